package mml.probability;

import mml.text.NumberText;
import mml.text.Table;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link BayesRule}. */
public sealed interface BayesStep extends Step {
    /** Before anything was seen. */
    record Start(Table prior, Table likelihood) implements BayesStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("prior", prior)
                    .put("likelihood", likelihood)
                    .caption(prior.rows() + " hypotheses are believed with " + NumberText.tuple(prior, 0))
                    .formula("p(x) = " + Tex.matrix(prior) + ", \\quad p(y \\mid x) = " + Tex.matrix(likelihood));
        }
    }

    /**
     * An outcome was seen: belief times likelihood.
     *
     * @param n which of those seen, counted from 0
     * @param j which outcome, counted from 0
     * @param evidence what the products sum to: how likely the outcome was held
     */
    record Products(int n, int j, Table products, double evidence) implements BayesStep {
        @Override
        public void tell(Telling t) {
            t.kind("products")
                    .put("n", n)
                    .put("j", j)
                    .put("products", products)
                    .put("evidence", evidence)
                    .caption("Outcome " + (j + 1) + " is seen: likelihood times belief is "
                            + NumberText.tuple(products, 0) + ", " + NumberText.of(evidence) + " in all")
                    .formula("p(y \\mid x)\\, p(x) = " + Tex.matrix(products));
        }
    }

    /** The products, divided by their sum. */
    record Posterior(int n, Table belief) implements BayesStep {
        @Override
        public void tell(Telling t) {
            t.kind("posterior")
                    .put("n", n)
                    .put("belief", belief)
                    .caption("Divided by their sum: now believed with " + NumberText.tuple(belief, 0))
                    .formula("p(x \\mid y) = " + Tex.matrix(belief));
        }
    }
}
