package mml.exact;

import mml.matrix.Table;
import mml.trace.Latex;
import mml.trace.Step;
import mml.trace.Telling;

/**
 * What can be seen of a {@link LaplaceExpansion}: going down to a smaller matrix, and coming back with its determinant.
 * The depth says how many rows have been taken away already.
 */
public sealed interface LaplaceStep extends Step {
    /** The matrix and the row it will be expanded along. */
    record Start(Table A, int row) implements LaplaceStep {
        @Override
        public void tell(Telling t) {
            t.kind("start")
                    .put("A", A)
                    .put("row", row)
                    .caption("The determinant of a " + A.rows() + " × " + A.cols() + " matrix, along row " + (row + 1))
                    .formula("A = " + Latex.matrix(A));
        }
    }

    /** Row i and column j are struck out; what is left is {@code minor}. */
    record Minor(int depth, int i, int j, boolean plus, String entry, Table minor) implements LaplaceStep {
        @Override
        public void tell(Telling t) {
            t.kind("minor")
                    .put("depth", depth)
                    .put("i", i)
                    .put("j", j)
                    .put("plus", plus)
                    .put("entry", entry)
                    .put("minor", minor)
                    .caption("Entry " + Captions.number(entry) + ": strike out row " + (i + 1) + " and column "
                            + (j + 1) + ", with the sign " + (plus ? "+" : "−"))
                    .formula((plus ? "+" : "-") + bracketed(Latex.entry(entry)) + " \\cdot \\det "
                            + Latex.matrix(minor));
        }
    }

    /** The smaller determinant is {@code det}; with this term the sum is {@code sum}. */
    record Term(int depth, int i, int j, boolean plus, String entry, String det, String sum) implements LaplaceStep {
        @Override
        public void tell(Telling t) {
            t.kind("term")
                    .put("depth", depth)
                    .put("i", i)
                    .put("j", j)
                    .put("plus", plus)
                    .put("entry", entry)
                    .put("det", det)
                    .put("sum", sum)
                    .caption((plus ? "+ " : "− ") + bracketed(Captions.number(entry)) + " · "
                            + bracketed(Captions.number(det)) + ", sum so far " + Captions.number(sum))
                    .formula((plus ? "+" : "-") + bracketed(Latex.entry(entry)) + " \\cdot "
                            + bracketed(Latex.entry(det)) + " \\quad\\Rightarrow\\quad " + Latex.entry(sum));
        }
    }

    private static String bracketed(String number) {
        return number.startsWith("−") || number.startsWith("-") ? "(" + number + ")" : number;
    }
}
