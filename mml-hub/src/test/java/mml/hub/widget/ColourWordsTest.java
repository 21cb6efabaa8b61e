package mml.hub.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mml.hub.page.Chapters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Words name what they speak of by place, shape or legend: what is blue by day is another colour at night, and none on paper. */
class ColourWordsTest {
    private static final Pattern HUE = Pattern.compile(
            "\\b(red|blue|green|orange|purple|violet|vermilion|yellow|coloured)\\b", Pattern.CASE_INSENSITIVE);

    /** Its pictures have the colours of their own that its words name, in every theme. */
    private static final String OF_PICTURES = "compressor";

    private static final int MOST = 40; // steps

    private static List<String> hues(String text) {
        return HUE.matcher(text).results().map(MatchResult::group).toList();
    }

    static Stream<Arguments> widgets() {
        return Chapters.ALL.stream()
                .flatMap(chapter -> chapter.widgets().stream())
                .filter(w -> !w.name().equals(OF_PICTURES))
                .map(w -> Arguments.of(w.name(), w));
    }

    @Test
    void thePagesNameNoHue() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/pages"))) {
            List<Path> pages =
                    files.filter(p -> p.toString().endsWith(".md")).sorted().toList();
            assertTrue(pages.size() >= 12);
            for (Path page : pages) assertEquals(List.of(), hues(Files.readString(page)), page.toString());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("widgets")
    void aWidgetNamesNoHue(String name, Widget widget) {
        Set<String> words = new LinkedHashSet<>();
        View first = widget.view(widget.set(widget.example(), "step", "0"));
        for (int k = 0; k < Math.min(MOST, first.steps()); k++)
            words.addAll(words(widget, "step", Integer.toString(k)));
        for (Panel panel : first.panels())
            for (Control c : panel.controls())
                if (c instanceof Control.Button b && b.key().equals("guess"))
                    words.addAll(words(widget, "guess", b.value()));
        for (String text : words) assertEquals(List.of(), hues(text), text);
    }

    private static List<String> words(Widget widget, String key, String value) {
        View view = widget.view(widget.set(widget.example(), key, value));
        List<String> out = new ArrayList<>(
                List.of(view.caption(), view.spoken(), view.feedback().text()));
        for (Fact f : view.facts()) out.add(f.name() + " " + f.value());
        for (Handle h : view.handles()) out.add(h.label());
        for (Panel p : view.panels()) {
            out.add(p.title());
            for (Control c : p.controls()) {
                out.add(c.label());
                if (c instanceof Control.Choice choice) for (Control.Option o : choice.options()) out.add(o.label());
            }
        }
        return out;
    }
}
