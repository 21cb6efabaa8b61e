package mml.probability;

import mml.kernel.Elementary;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Printed;
import mml.trace.Tracer;

/**
 * Beliefs that keep their family when data come in: only their parameters move, and the posterior of one datum is the
 * prior of the next.
 * <pre>
 *   Beta(α, β), success or failure          Beta(α + 1, β) or Beta(α, β + 1)                     (6.104)
 *   Dirichlet(α₁, …, α_K), category k       α_k grows by 1
 *   N(m, v) of a mean, noise σ²             1/v grows by 1/σ², m to the weighted mean
 *   normal-inverse-gamma(m, κ, a, b)        of a mean and a variance, see {@link NormalInverseGamma}
 * </pre>
 *
 * @param parameters of what is believed after the data
 * @param logEvidence {@code log p(data)} in the order given: the sum of the log predictive densities
 * @mml §6.6.1, (6.102) to (6.104), table 6.2
 */
public record ConjugateUpdate(Vector parameters, double logEvidence) {
    /** How the parameters move, and how likely a datum is held. */
    private interface Rule {
        double logPredictive(double[] parameters, double x);

        void move(double[] parameters, double x);
    }

    /**
     * Belief in a probability after successes (1) and failures (0).
     *
     * @throws IllegalArgumentException if a datum is neither
     */
    public static ConjugateUpdate of(Beta prior, Vector data, Tracer<? super ConjugateStep> trace) {
        for (int n = 0; n < data.size(); n++)
            if (data.get(n) != 0 && data.get(n) != 1)
                throw new IllegalArgumentException("data[" + n + "] is " + data.get(n) + ", expected 0 or 1");
        return run("Beta", Vector.of(prior.alpha(), prior.beta()), data, trace, new Rule() {
            @Override
            public double logPredictive(double[] p, double x) {
                return Elementary.log(p[x == 1 ? 0 : 1] / (p[0] + p[1]));
            }

            @Override
            public void move(double[] p, double x) {
                p[x == 1 ? 0 : 1]++;
            }
        });
    }

    /**
     * Belief in the probabilities of K categories after draws of them.
     *
     * @param concentration α, all above 0
     * @param data categories, counted from 0
     */
    public static ConjugateUpdate ofCategories(Vector concentration, Vector data, Tracer<? super ConjugateStep> trace) {
        Shapes.finite(concentration, "concentration");
        int K = concentration.size();
        for (int k = 0; k < K; k++) Parameters.positive("concentration[" + k + "]", concentration.get(k));
        for (int n = 0; n < data.size(); n++) {
            double x = data.get(n);
            if (x != Math.floor(x) || x < 0 || x >= K)
                throw new IllegalArgumentException(
                        "data[" + n + "] is " + x + ", expected a category from 0 to " + (K - 1));
        }
        return run("Dirichlet", concentration, data, trace, new Rule() {
            @Override
            public double logPredictive(double[] p, double x) {
                return Elementary.log(p[(int) x] / Vector.of(p).sum());
            }

            @Override
            public void move(double[] p, double x) {
                p[(int) x]++;
            }
        });
    }

    /**
     * Belief in a mean after measurements of it.
     *
     * @param noiseVariance σ² of a measurement, above 0
     */
    public static ConjugateUpdate ofMean(
            Normal prior, double noiseVariance, Vector data, Tracer<? super ConjugateStep> trace) {
        Parameters.positive("noiseVariance", noiseVariance);
        Shapes.finite(data, "data");
        return run("N", Vector.of(prior.mean(), prior.variance()), data, trace, new Rule() {
            @Override
            public double logPredictive(double[] p, double x) {
                return new Normal(p[0], p[1] + noiseVariance).logDensity(x);
            }

            @Override
            public void move(double[] p, double x) {
                double gain = p[1] / (p[1] + noiseVariance);
                p[0] += gain * (x - p[0]);
                p[1] = gain * noiseVariance;
            }
        });
    }

    /** Belief in mean and variance together after measurements; the parameters are m, κ, a, b. */
    public static ConjugateUpdate ofMeanAndVariance(
            NormalInverseGamma prior, Vector data, Tracer<? super ConjugateStep> trace) {
        Shapes.finite(data, "data");
        Vector parameters = Vector.of(prior.mean(), prior.kappa(), prior.shape(), prior.scale());
        return run("NIG", parameters, data, trace, new Rule() {
            private NormalInverseGamma of(double[] p) {
                return new NormalInverseGamma(p[0], p[1], p[2], p[3]);
            }

            @Override
            public double logPredictive(double[] p, double x) {
                return of(p).logPredictive(x);
            }

            @Override
            public void move(double[] p, double x) {
                NormalInverseGamma next = of(p).next(x);
                p[0] = next.mean();
                p[1] = next.kappa();
                p[2] = next.shape();
                p[3] = next.scale();
            }
        });
    }

    private static ConjugateUpdate run(
            String family, Vector prior, Vector data, Tracer<? super ConjugateStep> trace, Rule rule) {
        boolean on = trace.on();
        double[] parameters = prior.toArray();
        double evidence = 0;
        if (on) trace.step(new ConjugateStep.Start(family, prior));
        for (int n = 0; n < data.size(); n++) {
            double x = data.get(n);
            double log = rule.logPredictive(parameters, x);
            rule.move(parameters, x);
            evidence += log;
            if (on) trace.step(new ConjugateStep.Datum(n, x, Vector.of(parameters), log, evidence));
        }
        return new ConjugateUpdate(Vector.of(parameters), evidence);
    }

    @Override
    public String toString() {
        return Printed.of("belief after the data")
                .put("parameters", parameters)
                .put("log evidence", logEvidence)
                .toString();
    }
}
