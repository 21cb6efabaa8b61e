package mml.exact;

import java.util.ArrayList;
import java.util.List;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;
import org.apache.commons.math3.FieldElement;

/**
 * Whether vectors are linearly independent, and which of them are a basis of what they span.
 *
 * <p>The vectors x₁, …, x_k are the columns of a matrix X. Those whose column has a pivot after reduction are
 * independent and span the same subspace; every other one is a combination of the pivot columns before it, with the
 * entries of its reduced column as weights. All are independent if every column has a pivot.
 *
 * @param X n×k, the vectors side by side
 * @param reduction of X to reduced row echelon form
 * @param relations weights λ with {@code Xλ = 0}, k×1 each, one for each vector that depends on those before it
 * @mml §2.5, Definition 2.12, Examples 2.14, 2.15; §2.6.1, Example 2.17
 */
public record LinearIndependence<T extends FieldElement<T>>(
        FieldMatrix<T> X, RowReduction<T> reduction, List<FieldMatrix<T>> relations) {

    public LinearIndependence {
        relations = List.copyOf(relations);
    }

    public static <T extends FieldElement<T>> LinearIndependence<T> of(FieldMatrix<T> X) {
        return of(X, Tracer.off());
    }

    /** Examines the columns of X while {@code trace} watches. */
    public static <T extends FieldElement<T>> LinearIndependence<T> of(
            FieldMatrix<T> X, Tracer<? super IndependenceStep> trace) {
        Tracer<RowReductionStep> steps =
                trace.on() ? step -> trace.step(new IndependenceStep.Reduce(step)) : Tracer.off();
        RowReduction<T> reduction = RowReduction.of(X, Rules.reduced().withPivots(PivotRule.suiting(X)), steps);
        List<FieldMatrix<T>> relations = ImageAndKernel.kernel(reduction);
        if (trace.on()) verdicts(reduction, relations, trace);
        return new LinearIndependence<>(X, reduction, relations);
    }

    private static <T extends FieldElement<T>> void verdicts(
            RowReduction<T> reduction, List<FieldMatrix<T>> relations, Tracer<? super IndependenceStep> trace) {
        for (int j = 0; j < reduction.variables(); j++) {
            int free = reduction.freeColumns().indexOf(j);
            trace.step(
                    free < 0
                            ? new IndependenceStep.Independent(j, reduction.matrix())
                            : new IndependenceStep.Dependent(j, relations.get(free), reduction.matrix()));
        }
    }

    public boolean independent() {
        return relations.isEmpty();
    }

    /** Which of the vectors are a basis of the span. */
    public List<Integer> basisColumns() {
        return reduction.pivotColumns();
    }

    /** A basis of the span, chosen among the vectors. */
    public List<FieldMatrix<T>> basis() {
        List<FieldMatrix<T>> basis = new ArrayList<>();
        for (int j : basisColumns()) basis.add(X.column(j));
        return basis;
    }

    /** {@code Xλ = 0} for each relation; the reduction shows that the pivot columns have none. */
    public Certificate certificate() {
        List<Check> checks = new ArrayList<>(reduction.certificate().checks());
        for (int k = 0; k < relations.size(); k++)
            checks.add(Proofs.vanishes("X·λ" + (k + 1) + " = 0", X, relations.get(k)));
        checks.add(Check.exact("basis and relations add up", basisColumns().size() + relations.size() == X.cols()));
        return new Certificate(
                independent() ? "the vectors are linearly independent" : "the vectors are linearly dependent", checks);
    }

    @Override
    public String toString() {
        return Printed.of("the columns are linearly " + (independent() ? "independent" : "dependent"))
                .places("columns that are a basis", basisColumns())
                .put("relations", relations)
                .line(certificate())
                .toString();
    }
}
