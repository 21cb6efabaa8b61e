package mml.calculus;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link MultivariateTaylor}: the first derivatives, then the terms, order by order. */
public sealed interface MultivariateTaylorStep extends Step {
    /** Value, gradient and Hessian at x₀. */
    record Start(Vector x0, double value, Vector gradient, Matrix H) implements MultivariateTaylorStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("x0", x0)
                    .put("value", value)
                    .put("gradient", gradient)
                    .put("H", H)
                    .caption("At " + NumberText.tuple(x0) + " f is " + NumberText.of(value) + " and its gradient "
                            + NumberText.tuple(gradient))
                    .formula(Tex.equation("(\\nabla f)^\\top", gradient) + ",\\quad " + Tex.equation("H", H));
        }
    }

    /** The term of order k at x, and the sum so far. */
    record Term(int k, double term, double sum) implements MultivariateTaylorStep {
        @Override
        public void tell(Telling t) {
            t.kind("term")
                    .put("k", k)
                    .put("term", term)
                    .put("sum", sum)
                    .caption("The term of order " + k + " is " + NumberText.of(term) + ", the sum so far "
                            + NumberText.of(sum))
                    .formula("\\frac{1}{" + k + "!} D^{" + k + "} f(x_0)\\, \\delta^{" + k + "} = " + Tex.number(term));
        }
    }
}
