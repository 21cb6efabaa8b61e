package mml.viz.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import mml.viz.svg.Advance;
import mml.viz.svg.Anchor;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Span;
import mml.viz.svg.Svg;
import org.junit.jupiter.api.Test;

class FaceTest {
    private static final int LIMIT = 0x3000;

    @Test
    void layoutReckonsWithTheWidthsOfTheFont() {
        List<String> wrong = new ArrayList<>();
        int known = 0;
        for (boolean bold : new boolean[] {false, true}) {
            for (boolean italic : new boolean[] {false, true}) {
                for (int c = 0x20; c < LIMIT; c++) {
                    Face face = Face.of(c, bold, italic);
                    if (!face.has(c)) continue;
                    known++;
                    int expected = (int) Math.floor(1000 * face.advance(c) + 0.5);
                    if (Advance.of(c, bold, italic) != expected)
                        wrong.add(Character.toString(c) + " " + Advance.of(c, bold, italic) + " not " + expected);
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(known > 1500);
    }

    @Test
    void everyCharacterOfOurFiguresIsInTheFont() throws IOException {
        TreeSet<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/svg"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".svg")).toList()) {
                Files.readString(file)
                        .codePoints()
                        .filter(c -> c > 0x20 && !Face.knows(c))
                        .forEach(c -> missing.add(Character.toString(c)));
            }
        }
        assertEquals(new TreeSet<>(), missing);
    }

    @Test
    void anAccentStandsOverItsLetter() {
        for (String letter : List.of("x", "R", "Σ")) {
            Rectangle2D plain = outline(Span.variable(letter)).getBounds2D();
            Rectangle2D hat = outline(Span.variable(letter + "\u0302")).getBounds2D();
            assertEquals(plain.getMaxY(), hat.getMaxY(), 1e-9);
            assertEquals(plain.getMinX(), hat.getMinX(), 1, letter);
            assertTrue(hat.getMinY() < plain.getMinY() - 3, letter);
        }
    }

    @Test
    void aScriptIsSmallAndOffTheLine() {
        Rectangle2D line = outline(Span.of("2")).getBounds2D();
        Rectangle2D index = outline(Span.sub("2")).getBounds2D();
        Rectangle2D power = outline(Span.sup("2")).getBounds2D();
        assertTrue(index.getHeight() < 0.75 * line.getHeight());
        assertTrue(index.getMaxY() > line.getMaxY() && power.getMinY() < line.getMinY());
    }

    /** The pixels were counted on one machine; on any other, with or without fonts, they are the same. */
    @Test
    void theSamePixelsOnEveryMachine() throws IOException {
        List<Mark> marks = new ArrayList<>();
        marks.addAll(MathText.parse("‖A x − λ x‖ ≤ 10^{-3}, x_1 = 3/2, ⟨x, y⟩ → 0")
                .marks(5, 40, 20, Anchor.START, Role.INK));
        marks.add(Mark.text(5, 80, 14, Anchor.START, "Größe Δ ∈ ℝ, 10⁻⁹, Aᵀ, 值", Role.FOCUS));
        BufferedImage image = Renderer.image(new Svg(460, 100, "t", "d", marks), Style.LIGHT.withScale(1), 1 << 20);
        StringBuilder pixels = new StringBuilder();
        for (int y = 0; y < image.getHeight(); y++)
            for (int x = 0; x < image.getWidth(); x++)
                pixels.append(image.getRGB(x, y)).append(' ');
        CRC32 sum = new CRC32();
        sum.update(pixels.toString().getBytes(StandardCharsets.US_ASCII));
        assertEquals("5f24c269", Long.toHexString(sum.getValue()));
    }

    private static Path2D outline(Span span) {
        return Glyphs.outline(new Mark.Text(new Point(50, 50), 20, Anchor.START, List.of(span), Role.INK, false));
    }
}
