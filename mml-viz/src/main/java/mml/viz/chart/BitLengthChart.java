package mml.viz.chart;

import java.math.BigInteger;
import mml.exact.RowReductionStep;
import mml.text.Table;
import mml.trace.Trace;

/**
 * How long the fractions of an exact row reduction become: bits of the longest numerator or denominator, and of the mean
 * one, after each step. Exactness has its price, and this is what it looks like.
 *
 * @mml §2.3.2
 */
public final class BitLengthChart {
    private BitLengthChart() {}

    /**
     * The chart of a run.
     *
     * @throws IllegalArgumentException if the trace is empty or its entries are doubles, which all have 53 bits
     */
    public static Chart of(Trace<RowReductionStep> trace) {
        if (trace.size() == 0) throw new IllegalArgumentException("trace is empty, expected that of a row reduction");
        double[] steps = new double[trace.size()];
        double[] longest = new double[trace.size()];
        double[] mean = new double[trace.size()];
        for (int i = 0; i < steps.length; i++) {
            Table matrix = trace.get(i).matrix();
            steps[i] = trace.number(i);
            double sum = 0;
            for (int row = 0; row < matrix.rows(); row++) {
                for (int column = 0; column < matrix.cols(); column++) {
                    int bits = bits(matrix.text(row, column));
                    longest[i] = Math.max(longest[i], bits);
                    sum += bits;
                }
            }
            mean[i] = sum / (matrix.rows() * matrix.cols());
        }
        return Chart.of("Length of the fractions", "step", "bits")
                .line("longest numerator or denominator", steps, longest)
                .line("mean over all entries", steps, mean);
    }

    /** The bits of the longest whole number in an entry such as {@code -3/2 a + 17}. */
    static int bits(String entry) {
        int most = 0;
        int start = -1;
        for (int i = 0; i <= entry.length(); i++) {
            char c = i < entry.length() ? entry.charAt(i) : ' ';
            if (c == '.') {
                throw new IllegalArgumentException(
                        "an entry is " + entry + ", expected a fraction: decimals are rounded");
            }
            boolean digit = c >= '0' && c <= '9';
            if (digit && start < 0) start = i;
            if (!digit && start >= 0) {
                most = Math.max(most, new BigInteger(entry.substring(start, i)).bitLength());
                start = -1;
            }
        }
        return most;
    }
}
