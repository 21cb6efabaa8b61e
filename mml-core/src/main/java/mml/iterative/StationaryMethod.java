package mml.iterative;

import java.util.function.UnaryOperator;
import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.spectral.Complex;
import mml.spectral.Eigen;
import mml.trace.Tracer;

/**
 * The step {@code x_{k+1} = x_k + M⁻¹(b − A x_k)} for a matrix M that is near A and easily solved with; the methods
 * differ in M only.
 */
final class StationaryMethod {
    private static final int SMALL =
            100; // up to here a watched run shows the spectral radius, which takes 10n³ operations

    private StationaryMethod() {}

    /** Solves with {@code r ↦ M⁻¹r}, which belongs to the scaled A. */
    static Solution run(
            LinearSystem system,
            Vector x0,
            Stopping stopping,
            Tracer<? super IterativeStep> trace,
            UnaryOperator<Vector> correction) {
        Vector start = system.start(x0);
        if (trace.on()) {
            trace.step(IterativeStep.Start.of(system));
            if (system.n() <= SMALL
                    && Shapes.finite(error(system.A(), correction).maxNorm()))
                trace.step(new IterativeStep.Splitting(spectralRadius(system.A(), correction)));
        }
        return system.solve(
                at(0, system, start), s -> at(s.k() + 1, system, s.x().plus(correction.apply(s.r()))), stopping, trace);
    }

    private static Iterate.Stationary at(int k, LinearSystem system, Vector x) {
        Vector r = system.residual(x);
        return new Iterate.Stationary(k, x, r, r.norm());
    }

    /** {@code ρ(I − M⁻¹A)}. */
    static double spectralRadius(Matrix A, UnaryOperator<Vector> correction) {
        double max = 0;
        for (Complex lambda : Eigen.values(error(A, correction))) max = Math.max(max, lambda.modulus());
        return max;
    }

    /** {@code I − M⁻¹A}, which a step multiplies the error by. */
    private static Matrix error(Matrix A, UnaryOperator<Vector> correction) {
        int n = A.rows();
        Vector[] columns = new Vector[n];
        for (int j = 0; j < n; j++) columns[j] = Matrix.identity(n).column(j).minus(correction.apply(A.column(j)));
        return Matrix.ofColumns(columns);
    }

    /** {@code (D/ω + L)⁻¹r} with D the diagonal and L the part of A below it, by substitution from the top. */
    static Vector relax(Matrix A, double omega, Vector r) {
        double[] x = r.toArray();
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) x[i] -= A.get(i, j) * x[j];
            x[i] *= omega / A.get(i, i);
        }
        return Vector.of(x);
    }

    /** The diagonal of A, which the method divides by. */
    static void requireDiagonal(Matrix A) {
        for (int i = 0; i < A.rows(); i++)
            if (A.get(i, i) == 0)
                throw new IllegalArgumentException(
                        "A[" + i + "][" + i + "] is 0, expected no zero on the diagonal, which the method divides by");
    }
}
