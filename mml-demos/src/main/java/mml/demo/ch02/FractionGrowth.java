package mml.demo.ch02;

import java.io.IOException;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mml.demo.Folder;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.exact.RowReduction;
import mml.exact.RowReductionStep;
import mml.text.Count;
import mml.trace.Trace;
import mml.viz.plot.Line;
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
        double[] longest = trace.values(step -> bits(longest(step)));
        double[] mean = trace.values(
                step -> entries(step).mapToInt(FractionGrowth::bits).average().orElse(0));
        String title = "Length of the fractions";
        out.figure(
                "fraction-growth",
                out.plot(Canvas.WIDE.withFontSize(20))
                        .titled(title)
                        .x("step")
                        .y("bits")
                        .add(Line.of(longest).named("longest numerator or denominator"))
                        .add(Line.of(mean).named("mean over all entries"))
                        .svg(title));
        out.chart("bits", out.charts(Canvas.WIDE).loss(title, "bits", longest));
        BigFraction most = trace.stream()
                .map(FractionGrowth::longest)
                .max(Comparator.comparingInt(FractionGrowth::bits))
                .orElseThrow();
        return "8×8 Hilbert matrix: from 1/15 by way of " + Fractions.text(most) + " (" + bits(most)
                + " bits) to the identity in " + Count.of(trace.total(), "step");
    }

    private static Stream<BigFraction> entries(RowReductionStep step) {
        return IntStream.range(0, N * N)
                .mapToObj(k -> Fractions.parse(step.matrix().text(k / N, k % N)));
    }

    private static BigFraction longest(RowReductionStep step) {
        return entries(step).max(Comparator.comparingInt(FractionGrowth::bits)).orElseThrow();
    }

    /** The bits of the numerator or the denominator, whichever has more. */
    private static int bits(BigFraction x) {
        return Math.max(x.getNumerator().bitLength(), x.getDenominator().bitLength());
    }
}
