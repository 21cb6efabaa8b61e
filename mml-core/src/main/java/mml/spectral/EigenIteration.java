package mml.spectral;

import mml.iteration.Iteration;
import mml.iteration.Outcome;
import mml.iteration.Stopping;
import mml.matrix.MagnitudeException;
import mml.matrix.Matrix;
import mml.matrix.Norms;
import mml.matrix.Scaling;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * What {@link PowerIteration}, {@link InverseIteration} and {@link RayleighQuotientIteration} end with.
 *
 * @param A n×n
 * @param last the last iterate
 * @param tolerance the residual, relative to {@code ‖A‖_F}, that was asked for
 * @param outcome why the iteration stopped
 */
public record EigenIteration(Matrix A, EigenIterate last, double tolerance, Outcome outcome) {
    /** The eigenvalue found. */
    public double eigenvalue() {
        return last.lambda();
    }

    /** The eigenvector found, of length one. */
    public Vector eigenvector() {
        return last.x();
    }

    /** {@code ‖Ax − λx‖ ≤ tolerance · ‖A‖_F}, computed anew. */
    public Certificate certificate() {
        double scale = Scaling.of(A);
        EigenIterate again = EigenIterate.at(0, A.times(scale), scale, last.x());
        return Certificate.of("Ax = λx", new Check("‖Ax − λx‖", again.residual(), tolerance * Norms.frobenius(A)));
    }

    /** The next vector, of any length, from {@code scale·A}, which has entries of moderate size, and the iterate. */
    interface Next {
        Vector of(Matrix scaledA, double scale, EigenIterate x);
    }

    /** Iterates until the residual is small. */
    static EigenIteration run(Matrix A, Vector x0, Stopping stopping, Tracer<? super EigenIterate> trace, Next next) {
        check(A, x0);
        double norm = Norms.frobenius(A);
        double scale = Scaling.of(A);
        Matrix S = A.times(scale);
        if (!Shapes.finite(norm)) throw new MagnitudeException("‖A‖", Norms.frobenius(S), scale);
        Iteration<EigenIterate> run = Iteration.run(
                EigenIterate.at(0, S, scale, x0),
                x -> EigenIterate.at(x.k() + 1, S, scale, next.of(S, scale, x)),
                stopping.relativeTo(norm),
                trace);
        return new EigenIteration(A, run.last(), stopping.tolerance(), run.outcome());
    }

    private static void check(Matrix A, Vector x0) {
        Shapes.notEmpty(A, "A");
        int n = Shapes.square(A, "A");
        Shapes.finite(A, "A");
        Shapes.vector(x0, n, "x0");
        if (x0.maxNorm() == 0) throw new IllegalArgumentException("x0 is zero, expected a direction");
    }

    @Override
    public String toString() {
        return Printed.of("eigenvalue by iteration", A)
                .put("λ", eigenvalue())
                .put("x", eigenvector())
                .line(outcome.verb() + " after " + Count.of(last.k(), "step"))
                .line(certificate())
                .toString();
    }
}
