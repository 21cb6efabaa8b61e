package mml.geometry;

import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link FourierProjection}: f, then one coefficient after another with the sum so far. */
public sealed interface FourierStep extends Step {
    /**
     * The function at points of [−π, π].
     *
     * @param t the points
     * @param f its values there
     * @param norm {@code ‖f‖}
     */
    record Start(Vector t, Vector f, double norm) implements FourierStep {
        @Override
        public void tell(Telling out) {
            out.kind("start")
                    .put("t", t)
                    .put("f", f)
                    .put("norm", norm)
                    .caption("A function of length " + NumberText.of(norm))
                    .formula("\\lVert f\\rVert = \\sqrt{\\textstyle\\int f^2} = " + Tex.number(norm));
        }
    }

    /**
     * The part along cos kt; k = 0 is the constant.
     *
     * @param k the frequency
     * @param coefficient a_k
     * @param sum the partial sum at the points of the start
     * @param rest how long what is left over is
     */
    record Cosine(int k, double coefficient, Vector sum, double rest) implements FourierStep {
        @Override
        public void tell(Telling t) {
            String of = k == 0 ? "the constant 1" : "cos " + (k == 1 ? "" : k) + "t";
            String basis = k == 0 ? "1" : "\\cos " + (k == 1 ? "" : k) + "t";
            t.kind("cosine")
                    .put("k", k)
                    .put("coefficient", coefficient)
                    .put("sum", sum)
                    .put("rest", rest)
                    .caption(FourierStep.caption(coefficient, of, rest))
                    .formula("a_{" + k + "} = \\frac{\\langle f, " + basis + "\\rangle}{\\langle " + basis + ", "
                            + basis + "\\rangle} = " + Tex.number(coefficient));
        }
    }

    /**
     * The part along sin kt.
     *
     * @param k the frequency
     * @param coefficient b_k
     * @param sum the partial sum at the points of the start
     * @param rest how long what is left over is
     */
    record Sine(int k, double coefficient, Vector sum, double rest) implements FourierStep {
        @Override
        public void tell(Telling t) {
            String basis = "\\sin " + (k == 1 ? "" : k) + "t";
            t.kind("sine")
                    .put("k", k)
                    .put("coefficient", coefficient)
                    .put("sum", sum)
                    .put("rest", rest)
                    .caption(FourierStep.caption(coefficient, "sin " + (k == 1 ? "" : k) + "t", rest))
                    .formula("b_{" + k + "} = \\frac{\\langle f, " + basis + "\\rangle}{\\langle " + basis + ", "
                            + basis + "\\rangle} = " + Tex.number(coefficient));
        }
    }

    /** The distance of f from the projection, integrated on its own. */
    record Done(double rest, double norm) implements FourierStep {
        @Override
        public void tell(Telling t) {
            t.kind("done")
                    .put("rest", rest)
                    .put("norm", norm)
                    .caption("The projection is " + NumberText.of(rest) + " away from a function of length "
                            + NumberText.of(norm))
                    .formula("\\lVert f - \\pi(f)\\rVert = " + Tex.number(rest));
        }
    }

    private static String caption(double coefficient, String of, double rest) {
        boolean none = Math.abs(coefficient) <= 1e-6 * rest; // what quadrature may leave
        return (none ? "Nothing" : NumberText.of(coefficient)) + " of " + of + "; what is left has length "
                + NumberText.of(rest);
    }
}
