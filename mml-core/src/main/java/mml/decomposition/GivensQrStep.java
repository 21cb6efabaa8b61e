package mml.decomposition;

import mml.matrix.Matrix;
import mml.matrix.Snapshot;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link GivensQr}: rotation after rotation makes one entry below the diagonal zero. */
public sealed interface GivensQrStep extends Step {
    /** The matrix to be decomposed, times {@code scale}, which is 1 unless the entries are extreme. */
    record Start(double scale, Matrix A) implements GivensQrStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("scale", scale)
                    .put("A", A)
                    .caption("A " + A.rows() + " × " + A.cols() + " matrix")
                    .formula(Tex.equation("A", A));
        }
    }

    /**
     * Rows p and q were turned in their plane, {@code row p ← c · row p + s · row q} and
     * {@code row q ← c · row q − s · row p}, so that entry (q, p) of the matrix became zero.
     */
    record Rotated(int p, int q, double c, double s, Snapshot matrix) implements GivensQrStep {
        @Override
        public void tell(Telling t) {
            Matrix now = matrix.toMatrix();
            String plane = (p + 1) + "," + (q + 1);
            t.kind("rotated")
                    .put("p", p)
                    .put("q", q)
                    .put("c", c)
                    .put("s", s)
                    .put("matrix", now)
                    .caption("Rows " + (p + 1) + " and " + (q + 1) + " turned, cos θ = " + NumberText.of(c, 1)
                            + " and sin θ = " + NumberText.of(s, 1) + ": entry " + (q + 1) + ", " + (p + 1)
                            + " is zero")
                    .formula("A \\leftarrow R_{" + plane + "}(-\\theta) A,\\quad " + Tex.equation("A", now));
        }
    }

    /** The orthonormal columns of Q, and R. */
    record Done(Matrix Q, Matrix R) implements GivensQrStep {
        @Override
        public void tell(Telling t) {
            t.kind("done")
                    .put("Q", Q)
                    .put("R", R)
                    .caption("What is left is R; the rotations, undone, are Q")
                    .formula(Tex.equation("Q", Q) + ",\\quad " + Tex.equation("R", R));
        }
    }
}
