package mml.demo.ch10;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mml.data.CsvTable;
import mml.data.Datasets;
import mml.demo.Folder;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.reduction.Pca;
import mml.reduction.PcaSettings;
import mml.reduction.Reconstruction;
import mml.text.Count;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Line;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.reduction.ReconstructionScene;
import mml.viz.svg.Anchor;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Raster;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;

/**
 * Handwritten digits of 64 grey values, told by their coordinates along a few principal directions and drawn again from
 * them.
 *
 * @mml §10.2, Figure 10.5; §10.6, Figure 10.13
 */
public final class DigitsInFewNumbers {
    private static final List<Integer> KEPT = List.of(1, 4, 10, 25, 64);
    private static final int SHOWN = 4; // digits, one below the other
    private static final double CELL = 112;
    private static final double GAP = 12;
    private static final double BORDER = 18;
    private static final double NAMES = 44; // room above the digits

    private DigitsInFewNumbers() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "digits")));
    }

    /** Draws digits and what is lost, and returns how many numbers it takes. */
    public static String run(Folder out) throws IOException {
        CsvTable table = Datasets.digits().table();
        Matrix X = table.matrix(
                table.names().stream().filter(name -> name.startsWith("p")).toArray(String[]::new));
        Pca pca = Pca.of(X);
        out.figure("digits", digits(X));
        Pca ten = Pca.of(X, PcaSettings.BOOK.withComponents(10));
        ReconstructionScene one =
                new ReconstructionScene(Trace.of(t -> Reconstruction.of(ten, X.row(3), t)), 8, out.canvas());
        out.figure("ten-directions", one.frame(one.frames() - 1).picture());
        Vector lost = Vector.generate(X.cols() + 1, M -> Math.max(0, 100 * pca.lost(M)));
        Plot plot = out.plot(Canvas.WIDE)
                .x("directions kept, M", Scale.linear(0, X.cols()))
                .y("% of the variance lost", Scale.linear(0, 100))
                .add(Line.of(lost.toArray()));
        out.figure("lost", plot.svg("What M directions lose"));
        out.chart(
                "spectrum",
                out.charts(Canvas.WIDE)
                        .spectrum(
                                "Variances along the principal directions",
                                "variance λ",
                                pca.eigenvalues().part(0, pca.rank())));
        return "of " + Count.of(X.rows(), "digit") + " with " + X.cols() + " pixels, "
                + Count.of(needed(pca, 0.9), "direction") + " keep 90 % of the variance and " + needed(pca, 0.99)
                + " keep 99 %; "
                + (X.cols() - pca.rank()) + " directions have none"
                + (pca.certificate(X).holds() ? "; checked" : "; unconfirmed");
    }

    private static int needed(Pca pca, double share) {
        int M = 0;
        while (pca.captured(M) < share) M++;
        return M;
    }

    /** Each row a digit: from the mean and one direction to all of them. */
    private static Svg digits(Matrix X) {
        List<Mark> marks = new ArrayList<>();
        for (int c = 0; c < KEPT.size(); c++) {
            Pca pca = Pca.of(X, PcaSettings.BOOK.withComponents(KEPT.get(c)));
            Matrix again = pca.decode(pca.encode(X.rows(0, SHOWN)));
            double left = BORDER + c * (CELL + GAP);
            marks.addAll(MathText.words("M = " + NumberText.integer(KEPT.get(c)))
                    .marks(left, NAMES - 12, 20, Anchor.START, Role.INK));
            for (int r = 0; r < SHOWN; r++) marks.add(picture(again.row(r), left, NAMES + r * (CELL + GAP)));
        }
        double width = 2 * BORDER - GAP + KEPT.size() * (CELL + GAP);
        double height = NAMES + BORDER - GAP + SHOWN * (CELL + GAP);
        return new Svg(
                width, height, "Digits from a few numbers", "Four digits, from 1, 4, 10, 25 and 64 numbers.", marks);
    }

    /** Eight rows of eight squares; sixteen is black. */
    private static Mark picture(Vector grey, double left, double top) {
        byte[] samples = new byte[grey.size()];
        for (int k = 0; k < samples.length; k++)
            samples[k] = (byte) Math.floor(255.5 - 255 * Math.max(0, Math.min(1, grey.get(k) / 16)));
        return new Mark.Image(left, top, CELL, CELL, new Raster(8, 8, 1, samples), false);
    }
}
