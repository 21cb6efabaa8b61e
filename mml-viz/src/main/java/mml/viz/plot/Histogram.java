package mml.viz.plot;

/**
 * How values are spread: intervals of one width from the least to the largest, and for each a bar whose height says how
 * many values it holds. The last one holds its upper end too; values that are not finite are left out, equal ones stand in
 * one bar of width 1.
 */
public final class Histogram {
    private static final int MOST = 10_000;

    private final double[] centres;
    private final double[] counts;
    private final double width;

    private Histogram(double[] centres, double[] counts, double width) {
        this.centres = centres;
        this.counts = counts;
        this.width = width;
    }

    /** With {@code ⌈log₂ n⌉ + 1} intervals (Sturges). */
    public static Histogram of(double[] values) {
        int bins = 1;
        for (long n = 1; n < values.length; n *= 2) bins++;
        return of(values, bins);
    }

    /**
     * With so many intervals.
     *
     * @throws IllegalArgumentException if bins is not within 1 … {@value #MOST}
     */
    public static Histogram of(double[] values, int bins) {
        if (bins < 1 || bins > MOST) throw new IllegalArgumentException("bins is " + bins + ", expected 1 to " + MOST);
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (double v : values) {
            if (!Data.isFinite(v)) continue;
            low = Math.min(low, v);
            high = Math.max(high, v);
        }
        if (low > high) return new Histogram(new double[0], new double[0], 1);
        double width = high / bins - low / bins;
        if (!(width > 0)) return new Histogram(new double[] {low}, new double[] {finite(values)}, 1);
        double[] centres = new double[bins];
        double[] counts = new double[bins];
        for (int k = 0; k < bins; k++) centres[k] = low + (k + 0.5) * width;
        for (double v : values)
            if (Data.isFinite(v)) counts[(int) Math.min(bins - 1, Math.floor(v / width - low / width))]++;
        return new Histogram(centres, counts, width);
    }

    private static int finite(double[] values) {
        int n = 0;
        for (double v : values) if (Data.isFinite(v)) n++;
        return n;
    }

    /** The middle of each interval. */
    public double[] centres() {
        return centres.clone();
    }

    /** How many values each interval holds. */
    public double[] counts() {
        return counts.clone();
    }

    /** Bars as high as there are values. */
    public Bars bars() {
        return Bars.at(centres, counts, width);
    }

    /** Bars whose area is 1 in all, pale: to be compared with a density that is drawn over them. */
    public Bars density() {
        double all = 0;
        for (double c : counts) all += c;
        double[] heights = new double[counts.length];
        for (int k = 0; k < heights.length; k++) heights[k] = counts[k] / (all * width);
        return Bars.at(centres, heights, width).pale();
    }
}
