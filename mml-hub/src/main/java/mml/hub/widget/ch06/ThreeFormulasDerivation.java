package mml.hub.widget.ch06;

import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Vector;
import mml.probability.VarianceFormula;
import mml.random.Rng;

/**
 * Three ways to write the variance of the figure's numbers, before anything is added to them.
 *
 * @mml §6.4.3, (6.43) to (6.45)
 */
public final class ThreeFormulasDerivation extends Derivation {
    private static final double CLOSE = 1e-9;

    public ThreeFormulasDerivation() {
        super("three-formulas", "variance");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return following(State.empty());
        Rng rng = Rng.seeded(seed);
        return lines(Vector.generate(3, n -> n == 0 ? 0.0 : 3.0 * n + rng.between(-1, 2)));
    }

    @Override
    public List<Line> following(State state) {
        return lines(VarianceWidget.data(state));
    }

    private static List<Line> lines(Vector x) {
        int N = x.size();
        double exact = VarianceFormula.exact(x);
        double mean = x.mean();
        double off = 0;
        double squares = 0;
        double pairs = 0;
        for (int i = 0; i < N; i++) {
            off += (x.get(i) - mean) * (x.get(i) - mean);
            squares += x.get(i) * x.get(i);
            for (int j = 0; j < N; j++) pairs += (x.get(i) - x.get(j)) * (x.get(i) - x.get(j));
        }
        double slack = CLOSE * (exact + mean * mean);
        double shifted = VarianceFormula.exact(x.map(v -> v + 1));
        return List.of(
                new Line(
                        "\\frac{" + Live.number(off) + "}{" + N + "}=" + Live.number(exact),
                        Math.abs(off / N - exact) <= slack,
                        "series-1"),
                new Line(
                        "\\frac{" + Live.number(squares) + "}{" + N + "}-" + Live.factor(mean) + "^2="
                                + Live.number(exact),
                        Math.abs(squares / N - mean * mean - exact) <= slack,
                        "series-2"),
                new Line(
                        "\\frac{" + Live.number(pairs) + "}{2\\cdot" + N + "^2}=" + Live.number(exact),
                        Math.abs(pairs / (2.0 * N * N) - exact) <= slack,
                        "series-3"),
                new Line(
                        "c=1:\\quad\\frac{" + Live.number(squares + 2 * x.sum() + N) + "}{" + N + "}-"
                                + Live.factor(mean + 1) + "^2=" + Live.number(shifted),
                        Math.abs(shifted - exact) <= slack,
                        "series-2"));
    }
}
