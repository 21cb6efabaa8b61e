package mml.svm;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link KernelPca}: all inner products, the same from the mean, then direction after direction. */
public sealed interface KernelPcaStep extends Step {
    /** {@code k(x_m, x_n)}, N×N. */
    record Products(Matrix K, String kernel) implements KernelPcaStep {
        @Override
        public void tell(Telling t) {
            t.kind("products")
                    .put("K", K)
                    .put("kernel", kernel)
                    .caption("All products of " + Count.of(K.rows(), "point") + " by the kernel " + kernel)
                    .formula("K_{mn} = k(x_m, x_n)");
        }
    }

    /** The same of the mapped points less their mean. */
    record Centred(Matrix K) implements KernelPcaStep {
        @Override
        public void tell(Telling t) {
            t.kind("centred")
                    .put("K", K)
                    .caption("The mapped points are moved to their mean; their variances sum to "
                            + NumberText.of(K.trace() / K.rows()))
                    .formula("K \\leftarrow (I - \\tfrac1N J) K (I - \\tfrac1N J)");
        }
    }

    /**
     * One more direction.
     *
     * @param m counted from 0
     * @param lambda the variance along it
     * @param a the weights of the points in it
     */
    record Direction(int m, double lambda, Vector a) implements KernelPcaStep {
        @Override
        public void tell(Telling t) {
            t.kind("direction")
                    .put("m", m)
                    .put("lambda", lambda)
                    .put("a", a)
                    .caption("Direction " + (m + 1) + " has the variance " + NumberText.of(lambda))
                    .formula("\\lambda_{" + (m + 1) + "} = " + Tex.number(lambda) + ", \\quad z_{" + (m + 1)
                            + "} = \\sum_n a_n k(x_n, x)");
        }
    }
}
