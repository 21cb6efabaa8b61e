package mml.mixture;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;
import org.jspecify.annotations.Nullable;

/** What can be seen of {@link Em}: the E-step, then the three parts of the M-step one by one. */
public sealed interface EmStep extends Step {
    /**
     * The data and where it starts.
     *
     * @param means K×D
     * @param covariances below each other, KD×D
     * @param exampleWeights of the points, if they have any
     */
    record Start(
            Matrix X,
            String family,
            Vector weights,
            Matrix means,
            Matrix covariances,
            @Nullable Vector exampleWeights) implements EmStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("X", X)
                    .put("family", family)
                    .put("weights", weights)
                    .put("means", means)
                    .put("covariances", covariances)
                    .caption(Count.of(X.rows(), "point") + (exampleWeights == null ? "" : " with weights") + ", "
                            + Count.of(means.rows(), "component") + " with " + family + " covariances")
                    .formula("p(x) = \\sum_{k=1}^{" + means.rows()
                            + "} \\pi_k \\, \\mathcal{N}(x \\mid \\mu_k, \\Sigma_k)");
            if (exampleWeights != null) t.put("exampleWeights", exampleWeights);
        }
    }

    /**
     * The E-step: how much each component answers for each point.
     *
     * @param k how many iterations are done
     * @param R N×K
     * @param objective the log likelihood, with a prior its logarithm added
     * @param total the sum of the weights w_n of the points, which the log likelihood counts; null without them
     */
    record Responsibilities(
            int k,
            Matrix R,
            double logLikelihood,
            double objective,
            @Nullable Double total) implements EmStep {
        @Override
        public void tell(Telling t) {
            t.kind("responsibilities")
                    .put("k", k)
                    .put("R", R)
                    .put("logLikelihood", logLikelihood)
                    .put("objective", objective)
                    .caption("After " + iterations(k)
                            + (total != null ? " the weighted log likelihood is " : " the log likelihood is ")
                            + NumberText.of(logLikelihood))
                    .formula("r_{nk} = \\frac{\\pi_k \\mathcal{N}(x_n \\mid \\mu_k, \\Sigma_k)}{\\sum_j \\pi_j"
                            + " \\mathcal{N}(x_n \\mid \\mu_j, \\Sigma_j)}, \\quad "
                            + (total != null ? "\\sum_n w_n \\log p(x_n)" : "\\log p(X)") + " = "
                            + Tex.number(logLikelihood));
            if (total != null) t.put("total", total);
        }
    }

    private static String share(@Nullable Double total) {
        return total != null ? "w_n r_{nk}" : "r_{nk}";
    }

    private static String iterations(int k) {
        return Count.of(k, "iteration");
    }

    /**
     * The means move to where the points they answer for are.
     *
     * @param N how many points each component answers for, or how much weight of them
     * @param means K×D
     * @param total the sum of the weights w_n of the points, which then count w_n times; null without them
     */
    record Means(int k, Vector N, Matrix means, @Nullable Double total) implements EmStep {
        @Override
        public void tell(Telling t) {
            t.kind("means")
                    .put("k", k)
                    .put("N", N)
                    .put("means", means)
                    .caption("The means move; the components answer for "
                            + (total != null ? "weights of " + NumberText.tuple(N) : NumberText.tuple(N) + " points"))
                    .formula("\\mu_k = \\frac{1}{N_k} \\sum_n " + share(total) + " x_n, \\quad "
                            + Tex.equation("\\mu", means));
            if (total != null) t.put("total", total);
        }
    }

    /**
     * The covariances become those of the points about the new means.
     *
     * @param covariances below each other, KD×D
     * @param total the sum of the weights w_n of the points, which then count w_n times; null without them
     */
    record Covariances(int k, Matrix covariances, @Nullable Double total) implements EmStep {
        @Override
        public void tell(Telling t) {
            int D = covariances.cols();
            t.kind("covariances")
                    .put("k", k)
                    .put("covariances", covariances)
                    .caption(
                            D == 1
                                    ? "The variances become " + NumberText.tuple(covariances.column(0))
                                    : "The covariances become those of the points about the new means")
                    .formula(
                            "\\Sigma_k = \\frac{1}{N_k} \\sum_n " + share(total) + " (x_n - \\mu_k)(x_n - \\mu_k)^\\top"
                                    + (D == 1 ? ", \\quad " + Tex.equation("\\sigma^2", covariances.column(0)) : ""));
            if (total != null) t.put("total", total);
        }
    }

    /**
     * The weights become the shares of the points.
     *
     * @param total the sum of the weights w_n of the points, of which they are the shares; null without them
     */
    record Weights(int k, Vector weights, @Nullable Double total) implements EmStep {
        @Override
        public void tell(Telling t) {
            t.kind("weights")
                    .put("k", k)
                    .put("weights", weights)
                    .caption("The weights become " + NumberText.tuple(weights))
                    .formula("\\pi_k = \\frac{N_k}{" + (total != null ? "\\sum_n w_n" : "N") + "}, \\quad "
                            + Tex.equation("\\pi", weights));
            if (total != null) t.put("total", total);
        }
    }

    /**
     * A component that answers for no point was taken out.
     *
     * @param total the sum of the weights of the points, of which it answers for nothing; null without them
     */
    record Removed(int k, int component, @Nullable Double total) implements EmStep {
        @Override
        public void tell(Telling t) {
            t.kind("removed")
                    .put("k", k)
                    .put("component", component)
                    .caption("Component " + (component + 1) + " answers for no " + (total != null ? "weight" : "point")
                            + " and is taken out")
                    .formula("N_{" + (component + 1) + "} = 0");
            if (total != null) t.put("total", total);
        }
    }

    /** A new start, one of several. */
    record Restart(int number, int of) implements EmStep {
        @Override
        public void tell(Telling t) {
            t.kind("restart")
                    .put("number", number)
                    .put("of", of)
                    .caption("Start " + (number + 1) + " of " + of)
                    .formula("\\text{start } " + (number + 1));
        }
    }
}
