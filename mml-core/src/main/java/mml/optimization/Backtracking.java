package mml.optimization;

import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.optimization.DescentStep.Iterate;
import org.jspecify.annotations.Nullable;

/** Armijo's rule: half the step until it goes down by at least a part of what the slope promises. */
final class Backtracking extends StepSize {
    private final double gamma;
    private final double part;

    Backtracking(double gamma, double part) {
        this.gamma = positive(gamma, "gamma");
        this.part = positive(part, "part");
        if (!(part < 1)) throw new IllegalArgumentException("part is " + part + ", expected less than 1");
    }

    @Override
    String title() {
        return "backtracking";
    }

    @Override
    @Nullable
    Iterate along(Vector p, Iterate s, Objective f) {
        double slope = s.gradient().dot(p);
        for (double size = gamma; ; size *= 0.5) {
            Vector x = s.x().plus(size, p);
            if (x.equals(s.x())) return LineSearch.failed(s, p, f);
            double value = f.value(x);
            boolean good = value <= s.value() + part * size * slope;
            Vector gradient = good || LineSearch.equal(value, s.value()) ? f.gradientIfAny(x) : null;
            if (!good && gradient != null) good = LineSearch.flatter(gradient.dot(p), slope, part);
            f.trial(s, size, x, value, good && gradient != null);
            if (good && gradient != null && Shapes.finite(gradient.maxNorm())) return f.to(s, x, value, gradient, size);
        }
    }
}
