package mml.mixture;

import java.util.Arrays;
import mml.data.Pairwise;
import mml.data.Rows;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.probability.Moments;
import mml.text.Count;

/** Weights of points: checks them, and what they leave. */
final class Weighing {
    private static final double LEAST = 1e-290; // of the sum: smaller ones lose digits
    private static final double MOST = 1e290;

    private Weighing() {}

    /** Refuses what are no weights, one for each row of X. */
    static void check(Vector weights, Matrix X) {
        Shapes.finite(weights, "weights");
        if (weights.size() != X.rows())
            throw new IllegalArgumentException("there are " + Count.of(weights.size(), "weight") + ", expected "
                    + X.rows() + ", one for each row");
        for (int n = 0; n < weights.size(); n++) positive(weights, n);
    }

    private static void positive(Vector weights, int n) {
        double w = weights.get(n);
        if (w < 0) throw new IllegalArgumentException("weights[" + n + "] is " + w + ", expected 0 or more");
    }

    /** Of the rows, once their weights are known to be weights, one for each row. */
    static Moments moments(Rows X, Vector weights) {
        Shapes.finite(weights, "weights");
        double sum = 0;
        for (int n = 0; n < weights.size(); n++) {
            positive(weights, n);
            sum += weights.get(n);
        }
        if (!(sum >= LEAST && sum <= MOST))
            throw new IllegalArgumentException("the weights sum to " + sum + ", expected "
                    + (sum == 0 ? "some above 0" : "a sum from " + LEAST + " to " + MOST));
        Pairwise<Moments> all = new Pairwise<>(Moments::plus);
        long[] rows = {0};
        X.forEachBlock((number, block) -> {
            int from = (int) Math.min(rows[0], weights.size());
            rows[0] += block.rows();
            if (rows[0] <= weights.size()) all.add(Moments.of(block, part(weights, from, block)));
        });
        if (rows[0] != weights.size())
            throw new IllegalArgumentException(
                    "there are " + Count.of(weights.size(), "weight") + ", expected " + rows[0] + ", one for each row");
        return all.result().orElseGet(() -> Moments.none(X.columns()));
    }

    private static Vector part(Vector weights, int from, Matrix block) {
        return Vector.generate(block.rows(), i -> weights.get(from + i));
    }

    /** Which weights are not 0. */
    static int[] places(Vector weights) {
        int[] places = new int[weights.size()];
        int count = 0;
        for (int n = 0; n < places.length; n++) if (weights.get(n) > 0) places[count++] = n;
        return Arrays.copyOf(places, count);
    }

    /** How many are not 0. */
    static int counting(double[] weights) {
        int count = 0;
        for (double w : weights) if (w > 0) count++;
        return count;
    }
}
