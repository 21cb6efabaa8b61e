package mml.demo.ch10;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mml.data.Datasets;
import mml.demo.Folder;
import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.reduction.AlongLine;
import mml.reduction.Pca;
import mml.reduction.PcaSettings;
import mml.reduction.PcaStep;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.scene.reduction.LinePicture;
import mml.viz.scene.reduction.PcaScene;

/**
 * The stages of principal component analysis on eruptions of a geyser: minutes of an eruption and of the wait for the next
 * have different sizes, so each is divided by its standard deviation.
 *
 * @mml §10.6, Figure 10.11
 */
public final class Stages {
    private static final int ANGLES = 36;
    private static final List<String> NAMES = List.of("eruption, standardised", "wait, standardised");

    private Stages() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "principal-directions")));
    }

    /** Draws the stages and returns what one direction keeps. */
    public static String run(Folder out) throws IOException {
        Matrix X = Datasets.oldFaithful().table().matrix("eruptions_min", "waiting_min");
        PcaSettings settings = PcaSettings.BOOK.standardised().withComponents(1);
        Trace<PcaStep> trace = Trace.of(t -> Pca.of(X, settings, t));
        PcaScene scene = new PcaScene(trace, out.canvas(), List.of("eruption", "wait"));
        out.figure("projection", scene.frame(scene.frames() - 1).picture());
        out.frames("stages", scene);
        Pca pca = Pca.of(X, settings);
        Pca plain = Pca.of(X, PcaSettings.BOOK.withComponents(1));
        List<AlongLine> lines = new ArrayList<>();
        Matrix Z = Matrix.generate(
                X.rows(),
                X.cols(),
                (n, d) -> (X.get(n, d) - pca.mean().get(d)) / pca.scale().get(d));
        for (int k = 0; k < ANGLES; k++) {
            double angle = Math.PI * k / ANGLES;
            lines.add(AlongLine.of(Z, Vector.of(Elementary.cos(angle), Elementary.sin(angle))));
        }
        LinePicture turning = new LinePicture(Z, lines, out.canvas(), null, null, NAMES);
        out.figure("turning", turning.frame(ANGLES / 4, "The line at 45°", "It captures the most variance."));
        return "one direction keeps " + percent(pca.captured(1)) + " of the variance, without standardising "
                + percent(plain.captured(1)) + ", which is nearly the waiting time alone: b = "
                + NumberText.tuple(plain.B().column(0))
                + (pca.certificate(X).holds() ? "; checked" : "; unconfirmed");
    }

    private static String percent(double share) {
        return NumberText.significant(100 * share, 4) + " %";
    }
}
