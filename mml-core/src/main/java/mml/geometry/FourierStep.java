package mml.geometry;

import java.util.function.Function;
import mml.matrix.Vector;
import mml.trace.Captions;
import mml.trace.Fields;
import mml.trace.Step;

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
        public void describe(Fields out) {
            out.kind("start");
            out.put("t", t);
            out.put("f", f);
            out.put("norm", norm);
        }

        @Override
        public String caption() {
            return "A function of length " + Captions.digits(norm);
        }

        @Override
        public String formula() {
            return "\\lVert f\\rVert = \\sqrt{\\textstyle\\int f^2} = " + Captions.tex(norm);
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
        public void describe(Fields out) {
            out.kind("cosine");
            out.put("k", k);
            out.put("coefficient", coefficient);
            out.put("sum", sum);
            out.put("rest", rest);
        }

        @Override
        public String caption() {
            String of = k == 0 ? "the constant 1" : "cos " + (k == 1 ? "" : k) + "t";
            return FourierStep.caption(coefficient, of, rest);
        }

        @Override
        public String formula() {
            String basis = k == 0 ? "1" : "\\cos " + (k == 1 ? "" : k) + "t";
            return "a_{" + k + "} = \\frac{\\langle f, " + basis + "\\rangle}{\\langle " + basis + ", " + basis
                    + "\\rangle} = " + Captions.tex(coefficient);
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
        public void describe(Fields out) {
            out.kind("sine");
            out.put("k", k);
            out.put("coefficient", coefficient);
            out.put("sum", sum);
            out.put("rest", rest);
        }

        @Override
        public String caption() {
            return FourierStep.caption(coefficient, "sin " + (k == 1 ? "" : k) + "t", rest);
        }

        @Override
        public String formula() {
            String basis = "\\sin " + (k == 1 ? "" : k) + "t";
            return "b_{" + k + "} = \\frac{\\langle f, " + basis + "\\rangle}{\\langle " + basis + ", " + basis
                    + "\\rangle} = " + Captions.tex(coefficient);
        }
    }

    /** The distance of f from the projection, integrated on its own. */
    record Done(double rest, double norm) implements FourierStep {
        @Override
        public void describe(Fields out) {
            out.kind("done");
            out.put("rest", rest);
            out.put("norm", norm);
        }

        @Override
        public String caption() {
            return "The projection is " + Captions.digits(rest) + " away from a function of length "
                    + Captions.digits(norm);
        }

        @Override
        public String formula() {
            return "\\lVert f - \\pi(f)\\rVert = " + Captions.tex(rest);
        }
    }

    private static String caption(double coefficient, String of, double rest) {
        boolean none = Math.abs(coefficient) <= 1e-6 * rest; // what quadrature may leave
        return (none ? "Nothing" : Captions.digits(coefficient)) + " of " + of + "; what is left has length "
                + Captions.digits(rest);
    }

    default <R> R match(
            Function<Start, R> start, Function<Cosine, R> cosine, Function<Sine, R> sine, Function<Done, R> done) {
        if (this instanceof Start s) return start.apply(s);
        if (this instanceof Cosine s) return cosine.apply(s);
        if (this instanceof Sine s) return sine.apply(s);
        return done.apply((Done) this);
    }
}
