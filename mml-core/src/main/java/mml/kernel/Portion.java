package mml.kernel;

/**
 * One of two parts that add up to 1, as {@code factor · e^exponent}: the one that was computed, from which the other
 * follows without loss because it is not small.
 */
record Portion(boolean lower, DoubleDouble exponent, DoubleDouble factor) {
    private static final DoubleDouble NOUGHT = DoubleDouble.of(0);

    static Portion of(boolean lower, double value) {
        return new Portion(lower, NOUGHT, DoubleDouble.of(value));
    }

    /** The same number, of the other part. */
    Portion swapped() {
        return new Portion(!lower, exponent, factor);
    }

    double value(boolean ofLower) {
        double value = Math.min(1, Exponential.exp(exponent, factor));
        return ofLower == lower ? value : 1 - value;
    }

    double log(boolean ofLower) {
        return Math.min(0, precise(ofLower).high()) + 0.0; // no −0
    }

    /** The logarithm; of what is not 0. */
    DoubleDouble precise(boolean ofLower) {
        if (ofLower != lower) return DoubleDouble.of(Elementary.log1p(-value(lower)));
        if (factor.high() <= 0) return DoubleDouble.of(Double.NEGATIVE_INFINITY); // below 0 by the least of doubles
        return exponent.plus(Logarithm.of(factor));
    }
}
