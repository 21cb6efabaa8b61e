package mml.optimization;

import mml.iteration.Stopping;
import mml.matrix.Vector;
import mml.optimization.DescentStep.Iterate;
import org.jspecify.annotations.Nullable;

/**
 * One variable after the other, from the first to the last and again: along {@code e_i} to where Newton's step in that variable alone leads,
 * <pre>
 *   x_i ← x_i − γ ∂f/∂x_i / |∂²f/∂x_i²|,     γ = 1, or halved until f goes down
 * </pre>
 *
 * <p>On a quadratic function that is the bottom of its line, and n steps are one sweep of Gauss and Seidel on {@code Qx = −c}. A step is one
 * variable; one whose derivative is zero is passed over. Where f is not differentiable it may rest where no single variable
 * leads down, though two together would.
 *
 * @mml §7.1
 */
public final class CoordinateDescent extends Minimiser {
    public CoordinateDescent() {
        this(STANDARD);
    }

    private CoordinateDescent(Stopping stopping) {
        super(stopping);
    }

    @Override
    public CoordinateDescent with(Stopping other) {
        return new CoordinateDescent(other);
    }

    @Override
    public String title() {
        return "Coordinate descent";
    }

    @Override
    public String rule() {
        return "x_i \\leftarrow x_i - \\gamma\\,\\frac{\\partial f}{\\partial x_i} / "
                + "\\Big|\\frac{\\partial^2 f}{\\partial x_i^2}\\Big|";
    }

    @Override
    Steps steps() {
        return new Sweep();
    }

    private static final class Sweep implements Steps {
        private int i = -1;

        @Override
        public @Nullable Iterate next(Iterate s, Objective f) {
            int n = s.x().size();
            for (int tries = 0; tries < n; tries++) {
                i = (i + 1) % n;
                double slope = s.gradient().get(i);
                if (slope == 0) continue;
                Vector p = newton(s, slope, f);
                f.direction(s, p);
                Iterate next = new Backtracking(1, StepSize.ARMIJO).along(p, s, f);
                if (next == null || next.k() > s.k()) return next;
            }
            return s;
        }

        /** As long as the curvature says; where there is none, as the slope. */
        private Vector newton(Iterate s, double slope, Objective f) {
            Vector e = Vector.unit(s.x().size(), i);
            double length = slope / Math.abs(f.hessianTimes(s.x(), e).get(i));
            return e.times(-(Math.abs(length) <= Double.MAX_VALUE ? length : slope));
        }
    }
}
