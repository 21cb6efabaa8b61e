package mml.decomposition;

import java.util.function.Function;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Captions;
import mml.trace.Fields;
import mml.trace.Latex;
import mml.trace.Step;

/** What can be seen of {@link SvdViaGram}: {@code AᵀA}, its eigenpairs, and one left vector after the other. */
public sealed interface SvdViaGramStep extends Step {
    /** {@code AᵀA} was formed; A is times {@code scale}, which is 1 unless the entries are extreme. */
    record Gram(double scale, Matrix A, Matrix gram) implements SvdViaGramStep {
        @Override
        public void describe(Fields out) {
            out.kind("gram");
            out.put("scale", scale);
            out.put("A", A);
            out.put("gram", gram);
        }

        @Override
        public String caption() {
            return "AᵀA is symmetric and has no negative eigenvalue";
        }

        @Override
        public String formula() {
            return Captions.equation("A^\\top A", gram);
        }
    }

    /** A step of its eigendecomposition. */
    record Eigen(SymmetricEigenStep step) implements SvdViaGramStep {
        @Override
        public void describe(Fields out) {
            out.kind("eigen");
            out.put("step", step);
        }

        @Override
        public String caption() {
            return step.caption();
        }

        @Override
        public String formula() {
            return step.formula();
        }
    }

    /** The eigenvalues of {@code AᵀA}, descending, and its eigenvectors, the right singular vectors. */
    record Right(Vector eigenvalues, Matrix V) implements SvdViaGramStep {
        @Override
        public void describe(Fields out) {
            out.kind("right");
            out.put("eigenvalues", eigenvalues);
            out.put("V", V);
        }

        @Override
        public String caption() {
            return "The eigenvectors of AᵀA are the right singular vectors";
        }

        @Override
        public String formula() {
            return "A^\\top A = V \\Sigma^\\top \\Sigma V^\\top,\\quad " + Captions.equation("V", V);
        }
    }

    /** {@code u_i = A v_i / σ_i}. */
    record Left(int index, double sigma, Vector v, Vector u) implements SvdViaGramStep {
        @Override
        public void describe(Fields out) {
            out.kind("left");
            out.put("index", index);
            out.put("sigma", sigma);
            out.put("v", v);
            out.put("u", u);
        }

        @Override
        public String caption() {
            String i = Captions.subscript(index + 1);
            return "σ" + i + " = " + Captions.digits(sigma) + ", and u" + i + " = Av" + i + " / σ" + i;
        }

        @Override
        public String formula() {
            String i = "_{" + (index + 1) + "}";
            return Captions.equation("u" + i, u) + " = \\tfrac{1}{" + Latex.entry(Captions.plain(sigma)) + "} A v" + i;
        }
    }

    default <R> R match(
            Function<? super Gram, R> gram,
            Function<? super Eigen, R> eigen,
            Function<? super Right, R> right,
            Function<? super Left, R> left) {
        if (this instanceof Gram s) return gram.apply(s);
        if (this instanceof Eigen s) return eigen.apply(s);
        if (this instanceof Right s) return right.apply(s);
        return left.apply((Left) this);
    }
}
