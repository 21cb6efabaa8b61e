package mml.hub.widget.ch08;

import java.util.List;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.DataInput;
import mml.hub.widget.Group;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Range;
import mml.hub.widget.Reals;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Vector;
import mml.probability.ConjugateStep;
import mml.probability.ConjugateUpdate;
import mml.probability.Normal;
import mml.probability.NormalInverseGamma;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.trace.Tracer;
import mml.viz.scene.Scene;
import mml.viz.scene.probability.MeanScene;
import mml.viz.scene.probability.MeanVarianceScene;

/**
 * What is believed of the mean of a Gaussian, its variance known or not, measurement by measurement.
 *
 * @mml §8.4.2; §6.6.1, table 6.2
 */
public final class MeasuredWidget extends TraceWidget {
    private static final int MOST = 30;
    private static final double LARGEST = 1e4;
    private static final double CLOSE = 1e-9;
    private static final double LEAST = 0.25;

    private static final DataInput DATA = DataInput.points(1)
            .checked(data -> {
                if (data.X().rows() > MOST)
                    throw new IllegalArgumentException("There are "
                            + Count.of(data.X().rows(), "measurement") + "; there is room for " + MOST + ".");
                if (data.X().maxNorm() > LARGEST)
                    throw new IllegalArgumentException(
                            "The largest number is " + NumberText.of(data.X().maxNorm()) + "; there is room up to "
                                    + NumberText.of(LARGEST) + ".");
                return data;
            })
            .example("six", "Six measurements", "4.1;5.3;4.6;6.2;5;4.4")
            .example("one", "A single one", "5")
            .example("stray", "Five, and one far off", "4.8;5.1;5;4.9;5.2;9")
            .example("alike", "Four times the same", "3;3;3;3")
            .outdates("step");
    private static final Param<String> KNOWN = Param.choice(
                    "known", "The variance of a measurement is", new Option("", "known"), new Option("no", "not known"))
            .outdates("step");
    private static final Param<Double> MEAN = Param.decimal("m", "mean of the prior", new Range(-10, 10, "0.5"), 0);
    private static final Param<Double> DEVIATION = positive("tau", "standard deviation of the prior", 2);
    private static final Param<Double> NOISE = positive("sigma", "standard deviation of a measurement", 1);
    private static final Param<Double> KAPPA = positive("kappa", "κ: it counts like so many measurements", 1);
    private static final Param<Double> SHAPE = positive("a", "a of the variance", 2);
    private static final Param<Double> SCALE = positive("b", "b of the variance", 2);

    private static final Prediction NEARER = Prediction.of(
            "After all measurements: is the mean of belief nearer to the prior’s or to that of the data?",
            MeasuredWidget::question);

    public MeasuredWidget() {
        super(
                "measured",
                "Belief in what is measured",
                NEARER.group(),
                Group.of("Measurements", DATA),
                Group.of(
                        "Model",
                        KNOWN,
                        MEAN,
                        DEVIATION.when(MeasuredWidget::known),
                        NOISE.when(MeasuredWidget::known),
                        KAPPA.when(state -> !known(state)),
                        SHAPE.when(state -> !known(state)),
                        SCALE.when(state -> !known(state))));
    }

    private static Param<Double> positive(String key, String label, double otherwise) {
        Range range = new Range(0, 10, "0.25");
        return Param.decimal(
                key, label, range, state -> Math.max(LEAST, Reals.in(state, key, otherwise, range.min(), range.max())));
    }

    static boolean known(State state) {
        return KNOWN.in(state).isEmpty();
    }

    static Vector data(State state) {
        return DATA.points(state).column(0);
    }

    static Normal prior(State state) {
        return Normal.ofDeviation(MEAN.in(state), DEVIATION.in(state));
    }

    /** σ² of a measurement where it is known. */
    static double noise(State state) {
        return NOISE.in(state) * NOISE.in(state);
    }

    private static NormalInverseGamma both(State state) {
        return new NormalInverseGamma(MEAN.in(state), KAPPA.in(state), SHAPE.in(state), SCALE.in(state));
    }

    private static ConjugateUpdate update(State state, Vector x, Tracer<? super ConjugateStep> trace) {
        return known(state)
                ? ConjugateUpdate.ofMean(prior(state), noise(state), x, trace)
                : ConjugateUpdate.ofMeanAndVariance(both(state), x, trace);
    }

    /** How many measurements the prior counts for. */
    private static double worth(State state) {
        return known(state) ? noise(state) / prior(state).variance() : KAPPA.in(state);
    }

    private static Prediction.Asked question(State state) {
        double worth = worth(state);
        int N = data(state).size();
        double off = N - worth;
        boolean same = Math.abs(off) <= 1e-9 * N;
        String right = same ? "middle" : off > 0 ? "data" : "prior";
        String words = "the prior counts like " + NumberText.significant(worth, 3)
                + (worth == 1 ? " measurement" : " measurements") + ", and " + Count.of(N, "measurement") + " came.";
        return new Prediction.Asked(
                List.of(
                        new Option("prior", "to the prior’s"),
                        new Option("middle", "exactly between"),
                        new Option("data", "to that of the data")),
                right,
                (guess, is) -> words);
    }

    @Override
    protected Showing run(State state) {
        Vector x = data(state);
        Recorder<ConjugateStep> steps = Recorder.all();
        ConjugateUpdate end = update(state, x, steps);
        Trace<ConjugateStep> trace = steps.trace();
        boolean known = known(state);
        Scene scene = known
                ? new MeanScene(trace, noise(state), Screen.canvas(state))
                : new MeanVarianceScene(trace, Screen.canvas(state));
        Vector back = Vector.generate(x.size(), n -> x.get(x.size() - 1 - n));
        ConjugateUpdate other = update(state, back, Tracer.off());
        return Showing.of(scene)
                .java(java(state, x))
                .fact("mean of the data", NumberText.of(x.mean(), x.maxNorm()))
                .each((step, view) -> {
                    Vector p = trace.get(step).parameters();
                    if (known)
                        view.fact(
                                        "belief in μ",
                                        "N(" + NumberText.of(p.get(0), 1) + ", " + NumberText.of(p.get(1)) + ")")
                                .fact(
                                        "next measurement",
                                        "N(" + NumberText.of(p.get(0), 1) + ", "
                                                + NumberText.of(p.get(1) + noise(state)) + ")");
                    else
                        view.fact("m, κ, a, b", NumberText.tuple(p))
                                .fact(
                                        "next measurement",
                                        "t with " + NumberText.of(2 * p.get(2)) + " degrees about "
                                                + NumberText.of(p.get(0), 1) + ", scale "
                                                + NumberText.of(
                                                        Math.sqrt(p.get(3) / p.get(2) * (p.get(1) + 1) / p.get(1))));
                    if (trace.get(step) instanceof ConjugateStep.Datum d)
                        view.fact("log density of this datum before", NumberText.of(d.logPredictive(), 1))
                                .fact("log evidence so far", NumberText.of(d.logEvidence(), 1));
                })
                .atTheEnd()
                .check("all measurements at once lead to the same", close(atOnce(state, x), end.parameters()))
                .check(
                        "the other way round belief and evidence are the same",
                        close(other.parameters(), end.parameters())
                                && close(Vector.of(other.logEvidence()), Vector.of(end.logEvidence())));
    }

    private static boolean close(Vector x, Vector y) {
        return x.isClose(y, CLOSE * (1 + y.maxNorm()));
    }

    /** The parameters after all data by the closed formulas. */
    static Vector atOnce(State state, Vector x) {
        int N = x.size();
        double mean = x.mean();
        if (known(state)) {
            Normal prior = prior(state);
            double precision = 1 / prior.variance() + N / noise(state);
            return Vector.of((prior.mean() / prior.variance() + N * mean / noise(state)) / precision, 1 / precision);
        }
        NormalInverseGamma p = both(state);
        double kappa = p.kappa() + N;
        double off = mean - p.mean();
        double inside = 0;
        for (double v : x.toArray()) inside += (v - mean) * (v - mean);
        return Vector.of(
                (p.kappa() * p.mean() + N * mean) / kappa,
                kappa,
                p.shape() + 0.5 * N,
                p.scale() + 0.5 * inside + 0.5 * p.kappa() * N * off * off / kappa);
    }

    private static String java(State state, Vector x) {
        String call = known(state)
                ? "ofMean(Normal.ofDeviation(" + Numbers.shortest(MEAN.in(state)) + ", "
                        + Numbers.shortest(DEVIATION.in(state)) + "), " + Numbers.shortest(noise(state))
                : "ofMeanAndVariance(new NormalInverseGamma(" + Numbers.shortest(MEAN.in(state)) + ", "
                        + Numbers.shortest(KAPPA.in(state)) + ", " + Numbers.shortest(SHAPE.in(state)) + ", "
                        + Numbers.shortest(SCALE.in(state)) + ")";
        return "Vector x = " + Calls.vector(x) + ";\nConjugateUpdate." + call + ", x, Tracer.off()).parameters();";
    }
}
