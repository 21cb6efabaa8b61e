package mml.spectral;

import mml.matrix.Matrix;
import mml.matrix.Snapshot;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link OneSidedJacobiSvd}: pairs of columns become orthogonal, and the three factors. */
public sealed interface OneSidedJacobiStep extends Step {
    /** The matrix at work: A, or Aᵀ when {@code transposed}, times {@code scale}, which is 1 unless A is extreme. */
    record Start(boolean transposed, double scale, Matrix matrix) implements OneSidedJacobiStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("transposed", transposed)
                    .put("scale", scale)
                    .put("matrix", matrix)
                    .caption("The columns of " + (transposed ? "the transpose of A" : "A"))
                    .formula(Tex.equation(transposed ? "A^\\top" : "A", matrix));
        }
    }

    /** Columns p and q, which met at the given cosine, were rotated by the angle of this tangent: now orthogonal. */
    record Rotated(int p, int q, double tangent, double cosine, Snapshot matrix) implements OneSidedJacobiStep {
        @Override
        public void tell(Telling t) {
            Matrix now = matrix.toMatrix();
            t.kind("rotated")
                    .put("p", p)
                    .put("q", q)
                    .put("tangent", tangent)
                    .put("cosine", cosine)
                    .put("matrix", now)
                    .caption("Columns " + (p + 1) + " and " + (q + 1) + ", at cosine " + NumberText.of(cosine)
                            + ", become orthogonal")
                    .formula(Tex.equation("A V", now));
        }
    }

    /** The three factors of A. */
    record Done(Matrix U, Vector singularValues, Matrix V) implements OneSidedJacobiStep {
        @Override
        public void tell(Telling t) {
            t.kind("done")
                    .put("U", U)
                    .put("singularValues", singularValues, singularValues.maxNorm())
                    .put("V", V)
                    .caption("Singular values from " + NumberText.of(singularValues.get(0)) + " down to "
                            + NumberText.of(singularValues.get(singularValues.size() - 1)))
                    .formula(
                            "A = U \\Sigma V^\\top,\\quad " + Tex.equation("U", U) + ",\\quad " + Tex.equation("V", V));
        }
    }
}
