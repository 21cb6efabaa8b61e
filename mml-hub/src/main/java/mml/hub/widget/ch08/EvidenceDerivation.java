package mml.hub.widget.ch08;

import java.util.List;
import mml.exact.Fractions;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.random.Rng;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * What a fair coin and a coin of unknown bias pay for a sequence, and why neither pays more in all.
 *
 * @mml §8.6.1, §8.6.2
 */
public final class EvidenceDerivation extends Derivation {
    public EvidenceDerivation() {
        super("paid");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return lines(4, 2);
        Rng rng = Rng.seeded(seed);
        int n = rng.between(3, 8);
        return lines(n, rng.between(0, n));
    }

    private static List<Line> lines(int n, int k) {
        BigFraction half = new BigFraction(1, 2);
        BigFraction fair = new BigFraction(1, 1 << n);
        BigFraction unknown = unknown(n, k);
        BigFraction all = BigFraction.ZERO;
        for (int heads = 0; heads <= n; heads++) all = all.add(unknown(n, heads).multiply(ways(n, heads)));
        BigFraction product = BigFraction.ONE;
        for (int i = 0; i < n; i++) product = product.multiply(half);
        BigFraction flips = BigFraction.ONE;
        for (int i = 0; i < n; i++)
            flips = flips.multiply(i < k ? new BigFraction(i + 1, i + 2) : new BigFraction(i - k + 1, i + 2));
        BigFraction factor = fair.divide(unknown);
        return List.of(
                new Line("2^{-" + n + "}=" + Live.exact(fair), product.equals(fair)),
                new Line(
                        "k=" + k + ",\\ n=" + n + ":\\quad\\frac{" + k + "!\\," + (n - k) + "!}{" + (n + 1) + "!}="
                                + Live.exact(unknown),
                        flips.equals(unknown)),
                new Line(
                        Live.exact(fair) + ":" + Live.exact(unknown) + "=" + Live.exact(factor) + "\\approx"
                                + Live.number(Fractions.toDouble(factor)),
                        factor.multiply(unknown).equals(fair)),
                new Line((n + 1) + "\\cdot\\frac{1}{" + (n + 1) + "}=" + Live.exact(all), all.equals(BigFraction.ONE)));
    }

    /** k! (n − k)! / (n + 1)!, which is 1 / ((n + 1) · ways). */
    private static BigFraction unknown(int n, int k) {
        return BigFraction.ONE.divide(ways(n, k).multiply(n + 1));
    }

    private static BigFraction ways(int n, int k) {
        BigFraction out = BigFraction.ONE;
        for (int i = 1; i <= k; i++) out = out.multiply(new BigFraction(n - k + i, i));
        return out;
    }
}
