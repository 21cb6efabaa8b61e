package mml.pillars;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link FourPillars}: the points, then one answer after the other. */
public sealed interface PillarStep extends Step {
    /**
     * The points and their classes.
     *
     * @param X N×2
     * @param y −1 for the first class, 1 for the second
     * @param first the name of the first class
     * @param second the name of the second
     */
    record Start(Matrix X, Vector y, String first, String second) implements PillarStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("X", X)
                    .put("y", y)
                    .put("first", first)
                    .put("second", second)
                    .caption(Count.of(X.rows(), "point") + ", four questions")
                    .formula("X \\in \\mathbb{R}^{" + X.rows() + " \\times 2}");
        }
    }

    /**
     * Regression: the line that misses least, upwards.
     *
     * @param theta constant and slope
     * @param squares {@code Σ (x₂ − θ₀ − θ₁x₁)²}
     */
    record Regressed(Vector theta, double squares) implements PillarStep {
        @Override
        public void tell(Telling t) {
            t.kind("regressed")
                    .put("theta", theta)
                    .put("squares", squares)
                    .caption("Regression: a line of slope " + NumberText.of(theta.get(1)))
                    .formula("\\hat{x}_2 = " + Tex.number(theta.get(0)) + (theta.get(1) < 0 ? " - " : " + ")
                            + Tex.number(Math.abs(theta.get(1))) + "\\,x_1");
        }
    }

    /**
     * Dimensionality reduction: the direction along which the points vary most.
     *
     * @param b of length 1
     * @param share of the variance that it keeps
     * @param lost the squared distances to the line, summed
     */
    record Reduced(Vector mean, Vector b, double share, double lost) implements PillarStep {
        @Override
        public void tell(Telling t) {
            t.kind("reduced")
                    .put("mean", mean)
                    .put("b", b)
                    .put("share", share)
                    .put("lost", lost)
                    .caption("Reduction: one number for two keeps " + NumberText.about(100 * share, 3)
                            + " % of the variance")
                    .formula("z_n = b^{\\mathsf{T}} (x_n - \\bar{x}),\\quad " + Tex.equation("b", b));
        }
    }

    /**
     * Density estimation: a mixture of Gaussians, one where two collapse.
     *
     * @param means K×2
     * @param covariances below one another, 2K×2
     */
    record Estimated(Vector weights, Matrix means, Matrix covariances, double logLikelihood) implements PillarStep {
        @Override
        public void tell(Telling t) {
            t.kind("estimated")
                    .put("weights", weights)
                    .put("means", means)
                    .put("covariances", covariances)
                    .put("logLikelihood", logLikelihood)
                    .caption(
                            weights.size() == 1
                                    ? "Density: one Gaussian, for of two one collapses"
                                    : "Density: two Gaussians with weights " + NumberText.tuple(weights))
                    .formula("\\ln p(X) = " + Tex.number(logLikelihood));
        }
    }

    /**
     * Classification: the widest street between the classes.
     *
     * @param w zero where no direction parts them
     * @param support the points that the street leans on, from 0
     * @param wrong how many lie on the side of the other class
     */
    record Classified(Vector w, double b, List<Integer> support, int wrong) implements PillarStep {
        public Classified {
            support = List.copyOf(support);
        }

        @Override
        public void tell(Telling t) {
            t.kind("classified")
                    .put("w", w)
                    .put("b", b)
                    .put("support", support)
                    .put("wrong", wrong)
                    .caption("Classification: "
                            + (wrong == 0 ? "all points" : "all but " + Count.of(wrong, "point"))
                            + " on their side")
                    .formula(
                            "f(x) = w^{\\mathsf{T}} x + b,\\quad " + Tex.equation("w", w) + ",\\ b = " + Tex.number(b));
        }
    }
}
