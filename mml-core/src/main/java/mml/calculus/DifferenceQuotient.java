package mml.calculus;

import static mml.kernel.Rounding.UNIT_ROUNDOFF;

import java.util.function.DoubleUnaryOperator;
import mml.expression.Expression;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Tracer;

/**
 * From secant to tangent: the difference quotient for smaller and smaller h, and why smaller is not better in the end: {@link DifferenceError}.
 * <pre>
 *   forward   (f(x + h) − f(x)) / h             error least near h = 2√(ε|f/f″|)
 *   central   (f(x + h) − f(x − h)) / 2h        error least near h = ∛(3ε|f/f‴|)
 * </pre>
 *
 * @param kind which quotient
 * @param x where
 * @param value f(x)
 * @param derivative f′(x)
 * @param h the steps that were tried
 * @param slopes the quotients
 * @param errors their distances from the derivative
 * @param best the place of the smallest error
 * @param predicted the h where it was to be expected, 0 if the formula has no answer
 * @mml §5.1, Definition 5.1, (5.4)
 */
public record DifferenceQuotient(
        Kind kind,
        double x,
        double value,
        double derivative,
        Vector h,
        Vector slopes,
        Vector errors,
        int best,
        double predicted) {
    private static final int DECADES = 15;

    /** Which points are used. */
    public enum Kind {
        FORWARD,
        BACKWARD,
        CENTRAL
    }

    /** With h = 10⁻¹, 10⁻², …, 10⁻¹⁵. */
    public static DifferenceQuotient of(Expression f, double x, Kind kind) {
        return of(f, x, kind, decades(), Tracer.off());
    }

    static Vector decades() {
        double[] h = new double[DECADES];
        double power = 1;
        for (int k = 0; k < DECADES; k++) {
            power *= 10;
            h[k] = 1 / power;
        }
        return Vector.of(h);
    }

    /**
     * Tries the steps while {@code trace} watches.
     *
     * @param f a function of one variable
     * @param h the steps, positive
     * @throws NotDifferentiableException if f has no derivative at x
     */
    public static DifferenceQuotient of(
            Expression f, double x, Kind kind, Vector h, Tracer<? super DifferenceStep> trace) {
        if (h.size() == 0) throw new IllegalArgumentException("h is empty, expected one step or more");
        ForwardMode exact = ForwardMode.of(f, x);
        boolean on = trace.on();
        if (on) trace.step(new DifferenceStep.Start(x, exact.value(), exact.derivative()));
        double[] slopes = new double[h.size()];
        double[] errors = new double[h.size()];
        int best = 0;
        for (int k = 0; k < slopes.length; k++) {
            slopes[k] = quotient(t -> f.at(t), x, h.get(k), kind);
            errors[k] = Math.abs(slopes[k] - exact.derivative());
            if (errors[k] < errors[best]) best = k;
            if (on) trace.step(new DifferenceStep.Secant(h.get(k), slopes[k], errors[k]));
        }
        double predicted = DifferenceError.of(f, x, kind).best();
        if (on) trace.step(new DifferenceStep.Best(h.get(best), errors[best], predicted));
        return new DifferenceQuotient(
                kind, x, exact.value(), exact.derivative(), h, Vector.of(slopes), Vector.of(errors), best, predicted);
    }

    /**
     * One difference quotient.
     *
     * @throws IllegalArgumentException if h is not positive, or f is not finite where it is asked
     */
    public static double quotient(DoubleUnaryOperator f, double x, double h, Kind kind) {
        if (!(h > 0 && Shapes.finite(h))) throw new IllegalArgumentException("h is " + h + ", expected more than 0");
        return switch (kind) {
            case FORWARD -> (value(f, x + h) - value(f, x)) / h;
            case BACKWARD -> (value(f, x) - value(f, x - h)) / h;
            case CENTRAL -> (value(f, x + h) - value(f, x - h)) / (2 * h);
        };
    }

    private static double value(DoubleUnaryOperator f, double x) {
        double y = f.applyAsDouble(x);
        if (!Shapes.finite(y))
            throw new IllegalArgumentException("f(" + x + ") is " + y + ", expected a finite number");
        return y;
    }

    /** That the smallest error is what truncation and rounding allow at its h. */
    public Certificate certificate() {
        double step = h.get(best);
        double rounding = 4 * UNIT_ROUNDOFF * (Math.abs(value) / step + Math.abs(derivative) * Math.abs(x) / step);
        return Certificate.of(
                "the best secant is as steep as the tangent",
                new Certificate.Check(
                        "|slope − f′(x)|",
                        Math.abs(slopes.get(best) - derivative),
                        rounding + step * (1 + Math.abs(derivative))));
    }

    @Override
    public String toString() {
        return Printed.of("difference quotients at x = " + NumberText.significant(x, 5))
                .put("f′(x)", derivative)
                .put("best h", h.get(best))
                .put("its error", errors.get(best))
                .line(certificate())
                .toString();
    }
}
