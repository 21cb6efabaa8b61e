package mml.mixture;

import mml.kernel.Rounding;
import mml.kernel.SymmetricElimination;
import mml.probability.Gaussian;

/**
 * How far rounding may take {@code log N(x | μ, Σ)}, by the analysis of Cholesky's method (Higham, Accuracy and Stability of
 * Numerical Algorithms, Theorems 8.5 and 10.3). With R the correlations of Σ, what is computed belongs to {@code R + E},
 * <pre>
 *   ‖E‖ ≤ e = 8 D (D + 2) ε,   λ_min(R) ≥ 1/(2t)  with  t = tr R⁻¹,   as long as  et ≤ ¼
 *   |log N computed − log N| ≤ ½ δ (q + D),   δ = 2et / (1 − 2et),   q = (x − μ)ᵀ Σ⁻¹ (x − μ)
 * </pre>
 * and a few ulps of the terms.
 */
final class DensityRounding {
    private final int D;
    private final double delta;
    private final double top; // log N(μ)

    private DensityRounding(int D, double delta, double top) {
        this.D = D;
        this.delta = delta;
        this.top = top;
    }

    static DensityRounding of(Gaussian g) {
        int D = g.size();
        double e = 8.0 * D * (D + 2) * Rounding.EPSILON;
        double et = e * inverseTrace(Collapse.correlations(g.covariance()), D);
        return new DensityRounding(
                D, et <= 0.25 ? 2 * et / (1 - 2 * et) : Double.POSITIVE_INFINITY, g.logDensity(g.mean()));
    }

    /** The most that the value computed may be off. */
    double at(double logDensity) {
        double q = 2 * Math.max(0, top - logDensity);
        return 0.5 * delta * (q + D) + 4 * (D + 2) * Rounding.EPSILON * (q + Math.abs(top) + 1);
    }

    /** {@code tr R⁻¹ = ‖L⁻¹‖²}, entry by entry. */
    private static double inverseTrace(double[] R, int D) {
        if (SymmetricElimination.eliminate(D, R) < D) return Double.POSITIVE_INFINITY;
        double sum = 0;
        for (int j = 0; j < D; j++) {
            double[] z = new double[D];
            for (int i = j; i < D; i++) {
                double s = i == j ? 1 : 0;
                for (int k = j; k < i; k++) s -= R[i * D + k] * z[k];
                z[i] = s / R[i * D + i];
                sum += z[i] * z[i];
            }
        }
        return sum;
    }
}
