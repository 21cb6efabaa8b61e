package mml.exact;

import java.util.function.Function;
import mml.matrix.Table;
import mml.trace.Fields;
import mml.trace.Latex;
import mml.trace.Step;

/**
 * What can be seen of a {@link LaplaceExpansion}: going down to a smaller matrix, and coming back with its determinant.
 * The depth says how many rows have been taken away already.
 */
public sealed interface LaplaceStep extends Step {
    /** The matrix and the row it will be expanded along. */
    record Start(Table A, int row) implements LaplaceStep {
        @Override
        public void describe(Fields out) {
            out.kind("start");
            out.put("A", A);
            out.put("row", row);
        }

        @Override
        public String caption() {
            return "The determinant of a " + A.rows() + " × " + A.cols() + " matrix, along row " + (row + 1);
        }

        @Override
        public String formula() {
            return "A = " + Latex.matrix(A);
        }
    }

    /** Row i and column j are struck out; what is left is {@code minor}. */
    record Minor(int depth, int i, int j, boolean plus, String entry, Table minor) implements LaplaceStep {
        @Override
        public void describe(Fields out) {
            out.kind("minor");
            out.put("depth", depth);
            out.put("i", i);
            out.put("j", j);
            out.put("plus", plus);
            out.put("entry", entry);
            out.put("minor", minor);
        }

        @Override
        public String caption() {
            return "Entry " + Captions.number(entry) + ": strike out row " + (i + 1) + " and column " + (j + 1)
                    + ", with the sign " + (plus ? "+" : "−");
        }

        @Override
        public String formula() {
            return (plus ? "+" : "-") + bracketed(Latex.entry(entry)) + " \\cdot \\det " + Latex.matrix(minor);
        }
    }

    /** The smaller determinant is {@code det}; with this term the sum is {@code sum}. */
    record Term(int depth, int i, int j, boolean plus, String entry, String det, String sum) implements LaplaceStep {
        @Override
        public void describe(Fields out) {
            out.kind("term");
            out.put("depth", depth);
            out.put("i", i);
            out.put("j", j);
            out.put("plus", plus);
            out.put("entry", entry);
            out.put("det", det);
            out.put("sum", sum);
        }

        @Override
        public String caption() {
            return (plus ? "+ " : "− ") + bracketed(Captions.number(entry)) + " · " + bracketed(Captions.number(det))
                    + ", sum so far " + Captions.number(sum);
        }

        @Override
        public String formula() {
            return (plus ? "+" : "-") + bracketed(Latex.entry(entry)) + " \\cdot " + bracketed(Latex.entry(det))
                    + " \\quad\\Rightarrow\\quad " + Latex.entry(sum);
        }
    }

    private static String bracketed(String number) {
        return number.startsWith("−") || number.startsWith("-") ? "(" + number + ")" : number;
    }

    default <R> R match(Function<Start, R> start, Function<Minor, R> minor, Function<Term, R> term) {
        if (this instanceof Start s) return start.apply(s);
        if (this instanceof Minor s) return minor.apply(s);
        return term.apply((Term) this);
    }
}
