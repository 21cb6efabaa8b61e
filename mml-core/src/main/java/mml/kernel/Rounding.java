package mml.kernel;

/**
 * What rounding may leave, in one place: ε, and the gates of the certificates.
 *
 * <p>A sum of n products is off by at most about n·ε times the size of its terms, and a method that turns or eliminates
 * n times by some such bounds together. So every gate is a small number times n·ε, times the size of what is compared:
 * {@link #direct} for what ends after a fixed number of steps, {@link #spectral} for eigenvalues and singular values,
 * which are approached. LAPACK's own tests accept a residual of 30 n·ε.
 */
public final class Rounding {
    /** ε = 2⁻⁵², from 1 to the next double. */
    public static final double EPSILON = 0x1p-52;

    /** u = 2⁻⁵³, the most that one operation is off by, relatively. */
    public static final double UNIT_ROUNDOFF = 0x1p-53;

    private static final double DIRECT = 8;
    private static final double SPECTRAL = 30;

    private Rounding() {}

    /** 8nε: factorisations, solutions, sums. */
    public static double direct(int n) {
        return DIRECT * n * EPSILON;
    }

    /** 30nε: eigenvalues, singular values, and what is made of them. */
    public static double spectral(int n) {
        return SPECTRAL * n * EPSILON;
    }

    /** {@code n·2⁻¹⁰⁷⁴/size}, at most a tenth: what numbers of a size near the smallest double lose beside it; else 0. */
    public static double subnormal(int n, double size) {
        return size >= 0x1p-900 ? 0 : Math.min(0.1, n * Double.MIN_VALUE / size);
    }

    /** max(m, n)·ε: of the largest, what counts as zero where a rank is asked for. */
    public static double negligible(int m, int n) {
        return Math.max(m, n) * EPSILON;
    }
}
