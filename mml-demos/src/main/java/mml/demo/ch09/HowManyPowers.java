package mml.demo.ch09;

import java.io.IOException;
import mml.demo.Folder;
import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.regression.DegreeSelection;
import mml.regression.DegreeStep;
import mml.trace.Trace;
import mml.viz.chart.Charts;
import mml.viz.scene.Canvas;
import mml.viz.scene.regression.DegreeScene;
import org.knowm.xchart.XYChart;

/**
 * Polynomials of degree 0 to 9 through twelve points about a wave: the error on the data falls to the end, on data not seen
 * it rises again.
 *
 * @mml §9.2.2, Figures 9.5 and 9.6; §9.3.5
 */
public final class HowManyPowers {
    private static final int N = 12;
    private static final int MOST = 9;
    private static final double NOISE = 0.3;

    private HowManyPowers() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "how-many-powers")));
    }

    /** Draws each degree and the errors of all, and returns which degree is chosen. */
    public static String run(Folder out) throws IOException {
        Rng rng = Rng.seeded(4);
        Matrix X = Matrix.generate(N, 1, (n, d) -> -3 + 6.0 * n / (N - 1));
        Vector y = Vector.generate(N, n -> Elementary.sin(1.3 * X.get(n, 0)) + NOISE * rng.normal());
        Trace<DegreeStep> trace = Trace.of(t -> DegreeSelection.of(X, y, MOST, 1, NOISE * NOISE, t));
        DegreeSelection selection = new DegreeSelection(trace.stream().toList());
        DegreeScene scene = new DegreeScene(trace, X, y, out.canvas());
        out.figure("all-degrees", scene.frame(scene.frames() - 1).picture());
        out.frames("degrees", scene);
        Charts charts = out.charts(Canvas.WIDE.withFontSize(20));
        XYChart chart = charts.decades("Errors over the degree", "degree M", "root mean square error");
        double[] degrees = trace.values(DegreeStep::degree);
        charts.line(chart, "on the data", degrees, trace.values(DegreeStep::trainingError));
        charts.line(chart, "on data not seen", degrees, trace.values(DegreeStep::leaveOneOutError));
        out.chart("errors", chart);
        return "least error on data not seen: degree " + selection.byLeaveOneOut() + "; largest evidence: degree "
                + selection.byEvidence() + "; least error on the data: degree "
                + selection.degrees().get(selection.degrees().size() - 1).degree();
    }
}
