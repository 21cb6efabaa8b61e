package mml.calculus;

import java.util.function.ToDoubleFunction;
import mml.matrix.Matrix;
import mml.matrix.Vector;

/**
 * Derivatives of a function of which nothing but values are known, by central differences. The gradient has about ten correct
 * digits and takes 2n values, the Hessian about seven and takes 2n² + 1.
 *
 * @mml §5.2, §5.7
 */
public final class FiniteDifferences {
    private static final double STEP = 0x1p-17; // near ∛ε: truncation h², rounding ε/h
    private static final double SECOND_STEP = 0x1p-12; // near ε^¼: truncation h², rounding ε/h²

    private FiniteDifferences() {}

    /** {@code (f(x + he_i) − f(x − he_i)) / 2h}, with h relative to x_i where that is beyond 1. */
    public static Vector gradient(ToDoubleFunction<Vector> f, Vector x) {
        double[] gradient = new double[x.size()];
        for (int i = 0; i < gradient.length; i++) {
            double h = step(STEP, x.get(i));
            gradient[i] = (f.applyAsDouble(moved(x, i, h)) - f.applyAsDouble(moved(x, i, -h))) / (2 * h);
        }
        return Vector.of(gradient);
    }

    /** Second differences; symmetric. */
    public static Matrix hessian(ToDoubleFunction<Vector> f, Vector x) {
        int n = x.size();
        double[][] H = new double[n][n];
        double middle = f.applyAsDouble(x);
        for (int i = 0; i < n; i++) {
            double h = step(SECOND_STEP, x.get(i));
            H[i][i] = (f.applyAsDouble(moved(x, i, h)) - 2 * middle + f.applyAsDouble(moved(x, i, -h))) / (h * h);
            for (int j = 0; j < i; j++) {
                double k = step(SECOND_STEP, x.get(j));
                double same =
                        f.applyAsDouble(moved(moved(x, i, h), j, k)) + f.applyAsDouble(moved(moved(x, i, -h), j, -k));
                double opposite =
                        f.applyAsDouble(moved(moved(x, i, h), j, -k)) + f.applyAsDouble(moved(moved(x, i, -h), j, k));
                H[i][j] = (same - opposite) / (4 * h * k);
                H[j][i] = H[i][j];
            }
        }
        return Matrix.of(H);
    }

    /** A step that x can really take: a power of two that x + h has room for. */
    static double step(double relative, double x) {
        double h = relative;
        while (h < relative * Math.abs(x)) h *= 2;
        return h;
    }

    static Vector moved(Vector x, int i, double h) {
        double[] moved = x.toArray();
        moved[i] += h;
        return Vector.of(moved);
    }
}
