package mml.exact;

import java.util.function.Function;
import mml.matrix.Table;
import mml.trace.Fields;
import mml.trace.Latex;
import mml.trace.Step;

/** What can be seen of {@link Eigenspaces}: the polynomial, then a root and its eigenspace, one after the other. */
public sealed interface EigenspacesStep extends Step {
    /** The characteristic polynomial. */
    record Polynomial(Table A, String polynomial) implements EigenspacesStep {
        @Override
        public void describe(Fields out) {
            out.kind("polynomial");
            out.put("A", A);
            out.put("polynomial", polynomial);
        }

        @Override
        public String caption() {
            return "det(A − λI) = " + Captions.number(polynomial);
        }

        @Override
        public String formula() {
            return "\\det(A - \\lambda I) = " + Latex.entry(polynomial.replace("λ", "\\lambda"));
        }
    }

    /** A root with its multiplicity, and {@code A − λI}, whose kernel is the eigenspace. */
    record Root(String lambda, int algebraic, Table shifted) implements EigenspacesStep {
        @Override
        public void describe(Fields out) {
            out.kind("root");
            out.put("lambda", lambda);
            out.put("algebraic", algebraic);
            out.put("shifted", shifted);
        }

        @Override
        public String caption() {
            return "λ = " + Captions.number(lambda) + " is a root" + times(algebraic);
        }

        @Override
        public String formula() {
            return "A - \\left(" + Latex.entry(lambda) + "\\right) I = " + Latex.matrix(shifted);
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
        public void describe(Fields out) {
            out.kind("space");
            out.put("lambda", lambda);
            out.put("algebraic", algebraic);
            out.put("basis", basis);
        }

        @Override
        public String caption() {
            int k = basis.cols();
            return "The eigenspace of " + Captions.number(lambda) + " has dimension " + k
                    + (k < algebraic ? ", " + (algebraic - k) + " less than its multiplicity: A is defective" : "");
        }

        @Override
        public String formula() {
            StringBuilder out = new StringBuilder("E_{" + Latex.entry(lambda) + "} = \\operatorname{span}\\left[");
            for (int j = 0; j < basis.cols(); j++)
                out.append(j == 0 ? " " : ",\\ ").append(column(j));
            return out.append(" \\right]").toString();
        }

        private String column(int j) {
            StringBuilder out = new StringBuilder("\\begin{bmatrix}");
            for (int i = 0; i < basis.rows(); i++)
                out.append(i == 0 ? " " : " \\\\ ").append(Latex.entry(basis.text(i, j)));
            return out.append(" \\end{bmatrix}").toString();
        }
    }

    default <R> R match(Function<Polynomial, R> polynomial, Function<Root, R> root, Function<Space, R> space) {
        if (this instanceof Polynomial s) return polynomial.apply(s);
        if (this instanceof Root s) return root.apply(s);
        return space.apply((Space) this);
    }
}
