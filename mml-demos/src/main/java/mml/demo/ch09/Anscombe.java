package mml.demo.ch09;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mml.data.CsvTable;
import mml.data.Datasets;
import mml.demo.Folder;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.regression.FeatureMap;
import mml.regression.Influence;
import mml.regression.InfluenceStep;
import mml.regression.LinearRegression;
import mml.regression.RegressionStep;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.regression.InfluenceScene;
import mml.viz.scene.regression.RegressionScene;
import mml.viz.svg.Role;

/**
 * Anscombe's four: the same line, the same error and the same correlation of four data sets of which one is a line. What tells
 * them apart are the residuals and how much a single observation weighs.
 *
 * @mml §9.2.1, §9.4
 */
public final class Anscombe {
    private static final double MUCH = 1;

    private Anscombe() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "anscombe")));
    }

    /** Draws the four with their lines, and returns what they share and what sets them apart. */
    public static String run(Folder out) throws IOException {
        CsvTable table = Datasets.anscombe().table();
        List<String> names = table.texts("dataset");
        Matrix all = table.matrix("x", "y");
        StringBuilder said = new StringBuilder();
        boolean checked = true;
        for (String name : List.of("I", "II", "III", "IV")) {
            List<Integer> rows = new ArrayList<>();
            for (int n = 0; n < names.size(); n++) if (names.get(n).equals(name)) rows.add(n);
            Matrix X = Matrix.generate(rows.size(), 1, (n, d) -> all.get(rows.get(n), 0));
            Vector y = Vector.generate(rows.size(), n -> all.get(rows.get(n), 1));
            LinearRegression fit = LinearRegression.of(X, y);
            checked &= fit.certificate().holds();
            said.append(said.isEmpty() ? "" : "; ")
                    .append(name)
                    .append(": ")
                    .append(NumberText.fixed(fit.theta().get(0), 2))
                    .append(" + ")
                    .append(NumberText.fixed(fit.theta().get(1), 3))
                    .append("x, R² ")
                    .append(NumberText.fixed(fit.rSquared(), 2))
                    .append(", largest leverage ")
                    .append(NumberText.fixed(fit.leverage().maxNorm(), 2))
                    .append(weight(fit));
            if (name.equals("II")) {
                FeatureMap square = FeatureMap.polynomial(2);
                Trace<RegressionStep> trace = Trace.of(t -> LinearRegression.of(square, X, y, t));
                RegressionScene parabola = new RegressionScene(trace, LinearRegression.of(square, X, y), out.canvas());
                out.figure(
                        "anscombe-II-parabola",
                        parabola.frame(parabola.frames() - 1).picture());
            }
            Recorder<InfluenceStep> oneByOne = Recorder.all();
            Influence influence = Influence.of(FeatureMap.linear(1), X, y, oneByOne);
            checked &= influence.certificate().holds();
            InfluenceScene without = new InfluenceScene(oneByOne.trace(), influence, out.canvas());
            out.figure(
                    "anscombe-" + name + "-without",
                    without.frame(influence.most() + 1).picture());
            double[] ends = {3, 20};
            out.figure(
                    "anscombe-" + name,
                    out.plot(Canvas.WIDE)
                            .x("x", Scale.linear(3, 20))
                            .y("y", Scale.linear(2, 14))
                            .add(Line.of(ends, new double[] {
                                        fit.predict(Vector.of(ends[0])), fit.predict(Vector.of(ends[1]))
                                    })
                                    .painted(Role.SERIES_2))
                            .add(Dots.of(X.column(0).toArray(), y.toArray()).painted(Role.SERIES_1))
                            .svg("Anscombe's " + name));
        }
        return said + (checked ? "; checked" : "; unconfirmed");
    }

    /** Cook's distance where it is much; of an observation that alone decides there is none. */
    private static String weight(LinearRegression fit) {
        if (fit.leverage().maxNorm() > 1 - 1e-12) return ", one observation alone decides";
        double most = fit.influence().maxNorm();
        return most > MUCH ? ", largest influence " + NumberText.significant(most, 3) : "";
    }
}
