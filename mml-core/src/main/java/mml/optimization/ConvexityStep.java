package mml.optimization;

import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link Convexity}: part after part of the formula with its rule, then a pair of points that decides, or none. */
public sealed interface ConvexityStep extends Step {
    /** What the rules say of a part of the formula. */
    record Part(String formula, String part, String curvature, String rule) implements ConvexityStep {
        @Override
        public void tell(Telling t) {
            t.kind("part")
                    .put("formula", formula)
                    .put("part", part)
                    .put("curvature", curvature)
                    .put("rule", rule)
                    .caption(part + " is " + curvature + ": " + rule)
                    .formula(formula);
        }
    }

    /** Of a quadratic function: the eigenvalues of its Hessian, which decide. */
    record Eigenvalues(Vector eigenvalues) implements ConvexityStep {
        @Override
        public void tell(Telling t) {
            t.kind("eigenvalues")
                    .put("eigenvalues", eigenvalues)
                    .caption("Quadratic, and its Hessian has the eigenvalues " + NumberText.tuple(eigenvalues))
                    .formula(Tex.equation("\\lambda(H)", eigenvalues));
        }
    }

    /** Between two points f is above the line that joins their values: it is not convex. */
    record Witness(Vector x, Vector y, double middle, double chord) implements ConvexityStep {
        @Override
        public void tell(Telling t) {
            t.kind("witness")
                    .put("x", x)
                    .put("y", y)
                    .put("middle", middle)
                    .put("chord", chord)
                    .caption("Midway between " + NumberText.tuple(x) + " and " + NumberText.tuple(y) + " f is "
                            + NumberText.of(middle) + ", above the chord at " + NumberText.of(chord))
                    .formula("f\\big(\\tfrac12 x + \\tfrac12 y\\big) = " + Tex.number(middle) + " > "
                            + Tex.number(chord) + " = \\tfrac12 f(x) + \\tfrac12 f(y)");
        }
    }

    /** So many pairs were tried, and none speaks against it. */
    record None(int pairs) implements ConvexityStep {
        @Override
        public void tell(Telling t) {
            t.kind("none")
                    .put("pairs", pairs)
                    .caption(pairs + " pairs of points were tried, and none speaks against it: that proves nothing")
                    .formula("f\\big(\\tfrac12 x + \\tfrac12 y\\big) \\le \\tfrac12 f(x) + \\tfrac12 f(y)");
        }
    }
}
