package mml.demo.ch10;

import java.io.IOException;
import mml.data.CsvTable;
import mml.data.Datasets;
import mml.demo.Folder;
import mml.matrix.Matrix;
import mml.reduction.Pca;
import mml.reduction.PcaRoute;
import mml.reduction.PcaSettings;
import mml.reduction.PcaStep;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.reduction.PowerScene;

/**
 * The directions of four lengths of flowers by power iteration, one after the other; and forty digits of 64 pixels, where
 * the inner products of the digits give in a smaller matrix what the covariance of the pixels does.
 *
 * @mml §10.4.2; §10.5
 */
public final class OneAfterTheOther {
    private static final int FEW = 40;

    private OneAfterTheOther() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "power")));
    }

    /** Draws the iteration, and returns how fast it was and how far two routes differ. */
    public static String run(Folder out) throws IOException {
        Matrix X = Datasets.iris()
                .table()
                .matrix("sepal_length_cm", "sepal_width_cm", "petal_length_cm", "petal_width_cm");
        PcaSettings power = PcaSettings.BOOK.withRoute(PcaRoute.POWER);
        Trace<PcaStep> trace = Trace.of(t -> Pca.of(X, power, t));
        PowerScene scene = new PowerScene(trace, out.canvas());
        out.figure("scree", scene.frame(scene.frames() - 1).picture());
        out.frames("steps", scene);
        Pca pca = Pca.of(X, power);
        out.chart(
                "spectrum",
                out.charts(Canvas.WIDE).spectrum("Variances of the irises", "variance λ", pca.eigenvalues()));
        CsvTable table = Datasets.digits().table();
        Matrix digits = table.matrix(table.names().stream()
                        .filter(name -> name.startsWith("p"))
                        .toArray(String[]::new))
                .rows(0, FEW);
        Pca small = Pca.of(digits, PcaSettings.BOOK.withRoute(PcaRoute.GRAM));
        Pca large = Pca.of(digits, PcaSettings.BOOK.withRoute(PcaRoute.COVARIANCE));
        double apart = small.eigenvalues().minus(large.eigenvalues()).maxNorm()
                / large.eigenvalues().get(0);
        return "the irises vary by " + NumberText.tuple(pca.eigenvalues()) + "; of " + FEW
                + " digits the 40×40 inner products and the 64×64 covariance give variances "
                + (apart < 1e-12 ? "that agree to 12 digits" : NumberText.of(apart) + " apart")
                + (pca.certificate(X).holds() && small.certificate(digits).holds() ? "; checked" : "; unconfirmed");
    }
}
