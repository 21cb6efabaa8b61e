package mml.exact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;
import org.apache.commons.math3.FieldElement;

/**
 * The Minus-1 trick: the kernel of A, read off without solving for anything.
 *
 * <p>The rows of the reduced row echelon form that are not zero are filled up to a square matrix: for each free
 * variable j a row with a single −1 goes in as row j, so that every row has its 1 or its −1 on the diagonal. The
 * columns with the −1 are a basis of the kernel. They are the vectors of {@link ImageAndKernel} times −1.
 *
 * @param A m×n
 * @param reduction of A to reduced row echelon form
 * @param square n×n, with 1 and −1 on the diagonal
 * @param kernel a basis of the kernel of A, n×1 each
 * @mml §2.3.3, Example 2.8
 */
public record MinusOneTrick<T extends FieldElement<T>>(
        FieldMatrix<T> A, RowReduction<T> reduction, FieldMatrix<T> square, List<FieldMatrix<T>> kernel) {

    public MinusOneTrick {
        kernel = List.copyOf(kernel);
    }

    public static <T extends FieldElement<T>> MinusOneTrick<T> of(FieldMatrix<T> A) {
        return of(A, Tracer.off());
    }

    /** Finds the kernel of A while {@code trace} watches. */
    public static <T extends FieldElement<T>> MinusOneTrick<T> of(
            FieldMatrix<T> A, Tracer<? super MinusOneStep> trace) {
        RowReduction<T> reduction = RowReduction.of(A, Rules.reduced().withPivots(PivotRule.suiting(A)), steps(trace));
        List<List<T>> rows = new ArrayList<>();
        for (int k = 0; k < reduction.rank(); k++) rows.add(reduction.matrix().rowEntries(k));
        for (int j : reduction.freeColumns()) {
            rows.add(j, minusOne(j, A));
            if (trace.on()) trace.step(new MinusOneStep.Insert(j, FieldMatrix.of(rows)));
        }
        FieldMatrix<T> square = FieldMatrix.of(rows);
        List<FieldMatrix<T>> kernel = new ArrayList<>();
        for (int j : reduction.freeColumns()) {
            kernel.add(square.column(j));
            if (trace.on()) trace.step(new MinusOneStep.ReadOff(j, square.column(j), square));
        }
        return new MinusOneTrick<>(A, reduction, square, kernel);
    }

    private static Tracer<RowReductionStep> steps(Tracer<? super MinusOneStep> trace) {
        return trace.on() ? step -> trace.step(new MinusOneStep.Reduce(step)) : Tracer.off();
    }

    private static <T extends FieldElement<T>> List<T> minusOne(int j, FieldMatrix<T> A) {
        List<T> row = new ArrayList<>(Collections.nCopies(A.cols(), A.field().getZero()));
        row.set(j, A.field().getOne().negate());
        return row;
    }

    /** {@code Ak = 0} for each vector, and there are n − rk A of them, independent by their −1s. */
    public Certificate certificate() {
        List<Check> checks = new ArrayList<>();
        for (int k = 0; k < kernel.size(); k++) checks.add(Proofs.vanishes("A·k" + (k + 1) + " = 0", A, kernel.get(k)));
        checks.add(Check.exact("rank + nullity = n", reduction.rank() + kernel.size() == A.cols()));
        return new Certificate("the columns with −1 on the diagonal solve Ax = 0", checks);
    }

    @Override
    public String toString() {
        return Printed.of("kernel of A by the −1 trick", A)
                .put("kernel", kernel)
                .line(certificate())
                .toString();
    }
}
