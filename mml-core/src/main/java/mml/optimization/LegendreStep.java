package mml.optimization;

import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link ConvexConjugate}: the graph, then for slope after slope the line that supports it from below. */
public sealed interface LegendreStep extends Step {
    /** Points of the graph, and of the largest convex function below it. */
    record Start(Vector x, Vector f, Vector envelope) implements LegendreStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("x", x)
                    .put("f", f)
                    .put("envelope", envelope)
                    .caption("f from x = " + NumberText.of(x.get(0)) + " to " + NumberText.of(x.get(x.size() - 1)))
                    .formula("f^*(s) = \\sup_x \\big( s x - f(x) \\big)");
        }
    }

    /**
     * The line of slope s that touches the graph from below.
     *
     * @param x where it touches
     * @param value f(x)
     * @param conjugate {@code f*(s) = s x − f(x)}: the line meets the axis at −f*(s)
     * @param atEnd whether it touches at an end of the interval only, so that a longer one may give more
     */
    record Support(int k, double s, double x, double value, double conjugate, boolean atEnd) implements LegendreStep {
        @Override
        public void tell(Telling t) {
            t.kind("support")
                    .put("k", k)
                    .put("s", s)
                    .put("x", x)
                    .put("value", value)
                    .put("conjugate", conjugate)
                    .put("atEnd", atEnd)
                    .caption("The line of slope " + NumberText.of(s) + " touches at x = " + NumberText.of(x)
                            + (atEnd ? ", the end of the interval," : "") + " and meets the axis at "
                            + NumberText.of(-conjugate) + ": f*(s) = " + NumberText.of(conjugate))
                    .formula("f^*(" + Tex.number(s) + ") = " + Tex.number(s) + "\\cdot" + Tex.number(x) + " - ("
                            + Tex.number(value) + ") = " + Tex.number(conjugate));
        }
    }
}
