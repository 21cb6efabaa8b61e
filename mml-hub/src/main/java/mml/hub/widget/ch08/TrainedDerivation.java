package mml.hub.widget.ch08;

import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.matrix.Vector;
import mml.random.Rng;

/**
 * Why the error on what was seen is too small, by the predictor that says the mean: what the noise does to either error.
 *
 * @mml §8.2.2, §8.3.3
 */
public final class TrainedDerivation extends Derivation {
    private static final double ROUNDING = 1e-12;

    public TrainedDerivation() {
        super("trained");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return lines(3, 2);
        Rng rng = Rng.seeded(seed);
        return lines(rng.between(2, 8), rng.between(1, 4));
    }

    /** With noise of σ or −σ, equally likely, in N numbers: all the ways it can fall, and again for the new one. */
    private static List<Line> lines(int N, int sigma) {
        int ways = 1 << N;
        double noise = 0;
        double seen = 0;
        double fresh = 0;
        for (int way = 0; way < ways; way++) {
            int signs = way;
            Vector e = Vector.generate(N, n -> (signs >> n & 1) == 0 ? sigma : -sigma);
            double mean = e.mean();
            noise += mean * mean / ways;
            seen += e.map(x -> (x - mean) * (x - mean)).mean() / ways;
            fresh += ((sigma - mean) * (sigma - mean) + (-sigma - mean) * (-sigma - mean)) / (2.0 * ways);
        }
        double variance = sigma * (double) sigma;
        return List.of(
                line("\\frac{" + Live.number(variance) + "}{" + N + "}=" + Live.number(noise), noise, variance / N),
                line(
                        Live.number(variance) + "-" + Live.number(noise) + "=" + Live.number(seen),
                        seen,
                        variance - variance / N),
                line(
                        Live.number(variance) + "+" + Live.number(noise) + "=" + Live.number(fresh),
                        fresh,
                        variance + variance / N),
                line(
                        Live.number(fresh) + "-" + Live.number(seen) + "=" + Live.number(fresh - seen),
                        fresh - seen,
                        2 * variance / N));
    }

    private static Line line(String tex, double counted, double claimed) {
        return new Line(tex, Math.abs(counted - claimed) <= ROUNDING * (1 + Math.abs(claimed)));
    }
}
