package mml.viz.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import mml.decomposition.Cholesky;
import mml.decomposition.CholeskyStep;
import mml.matrix.Matrix;
import mml.trace.Trace;
import mml.viz.scene.decomposition.CholeskyScene;
import mml.viz.svg.Anchor;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Rgb;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;
import mml.viz.svg.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemeFileTest {
    private static final String OURS =
            "{\"base\": \"dark\",\n \"face\": \"Fira Sans\", \"lines\": 2, \"colours\": {\"series-1\": \"#ff0000\"}}";

    @Test
    void aFileChangesWhatItSays(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("ours.json"), OURS);
        Theme theme = ThemeFile.of(file.toString());
        assertEquals("ours", theme.name());
        assertEquals(Rgb.of("#f00"), theme.colour(Role.SERIES_1));
        assertEquals(Theme.DARK.colour(Role.INK), theme.colour(Role.INK));
        assertTrue(theme.isDark());
        assertSame(Theme.PRINT, ThemeFile.of("print"));
    }

    @Test
    void itIsSeenInWhatIsWritten() throws IOException {
        Theme theme = ThemeFile.parse(OURS, "ours");
        Svg figure = new Svg(
                100,
                100,
                "t",
                "d",
                List.of(
                        Mark.line(0, 50, 100, 50, Look.stroke(Role.SERIES_1, 4)),
                        Mark.text(5, 20, 12, Anchor.START, "x", Role.INK)));
        String svg = figure.document(theme, true);
        assertTrue(svg.contains("font-family:'Fira Sans','MML Sans',"), svg);
        assertTrue(svg.contains("stroke-width=\"8\"") && svg.contains(".s-series-1{stroke:#ff0000}"), svg);
        assertEquals(
                0xffff0000,
                Renderer.image(figure, Style.LIGHT.withScale(1).withTheme(theme), 1 << 20)
                        .getRGB(50, 47));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"base\": \"blue\"} | base is \"blue\", expected light, dark or print",
                "{\"color\": 1} | theme has \"color\", expected base, colours, face, lines, name, text",
                "{\"lines\": \"2\"} | lines is \"2\", expected a number",
                "{\"text\": 2} | text is 2.0, expected 4 to 100",
                "{\"lines\": 9} | lines is 9.0, expected 0.25 to 4",
                "{\"colours\": {\"ink\": \"red\"}} | colour is \"red\", expected #rrggbb or #rgb with hexadecimal"
                        + " digits",
                "{\"colours\": {\"ink\": \"#eeeeee\"}} | ink on paper has a contrast of 1.1, expected at least 4.5",
                "{\"colours\": {\"focus\": \"#b58900\"}} | focus on paper has a contrast of 3.2, expected at least 4.5",
                "{\"colours\": {\"paper\": \"#000080\", \"ink\": \"#ffffff\"}} | muted on paper has a contrast of 2.5, expected at least 4.5",
                "{\"colours\": {\"good-fill\": \"#003300\"}} | ink on good-fill has a contrast of 1.1, expected at least 4.5",
                "{\"face\": \"a'b\"} | face is \"a'b\", expected the name of a family: letters, digits, spaces and"
                        + " hyphens",
                "{\"name\": \"a\" | not JSON at character 13: expected a comma or }",
                "[] | the text is an array, expected an object"
            })
    void whatIsWrongIsSaid(String json, String message) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> ThemeFile.parse(json, "t"))
                        .getMessage());
    }

    @Test
    void itsTextIsAsLargeAsItSaysUnlessSomebodyWishes(@TempDir Path folder) throws IOException {
        Theme large = ThemeFile.parse("{\"text\": 30}", "large");
        Trace<CholeskyStep> trace = Trace.of(t -> Cholesky.of(Matrix.of(1, 1, 4), t));
        Figure figure = Figure.of(trace, CholeskyScene::new).theme(large);
        figure.save(folder.resolve("a"), Format.SVG);
        figure.theme(Theme.LIGHT.named("large")).fontSize(30).save(folder.resolve("b"), Format.SVG);
        assertEquals(
                Files.readString(folder.resolve("b/frame-001.svg")),
                Files.readString(folder.resolve("a/frame-001.svg")));
        figure.fontSize(20).save(folder.resolve("c"), Format.SVG);
        Figure.of(trace, CholeskyScene::new).fontSize(20).save(folder.resolve("d"), Format.SVG);
        assertEquals(
                Files.readString(folder.resolve("d/frame-001.svg")),
                Files.readString(folder.resolve("c/frame-001.svg")));
    }

    @Test
    void anUnknownNameIsRefused() {
        assertEquals(
                "theme is \"darc\", expected light, dark, print or a file THEME.json",
                assertThrows(IllegalArgumentException.class, () -> ThemeFile.of("darc"))
                        .getMessage());
    }
}
