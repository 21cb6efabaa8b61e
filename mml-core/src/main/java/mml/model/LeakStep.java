package mml.model;

import java.util.List;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of a {@link LeakSearch}: how the examples are cut, each fold with who was looked at, and what it costs. */
public sealed interface LeakStep extends Step {
    /**
     * How the examples are cut.
     *
     * @param fold for each example the fold that it is in, counted from 0
     * @param folds K
     * @param features D
     */
    record Start(List<Integer> fold, int folds, int features) implements LeakStep {
        public Start {
            fold = List.copyOf(fold);
        }

        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("fold", fold)
                    .put("folds", folds)
                    .put("features", features)
                    .caption(Count.of(fold.size(), "example") + " with " + Count.of(features, "feature") + ", in "
                            + Count.of(folds, "fold"))
                    .formula("\\mathcal D=\\mathcal V_1\\cup\\dots\\cup\\mathcal V_{" + folds + "}");
        }
    }

    /**
     * A fold was predicted.
     *
     * @param k which, counted from 0
     * @param scaledBy the examples that mean and deviation were taken from; none where nothing was scaled
     * @param selectedBy the examples that features were chosen by; none where all were kept
     * @param selected the features that are left, counted from 0
     * @param scaleLeaks whether other values in this fold would have led to another scale
     * @param selectionLeaks whether they would have led to other features
     * @param risk the mean squared error on the fold
     */
    record Fold(
            int k,
            List<Integer> scaledBy,
            List<Integer> selectedBy,
            List<Integer> selected,
            boolean scaleLeaks,
            boolean selectionLeaks,
            double risk)
            implements LeakStep {
        public Fold {
            scaledBy = List.copyOf(scaledBy);
            selectedBy = List.copyOf(selectedBy);
            selected = List.copyOf(selected);
        }

        /** Whether anything that was learned had seen this fold. */
        public boolean leaks() {
            return scaleLeaks || selectionLeaks;
        }

        @Override
        public void tell(Telling t) {
            String how = scaleLeaks && selectionLeaks
                    ? "scale and choice of features have seen it"
                    : scaleLeaks
                            ? "the scale has seen it"
                            : selectionLeaks ? "the choice of features has seen it" : "nobody has seen it";
            t.kind("fold")
                    .put("k", k)
                    .put("scaledBy", scaledBy)
                    .put("selectedBy", selectedBy)
                    .put("selected", selected)
                    .put("scaleLeaks", scaleLeaks)
                    .put("selectionLeaks", selectionLeaks)
                    .put("risk", risk)
                    .caption("Fold " + (k + 1) + ": " + how + "; its mean squared error is " + NumberText.of(risk))
                    .formula("R(f^{(" + (k + 1) + ")},\\mathcal V_{" + (k + 1) + "})=" + Tex.number(risk));
        }
    }

    /**
     * What the order of things costs.
     *
     * @param risk the mean squared error as it was done
     * @param honest the same with everything learned inside of the folds
     * @param constant that of saying the mean of the others, without any feature
     * @param foldRisks of each fold as it was done
     */
    record Cost(double risk, double honest, double constant, Vector foldRisks) implements LeakStep {
        @Override
        public void tell(Telling t) {
            t.kind("cost")
                    .put("risk", risk)
                    .put("honest", honest)
                    .put("constant", constant)
                    .put("foldRisks", foldRisks)
                    .caption("The error says " + NumberText.of(risk) + ", with everything inside of the folds "
                            + NumberText.of(honest))
                    .formula("R=" + Tex.number(risk) + ",\\quad R_{\\text{inside}}=" + Tex.number(honest));
        }
    }
}
