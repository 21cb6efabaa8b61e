package mml.decomposition;

import java.util.function.Function;
import mml.matrix.Matrix;
import mml.trace.Captions;
import mml.trace.Fields;
import mml.trace.Step;

/** What can be seen of {@link GivensQr}: rotation after rotation makes one entry below the diagonal zero. */
public sealed interface GivensQrStep extends Step {
    /** The matrix to be decomposed, times {@code scale}, which is 1 unless the entries are extreme. */
    record Start(double scale, Matrix A) implements GivensQrStep {
        @Override
        public void describe(Fields out) {
            out.kind("start");
            out.put("scale", scale);
            out.put("A", A);
        }

        @Override
        public String caption() {
            return "A " + A.rows() + " × " + A.cols() + " matrix";
        }

        @Override
        public String formula() {
            return Captions.equation("A", A);
        }
    }

    /**
     * Rows p and q were turned in their plane, {@code row p ← c · row p + s · row q} and
     * {@code row q ← c · row q − s · row p}, so that entry (q, p) of the matrix became zero.
     */
    record Rotated(int p, int q, double c, double s, Matrix matrix) implements GivensQrStep {
        @Override
        public void describe(Fields out) {
            out.kind("rotated");
            out.put("p", p);
            out.put("q", q);
            out.put("c", c);
            out.put("s", s);
            out.put("matrix", matrix);
        }

        @Override
        public String caption() {
            return "Rows " + (p + 1) + " and " + (q + 1) + " turned, cos θ = " + Captions.digits(c, 1) + " and sin θ = "
                    + Captions.digits(s, 1) + ": entry " + (q + 1) + ", " + (p + 1) + " is zero";
        }

        @Override
        public String formula() {
            String plane = (p + 1) + "," + (q + 1);
            return "A \\leftarrow R_{" + plane + "}(-\\theta) A,\\quad " + Captions.equation("A", matrix);
        }
    }

    /** The orthonormal columns of Q, and R. */
    record Done(Matrix Q, Matrix R) implements GivensQrStep {
        @Override
        public void describe(Fields out) {
            out.kind("done");
            out.put("Q", Q);
            out.put("R", R);
        }

        @Override
        public String caption() {
            return "What is left is R; the rotations, undone, are Q";
        }

        @Override
        public String formula() {
            return Captions.equation("Q", Q) + ",\\quad " + Captions.equation("R", R);
        }
    }

    default <R> R match(Function<Start, R> start, Function<Rotated, R> rotated, Function<Done, R> done) {
        if (this instanceof Start s) return start.apply(s);
        if (this instanceof Rotated s) return rotated.apply(s);
        return done.apply((Done) this);
    }
}
