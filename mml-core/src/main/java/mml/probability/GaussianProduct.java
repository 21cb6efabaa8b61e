package mml.probability;

import mml.decomposition.Cholesky;
import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;

/**
 * The product of two Gaussian densities is a Gaussian one, but for a factor:
 * <pre>
 *   N(x | a, A) N(x | b, B) = s N(x | c, C),
 *   C = (A⁻¹ + B⁻¹)⁻¹ = A − A(A + B)⁻¹A,   c = a + A(A + B)⁻¹(b − a),   s = N(a | b, A + B).            (6.74) to (6.76)
 * </pre>
 * Computed with the inverse of A + B alone, which is there also where A or B is singular.
 *
 * @param first N(a, A)
 * @param second N(b, B)
 * @param density N(c, C)
 * @param logScale log s
 * @mml §6.5.2, (6.74) to (6.76)
 */
public record GaussianProduct(Gaussian first, Gaussian second, Gaussian density, double logScale) {
    private static final double ROUNDING = 1e-12;

    /**
     * Multiplies.
     *
     * @throws IllegalArgumentException if the sizes differ
     * @throws mml.decomposition.NotPositiveDefiniteException if A + B is not positive definite
     */
    public static GaussianProduct of(Gaussian first, Gaussian second) {
        Shapes.same(first.mean(), second.mean());
        Matrix A = first.covariance();
        Matrix sum = A.plus(second.covariance());
        Cholesky cholesky = Cholesky.of(sum);
        Matrix gain = cholesky.solve(A).transpose();
        Vector off = second.mean().minus(first.mean());
        Matrix C = gain.times(second.covariance());
        return new GaussianProduct(
                first,
                second,
                new Gaussian(
                        first.mean().plus(gain.times(off)),
                        C.plus(C.transpose()).times(0.5)),
                new Gaussian(second.mean(), sum).logDensity(first.mean()));
    }

    /** s, which underflows where the two are far apart. */
    public double scale() {
        return Elementary.exp(logScale);
    }

    /**
     * That both sides have the same logarithm at a, b and c.
     *
     * @throws DegenerateGaussianException if A or B is singular, so that there are no densities to compare
     */
    public Certificate certificate() {
        double worst = 0;
        double size = 1;
        for (Vector x : new Vector[] {first.mean(), second.mean(), density.mean()}) {
            double product = first.logDensity(x) + second.logDensity(x);
            double said = logScale + density.logDensity(x);
            worst = Math.max(worst, Math.abs(product - said));
            size = Math.max(size, Math.abs(product) + Math.abs(logScale));
        }
        double condition = Math.max(
                1 / Cholesky.of(first.covariance()).rcond(),
                1 / Cholesky.of(second.covariance()).rcond());
        return Certificate.of(
                "N(x|a, A) N(x|b, B) = s N(x|c, C)",
                new Check("difference of the logarithms", worst, ROUNDING * size * condition));
    }

    @Override
    public String toString() {
        return Printed.of("product of two Gaussian densities")
                .put("c", density.mean())
                .put("C", density.covariance())
                .put("log s", logScale)
                .toString();
    }
}
