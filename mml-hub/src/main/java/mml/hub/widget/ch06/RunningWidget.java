package mml.hub.widget.ch06;

import java.util.List;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Group;
import mml.hub.widget.MatrixInput;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Range;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.probability.Discrete;
import mml.probability.Distribution;
import mml.probability.Gamma;
import mml.probability.RunningMean;
import mml.probability.RunningMeanStep;
import mml.probability.StudentT;
import mml.random.Rng;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.viz.scene.probability.RunningMeanScene;

/**
 * The mean of more and more draws, from the reader's own numbers or from a family, in its funnel of two standard deviations.
 *
 * @mml §6.4.1; §6.4.4, (6.46) to (6.49)
 */
public final class RunningWidget extends TraceWidget {
    private static final int MOST = 200;
    private static final double CLOSE = 1e-9;

    private static final Param<String> OF = Param.choice(
                    "of",
                    "Draw from",
                    new Option("", "your numbers, each put back"),
                    new Option("exponential", "the exponential, rate 1"),
                    new Option("t", "Student’s t, 3 degrees"),
                    new Option("cauchy", "Student’s t, 1 degree"))
            .outdates("step");
    private static final MatrixInput<Vector> DATA = MatrixInput.of("data", MOST, MOST, SampleText::read)
            .example("1,2,3,4,5,6", "A die")
            .example("0,1", "A coin")
            .example("0,0,0,0,0,0,0,0,0,100", "One of ten wins 100")
            .example("-1,-1,-1,-1,-1,35,-1,-1,-1,-1", "Mostly lost")
            .labelled("Your own numbers", "Up to 200 numbers in a row or a column, as pasted from a table.")
            .outdates("step");
    private static final Param<Integer> COUNT =
            Param.count("n", "how many draws", new Range(10, 200, "10"), 100).outdates("step");
    private static final Param<Integer> SEED =
            Param.seed("seed of the random numbers", 1).outdates("step");

    private static final Prediction HALF = Prediction.of(
            "How many times as many draws does it take, until the mean strays half as much?", RunningWidget::question);

    public RunningWidget() {
        super(
                "running",
                "The mean of more and more draws",
                HALF.group(),
                Group.of("Draws", OF, COUNT, SEED),
                Group.of("Numbers", DATA));
    }

    static Distribution distribution(State state) {
        return switch (OF.in(state)) {
            case "exponential" -> Gamma.exponential(1);
            case "t" -> new StudentT(3);
            case "cauchy" -> new StudentT(1);
            default -> Discrete.ofSample(DATA.in(state));
        };
    }

    static int seed(State state) {
        return SEED.in(state);
    }

    /** How many draws there have been in this state. */
    static int drawn(State state) {
        return Math.min(state.count("step", 0), COUNT.in(state) - 1) + 1;
    }

    static boolean hasVariance(Distribution X) {
        return Shapes.finite(X.variance());
    }

    private static String java(State state) {
        return switch (OF.in(state)) {
            case "exponential" -> "Gamma.exponential(1)";
            case "t" -> "new StudentT(3)";
            case "cauchy" -> "new StudentT(1)";
            default -> "Discrete.ofSample(" + Calls.vector(DATA.in(state)) + ")";
        };
    }

    private static Prediction.Asked question(State state) {
        Distribution X = distribution(state);
        boolean never = !hasVariance(X);
        String words = never
                ? "this distribution has no mean, and the mean of any number of draws strays like a single one."
                : "it strays by σ/√n, and √4 is 2.";
        return new Prediction.Asked(
                List.of(
                        new Option("two", "2 times"),
                        new Option("four", "4 times"),
                        new Option("ten", "10 times"),
                        new Option("never", "no number is enough")),
                never ? "never" : "four",
                (guess, is) -> words);
    }

    @Override
    protected Showing run(State state) {
        Distribution X = distribution(state);
        int N = COUNT.in(state);
        Recorder<RunningMeanStep> steps = Recorder.all();
        RunningMean run = RunningMean.of(X, N, Rng.seeded(SEED.in(state)), steps);
        Trace<RunningMeanStep> trace = steps.trace();
        boolean funnel = hasVariance(X);
        Showing showing = Showing.of(new RunningMeanScene(trace, X, Screen.canvas(state)))
                .java("RunningMean.of(" + java(state) + ", " + N + ", Rng.seeded(" + SEED.in(state)
                        + "), Tracer.off()).means();")
                .fact("E[X]", funnel ? NumberText.of(X.mean()) : "there is none")
                .fact("σ", funnel ? NumberText.of(Math.sqrt(X.variance())) : "there is none")
                .each((step, view) -> {
                    RunningMeanStep now = trace.get(step);
                    view.fact("mean so far", NumberText.of(now.mean()));
                    if (funnel) view.fact("σ/√n", NumberText.of(now.deviation()));
                })
                .atTheEnd();
        if (funnel) showing.fact("means within E[X] ± 2σ/√n", run.near() + " of " + N);
        double size = 1 + run.sample().maxNorm();
        return showing.check(
                "n times the mean is the sum of all draws",
                Math.abs(N * run.means().get(N - 1) - run.sample().sum()) <= CLOSE * N * size);
    }
}
