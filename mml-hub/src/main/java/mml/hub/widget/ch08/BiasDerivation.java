package mml.hub.widget.ch08;

import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Vector;
import mml.random.Rng;

/**
 * The expected squared error at one place falls into three parts; live on four fits that are equally likely.
 *
 * @mml §8.3.3
 */
public final class BiasDerivation extends Derivation {
    private static final double ROUNDING = 1e-12;
    private static final int FITS = 4;

    public BiasDerivation() {
        super("parts", "bias");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return lines(10, Vector.of(7, 9, 12, 8), 4);
        Rng rng = Rng.seeded(seed);
        return lines(
                rng.between(5, 15), Vector.generate(4, i -> rng.between(4, 16)), rng.between(1, 3) * rng.between(1, 3));
    }

    /** With the first replicates of the figure, at its x₀. */
    @Override
    public List<Line> following(State state) {
        return lines(BiasWidget.truth(state), BiasWidget.predicted(state, FITS), BiasWidget.noise(state));
    }

    /**
     * @param f the truth at the place
     * @param fits what four equally likely data sets lead to there
     * @param noise σ²
     */
    private static List<Line> lines(double f, Vector fits, double noise) {
        double off = fits.map(y -> (y - f) * (y - f)).mean();
        double mean = fits.mean();
        double bias = (mean - f) * (mean - f);
        double variance = fits.map(y -> (y - mean) * (y - mean)).mean();
        double cross = fits.map(y -> (f - mean) * (mean - y)).mean();
        double risk = off + noise;
        return List.of(
                new Line(
                        "f=" + Live.number(f) + ",\\ \\hat y=" + list(fits) + ":\\quad " + Live.number(off) + "+"
                                + Live.number(noise) + "=" + Live.number(risk),
                        Math.abs(risk - off - noise) <= ROUNDING * risk),
                new Line(
                        "\\text{mean }" + Live.number(mean) + ",\\quad \\text{mean product }"
                                + Live.number(cross, 1 + off),
                        Math.abs(cross) <= ROUNDING * (1 + off)),
                new Line(
                        Live.number(bias) + "+" + Live.number(variance) + "+" + Live.number(noise) + "="
                                + Live.number(risk),
                        Math.abs(bias + variance + noise - risk) <= ROUNDING * risk));
    }

    private static String list(Vector x) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < x.size(); i++) out.append(i == 0 ? "" : ", ").append(Live.number(x.get(i)));
        return out.toString();
    }
}
