package mml.viz.export;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mml.viz.svg.Advance;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * MML Sans, the one face of all figures: outlines read from the four files we ship, so that a glyph has the same curve on
 * any machine, with fonts or without.
 */
final class Face {
    /** Upright and light. */
    static final Face REGULAR = new Face("regular");
    /** Upright and heavy. */
    static final Face BOLD = new Face("bold");
    /** Slanted and light: letters, digits and ASCII. */
    static final Face ITALIC = new Face("italic");
    /** Slanted and heavy: letters, digits and ASCII. */
    static final Face BOLD_ITALIC = new Face("bold-italic");

    private static final String NAME = "MML Sans";

    private final byte[] file;
    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final double scale;
    private final Map<Integer, Path2D> outlines = new ConcurrentHashMap<>();

    private Face(String style) {
        try (InputStream in = Face.class.getResourceAsStream("face/" + style + ".ttf")) {
            if (in == null) throw new IllegalStateException("face/" + style + ".ttf is missing from the jar");
            file = in.readAllBytes();
            font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            characters = font.getUnicodeCmapLookup();
            scale = 1.0 / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new IllegalStateException("face/" + style + ".ttf cannot be read from the jar", e);
        }
    }

    /** The face that draws a character of a style: that of the style, or the one that lends it. */
    static Face of(int character, boolean bold, boolean italic) {
        if (bold && italic && BOLD_ITALIC.has(character)) return BOLD_ITALIC;
        if (bold && BOLD.has(character)) return BOLD;
        if (italic && ITALIC.has(character)) return ITALIC;
        return REGULAR;
    }

    /** Whether it has a glyph of its own. */
    boolean has(int character) {
        return characters.getGlyphId(character) > 0;
    }

    /** Whether any of the four has a glyph for it. */
    static boolean knows(int character) {
        return REGULAR.has(character) || BOLD.has(character);
    }

    /** The advance width, as a share of the font size, as the file says. */
    double advance(int character) {
        try {
            return font.getAdvanceWidth(characters.getGlyphId(character)) * scale;
        } catch (IOException e) {
            throw new IllegalStateException("MML Sans has no width for U+" + Integer.toHexString(character), e);
        }
    }

    /** The outline at size 1, its origin on the baseline, y down; what is unknown is an empty box. */
    Path2D outline(int character) {
        return outlines.computeIfAbsent(character, this::read);
    }

    private synchronized Path2D read(int character) {
        try {
            int glyph = characters.getGlyphId(character);
            GlyphData data = font.getGlyph().getGlyph(glyph);
            Path2D path = data == null ? new GeneralPath() : data.getPath();
            path.transform(AffineTransform.getScaleInstance(scale, -scale));
            if (glyph == 0) centre(path, Advance.of(character, false, false) / 1000.0);
            return path;
        } catch (IOException e) {
            throw new IllegalStateException("MML Sans has no outline for U+" + Integer.toHexString(character), e);
        }
    }

    private static void centre(Path2D path, double width) {
        Rectangle2D box = path.getBounds2D();
        path.transform(AffineTransform.getTranslateInstance(width / 2 - box.getCenterX(), 0));
    }

    /** Its file. */
    InputStream file() {
        return new ByteArrayInputStream(file);
    }

    /** The same as a font of Java, for charts, which set their text themselves. */
    Font awt() throws IOException {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, file());
        } catch (FontFormatException e) {
            throw new IOException(NAME + " cannot be read by this Java", e);
        }
    }
}
