package mml.regression;

import mml.kernel.Special;
import mml.text.NumberText;

/**
 * A number that is not known but for {@code N(mean, variance)}.
 *
 * @mml §9.3.4, (9.57)
 */
public record Prediction(double mean, double variance) {
    /**
     * The ends between which it is with the given probability, and with equal probability below and above.
     *
     * @param level between 0 and 1, as 0.95
     */
    public double[] interval(double level) {
        if (!(level > 0 && level < 1))
            throw new IllegalArgumentException("level is " + level + ", expected between 0 and 1");
        double reach = -Special.normalQuantile(0.5 * (1 - level)) * Math.sqrt(variance);
        return new double[] {mean - reach, mean + reach};
    }

    @Override
    public String toString() {
        return "N(" + NumberText.of(mean) + ", " + NumberText.of(variance) + ")";
    }
}
