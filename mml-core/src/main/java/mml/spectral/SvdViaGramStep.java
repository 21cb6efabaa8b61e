package mml.spectral;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Scripts;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link SvdViaGram}: {@code AᵀA}, its eigenpairs, and one left vector after the other. */
public sealed interface SvdViaGramStep extends Step {
    /** {@code AᵀA} was formed; A is times {@code scale}, which is 1 unless the entries are extreme. */
    record Gram(double scale, Matrix A, Matrix gram) implements SvdViaGramStep {
        @Override
        public void tell(Telling t) {
            t.kind("gram")
                    .put("scale", scale)
                    .put("A", A)
                    .put("gram", gram)
                    .caption("AᵀA is symmetric and has no negative eigenvalue")
                    .formula(Tex.equation("A^\\top A", gram));
        }
    }

    /** A step of its eigendecomposition. */
    record Eigen(SymmetricEigenStep step) implements SvdViaGramStep {
        @Override
        public void tell(Telling t) {
            t.kind("eigen").put("step", step).caption(step.caption()).formula(step.formula());
        }
    }

    /** The eigenvalues of {@code AᵀA}, descending, and its eigenvectors, the right singular vectors. */
    record Right(Vector eigenvalues, Matrix V) implements SvdViaGramStep {
        @Override
        public void tell(Telling t) {
            t.kind("right")
                    .put("eigenvalues", eigenvalues, eigenvalues.maxNorm())
                    .put("V", V)
                    .caption("The eigenvectors of AᵀA are the right singular vectors")
                    .formula("A^\\top A = V \\Sigma^\\top \\Sigma V^\\top,\\quad " + Tex.equation("V", V));
        }
    }

    /** {@code u_i = A v_i / σ_i}. */
    record Left(int index, double sigma, Vector v, Vector u) implements SvdViaGramStep {
        @Override
        public void tell(Telling t) {
            String i = Scripts.subscript(index + 1);
            String sub = "_{" + (index + 1) + "}";
            t.kind("left")
                    .put("index", index)
                    .put("sigma", sigma)
                    .put("v", v)
                    .put("u", u)
                    .caption("σ" + i + " = " + NumberText.of(sigma) + ", and u" + i + " = Av" + i + " / σ" + i)
                    .formula(Tex.equation("u" + sub, u) + " = \\tfrac{1}{" + Tex.number(sigma) + "} A v" + sub);
        }
    }
}
