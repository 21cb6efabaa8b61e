package mml.calculus;

import static mml.kernel.Rounding.EPSILON;

import java.util.Locale;
import java.util.function.ToDoubleFunction;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.text.Count;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Tracer;

/**
 * Compares a gradient with difference quotients, component by component, and names the one that is wrong. Where the quotients to both
 * sides stay apart however small the step, f has a kink there and no gradient is right: that is a finding, not a fault.
 *
 * <p>A component is right when it agrees with the central quotient to six digits, or to what rounding leaves of
 * the quotient. Takes about ten values of f a component.
 *
 * @param verdict on all of it: the worst finding
 * @param component the first component with that finding, −1 if all are right
 * @param claimed what was checked
 * @param numeric the difference quotients
 * @param error {@code √(Σ(dh_i − df_i)² / Σ(dh_i + df_i)²)}, the book's measure; 0 when both are 0
 * @mml §5.2.2, the remark on gradient checking
 */
public record GradientCheck(Verdict verdict, int component, Vector claimed, Vector numeric, double error) {
    private static final double TOLERANCE = 1e-6;
    private static final double FAR = 0x1p-13; // near the book's 10⁻⁴
    private static final double NEAR = 0x1p-21;
    private static final double GAP = 1e-4; // a smaller bend cannot be told from curvature

    /** From good to bad. */
    public enum Verdict {
        /** The gradient is right. */
        RIGHT,
        /** f has no finite value on one side of the point. */
        UNDECIDED,
        /** f is not differentiable by this component. */
        KINK,
        /** This component is not the derivative. */
        WRONG
    }

    /** Checks the gradient that f itself gives. */
    public static GradientCheck of(Differentiable f, Vector x) {
        return of(f::at, f.gradient(x), x);
    }

    public static GradientCheck of(ToDoubleFunction<Vector> f, Vector claimed, Vector x) {
        return of(f, claimed, x, Tracer.off());
    }

    /**
     * Checks a gradient while {@code trace} watches.
     *
     * @param claimed as long as x
     */
    public static GradientCheck of(
            ToDoubleFunction<Vector> f, Vector claimed, Vector x, Tracer<? super GradientCheckStep> trace) {
        if (claimed.size() != x.size())
            throw new IllegalArgumentException(
                    "claimed has " + Count.entries(claimed.size()) + ", expected " + x.size() + " as x");
        boolean on = trace.on();
        if (on) trace.step(new GradientCheckStep.Claimed(x, claimed));
        double middle = f.applyAsDouble(x);
        Verdict verdict = Verdict.RIGHT;
        int component = -1;
        double[] numeric = new double[x.size()];
        for (int i = 0; i < numeric.length; i++) {
            Quotients q = Quotients.of(f, x, i, middle, FAR);
            Verdict finding = Verdict.RIGHT;
            if (!q.isFinite() || q.isKink() || !q.agrees(claimed.get(i))) {
                q = Quotients.of(f, x, i, middle, NEAR); // a kink close by is out of sight, one at the point is not
                finding = finding(claimed.get(i), q);
            }
            numeric[i] = q.central;
            if (finding.compareTo(verdict) > 0) {
                verdict = finding;
                component = i;
            }
            if (on)
                trace.step(new GradientCheckStep.Component(
                        i,
                        claimed.get(i),
                        shown(q.central),
                        shown(q.left),
                        shown(q.right),
                        shown(relative(claimed.get(i), q.central)),
                        finding.toString()));
        }
        Vector found = Vector.of(numeric);
        double error = error(found, claimed);
        if (on) trace.step(new GradientCheckStep.Done(verdict.toString(), component, shown(error)));
        return new GradientCheck(verdict, component, claimed, found, error);
    }

    private static Verdict finding(double claimed, Quotients q) {
        if (!q.isFinite()) return Verdict.UNDECIDED;
        if (q.isKink()) return Verdict.KINK;
        return q.agrees(claimed) ? Verdict.RIGHT : Verdict.WRONG;
    }

    private static double shown(double x) {
        return Double.isNaN(x) ? Double.POSITIVE_INFINITY : x;
    }

    private static double relative(double a, double b) {
        double size = Math.max(Math.abs(a), Math.abs(b));
        return size == 0 ? 0 : Math.abs(a - b) / size;
    }

    private static double error(Vector dh, Vector df) {
        double above = dh.minus(df).norm();
        return above == 0 ? 0 : above / dh.plus(df).norm();
    }

    /**
     * The same along one random direction: two values for any number of components.
     *
     * @return the relative error of the slope along it
     */
    public static double alongOneDirection(ToDoubleFunction<Vector> f, Vector claimed, Vector x, Rng rng) {
        double[] v = new double[x.size()];
        for (int i = 0; i < v.length; i++) v[i] = rng.uniform() < 0.5 ? -1 : 1;
        Vector direction = Vector.of(v);
        double h = FiniteDifferences.step(FAR / 16, x.maxNorm());
        double slope = (f.applyAsDouble(x.plus(h, direction)) - f.applyAsDouble(x.plus(-h, direction))) / (2 * h);
        return relative(slope, claimed.dot(direction));
    }

    /** That the measure of the book is below its bound. */
    public Certificate certificate() {
        return Certificate.of(
                "the gradient agrees with difference quotients",
                new Certificate.Check("√(Σ(dh − df)²/Σ(dh + df)²)", error(numeric, claimed), TOLERANCE),
                Certificate.Check.exact("no component is wrong", verdict == Verdict.RIGHT));
    }

    /** Slopes to both sides over a step and over half of it. */
    private record Quotients(
            double left, double right, double leftHalf, double rightHalf, double central, double rounding) {
        boolean isFinite() {
            return Shapes.finite(left) && Shapes.finite(right) && Shapes.finite(leftHalf) && Shapes.finite(rightHalf);
        }

        /** Whether the slopes to both sides stay apart over half the step; where f is smooth they come half as close. */
        boolean isKink() {
            double gap = Math.abs(right - left);
            double size = Math.abs(right) + Math.abs(left);
            return gap > 4 * rounding + GAP * size && Math.abs(rightHalf - leftHalf) > 0.75 * gap;
        }

        boolean agrees(double claimed) {
            double size = Math.max(Math.abs(claimed), Math.abs(central));
            return Math.abs(claimed - central) <= TOLERANCE * size + rounding;
        }

        static Quotients of(ToDoubleFunction<Vector> f, Vector x, int i, double middle, double relative) {
            double h = FiniteDifferences.step(relative, x.get(i));
            double up = f.applyAsDouble(FiniteDifferences.moved(x, i, h));
            double down = f.applyAsDouble(FiniteDifferences.moved(x, i, -h));
            double upHalf = f.applyAsDouble(FiniteDifferences.moved(x, i, h / 2));
            double downHalf = f.applyAsDouble(FiniteDifferences.moved(x, i, -h / 2));
            double wide = (up - down) / (2 * h);
            double narrow = (upHalf - downHalf) / h;
            double size = Math.max(Math.abs(middle), Math.max(Math.abs(up), Math.abs(down)));
            return new Quotients(
                    (middle - down) / h,
                    (up - middle) / h,
                    (middle - downHalf) / (h / 2),
                    (upHalf - middle) / (h / 2),
                    narrow + (narrow - wide) / 3, // the error in h² cancels
                    64 * EPSILON * size / h);
        }
    }

    @Override
    public String toString() {
        return Printed.of("gradient check: " + verdict.name().toLowerCase(Locale.ROOT))
                .put("claimed", claimed)
                .put("numeric", numeric)
                .put("error", error)
                .line(certificate())
                .toString();
    }
}
