package mml.hub.widget.ch03;

import java.util.ArrayList;
import java.util.List;
import mml.geometry.Angle;
import mml.geometry.InnerProduct;
import mml.hub.widget.Derivation;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.text.NumberText;
import mml.viz.plot.Line;

/**
 * From "a length is not negative" to Cauchy–Schwarz and the angle, checked on Example 3.7 or random vectors.
 *
 * @mml §3.3, (3.17); §3.4
 */
public final class CauchySchwarzDerivation extends Derivation {
    public CauchySchwarzDerivation() {
        super("cauchy-schwarz");
    }

    @Override
    public List<Line> lines(int seed) {
        Vector x = Vector.of(1, 1);
        Vector y = Vector.of(-1, 1);
        Matrix A = Matrix.of(2, 2, 2, 0, 0, 1);
        if (seed > 0) {
            Rng rng = Rng.seeded(seed);
            x = Vector.of(rng.between(1, 3), rng.between(-3, 3));
            y = Vector.of(rng.between(-3, 3), rng.between(1, 3));
            double b = rng.between(-1, 1);
            A = Matrix.of(2, 2, rng.between(2, 4), b, b, rng.between(2, 4));
        }
        InnerProduct p = InnerProduct.of(A);
        double xx = p.product(x, x);
        double xy = p.product(x, y);
        double yy = p.product(y, y);
        double lambda = xy / yy;
        double one = square(p, x.minus(y));
        double best = square(p, x.plus(-lambda, y));
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                "x = " + NumberText.tuple(x) + ", y = " + NumberText.tuple(y) + ", A = " + rows(A) + ", λ = 1: "
                        + NumberText.of(one) + " = " + number(xx) + " − 2·" + number(xy) + " + " + number(yy),
                near(one, xx - 2 * xy + yy) && one >= 0));
        lines.add(new Line(
                "λ = " + NumberText.of(xy) + "/" + NumberText.of(yy) + " gives ‖x − λy‖² = " + NumberText.of(best)
                        + ", not more than with λ a little smaller or larger",
                best <= square(p, x.plus(-lambda - 0.01, y)) && best <= square(p, x.plus(-lambda + 0.01, y))));
        lines.add(new Line(
                NumberText.of(xx) + " − " + NumberText.of(xy * xy) + "/" + NumberText.of(yy) + " = "
                        + NumberText.of(best) + " ≥ 0, so " + NumberText.of(xy * xy) + " ≤ "
                        + NumberText.of(xx * yy),
                near(best, xx - xy * xy / yy) && xy * xy <= xx * yy));
        Angle angle = Angle.of(x, y, p);
        lines.add(new Line(
                "cos ω = " + NumberText.of(angle.cosine()) + ", ω = " + NumberText.of(angle.degrees()) + "°",
                Math.abs(angle.cosine()) <= 1 && angle.certificate().holds()));
        return lines;
    }

    private static double square(InnerProduct p, Vector v) {
        return p.product(v, v);
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) <= 1e-12 * (1 + Math.abs(a));
    }

    private static String number(double x) {
        return x < 0 ? "(" + NumberText.of(x) + ")" : NumberText.of(x);
    }

    private static String rows(Matrix A) {
        return "[" + NumberText.tuple(A.row(0)) + ", " + NumberText.tuple(A.row(1)) + "]";
    }
}
