package mml.exact;

import mml.text.NumberText;
import mml.text.Table;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link Eigenspaces}: the polynomial, then a root and its eigenspace, one after the other. */
public sealed interface EigenspacesStep extends Step {
    /** The characteristic polynomial. */
    record Polynomial(Table A, String polynomial) implements EigenspacesStep {
        @Override
        public void tell(Telling t) {
            t.kind("polynomial")
                    .put("A", A)
                    .put("polynomial", polynomial)
                    .caption("det(A − λI) = " + NumberText.exact(polynomial))
                    .formula("\\det(A - \\lambda I) = " + Tex.entry(polynomial.replace("λ", "\\lambda")));
        }
    }

    /** A root with its multiplicity, and {@code A − λI}, whose kernel is the eigenspace. */
    record Root(String lambda, int algebraic, Table shifted) implements EigenspacesStep {
        @Override
        public void tell(Telling t) {
            t.kind("root")
                    .put("lambda", lambda)
                    .put("algebraic", algebraic)
                    .put("shifted", shifted)
                    .caption("λ = " + NumberText.exact(lambda) + " is a root" + times(algebraic))
                    .formula("A - \\left(" + Tex.entry(lambda) + "\\right) I = " + Tex.matrix(shifted));
        }

        private static String times(int n) {
            return n == 1 ? "" : n == 2 ? ", twice" : ", " + n + " times";
        }
    }

    /** The eigenspace of a root: the columns of {@code basis} span it. */
    record Space(String lambda, int algebraic, Table basis) implements EigenspacesStep {
        static Space of(Eigenspaces.Eigenspace space) {
            var first = space.basis().get(0);
            for (int k = 1; k < space.geometric(); k++)
                first = first.augment(space.basis().get(k));
            return new Space(Elements.text(space.lambda()), space.algebraic(), first);
        }

        @Override
        public void tell(Telling t) {
            int k = basis.cols();
            StringBuilder out = new StringBuilder("E_{" + Tex.entry(lambda) + "} = \\operatorname{span}\\left[");
            for (int j = 0; j < basis.cols(); j++)
                out.append(j == 0 ? " " : ",\\ ").append(column(j));
            t.kind("space")
                    .put("lambda", lambda)
                    .put("algebraic", algebraic)
                    .put("basis", basis)
                    .caption("The eigenspace of " + NumberText.exact(lambda) + " has dimension " + k
                            + (k < algebraic
                                    ? ", " + (algebraic - k) + " less than its multiplicity: A is defective"
                                    : ""))
                    .formula(out.append(" \\right]").toString());
        }

        private String column(int j) {
            StringBuilder out = new StringBuilder("\\begin{bmatrix}");
            for (int i = 0; i < basis.rows(); i++)
                out.append(i == 0 ? " " : " \\\\ ").append(Tex.entry(basis.text(i, j)));
            return out.append(" \\end{bmatrix}").toString();
        }
    }
}
