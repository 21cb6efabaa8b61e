package mml.hub.widget.ch02;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import mml.exact.Elements;
import mml.exact.FieldMatrix;
import mml.exact.Form;
import mml.exact.Fractions;
import mml.exact.ImageAndKernel;
import mml.exact.RowOperation;
import mml.exact.RowReduction;
import mml.exact.RowReductionStep;
import mml.exact.Rules;
import mml.exact.Worksheet;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Fact;
import mml.hub.widget.Feedback;
import mml.hub.widget.Prediction;
import mml.text.NumberText;
import mml.trace.Trace;
import org.apache.commons.math3.FieldElement;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * One reduction as the stepper shows it: by the engine, or by the learner's own operations.
 *
 * @param M the matrix, with its right-hand sides
 * @param rules the form to reach
 * @param number how a fraction is an element of the field
 */
record Reduction<T extends FieldElement<T>>(FieldMatrix<T> M, Rules rules, Function<BigFraction, T> number) {

    /** The engine's own steps. */
    Trace<RowReductionStep> automatic() {
        return Trace.of(t -> RowReduction.of(M, rules, t));
    }

    /** The steps of the learner's operations. */
    Trace<RowReductionStep> byHand(List<Move> moves) {
        return Trace.of(worksheet(moves)::replay);
    }

    /** The learner's worksheet after these operations. */
    Worksheet<T> worksheet(List<Move> moves) {
        Worksheet<T> sheet = Worksheet.of(M, rules);
        for (Move move : moves) sheet = sheet.apply(operation(move));
        return sheet;
    }

    RowOperation<T> operation(Move move) {
        return switch (move.kind()) {
            case "swap" -> new RowOperation.Swap<>(move.i(), move.k());
            case "scale" -> new RowOperation.Scale<>(move.i(), number.apply(Fractions.parse(move.factor())));
            default -> new RowOperation.Add<>(move.i(), number.apply(Fractions.parse(move.factor())), move.k());
        };
    }

    /** What the last of these operations was good for. */
    Feedback judge(List<Move> moves) {
        Worksheet<T> now = worksheet(moves);
        String form = rules.form().title();
        if (now.finished())
            return Feedback.right(
                    moves.isEmpty()
                            ? "This matrix is already in " + form + "."
                            : "Done: " + form + " after " + operations(moves.size()) + ".");
        int left = now.distance();
        if (moves.isEmpty())
            return Feedback.note(
                    "Your turn: bring the matrix to " + form + ". The engine would take " + operations(left) + ".");
        int before = worksheet(moves.subList(0, moves.size() - 1)).distance();
        String last = now.done().get(moves.size() - 1).caption();
        if (left < before) return Feedback.right(last + " helps: " + operations(left) + " to go.");
        return Feedback.note(last + " keeps the solutions. From here the engine would take " + operations(left) + ".");
    }

    /** What the engine would look at after these operations: the column, at level 2 the rows, at level 3 what it would do. */
    Feedback hint(List<Move> moves, int level) {
        Worksheet<T> now = worksheet(moves);
        RowOperation<T> next = now.hint().orElse(null);
        if (next == null) return Feedback.right("Nothing is left to do.");
        if (level > 2) return Feedback.note("The engine would do " + next.caption() + ".");
        List<Integer> rows = new ArrayList<>(next.rows());
        if (next instanceof RowOperation.Add<T> add) rows.add(0, add.k());
        int column = M.cols();
        for (int row : rows) column = Math.min(column, leading(now.matrix(), row));
        String where = "Look at column " + (column + 1);
        return Feedback.note(
                level < 2
                        ? where + "."
                        : where + ", and there at row " + oneBased(rows).replace(", ", " and row ") + ".");
    }

    /** Where the first entry of a row stands that is not 0; one past the last column if there is none. */
    private static <T extends FieldElement<T>> int leading(FieldMatrix<T> A, int row) {
        int j = 0;
        while (j < A.cols() && Elements.isZero(A.get(row, j))) j++;
        return j;
    }

    /**
     * What is meant by dragging one row onto another: the multiple of it that clears the entry below or above its first
     * one, or a swap if the other row begins where this one ought to; onto itself, the scaling that makes its first entry 1.
     *
     * @return nothing if nothing is meant
     */
    Optional<Move> dragged(List<Move> moves, int from, int to) {
        FieldMatrix<T> A = worksheet(moves).matrix();
        int j = leading(A, from);
        int other = leading(A, to);
        int variables = A.cols() - rules.rightHandSides();
        if (from != to && (from < to ? j > other : j < other)) return Optional.of(new Move("swap", from, "1", to));
        if (j >= variables) return Optional.empty();
        T pivot = A.get(from, j);
        if (from == to) return Optional.of(new Move("scale", from, text(pivot.reciprocal()), from));
        if (Elements.isZero(A.get(to, j))) return Optional.of(new Move("swap", from, "1", to));
        return Optional.of(new Move("add", to, text(A.get(to, j).divide(pivot).negate()), from));
    }

    private static <T extends FieldElement<T>> String text(T x) {
        return FieldMatrix.ofColumn(List.of(x)).text(0, 0);
    }

    /** The elementary matrix of the last of these operations, and the product of all of them. */
    List<Fact> elementary(List<Move> moves) {
        FieldMatrix<T> I = FieldMatrix.identity(M.rows(), M.field());
        FieldMatrix<T> last = I;
        FieldMatrix<T> product = I;
        for (Move move : moves) {
            last = operation(move).applyTo(I);
            product = operation(move).applyTo(product);
        }
        return List.of(
                Fact.of("E of the last operation", rows(last)),
                Fact.of("their product so far", rows(product)),
                Fact.checked(
                        "product times input gives this",
                        product.times(M).equals(worksheet(moves).matrix())));
    }

    private static <T extends FieldElement<T>> String rows(FieldMatrix<T> A) {
        FieldMatrix<T> columns = A.transpose();
        StringBuilder out = new StringBuilder("rows ");
        for (int i = 0; i < A.rows(); i++) out.append(i > 0 ? ", " : "").append(NumberText.tuple(columns, i));
        return out.toString();
    }

    private static String operations(int n) {
        return n == 1 ? "1 operation" : n + " operations";
    }

    /** What can be asked before the first step: how many solutions there are, or the rank, or whether there is an inverse. */
    Prediction.Asked asked() {
        int rhs = rules.rightHandSides();
        if (rhs == 1) return Solutions.of(M).asked("a solution");
        RowReduction<T> reduction = RowReduction.of(M, rules);
        if (rhs == 0)
            return new Prediction.Asked(
                    List.of(),
                    Integer.toString(reduction.rank()),
                    (guess, right) -> right
                            ? "the rank is " + reduction.rank() + "."
                            : "the rank is the number of pivots; step and count.");
        boolean inverse = reduction.rank() == M.rows();
        return new Prediction.Asked(
                List.of(new Option("yes", "an inverse"), new Option("no", "no inverse")),
                inverse ? "yes" : "no",
                (guess, right) ->
                        inverse ? "every column on the left gets its pivot." : "a column on the left finds no pivot.");
    }

    /** What is known at the end. */
    List<Fact> facts() {
        RowReduction<T> reduction = RowReduction.of(M, rules);
        List<Fact> facts = new ArrayList<>();
        int rhs = rules.rightHandSides();
        if (rhs == 1) {
            facts.addAll(Solutions.of(M).facts());
        } else {
            facts.add(Fact.of("rank", Integer.toString(reduction.rank())));
            if (rhs == 0) facts.addAll(kernel(ImageAndKernel.of(M)));
            else
                facts.add(
                        Fact.of("inverse", reduction.rank() == M.rows() ? inverse(reduction) : "none: A is singular"));
        }
        facts.add(Fact.of("pivot columns", oneBased(reduction.pivotColumns())));
        facts.add(Fact.checked(
                "undone, it gives the input", reduction.certificate().holds()));
        return facts;
    }

    private static <T extends FieldElement<T>> List<Fact> kernel(ImageAndKernel<T> both) {
        return List.of(Fact.of("kernel", Solutions.span(both.kernel())));
    }

    private String inverse(RowReduction<T> reduction) {
        if (rules.form() == Form.ECHELON) return "exists";
        int n = M.rows();
        return rows(reduction.matrix().columns(n, 2 * n));
    }

    static String oneBased(List<Integer> columns) {
        StringBuilder out = new StringBuilder();
        for (int j : columns) out.append(out.length() > 0 ? ", " : "").append(j + 1);
        return out.length() == 0 ? "none" : out.toString();
    }
}
