package mml.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mml.kernel.Rounding;
import mml.matrix.Shapes;
import mml.trace.Tracer;
import org.apache.commons.math3.FieldElement;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.util.Decimal64;

/** One run of {@link RowReduction}: the matrix as it is now, and what has been found. */
final class Elimination<T extends FieldElement<T>> {
    private final FieldMatrix<T> input;
    private final Rules rules;
    private final Tracer<? super RowReductionStep> trace;
    private final boolean on;
    private final int variables;
    private final double tolerance;
    private final List<RowOperation<T>> operations = new ArrayList<>();
    private final List<Integer> pivotColumns = new ArrayList<>();
    private FieldMatrix<T> matrix;
    private Optional<BigFraction> symbolValue = Optional.empty();

    Elimination(FieldMatrix<T> A, Rules rules, Tracer<? super RowReductionStep> trace) {
        this.input = A;
        this.matrix = A;
        this.rules = rules;
        this.trace = trace;
        this.on = trace.on();
        this.variables = rules.variables(A.cols());
        this.tolerance = tolerance(A, 0, variables);
    }

    /** Step by step where somebody watches or arithmetic rounds, without fractions otherwise; the result is the same. */
    RowReduction<T> run() {
        return on || !Integers.take(input) ? stepwise() : withoutFractions();
    }

    private RowReduction<T> withoutFractions() {
        refuseSymbols();
        FractionFree<T> reduction = new FractionFree<>(input, variables, rules.pivots(), trace);
        pivotColumns.addAll(reduction.pivotColumns);
        matrix = rules.form() == Form.REDUCED ? reduction.reduced() : reduction.echelon();
        zeroRows();
        return new RowReduction<>(input, matrix, rules, pivotColumns, new Operations<>(input, rules), symbolValue);
    }

    /** One row operation after the other. */
    RowReduction<T> stepwise() {
        refuseSymbols();
        if (on) trace.step(new RowReductionStep.Start(variables, matrix));
        forward();
        zeroRows();
        if (rules.form() == Form.REDUCED) backward();
        if (on) trace.step(new RowReductionStep.Done(rules.form(), matrix, pivots()));
        return new RowReduction<>(input, matrix, rules, pivotColumns, operations, symbolValue);
    }

    private void forward() {
        for (int column = 0; column < variables; column++) {
            trace.progress(column, variables);
            int r = pivotColumns.size();
            int row = pivotRow(r, column);
            if (row < 0) {
                for (int i = r; i < matrix.rows(); i++) clear(i, column);
                if (on) trace.step(new RowReductionStep.FreeColumn(column, matrix, pivots()));
                continue;
            }
            if (on) trace.step(new RowReductionStep.Pivot(row, column, matrix.text(row, column), matrix, pivots()));
            pivotColumns.add(column);
            if (row != r) apply(new RowOperation.Swap<>(r, row));
            for (int i = r + 1; i < matrix.rows(); i++) eliminate(i, r, column);
        }
    }

    private void backward() {
        for (int r = pivotColumns.size() - 1; r >= 0; r--) {
            int column = pivotColumns.get(r);
            T pivot = matrix.get(r, column);
            if (!Elements.isOne(pivot)) {
                apply(new RowOperation.Scale<>(r, pivot.reciprocal()));
                set(r, column, pivot.getField().getOne());
            }
            for (int i = r - 1; i >= 0; i--) eliminate(i, r, column);
        }
    }

    /** {@code R_i ← R_i − (a_ij / a_rj) R_r}, which makes entry (i, j) zero. */
    private void eliminate(int i, int r, int j) {
        T x = matrix.get(i, j);
        if (Elements.isZero(x)) return;
        RowOperation<T> add =
                new RowOperation.Add<>(i, x.divide(matrix.get(r, j)).negate(), r);
        matrix = finite(add.applyTo(matrix), add);
        clear(i, j);
        record(add);
    }

    private void apply(RowOperation<T> operation) {
        matrix = finite(operation.applyTo(matrix), operation);
        record(operation);
    }

    private static <T extends FieldElement<T>> FieldMatrix<T> finite(FieldMatrix<T> A, RowOperation<T> done) {
        for (int i : done.rows())
            for (T x : A.rowEntries(i))
                if (x instanceof Decimal64 d && !Shapes.finite(d.doubleValue())) throw new OverflowException(i, done);
        return A;
    }

    private void record(RowOperation<T> operation) {
        operations.add(operation);
        if (on) trace.step(new RowReductionStep.Operation(operation, matrix, pivots()));
    }

    /** What rounding may have left of a zero is made zero. */
    private void clear(int i, int j) {
        if (!Elements.isZero(matrix.get(i, j))) set(i, j, matrix.field().getZero());
    }

    private void set(int i, int j, T value) {
        if (matrix.get(i, j).equals(value)) return;
        List<T> row = new ArrayList<>(matrix.rowEntries(i));
        row.set(j, value);
        matrix = matrix.withRow(i, row);
    }

    private int pivotRow(int from, int column) {
        int best = -1;
        for (int i = from; i < matrix.rows(); i++) {
            T x = matrix.get(i, column);
            if (negligible(x, tolerance)) continue;
            if (rules.pivots() == PivotRule.FIRST_NONZERO) return i;
            if (best < 0 || Elements.compareMagnitudes(x, matrix.get(best, column)) > 0) best = i;
        }
        return best;
    }

    private static <T extends FieldElement<T>> boolean negligible(T x, double tolerance) {
        return Elements.isZero(x) || (tolerance > 0 && Math.abs(Elements.toDouble(x)) <= tolerance);
    }

    /** What the rows without a pivot say about the right-hand sides. */
    private void zeroRows() {
        for (int i = pivotColumns.size(); i < matrix.rows(); i++)
            for (int j = variables; j < matrix.cols(); j++) {
                T c = matrix.get(i, j);
                if (negligible(c, tolerance(input, j, j + 1))) clear(i, j);
                else if (c instanceof Parametric p && !p.isNumber()) solveForSymbol(i, p);
                else {
                    if (on) trace.step(new RowReductionStep.Contradiction(i, matrix.text(i, j), matrix, pivots()));
                    break;
                }
            }
    }

    private void solveForSymbol(int row, Parametric p) {
        BigFraction value = p.root();
        symbolValue = Optional.of(value);
        matrix = substitute(matrix, symbolValue);
        if (on)
            trace.step(new RowReductionStep.Condition(
                    row, p.toString(), p.symbol(), Fractions.text(value), matrix, pivots()));
    }

    @SuppressWarnings("unchecked") // only a Parametric has a symbol, and then T is Parametric
    static <T extends FieldElement<T>> FieldMatrix<T> substitute(FieldMatrix<T> A, Optional<BigFraction> value) {
        return value.isEmpty() ? A : A.map(x -> (T) ((Parametric) (Object) x).at(value.get()));
    }

    private void refuseSymbols() {
        String symbol = "";
        for (int i = 0; i < matrix.rows(); i++)
            for (int j = 0; j < matrix.cols(); j++) {
                if (!(matrix.get(i, j) instanceof Parametric p) || p.isNumber()) continue;
                if (j < variables)
                    throw new IllegalArgumentException("row " + (i + 1) + ", column " + (j + 1) + " is " + p
                            + ": a symbol may stand in a right-hand side only");
                if (symbol.isEmpty()) symbol = p.symbol();
                else if (!symbol.equals(p.symbol()))
                    throw new IllegalArgumentException("one symbol is allowed, found " + symbol + " and " + p.symbol());
            }
    }

    /** What counts as zero beside the given columns: coefficients and right-hand sides may be of different size. */
    private double tolerance(FieldMatrix<T> A, int from, int to) {
        if (!A.rounds()) return 0;
        Double given = rules.tolerance();
        double relative = given != null ? given : Rounding.negligible(A.rows(), A.cols());
        return relative * A.columns(from, to).toMatrix().maxNorm();
    }

    private List<Integer> pivots() {
        return List.copyOf(pivotColumns);
    }
}
