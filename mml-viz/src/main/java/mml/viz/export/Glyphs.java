package mml.viz.export;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import mml.viz.svg.Advance;
import mml.viz.svg.Mark;
import mml.viz.svg.Span;
import org.jspecify.annotations.Nullable;

/** A line of text as outlines: glyph after glyph, each as wide as {@link Advance} says, none of them stretched. */
final class Glyphs {
    private static final double ACCENT_GAP = 0.03;

    private final Path2D out = new Path2D.Double(Path2D.WIND_NON_ZERO);
    private @Nullable Path2D letter; // the last one, for an accent
    private double x;

    private Glyphs(double x) {
        this.x = x;
    }

    /** The outlines, where the text stands. */
    static Path2D of(Mark.Text text) {
        Glyphs glyphs = new Glyphs(text.at().x() - text.anchor().share() * text.width());
        for (Span span : text.spans()) glyphs.add(span, text.at().y(), text.size());
        return glyphs.out;
    }

    private void add(Span span, double baseline, double fontSize) {
        double size = fontSize * span.script().size();
        double y = baseline + fontSize * span.script().drop();
        for (int i = 0; i < span.text().length(); ) {
            int c = span.text().codePointAt(i);
            i += Character.charCount(c);
            int kind = Character.getType(c);
            Path2D glyph = Face.of(c, span.bold(), span.italic()).outline(c);
            if (kind == Character.NON_SPACING_MARK) {
                if (letter != null && Face.knows(c)) out.append(above(letter, glyph, size), false);
            } else if (kind != Character.FORMAT) {
                AffineTransform place = new AffineTransform(size, 0, 0, size, x, y);
                letter = new Path2D.Double(glyph, place);
                out.append(letter, false);
                x += Advance.of(c, span.bold(), span.italic()) * size / 1000;
            }
        }
    }

    /** An accent stands over the middle of its letter, a little higher than it reaches. */
    private static Path2D above(Path2D letter, Path2D accent, double size) {
        Rectangle2D under = letter.getBounds2D();
        Rectangle2D box = accent.getBounds2D();
        double dx = under.getCenterX() - size * box.getCenterX();
        double dy = under.getMinY() - size * (box.getMaxY() + ACCENT_GAP);
        return new Path2D.Double(accent, new AffineTransform(size, 0, 0, size, dx, dy));
    }
}
