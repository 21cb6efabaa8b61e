package mml.calculus;

import mml.text.NumberText;
import mml.text.Scripts;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link TaylorPolynomial}: one term after the other. */
public sealed interface TaylorStep extends Step {
    /**
     * A term joins the polynomial.
     *
     * @param k its order
     * @param derivative f⁽ᵏ⁾(x₀)
     * @param coefficient f⁽ᵏ⁾(x₀)/k!
     */
    record Term(int k, double x0, double derivative, double coefficient) implements TaylorStep {
        @Override
        public void tell(Telling t) {
            t.kind("term")
                    .put("k", k)
                    .put("x0", x0)
                    .put("derivative", derivative)
                    .put("coefficient", coefficient)
                    .caption("Order " + k + ": the derivative is " + NumberText.of(derivative) + ", the term "
                            + NumberText.of(coefficient) + power())
                    .formula("\\frac{f^{(" + k + ")}(x_0)}{" + k + "!} = " + Tex.number(coefficient));
        }

        private String power() {
            if (k == 0) return "";
            String base = x0 == 0 ? "x" : "(x − " + (x0 < 0 ? "(" + NumberText.of(x0) + ")" : NumberText.of(x0)) + ")";
            return "·" + base + (k == 1 ? "" : Scripts.superscript(k));
        }
    }
}
