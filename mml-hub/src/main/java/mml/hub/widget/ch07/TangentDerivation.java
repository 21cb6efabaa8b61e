package mml.hub.widget.ch07;

import java.util.ArrayList;
import java.util.List;
import mml.calculus.Differentiable;
import mml.calculus.NotDifferentiableException;
import mml.expression.Expression;
import mml.hub.widget.Derivation;
import mml.hub.widget.Live;
import mml.hub.widget.State;
import mml.matrix.Vector;
import mml.optimization.ThreeTests;
import mml.random.Rng;
import mml.trace.Tracer;

/**
 * From the chord to the tangent, and from two tangents to slopes that never fall; checked at the two points of the figure, or
 * at others.
 *
 * @mml §7.3, (7.30), (7.31)
 */
public final class TangentDerivation extends Derivation {
    public TangentDerivation() {
        super("tangent", "convexity");
    }

    @Override
    public List<Line> lines(int seed) {
        if (seed == 0) return following(State.empty());
        Rng rng = Rng.seeded(seed);
        Expression f =
                Expression.parse(rng.between(1, 4) + "x^2 + " + rng.between(1, 5) + "x + " + rng.between(0, 2) + "x^4");
        return lines(f, rng.between(-3, 0), rng.between(1, 3), 0.25 * rng.between(1, 3));
    }

    @Override
    public List<Line> following(State state) {
        ThreeTests tests = ConvexityWidget.tests(state, Tracer.off());
        if (!tests.passed())
            throw new IllegalArgumentException("The figure's function fails a test at these points: it is not convex.");
        double theta = ConvexityWidget.theta(state);
        if (theta == 0) throw new IllegalArgumentException("With θ = 0 the point is y itself, and nothing is said.");
        try {
            return lines(ConvexityWidget.f(state), ConvexityWidget.x(state), ConvexityWidget.y(state), theta);
        } catch (NotDifferentiableException e) {
            throw new IllegalArgumentException("The figure's function has a kink at one of the two points.", e);
        }
    }

    private static List<Line> lines(Expression formula, double x, double y, double theta) {
        Differentiable f = Differentiable.of(formula);
        double fx = f.at(Vector.of(x));
        double fy = f.at(Vector.of(y));
        double between = f.at(Vector.of(y + theta * (x - y)));
        double slopeX = f.gradient(Vector.of(x)).get(0);
        double slopeY = f.gradient(Vector.of(y)).get(0);
        double size = 1 + Math.abs(fx) + Math.abs(fy) + (Math.abs(slopeX) + Math.abs(slopeY)) * Math.abs(x - y);
        double close = 1e-12 * size;
        double chord = fy + theta * (fx - fy);
        double quotient = (between - fy) / theta;
        double down = slopeY * (x - y);
        double rise = (slopeY - slopeX) * (y - x);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                Live.number(between, size) + "\\le" + Live.number(fy, size) + "+" + Live.number(theta) + "\\cdot"
                        + Live.factor(fx - fy) + "=" + Live.number(chord, size),
                between <= chord + close));
        lines.add(new Line(
                Live.number(quotient, size / theta) + "\\le" + Live.number(fx - fy, size),
                quotient <= fx - fy + close / theta));
        lines.add(new Line(
                Live.number(slopeY) + "\\cdot" + Live.factor(x - y) + "=" + Live.number(down, size) + "\\le"
                        + Live.number(fx - fy, size),
                down <= fx - fy + close));
        lines.add(new Line(
                "(" + Live.number(slopeY) + "-" + Live.factor(slopeX) + ")\\cdot" + Live.factor(y - x) + "="
                        + Live.number(rise, size) + "\\ge0",
                rise >= -close));
        return lines;
    }
}
