package mml.viz.scene.regression;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Vector;
import mml.regression.BayesianRegression;
import mml.regression.Prediction;
import mml.viz.plot.Band;
import mml.viz.plot.Line;
import mml.viz.plot.Plot;
import mml.viz.svg.Role;

/** What is predicted at inputs from left to right: at each a Gaussian. */
record Predictions(Vector x, Vector mean, Vector variance) {
    private static final double FUNCTION = 0.3; // how far its band covers that of an observation

    /** Of the function. */
    static Predictions of(BayesianRegression belief, double[] x) {
        List<Prediction> f = new ArrayList<>();
        for (double v : x) f.add(belief.function(Vector.of(v)));
        return new Predictions(
                Vector.of(x),
                Vector.generate(x.length, s -> f.get(s).mean()),
                Vector.generate(x.length, s -> f.get(s).variance()));
    }

    Line line() {
        return Line.of(x.toArray(), mean.toArray());
    }

    /**
     * So many standard deviations to either side.
     *
     * @param noise what the variance is more by everywhere
     */
    Band band(double deviations, double noise) {
        double[] low = new double[x.size()];
        double[] high = new double[x.size()];
        for (int s = 0; s < low.length; s++) {
            double reach = deviations * Math.sqrt(variance.get(s) + noise);
            low[s] = mean.get(s) - reach;
            high[s] = mean.get(s) + reach;
        }
        return Band.between(x.toArray(), low, high);
    }

    /** The band of an observation with that of the function over it. */
    Plot on(Plot plot, double deviations, double noise) {
        return plot.add(band(deviations, noise).painted(Role.FOCUS_FILL).covering(1))
                .add(band(deviations, 0).painted(Role.FOCUS).covering(FUNCTION));
    }
}
