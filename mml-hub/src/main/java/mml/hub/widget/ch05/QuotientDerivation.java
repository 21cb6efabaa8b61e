package mml.hub.widget.ch05;

import static mml.kernel.Rounding.EPSILON;

import java.util.ArrayList;
import java.util.List;
import mml.calculus.DifferenceError;
import mml.calculus.DifferenceQuotient;
import mml.calculus.DifferenceQuotient.Kind;
import mml.calculus.NotDifferentiableException;
import mml.calculus.Series;
import mml.expression.Expression;
import mml.hub.widget.Derivation;
import mml.hub.widget.Draws;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Shapes;
import mml.random.Rng;
import mml.trace.Tracer;

/**
 * What a secant misses to one side and to both, and from which h on rounding is more.
 *
 * @mml §5.1, Definition 5.1, (5.4)
 */
public final class QuotientDerivation extends Derivation {
    private static final double SMALL = 0x1p-10;
    private static final int ORDER = 5;

    public QuotientDerivation() {
        super("quotient", "secant");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return lines(Expression.parse("x^3"), 1, 1);
        Rng rng = Rng.seeded(seed);
        String f = rng.between(1, 3) + "x^3 + " + rng.between(1, 4) + "x^2";
        return lines(Expression.parse(f), Draws.sign(rng) * rng.between(1, 2), 0.5);
    }

    @Override
    public List<Line> following(State state) {
        Secants secants = SecantWidget.secants(state);
        try {
            DifferenceQuotient q = secants.quotients(Tracer.off());
            int step = Math.min(Math.max(0, state.count("step", 0) - 1), q.h().size() - 1);
            return lines(secants.f(), secants.x(), q.h().get(step));
        } catch (NotDifferentiableException e) {
            throw new IllegalArgumentException("The figure's function has no tangent at x₀.", e);
        }
    }

    private static List<Line> lines(Expression f, double x, double h) {
        Series series = f.program().at(List.of(Series.variable(x, ORDER)));
        double wide = Math.max(h, SMALL);
        if (!Shapes.finite(series.coefficients().maxNorm())
                || !Shapes.finite(f.at(x + wide))
                || !Shapes.finite(f.at(x - wide)))
            throw new IllegalArgumentException("The figure's function is not smooth on both sides of x₀, as far as h.");
        double slope = series.coefficient(1);
        double second = 2 * series.coefficient(2);
        double third = 6 * series.coefficient(3);
        double close = tail(series, 3) * SMALL * SMALL * SMALL + rounding(f, x);
        double one = DifferenceQuotient.quotient(t -> f.at(t), x, SMALL, Kind.FORWARD) - slope;
        double both = DifferenceQuotient.quotient(t -> f.at(t), x, SMALL, Kind.CENTRAL) - slope;
        double secant = DifferenceQuotient.quotient(t -> f.at(t), x, h, Kind.FORWARD);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                "\\frac{" + number(f.at(x + h)) + "-" + Live.factor(f.at(x), 0) + "}{" + number(h) + "}="
                        + number(secant)
                        + ",\\qquad f^{'}(x_0)=" + number(slope) + ";\\qquad h=2^{-10}:\\ \\text{off by }" + number(one)
                        + "\\approx" + number(second / 2 * SMALL),
                secant == (f.at(x + h) - f.at(x)) / h && Math.abs(one - second / 2 * SMALL) <= close / SMALL,
                "focus"));
        lines.add(new Line(
                "h=2^{-10}:\\quad\\text{off by }" + number(both) + "\\approx\\tfrac{1}{6}\\cdot" + Live.factor(third, 0)
                        + "\\cdot h^2=" + number(third / 6 * SMALL * SMALL),
                Math.abs(both - third / 6 * SMALL * SMALL)
                        <= tail(series, 4) * SMALL * SMALL * SMALL * SMALL + rounding(f, x) / SMALL,
                "change"));
        lines.add(least(DifferenceError.of(f, x, Kind.FORWARD)));
        return lines;
    }

    /** Where what is missed and what is rounded are equal their sum is least. */
    private static Line least(DifferenceError error) {
        double h = error.best();
        if (!(h > 0))
            return new Line(
                    "\\tfrac{1}{2}|f^{''}(x_0)|=" + number(error.coefficient()) + ":\\ \\text{no least }h",
                    error.coefficient() == 0 || error.rounding() == 0);
        double sum = error.truncation(h) + error.rounding(h);
        boolean least = true;
        for (double factor : new double[] {0.9, 1.1})
            least &= error.truncation(factor * h) + error.rounding(factor * h) > sum;
        return new Line(
                "h=" + number(h) + ":\\quad" + number(error.truncation(h)) + "+" + number(error.rounding(h)) + "="
                        + number(sum),
                least);
    }

    /** A bound of what the terms from an order on add, over that power of a small h. */
    private static double tail(Series series, int from) {
        double sum = 0;
        for (int k = from; k <= ORDER; k++) sum += Math.abs(series.coefficient(k));
        return 4 * sum;
    }

    private static double rounding(Expression f, double x) {
        double size = Math.abs(f.at(x + SMALL)) + Math.abs(f.at(x - SMALL));
        return 64 * EPSILON * Math.max(1, Math.abs(x)) * Math.max(1, size);
    }

    private static String number(double x) {
        return Live.number(x, 0);
    }
}
