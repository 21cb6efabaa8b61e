package mml.regression;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Scripts;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link BayesianRegression}: what is believed of θ, before and after every datum. */
public sealed interface BayesianStep extends Step {
    /** What is believed of θ at this step. */
    Vector m();

    /** How sure of it one is. */
    Matrix S();

    /** Before the data. */
    record Start(List<String> features, Vector m, Matrix S, double noiseVariance) implements BayesianStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("features", String.join(", ", features))
                    .put("m", m)
                    .put("S", S)
                    .put("noiseVariance", noiseVariance)
                    .caption("Before the data θ is believed to be near " + NumberText.tuple(m))
                    .formula(Tex.equation("m_0", m) + ", \\quad " + Tex.equation("S_0", S));
        }
    }

    /**
     * A datum came in.
     *
     * @param n which, counted from 0
     * @param expectedMean where this observation was expected before it came
     * @param expectedVariance how surely, the noise included
     * @param logPredictive how likely it was held before
     * @param logEvidence the same of all so far
     */
    record Datum(
            int n,
            Vector x,
            double y,
            double expectedMean,
            double expectedVariance,
            double logPredictive,
            double logEvidence,
            Vector m,
            Matrix S)
            implements BayesianStep {
        @Override
        public void tell(Telling t) {
            String index = Integer.toString(n + 1);
            t.kind("datum")
                    .put("n", n)
                    .put("x", x)
                    .put("y", y)
                    .put("expectedMean", expectedMean)
                    .put("expectedVariance", expectedVariance)
                    .put("logPredictive", logPredictive)
                    .put("logEvidence", logEvidence)
                    .put("m", m)
                    .put("S", S)
                    .caption("Datum " + index + ", y" + Scripts.subscript(n + 1) + " = " + NumberText.of(y)
                            + ": θ is now believed to be near " + NumberText.tuple(m))
                    .formula(Tex.equation("m_{" + index + "}", m) + ", \\quad " + Tex.equation("S_{" + index + "}", S));
        }
    }

    /** After all of them. */
    record Done(Vector m, Matrix S, double logEvidence) implements BayesianStep {
        @Override
        public void tell(Telling t) {
            t.kind("done")
                    .put("m", m)
                    .put("S", S)
                    .put("logEvidence", logEvidence)
                    .caption("The log evidence of all data is " + NumberText.of(logEvidence))
                    .formula("\\log p(\\mathcal{Y} \\mid \\mathcal{X}) = " + Tex.number(logEvidence));
        }
    }
}
