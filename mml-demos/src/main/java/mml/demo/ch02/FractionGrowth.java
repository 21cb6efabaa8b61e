package mml.demo.ch02;

import java.io.IOException;
import mml.demo.Folder;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.exact.RowReduction;
import mml.exact.RowReductionStep;
import mml.trace.Trace;
import mml.viz.chart.BitLengthChart;
import mml.viz.scene.Canvas;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The price of exactness: how long the fractions become while the 8×8 Hilbert matrix {@code a_ij = 1/(i + j − 1)} is
 * reduced to the identity.
 *
 * @mml §2.3.2
 */
public final class FractionGrowth {
    private static final int N = 8;

    private FractionGrowth() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "fraction-growth")));
    }

    /** Reduces the matrix, charts the bits after each step and returns the longest fraction on the way. */
    public static String run(Folder out) throws IOException {
        FieldMatrix<BigFraction> hilbert = FieldMatrix.generate(N, N, (i, j) -> new BigFraction(1, i + j + 1));
        Trace<RowReductionStep> trace = Trace.of(t -> RowReduction.of(hilbert, t));
        out.chart("fraction-growth", BitLengthChart.of(trace), Canvas.WIDE);
        BigFraction longest = BigFraction.ZERO;
        for (RowReductionStep step : trace)
            for (int i = 0; i < N; i++)
                for (int j = 0; j < N; j++) {
                    BigFraction x = Fractions.parse(step.matrix().text(i, j));
                    if (bits(x) > bits(longest)) longest = x;
                }
        return "8×8 Hilbert matrix: from 1/15 by way of " + Fractions.text(longest) + " (" + bits(longest)
                + " bits) to the identity in " + trace.total() + " steps";
    }

    /** The bits of the numerator or the denominator, whichever has more. */
    private static int bits(BigFraction x) {
        return Math.max(x.getNumerator().bitLength(), x.getDenominator().bitLength());
    }
}
