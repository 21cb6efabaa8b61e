package mml.mixture;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import org.jspecify.annotations.Nullable;

/**
 * The centres with which k-means++ begins (Arthur and Vassilvitskii 2007): each next one is a point, drawn with a probability in
 * proportion to its squared distance from the nearest centre so far, and to its weight.
 */
final class Seeds {
    private Seeds() {}

    /** The places of K points, or of as many as are distinct. */
    static List<Integer> drawn(Matrix X, double scale, Points points, @Nullable Vector weights, int K, Rng rng) {
        List<Integer> chosen = new ArrayList<>();
        chosen.add(weights == null ? rng.below(X.rows()) : draw(weights.toArray(), weights.sum(), rng));
        double[] nearest = points.squares(X.row(chosen.get(0)).times(scale).toArray());
        while (chosen.size() < K) {
            double[] chances = nearest;
            if (weights != null) {
                chances = weights.toArray();
                for (int n = 0; n < chances.length; n++) chances[n] *= nearest[n];
            }
            double total = 0;
            for (double d : chances) total += d;
            if (!(total > 0)) break;
            int next = draw(chances, total, rng);
            chosen.add(next);
            double[] d = points.squares(X.row(next).times(scale).toArray());
            for (int n = 0; n < d.length; n++) nearest[n] = Math.min(nearest[n], d[n]);
        }
        return chosen;
    }

    /** A place, with a probability in proportion to its chance. */
    private static int draw(double[] chances, double total, Rng rng) {
        double u = rng.uniform() * total;
        int next = -1;
        for (int n = 0; n < chances.length; n++) {
            if (chances[n] > 0) next = n; // the last possible one, should rounding leave a rest of u
            u -= chances[n];
            if (u < 0 && chances[n] > 0) break;
        }
        return next;
    }
}
