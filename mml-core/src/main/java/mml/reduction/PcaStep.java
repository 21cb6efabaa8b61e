package mml.reduction;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.spectral.EigenIterate;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Scripts;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link Pca}: the six stages of §10.6, and direction after direction. */
public sealed interface PcaStep extends Step {
    /** The data, one example a row. */
    record Start(Matrix X, String divisor) implements PcaStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("X", X)
                    .put("divisor", divisor)
                    .caption(Count.of(X.rows(), "point") + " with " + Count.of(X.cols(), "feature"))
                    .formula("X \\in \\mathbb{R}^{" + X.rows() + " \\times " + X.cols() + "}");
        }
    }

    /** The mean was subtracted. */
    record MeanTaken(Vector mean, Matrix X) implements PcaStep {
        @Override
        public void tell(Telling t) {
            t.kind("mean-taken")
                    .put("mean", mean)
                    .put("X", X)
                    .caption("The mean " + NumberText.tuple(mean) + " is subtracted")
                    .formula("x_n \\leftarrow x_n - \\mu, \\quad " + Tex.equation("\\mu", mean));
        }
    }

    /**
     * Each feature was divided by its standard deviation.
     *
     * @param constant the features without any, which stay 0
     */
    record Standardised(Vector deviation, List<Integer> constant, Matrix X) implements PcaStep {
        @Override
        public void tell(Telling t) {
            t.kind("standardised")
                    .put("deviation", deviation)
                    .put("constant", constant)
                    .put("X", X)
                    .caption("Each feature is divided by its standard deviation "
                            + NumberText.tuple(deviation)
                            + (constant.isEmpty()
                                    ? ""
                                    : "; "
                                            + (constant.size() == 1
                                                    ? "one is constant and stays 0"
                                                    : constant.size() + " are constant and stay 0")))
                    .formula("x_{nd} \\leftarrow x_{nd} / \\sigma_d, \\quad " + Tex.equation("\\sigma", deviation));
        }
    }

    /** The matrix whose eigenvectors give the directions: the covariance, D×D, or the inner products, N×N. */
    record Products(Matrix S, double divisor, String route) implements PcaStep {
        @Override
        public void tell(Telling t) {
            boolean covariance = !route.equals(PcaRoute.GRAM.words());
            t.kind("products")
                    .put("S", S)
                    .put("divisor", divisor)
                    .put("route", route)
                    .caption(
                            covariance
                                    ? "The covariance, " + S.rows() + "×" + S.cols()
                                    : "The inner products of the points, " + S.rows() + "×" + S.cols())
                    .formula((covariance ? "S" : "K") + " = \\tfrac{1}{" + Tex.number(divisor) + "} "
                            + (covariance ? "X^\\top X" : "X X^\\top"));
        }
    }

    /**
     * A step of the power iteration for one direction.
     *
     * @param m counted from 0
     * @param inner where it stands
     */
    record Power(int m, EigenIterate inner) implements PcaStep {
        @Override
        public void tell(Telling t) {
            t.kind("power")
                    .put("m", m)
                    .put("inner", inner)
                    .caption("Direction " + (m + 1) + " after " + Count.of(inner.k(), "step") + ": variance "
                            + NumberText.about(inner.lambda(), 6))
                    .formula("b_{" + (m + 1) + "} \\leftarrow S_{" + (m + 1) + "} b_{" + (m + 1) + "} / \\lVert S_{"
                            + (m + 1) + "} b_{" + (m + 1) + "} \\rVert, \\quad \\lambda \\approx "
                            + Tex.number(inner.lambda(), 6));
        }
    }

    /**
     * One direction was found and is taken away from the covariance, so that the next is the largest of the rest.
     *
     * @param m counted from 0
     * @param S what is left, D×D
     */
    record Deflated(int m, Matrix S) implements PcaStep {
        @Override
        public void tell(Telling t) {
            t.kind("deflated")
                    .put("m", m)
                    .put("S", S)
                    .caption("Direction " + (m + 1) + " is taken away; the rest of the variance is "
                            + NumberText.of(S.trace()))
                    .formula("S_{" + (m + 2) + "} = S_{" + (m + 1) + "} - \\lambda_{" + (m + 1) + "} b_{" + (m + 1)
                            + "} b_{" + (m + 1) + "}^\\top");
        }
    }

    /**
     * One more direction.
     *
     * @param m counted from 0
     * @param lambda the variance along it
     * @param captured by all up to this one, of the whole variance
     * @param lost what is left, of the whole variance
     */
    record Component(int m, double lambda, Vector b, double captured, double lost) implements PcaStep {
        @Override
        public void tell(Telling t) {
            t.kind("component")
                    .put("m", m)
                    .put("lambda", lambda)
                    .put("b", b)
                    .put("captured", captured)
                    .put("lost", lost)
                    .caption("b" + Scripts.subscript(m + 1) + " = " + NumberText.tuple(b, 1) + ", variance "
                            + NumberText.of(lambda) + ": " + NumberText.about(100 * captured, 4)
                            + " % of all so far")
                    .formula("\\lambda_{" + (m + 1) + "} = " + Tex.number(lambda) + ", \\quad "
                            + Tex.equation("b_{" + (m + 1) + "}", b));
        }
    }

    /**
     * The points in the new coordinates, and what these say of them in the old ones.
     *
     * @param Z N×M
     * @param reconstruction N×D, in the units of the data
     */
    record Projected(Matrix Z, Matrix reconstruction) implements PcaStep {
        @Override
        public void tell(Telling t) {
            t.kind("projected")
                    .put("Z", Z)
                    .put("reconstruction", reconstruction)
                    .caption("Each point is told by " + Z.cols() + " of " + reconstruction.cols() + " numbers")
                    .formula("z_n = B^\\top x_n, \\quad \\tilde{x}_n = B z_n");
        }
    }
}
