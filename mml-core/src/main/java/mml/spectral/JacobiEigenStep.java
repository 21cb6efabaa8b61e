package mml.spectral;

import mml.matrix.Matrix;
import mml.matrix.Snapshot;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Scripts;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link JacobiEigen}: rotation after rotation, and the eigenpairs. */
public sealed interface JacobiEigenStep extends Step {
    /** The matrix to be decomposed, times {@code scale}, which is 1 unless the entries are extreme. */
    record Start(double scale, Matrix A) implements JacobiEigenStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("scale", scale)
                    .put("A", A)
                    .caption("A symmetric " + A.rows() + " × " + A.cols() + " matrix")
                    .formula(Tex.equation("A", A));
        }
    }

    /**
     * Entry (p, q) was made zero by a rotation whose angle has the given tangent; {@code offDiagonal} is what is left,
     * the root of the sum of squares off the diagonal.
     */
    record Rotated(int p, int q, double tangent, double offDiagonal, Snapshot matrix) implements JacobiEigenStep {
        @Override
        public void tell(Telling t) {
            Matrix now = matrix.toMatrix();
            t.kind("rotated")
                    .put("p", p)
                    .put("q", q)
                    .put("tangent", tangent)
                    .put("offDiagonal", offDiagonal)
                    .put("matrix", now)
                    .caption("A rotation in the plane of axes " + (p + 1) + " and " + (q + 1) + " makes a"
                            + Scripts.subscript(p + 1) + "," + Scripts.subscript(q + 1) + " zero; off the diagonal "
                            + NumberText.of(offDiagonal) + " is left")
                    .formula(Tex.equation("R^\\top A R", now));
        }
    }

    /** The eigenvalues, ascending, and the eigenvectors as columns. */
    record Done(Vector eigenvalues, Matrix eigenvectors) implements JacobiEigenStep {
        @Override
        public void tell(Telling t) {
            t.kind("done")
                    .put("eigenvalues", eigenvalues, eigenvalues.maxNorm())
                    .put("eigenvectors", eigenvectors)
                    .caption("Eigenvalues from " + NumberText.of(eigenvalues.get(0)) + " to "
                            + NumberText.of(eigenvalues.get(eigenvalues.size() - 1)))
                    .formula("A = P D P^\\top,\\quad " + Tex.equation("P", eigenvectors));
        }
    }
}
