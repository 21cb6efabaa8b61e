package mml.model;

import java.util.List;
import java.util.Optional;
import mml.kernel.Special;
import mml.probability.Beta;
import mml.text.NumberText;
import mml.text.Printed;

/**
 * The probability θ of a success, from k successes and m failures, told in three ways:
 * <pre>
 *   maximum likelihood       argmax p(data | θ)              = k / (k + m)
 *   maximum a posteriori     argmax p(data | θ) p(θ)         = (α + k − 1) / (α + β + k + m − 2)
 *   Bayes                    p(θ | data)                     = Beta(α + k, β + m)
 * </pre>
 * Only the third says how sure it is; its mean is the probability of a success next time.
 *
 * @param prior Beta(α, β)
 * @param successes k
 * @param failures m
 * @mml §8.3.1, §8.3.2, §8.4.2
 */
public record Estimates(Beta prior, int successes, int failures) {
    /** @throws IllegalArgumentException if a count is negative */
    public Estimates {
        if (successes < 0) throw new IllegalArgumentException("successes is " + successes + ", expected 0 or more");
        if (failures < 0) throw new IllegalArgumentException("failures is " + failures + ", expected 0 or more");
    }

    private long trials() {
        return (long) successes + failures;
    }

    /** Where the likelihood is largest; empty without data. */
    public Optional<Double> likeliest() {
        return trials() == 0 ? Optional.empty() : Optional.of(successes / (double) trials());
    }

    /** Where the posterior is largest; empty if it is not largest at one place. */
    public Optional<Double> mostProbable() {
        List<Double> modes = posterior().modes();
        return modes.size() == 1 ? Optional.of(modes.get(0)) : Optional.empty();
    }

    /** What is believed of θ after the data. */
    public Beta posterior() {
        return new Beta(prior.alpha() + successes, prior.beta() + failures);
    }

    /** The probability of a success next time: the mean of the posterior. */
    public double predictive() {
        return posterior().mean();
    }

    /** {@code log p(data)}, the data in the order in which they came: {@code log B(α + k, β + m) − log B(α, β)}. */
    public double logEvidence() {
        Beta posterior = posterior();
        return Special.logBeta(posterior.alpha(), posterior.beta()) - Special.logBeta(prior.alpha(), prior.beta());
    }

    @Override
    public String toString() {
        return Printed.of(successes + " of " + trials() + " with the prior Beta(" + NumberText.of(prior.alpha()) + ", "
                        + NumberText.of(prior.beta()) + ")")
                .put("maximum likelihood", likeliest().map(NumberText::of).orElse("none"))
                .put("maximum a posteriori", mostProbable().map(NumberText::of).orElse("none"))
                .put("predictive", predictive())
                .put("log evidence", logEvidence())
                .toString();
    }
}
