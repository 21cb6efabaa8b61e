package mml.optimization;

import static mml.kernel.Rounding.EPSILON;

import mml.calculus.Differentiable;
import mml.calculus.NotDifferentiableException;
import mml.expression.Expression;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.spectral.SymmetricEigen;
import mml.text.NumberText;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * Whether a function is convex in a box,
 * <pre>
 *   f(θx + (1 − θ)y) ≤ θ f(x) + (1 − θ) f(y)        for all x, y and 0 ≤ θ ≤ 1        (7.30)
 * </pre>
 *
 * <p>Three ways are tried, in this order. The rules of composition can prove it, part by part. Of a quadratic function the eigenvalues of the Hessian decide. Else
 * pairs of points are drawn, and where the Hessian has a negative eigenvalue also a pair along its eigenvector: one pair with f above its chord midway proves that it is not
 * convex. If there is none it stays open: {@link Verdict#UNDECIDED}, for pairs prove nothing.
 *
 * @param how the proof in words
 * @param x one end of the chord that f is above of; no entries without one
 * @param y the other
 * @param pairs how many pairs were tried
 * @mml §7.3, (7.30), (7.38), Example 7.3
 */
public record Convexity(
        Expression f, Vector lower, Vector upper, Verdict verdict, String how, Vector x, Vector y, int pairs) {
    private static final int PAIRS = 400;
    private static final double REACH = 8;

    /** What is known. */
    public enum Verdict {
        CONVEX("convex"),
        NOT_CONVEX("not convex"),
        UNDECIDED("perhaps convex");

        private final String text;

        Verdict(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    /** Everywhere. */
    public static Convexity of(Expression f) {
        int n = f.variables().size();
        Vector all = Vector.generate(n, i -> Double.POSITIVE_INFINITY);
        return of(f, all.times(-1), all, Tracer.off());
    }

    public static Convexity of(Expression f, Vector lower, Vector upper) {
        return of(f, lower, upper, Tracer.off());
    }

    /**
     * In a box, while {@code trace} watches.
     *
     * @param lower bounds of the variables, may be infinite: pairs are then drawn from −8 on
     * @throws IllegalArgumentException if f has no variable, or the bounds do not fit
     */
    public static Convexity of(Expression f, Vector lower, Vector upper, Tracer<? super ConvexityStep> trace) {
        int n = f.variables().size();
        if (n == 0) throw new IllegalArgumentException("f has no variable, needs at least 1");
        if (!f.parameters().isEmpty())
            throw new IllegalArgumentException(
                    "the name " + f.parameters().get(0) + " has no value, expected variables and numbers");
        if (lower.size() != n || upper.size() != n)
            throw new IllegalArgumentException("the box has " + lower.size() + " and " + upper.size()
                    + " bounds, expected " + n + " as f has variables");
        for (int i = 0; i < n; i++)
            if (!(lower.get(i) < upper.get(i)))
                throw new IllegalArgumentException("lower[" + i + "] is " + lower.get(i) + " and upper[" + i + "] is "
                        + upper.get(i) + ", expected lower < upper");
        boolean on = trace.on();
        Curvature[] parts = Curvature.of(f, lower, upper);
        if (on)
            for (int i = 0; i < parts.length; i++)
                if (f.operation(i).operands() > 0) {
                    Expression part = f.part(i);
                    trace.step(new ConvexityStep.Part(
                            part.tex(), part.toString(), parts[i].kind().text(), parts[i].rule()));
                }
        Curvature whole = parts[parts.length - 1];
        if (whole.kind().isConvex())
            return new Convexity(f, lower, upper, Verdict.CONVEX, "by the rules: " + whole.rule(), none(), none(), 0);
        Differentiable d = Differentiable.of(f);
        if (whole.degree() <= 2) {
            Matrix H = d.hessian(Vector.zeros(n));
            SymmetricEigen eigen = SymmetricEigen.of(H);
            if (on) trace.step(new ConvexityStep.Eigenvalues(eigen.eigenvalues()));
            double least = eigen.eigenvalues().get(0);
            if (least >= -8 * n * EPSILON * eigen.eigenvalues().maxNorm())
                return new Convexity(
                        f,
                        lower,
                        upper,
                        Verdict.CONVEX,
                        "quadratic, and the smallest eigenvalue of its Hessian is " + NumberText.of(Math.max(0, least)),
                        none(),
                        none(),
                        0);
        }
        return search(f, d, lower, upper, trace);
    }

    private static String point(Vector x) {
        return x.size() == 1 ? NumberText.of(x.get(0)) : NumberText.tuple(x);
    }

    private static Vector none() {
        return Vector.of();
    }

    private static Convexity search(
            Expression f, Differentiable d, Vector lower, Vector upper, Tracer<? super ConvexityStep> trace) {
        Rng rng = Rng.seeded(1);
        int n = lower.size();
        Vector from = lower.map(v -> Shapes.finite(v) ? v : -REACH);
        Vector to = Vector.generate(
                n, i -> Shapes.finite(upper.get(i)) ? upper.get(i) : Math.max(from.get(i) + REACH, REACH));
        for (int k = 0; k < PAIRS; k++) {
            Vector x = Vector.generate(n, i -> from.get(i) + (to.get(i) - from.get(i)) * rng.uniform());
            Vector y = Vector.generate(n, i -> from.get(i) + (to.get(i) - from.get(i)) * rng.uniform());
            for (Vector[] pair : new Vector[][] {{x, y}, along(d, x, from, to)})
                if (above(d, pair[0], pair[1])) {
                    Vector m = pair[0].plus(pair[1]).times(0.5);
                    if (trace.on())
                        trace.step(new ConvexityStep.Witness(
                                pair[0], pair[1], d.at(m), 0.5 * d.at(pair[0]) + 0.5 * d.at(pair[1])));
                    return new Convexity(
                            f,
                            lower,
                            upper,
                            Verdict.NOT_CONVEX,
                            "it is above its chord between " + point(pair[0]) + " and " + point(pair[1]),
                            pair[0],
                            pair[1],
                            k + 1);
                }
        }
        if (trace.on()) trace.step(new ConvexityStep.None(PAIRS));
        return new Convexity(
                f, lower, upper, Verdict.UNDECIDED, PAIRS + " pairs do not speak against it", none(), none(), PAIRS);
    }

    /** Both ways from x along the eigenvector of the least eigenvalue, as far as the box allows; x twice where that is not negative. */
    private static Vector[] along(Differentiable d, Vector x, Vector from, Vector to) {
        Vector[] same = {x, x};
        try {
            Matrix H = d.hessian(x);
            if (!(H.maxNorm() <= Double.MAX_VALUE)) return same;
            SymmetricEigen eigen = SymmetricEigen.of(H);
            if (!(eigen.eigenvalues().get(0) < 0)) return same;
            Vector v = eigen.eigenvectors().column(0);
            double far = 0.05;
            for (int i = 0; i < x.size(); i++)
                if (v.get(i) != 0)
                    far = Math.min(far, Math.min(x.get(i) - from.get(i), to.get(i) - x.get(i)) / Math.abs(v.get(i)));
            return new Vector[] {inside(x.plus(-far, v), from, to), inside(x.plus(far, v), from, to)};
        } catch (NotDifferentiableException e) {
            return same;
        }
    }

    /** Where rounding has left the box, its edge. */
    private static Vector inside(Vector x, Vector from, Vector to) {
        return Vector.generate(x.size(), i -> Math.min(to.get(i), Math.max(from.get(i), x.get(i))));
    }

    /** Whether f is above the middle of the chord from x to y, by more than rounding. */
    private static boolean above(Differentiable d, Vector x, Vector y) {
        double a = d.at(x);
        double b = d.at(y);
        double m = d.at(x.plus(y).times(0.5));
        double rounding = 1e-10 * (Math.abs(a) + Math.abs(b) + Math.abs(m));
        return Shapes.finite(a) && Shapes.finite(b) && m > 0.5 * a + 0.5 * b + rounding;
    }

    private boolean isInside(Vector point) {
        for (int i = 0; i < lower.size(); i++)
            if (!(lower.get(i) <= point.get(i) && point.get(i) <= upper.get(i))) return false;
        return true;
    }

    /** The proof once more: the rules or the eigenvalues, or f above its chord. It does not hold while it is undecided. */
    public Certificate certificate() {
        return switch (verdict) {
            case NOT_CONVEX ->
                Certificate.of(
                        "f is not convex",
                        Check.exact("the ends of the chord are where it is asked", isInside(x) && isInside(y)),
                        Check.exact("f is above its chord midway", above(Differentiable.of(f), x, y)));
            case CONVEX ->
                Certificate.of("f is convex", Check.exact(how, of(f, lower, upper).verdict == Verdict.CONVEX));
            case UNDECIDED -> Certificate.of("f is convex", Check.exact("a proof", false));
        };
    }

    @Override
    public String toString() {
        return verdict.text() + ": " + how;
    }
}
