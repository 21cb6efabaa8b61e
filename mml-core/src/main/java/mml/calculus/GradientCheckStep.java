package mml.calculus;

import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link GradientCheck}: what is claimed, each component compared, and the verdict. */
public sealed interface GradientCheckStep extends Step {
    private static String spoken(String finding) {
        return switch (finding) {
            case "RIGHT" -> "right";
            case "WRONG" -> "wrong";
            case "KINK" -> "not differentiable here";
            default -> "f has no value beside the point";
        };
    }

    /** What is to be checked, at the point x. */
    record Claimed(Vector x, Vector claimed) implements GradientCheckStep {
        @Override
        public void tell(Telling t) {
            t.kind("claimed")
                    .put("x", x)
                    .put("claimed", claimed)
                    .caption("Claimed is " + NumberText.tuple(claimed) + ": is every component right?")
                    .formula(Tex.equation("\\nabla f", claimed));
        }
    }

    /**
     * A component is compared.
     *
     * @param claimed what is to be checked
     * @param numeric the central difference quotient
     * @param left the quotient to the left
     * @param right the quotient to the right
     * @param relativeError |claimed − numeric| relative to the larger
     * @param finding RIGHT, WRONG, KINK or UNDECIDED
     */
    record Component(
            int i, double claimed, double numeric, double left, double right, double relativeError, String finding)
            implements GradientCheckStep {
        @Override
        public void tell(Telling t) {
            t.kind("component")
                    .put("i", i)
                    .put("claimed", claimed)
                    .put("numeric", numeric)
                    .put("left", left)
                    .put("right", right)
                    .put("relativeError", relativeError)
                    .put("finding", finding)
                    .caption("Component " + (i + 1) + ": claimed " + NumberText.of(claimed) + ", measured "
                            + (finding.equals("KINK")
                                    ? NumberText.of(left) + " to the left and " + NumberText.of(right) + " to the right"
                                    : NumberText.of(numeric))
                            + ": " + GradientCheckStep.spoken(finding))
                    .formula("\\frac{\\partial f}{\\partial x_{" + (i + 1) + "}}:\\quad " + Tex.number(claimed)
                            + " \\; ? \\; " + Tex.number(numeric));
        }
    }

    /** The verdict on all of it. */
    record Done(String verdict, int component, double error) implements GradientCheckStep {
        @Override
        public void tell(Telling t) {
            t.kind("done")
                    .put("verdict", verdict)
                    .put("component", component)
                    .put("error", error)
                    .caption(
                            component < 0
                                    ? "The gradient is right, error " + NumberText.of(error)
                                    : "Component " + (component + 1) + ": " + GradientCheckStep.spoken(verdict))
                    .formula("\\sqrt{\\frac{\\sum_i (dh_i - df_i)^2}{\\sum_i (dh_i + df_i)^2}} = " + Tex.number(error));
        }
    }
}
