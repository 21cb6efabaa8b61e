package mml.spectral;

import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.trace.Tracer;

/**
 * The power iteration {@code x_{k+1} = A x_k / ‖A x_k‖}: multiplied again and again, a vector turns to the eigenvector
 * of the largest eigenvalue, and the part that belongs to the next one shrinks by {@code |λ₂/λ₁|} a step. It does not
 * settle when two eigenvalues are largest, such as a complex pair, or 1 and −1.
 *
 * @param stopping when {@code ‖Ax − λx‖} is small enough beside {@code ‖A‖_F}, and the most steps to take
 * @mml §4.2, Example 4.9; §10.4.2
 */
public record PowerIteration(Stopping stopping) {
    private static final double GOLDEN = 0.6180339887498949;

    public PowerIteration(double tolerance, int steps) {
        this(new Stopping(tolerance, steps));
    }

    /** Up to 1000 steps to a relative residual of 1e-12, from a vector of no particular direction. */
    public static EigenIteration of(Matrix A) {
        return of(A, Tracer.off());
    }

    /** The same while {@code trace} watches. */
    public static EigenIteration of(Matrix A, Tracer<? super EigenIterate> trace) {
        return new PowerIteration(1e-12, 1000).from(A, start(A), trace);
    }

    /**
     * A vector of no particular direction, entries between 1 and 2: ones would be an eigenvector themselves of many a
     * matrix, and the iteration would stay there.
     */
    static Vector start(Matrix A) {
        Shapes.notEmpty(A, "A");
        double[] x = new double[A.rows()];
        for (int i = 0; i < x.length; i++) x[i] = 1 + i * GOLDEN - (int) (i * GOLDEN);
        return Vector.of(x);
    }

    /**
     * Iterates from x0.
     *
     * @throws IllegalArgumentException if A is not square and finite, or x0 zero or of another size
     */
    public EigenIteration from(Matrix A, Vector x0, Tracer<? super EigenIterate> trace) {
        return EigenIteration.run(A, x0, stopping, trace, (S, scale, x) -> S.times(x.x()));
    }
}
