package mml.demo.ch04;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mml.demo.Folder;
import mml.demo.Pictures;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.spectral.RankSequence;
import mml.spectral.RankSequenceStep;
import mml.spectral.Svd;
import mml.text.Numbers;
import mml.trace.Trace;
import mml.viz.plot.Line;
import mml.viz.plot.Plot;
import mml.viz.scene.Canvas;
import mml.viz.scene.spectral.CompressionScene;

/**
 * Figures 4.11 and 4.12 on real pictures: a few singular values hold most of one. How few depends on the picture.
 *
 * @mml §4.6, Figures 4.11, 4.12, Theorem 4.25
 */
public final class Compression {
    private static final List<Integer> RANKS = List.of(1, 5, 10, 20, 50);
    private static final int CHARTED = 100;

    private Compression() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "compression")));
    }

    /** Compresses the pictures, charts what is left out and returns which rank is good to a tenth. */
    public static String run(Folder out) throws IOException {
        Svd astronaut = Svd.of(Pictures.ASTRONAUT.picture().grey());
        CompressionScene film = new CompressionScene(ranks(astronaut, RANKS), out.canvas());
        for (int i = 0; i < RANKS.size(); i++)
            if (RANKS.get(i) == 5 || RANKS.get(i) == 20)
                out.figure("rank-" + RANKS.get(i), film.frame(i).picture());
        out.frames("astronaut", film);

        List<Trace<RankSequenceStep>> colours = new ArrayList<>();
        for (Matrix channel : Pictures.CHELSEA.picture().channels()) colours.add(ranks(Svd.of(channel), List.of(20)));
        out.figure(
                "colours", new CompressionScene(colours, out.canvas()).frame(0).picture());

        Plot plot = out.plot(Canvas.WIDE.withFontSize(20))
                .titled("What is left out")
                .x("rank k")
                .y("‖A − Â(k)‖ / ‖A‖ in %")
                .logY();
        StringBuilder line = new StringBuilder("off by less than 10 %:");
        for (Pictures which : Pictures.values()) {
            Svd svd = which == Pictures.ASTRONAUT
                    ? astronaut
                    : Svd.of(which.picture().grey());
            double[] percent = leftOut(svd.singularValues());
            double[] k = new double[CHARTED];
            double[] y = new double[CHARTED];
            for (int i = 0; i < CHARTED; i++) {
                k[i] = i + 1;
                y[i] = percent[i + 1];
            }
            plot = plot.add(Line.of(k, y).named(which.title()));
            int enough = 0;
            while (percent[enough] >= 10) enough++;
            line.append(line.indexOf("rank") < 0 ? " " : ", ")
                    .append(which.name().toLowerCase(Locale.ROOT))
                    .append(" at rank ")
                    .append(enough)
                    .append(" of ")
                    .append(svd.singularValues().size());
        }
        out.figure("errors", plot.svg("What is left out"));
        out.chart(
                "spectrum",
                out.charts(Canvas.WIDE).spectrum("Singular values of the astronaut", "σ", astronaut.singularValues()));
        return line + "; the astronaut at rank 20 takes " + film.kept(3) + " of " + film.full() + " numbers, off by "
                + Numbers.rounded(100 * film.error(3), 1) + " %";
    }

    private static Trace<RankSequenceStep> ranks(Svd svd, List<Integer> ranks) {
        return Trace.of(t -> RankSequence.of(svd, ranks, t));
    }

    /** For each k from 0 the Frobenius norm of what rank k leaves out, in percent of the whole. */
    private static double[] leftOut(Vector sigma) {
        double[] out = new double[sigma.size() + 1];
        double sum = 0;
        for (int k = sigma.size() - 1; k >= 0; k--) {
            sum += sigma.get(k) * sigma.get(k);
            out[k] = sum;
        }
        double all = out[0];
        for (int k = 0; k < out.length; k++) out[k] = 100 * Math.sqrt(out[k] / all);
        return out;
    }
}
