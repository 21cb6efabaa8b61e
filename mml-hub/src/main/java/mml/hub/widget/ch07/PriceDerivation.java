package mml.hub.widget.ch07;

import static mml.kernel.Rounding.EPSILON;

import java.util.ArrayList;
import java.util.List;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.matrix.Vector;
import mml.random.Rng;

/**
 * That the dual function is below the optimum and reaches it, for the point of a half-plane that is nearest to 0.
 *
 * @mml §7.2, (7.22), (7.23)
 */
public final class PriceDerivation extends Derivation {
    public PriceDerivation() {
        super("price");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return lines(Vector.of(1, 1), 2, 1, Vector.of(2, 1));
        Rng rng = Rng.seeded(seed);
        Vector a = Vector.of(rng.between(1, 3), rng.between(1, 3));
        int b = rng.between(1, 6);
        Vector allowed = a.times(b).plus(Vector.of(rng.between(0, 2), rng.between(0, 2)));
        return lines(a, b, 0.5 * rng.between(1, 4), allowed);
    }

    /**
     * The lines for {@code min xᵀx, aᵀx ≥ b}.
     *
     * @param lambda some price
     * @param x some point that is allowed
     */
    private static List<Line> lines(Vector a, double b, double lambda, Vector x) {
        double aa = a.dot(a);
        double f = x.dot(x);
        double g = b - a.dot(x);
        Vector lowest = a.times(lambda / 2);
        double dual = lowest.dot(lowest) + lambda * (b - a.dot(lowest));
        double close = 64 * EPSILON * (1 + f + Math.abs(lambda * g) + aa * (1 + lambda * lambda) + b * b);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                Live.number(dual) + "\\le" + Live.number(f) + "+" + Live.number(lambda) + "\\cdot" + Live.factor(g)
                        + "=" + Live.number(f + lambda * g),
                dual <= f + lambda * g + close));
        lines.add(new Line(
                Live.number(dual) + "\\le" + Live.number(f) + ",\\qquad g=" + Live.number(g) + "\\le0",
                dual <= f + close && g <= 0));
        lines.add(new Line(
                "\\vec x=" + Live.column(lowest) + ",\\quad" + Live.number(lambda) + "\\cdot" + Live.number(b) + "-"
                        + Live.number(lambda * lambda / 4) + "\\cdot" + Live.number(aa) + "=" + Live.number(dual),
                Math.abs(-lambda * lambda / 4 * aa + lambda * b - dual) <= close
                        && lowest.times(2).minus(a.times(lambda)).maxNorm() <= close));
        double best = 2 * b / aa;
        Vector optimum = a.times(best / 2);
        lines.add(new Line(
                "\\lambda_*=2\\cdot" + Live.number(b) + "/" + Live.number(aa) + "=" + Live.number(best) + ",\\quad"
                        + Live.number(best) + "\\cdot" + Live.number(b) + "/2=" + Live.number(b * b / aa)
                        + "=f(\\vec x_*)",
                Math.abs(-best * best / 4 * aa + best * b - optimum.dot(optimum)) <= close
                        && Math.abs(a.dot(optimum) - b) <= close));
        return lines;
    }
}
