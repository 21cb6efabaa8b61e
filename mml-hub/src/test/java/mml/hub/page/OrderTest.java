package mml.hub.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mml.hub.widget.Chapter;
import mml.hub.widget.Derivation;
import mml.hub.widget.Widget;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The front page names the figures of a chapter in the order in which a reader meets them. */
class OrderTest {
    static List<Chapter> chapters() {
        return Chapters.ALL;
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void figuresAndDerivationsAreListedAsTheyStand(Chapter chapter) throws Exception {
        List<String> lines = Files.readAllLines(Path.of("src/main/pages", chapter.page() + ".md"));
        assertEquals(
                blocks(lines, "```widget "),
                chapter.widgets().stream().map(Widget::name).toList());
        assertEquals(
                blocks(lines, "```derivation "),
                chapter.derivations().stream().map(Derivation::name).toList());
    }

    private static List<String> blocks(List<String> lines, String fence) {
        return lines.stream()
                .filter(line -> line.startsWith(fence))
                .map(line -> line.substring(fence.length()).strip())
                .toList();
    }
}
