package mml.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The map from the book to the code is true; {@code -Dmml.golden.accept=true} writes it anew. */
class BookMapTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    @Test
    void theMapIsWhatTheTagsSay() throws IOException {
        Path file = ROOT.resolve("docs/BOOK.md");
        String map = new BookMap(ROOT).markdown(contents());
        if (Boolean.getBoolean("mml.golden.accept")) Files.writeString(file, map);
        assertEquals(Files.readString(file), map, "docs/BOOK.md is out of date: run with -Dmml.golden.accept=true");
    }

    @Test
    void everyTagNamesASectionOfTheBook() throws IOException {
        assertEquals(List.of(), new BookMap(ROOT).unknownSections(contents()));
    }

    @Test
    void everySectionHasClassesAndAllButTheOneOnExercisesADemo() throws IOException {
        assertEquals(List.of(), new BookMap(ROOT).bareSections(contents(), false));
        assertEquals(List.of("1.3"), new BookMap(ROOT).bareSections(contents(), true));
    }

    private static byte[] contents() throws IOException {
        try (InputStream in = BookMapTest.class.getResourceAsStream("/book-sections.csv")) {
            return in.readAllBytes();
        }
    }
}
