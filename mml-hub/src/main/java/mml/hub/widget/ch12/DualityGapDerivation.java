package mml.hub.widget.ch12;

import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.svm.Kernel;
import mml.svm.SmoMachine;
import mml.svm.SmoStep;
import mml.trace.Trace;
import org.jspecify.annotations.Nullable;

/**
 * Why primal and dual differ by what each point violates of the conditions, and by nothing in the end, with the machine that
 * the figure looks at.
 *
 * @mml §12.3.1, (12.34) to (12.41); §7.2
 */
public final class DualityGapDerivation extends Derivation {
    private static final double CLOSE = 1e-6;

    public DualityGapDerivation() {
        super("duality-gap", "smo");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return following(State.empty().with("step", 1));
        return lines(Classes.drawn(Rng.seeded(seed)), 1);
    }

    @Override
    public List<Line> following(State state) {
        return lines(KernelWidget.of(state), state.count("step", 0));
    }

    private static List<Line> lines(Classes classes, int step) {
        SmoMachine machine = machine(classes.trace(), step);
        Vector y = Classes.signs(classes.data());
        Vector alpha = machine.alpha();
        Vector f = machine.f();
        double C = classes.svm().settings().C();
        Kernel kernel = classes.svm().settings().kernel();
        double square =
                2 * (alpha.sum() - PairDerivation.dual(kernel, classes.data().X(), y, alpha));
        double products = 0;
        double slack = 0;
        double gap = 0;
        double least = 0;
        int worst = 0;
        double most = -1;
        for (int n = 0; n < y.size(); n++) {
            double t = y.get(n) * f.get(n);
            double xi = Math.max(0, 1 - t);
            double part = alpha.get(n) * (t - 1) + C * xi;
            products += alpha.get(n) * t;
            slack += xi;
            gap += part;
            least = Math.min(least, part);
            if (part > most) {
                most = part;
                worst = n;
            }
        }
        double t = y.get(worst) * f.get(worst);
        double a = alpha.get(worst);
        double primal = square / 2 + C * slack;
        double size = 1 + Math.abs(primal) + alpha.sum();
        String index = Integer.toString(worst + 1);
        return List.of(
                new Line(
                        "\\|\\vec w\\|^2=" + Live.number(square, size) + "=" + Live.number(products, size),
                        Math.abs(square - products) <= CLOSE * size,
                        "series-1 series-2"),
                new Line(
                        Live.number(primal, size) + "-" + Live.factor(tidy(machine.dual(), size)) + "="
                                + Live.number(tidy(gap, size), size),
                        Math.abs(primal - machine.dual() - gap) <= CLOSE * size
                                && Math.abs(primal - machine.primal()) <= CLOSE * size,
                        "series-2 focus"),
                new Line(
                        "y_{" + index + "}f(\\vec x_{" + index + "})=" + Live.number(t) + ",\\quad\\alpha_{" + index
                                + "}="
                                + Live.number(a, C) + ":\\quad"
                                + (t < 1
                                        ? "(" + Live.number(C) + "-" + Live.number(a, C) + ")\\cdot"
                                                + Live.number(1 - t)
                                        : Live.number(a, C) + "\\cdot" + Live.number(t - 1))
                                + "=" + Live.number(tidy(most, size), size),
                        least >= -CLOSE * size
                                && Math.abs((t < 1 ? (C - a) * (1 - t) : a * (t - 1)) - most) <= CLOSE * size,
                        "series-1 series-2"),
                new Line(
                        Live.number(primal, size) + "\\ge" + Live.number(machine.dual(), size),
                        primal >= machine.dual() - CLOSE * size,
                        "series-2 focus"));
    }

    /** What the multipliers at a step make; before the first pair, the first. */
    private static SmoMachine machine(Trace<SmoStep> trace, int step) {
        int last = trace.size() - 1;
        for (int s = Math.max(1, Math.min(step, last)); s > 0; s--) {
            SmoMachine m = made(trace.get(s));
            if (m != null) return m;
        }
        for (int s = 1; s <= last; s++) {
            SmoMachine m = made(trace.get(s));
            if (m != null) return m;
        }
        throw new IllegalArgumentException("The figure has no machine yet.");
    }

    private static @Nullable SmoMachine made(SmoStep step) {
        if (step instanceof SmoStep.Pair p) return p.machine();
        if (step instanceof SmoStep.Together t) return t.machine();
        return step instanceof SmoStep.Finished f ? f.machine() : null;
    }

    private static double tidy(double x, double size) {
        return Math.abs(x) <= 1e-9 * size ? 0 : x;
    }
}
