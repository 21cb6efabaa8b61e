package mml.exact;

import mml.text.NumberText;
import mml.text.Table;
import mml.text.Tex;
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
                    .formula("A = " + Tex.matrix(A));
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
                    .caption("Entry " + NumberText.exact(entry) + ": strike out row " + (i + 1) + " and column "
                            + (j + 1) + ", with the sign " + (plus ? "+" : "−"))
                    .formula((plus ? "+" : "-") + bracketed(Tex.entry(entry)) + " \\cdot \\det " + Tex.matrix(minor));
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
                    .caption((plus ? "+ " : "− ") + bracketed(NumberText.exact(entry)) + " · "
                            + bracketed(NumberText.exact(det)) + ", sum so far " + NumberText.exact(sum))
                    .formula((plus ? "+" : "-") + bracketed(Tex.entry(entry)) + " \\cdot " + bracketed(Tex.entry(det))
                            + " \\quad\\Rightarrow\\quad " + Tex.entry(sum));
        }
    }

    private static String bracketed(String number) {
        return number.startsWith("−") || number.startsWith("-") ? "(" + number + ")" : number;
    }
}
