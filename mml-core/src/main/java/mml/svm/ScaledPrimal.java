package mml.svm;

import mml.kernel.Rounding;

/**
 * What the multiples {@code t(w, b)} prove of the primal problem, t a little above 1,
 * <pre>
 *   P(t) = ½ t²‖w‖² + Σ C_n max(0, 1 − t y_n f(x_n)).
 * </pre>
 *
 * <p>Points at the edge have {@code y f(x) = 1} up to rounding only. Where C times a rounding is more than ‖w‖², as with
 * features of large numbers, their slack drowns all else in P(1); but with t = 1 + 10⁻¹⁵ they have none, and P(t) is nearly
 * ½‖w‖². Each P(t) is an upper bound of the least value of the problem.
 */
final class ScaledPrimal {
    static final double EDGE = 1e-6; // of a margin: so far t may go

    private ScaledPrimal() {}

    /** By how many ulps of {@code √(k(x, x) k(z, z))} a value of a kernel may be off. */
    static double ulps(Kernel kernel, int D) {
        if (kernel instanceof Kernel.Polynomial p) return 4.0 * (D + 3) * p.degree();
        if (kernel instanceof Kernel.Sum s) return 1 + Math.max(ulps(s.left(), D), ulps(s.right(), D));
        if (kernel instanceof Kernel.Product p) return 1 + ulps(p.left(), D) + ulps(p.right(), D);
        return 4.0 * (D + 4);
    }

    /**
     * The smaller of P(1) and P(t), for the t that takes the slack of all points at the edge.
     *
     * @param squaredNorm ‖w‖², rounded up
     * @param margin {@code y_n f(x_n)}
     * @param off how far rounding may have taken each of them
     * @param C of each point
     */
    static double least(double squaredNorm, double[] margin, double[] off, double[] C) {
        double edge = 1;
        for (int n = 0; n < margin.length; n++) {
            double m = margin[n] - off[n];
            if (m >= 1 - EDGE) edge = Math.min(edge, m);
        }
        return Math.min(
                at(1, squaredNorm, margin, off, C), at((1 + 8 * Rounding.EPSILON) / edge, squaredNorm, margin, off, C));
    }

    private static double at(double t, double squaredNorm, double[] margin, double[] off, double[] C) {
        double sum = 0.5 * t * t * squaredNorm;
        for (int n = 0; n < margin.length; n++) sum += C[n] * Math.max(0, 1 - t * (margin[n] - off[n]));
        return sum;
    }
}
