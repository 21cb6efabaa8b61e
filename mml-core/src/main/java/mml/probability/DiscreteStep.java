package mml.probability;

import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What is asked of a {@link Discrete} distribution, one answer after the other. */
public sealed interface DiscreteStep extends Step {
    /**
     * Weights become probabilities.
     *
     * @param values x, ascending
     * @param weights w
     * @param probabilities {@code w / Σw}
     */
    record Weights(Vector values, Vector weights, Vector probabilities) implements DiscreteStep {
        @Override
        public void tell(Telling t) {
            t.kind("weights")
                    .put("values", values)
                    .put("weights", weights)
                    .put("probabilities", probabilities)
                    .caption("Weights, each over the sum of all: "
                            + Count.of(values.size(), "probability", "probabilities") + " that sum to 1")
                    .formula("p_k=\\frac{w_k}{\\sum_jw_j}");
        }
    }

    /** Where it balances. */
    record Mean(double mean) implements DiscreteStep {
        @Override
        public void tell(Telling t) {
            t.kind("mean")
                    .put("mean", mean)
                    .caption("The mean is " + NumberText.of(mean) + ": there the bars balance")
                    .formula("\\operatorname{E}[X]=\\sum_kx_kp_k=" + Tex.number(mean));
        }
    }

    /** How far it strays from there. */
    record Spread(double variance, double deviation) implements DiscreteStep {
        @Override
        public void tell(Telling t) {
            t.kind("spread")
                    .put("variance", variance)
                    .put("deviation", deviation)
                    .caption("The variance is " + NumberText.of(variance) + ", the standard deviation "
                            + NumberText.of(deviation))
                    .formula("\\operatorname{V}[X]=\\sum_k(x_k-\\mu)^2p_k=" + Tex.number(variance));
        }
    }

    /** Which values are likeliest. */
    record Modes(Vector modes) implements DiscreteStep {
        @Override
        public void tell(Telling t) {
            String where = modes.size() == 1 ? NumberText.of(modes.get(0)) : "each of " + NumberText.tuple(modes);
            t.kind("modes")
                    .put("modes", modes)
                    .caption((modes.size() == 1 ? "The mode is " : "Modes are ") + where + ": nothing is likelier")
                    .formula("\\arg\\max_x p(x)");
        }
    }

    /** Up to where a quarter lies, half, and three quarters. */
    record Quantiles(double lower, double median, double upper) implements DiscreteStep {
        @Override
        public void tell(Telling t) {
            t.kind("quantiles")
                    .put("lower", lower)
                    .put("median", median)
                    .put("upper", upper)
                    .caption("The sums reach a quarter at " + NumberText.of(lower) + ", a half at the median "
                            + NumberText.of(median) + ", three quarters at " + NumberText.of(upper))
                    .formula("F(x)=\\sum_{x_k\\le x}p_k\\ge\\tfrac12:\\quad x=" + Tex.number(median));
        }
    }

    /**
     * How much is not known before it is seen.
     *
     * @param entropy in nats
     * @param most what it would be if all values were alike
     */
    record Entropy(double entropy, double most) implements DiscreteStep {
        @Override
        public void tell(Telling t) {
            t.kind("entropy")
                    .put("entropy", entropy)
                    .put("most", most)
                    .caption("The entropy is " + NumberText.of(entropy) + " of at most " + NumberText.of(most)
                            + ", when all bars are alike")
                    .formula("-\\sum_kp_k\\log p_k=" + Tex.number(entropy));
        }
    }
}
