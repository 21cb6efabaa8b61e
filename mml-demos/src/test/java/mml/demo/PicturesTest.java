package mml.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mml.viz.picture.Picture;
import org.junit.jupiter.api.Test;

class PicturesTest {
    @Test
    void dataLicensesNamesEveryPictureAsTheProgramDoes() throws IOException {
        List<String> rows = Files.readString(Path.of("..", "DATA-LICENSES.md"))
                .replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1")
                .lines()
                .filter(line -> line.startsWith("| `") && line.contains(".png` |"))
                .toList();
        List<String> expected = Arrays.stream(Pictures.values())
                .map(picture -> "| `" + picture.file() + "` | " + picture.title() + " | " + picture.origin() + " | "
                        + picture.licence() + " | " + picture.attribution() + " |")
                .toList();
        assertEquals(expected, rows);
    }

    @Test
    void everyPictureInTheJarIsListed() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/mml/demo/pictures"))) {
            assertEquals(
                    Arrays.stream(Pictures.values()).map(Pictures::file).toList(),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void thePhotographerOfThePageIsNamedAsWell() throws IOException {
        String line = Files.readString(Path.of("..", "DATA-LICENSES.md"))
                .lines()
                .filter(row -> row.startsWith("| `Photographer.java` |"))
                .findFirst()
                .orElseThrow();
        assertTrue(line.contains("CC0-1.0") && line.contains("Lav Varshney"), line);
    }

    @Test
    void picturesHaveTheSizeAndColoursOfTheirNames() {
        size(Pictures.ASTRONAUT, 256, 256, 1);
        size(Pictures.BRICK, 512, 512, 1);
        size(Pictures.CHELSEA, 300, 451, 3);
    }

    private static void size(Pictures which, int height, int width, int channels) {
        Picture picture = which.picture();
        assertEquals(height, picture.height());
        assertEquals(width, picture.width());
        assertEquals(channels, picture.channels().size());
    }
}
