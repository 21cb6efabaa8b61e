package mml.viz.export;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import mml.viz.svg.Advance;
import mml.viz.svg.Mark;
import mml.viz.svg.Span;
import org.jspecify.annotations.Nullable;

/** A line of text, glyph after glyph, each as wide as {@link Advance} says, none of them stretched. */
final class Glyphs {
    private static final double ACCENT_GAP = 0.03;

    private final List<Glyph> out = new ArrayList<>();
    private @Nullable Glyph letter; // the last one, for an accent
    private double x;

    /**
     * A glyph where it stands.
     *
     * @param character its code point
     * @param face the one that draws it
     * @param size of the font
     * @param x of its origin
     * @param y of its baseline
     */
    record Glyph(int character, Face face, double size, double x, double y) {
        Path2D outline() {
            return new Path2D.Double(face.outline(character), new AffineTransform(size, 0, 0, size, x, y));
        }
    }

    private Glyphs(double x) {
        this.x = x;
    }

    /** The glyphs, in the order of the text. */
    static List<Glyph> of(Mark.Text text) {
        Glyphs glyphs = new Glyphs(text.at().x() - text.anchor().share() * text.width());
        for (Span span : text.spans()) glyphs.add(span, text.at().y(), text.size());
        return glyphs.out;
    }

    /** Their outlines in one. */
    static Path2D outline(Mark.Text text) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (Glyph glyph : of(text)) path.append(glyph.outline(), false);
        return path;
    }

    private void add(Span span, double baseline, double fontSize) {
        double size = fontSize * span.script().size();
        double y = baseline + fontSize * span.script().drop();
        for (int i = 0; i < span.text().length(); ) {
            int c = span.text().codePointAt(i);
            i += Character.charCount(c);
            int kind = Character.getType(c);
            Face face = Face.of(c, span.bold(), span.italic());
            if (kind == Character.NON_SPACING_MARK) {
                if (letter != null && Face.knows(c)) out.add(above(letter, new Glyph(c, face, size, 0, 0)));
            } else if (kind != Character.FORMAT) {
                letter = new Glyph(c, face, size, x, y);
                out.add(letter);
                x += Advance.of(c, span.bold(), span.italic()) * size / 1000;
            }
        }
    }

    /** An accent stands over the middle of its letter, a little higher than it reaches. */
    private static Glyph above(Glyph letter, Glyph accent) {
        Rectangle2D under = letter.outline().getBounds2D();
        Rectangle2D box = accent.outline().getBounds2D();
        double dx = under.getCenterX() - box.getCenterX();
        double dy = under.getMinY() - box.getMaxY() - ACCENT_GAP * accent.size();
        return new Glyph(accent.character(), accent.face(), accent.size(), dx, dy);
    }
}
