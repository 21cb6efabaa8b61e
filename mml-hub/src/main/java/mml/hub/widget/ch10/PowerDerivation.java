package mml.hub.widget.ch10;

import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.probability.Divisor;
import mml.probability.Moments;
import mml.random.Rng;
import mml.reduction.Pca;

/**
 * Why the part that does not belong to the first direction shrinks by λ₂/λ₁ a step, and what deflation leaves.
 *
 * @mml §10.4.2; §10.2.3
 */
public final class PowerDerivation extends Derivation {
    private static final double CLOSE = 1e-9;

    public PowerDerivation() {
        super("power", "power");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return following(State.empty());
        Rng rng = Rng.seeded(seed);
        Matrix X =
                Matrix.generate(7, 2, (n, d) -> d == 0 ? 2 * n - 6 + rng.between(-1, 1) : n - 3 + rng.between(-2, 2));
        return lines(X, Pca.of(X));
    }

    @Override
    public List<Line> following(State state) {
        return lines(PowerWidget.data(state), Pca.of(PowerWidget.data(state), PowerWidget.plain(state)));
    }

    private static List<Line> lines(Matrix X, Pca pca) {
        Vector lambda = pca.eigenvalues();
        if (lambda.size() < 2 || !(lambda.get(1) > 1e-12 * lambda.get(0)))
            throw new IllegalArgumentException("The data of the figure vary in one direction only.");
        Matrix S = Moments.of(Matrix.generate(
                        X.rows(),
                        X.cols(),
                        (n, d) ->
                                (X.get(n, d) - pca.mean().get(d)) / pca.scale().get(d)))
                .covariance(Divisor.N);
        Vector first = pca.B().column(0);
        Vector second = pca.B().column(1);
        Vector x = first.plus(second); // one part along each
        Vector y = S.times(x);
        double large = first.dot(y);
        double small = second.dot(y);
        Matrix rest = S.minus(first.outer(first).times(lambda.get(0)));
        double scale = lambda.get(0);
        return List.of(
                new Line(
                        "\\vec x=1\\cdot\\vec b_1+1\\cdot\\vec b_2\\ \\mapsto\\ \\mat S\\vec x=" + Live.number(large)
                                + "\\cdot\\vec b_1+" + Live.number(small, scale) + "\\cdot\\vec b_2",
                        y.isClose(first.times(lambda.get(0)).plus(lambda.get(1), second), CLOSE * scale)),
                new Line(
                        "\\frac{\\lambda_2}{\\lambda_1}=\\frac{" + Live.number(lambda.get(1), scale) + "}{"
                                + Live.number(lambda.get(0)) + "}=" + Live.number(lambda.get(1) / lambda.get(0)),
                        Math.abs(small / large - lambda.get(1) / lambda.get(0)) <= CLOSE,
                        "series-1"),
                new Line(
                        "(\\mat S-\\lambda_1\\vec b_1\\vec b_1\\T)\\,\\vec b_1=" + Live.number(large)
                                + "\\cdot\\vec b_1-" + Live.number(lambda.get(0)) + "\\cdot\\vec b_1=\\vec 0",
                        rest.times(first).maxNorm() <= CLOSE * scale,
                        "series-1"),
                new Line(
                        "(\\mat S-\\lambda_1\\vec b_1\\vec b_1\\T)\\,\\vec b_2=" + Live.number(lambda.get(1), scale)
                                + "\\cdot\\vec b_2",
                        rest.times(second).isClose(second.times(lambda.get(1)), CLOSE * scale),
                        "series-2"));
    }
}
