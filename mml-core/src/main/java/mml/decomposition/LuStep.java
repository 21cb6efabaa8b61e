package mml.decomposition;

import java.util.function.Function;
import mml.matrix.Matrix;
import mml.trace.Captions;
import mml.trace.Fields;
import mml.trace.Step;

/**
 * What can be seen of {@link Lu}: per column the search for a pivot, the swap that brings it up, and the elimination
 * below it. The matrix of a step holds the multipliers below the diagonal where they made zeros.
 */
public sealed interface LuStep extends Step {
    /** The matrix to be decomposed. */
    record Start(Matrix A) implements LuStep {
        @Override
        public void describe(Fields out) {
            out.kind("start");
            out.put("A", A);
        }

        @Override
        public String caption() {
            return "A " + A.rows() + " × " + A.cols() + " matrix";
        }

        @Override
        public String formula() {
            return Captions.equation("A", A);
        }
    }

    /** The largest entry of column {@code j}, on or below the diagonal, is {@code value} in {@code row}. */
    record Pivot(int j, int row, double value) implements LuStep {
        @Override
        public void describe(Fields out) {
            out.kind("pivot");
            out.put("j", j);
            out.put("row", row);
            out.put("value", value);
        }

        @Override
        public String caption() {
            return value == 0
                    ? "Column " + (j + 1) + " has no pivot: nothing but zeros from row " + (j + 1) + " on"
                    : "The largest entry of column " + (j + 1) + " is " + Captions.digits(value) + ", in row "
                            + (row + 1);
        }

        @Override
        public String formula() {
            return "\\max_{i\\ge " + (j + 1) + "} |a_{i," + (j + 1) + "}| = " + Captions.plain(Math.abs(value));
        }
    }

    /** Rows {@code i} and {@code k} change places. */
    record Swap(int i, int k, Matrix matrix) implements LuStep {
        @Override
        public void describe(Fields out) {
            out.kind("swap");
            out.put("i", i);
            out.put("k", k);
            out.put("matrix", matrix);
        }

        @Override
        public String caption() {
            return "R" + Captions.subscript(i + 1) + " ↔ R" + Captions.subscript(k + 1);
        }

        @Override
        public String formula() {
            return "R_{" + (i + 1) + "} \\leftrightarrow R_{" + (k + 1) + "}";
        }
    }

    /** Multiples of row {@code j} made zeros below its pivot; the multipliers stand where the zeros are. */
    record Eliminated(int j, Matrix matrix) implements LuStep {
        @Override
        public void describe(Fields out) {
            out.kind("eliminated");
            out.put("j", j);
            out.put("matrix", matrix);
        }

        @Override
        public String caption() {
            return "Multiples of row " + (j + 1) + " clear column " + (j + 1) + " below the diagonal";
        }

        @Override
        public String formula() {
            String pivot = (j + 1) + "," + (j + 1);
            return "\\ell_{i," + (j + 1) + "} = a_{i," + (j + 1) + "} / a_{" + pivot + "},\\quad R_i \\leftarrow R_i - "
                    + "\\ell_{i," + (j + 1) + "} R_{" + (j + 1) + "}";
        }
    }

    /** The two factors. */
    record Done(Matrix L, Matrix U) implements LuStep {
        @Override
        public void describe(Fields out) {
            out.kind("done");
            out.put("L", L);
            out.put("U", U);
        }

        @Override
        public String caption() {
            return "The multipliers are L, what is left is U";
        }

        @Override
        public String formula() {
            return Captions.equation("L", L) + ",\\quad " + Captions.equation("U", U);
        }
    }

    default <R> R match(
            Function<Start, R> start,
            Function<Pivot, R> pivot,
            Function<Swap, R> swap,
            Function<Eliminated, R> eliminated,
            Function<Done, R> done) {
        if (this instanceof Start s) return start.apply(s);
        if (this instanceof Pivot s) return pivot.apply(s);
        if (this instanceof Swap s) return swap.apply(s);
        if (this instanceof Eliminated s) return eliminated.apply(s);
        return done.apply((Done) this);
    }
}
