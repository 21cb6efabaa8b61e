package mml.hub.widget.ch05;

import static mml.kernel.Rounding.EPSILON;

import java.util.ArrayList;
import java.util.List;
import mml.calculus.ForwardMode;
import mml.calculus.GradientCheck;
import mml.calculus.NotDifferentiableException;
import mml.calculus.Series;
import mml.expression.Expression;
import mml.hub.widget.Derivation;
import mml.hub.widget.Draws;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.text.Tex;
import mml.trace.Tracer;

/**
 * How a component of a gradient is measured, how well, and when a claim is believed.
 *
 * @mml §5.2.2, the remark on gradient checking
 */
public final class MeasuredDerivation extends Derivation {
    private static final double H = 1e-4;
    private static final int DIGITS = 7;

    public MeasuredDerivation() {
        super("measured", "check");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return lines(Expression.parse("x1^2 x2 + x1 x2^3"), Vector.of(1, 2), Vector.of(12, 7), 1);
        Rng rng = Rng.seeded(seed);
        Expression f = Expression.parse("x^2 y + " + rng.between(1, 3) + "y^2");
        Vector x = Vector.of(rng.between(1, 3), Draws.sign(rng) * rng.between(1, 3));
        Vector g = Vector.of(2 * x.get(0) * x.get(1), x.get(0) * x.get(0));
        return lines(f, x, g, 1);
    }

    @Override
    public List<Line> following(State state) {
        GradientCheck check = CheckWidget.checked(state, Tracer.off());
        try {
            return lines(
                    CheckWidget.function(state),
                    CheckWidget.point(state),
                    check.claimed(),
                    Math.max(0, check.component()));
        } catch (NotDifferentiableException e) {
            throw new IllegalArgumentException("The figure's function has no derivative at this point.", e);
        }
    }

    private static List<Line> lines(Expression f, Vector x, Vector claimed, int i) {
        Vector unit = Vector.generate(x.size(), k -> k == i ? 1 : 0);
        double up = f.at(x.plus(H, unit));
        double down = f.at(x.plus(-H, unit));
        double middle = f.at(x);
        double right = (up - middle) / H;
        double left = (middle - down) / H;
        double measured = (up - down) / (2 * H);
        double slope = ForwardMode.of(f, x, unit).derivative();
        List<Series> along = new ArrayList<>();
        for (int k = 0; k < x.size(); k++) along.add(Series.line(x.get(k), unit.get(k), 4));
        Series series = f.program().at(along);
        GradientCheck check = GradientCheck.of(p -> f.at(p), claimed, x);
        if (!Shapes.finite(measured)
                || !Shapes.finite(series.coefficients().maxNorm())
                || !Shapes.finite(check.numeric().maxNorm()))
            throw new IllegalArgumentException("The figure's function is not smooth around this point.");
        double rounding = 256 * EPSILON * (1 + Math.abs(up) + Math.abs(down)) * (1 + x.maxNorm()) / H;
        double bend = 2 * series.coefficient(2);
        double third = Math.abs(series.coefficient(3)) + Math.abs(series.coefficient(4));
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                "dh_{" + (i + 1) + "}=\\frac{" + Tex.number(up, DIGITS) + "-" + bracketed(down) + "}{2\\cdot 10^{-4}}="
                        + Tex.number(measured, DIGITS),
                Math.abs(measured * 2 * H - (up - down)) <= rounding * H));
        lines.add(new Line(
                Tex.number(left, DIGITS) + "\\ \\text{and}\\ " + Tex.number(right, DIGITS) + ",\\quad\\text{apart by }"
                        + number(right - left, slope) + "\\approx" + number(bend, slope) + "\\cdot10^{-4}",
                Math.abs(right - left - bend * H) <= 8 * third * H * H + 4 * rounding
                        && Math.abs(measured - slope) <= 4 * third * H * H + rounding));
        lines.add(new Line(
                "df_{" + (i + 1) + "}=" + Live.number(claimed.get(i), 0) + ",\\quad" + Live.number(check.error(), 0)
                        + (check.error() <= 1e-6 ? "\\le" : ">") + "10^{-6}",
                check.certificate().holds() == (check.verdict() == GradientCheck.Verdict.RIGHT)));
        return lines;
    }

    private static String bracketed(double x) {
        String text = Tex.number(x, DIGITS);
        return x < 0 ? "(" + text + ")" : text;
    }

    /** What rounding leaves of a difference is nothing. */
    private static String number(double x, double size) {
        return Math.abs(x) <= 1e-10 * (1 + Math.abs(size)) ? "0" : Live.number(x, 0);
    }
}
