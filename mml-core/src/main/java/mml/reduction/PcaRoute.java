package mml.reduction;

/**
 * How the principal directions are computed.
 *
 * @mml §10.4, §10.5
 */
public enum PcaRoute {
    /** By the shape of the data and, where the variances differ by more than 10⁸, by the singular values. */
    AUTO("chosen by the data"),
    /** Eigenvectors of the D×D covariance: the quickest for N ≥ D, but it squares what the variances differ by. */
    COVARIANCE("eigenvectors of the covariance"),
    /** Right singular vectors of the centred data: all directions to full precision. */
    SVD("singular vectors of the centred data"),
    /** Eigenvectors of the N×N matrix of inner products: the quickest for D much larger than N. */
    GRAM("eigenvectors of the N×N inner products"),
    /**
     * Power iteration on the covariance, direction after direction, each taken away before the next: slow where two
     * variances are nearly equal, {@code λ_{m+1}/λ_m} a step, but all of it is products of a matrix and a vector.
     */
    POWER("power iteration with deflation");

    private final String words;

    PcaRoute(String words) {
        this.words = words;
    }

    /** As in "by …". */
    public String words() {
        return words;
    }
}
