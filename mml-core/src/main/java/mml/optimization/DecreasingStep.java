package mml.optimization;

import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.optimization.DescentStep.Iterate;
import org.jspecify.annotations.Nullable;

/** Step sizes that are known beforehand: {@code γ / (1 + rate·k)}; with a rate of 0 all are γ. */
final class DecreasingStep extends StepSize {
    private final double gamma;
    private final double rate;

    DecreasingStep(double gamma, double rate) {
        this.gamma = positive(gamma, "gamma");
        if (!(rate >= 0 && Shapes.finite(rate)))
            throw new IllegalArgumentException("rate is " + rate + ", expected 0 or more");
        this.rate = rate;
    }

    double at(int k) {
        return gamma / (1 + rate * k);
    }

    @Override
    String title() {
        return rate == 0 ? "fixed steps" : "decreasing steps";
    }

    @Override
    @Nullable
    Iterate along(Vector p, Iterate s, Objective f) {
        double size = at(s.k());
        return f.to(s, s.x().plus(size, p), size);
    }
}
