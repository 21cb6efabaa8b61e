package mml.mixture;

import java.util.Arrays;
import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.Json;
import mml.text.JsonValue;
import mml.text.NumberText;

/**
 * A density that is constant on bins of equal width: the share of the points in a bin divided by its width,
 * <pre>
 *   p(x) = N_j / (N h)   for x in bin j
 * </pre>
 *
 * <p>It needs nothing but the width, and jumps where bins meet; in D dimensions it would need exponentially many. Bins
 * are closed on the left, the last on both sides.
 *
 * @param left where the first bin begins
 * @param h the width of a bin, above 0
 * @param density of each bin; they sum to 1/h
 * @mml §11.5
 */
public record HistogramDensity(double left, double h, Vector density) {
    private static final int MOST = 1_000_000;
    private static final int VERSION = 1;

    public HistogramDensity {
        if (!Shapes.finite(left)) throw new IllegalArgumentException("left is " + left + ", expected a finite number");
        if (!(h > 0 && h <= Double.MAX_VALUE))
            throw new IllegalArgumentException("h is " + h + ", expected a positive number");
        Shapes.finite(density, "density");
    }

    /**
     * With the width of Freedman and Diaconis, {@code 2·IQR·N^(−1/3)}, which is little moved by points far out; if half of
     * all points are the same, with {@code ⌈√N⌉} bins.
     *
     * @throws IllegalArgumentException if x is empty or not finite, or all points are the same
     */
    public static HistogramDensity of(Vector x) {
        double[] sorted = sorted(x);
        int N = sorted.length;
        double range = sorted[N - 1] - sorted[0];
        double width = 2 * (quantile(sorted, 0.75) - quantile(sorted, 0.25)) * Elementary.pow(N, -1.0 / 3);
        double bins = width > 0 ? Math.ceil(range / width) : Math.ceil(Math.sqrt(N));
        return of(x, (int) Math.min(Math.max(1, bins), Math.min(MOST, 64.0 * N)));
    }

    /**
     * With so many bins from the smallest to the largest point.
     *
     * @throws IllegalArgumentException if x is empty or not finite, or all points are the same
     */
    public static HistogramDensity of(Vector x, int bins) {
        double[] sorted = sorted(x);
        if (bins < 1 || bins > MOST) throw new IllegalArgumentException("bins is " + bins + ", expected 1 to " + MOST);
        int N = sorted.length;
        double left = sorted[0];
        double h = (sorted[N - 1] - left) / bins;
        if (!(h > 0 && h <= Double.MAX_VALUE))
            throw new IllegalArgumentException(
                    h == 0
                            ? "all points are the same, expected two that differ"
                            : "the points reach beyond all doubles");
        double[] count = new double[bins];
        for (double v : sorted) count[bin(v, left, h, bins)]++;
        return new HistogramDensity(left, h, Vector.of(count).times(1 / (N * h)));
    }

    private static double[] sorted(Vector x) {
        if (x.size() == 0) throw new IllegalArgumentException("x has no entries, expected at least one");
        Shapes.finite(x, "x");
        double[] sorted = x.toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private static double quantile(double[] sorted, double p) {
        double at = p * (sorted.length - 1);
        int i = (int) at;
        return i + 1 < sorted.length ? sorted[i] + (at - i) * (sorted[i + 1] - sorted[i]) : sorted[i];
    }

    private static int bin(double v, double left, double h, int bins) {
        return (int) Math.max(0, Math.min(bins - 1, Math.floor((v - left) / h)));
    }

    /** How many bins. */
    public int bins() {
        return density.size();
    }

    /** {@code p(x)}, 0 outside. */
    public double density(double x) {
        double right = left + bins() * h;
        return x >= left && x <= right ? density.get(bin(x, left, h, bins())) : 0;
    }

    /** {@code p} of every row of one number. */
    public Vector density(Matrix X) {
        if (X.cols() != 1) throw new IllegalArgumentException("X has " + Count.of(X.cols(), "column") + ", expected 1");
        Shapes.finite(X, "X");
        return X.column(0).map(this::density);
    }

    /** All of it, so that {@link #fromJson} gives the same bits. */
    public String toJson() {
        return Json.object()
                .put("kind", "histogram-density")
                .put("version", VERSION)
                .put("left", left)
                .put("h", h)
                .put("density", density)
                .toString();
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws IllegalArgumentException if it is another kind, another version, or not whole
     */
    public static HistogramDensity fromJson(String text) {
        JsonValue json = JsonValue.model(text, "histogram-density", VERSION);
        return new HistogramDensity(
                json.get("left").number(),
                json.get("h").number(),
                Vector.of(json.get("density").numbers()));
    }

    @Override
    public String toString() {
        return "histogram of " + bins() + " bins of width " + NumberText.of(h) + " from " + NumberText.of(left);
    }
}
