package mml.regression;

import java.util.List;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link Pipeline}: the shape of each matrix between a table and a prediction. */
public sealed interface PipelineStep extends Step {
    /** The table, N examples of D measurements, and N observations. */
    record Data(int N, int D) implements PipelineStep {
        @Override
        public void tell(Telling t) {
            t.kind("data")
                    .put("N", N)
                    .put("D", D)
                    .caption("The data: X is " + N + "×" + D + ", one example a row, one measurement a column")
                    .formula("X \\in " + space(N, D) + ",\\quad y \\in " + space(N));
        }
    }

    /** Each row of the table was replaced by its features. */
    record Features(int N, int D, List<String> features) implements PipelineStep {
        /** K, how many there are. */
        public int K() {
            return features.size();
        }

        @Override
        public void tell(Telling t) {
            t.kind("features")
                    .put("N", N)
                    .put("D", D)
                    .put("features", String.join(", ", features))
                    .caption("φ makes " + Count.of(K(), "feature") + " of each row: Φ is " + N + "×" + K())
                    .formula("\\Phi = (\\phi(x_1), \\dots, \\phi(x_N))^\\top \\in " + space(N, K()));
        }
    }

    /**
     * The features multiplied with each other.
     *
     * @param rank of ΦᵀΦ, K or less
     */
    record Gram(int N, int K, int rank) implements PipelineStep {
        @Override
        public void tell(Telling t) {
            t.kind("gram")
                    .put("N", N)
                    .put("K", K)
                    .put("rank", rank)
                    .caption("ΦᵀΦ: " + K + "×" + N + " times " + N + "×" + K + " is " + K + "×" + K
                            + (rank < K ? ", of rank " + rank + " only" : ", whatever N is"))
                    .formula("\\Phi^\\top\\Phi \\in " + space(K, K));
        }
    }

    /** The features multiplied with the observations. */
    record Moments(int N, int K) implements PipelineStep {
        @Override
        public void tell(Telling t) {
            t.kind("moments")
                    .put("N", N)
                    .put("K", K)
                    .caption("Φᵀy: " + K + "×" + N + " times " + N + "×1 is " + K + "×1")
                    .formula("\\Phi^\\top y \\in " + space(K));
        }
    }

    /** The parameters, one for each feature. */
    record Parameters(Vector theta, int rank) implements PipelineStep {
        @Override
        public void tell(Telling t) {
            int K = theta.size();
            t.kind("parameters")
                    .put("theta", theta)
                    .put("rank", rank)
                    .caption("Learning: " + Count.of(K, "equation") + " for " + Count.of(K, "parameter")
                            + (rank < K ? "; of many θ the shortest" : ""))
                    .formula("\\Phi^\\top\\Phi\\,\\theta = \\Phi^\\top y,\\quad \\theta \\in " + space(K));
        }
    }

    /** What the model says of each example. */
    record Predictions(int N, int K) implements PipelineStep {
        @Override
        public void tell(Telling t) {
            t.kind("predictions")
                    .put("N", N)
                    .put("K", K)
                    .caption("ŷ = Φθ: " + N + "×" + K + " times " + K + "×1 is " + N + "×1, one number an example")
                    .formula("\\hat{y} = \\Phi\\theta \\in " + space(N));
        }
    }

    /**
     * What is missed, as one number.
     *
     * @param squares {@code ‖y − ŷ‖²}
     */
    record Loss(int N, double squares) implements PipelineStep {
        @Override
        public void tell(Telling t) {
            t.kind("loss")
                    .put("N", N)
                    .put("squares", squares)
                    .caption("The loss: 1×" + N + " times " + N + "×1 is one number, ‖y − ŷ‖² = "
                            + NumberText.of(squares))
                    .formula("\\|y - \\hat{y}\\|^2 = (y - \\hat{y})^\\top(y - \\hat{y}) = " + Tex.number(squares));
        }
    }

    private static String space(int rows) {
        return "\\mathbb{R}^{" + rows + "}";
    }

    private static String space(int rows, int cols) {
        return "\\mathbb{R}^{" + rows + " \\times " + cols + "}";
    }
}
