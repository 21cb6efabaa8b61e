package mml.decomposition;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Captions;
import mml.trace.Latex;
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
                    .formula(Captions.equation("A^\\top A", gram));
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
                    .put("eigenvalues", eigenvalues)
                    .put("V", V)
                    .caption("The eigenvectors of AᵀA are the right singular vectors")
                    .formula("A^\\top A = V \\Sigma^\\top \\Sigma V^\\top,\\quad " + Captions.equation("V", V));
        }
    }

    /** {@code u_i = A v_i / σ_i}. */
    record Left(int index, double sigma, Vector v, Vector u) implements SvdViaGramStep {
        @Override
        public void tell(Telling t) {
            String i = Captions.subscript(index + 1);
            String sub = "_{" + (index + 1) + "}";
            t.kind("left")
                    .put("index", index)
                    .put("sigma", sigma)
                    .put("v", v)
                    .put("u", u)
                    .caption("σ" + i + " = " + Captions.digits(sigma) + ", and u" + i + " = Av" + i + " / σ" + i)
                    .formula(Captions.equation("u" + sub, u) + " = \\tfrac{1}{" + Latex.entry(Captions.plain(sigma))
                            + "} A v" + sub);
        }
    }
}
