package mml.svm;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/**
 * What can be seen of {@link OneClassSvm} and {@link SupportVectorRegression}: the weights of the points, pair after pair,
 * in {@code f(x) = Σ β_n k(x_n, x) + b}.
 */
public sealed interface WeightStep extends Step {
    /**
     * The data, as the kernel sees them, and the weights to start with.
     *
     * @param beta a weight for each point
     */
    record Start(Matrix X, String kernel, Vector beta) implements WeightStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("X", X)
                    .put("kernel", kernel)
                    .put("beta", beta)
                    .caption(Count.of(X.rows(), "point") + " and the kernel " + kernel)
                    .formula("f(x) = \\sum_n \\beta_n k(x_n, x) + b");
        }
    }

    /**
     * Weight went from one point to another, or among many at once.
     *
     * @param k how many pairs so far
     * @param beta the weights now
     */
    record Moved(int k, Vector beta) implements WeightStep {
        @Override
        public void tell(Telling t) {
            t.kind("moved")
                    .put("k", k)
                    .put("beta", beta)
                    .caption("After " + Count.of(k, "pair") + " " + Count.of(count(beta), "point has", "points have")
                            + " a weight")
                    .formula(Tex.equation("\\beta", beta));
        }
    }

    /**
     * No pair is left that would gain more than the tolerance, or the limit was reached.
     *
     * @param b the bias
     * @param end how it ended
     */
    record Finished(Vector beta, double b, String end) implements WeightStep {
        @Override
        public void tell(Telling t) {
            t.kind("finished")
                    .put("beta", beta)
                    .put("b", b)
                    .put("end", end)
                    .caption(Count.of(count(beta), "support vector") + ", b = " + NumberText.of(b) + ": " + end)
                    .formula(Tex.equation("\\beta", beta) + ", \\quad b = " + Tex.number(b));
        }
    }

    private static int count(Vector beta) {
        int count = 0;
        for (int n = 0; n < beta.size(); n++) if (beta.get(n) != 0) count++;
        return count;
    }
}
