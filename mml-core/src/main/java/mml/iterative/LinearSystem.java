package mml.iterative;

import java.util.Objects;
import java.util.function.Function;
import mml.iteration.Iteration;
import mml.iteration.Stopping;
import mml.matrix.MagnitudeException;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.trace.Tracer;
import org.apache.commons.math3.util.FastMath;
import org.jspecify.annotations.Nullable;

/**
 * {@code Ax = b} with A and b each times a power of two, which is 1 unless their entries are so extreme that products
 * of them would leave the range of doubles.
 *
 * @param givenA as it came
 * @param givenB as it came
 * @param scale of A
 * @param size of b
 */
record LinearSystem(Matrix givenA, Vector givenB, double scale, double size, Matrix A, Vector b) {
    private static final int EXTREME = 200;

    /** The system, checked. */
    static LinearSystem of(Matrix A, Vector b) {
        int n = check(A);
        Shapes.vector(b, n, "b");
        double scale = power(A.maxNorm());
        double size = power(b.maxNorm());
        return new LinearSystem(A, b, scale, size, scale == 1 ? A : A.times(scale), size == 1 ? b : b.times(size));
    }

    /** Returns n for an n×n matrix with finite entries, n ≥ 1. */
    static int check(Matrix A) {
        Shapes.notEmpty(A, "A");
        Shapes.square(A, "A");
        Shapes.finite(A, "A");
        return A.rows();
    }

    private static double power(double max) {
        int exponent = max == 0 ? 0 : FastMath.getExponent(max);
        return Math.abs(exponent) <= EXTREME ? 1 : FastMath.scalb(1.0, Math.max(-1000, Math.min(1000, -exponent)));
    }

    int n() {
        return b.size();
    }

    /** Zeros, as many as there are unknowns. */
    static Vector zero(Vector b) {
        return Vector.zeros(Objects.requireNonNull(b, "b").size());
    }

    /** A vector to start from, for the scaled system. */
    Vector start(Vector x0) {
        Shapes.vector(x0, n(), "x0");
        return scaled(x0);
    }

    Vector scaled(Vector x) {
        return scale == 1 && size == 1 ? x : x.times(size).times(1 / scale);
    }

    /** Takes the scaling of a solution back. */
    Vector unscaled(Vector x) {
        if (scale == 1 && size == 1) return x;
        return Vector.of(MagnitudeException.check(x.times(scale).times(1 / size).toArray()));
    }

    /** {@code b − Ax}. */
    Vector residual(Vector x) {
        return b.minus(A.times(x));
    }

    /** The residual is measured beside {@code ‖b‖}; where b is zero, beside that of the start. */
    Stopping relative(Stopping stopping, Vector start) {
        double norm = b.norm();
        return stopping.relativeTo(norm > 0 ? norm : residual(start).norm());
    }

    /** Iterates from {@code first}; {@code next} gives null where the method breaks down. */
    <S extends Iterate> Solution solve(
            S first, Function<S, @Nullable S> next, Stopping stopping, Tracer<? super IterativeStep> trace) {
        Stopping relative = relative(stopping, first.x());
        Iteration<S> run = Iteration.run(first, next, relative, trace);
        S last = run.last();
        double residual = relative.size() == 0 ? 0 : last.residualNorm() / relative.size();
        return new Solution(givenA, givenB, unscaled(last.x()), last.k(), residual, stopping, run.outcome());
    }

    /** Whether no digit of A, b and x was lost when they were scaled, so that a residual is that of the given system. */
    boolean isFaithful(Vector x) {
        if (scale == 1 && size == 1) return true;
        return A.times(1 / scale).equals(givenA)
                && b.times(1 / size).equals(givenB)
                && scaled(x).times(scale).times(1 / size).equals(x);
    }

    /** {@code ‖|A||x|‖} for an unscaled x: what rounding in the residual is measured by. */
    double size(Vector x) {
        double[] a = A.entries();
        double[] y = scaled(x).toArray();
        double[] sums = new double[n()];
        for (int i = 0; i < n(); i++) for (int j = 0; j < n(); j++) sums[i] += Math.abs(a[i * n() + j] * y[j]);
        return Vector.of(sums).norm();
    }
}
