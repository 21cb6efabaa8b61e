package mml.exact;

import static mml.kernel.Rounding.EPSILON;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mml.matrix.Matrix;
import mml.text.Aligned;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;
import org.apache.commons.math3.FieldElement;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Gaussian elimination: row operations bring a matrix into {@link Form row echelon form}, reduced or not.
 *
 * <p>Column by column, a row whose entry is not zero is swapped up and becomes the pivot row; multiples of it make
 * the entries below zero. For the reduced form each pivot row is then scaled to have pivot 1, and from the last pivot
 * to the first, multiples of it make the entries above zero, too. Row operations keep the solutions, so the result
 * has the same ones as the input, and shows them.
 *
 * <p>In the last {@link Rules#rightHandSides} columns no pivot is sought. A row of zeros with a right-hand side c says
 * 0 = c. If c contains a {@link Parametric} symbol, the value that makes it zero is found and put in; if not, there is
 * no solution.
 *
 * <p>Takes about {@code mn·min(m, n)} multiplications. Exact over fractions, whose length may grow as the steps show;
 * when nobody watches, the same result is computed in whole numbers, much faster, and the operations are found when asked
 * for. Over doubles it rounds, and what is within a tolerance of zero is taken for zero.
 *
 * @param input the matrix before
 * @param matrix the matrix after
 * @param rules how it was to be reduced
 * @param pivotColumns the columns of the basic variables; the k-th pivot is in row k
 * @param operations what was done, in order
 * @param symbolValue the value that the symbol of the right-hand side must have, if a row said so
 * @mml §2.3.2, Example 2.6
 */
public record RowReduction<T extends FieldElement<T>>(
        FieldMatrix<T> input,
        FieldMatrix<T> matrix,
        Rules rules,
        List<Integer> pivotColumns,
        List<RowOperation<T>> operations,
        Optional<BigFraction> symbolValue) {

    public RowReduction {
        pivotColumns = List.copyOf(pivotColumns);
        if (!(operations instanceof Operations)) operations = List.copyOf(operations);
    }

    /** The reduced row echelon form of A. */
    public static <T extends FieldElement<T>> RowReduction<T> of(FieldMatrix<T> A) {
        return of(A, Rules.reduced());
    }

    public static <T extends FieldElement<T>> RowReduction<T> of(FieldMatrix<T> A, Rules rules) {
        return of(A, rules, Tracer.off());
    }

    /** The reduced row echelon form of A while {@code trace} watches. */
    public static <T extends FieldElement<T>> RowReduction<T> of(
            FieldMatrix<T> A, Tracer<? super RowReductionStep> trace) {
        return of(A, Rules.reduced(), trace);
    }

    /**
     * Reduces A by the given rules while {@code trace} watches.
     *
     * @throws IllegalArgumentException if there are no more columns than right-hand sides, or a coefficient contains
     *     a symbol
     */
    public static <T extends FieldElement<T>> RowReduction<T> of(
            FieldMatrix<T> A, Rules rules, Tracer<? super RowReductionStep> trace) {
        Objects.requireNonNull(A, "A");
        return new Elimination<>(A, rules, trace).run();
    }

    /** The number of coefficient columns. */
    public int variables() {
        return rules.variables(matrix.cols());
    }

    /** The number of pivots. */
    public int rank() {
        return pivotColumns.size();
    }

    /** The columns without a pivot: their variables are free. */
    public List<Integer> freeColumns() {
        List<Integer> free = new ArrayList<>();
        for (int j = 0; j < variables(); j++) if (!pivotColumns.contains(j)) free.add(j);
        return free;
    }

    /** The m×m matrix E of all operations together: {@code E·input} is the result. */
    public FieldMatrix<T> transformation() {
        FieldMatrix<T> E = FieldMatrix.identity(input.rows(), input.field());
        if (operations instanceof Operations<T> later && !later.areKnown()) {
            RowReduction<T> beside = of(input.columns(0, variables()).augment(E), rules.withRightHandSides(E.cols()));
            return beside.matrix.columns(variables(), variables() + E.cols());
        }
        for (RowOperation<T> operation : operations) E = operation.applyTo(E);
        return E;
    }

    /**
     * The right-hand sides of the input, with the value of the symbol put in when a row asked for one.
     *
     * @throws IllegalArgumentException if there are none
     */
    public FieldMatrix<T> rightHandSides() {
        return Elimination.substitute(input.columns(variables(), input.cols()), symbolValue);
    }

    /** Whether no row says 0 = c with c ≠ 0: every right-hand side has a solution. */
    public boolean consistent() {
        for (int i = rank(); i < matrix.rows(); i++)
            for (int j = variables(); j < matrix.cols(); j++) if (!Elements.isZero(matrix.get(i, j))) return false;
        return true;
    }

    /**
     * The result has the form promised and the row space of the input, which makes their solutions the same; a system
     * without solutions, and doubles, are led back to the input by taking back the operations. Exact over fractions; over
     * doubles up to {@code 8·mn·ε·max|a_ij|}, which large factors, hence small pivots, miss.
     */
    public Certificate certificate() {
        FieldMatrix<T> start = Elimination.substitute(input, symbolValue);
        return Certificate.of(
                "the matrix is in " + rules.form().title() + " and has the solutions of the input",
                Check.exact(
                        rules.form().title(),
                        rules.form().isReached(matrix, variables())
                                && Form.pivotColumns(matrix, variables()).equals(pivotColumns)),
                operations instanceof Operations && RowSpace.isShared(this, start)
                        ? Check.exact("the rows of the input span what its rows span", true)
                        : undone(start));
    }

    private Check undone(FieldMatrix<T> start) {
        FieldMatrix<T> back = matrix;
        for (int k = operations.size() - 1; k >= 0; k--)
            back = operations.get(k).inverse().applyTo(back);
        return undone(start, back);
    }

    private static <T extends FieldElement<T>> Check undone(FieldMatrix<T> start, FieldMatrix<T> back) {
        if (!start.rounds()) return Check.exact("undoing the operations gives the input", start.equals(back));
        Matrix A = start.toMatrix();
        return new Check(
                "max |input − operations undone|",
                A.minus(back.toMatrix()).maxNorm(),
                8.0 * A.rows() * A.cols() * EPSILON * A.maxNorm());
    }

    @Override
    public String toString() {
        return Printed.of(
                        (rules.form() == Form.REDUCED ? "reduced row echelon form of A" : "row echelon form of A"),
                        input)
                .line(Aligned.of(matrix, variables()))
                .line("rank " + rank() + " after " + operations.size() + " row operations")
                .line(certificate())
                .toString();
    }
}
