package mml.hub.widget.ch10;

import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.reduction.Pca;
import mml.reduction.Reconstruction;
import mml.trace.Tracer;

/**
 * Why each direction takes its own square of the distance, with the picture of the figure and the direction that has just
 * come in; before any has, with the first.
 *
 * @mml §10.3.2, (10.38); §10.6
 */
public final class ShareDerivation extends Derivation {
    private static final double CLOSE = 1e-9;

    public ShareDerivation() {
        super("shares", "digits");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return following(State.empty());
        Rng rng = Rng.seeded(seed);
        Matrix X = Digits.of(rng.between(0, 9));
        return lines(Pca.of(X), X.row(rng.below(X.rows())), rng.between(1, 5));
    }

    @Override
    public List<Line> following(State state) {
        Pca pca = DigitsWidget.directions(state);
        int M = Math.max(1, Math.min(state.count("step", 1), pca.components()));
        return lines(pca, DigitsWidget.picture(state), M);
    }

    private static List<Line> lines(Pca pca, Vector x, int M) {
        Vector b = pca.B().column(M - 1);
        Vector from = x.minus(pca.mean());
        Vector rest = from;
        double taken = 0;
        for (int m = 0; m < M - 1; m++) {
            double z = pca.B().column(m).dot(from);
            rest = rest.plus(-z, pca.B().column(m));
            taken += z * z;
        }
        double z = b.dot(from);
        Vector left = rest.plus(-z, b);
        double before = rest.dot(rest);
        double after = left.dot(left);
        double all = from.dot(from);
        double told = Reconstruction.of(pca, x, Tracer.off()).z().get(M - 1);
        String index = Integer.toString(M);
        return List.of(
                new Line(
                        "z_{" + index + "}=\\vec b_{" + index + "}\\T(\\vec x-\\vec\\mu)="
                                + Live.number(z, from.norm()),
                        Math.abs(z - told) <= CLOSE * from.norm()),
                new Line(
                        "\\vec b_{" + index + "}\\T(\\vec x-\\tilde{\\vec x}_{" + (M - 1) + "})="
                                + Live.number(b.dot(rest), from.norm()) + "=z_{" + index + "}",
                        Math.abs(b.dot(rest) - z) <= CLOSE * from.norm()),
                new Line(
                        Live.number(after, all) + "=" + Live.number(before, all) + "-" + Live.factor(z) + "^2",
                        Math.abs(before - z * z - after) <= CLOSE * all,
                        "series-2"),
                new Line(
                        Live.number(all) + "=" + Live.number(taken + z * z, all) + "+" + Live.number(after, all),
                        Math.abs(taken + z * z + after - all) <= CLOSE * all,
                        "series-2"));
    }
}
