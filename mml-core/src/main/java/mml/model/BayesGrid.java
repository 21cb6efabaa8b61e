package mml.model;

import mml.kernel.Elementary;
import mml.kernel.Special;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.probability.Distribution;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * Bayes' theorem on a grid, for a prior and a likelihood of whatever form: the posterior is known at points
 * {@code θ₁ < … < θ_G}, each for the stretch between the middles to its neighbours,
 * <pre>
 *   P(θ_g | y₁ … y_n) ∝ P(θ_g | y₁ … y_{n−1}) p(y_n | θ_g),      log p(y₁ … y_N) = Σ log Σ_g P(θ_g | y₁ … y_{n−1}) p(y_n | θ_g)
 * </pre>
 * and what is wanted of it is a sum. One parameter needs some hundred points; with D of them it would be so many to the
 * power D, and that is why there are conjugate priors, and sampling.
 *
 * @param grid the points θ
 * @param prior the probability of each, in all 1
 * @param posterior the same after the data
 * @param logEvidence {@code log p(y₁ … y_N)}
 * @param certificate that all data at once give the same, and so does every second point of the grid, to a thousandth
 * @mml §8.4.2
 */
public record BayesGrid(Vector grid, Vector prior, Vector posterior, double logEvidence, Certificate certificate) {
    private static final double ROUNDING = 1e-12;
    private static final double COARSE = 1e-3;

    /** What an observation says of a parameter. */
    @FunctionalInterface
    public interface Likelihood {
        /** {@code log p(y | θ)}, −∞ where y cannot be. */
        double log(double y, double theta);
    }

    /** The posterior of θ after the data. */
    public static BayesGrid of(Distribution prior, Likelihood likelihood, Vector data, Vector grid) {
        return of(prior, likelihood, data, grid, Tracer.off());
    }

    /**
     * The same while {@code trace} watches, one observation after the other. Takes GN values of the likelihood.
     *
     * @param prior of θ; of what lies beyond the grid nothing is known
     * @param data y
     * @param grid five points or more, rising
     * @throws IllegalArgumentException if the grid does not rise, the prior is zero on all of it, or an observation can be
     *     at none of its points
     */
    public static BayesGrid of(
            Distribution prior, Likelihood likelihood, Vector data, Vector grid, Tracer<? super BayesGridStep> trace) {
        int G = grid.size();
        if (G < 5) throw new IllegalArgumentException("grid has " + Count.entries(G) + ", expected 5 or more");
        for (int g = 1; g < G; g++)
            if (!(grid.get(g) > grid.get(g - 1)))
                throw new IllegalArgumentException("grid[" + g + "] is " + grid.get(g) + ", expected more than grid["
                        + (g - 1) + "] = " + grid.get(g - 1));
        Vector start = logPrior(prior, grid);
        boolean on = trace.on();
        if (on) trace.step(new BayesGridStep.Start(grid, exp(start)));
        Vector logs = start;
        double logEvidence = 0;
        for (int n = 0; n < data.size(); n++) {
            Vector before = logs;
            double y = data.get(n);
            Vector joint = before.plus(of(likelihood, y, n, grid));
            double logPredictive = Special.logSumExp(joint.toArray());
            if (logPredictive == Double.NEGATIVE_INFINITY)
                throw new IllegalArgumentException(
                        "data[" + n + "] is " + y + ", expected a value that is possible at a point of the grid");
            logEvidence += logPredictive;
            logs = joint.map(x -> x - logPredictive);
            if (on) trace.step(new BayesGridStep.Datum(n, y, exp(before), exp(logs), logPredictive));
        }
        Vector posterior = exp(logs);
        Vector all = start;
        for (int n = 0; n < data.size(); n++) all = all.plus(of(likelihood, data.get(n), n, grid));
        return new BayesGrid(grid, exp(start), posterior, logEvidence, certificate(grid, posterior, logEvidence, all));
    }

    private static Vector of(Likelihood likelihood, double y, int n, Vector grid) {
        return grid.map(theta -> {
            double log = likelihood.log(y, theta);
            if (!(log < Double.POSITIVE_INFINITY))
                throw new IllegalArgumentException("log p(y | θ) at data[" + n + "] = " + y + ", θ = " + theta + " is "
                        + log + ", expected a number or −∞");
            return log;
        });
    }

    /** Of each point's stretch, as far as the density at the point tells; what is without a bound counts for nothing. */
    private static Vector logPrior(Distribution prior, Vector grid) {
        int G = grid.size();
        Vector logs = Vector.generate(G, g -> {
            double log = prior.logDensity(grid.get(g)) + Elementary.log(width(grid, g));
            return log < Double.POSITIVE_INFINITY ? log : Double.NEGATIVE_INFINITY;
        });
        double all = Special.logSumExp(logs.toArray());
        if (all == Double.NEGATIVE_INFINITY)
            throw new IllegalArgumentException("the prior is 0 from " + grid.get(0) + " to " + grid.get(G - 1)
                    + ", expected a grid on which it is not");
        return logs.map(x -> x - all);
    }

    private static double width(Vector grid, int g) {
        double left = grid.get(Math.max(0, g - 1));
        double right = grid.get(Math.min(grid.size() - 1, g + 1));
        return 0.5 * (right - left);
    }

    /** The density of which these are the probabilities at the points of a grid. */
    public static Vector density(Vector grid, Vector probabilities) {
        Shapes.vector(probabilities, grid.size(), "probabilities");
        return Vector.generate(grid.size(), g -> probabilities.get(g) / width(grid, g));
    }

    private static Vector exp(Vector logs) {
        return logs.map(Elementary::exp);
    }

    /** @param logs of prior times likelihood, all data at once */
    private static Certificate certificate(Vector grid, Vector posterior, double logEvidence, Vector logs) {
        int G = grid.size();
        double all = Special.logSumExp(logs.toArray());
        double worst = 0;
        double size = 1 + Math.abs(all);
        for (int g = 0; g < G; g++)
            worst = Math.max(worst, Math.abs(Elementary.exp(logs.get(g) - all) - posterior.get(g)));
        double half = 0;
        double moment = 0;
        for (int g = 0; g < G; g += 2) {
            half += posterior.get(g);
            moment += posterior.get(g) * (grid.get(g) - grid.get(0));
        }
        double off = half == 0 ? Double.POSITIVE_INFINITY : Math.abs(grid.get(0) + moment / half - grid.dot(posterior));
        return Certificate.of(
                "prior times likelihood, divided by its sum",
                new Check("all data at once", worst, ROUNDING * size),
                new Check("log evidence at once", Math.abs(all - logEvidence), ROUNDING * size),
                new Check("half of it at every second point", Math.abs(half - 0.5), COARSE),
                new Check("mean by every second point", off, COARSE * Math.sqrt(variance(grid, posterior))));
    }

    /** {@code E[θ | y]}, which makes the mean squared error least. */
    public double mean() {
        return grid.dot(posterior);
    }

    /** {@code V[θ | y]}. */
    public double variance() {
        return variance(grid, posterior);
    }

    private static double variance(Vector grid, Vector posterior) {
        double mean = grid.dot(posterior);
        return grid.map(theta -> (theta - mean) * (theta - mean)).dot(posterior);
    }

    /** Maximum a posteriori: the point of the grid with the largest density. */
    public double mostProbable() {
        Vector density = density();
        int best = 0;
        for (int g = 1; g < grid.size(); g++) if (density.get(g) > density.get(best)) best = g;
        return grid.get(best);
    }

    /** The density of the posterior at each point. */
    public Vector density() {
        return density(grid, posterior);
    }

    /** {@code P(θ ≤ t | y)} at the points of the grid. */
    public double cdf(double t) {
        if (!Shapes.finite(t)) throw new IllegalArgumentException("t is " + t + ", expected a finite number");
        double sum = 0;
        for (int g = 0; g < grid.size() && grid.get(g) <= t; g++) sum += posterior.get(g);
        return Math.min(1, sum);
    }

    /** {@code log p(y | y₁ … y_N)}, how likely one more observation is. */
    public double logPredictive(Likelihood likelihood, double y) {
        return Special.logSumExp(Vector.generate(
                        grid.size(),
                        g -> posterior.get(g) == 0
                                ? Double.NEGATIVE_INFINITY
                                : Elementary.log(posterior.get(g)) + likelihood.log(y, grid.get(g)))
                .toArray());
    }

    @Override
    public String toString() {
        return Printed.of("posterior on " + Count.of(grid.size(), "point") + " from " + NumberText.of(grid.get(0))
                        + " to " + NumberText.of(grid.get(grid.size() - 1)))
                .put("mean", mean())
                .put("standard deviation", Math.sqrt(variance()))
                .put("maximum a posteriori", mostProbable())
                .put("log evidence", logEvidence)
                .line(certificate)
                .toString();
    }
}
