package mml.viz.plot;

import java.util.List;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Paint;
import mml.viz.svg.Point;
import mml.viz.svg.Role;

/**
 * Words or a formula beside a point. The plot puts it where it covers no other text, and as few marks as can be.
 *
 * @param x of the point
 * @param y of the point
 * @param text what is written there
 * @param paint its colour, one that can be read on paper
 * @param gap how far it stands away, in font sizes
 */
public record Note(double x, double y, MathText text, Paint paint, double gap) implements Layer {
    private static final double GAP = 0.5;

    /** A formula. */
    public static Note math(double x, double y, String formula) {
        return new Note(x, y, MathText.parse(formula), Role.INK, GAP);
    }

    /** Words. */
    public static Note words(double x, double y, String words) {
        return new Note(x, y, MathText.words(words), Role.INK, GAP);
    }

    /** Farther away, where a handle or a large mark is around the point. */
    public Note away(double newGap) {
        return new Note(x, y, text, paint, newGap);
    }

    @Override
    public String kind() {
        return "note";
    }

    @Override
    public List<Mark> marks(Plane plane) {
        return List.of();
    }

    @Override
    public double[] xs() {
        return new double[] {x};
    }

    @Override
    public double[] ys() {
        return new double[] {y};
    }

    @Override
    public List<Label> labels(Plane plane) {
        if (!plane.shows(x, y)) return List.of();
        Point at = plane.at(x, y);
        return plane.area().contains(at) ? List.of(new Label(at, text, paint, gap, true)) : List.of();
    }
}
