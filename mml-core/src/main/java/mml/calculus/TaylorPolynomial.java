package mml.calculus;

import static mml.kernel.Rounding.EPSILON;

import java.util.Arrays;
import java.util.List;
import mml.calculus.NotDifferentiableException.Reason;
import mml.expression.Expression;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Tracer;

/**
 * The Taylor polynomial of a function of one variable,
 * <pre>
 *   T_n(x) = Σ_{k=0}^n f⁽ᵏ⁾(x₀)/k! · (x − x₀)ᵏ        (5.7)
 * </pre>
 * to any order up to 1000: the coefficients come from computing with truncated {@link Series}, not from formulas of derivatives.
 *
 * <p>Far from x₀ it may be anything: {@link #error} says what.
 *
 * @param f the function
 * @param x0 where its derivatives are taken
 * @param coefficients f⁽ᵏ⁾(x₀)/k! for k = 0, …, n
 * @mml §5.1.1, Definition 5.3, Examples 5.3, 5.4
 */
public record TaylorPolynomial(Expression f, double x0, Vector coefficients) {

    public static TaylorPolynomial of(Expression f, double x0, int order) {
        return of(f, x0, order, Tracer.off());
    }

    /**
     * Expands f while {@code trace} watches.
     *
     * @param f a function of one variable
     * @param order 0 to 1000
     * @throws NotDifferentiableException if a derivative up to this order is missing at x₀
     */
    public static TaylorPolynomial of(Expression f, double x0, int order, Tracer<? super TaylorStep> trace) {
        Series series = series(f, x0, order);
        boolean on = trace.on();
        double factorial = 1;
        for (int k = 0; k <= order; k++) {
            double c = series.coefficient(k);
            if (!Shapes.finite(c))
                throw new NotDifferentiableException(
                        f.program().output(0),
                        k == 0 ? Reason.NO_VALUE : Double.isNaN(c) ? Reason.KINK : Reason.VERTICAL,
                        (k == 0 ? "f has no finite value" : "f has no derivative of order " + k) + " at "
                                + f.variables().get(0) + " = " + x0);
            if (on) trace.step(new TaylorStep.Term(k, x0, c * factorial, c));
            factorial *= k + 1;
        }
        return new TaylorPolynomial(f, x0, series.coefficients());
    }

    private static Series series(Expression f, double x0, int order) {
        if (f.variables().size() != 1)
            throw new IllegalArgumentException("f is a function of " + f.variables() + ", expected one variable");
        return f.program().at(List.of(Series.variable(x0, order)));
    }

    public int order() {
        return coefficients.size() - 1;
    }

    /** f⁽ᵏ⁾(x₀). */
    public double derivative(int k) {
        double value = coefficients.get(k);
        for (int j = 2; j <= k; j++) value *= j;
        return value;
    }

    /** The value of the polynomial. */
    public double at(double x) {
        double s = 0;
        for (int k = order(); k >= 0; k--) s = s * (x - x0) + coefficients.get(k);
        return s;
    }

    /** The polynomial of a lower order. */
    public TaylorPolynomial truncated(int order) {
        Shapes.index(order, coefficients.size(), "order");
        return new TaylorPolynomial(f, x0, Vector.of(Arrays.copyOf(coefficients.toArray(), order + 1)));
    }

    /** {@code f(x) − T_n(x)}. */
    public double error(double x) {
        return f.at(x) - at(x);
    }

    /** That close to x₀ the error is that of the next term. */
    public Certificate certificate() {
        int n = order();
        double next = n < 1000 ? Math.abs(series(f, x0, n + 1).coefficient(n + 1)) : 0;
        double h = 0x1p-6 * Math.max(1, Math.abs(x0));
        double power = 1;
        double size = 0;
        for (int k = 0; k <= n; k++) {
            size += Math.abs(coefficients.get(k)) * power;
            power *= h;
        }
        double bound = 4 * next * power + 64 * (n + 1) * EPSILON * size + power * h * size * (1 << 12);
        return Certificate.of(
                "f and the polynomial agree near x₀", new Certificate.Check("|f − T|", Math.abs(error(x0 + h)), bound));
    }

    @Override
    public String toString() {
        return Printed.of("Taylor polynomial of " + f + " at " + NumberText.significant(x0, 5))
                .put("coefficients", coefficients)
                .line(certificate())
                .toString();
    }
}
