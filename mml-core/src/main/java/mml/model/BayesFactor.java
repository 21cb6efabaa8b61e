package mml.model;

import mml.kernel.Elementary;
import mml.matrix.Shapes;
import mml.text.NumberText;

/**
 * How much more probable the data were under one model than under another, {@code p(D | M_1) / p(D | M_2)}: the factor by
 * which the odds of the two models change when the data come in.
 *
 * @param logFirst {@code log p(D | M_1)}
 * @param logSecond {@code log p(D | M_2)} of the same data
 * @mml §8.6.3
 */
public record BayesFactor(double logFirst, double logSecond) {
    /** @throws IllegalArgumentException if one is not finite */
    public BayesFactor {
        if (!Shapes.finite(logFirst))
            throw new IllegalArgumentException("logFirst is " + logFirst + ", expected a finite number");
        if (!Shapes.finite(logSecond))
            throw new IllegalArgumentException("logSecond is " + logSecond + ", expected a finite number");
    }

    public double log() {
        return logFirst - logSecond;
    }

    /** 0 or ∞ where the data leave no doubt that a double could hold. */
    public double ratio() {
        return Elementary.exp(log());
    }

    /**
     * The probability of the first model after the data.
     *
     * @param prior its probability before, between 0 and 1
     */
    public double posterior(double prior) {
        if (!(prior >= 0 && prior <= 1)) throw new IllegalArgumentException("prior is " + prior + ", expected 0 to 1");
        if (prior == 0 || prior == 1) return prior;
        return Elementary.sigmoid(log() + Elementary.log(prior) - Elementary.log1p(-prior));
    }

    @Override
    public String toString() {
        return "log Bayes factor " + NumberText.of(log());
    }
}
