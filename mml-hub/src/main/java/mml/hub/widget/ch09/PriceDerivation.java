package mml.hub.widget.ch09;

import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.regression.Lasso;
import mml.regression.Ridge;

/**
 * What ridge and the lasso make of one feature, the first of the figure: the one shrinks, the other subtracts.
 *
 * @mml §9.2.3, §9.2.4, (9.32)
 */
public final class PriceDerivation extends Derivation {
    private static final double CLOSE = 1e-8;

    public PriceDerivation() {
        super("price", "path");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return following(State.empty());
        Rng rng = Rng.seeded(seed);
        return lines(Vector.of(1, -1, 1, -1), Vector.generate(4, n -> rng.between(-4, 4) + (n % 2 == 0 ? 5 : -5)));
    }

    @Override
    public List<Line> following(State state) {
        return lines(PathWidget.features(state).column(0), PathWidget.observations(state));
    }

    /** With λ half of what the lasso lets go at. */
    private static List<Line> lines(Vector phi, Vector y) {
        double squared = phi.dot(phi);
        double pull = phi.dot(y);
        if (!(Math.abs(pull) > 1e-6 * (1 + y.norm()) * phi.norm()))
            throw new IllegalArgumentException(
                    "The first feature tells nothing of these data: its parameter is 0 at any price.");
        double lambda = 0.5 * Math.abs(pull);
        Matrix Phi = Matrix.ofColumns(phi);
        double ridge = Ridge.of(Phi, y, lambda).theta().get(0);
        double lasso = Lasso.of(Phi, y, lambda).theta().get(0);
        double free = pull / squared;
        double left = pull - (pull > 0 ? lambda : -lambda);
        double slack = CLOSE * (1 + Math.abs(free));
        return List.of(
                new Line(
                        "\\theta=\\frac{" + Live.number(pull) + "}{" + Live.number(squared) + "}=" + Live.number(free),
                        Math.abs(free * squared - pull) <= CLOSE * Math.abs(pull),
                        "series-1"),
                new Line(
                        "\\lambda=" + Live.number(lambda) + ":\\quad\\theta=\\frac{" + Live.number(pull) + "}{"
                                + Live.number(squared) + "+" + Live.number(lambda) + "}=" + Live.number(ridge),
                        Math.abs(pull / (squared + lambda) - ridge) <= slack,
                        "series-1"),
                new Line(
                        "\\theta=\\frac{" + Live.number(left) + "}{" + Live.number(squared) + "}=" + Live.number(lasso),
                        Math.abs(left / squared - lasso) <= slack,
                        "series-1"),
                new Line(
                        "\\lambda\\ge" + Live.number(Math.abs(pull)) + ":\\quad\\theta=0",
                        Lasso.of(Phi, y, 1.001 * Math.abs(pull)).theta().get(0) == 0,
                        "series-1"));
    }
}
