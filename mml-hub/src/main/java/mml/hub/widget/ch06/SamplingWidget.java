package mml.hub.widget.ch06;

import java.util.List;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Group;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Range;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.probability.Beta;
import mml.probability.Distribution;
import mml.probability.Gamma;
import mml.probability.InverseSampling;
import mml.probability.KolmogorovDistance;
import mml.probability.Normal;
import mml.probability.SamplingStep;
import mml.probability.StudentT;
import mml.probability.Uniform;
import mml.random.Rng;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.viz.scene.Scene;
import mml.viz.scene.probability.QuantileScene;
import mml.viz.scene.probability.SamplingScene;

/**
 * Numbers drawn by the inverse of F, and how near the sample comes to the distribution.
 *
 * @mml §6.7.1, Theorem 6.15; §6.1.3
 */
public final class SamplingWidget extends TraceWidget {
    private static final Param<String> OF = Param.choice(
                    "of",
                    "Draw from",
                    new Option("", "the exponential distribution, rate 1"),
                    new Option("normal", "the standard normal"),
                    new Option("beta", "Beta(2, 5)"),
                    new Option("edges", "Beta(1/2, 1/2)"),
                    new Option("t", "Student’s t, 3 degrees"),
                    new Option("uniform", "the uniform on [0, 1]"))
            .outdates("step");
    private static final Param<String> BESIDE = Param.choice(
            "see",
            "What is shown",
            new Option("", "how they are made"),
            new Option("quantiles", "density and quantiles"));
    private static final Param<Integer> COUNT =
            Param.count("n", "how many", new Range(5, 60, "5"), 30).outdates("step");
    private static final Param<Integer> SEED =
            Param.seed("seed of the random numbers", 1).outdates("step");

    private static final Prediction MOST = Prediction.of(
            "Half of all u lie below 0.5. Where do the x lie that come from them?", SamplingWidget::question);

    public SamplingWidget() {
        super(
                "sampling",
                "From a uniform number to any other",
                MOST.group(),
                Group.of("Distribution", OF),
                Group.of("Sample", COUNT, SEED, BESIDE));
    }

    static int count(State state) {
        return COUNT.in(state);
    }

    static int seed(State state) {
        return SEED.in(state);
    }

    static Distribution distribution(State state) {
        return switch (OF.in(state)) {
            case "normal" -> Normal.STANDARD;
            case "beta" -> new Beta(2, 5);
            case "edges" -> new Beta(0.5, 0.5);
            case "t" -> new StudentT(3);
            case "uniform" -> new Uniform(0, 1);
            default -> Gamma.exponential(1);
        };
    }

    private static String java(State state) {
        return switch (OF.in(state)) {
            case "normal" -> "Normal.STANDARD";
            case "beta" -> "new Beta(2, 5)";
            case "edges" -> "new Beta(0.5, 0.5)";
            case "t" -> "new StudentT(3)";
            case "uniform" -> "new Uniform(0, 1)";
            default -> "Gamma.exponential(1)";
        };
    }

    private static Prediction.Asked question(State state) {
        Distribution X = distribution(state);
        String median = NumberText.significant(X.median(), 3);
        String mean = NumberText.significant(X.mean(), 3);
        boolean same = Math.abs(X.median() - X.mean()) <= 1e-9;
        List<Option> options = same
                ? List.of(
                        new Option("median", "below " + median),
                        new Option("above", "above " + median),
                        new Option("all", "anywhere"))
                : List.of(
                        new Option("median", "below the median, " + median),
                        new Option("mean", "below the mean, " + mean),
                        new Option("all", "anywhere"));
        return new Prediction.Asked(
                options, "median", (guess, is) -> "F⁻¹ never falls, and F⁻¹(0.5) is the median, " + median + ".");
    }

    @Override
    protected Showing run(State state) {
        Distribution X = distribution(state);
        int N = COUNT.in(state);
        int seed = SEED.in(state);
        Recorder<SamplingStep> steps = Recorder.all();
        InverseSampling run = InverseSampling.of(X, N, Rng.seeded(seed), steps);
        Trace<SamplingStep> trace = steps.trace();
        boolean inverse = true;
        for (int n = 0; n < N; n++)
            inverse &= Math.abs(X.cdf(run.sample().get(n)) - run.uniform().get(n)) <= 1e-9;
        Scene scene = BESIDE.in(state).isEmpty()
                ? new SamplingScene(trace, X, Screen.canvas(state))
                : new QuantileScene(trace, X, Screen.canvas(state));
        return Showing.of(scene)
                .java("InverseSampling.of(" + java(state) + ", " + N + ", Rng.seeded(" + seed
                        + "), Tracer.off()).sample();")
                .each((step, view) -> view.fact(
                                "distance of the stairs from F",
                                NumberText.significant(trace.get(step).distance(), 3))
                        .fact(
                                "95 of 100 samples stay below",
                                NumberText.significant(KolmogorovDistance.bound(step + 1), 3)))
                .atTheEnd()
                .fact("mean of the sample", NumberText.of(run.sample().mean()))
                .fact("mean of the distribution", NumberText.of(X.mean()))
                .check("F(x) is the u that x came from", inverse);
    }
}
