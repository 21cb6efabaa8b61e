package mml.optimization;

import mml.calculus.Differentiable;
import mml.calculus.NotDifferentiableException;
import mml.expression.Expression;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Count;
import mml.trace.Tracer;

/**
 * Three tests of convexity for a function of one variable, at two points x and y:
 * <pre>
 *   f(θx + (1 − θ)y) ≤ θ f(x) + (1 − θ) f(y)     the graph is not above its chord           (7.30)
 *   f(y) ≥ f(x) + f'(x)(y − x)                   nor below its tangent                      (7.31)
 *   f''(t) ≥ 0 between x and y                   it bends upward
 * </pre>
 * One test that fails proves that f is not convex. Tests that pass prove nothing beyond the points they looked at; what
 * proves convexity is {@link Convexity}.
 *
 * @param chord whether the first test is passed
 * @param tangent whether the second is passed, or there is no tangent
 * @param curvature whether the third is passed where it was looked
 * @mml §7.3, (7.30), (7.31), Example 7.3
 */
public record ThreeTests(boolean chord, boolean tangent, boolean curvature) {
    private static final int SAMPLES = 200;
    private static final double ROUNDING = 1e-10;

    /**
     * Tests while {@code trace} watches.
     *
     * @param f of one variable, without parameters
     * @param from where its graph begins
     * @param to where it ends, above {@code from}
     * @param x one point, f is finite there
     * @param y another one
     * @param theta 0 to 1
     */
    public static ThreeTests of(
            Expression f,
            double from,
            double to,
            double x,
            double y,
            double theta,
            Tracer<? super ThreeTestsStep> trace) {
        if (f.variables().size() != 1 || !f.parameters().isEmpty())
            throw new IllegalArgumentException("f has "
                    + Count.of(f.variables().size() + f.parameters().size(), "variable") + ", expected one alone");
        if (!(from < to && Shapes.finite(to - from)))
            throw new IllegalArgumentException("from is " + from + " and to is " + to + ", expected from < to");
        if (!(theta >= 0 && theta <= 1)) throw new IllegalArgumentException("theta is " + theta + ", expected 0 to 1");
        if (x == y) throw new IllegalArgumentException("x and y are both " + x + ", expected two points");
        Differentiable d = Differentiable.of(f);
        double fx = finite(d, x, "x");
        double fy = finite(d, y, "y");
        boolean on = trace.on();
        if (on) {
            Vector t = Vector.generate(SAMPLES + 1, i -> from + (to - from) * i / SAMPLES);
            trace.step(new ThreeTestsStep.Start(t, t.map(v -> value(d, v)), x, fx, y, fy));
        }
        double at = theta * x + (1 - theta) * y;
        double value = finite(d, at, "θx + (1 − θ)y");
        double above = theta * fx + (1 - theta) * fy;
        boolean chord = value <= above + ROUNDING * (Math.abs(fx) + Math.abs(fy) + Math.abs(value));
        if (on) trace.step(new ThreeTestsStep.Chord(theta, at, value, above, chord));
        boolean tangent = tangent(d, x, fx, y, fy, trace);
        return new ThreeTests(chord, tangent, curvature(d, x, y, trace));
    }

    private static double value(Differentiable d, double t) {
        double v = d.at(Vector.of(t));
        return Shapes.finite(v) ? v : Double.NaN;
    }

    private static double finite(Differentiable d, double t, String name) {
        double v = value(d, t);
        if (Double.isNaN(v)) throw new IllegalArgumentException("f has no value at " + name + " = " + t);
        return v;
    }

    private static boolean tangent(
            Differentiable d, double x, double fx, double y, double fy, Tracer<? super ThreeTestsStep> trace) {
        double slope;
        try {
            slope = d.gradient(Vector.of(x)).get(0);
        } catch (NotDifferentiableException e) {
            slope = Double.NaN;
        }
        if (!Shapes.finite(slope)) {
            if (trace.on()) trace.step(new ThreeTestsStep.NoTangent(x));
            return true;
        }
        double atY = fx + slope * (y - x);
        boolean holds = atY <= fy + ROUNDING * (Math.abs(fx) + Math.abs(slope * (y - x)) + Math.abs(fy));
        if (trace.on()) trace.step(new ThreeTestsStep.Tangent(slope, atY, fy, holds));
        return holds;
    }

    private static boolean curvature(Differentiable d, double x, double y, Tracer<? super ThreeTestsStep> trace) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        double at = x;
        for (int i = 0; i <= SAMPLES; i++) {
            double t = x + (y - x) * i / SAMPLES;
            double second;
            try {
                second = d.hessian(Vector.of(t)).get(0, 0);
            } catch (NotDifferentiableException e) {
                continue;
            }
            if (!Shapes.finite(second)) continue;
            most = Math.max(most, Math.abs(second));
            if (second < least) {
                least = second;
                at = t;
            }
        }
        if (least == Double.POSITIVE_INFINITY) return true;
        boolean holds = least >= -ROUNDING * most;
        if (trace.on()) trace.step(new ThreeTestsStep.Curvature(at, least, holds));
        return holds;
    }

    /** Whether none fails: f may be convex. */
    public boolean passed() {
        return chord && tangent && curvature;
    }

    @Override
    public String toString() {
        return "chord " + word(chord) + ", tangent " + word(tangent) + ", curvature " + word(curvature)
                + (passed() ? ": may be convex" : ": not convex");
    }

    private static String word(boolean holds) {
        return holds ? "passed" : "failed";
    }
}
