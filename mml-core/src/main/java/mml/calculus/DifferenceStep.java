package mml.calculus;

import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link DifferenceQuotient}: the tangent that is wanted, then a secant for each h. */
public sealed interface DifferenceStep extends Step {
    /** Before it begins: the point and the slope of the tangent. */
    record Start(double x, double value, double derivative) implements DifferenceStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("x", x)
                    .put("value", value)
                    .put("derivative", derivative)
                    .caption("At x = " + NumberText.of(x) + ", f is " + NumberText.of(value) + " and its slope "
                            + NumberText.of(derivative) + ": how near do secants come?")
                    .formula("f'(" + Tex.number(x) + ") = " + Tex.number(derivative));
        }
    }

    /**
     * The secant over a step.
     *
     * @param slope the difference quotient
     * @param error |slope − f′(x)|
     */
    record Secant(double h, double slope, double error) implements DifferenceStep {
        @Override
        public void tell(Telling t) {
            t.kind("secant")
                    .put("h", h)
                    .put("slope", slope)
                    .put("error", error)
                    .caption("h = " + NumberText.of(h) + ": slope " + NumberText.of(slope) + ", off by "
                            + NumberText.of(error))
                    .formula("\\frac{\\Delta f}{\\Delta x} = " + Tex.number(slope) + ",\\quad h = " + Tex.number(h));
        }
    }

    /** The step with the smallest error, and the one expected from truncation and rounding. */
    record Best(double h, double error, double predicted) implements DifferenceStep {
        @Override
        public void tell(Telling t) {
            t.kind("best")
                    .put("h", h)
                    .put("error", error)
                    .put("predicted", predicted)
                    .caption("The best h was " + NumberText.of(h) + ", off by " + NumberText.of(error) + "; about "
                            + NumberText.of(predicted) + " was to be expected")
                    .formula("h^{*} \\approx " + Tex.number(predicted));
        }
    }
}
