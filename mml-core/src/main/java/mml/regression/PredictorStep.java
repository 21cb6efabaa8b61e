package mml.regression;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link TwoPredictors}: a line by hand, the best line, and a distribution. */
public sealed interface PredictorStep extends Step {
    /** The parameters of the line that is drawn, constant and slope. */
    Vector theta();

    /** {@code ŷ} at the input asked for. */
    double prediction();

    /**
     * A line of one's own choice.
     *
     * @param squares {@code ‖y − Φθ‖²}, what it misses
     */
    record Guessed(Vector theta, double squares, double prediction) implements PredictorStep {
        @Override
        public void tell(Telling t) {
            t.kind("guessed")
                    .put("theta", theta)
                    .put("squares", squares)
                    .put("prediction", prediction)
                    .caption("Your line misses the data by ‖y − ŷ‖² = " + NumberText.of(squares))
                    .formula("\\hat{y} = " + Tex.number(prediction));
        }
    }

    /** The line of least squares: a function, which answers with one number. */
    record Fitted(Vector theta, double squares, double prediction) implements PredictorStep {
        @Override
        public void tell(Telling t) {
            t.kind("fitted")
                    .put("theta", theta)
                    .put("squares", squares)
                    .put("prediction", prediction)
                    .caption("Learnt: the line that misses least, ‖y − ŷ‖² = " + NumberText.of(squares))
                    .formula("\\hat{y} = " + Tex.number(prediction));
        }
    }

    /**
     * A distribution for every input: how sure the predictor is.
     *
     * @param S the covariance of θ, given the data
     * @param noiseVariance of an observation
     * @param variance of what is predicted
     */
    record Distributed(Vector theta, Matrix S, double noiseVariance, double prediction, double variance)
            implements PredictorStep {
        @Override
        public void tell(Telling t) {
            t.kind("distributed")
                    .put("theta", theta)
                    .put("S", S)
                    .put("noiseVariance", noiseVariance)
                    .put("prediction", prediction)
                    .put("variance", variance)
                    .caption("A distribution: " + NumberText.of(prediction) + " ± "
                            + NumberText.of(2 * Math.sqrt(variance)))
                    .formula("p(y \\mid x) = \\mathcal{N}(" + Tex.number(prediction) + ",\\ " + Tex.number(variance)
                            + ")");
        }

        /** The variance of an observation at another input. */
        public double variance(double x) {
            Vector phi = Vector.of(1, x);
            return Math.max(0, phi.dot(S.times(phi))) + noiseVariance;
        }
    }
}
