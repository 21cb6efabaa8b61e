package mml.hub.widget.ch10;

import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.kernel.Elementary;
import mml.kernel.Special;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.reduction.Pca;
import mml.reduction.Ppca;

/**
 * What probabilistic PCA says of the rows it was fitted to, from the variances alone, with those of the figure and the number
 * of directions that is shown; and why one more never lowers it.
 *
 * @mml §10.7.2; §10.8, (10.77) to (10.79)
 */
public final class DimensionsDerivation extends Derivation {
    private static final double CLOSE = 1e-8;

    public DimensionsDerivation() {
        super("howmany", "dimensions");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return following(State.empty());
        Rng rng = Rng.seeded(seed);
        Matrix X = Matrix.generate(9, 4, (n, d) -> rng.between(-9, 9) / 2.0 + (d < 2 ? n : 0));
        Vector seen = Vector.generate(4, m -> Ppca.of(X, m).logLikelihood() / X.rows());
        return lines(Pca.of(X).eigenvalues(), seen, rng.between(0, 2));
    }

    @Override
    public List<Line> following(State state) {
        DimensionsWidget.Run run = DimensionsWidget.in(state);
        int most = run.seen().size() - 2;
        return lines(run.pca().eigenvalues(), run.seen(), Math.max(0, Math.min(state.count("step", 0), most)));
    }

    private static List<Line> lines(Vector lambda, Vector seen, int M) {
        int D = lambda.size();
        double total = lambda.sum();
        double noise = DimensionsWidget.noise(lambda, M);
        double next = DimensionsWidget.noise(lambda, M + 1);
        double logs = logs(lambda, M, noise);
        double value = -0.5 * (D * Special.LOG_TWO_PI + logs + D);
        double size = Math.abs(value) + D;
        double more = logs(lambda, M + 1, next);
        double gain = 0.5 * (logs - more);
        return List.of(
                new Line(
                        "\\sigma^2=\\tfrac1{" + (D - M) + "}\\cdot" + Live.number(noise * (D - M), total) + "="
                                + Live.number(noise, total),
                        noise > 0,
                        "series-2"),
                new Line(
                        "-2\\ell_{" + M + "}=" + D + "\\text{ ln }2\\pi" + (logs < 0 ? "" : "+") + Live.number(logs)
                                + "+" + D + "=" + Live.number(-2 * value),
                        Math.abs(value - seen.get(M)) <= CLOSE * size,
                        "series-1"),
                new Line(Live.number(more) + "\\le" + Live.number(logs), more <= logs + CLOSE * size),
                new Line(
                        Live.number(seen.get(M + 1)) + "=" + Live.number(seen.get(M)) + "+" + Live.number(gain, 1e-3),
                        Math.abs(seen.get(M + 1) - seen.get(M) - gain) <= CLOSE * size && gain >= -CLOSE,
                        "series-1"));
    }

    /** {@code Σ ln λ_m + (D − M) ln σ²}. */
    private static double logs(Vector lambda, int M, double noise) {
        double sum = (lambda.size() - M) * Elementary.log(noise);
        for (int m = 0; m < M; m++) sum += Elementary.log(lambda.get(m));
        return sum;
    }
}
