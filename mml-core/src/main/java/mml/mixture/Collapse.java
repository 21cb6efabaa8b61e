package mml.mixture;

import java.util.ArrayList;
import java.util.List;
import mml.data.Rows;
import mml.kernel.Rounding;
import mml.kernel.SymmetricElimination;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import org.jspecify.annotations.Nullable;

/** When a component of a mixture has closed in on so few points that its covariance is none any more. */
final class Collapse {
    private static final double FLAT = 0x1p-80; // of the variance of a feature
    private static final int NAMED = 100;

    private final Rows rows;
    private final double @Nullable [] weights;
    private final Vector variances;
    private final Family family;

    /**
     * @param rows the points
     * @param weights of the points, null if all count alike
     * @param variances of the features
     */
    Collapse(Rows rows, double @Nullable [] weights, Vector variances, Family family) {
        this.rows = rows;
        this.weights = weights;
        this.variances = variances;
        this.family = family;
    }

    /** Refuses a covariance that is singular beside the data, or beside its own variances. */
    void check(Matrix S, int component, GaussianMixture old) {
        int D = S.rows();
        double smallest = Double.POSITIVE_INFINITY;
        for (int d = 0; d < D; d++) {
            if (!(S.get(d, d) > FLAT * variances.get(d))) throw found(component, S.get(d, d), old);
            smallest = Math.min(smallest, S.get(d, d));
        }
        if (family.isDiagonal()) return;
        double[] c = correlations(S);
        int done = SymmetricElimination.eliminate(D, c);
        for (int i = 0; i < D; i++) {
            double pivot = i < done ? c[i * D + i] * c[i * D + i] : c[done * D + done];
            if (!(pivot > 16 * D * Rounding.EPSILON)) throw found(component, pivot * smallest, old);
            if (i >= done) break;
        }
        double[] s = S.entries();
        int whole = SymmetricElimination.eliminate(D, s);
        if (whole < D) throw found(component, s[whole * D + whole], old);
    }

    /** {@code S_ij / √(S_ii S_jj)}, row after row. */
    static double[] correlations(Matrix S) {
        int D = S.rows();
        double[] c = new double[D * D];
        for (int i = 0; i < D; i++)
            for (int j = 0; j < D; j++) c[i * D + j] = S.get(i, j) / Math.sqrt(S.get(i, i)) / Math.sqrt(S.get(j, j));
        return c;
    }

    private CollapseException found(int component, double pivot, GaussianMixture old) {
        List<Integer> points = new ArrayList<>();
        int[] count = {0};
        rows.forEachBlock((number, block) -> {
            Matrix R = old.responsibilities(block);
            for (int n = 0; n < R.rows(); n++)
                if (R.get(n, component) > 0.5) {
                    int place = (int) (number * Rows.BLOCK) + n;
                    if (weights != null && weights[place] == 0) continue;
                    if (points.size() < NAMED) points.add(place);
                    count[0]++;
                }
        });
        return new CollapseException(
                component, points, count[0], pivot, family, old.weights().size());
    }
}
