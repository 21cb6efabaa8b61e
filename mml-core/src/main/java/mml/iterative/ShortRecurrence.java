package mml.iterative;

import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.trace.Tracer;
import org.jspecify.annotations.Nullable;

/**
 * What {@link ConjugateGradient} and {@link Minres} share: where A is symmetric, a new direction has to be compared with
 * the last one or two only, and the residual is carried along, {@code r ← r − αAp}, at no extra cost. Rounding makes that
 * one drift from {@code b − Ax}; so where it says converged, the method starts anew from x, with the true residual.
 */
final class ShortRecurrence {
    private ShortRecurrence() {}

    /** A fresh start at x, after k steps. */
    interface Start<S> {
        S at(LinearSystem system, int k, Vector x);
    }

    /** One step, or null where the method breaks down. */
    interface Next<S> {
        @Nullable
        S after(LinearSystem system, S state);
    }

    static <S extends Iterate> Solution run(
            Matrix A,
            Vector b,
            Vector x0,
            Stopping stopping,
            Tracer<? super IterativeStep> trace,
            Start<S> start,
            Next<S> next) {
        LinearSystem system = LinearSystem.of(A, b);
        Shapes.symmetric(A, "A");
        S first = start.at(system, 0, system.start(x0));
        double bound = system.relative(stopping, first.x()).bound();
        if (trace.on()) trace.step(IterativeStep.Start.of(system));
        return system.solve(
                first,
                s -> {
                    S t = next.after(system, s);
                    return t == null || t.residualNorm() > bound ? t : start.at(system, t.k(), t.x());
                },
                stopping,
                trace);
    }
}
