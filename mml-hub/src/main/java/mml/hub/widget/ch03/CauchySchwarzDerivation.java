package mml.hub.widget.ch03;

import java.util.ArrayList;
import java.util.List;
import mml.geometry.Angle;
import mml.geometry.InnerProduct;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;

/**
 * From "a length is not negative" to Cauchy–Schwarz and the angle, checked on Example 3.7 or random vectors.
 *
 * @mml §3.3, (3.17); §3.4
 */
public final class CauchySchwarzDerivation extends Derivation {
    public CauchySchwarzDerivation() {
        super("cauchy-schwarz", "angle");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return lines(Vector.of(1, 1), Vector.of(-1, 1), Matrix.of(2, 2, 2, 0, 0, 1));
        Rng rng = Rng.seeded(seed);
        Vector x = Vector.of(rng.between(1, 3), rng.between(-3, 3));
        Vector y = Vector.of(rng.between(-3, 3), rng.between(1, 3));
        double b = rng.between(-1, 1);
        return lines(x, y, Matrix.of(2, 2, rng.between(2, 4), b, b, rng.between(2, 4)));
    }

    @Override
    public List<Line> following(State state) {
        return lines(AngleLab.x(state), AngleLab.y(state), AngleLab.form(state));
    }

    private static List<Line> lines(Vector x, Vector y, Matrix A) {
        InnerProduct p = InnerProduct.of(A);
        double xx = p.product(x, x);
        double xy = p.product(x, y);
        double yy = p.product(y, y);
        double lambda = xy / yy;
        double one = square(p, x.minus(y));
        double best = square(p, x.plus(-lambda, y));
        String row = Live.column(x) + "\\T" + Live.matrix(A);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                "\\lambda=1:\\ 0\\le\\left\\|" + Live.column(x) + "-" + Live.column(y) + "\\right\\|^2="
                        + Live.number(xx) + "-2\\cdot" + Live.factor(xy) + "+" + Live.number(yy) + "="
                        + Live.number(one, xx + yy),
                near(one, xx - 2 * xy + yy, xx + yy) && one >= 0,
                "series-1 series-2"));
        lines.add(new Line(
                "\\langle\\vec x,\\vec y\\rangle=" + row + Live.column(y) + "=" + Live.number(xy, xx + yy)
                        + ",\\quad\\lambda=\\frac{" + Live.number(xy, xx + yy) + "}{" + Live.number(yy) + "}="
                        + Live.number(lambda),
                best <= square(p, x.plus(-lambda - 0.01, y)) && best <= square(p, x.plus(-lambda + 0.01, y)),
                "series-2"));
        lines.add(new Line(
                "0\\le" + Live.number(xx) + "-\\frac{" + Live.factor(xy) + "^2}{" + Live.number(yy) + "}="
                        + Live.number(best, xx) + "\\quad\\Rightarrow\\quad|" + Live.number(xy, xx + yy) + "|\\le"
                        + Live.number(Math.sqrt(xx)) + "\\cdot" + Live.number(Math.sqrt(yy)),
                near(best, xx - xy * xy / yy, xx) && xy * xy <= xx * yy * (1 + 1e-12),
                "series-1"));
        Angle angle = Angle.of(x, y, p);
        lines.add(new Line(
                "\\cos\\omega=\\frac{" + Live.number(xy, xx + yy) + "}{" + Live.number(Math.sqrt(xx)) + "\\cdot"
                        + Live.number(Math.sqrt(yy)) + "}=" + Live.number(angle.cosine()) + ",\\quad\\omega="
                        + Live.number(angle.degrees()) + "^{\\circ}",
                Math.abs(angle.cosine()) <= 1 && angle.certificate().holds(),
                "series-3 focus good"));
        return lines;
    }

    private static double square(InnerProduct p, Vector v) {
        return p.product(v, v);
    }

    private static boolean near(double a, double b, double scale) {
        return Math.abs(a - b) <= 1e-12 * (1 + scale);
    }
}
