package mml.model;

import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link OccamsRazor}: how each model spreads its probability over all that could have come. */
public sealed interface OccamStep extends Step {
    /**
     * What came.
     *
     * @param outcomes 1 for a success and 0 for a failure
     * @param models how many are weighed
     */
    record Start(String outcomes, int models) implements OccamStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("outcomes", outcomes)
                    .put("models", models)
                    .caption(outcomes + " came: one of " + (1 << outcomes.length()) + " sequences, and "
                            + Count.of(models, "model"))
                    .formula("\\sum_{\\mathcal D}p(\\mathcal D\\mid M)=1");
        }
    }

    /**
     * A model has spread its probability.
     *
     * @param m which, counted from 0
     * @param name of the model
     * @param evidence of every sequence
     * @param here of the one that came
     */
    record Model(int m, String name, Vector evidence, double here) implements OccamStep {
        @Override
        public void tell(Telling t) {
            t.kind("model")
                    .put("m", m)
                    .put("name", name)
                    .put("evidence", evidence)
                    .put("here", here)
                    .caption("Model " + (m + 1) + ", " + name + ", gives what came " + NumberText.of(here)
                            + ", and its favourite " + NumberText.of(evidence.maxNorm()))
                    .formula("p(\\mathcal D\\mid M_{" + (m + 1) + "})=" + Tex.number(here));
        }
    }

    /**
     * The models are compared.
     *
     * @param posterior of each, all equally likely before
     */
    record Done(Vector posterior) implements OccamStep {
        @Override
        public void tell(Telling t) {
            int best = 0;
            for (int m = 1; m < posterior.size(); m++) if (posterior.get(m) > posterior.get(best)) best = m;
            t.kind("done")
                    .put("posterior", posterior)
                    .caption("Model " + (best + 1) + " is the most probable now, with "
                            + NumberText.of(posterior.get(best)))
                    .formula(Tex.equation("p(M\\mid\\mathcal D)", posterior));
        }
    }
}
