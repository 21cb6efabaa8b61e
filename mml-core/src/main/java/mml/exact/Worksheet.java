package mml.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mml.matrix.Shapes;
import mml.text.Printed;
import mml.trace.Tracer;
import org.apache.commons.math3.FieldElement;

/**
 * A reduction done by hand: the operations chosen so far, which can be undone and redone. Immutable, so that every
 * state can be kept.
 *
 * @param input the matrix at the beginning
 * @param rules the form to reach, and how many columns are right-hand sides
 * @param done the operations in effect, in order
 * @param undone the operations taken back, the last one taken back first
 * @mml §2.3.2
 */
public record Worksheet<T extends FieldElement<T>>(
        FieldMatrix<T> input, Rules rules, List<RowOperation<T>> done, List<RowOperation<T>> undone) {

    public Worksheet {
        done = List.copyOf(done);
        undone = List.copyOf(undone);
    }

    public static <T extends FieldElement<T>> Worksheet<T> of(FieldMatrix<T> input, Rules rules) {
        Objects.requireNonNull(input, "input");
        rules.variables(input.cols());
        return new Worksheet<>(input, rules, List.of(), List.of());
    }

    /**
     * Does one more operation; what was undone before is forgotten.
     *
     * @throws IllegalArgumentException if the matrix has no such row
     */
    public Worksheet<T> apply(RowOperation<T> operation) {
        for (int i : operation.rows()) Shapes.index(i, input.rows(), "row");
        if (operation instanceof RowOperation.Add<T> add) Shapes.index(add.k(), input.rows(), "row");
        return new Worksheet<>(input, rules, appended(done, operation), List.of());
    }

    /** The same worksheet without the last operation; itself when there is none. */
    public Worksheet<T> undo() {
        if (done.isEmpty()) return this;
        int last = done.size() - 1;
        List<RowOperation<T>> back = new ArrayList<>(List.of(done.get(last)));
        back.addAll(undone);
        return new Worksheet<>(input, rules, done.subList(0, last), back);
    }

    /** Does again what {@link #undo()} took back last; itself when there is nothing. */
    public Worksheet<T> redo() {
        if (undone.isEmpty()) return this;
        return new Worksheet<>(input, rules, appended(done, undone.get(0)), undone.subList(1, undone.size()));
    }

    private static <U> List<U> appended(List<U> list, U item) {
        List<U> longer = new ArrayList<>(list);
        longer.add(item);
        return longer;
    }

    /** The matrix now. */
    public FieldMatrix<T> matrix() {
        FieldMatrix<T> A = input;
        for (RowOperation<T> operation : done) A = operation.applyTo(A);
        return A;
    }

    /** Whether the form is reached. */
    public boolean finished() {
        return rules.form().isReached(matrix(), variables());
    }

    /** What elimination would do next, if anything is left to do. */
    public Optional<RowOperation<T>> hint() {
        List<RowOperation<T>> ahead = RowReduction.of(matrix(), rules).operations();
        return ahead.isEmpty() ? Optional.empty() : Optional.of(ahead.get(0));
    }

    /** How many operations elimination would still need: falls when a step was a good one. */
    public int distance() {
        return RowReduction.of(matrix(), rules).operations().size();
    }

    /** Shows the operations in effect as the steps of a reduction, ending with Done when the form is reached. */
    public void replay(Tracer<? super RowReductionStep> trace) {
        FieldMatrix<T> A = input;
        trace.step(new RowReductionStep.Start(variables(), A));
        for (RowOperation<T> operation : done) {
            A = operation.applyTo(A);
            trace.step(new RowReductionStep.Operation(operation, A, pivotColumns(A)));
        }
        if (finished()) trace.step(new RowReductionStep.Done(rules.form(), A, pivotColumns(A)));
    }

    private List<Integer> pivotColumns(FieldMatrix<T> A) {
        return Form.ECHELON.isReached(A, variables()) ? Form.pivotColumns(A, variables()) : List.of();
    }

    private int variables() {
        return rules.variables(input.cols());
    }

    @Override
    public String toString() {
        return Printed.of("worksheet after " + done.size() + " row operations")
                .line(matrix())
                .toString();
    }
}
