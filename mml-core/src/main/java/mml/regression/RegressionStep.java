package mml.regression;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link LinearRegression}. */
public sealed interface RegressionStep extends Step {
    /** The data, and the features that may be used. */
    record Start(Matrix X, Vector y, List<String> features) implements RegressionStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("X", X)
                    .put("y", y)
                    .put("features", String.join(", ", features))
                    .caption(y.size() + " observations, " + features.size()
                            + (features.size() == 1 ? " feature: " : " features: ") + String.join(", ", features))
                    .formula("y = \\Phi\\theta + \\varepsilon");
        }
    }

    /** Inputs were moved near zero and to about one. */
    record Centred(Vector centre, double scale, Matrix Phi) implements RegressionStep {
        @Override
        public void tell(Telling t) {
            t.kind("centred")
                    .put("centre", centre)
                    .put("scale", scale)
                    .put("Phi", Phi)
                    .caption("Inputs are measured from their mean "
                            + (centre.size() == 1 ? NumberText.of(centre.get(0)) : NumberText.tuple(centre))
                            + " in units of " + NumberText.of(scale) + ", where features differ most")
                    .formula("t = (x - c) / " + Tex.number(scale) + ", \\quad " + Tex.equation("c", centre));
        }
    }

    /** The features of all inputs, one input a row. */
    record Features(Matrix Phi) implements RegressionStep {
        @Override
        public void tell(Telling t) {
            t.kind("features")
                    .put("Phi", Phi)
                    .caption("The feature matrix, " + Phi.rows() + "×" + Phi.cols())
                    .formula("\\Phi \\in \\mathbb{R}^{" + Phi.rows() + " \\times " + Phi.cols() + "}");
        }
    }

    /** y was projected onto the space of the columns of Φ. */
    record Projected(Vector fitted, Vector residual) implements RegressionStep {
        @Override
        public void tell(Telling t) {
            t.kind("projected")
                    .put("fitted", fitted)
                    .put("residual", residual)
                    .caption("y is projected onto the columns of Φ; what is left has length "
                            + NumberText.of(residual.norm()))
                    .formula("\\Phi^\\top(y - \\Phi\\theta) = 0");
        }
    }

    /** The parameters, and the variance of the noise of maximum likelihood. */
    record Done(Vector theta, double noiseVariance) implements RegressionStep {
        @Override
        public void tell(Telling t) {
            t.kind("done")
                    .put("theta", theta)
                    .put("noiseVariance", noiseVariance)
                    .caption("θ = " + NumberText.tuple(theta) + ", the variance of the noise is "
                            + NumberText.of(noiseVariance))
                    .formula(Tex.equation("\\theta", theta) + ", \\quad \\sigma^2 = " + Tex.number(noiseVariance));
        }
    }
}
