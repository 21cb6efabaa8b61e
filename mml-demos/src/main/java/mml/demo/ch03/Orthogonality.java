package mml.demo.ch03;

import java.io.IOException;
import mml.decomposition.Qr;
import mml.demo.Folder;
import mml.geometry.GramSchmidt;
import mml.geometry.GramSchmidt.Variant;
import mml.geometry.GramSchmidtStep;
import mml.geometry.Orthonormality;
import mml.matrix.Matrix;
import mml.text.Count;
import mml.trace.Trace;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
import mml.viz.scene.Canvas;
import mml.viz.scene.geometry.GramSchmidtScene;

/**
 * Gram–Schmidt as a film, and what it loses: the largest entry of QᵀQ − I for Hilbert matrices of growing size, by the
 * classical variant, the modified one, and Householder's reflections.
 *
 * @mml §3.8.3, Figure 3.12
 */
public final class Orthogonality {
    private static final int LARGEST = 12;

    private Orthogonality() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "orthogonality")));
    }

    /** Draws the film and the chart and says when orthogonality is gone. */
    public static String run(Folder out) throws IOException {
        Trace<GramSchmidtStep> film =
                Trace.of(t -> GramSchmidt.of(Matrix.of(3, 3, 1, -1, 0, 1, 2, 1, 1, 0, 2), Variant.CLASSICAL, t));
        out.frames("film", new GramSchmidtScene(film, out.canvas()));
        double[] n = new double[LARGEST - 1];
        double[] classical = new double[n.length];
        double[] modified = new double[n.length];
        double[] reflections = new double[n.length];
        int gone = 0;
        for (int k = 0; k < n.length; k++) {
            Matrix H = hilbert(k + 2);
            n[k] = k + 2;
            classical[k] = GramSchmidt.of(H, Variant.CLASSICAL).loss();
            modified[k] = GramSchmidt.of(H, Variant.MODIFIED).loss();
            reflections[k] = Orthonormality.of(Qr.of(H).Q()).loss();
            if (gone == 0 && classical[k] > 0.5) gone = k + 2;
        }
        String title = "What Gram–Schmidt loses on a Hilbert matrix";
        out.figure(
                "loss",
                out.plot(Canvas.WIDE.withFontSize(20))
                        .titled(title)
                        .x("n")
                        .y("largest entry of QᵀQ − I")
                        .logY()
                        .add(Line.of(n, classical).named("classical").with(Dots.MEDIUM))
                        .add(Line.of(n, modified).named("modified").with(Dots.MEDIUM))
                        .add(Line.of(n, reflections).named("reflections").with(Dots.MEDIUM))
                        .svg(title));
        return "With " + Count.of(gone, "column")
                + " of a Hilbert matrix the classical variant is not orthogonal at all; the modified"
                + " one lasts a little longer, reflections for ever";
    }

    private static Matrix hilbert(int n) {
        double[] h = new double[n * n];
        for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) h[i * n + j] = 1.0 / (i + j + 1);
        return Matrix.of(n, n, h);
    }
}
