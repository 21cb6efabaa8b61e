package mml.model;

import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link NestedValidation}: for each outer fold what was chosen without it, and how it did. */
public sealed interface NestedStep extends Step {
    /**
     * How many of what.
     *
     * @param examples N
     * @param outer how many folds judge
     * @param inner how many folds choose
     * @param candidates C
     */
    record Start(int examples, int outer, int inner, int candidates) implements NestedStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("examples", examples)
                    .put("outer", outer)
                    .put("inner", inner)
                    .put("candidates", candidates)
                    .caption(Count.of(examples, "example") + ": " + Count.of(outer, "fold") + " to judge by, in each "
                            + inner + " to choose among " + Count.of(candidates, "candidate"))
                    .formula("\\mathcal D=\\mathcal V_1\\cup\\dots\\cup\\mathcal V_{" + outer + "}");
        }
    }

    /**
     * Without an outer fold the candidates were compared and one was taken.
     *
     * @param k the outer fold, counted from 0
     * @param risks the inner risk of each candidate, the simplest first
     * @param standardErrors over the inner folds
     * @param least the candidate of least risk, counted from 0
     * @param taken the one that is taken
     */
    record Chosen(int k, Vector risks, Vector standardErrors, int least, int taken) implements NestedStep {
        @Override
        public void tell(Telling t) {
            String why = least == taken
                    ? ", which has the least risk"
                    : ", simpler than candidate " + (least + 1) + " and within one standard error of it";
            t.kind("chosen")
                    .put("k", k)
                    .put("risks", risks)
                    .put("standardErrors", standardErrors)
                    .put("least", least)
                    .put("taken", taken)
                    .caption("Without fold " + (k + 1) + " candidate " + (taken + 1) + " is taken" + why)
                    .formula("R_{" + (taken + 1) + "}=" + Tex.number(risks.get(taken))
                            + (least == taken
                                    ? "=\\min_c R_c"
                                    : "\\le R_{" + (least + 1) + "}+s_{" + (least + 1) + "}="
                                            + Tex.number(risks.get(least) + standardErrors.get(least))));
        }
    }

    /**
     * What was taken predicted the outer fold.
     *
     * @param k the fold, counted from 0
     * @param taken the candidate
     * @param inner the risk it was chosen by
     * @param risk the mean loss on the fold
     */
    record Judged(int k, int taken, double inner, double risk) implements NestedStep {
        @Override
        public void tell(Telling t) {
            t.kind("judged")
                    .put("k", k)
                    .put("taken", taken)
                    .put("inner", inner)
                    .put("risk", risk)
                    .caption("Fold " + (k + 1) + " comes to light: candidate " + (taken + 1) + " promised "
                            + NumberText.of(inner) + ", the mean loss is " + NumberText.of(risk))
                    .formula("R(f^{(" + (k + 1) + ")},\\mathcal V_{" + (k + 1) + "})=" + Tex.number(risk));
        }
    }

    /**
     * All folds together.
     *
     * @param risk the mean loss of all examples
     * @param flat the least risk where the same folds choose and judge
     */
    record Done(double risk, double flat) implements NestedStep {
        @Override
        public void tell(Telling t) {
            t.kind("done")
                    .put("risk", risk)
                    .put("flat", flat)
                    .caption("Chosen and judged apart the mean loss is " + NumberText.of(risk)
                            + "; by the same folds it would read " + NumberText.of(flat))
                    .formula("\\frac1N\\sum_n\\ell(y_n,\\hat y_n)=" + Tex.number(risk));
        }
    }
}
