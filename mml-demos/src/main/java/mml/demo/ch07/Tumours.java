package mml.demo.ch07;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import mml.data.CsvTable;
import mml.data.Datasets;
import mml.demo.Folder;
import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.model.Standardiser;
import mml.optimization.Bfgs;
import mml.optimization.DescentStep;
import mml.optimization.DescentStep.Iterate;
import mml.optimization.GradientDescent;
import mml.optimization.LBfgs;
import mml.optimization.LogisticLoss;
import mml.optimization.Minimiser;
import mml.optimization.Minimum;
import mml.optimization.StepSize;
import mml.optimization.TrustRegion;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.chart.Charts;
import mml.viz.plot.Line;
import mml.viz.plot.Plot;
import mml.viz.scene.Canvas;
import org.knowm.xchart.XYChart;

/**
 * Logistic regression on 569 tumours, thirty measurements each, by four methods. A hyperplane parts the two kinds, so that without a penalty
 * there is no minimum, and no method says that it found one; with a small penalty all find the same.
 *
 * @mml §7.1, §7.1.1, §8.3
 */
public final class Tumours {
    private static final Stopping STOPPING = new Stopping(1e-6, 200);
    private static final double PENALTY = 0.01;

    private Tumours() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "tumours")));
    }

    /** Draws how the gradient vanishes, evaluation by evaluation, and returns how each method ended without and with a penalty. */
    public static String run(Folder out) throws IOException {
        CsvTable table = Datasets.breastCancer().table();
        Matrix all = table.matrix();
        Matrix X = Standardiser.of(all.columns(0, all.cols() - 1)).apply(all.columns(0, all.cols() - 1));
        X = Matrix.ones(X.rows(), 1).augment(X);
        Vector benign = all.column(all.cols() - 1);
        LogisticLoss bare = LogisticLoss.of(X, benign);
        LogisticLoss held = LogisticLoss.of(X, benign, PENALTY);
        Map<String, Minimiser> methods = new LinkedHashMap<>();
        methods.put("gradient descent", GradientDescent.with(StepSize.backtracking(4)));
        methods.put("BFGS", new Bfgs());
        methods.put("L-BFGS", new LBfgs());
        methods.put("Newton in a trust region", new TrustRegion());
        Vector zero = Vector.zeros(X.cols());
        int claimed = 0;
        Vector best = zero;
        Charts charts = out.charts(Canvas.WIDE.withFontSize(20));
        XYChart chart = charts.decades("Logistic regression on 569 tumours", "evaluations of f and ∇f", "‖∇f‖");
        Plot plot = out.plot(Canvas.WIDE).x("evaluations of f and ∇f").y("‖∇f‖").logY();
        StringBuilder line = new StringBuilder("with a penalty: ");
        for (Map.Entry<String, Minimiser> entry : methods.entrySet()) {
            Minimiser method = entry.getValue().with(STOPPING);
            if (method.minimise(bare, zero).converged()) claimed++;
            Minimum found = method.minimise(held, zero);
            line.append(entry == methods.entrySet().iterator().next() ? "" : ", ")
                    .append(entry.getKey())
                    .append(' ')
                    .append(
                            found.converged()
                                    ? String.valueOf(found.iterations())
                                    : found.outcome().verb())
                    .append(found.converged() && !found.certificate().holds() ? " (unconfirmed)" : "");
            if (found.converged()) best = found.x();
            Trace<DescentStep> trace = Trace.of(t -> method.minimise(held, zero, t));
            double[] asked = trace.values(s -> s instanceof Iterate x ? x.values() + x.gradients() : Double.NaN);
            double[] norm =
                    trace.values(s -> s instanceof Iterate x ? x.gradient().norm() : Double.NaN);
            charts.line(chart, entry.getKey(), asked, norm);
            plot = plot.add(Line.of(asked, norm).named(entry.getKey()));
        }
        out.figure("tumours", plot.svg("Logistic regression on 569 tumours"));
        out.chart("chart", chart);
        return line + " steps, " + held.right(best) + " of " + X.rows() + " right, loss "
                + NumberText.significant(held.at(best), 4) + "; without one " + claimed + " of " + methods.size()
                + " say they converged";
    }
}
