package mml.demo.ch09;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mml.data.CsvTable;
import mml.data.Datasets;
import mml.demo.Folder;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.model.Standardiser;
import mml.regression.ParameterPath;
import mml.regression.ParameterPath.Penalty;
import mml.regression.PathStep;
import mml.trace.Tracer;
import mml.viz.chart.Charts;
import mml.viz.plot.Line;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import org.knowm.xchart.XYChart;

/**
 * Ten measurements of 442 patients, and how their diabetes went on: as the price of parameters falls, ridge lets all of them grow
 * at once, the lasso lets in one after the other.
 *
 * @mml §9.2.3, §9.2.4
 */
public final class PriceOfLength {
    private static final int STEPS = 40;
    private static final double DOWN = 1e-4;

    private PriceOfLength() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "price-of-length")));
    }

    /** Draws both paths, and returns in which order the lasso lets the measurements in. */
    public static String run(Folder out) throws IOException {
        CsvTable table = Datasets.diabetes().table();
        List<String> names = new ArrayList<>(table.names());
        names.remove("target");
        Matrix raw = table.matrix(names.toArray(new String[0]));
        Matrix X = Standardiser.of(raw).apply(raw);
        Vector target = table.vector("target");
        Vector y = target.map(v -> v - target.mean());
        StringBuilder order = new StringBuilder();
        boolean checked = true;
        for (Penalty penalty : Penalty.values()) {
            ParameterPath path = ParameterPath.of(X, y, penalty, STEPS, DOWN, Tracer.off());
            checked &= path.certificate().holds();
            Charts charts = out.charts(Canvas.WIDE.withFontSize(20));
            XYChart chart =
                    charts.empty(penalty == Penalty.RIDGE ? "Ridge" : "Lasso", "price of length λ", "parameter");
            chart.getStyler().setXAxisLogarithmic(true).setPlotGridVerticalLinesVisible(false);
            double[] lambda =
                    path.points().stream().mapToDouble(PathStep::lambda).toArray();
            Plot plot = out.plot(Canvas.WIDE) // the price falls to the right, where each parameter has its name
                    .x("price of length λ", Scale.aroundLog(lambda).reversed())
                    .y("parameter")
                    .direct();
            for (int k = 0; k < names.size(); k++) {
                int which = k;
                double[] parameter = path.points().stream()
                        .mapToDouble(p -> p.theta().get(which))
                        .toArray();
                charts.line(chart, names.get(k), lambda, parameter);
                plot = plot.add(Line.of(lambda, parameter).named(names.get(k)));
            }
            String name = penalty == Penalty.RIDGE ? "ridge" : "lasso";
            out.figure(name, plot.svg("The parameters of the " + name + " as their price falls"));
            out.chart(name + "-chart", chart);
            if (penalty == Penalty.LASSO)
                for (int k : path.entering())
                    order.append(order.isEmpty() ? "" : ", ").append(names.get(k));
        }
        return "the lasso lets in " + order + (checked ? "; checked" : "; unconfirmed");
    }
}
