package mml.model;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link CrossValidation}: the folds, then for each what was learned from and what was missed. */
public sealed interface FoldStep extends Step {
    /**
     * The data and how they are cut.
     *
     * @param X one example a row
     * @param y a label for each
     * @param fold for each the fold that it is in, counted from 0
     * @param folds K
     */
    record Start(Matrix X, Vector y, List<Integer> fold, int folds) implements FoldStep {
        public Start {
            fold = List.copyOf(fold);
        }

        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("X", X)
                    .put("y", y)
                    .put("fold", fold)
                    .put("folds", folds)
                    .caption(Count.of(y.size(), "example") + " in " + Count.of(folds, "fold")
                            + ": each is kept out of sight once")
                    .formula("\\mathcal D=\\mathcal V_1\\cup\\dots\\cup\\mathcal V_{" + folds + "}");
        }
    }

    /**
     * A predictor was learned from all but one fold.
     *
     * @param k the fold that was kept out of sight, counted from 0
     * @param training the examples that were learned from
     * @param prepared the examples that mean and scale were taken from; none where nothing was prepared
     * @param mean what was taken off each column before
     * @param scale what each column was divided by
     * @param risk the mean loss on the examples that were learned from
     */
    record Trained(int k, List<Integer> training, List<Integer> prepared, Vector mean, Vector scale, double risk)
            implements FoldStep {
        public Trained {
            training = List.copyOf(training);
            prepared = List.copyOf(prepared);
        }

        @Override
        public void tell(Telling t) {
            String from = prepared.isEmpty()
                    ? ""
                    : prepared.equals(training) ? ", standardised by them" : ", standardised by all: they leak";
            t.kind("trained")
                    .put("k", k)
                    .put("training", training)
                    .put("prepared", prepared)
                    .put("mean", mean)
                    .put("scale", scale)
                    .put("risk", risk)
                    .caption(
                            "Without fold " + (k + 1) + ": learned from " + Count.of(training.size(), "example") + from)
                    .formula("R_{\\text{emp}}(f^{(" + (k + 1) + ")})=" + Tex.number(risk));
        }
    }

    /**
     * The fold that was kept out of sight was predicted.
     *
     * @param k which, counted from 0
     * @param validation its examples
     * @param predictions what was said of each
     * @param losses how wrong each was
     * @param risk their mean
     */
    record Scored(int k, List<Integer> validation, Vector predictions, Vector losses, double risk) implements FoldStep {
        public Scored {
            validation = List.copyOf(validation);
        }

        @Override
        public void tell(Telling t) {
            t.kind("scored")
                    .put("k", k)
                    .put("validation", validation)
                    .put("predictions", predictions)
                    .put("losses", losses)
                    .put("risk", risk)
                    .caption("Fold " + (k + 1) + " comes to light: its mean loss is " + NumberText.of(risk))
                    .formula("R(f^{(" + (k + 1) + ")},\\mathcal V_{" + (k + 1) + "})=" + Tex.number(risk));
        }
    }

    /**
     * All folds together.
     *
     * @param risk the mean loss of all examples, each predicted once
     * @param standardError of the mean over the folds
     */
    record Done(double risk, double standardError) implements FoldStep {
        @Override
        public void tell(Telling t) {
            t.kind("done")
                    .put("risk", risk)
                    .put("standardError", standardError)
                    .caption("On examples not seen the mean loss is " + NumberText.of(risk) + ", give or take "
                            + NumberText.about(standardError, 2) + " or more")
                    .formula("\\frac1N\\sum_n\\ell(y_n,\\hat y_n)=" + Tex.number(risk));
        }
    }
}
