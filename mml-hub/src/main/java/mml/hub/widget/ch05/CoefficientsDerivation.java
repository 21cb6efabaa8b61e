package mml.hub.widget.ch05;

import static mml.kernel.Rounding.EPSILON;

import java.util.ArrayList;
import java.util.List;
import mml.calculus.Derivative;
import mml.calculus.NotDifferentiableException;
import mml.calculus.TaylorPolynomial;
import mml.expression.Expression;
import mml.hub.widget.Derivation;
import mml.hub.widget.Draws;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Shapes;
import mml.random.Rng;

/**
 * Why the coefficients of Taylor's polynomial are derivatives over factorials; the derivatives are found by rules, the coefficients by
 * computing with series.
 *
 * @mml §5.1.1, Definition 5.3
 */
public final class CoefficientsDerivation extends Derivation {
    private static final double NEARBY = 0x1p-4;

    public CoefficientsDerivation() {
        super("coefficients", "taylor");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return lines(Expression.parse("x^4"), 1);
        Rng rng = Rng.seeded(seed);
        String f = rng.between(1, 3) + "x^3 - " + rng.between(1, 4) + "x^2 + x";
        return lines(Expression.parse(f), Draws.sign(rng) * rng.between(1, 2));
    }

    @Override
    public List<Line> following(State state) {
        try {
            return lines(TaylorWidget.function(state), TaylorWidget.place(state));
        } catch (NotDifferentiableException e) {
            throw new IllegalArgumentException("The figure's function has not enough derivatives at x₀.", e);
        }
    }

    private static List<Line> lines(Expression f, double x0) {
        String x = f.variables().get(0);
        TaylorPolynomial T = TaylorPolynomial.of(f, x0, 3);
        double[] c = T.coefficients().toArray();
        Expression first = Derivative.of(f, x).expression();
        Expression second = Derivative.of(first, x).expression();
        double slope = first.over(x).at(x0);
        double bend = second.over(x).at(x0);
        double jerk = Derivative.of(second, x).expression().over(x).at(x0);
        if (!Shapes.finite(jerk) || !Shapes.finite(slope) || !Shapes.finite(bend))
            throw new IllegalArgumentException("The formulas of the derivatives have no value at x₀.");
        double size = 1e6 * EPSILON * (1 + Math.abs(c[0]) + Math.abs(c[1]) + Math.abs(c[2]) + Math.abs(c[3]));
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                "c_0=f(" + number(x0) + ")=" + number(c[0]) + ",\\quad c_1=f^{'}(" + number(x0) + ")=" + number(slope),
                Math.abs(c[0] - f.at(x0)) <= size && Math.abs(slope - c[1]) <= size,
                "focus"));
        lines.add(new Line(
                "2c_2=f^{''}(" + number(x0) + ")=" + number(bend) + ",\\quad c_2=" + number(bend / 2),
                Math.abs(bend - 2 * c[2]) <= 4 * size,
                "change"));
        lines.add(new Line(
                "c_3=\\frac{f^{'''}(" + number(x0) + ")}{3!}=\\frac{" + number(jerk) + "}{6}=" + number(c[3]),
                Math.abs(jerk - 6 * c[3]) <= 24 * size));
        double d = reach(f, x0);
        double error = T.truncated(2).error(x0 + d);
        lines.add(new Line(
                "x-x_0=" + number(d) + ":\\quad " + number(error) + "\\approx" + number(c[3]) + "\\cdot" + number(d)
                        + "^3=" + number(c[3] * d * d * d),
                T.certificate().holds()));
        return lines;
    }

    /** Near enough for the next term to be nearly all of the error. */
    private static double reach(Expression f, double x0) {
        double d = NEARBY;
        while (d > EPSILON && !Shapes.finite(f.at(x0 + d))) d /= 2;
        return d / 4;
    }

    private static String number(double x) {
        return Live.number(x, 1e-3);
    }
}
