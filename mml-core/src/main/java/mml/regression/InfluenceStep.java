package mml.regression;

import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Scripts;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link Influence}. */
public sealed interface InfluenceStep extends Step {
    /** The fit to all observations. */
    record Start(Vector fitted, Vector residual) implements InfluenceStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("fitted", fitted)
                    .put("residual", residual)
                    .caption("The fit to all " + fitted.size() + " observations")
                    .formula("\\hat y = H y");
        }
    }

    /**
     * An observation, with and without it.
     *
     * @param n which, counted from 0
     * @param weights row n of H: how much each observation speaks for {@code ŷ_n}
     * @param leverage {@code h_n}, its own weight
     * @param residual {@code r_n}
     * @param missed {@code r_n / (1 − h_n)}, by how much the others miss it
     * @param influence Cook's distance
     */
    record LeftOut(int n, Vector weights, double leverage, double residual, double missed, double influence)
            implements InfluenceStep {
        @Override
        public void tell(Telling t) {
            t.kind("left-out")
                    .put("n", n)
                    .put("weights", weights)
                    .put("leverage", leverage)
                    .put("residual", residual)
                    .put("missed", missed)
                    .put("influence", influence)
                    .caption("Observation " + (n + 1) + ": h" + Scripts.subscript(n + 1) + " = "
                            + NumberText.about(leverage, 3) + "; missed by "
                            + NumberText.about(residual, 3) + " with it, by "
                            + NumberText.about(missed, 3) + " without")
                    .formula("\\frac{r_{" + (n + 1) + "}}{1 - h_{" + (n + 1) + "}} = " + Tex.number(missed));
        }
    }

    /**
     * An observation without which θ would not be unique: the curve goes through it, wherever it lies.
     *
     * @param n which, counted from 0
     * @param weights row n of H
     */
    record Alone(int n, Vector weights) implements InfluenceStep {
        @Override
        public void tell(Telling t) {
            t.kind("alone")
                    .put("n", n)
                    .put("weights", weights)
                    .caption("Observation " + (n + 1) + ": h" + Scripts.subscript(n + 1)
                            + " = 1; the curve goes through it, and without it would be one of many")
                    .formula("h_{" + (n + 1) + "} = 1");
        }
    }
}
