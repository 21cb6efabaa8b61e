package mml.svm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Numbers;

/** Whether the features of data have comparable sizes. */
final class Features {
    private static final double MUCH = 100;
    /** So many half ranges from 0, the square of a feature has lost 12 of its 16 digits. */
    private static final double FAR = 1e6;

    private static final int NAMED = 8;

    private Features() {}

    /** Names the columns that spread a hundred times more or less than most do, or lie far from 0, and says what helps. */
    static List<String> unscaled(Matrix X) {
        int D = X.cols();
        double[] spread = new double[D];
        double[] middle = new double[D];
        for (int d = 0; d < D; d++) {
            Vector x = X.column(d);
            spread[d] = 0.5 * x.max() - 0.5 * x.min();
            middle[d] = 0.5 * x.max() + 0.5 * x.min();
        }
        double[] sorted = spread.clone();
        Arrays.sort(sorted);
        double usual = D == 0 ? 1 : Math.max(sorted[(D - 1) / 2], Double.MIN_NORMAL);
        List<String> large = new ArrayList<>();
        for (int d = 0; d < D; d++) {
            boolean differs = spread[d] > MUCH * usual || (spread[d] > 0 && spread[d] < usual / MUCH);
            boolean alone = spread[d] > MUCH || (spread[d] > 0 && spread[d] < 1 / MUCH);
            boolean far = spread[d] > 0 && Math.abs(middle[d]) > FAR * spread[d];
            if (differs || alone || far)
                large.add("column " + (d + 1) + " (half its range is " + Numbers.shortest(spread[d])
                        + (far ? ", about " + Numbers.shortest(middle[d]) : "") + ")");
        }
        if (large.isEmpty()) return List.of();
        String more = large.size() > NAMED ? " and " + (large.size() - NAMED) + " more" : "";
        return List.of("the features are not scaled: "
                + String.join(", ", large.subList(0, Math.min(NAMED, large.size()))) + more + "; standardise them");
    }
}
