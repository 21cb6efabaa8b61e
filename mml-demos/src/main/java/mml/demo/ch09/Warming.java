package mml.demo.ch09;

import java.io.IOException;
import mml.data.CsvTable;
import mml.data.Datasets;
import mml.demo.Folder;
import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.regression.BayesianRegression;
import mml.regression.EvidenceMaximisation;
import mml.regression.EvidenceStep;
import mml.regression.FeatureMap;
import mml.regression.Prediction;
import mml.text.Count;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Band;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.regression.EvidenceScene;
import mml.viz.svg.Role;

/**
 * The temperature of the earth, a value a year, as bells over time: how many parameters the data speak for, how sure the curve
 * is, and how little it says of the years to come.
 *
 * @mml §9.3.4, §9.3.5, on real data
 */
public final class Warming {
    private static final int BELLS = 12;
    private static final int STEPS = 20;
    private static final double DEVIATIONS = 2;
    private static final double INNER = 0.3; // how far the band of the curve covers that of a year
    private static final double AHEAD = 15; // years

    private Warming() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "warming")));
    }

    /** Draws the curve with its bands and the way up the evidence, and returns what evidence has found. */
    public static String run(Folder out) throws IOException {
        CsvTable table = Datasets.globalTemperature().table();
        Matrix X = table.matrix("year");
        Vector y = table.vector("temp");
        double first = X.get(0, 0);
        double last = X.get(X.rows() - 1, 0);
        double wide = (last - first) / (BELLS - 1);
        FeatureMap bells = FeatureMap.radial(Vector.generate(BELLS, k -> first + k * wide), wide);
        EvidenceMaximisation best = EvidenceMaximisation.of(bells, X, y);
        Trace<EvidenceStep> trace = Trace.of(t -> EvidenceMaximisation.of(bells, X, y, new Stopping(1e-3, STEPS), t));
        out.frames("evidence", new EvidenceScene(trace, bells, X, y, out.canvas()));
        BayesianRegression belief = BayesianRegression.prior(bells, 1 / best.alpha(), 1 / best.beta())
                .update(X, y);
        int years = (int) (last - first + AHEAD);
        double[] x = new double[years + 1];
        double[] mean = new double[years + 1];
        double[][] ends = new double[4][years + 1];
        for (int s = 0; s <= years; s++) {
            x[s] = first + s;
            Prediction f = belief.function(Vector.of(x[s]));
            Prediction seen = belief.observation(Vector.of(x[s]));
            mean[s] = f.mean();
            double inner = DEVIATIONS * Math.sqrt(f.variance());
            double outer = DEVIATIONS * Math.sqrt(seen.variance());
            ends[0][s] = f.mean() - inner;
            ends[1][s] = f.mean() + inner;
            ends[2][s] = f.mean() - outer;
            ends[3][s] = f.mean() + outer;
        }
        out.figure(
                "bands",
                out.plot(Canvas.WIDE)
                        .x("year", Scale.linear(first, last + AHEAD))
                        .y("°C off a base period")
                        .add(Band.between(x, ends[2], ends[3])
                                .painted(Role.FOCUS_FILL)
                                .covering(1))
                        .add(Band.between(x, ends[0], ends[1])
                                .painted(Role.FOCUS)
                                .covering(INNER))
                        .add(Dots.of(X.column(0).toArray(), y.toArray())
                                .painted(Role.SERIES_1)
                                .sized(0.16))
                        .add(Line.of(x, mean).painted(Role.SERIES_2).weighing(1.6))
                        .svg("The temperature of the earth, and what is believed of it"));
        double rise = belief.function(Vector.of(last)).mean()
                - belief.function(Vector.of(last - 50)).mean();
        return Count.of(y.size(), "year") + ": the data speak for " + NumberText.significant(best.gamma(), 3) + " of "
                + Count.of(bells.size(), "parameter") + ", a year strays by "
                + NumberText.significant(Math.sqrt(1 / best.beta()), 2) + " °C, the last 50 years rose by "
                + NumberText.significant(rise, 3) + " °C"
                + (belief.certificate().holds() ? "; checked" : "; unconfirmed");
    }
}
