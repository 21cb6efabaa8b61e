package mml.hub.widget.ch11;

import java.util.ArrayList;
import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.mixture.KMeans;
import mml.mixture.KMeansStep;
import mml.random.Rng;
import mml.trace.Trace;

/**
 * Why a centre goes to the mean of its points, and why the sum of the squared distances never grows, with the first round of
 * the figure.
 *
 * @mml §11.3
 */
public final class CentreDerivation extends Derivation {
    private static final double CLOSE = 1e-9;

    public CentreDerivation() {
        super("centre", "clusters");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return following(State.empty());
        Rng rng = Rng.seeded(seed);
        Matrix X = Matrix.generate(6, 2, (n, d) -> (n < 3 ? -3 : 3) + rng.between(-2, 2));
        Matrix centres = X.rows(0, 2);
        return lines(Trace.of(t -> KMeans.from(X, centres, new Stopping(0, 30), t)));
    }

    @Override
    public List<Line> following(State state) {
        if (ClusterWidget.METHOD.in(state).equals("soft"))
            throw new IllegalArgumentException("The figure shares its points out. Choose hard labels.");
        return lines(ClusterWidget.hardSteps(state));
    }

    private static List<Line> lines(Trace<KMeansStep> trace) {
        KMeansStep.Start start = trace.start(KMeansStep.Start.class);
        List<KMeansStep.Assigned> rounds = new ArrayList<>();
        for (KMeansStep step : trace) {
            if (step instanceof KMeansStep.Relocated && rounds.size() < 2)
                throw new IllegalArgumentException(
                        "A centre of the figure has no point and is put elsewhere at first.");
            if (step instanceof KMeansStep.Assigned a) rounds.add(a);
        }
        Matrix X = start.X();
        List<Integer> labels = rounds.get(0).labels();
        Vector mean = Vector.zeros(X.cols());
        int count = 0;
        for (int n = 0; n < X.rows(); n++)
            if (labels.get(n) == 0) {
                mean = mean.plus(X.row(n));
                count++;
            }
        if (count == 0) throw new IllegalArgumentException("The first centre of the figure has no point.");
        mean = mean.times(1.0 / count);
        Vector centre = start.centres().row(0);
        double about = 0;
        double least = 0;
        for (int n = 0; n < X.rows(); n++)
            if (labels.get(n) == 0) {
                about += squared(X.row(n).minus(centre));
                least += squared(X.row(n).minus(mean));
            }
        double way = squared(centre.minus(mean));
        double before = rounds.get(0).inertia();
        double moved = moved(X, labels, start.centres().rows());
        double after = rounds.get(Math.min(1, rounds.size() - 1)).inertia();
        double size = before + squared(X.row(0));
        return List.of(
                new Line(
                        Live.number(about, size) + "=" + Live.number(least, size) + "+" + count + "\\cdot"
                                + Live.number(way, size),
                        Math.abs(about - least - count * way) <= CLOSE * size,
                        "series-1"),
                new Line(
                        "\\vec c_1=" + Live.column(centre) + "\\to" + Live.column(mean),
                        trace.latest(trace.size() - 1, KMeansStep.Moved.class).isEmpty()
                                ? centre.isClose(mean, CLOSE * (1 + centre.maxNorm()))
                                : firstMove(trace).row(0).isClose(mean, CLOSE * (1 + mean.maxNorm())),
                        "series-1 ink"),
                new Line(
                        Live.number(before, size) + "\\ge" + Live.number(moved, size),
                        before >= moved - CLOSE * size,
                        "series-1 series-2 series-3"),
                new Line(
                        Live.number(moved, size) + "\\ge" + Live.number(after, size),
                        moved >= after - CLOSE * size,
                        "ink"));
    }

    private static Matrix firstMove(Trace<KMeansStep> trace) {
        for (KMeansStep step : trace) if (step instanceof KMeansStep.Moved m) return m.centres();
        throw new IllegalStateException("no centre moved");
    }

    /** The squared distances of all points from the means of their clusters. */
    private static double moved(Matrix X, List<Integer> labels, int K) {
        double sum = 0;
        for (int k = 0; k < K; k++) {
            Vector mean = Vector.zeros(X.cols());
            int count = 0;
            for (int n = 0; n < X.rows(); n++)
                if (labels.get(n) == k) {
                    mean = mean.plus(X.row(n));
                    count++;
                }
            for (int n = 0; n < X.rows(); n++)
                if (labels.get(n) == k) sum += squared(X.row(n).minus(mean.times(1.0 / count)));
        }
        return sum;
    }

    private static double squared(Vector x) {
        return x.dot(x);
    }
}
