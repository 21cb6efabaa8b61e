package mml.probability;

import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Scripts;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of a conjugate update: the parameters of what is believed, before and after every datum. */
public sealed interface ConjugateStep extends Step {
    /** The parameters at this step. */
    Vector parameters();

    /** Before the data. */
    record Start(String family, Vector parameters) implements ConjugateStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("family", family)
                    .put("parameters", parameters)
                    .caption("Before the data: " + family + NumberText.tuple(parameters))
                    .formula("p(\\theta) = \\text{" + family + "}" + tex(parameters));
        }
    }

    /**
     * A datum came in.
     *
     * @param n which, counted from 0
     * @param x the datum
     * @param logPredictive how likely it was held before
     * @param logEvidence the same of all so far
     */
    record Datum(int n, double x, Vector parameters, double logPredictive, double logEvidence)
            implements ConjugateStep {
        @Override
        public void tell(Telling t) {
            t.kind("datum")
                    .put("n", n)
                    .put("x", x)
                    .put("parameters", parameters)
                    .put("logPredictive", logPredictive)
                    .put("logEvidence", logEvidence)
                    .caption("x" + Scripts.subscript(n + 1) + " = " + NumberText.of(x) + ": the parameters are now "
                            + NumberText.tuple(parameters))
                    .formula("p(\\theta \\mid x_1, \\dots, x_{" + (n + 1) + "}):\\ " + tex(parameters));
        }
    }

    private static String tex(Vector parameters) {
        StringBuilder out = new StringBuilder("(");
        for (int i = 0; i < parameters.size(); i++)
            out.append(i > 0 ? ", " : "").append(Tex.number(parameters.get(i)));
        return out.append(')').toString();
    }
}
