package mml.hub.widget.ch06;

import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.probability.Distribution;
import mml.probability.RunningMean;
import mml.probability.RunningMeanStep;
import mml.random.Rng;
import mml.trace.Recorder;
import mml.trace.Trace;

/**
 * Why the mean of n draws strays by σ/√n, with the draws that the figure shows.
 *
 * @mml §6.4.4, (6.46) to (6.49)
 */
public final class RunningDerivation extends Derivation {
    private static final double CLOSE = 1e-9;

    public RunningDerivation() {
        super("root-n", "running");
    }

    @Override
    public List<Line> lines(int seed) {
        State state = State.empty();
        return lines(RunningWidget.distribution(state), seed == 0 ? RunningWidget.seed(state) : seed, 3 + seed % 30);
    }

    @Override
    public List<Line> following(State state) {
        Distribution X = RunningWidget.distribution(state);
        if (!RunningWidget.hasVariance(X))
            throw new IllegalArgumentException("With 1 degree Student’s t has no mean and no variance.");
        return lines(X, RunningWidget.seed(state), RunningWidget.drawn(state));
    }

    private static List<Line> lines(Distribution X, int seed, int n) {
        Recorder<RunningMeanStep> steps = Recorder.all();
        RunningMean run = RunningMean.of(X, n, Rng.seeded(seed), steps);
        Trace<RunningMeanStep> trace = steps.trace();
        RunningMeanStep now = trace.get(n - 1);
        double sum = run.sample().sum();
        double variance = X.variance();
        double slack = CLOSE * (1 + run.sample().maxNorm());
        return List.of(
                new Line(
                        "\\frac{" + Live.number(sum) + "}{" + n + "}=" + Live.number(now.mean()),
                        Math.abs(sum / n - now.mean()) <= slack,
                        "series-2"),
                new Line(
                        "\\frac{" + n + "\\cdot" + Live.factor(X.mean()) + "}{" + n + "}=" + Live.number(X.mean()),
                        Math.abs(n * X.mean() / n - X.mean()) <= slack,
                        "ink"),
                new Line(
                        "\\frac{" + n + "\\cdot" + Live.number(variance) + "}{" + n + "^2}=" + Live.number(variance / n)
                                + "=" + Live.number(now.deviation()) + "^2",
                        Math.abs(now.deviation() * now.deviation() - variance / n) <= CLOSE * variance,
                        "muted"));
    }
}
