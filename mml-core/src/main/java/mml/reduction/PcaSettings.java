package mml.reduction;

import java.util.Objects;
import mml.probability.Divisor;

/**
 * How principal components are found.
 *
 * @param components how many directions to keep; 0 for as many as {@code fraction} asks for
 * @param fraction of the variance that has to be kept, in (0, 1]; 1 keeps every direction there can be
 * @param divisor of all variances that are shown
 * @param standardise whether every column is divided by its standard deviation first
 * @mml §10.6
 */
public record PcaSettings(int components, double fraction, Divisor divisor, boolean standardise, PcaRoute route) {
    /** All directions, variances divided by N, columns as they are, the route chosen by the data. */
    public static final PcaSettings BOOK = new PcaSettings(0, 1, Divisor.N, false, PcaRoute.AUTO);

    public PcaSettings {
        if (components < 0)
            throw new IllegalArgumentException("components is " + components + ", expected at least 1, or 0 for all");
        if (!(fraction > 0 && fraction <= 1))
            throw new IllegalArgumentException("fraction is " + fraction + ", expected above 0 and at most 1");
        Objects.requireNonNull(divisor, "divisor");
        Objects.requireNonNull(route, "route");
    }

    /** The first M directions. */
    public PcaSettings withComponents(int M) {
        if (M < 1) throw new IllegalArgumentException("components is " + M + ", expected at least 1");
        return new PcaSettings(M, fraction, divisor, standardise, route);
    }

    /** As few directions as keep this share of the variance. */
    public PcaSettings withFraction(double fraction) {
        return new PcaSettings(0, fraction, divisor, standardise, route);
    }

    public PcaSettings withDivisor(Divisor divisor) {
        return new PcaSettings(components, fraction, divisor, standardise, route);
    }

    public PcaSettings standardised() {
        return new PcaSettings(components, fraction, divisor, true, route);
    }

    public PcaSettings withRoute(PcaRoute route) {
        return new PcaSettings(components, fraction, divisor, standardise, route);
    }
}
