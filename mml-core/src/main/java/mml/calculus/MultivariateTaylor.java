package mml.calculus;

import java.util.ArrayList;
import java.util.List;
import mml.calculus.NotDifferentiableException.Reason;
import mml.expression.Expression;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Tracer;

/**
 * The Taylor polynomial of a function of several variables at a point x,
 * <pre>
 *   T_n(x) = Σ_{k=0}^n Dᵏf(x₀) δᵏ / k!,    δ = x − x₀        (5.152)
 * </pre>
 *
 * <p>The k-th term is that of the function t ↦ f(x₀ + tδ) of one variable, so no array with k indices is built: any order costs
 * what a truncated {@link Series} costs.
 *
 * @param x0 where the derivatives are taken
 * @param x where the polynomial is evaluated
 * @param gradient of f at x₀
 * @param H the Hessian of f at x₀
 * @param terms of order 0, …, n
 * @param function f(x), for comparison; NaN or infinite where f has no value
 * @mml §5.8, Definition 5.7, Example 5.15
 */
public record MultivariateTaylor(Vector x0, Vector x, Vector gradient, Matrix H, Vector terms, double function) {

    public static MultivariateTaylor of(Expression f, Vector x0, int order, Vector x) {
        return of(f, x0, order, x, Tracer.off());
    }

    /**
     * Expands f while {@code trace} watches.
     *
     * @param order 0 to 1000
     * @param x as long as x₀
     * @throws NotDifferentiableException if a derivative is missing at x₀, up to the second in any case
     */
    public static MultivariateTaylor of(
            Expression f, Vector x0, int order, Vector x, Tracer<? super MultivariateTaylorStep> trace) {
        if (x.size() != x0.size() || x.size() == 0)
            throw new IllegalArgumentException(
                    "x has " + Count.entries(x.size()) + ", x0 " + x0.size() + ", expected the same, 1 or more");
        Hessian derivatives = Hessian.of(f, x0);
        boolean on = trace.on();
        if (on)
            trace.step(
                    new MultivariateTaylorStep.Start(x0, derivatives.value(), derivatives.gradient(), derivatives.H()));
        List<Series> line = new ArrayList<>();
        for (int i = 0; i < x.size(); i++) line.add(Series.line(x0.get(i), x.get(i) - x0.get(i), order));
        Vector terms = f.program().at(line).coefficients();
        double sum = 0;
        for (int k = 0; k <= order; k++) {
            if (!Shapes.finite(terms.get(k)))
                throw new NotDifferentiableException(
                        f.program().output(0), Reason.KINK, "f has no derivative of order " + k + " at x0 = " + x0);
            sum += terms.get(k);
            if (on) trace.step(new MultivariateTaylorStep.Term(k, terms.get(k), sum));
        }
        return new MultivariateTaylor(x0, x, derivatives.gradient(), derivatives.H(), terms, f.at(x));
    }

    /** T(x), the sum of the terms. */
    public double value() {
        double sum = 0;
        for (int k = 0; k < terms.size(); k++) sum += terms.get(k);
        return sum;
    }

    /** f(x) − T(x). */
    public double error() {
        return function - value();
    }

    /** That the first terms are those of gradient and Hessian. */
    public Certificate certificate() {
        Vector delta = x.minus(x0);
        double first = terms.size() > 1 ? Math.abs(terms.get(1) - gradient.dot(delta)) : 0;
        double second = terms.size() > 2 ? Math.abs(terms.get(2) - 0.5 * delta.dot(H.times(delta))) : 0;
        double scale = delta.maxNorm() * delta.size();
        return Certificate.of(
                "the first terms are those of gradient and Hessian",
                new Certificate.Check("|T₁ − ∇f δ|", first, 1e-13 * gradient.maxNorm() * scale),
                new Certificate.Check("|T₂ − ½ δᵀHδ|", second, 1e-12 * H.maxNorm() * scale * scale));
    }

    @Override
    public String toString() {
        return Printed.of("Taylor polynomial of degree 2 at x₀ = " + x0)
                .put("x", x)
                .put("terms", terms)
                .put("f(x)", function)
                .line(certificate())
                .toString();
    }
}
