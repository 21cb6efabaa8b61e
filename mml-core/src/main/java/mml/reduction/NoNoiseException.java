package mml.reduction;

import mml.matrix.NumericalException;
import mml.text.Count;
import mml.text.Numbers;

/** The subspace holds all the variance there is: with a noise of 0 the likelihood grows without bound. */
public final class NoNoiseException extends NumericalException {
    private static final long serialVersionUID = 1L;
    private final double sigma2;

    NoNoiseException(int M, double sigma2) {
        super("the data lie in a subspace of " + Count.of(M, "dimension") + " up to rounding: the noise variance is "
                + Numbers.shortest(sigma2) + " and the likelihood grows without bound; take fewer dimensions");
        this.sigma2 = sigma2;
    }

    NoNoiseException(int feature, int M, double psi) {
        super("the noise variance of feature " + (feature + 1) + " goes to " + Numbers.shortest(psi)
                + ": the factors tell it altogether (a Heywood case) and the likelihood has no maximum inside; take fewer"
                + " factors than " + M + " or leave the feature out");
        sigma2 = psi;
    }

    /** What was left for the noise, 0 or nearly so. */
    public double sigma2() {
        return sigma2;
    }
}
