package mml.decomposition;

import java.util.function.Function;
import mml.matrix.Matrix;
import mml.matrix.Numbers;
import mml.trace.Captions;
import mml.trace.Fields;
import mml.trace.Step;

/** What can be seen of {@link Cholesky}: per column the pivot, then the finished column. */
public sealed interface CholeskyStep extends Step {
    /** The matrix to be decomposed. */
    record Start(Matrix A) implements CholeskyStep {
        @Override
        public void describe(Fields out) {
            out.kind("start");
            out.put("A", A);
        }

        @Override
        public String caption() {
            return "A symmetric " + A.rows() + " × " + A.cols() + " matrix";
        }

        @Override
        public String formula() {
            return Captions.equation("A", A);
        }
    }

    /** About to take {@code l_jj = √s}. When s is not positive this is the last step. */
    record Pivot(int j, double s, Matrix L) implements CholeskyStep {
        @Override
        public void describe(Fields out) {
            out.kind("pivot");
            out.put("j", j);
            out.put("s", s);
            out.put("L", L);
        }

        @Override
        public String caption() {
            String l = "l" + Captions.subscript(j + 1) + Captions.subscript(j + 1);
            return s > 0
                    ? l + " = √" + Captions.digits(s)
                    : l + " would be the root of " + Captions.digits(s) + ": not positive definite";
        }

        @Override
        public String formula() {
            String jj = (j + 1) + "," + (j + 1);
            return "a_{" + jj + "} - \\sum_{k<" + (j + 1) + "} \\ell_{" + (j + 1) + ",k}^2 = " + Numbers.shortest(s);
        }
    }

    /** Column j of L is finished. */
    record Column(int j, Matrix L) implements CholeskyStep {
        @Override
        public void describe(Fields out) {
            out.kind("column");
            out.put("j", j);
            out.put("L", L);
        }

        @Override
        public String caption() {
            return "Column " + (j + 1) + " of L: what is left of column " + (j + 1) + " of A, divided by l"
                    + Captions.subscript(j + 1) + Captions.subscript(j + 1);
        }

        @Override
        public String formula() {
            String c = Integer.toString(j + 1);
            return "\\ell_{i," + c + "} = \\Bigl(a_{i," + c + "} - \\sum_{k<" + c + "} \\ell_{i,k}\\,\\ell_{" + c
                    + ",k}\\Bigr) / \\ell_{" + c + "," + c + "}";
        }
    }

    default <R> R match(Function<Start, R> start, Function<Pivot, R> pivot, Function<Column, R> column) {
        if (this instanceof Start s) return start.apply(s);
        if (this instanceof Pivot s) return pivot.apply(s);
        return column.apply((Column) this);
    }
}
