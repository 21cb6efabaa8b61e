package mml.optimization;

import mml.matrix.Vector;
import mml.optimization.DescentStep.Iterate;
import org.jspecify.annotations.Nullable;

/** Undoes and shortens a step after which f is larger, and dares a longer one after each that was good. */
final class UndoAndGrow extends StepSize {
    private final double gamma;
    private final double shrink;
    private final double grow;

    UndoAndGrow(double gamma, double shrink, double grow) {
        this.gamma = positive(gamma, "gamma");
        this.shrink = shrink;
        this.grow = grow;
    }

    @Override
    String title() {
        return "steps that are undone or grow";
    }

    @Override
    @Nullable
    Iterate along(Vector p, Iterate s, Objective f) {
        double slope = s.gradient().dot(p);
        double size = s.k() == 0 ? gamma : Math.min(Double.MAX_VALUE, grow * s.stepSize());
        while (true) {
            Vector x = s.x().plus(size, p);
            if (x.equals(s.x())) return LineSearch.failed(s, p, f);
            double value = f.value(x);
            boolean good = value < s.value();
            Vector gradient = good || LineSearch.equal(value, s.value()) ? f.gradientIfAny(x) : null;
            if (!good && gradient != null) good = LineSearch.flatter(gradient.dot(p), slope, ARMIJO);
            f.trial(s, size, x, value, good && gradient != null);
            if (good && gradient != null) return f.to(s, x, value, gradient, size);
            size *= shrink;
        }
    }
}
