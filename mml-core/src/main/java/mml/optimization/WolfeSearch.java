package mml.optimization;

import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.optimization.DescentStep.Iterate;
import org.jspecify.annotations.Nullable;

/**
 * A step along p after which f is lower by a part of what the slope promised, and the slope itself less steep:
 * <pre>
 *   f(x + tp) ≤ f(x) + 10⁻⁴ t ∇fᵀp,     ∇f(x + tp)ᵀp ≥ 0.9 ∇fᵀp       (Wolfe)
 * </pre>
 *
 * <p>The second keeps {@code yᵀs > 0}, by which BFGS stays positive definite. Steps too long bound t from above, those too short from
 * below; between the two it is halved, beyond it is doubled. Values that are not finite count as too long.
 */
final class WolfeSearch {
    private static final int TRIALS = 200;

    private WolfeSearch() {}

    /** The iterate found; as {@link Steps#next}. */
    static @Nullable Iterate along(Vector p, double first, Iterate s, Objective f) {
        double slope = s.gradient().dot(p);
        if (!(slope < 0) || !Shapes.finite(p.maxNorm())) return LineSearch.failed(s, p, f);
        Iterate lower = null;
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double t = first;
        for (int trial = 0; trial < TRIALS && Shapes.finite(t); trial++) {
            Vector x = s.x().plus(t, p);
            if (x.equals(s.x()) || (lower != null && x.equals(lower.x()))) break;
            double value = f.value(x);
            boolean down = value <= s.value() + StepSize.ARMIJO * t * slope;
            Vector gradient = down || LineSearch.equal(value, s.value()) ? f.gradientIfAny(x) : null;
            if (gradient != null && !Shapes.finite(gradient.maxNorm())) gradient = null;
            if (gradient != null && !down) down = LineSearch.flatter(gradient.dot(p), slope, StepSize.ARMIJO);
            f.trial(s, t, x, value, down && gradient != null);
            if (gradient == null || !down) {
                high = t;
                t = low == 0 ? shorter(t, value - s.value(), slope) : 0.5 * (low + high);
            } else {
                Iterate found = f.to(s, x, value, gradient, t);
                if (gradient.dot(p) >= StepSize.WOLFE * slope) return found;
                lower = found;
                low = t;
                t = high < Double.POSITIVE_INFINITY ? 0.5 * (low + high) : 2 * t;
            }
        }
        return lower != null ? lower : LineSearch.failed(s, p, f);
    }

    /** The bottom of the parabola through what is known, within a tenth and a half of t. */
    private static double shorter(double t, double rise, double slope) {
        double bottom = -slope * t * t / (2 * (rise - slope * t));
        return bottom > 0.1 * t && bottom < 0.5 * t ? bottom : bottom <= 0.1 * t ? 0.1 * t : 0.5 * t;
    }
}
