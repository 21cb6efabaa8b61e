package mml.geometry;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What can be seen of {@link Definiteness}: pivot after pivot, and either a witness against A or the sum of squares. */
public sealed interface DefinitenessStep extends Step {
    /** The matrix in question. */
    record Start(Matrix A) implements DefinitenessStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("A", A)
                    .caption("Is this symmetric " + A.rows() + " × " + A.cols() + " matrix positive definite?")
                    .formula(Tex.equation("A", A));
        }
    }

    /**
     * Pivot k has come up.
     *
     * @param k counted from 0
     * @param pivot the coefficient of the k-th square
     * @param minor the determinant of the leading block of k + 1 rows and columns
     * @param rest what is left of A from row and column k on; its corner is the pivot
     */
    record Pivot(int k, double pivot, double minor, Matrix rest) implements DefinitenessStep {
        @Override
        public void tell(Telling t) {
            String i = "_{" + (k + 1) + "}";
            t.kind("pivot")
                    .put("k", k)
                    .put("pivot", pivot)
                    .put("minor", minor)
                    .put("rest", rest)
                    .caption("Pivot " + (k + 1) + " is " + NumberText.of(pivot) + ", leading minor " + (k + 1) + " is "
                            + NumberText.of(minor) + (pivot > 0 ? "" : ": not positive"))
                    .formula("d" + i + " = " + Tex.number(pivot) + ",\\quad \\det A" + i + " = " + Tex.number(minor));
        }
    }

    /** An x that proves A is not positive definite, and {@code xᵀAx}. */
    record Witness(Vector x, double value) implements DefinitenessStep {
        @Override
        public void tell(Telling t) {
            t.kind("witness")
                    .put("x", x)
                    .put("value", value)
                    .caption("Not positive definite: for x = " + NumberText.tuple(x) + " the form is "
                            + NumberText.of(value))
                    .formula(Tex.equation("x", x) + ",\\quad x^\\top A\\, x = " + Tex.number(value));
        }
    }

    /** All pivots are positive. */
    record Positive(Vector pivots) implements DefinitenessStep {
        @Override
        public void tell(Telling t) {
            t.kind("positive")
                    .put("pivots", pivots)
                    .caption("Positive definite: xᵀAx is a sum of squares with the weights " + NumberText.tuple(pivots))
                    .formula(tex());
        }

        private String tex() {
            StringBuilder out = new StringBuilder("x^\\top A\\, x = ");
            for (int k = 0; k < Math.min(4, pivots.size()); k++) {
                out.append(k == 0 ? "" : " + ").append(Tex.number(pivots.get(k)));
                out.append("\\,(x_{").append(k + 1).append("}").append(k + 1 < pivots.size() ? " + \\cdots" : "");
                out.append(")^2");
            }
            return out.append(pivots.size() > 4 ? " + \\cdots" : "").toString();
        }
    }
}
