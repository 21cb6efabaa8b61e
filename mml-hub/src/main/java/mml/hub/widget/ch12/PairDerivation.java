package mml.hub.widget.ch12;

import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.svm.Kernel;
import mml.svm.SmoMachine;
import mml.svm.SmoStep;
import mml.svm.Svm;
import mml.trace.Trace;
import mml.trace.Tracer;
import org.jspecify.annotations.Nullable;

/**
 * Why two multipliers move along a line to the top of a parabola, with the pair that the figure looks at, else its first.
 *
 * @mml §12.3.1, (12.41); §12.5
 */
public final class PairDerivation extends Derivation {
    private static final double CLOSE = 1e-6;

    public PairDerivation() {
        super("pair", "smo");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return following(State.empty());
        return lines(Classes.drawn(Rng.seeded(seed)), 1);
    }

    @Override
    public List<Line> following(State state) {
        return lines(KernelWidget.of(state), state.count("step", 0));
    }

    private static List<Line> lines(Classes classes, int step) {
        Kernel kernel = classes.svm().settings().kernel();
        Matrix X = classes.data().X();
        Vector y = Classes.signs(classes.data());
        double C = classes.svm().settings().C();
        Moved moved = new Moved(y.size());
        Svm.of(
                X,
                classes.data().labels(),
                classes.svm().settings(),
                moved.stopWhen(new Reached(number(classes.trace(), step))::is));
        SmoStep.Pair pair = moved.pair;
        if (pair == null) throw new IllegalArgumentException("The figure has moved no pair.");
        int i = pair.i();
        int j = pair.j();
        double ii = kernel.of(X.row(i), X.row(i));
        double jj = kernel.of(X.row(j), X.row(j));
        double ij = kernel.of(X.row(i), X.row(j));
        Vector before = moved.before;
        Vector after = pair.machine().alpha();
        double first = y.get(i) * (after.get(i) - before.get(i));
        double second = y.get(j) * (after.get(j) - before.get(j));
        double off = (moved.f.get(j) - y.get(j)) - (moved.f.get(i) - y.get(i));
        double top = off / pair.eta();
        boolean atBound = isBound(after.get(i), C) || isBound(after.get(j), C);
        double was = dual(kernel, X, y, before);
        double dual = dual(kernel, X, y, after);
        String a = "\\alpha_{" + (i + 1) + "}";
        String b = "\\alpha_{" + (j + 1) + "}";
        return List.of(
                new Line(
                        Live.number(first, C) + "+" + Live.factor(second) + "=0",
                        Math.abs(first + second) <= CLOSE * C,
                        "change"),
                new Line(
                        "\\eta=" + Live.number(ii) + "+" + Live.number(jj) + "-2\\cdot" + Live.factor(ij) + "="
                                + Live.number(pair.eta(), ii + jj) + ",\\quad t=\\frac{" + Live.number(off) + "}{"
                                + Live.number(pair.eta(), ii + jj) + "}=" + Live.number(top),
                        Math.abs(ii + jj - 2 * ij - pair.eta()) <= CLOSE * (ii + jj),
                        "change"),
                new Line(
                        a + "=" + Live.number(after.get(i), C) + ",\\quad " + b + "=" + Live.number(after.get(j), C)
                                + "\\in[" + Live.number(pair.L(), C) + ",\\ " + Live.number(pair.H(), C) + "]",
                        Math.abs(first - top) <= CLOSE * (C + top) || (atBound && first <= top + CLOSE * (C + top)),
                        "change"),
                new Line(
                        Live.number(was) + "\\to" + Live.number(dual),
                        dual >= was - CLOSE * (1 + Math.abs(was))
                                && Math.abs(dual - pair.machine().dual()) <= CLOSE * (1 + Math.abs(dual)),
                        "focus"));
    }

    /** Which pair a step of the figure shows, else the last one before it, else the first. */
    private static int number(Trace<SmoStep> trace, int step) {
        for (int s = Math.min(step, trace.size() - 1); s > 0; s--)
            if (trace.get(s) instanceof SmoStep.Pair p) return p.k();
        return 1;
    }

    private static boolean isBound(double alpha, double C) {
        return alpha == 0 || C - alpha <= CLOSE * C;
    }

    private record Reached(int k) {
        boolean is(SmoStep step) {
            return step instanceof SmoStep.Pair p && p.k() >= k;
        }
    }

    /** Remembers the last pair, and the machine before it. */
    private static final class Moved implements Tracer<SmoStep> {
        SmoStep.@Nullable Pair pair;
        Vector before;
        Vector f;
        private Vector alpha;
        private Vector said;

        Moved(int N) {
            before = alpha = Vector.zeros(N);
            f = said = before;
        }

        @Override
        public void step(SmoStep step) {
            if (step instanceof SmoStep.Pair p) {
                pair = p;
                before = alpha;
                f = said;
                take(p.machine());
            } else if (step instanceof SmoStep.Together t) {
                take(t.machine());
            }
        }

        private void take(SmoMachine machine) {
            alpha = machine.alpha();
            said = machine.f();
        }
    }

    /** {@code Σ α_n − ½ Σ y_m y_n α_m α_n k(x_m, x_n)}. */
    static double dual(Kernel kernel, Matrix X, Vector y, Vector alpha) {
        double square = 0;
        for (int m = 0; m < y.size(); m++)
            if (alpha.get(m) > 0)
                for (int n = 0; n < y.size(); n++)
                    if (alpha.get(n) > 0)
                        square += y.get(m) * y.get(n) * alpha.get(m) * alpha.get(n) * kernel.of(X.row(m), X.row(n));
        return alpha.sum() - square / 2;
    }
}
