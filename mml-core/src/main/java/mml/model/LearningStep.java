package mml.model;

import java.util.List;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link LearningCurve}: the sizes, then what each of them brings. */
public sealed interface LearningStep extends Step {
    /**
     * What there is.
     *
     * @param examples N
     * @param folds K
     * @param sizes how many examples will be learned from
     */
    record Start(int examples, int folds, List<Integer> sizes) implements LearningStep {
        public Start {
            sizes = List.copyOf(sizes);
        }

        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("examples", examples)
                    .put("folds", folds)
                    .put("sizes", sizes)
                    .caption(Count.of(examples, "example") + " in " + Count.of(folds, "fold") + ", learned from "
                            + sizes.get(0) + " to " + sizes.get(sizes.size() - 1))
                    .formula("n=" + sizes.get(0) + ",\\dots," + sizes.get(sizes.size() - 1));
        }
    }

    /**
     * The mean over the folds for one size.
     *
     * @param n how many examples were learned from
     * @param training risk on these
     * @param validation risk on what was not seen
     * @param standardError of the latter over the folds
     */
    record Size(int n, double training, double validation, double standardError) implements LearningStep {
        @Override
        public void tell(Telling t) {
            t.kind("size")
                    .put("n", n)
                    .put("training", training)
                    .put("validation", validation)
                    .put("standardError", standardError)
                    .caption("From " + Count.of(n, "example") + ": mean loss " + NumberText.of(training) + " on these, "
                            + NumberText.of(validation) + " on what was not seen")
                    .formula("R_{\\text{emp}}=" + Tex.number(training) + ",\\quad R(f,\\mathcal V)="
                            + Tex.number(validation));
        }
    }
}
