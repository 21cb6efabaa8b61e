package mml.optimization;

import static mml.kernel.Rounding.EPSILON;

import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.optimization.DescentStep.Iterate;
import mml.text.NumberText;
import org.jspecify.annotations.Nullable;

/** What all searches along a line share: what is good enough, and what it means when nothing is. */
final class LineSearch {
    private static final double ROUNDING = 16 * EPSILON;

    private LineSearch() {}

    /** Whether two values of f are the same up to rounding, so that they say nothing about up or down. */
    static boolean equal(double value, double before) {
        return Math.abs(value - before) <= ROUNDING * Math.abs(before);
    }

    /** Where values say nothing, slopes do: less steep than at first, and of a parabola that went down by this part. */
    static boolean flatter(double slope, double first, double part) {
        return slope > first && slope <= (2 * part - 1) * first;
    }

    /** Against the gradient, at first by a step of length one or less. */
    static @Nullable Iterate steepest(Iterate s, Objective f) {
        Vector p = s.gradient().times(-1);
        f.direction(s, p);
        return WolfeSearch.along(p, Math.min(1, 1 / p.norm()), s, f);
    }

    /** No step along p is good: rounding hides the descent, or p does not go down as the gradient says. */
    static @Nullable Iterate failed(Iterate s, Vector p, Objective f) {
        double slope = s.gradient().dot(p);
        double far = s.x().norm() == 0 ? 1 : s.x().norm() / p.norm();
        double promised = -slope * 1e-8 * far;
        if (promised <= ROUNDING * Math.abs(s.value())) {
            f.note("rounding of f = " + NumberText.of(s.value()) + " hides any further descent");
            return s;
        }
        if (!Shapes.finite(slope)) {
            f.note("the slope along the next direction is larger than every double: scale f or x");
            return null;
        }
        if (f.value(s.x().plus(far, p)) < s.value()) {
            f.note("f falls on and on from " + NumberText.of(s.value()) + " along a direction of slope "
                    + NumberText.of(slope) + ": it may have no lowest point that way");
            return null;
        }
        f.note("f does not go down along a direction of slope " + NumberText.of(slope)
                + ": its gradient is wrong, or it has a kink there");
        return null;
    }
}
