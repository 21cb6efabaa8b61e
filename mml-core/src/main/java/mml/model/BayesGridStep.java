package mml.model;

import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link BayesGrid}: the prior at the points of the grid, then what each observation makes of it. */
public sealed interface BayesGridStep extends Step {
    /** How probable each point is. */
    Vector probabilities();

    /** What is believed before the data. */
    record Start(Vector grid, Vector probabilities) implements BayesGridStep {
        @Override
        public void tell(Telling t) {
            t.kind("prior")
                    .put("grid", grid)
                    .put("probabilities", probabilities)
                    .caption("What is believed before the data, at " + Count.of(grid.size(), "point") + " from "
                            + NumberText.of(grid.get(0)) + " to " + NumberText.of(grid.get(grid.size() - 1)))
                    .formula("P(\\theta_g) = p(\\theta_g)\\,\\Delta_g");
        }
    }

    /**
     * One more observation.
     *
     * @param n which, counted from 0
     * @param before how probable each point was
     * @param logPredictive {@code log p(y_n | y₁ … y_{n−1})}
     */
    record Datum(int n, double y, Vector before, Vector probabilities, double logPredictive) implements BayesGridStep {
        @Override
        public void tell(Telling t) {
            t.kind("datum")
                    .put("n", n)
                    .put("y", y)
                    .put("before", before)
                    .put("probabilities", probabilities)
                    .put("logPredictive", logPredictive)
                    .caption("Observation " + (n + 1) + " is " + NumberText.of(y)
                            + ": each point times how likely that is there")
                    .formula("P(\\theta_g" + given(n + 1) + ") \\propto P(\\theta_g" + given(n) + ")\\,p(y_{" + (n + 1)
                            + "} \\mid \\theta_g), \\quad \\log p(y_{" + (n + 1) + "}" + given(n) + ") = "
                            + Tex.number(logPredictive));
        }

        private static String given(int count) {
            return count == 0
                    ? ""
                    : " \\mid y_1" + (count == 1 ? "" : (count == 2 ? "" : ", \\dots") + ", y_{" + count + "}");
        }
    }
}
