package mml.exact;

import java.util.ArrayList;
import java.util.List;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;
import org.apache.commons.math3.FieldElement;

/**
 * The sum and the intersection of two subspaces U and V of {@code ℝⁿ}, from one reduction.
 *
 * <p>Put the basis vectors of both side by side, {@code [B_U | B_V]}. The columns with a pivot are a basis of
 * {@code U + V}. A vector (α, β) of the kernel says {@code B_U α = −B_V β}, a vector that lies in both: these span
 * {@code U ∩ V}. Rank and nullity of that matrix give
 * <pre>
 *   dim(U + V) + dim(U ∩ V) = dim U + dim V.
 * </pre>
 *
 * @mml §2.4.3, Example 2.12; §2.7.3; Exercises 2.13, 2.14
 */
public record SumAndIntersection<T extends FieldElement<T>>(
        Subspace<T> U, Subspace<T> V, Subspace<T> sum, Subspace<T> intersection) {

    public static <T extends FieldElement<T>> SumAndIntersection<T> of(Subspace<T> U, Subspace<T> V) {
        return of(U, V, Tracer.off());
    }

    /**
     * Finds both while {@code trace} watches the reduction; there is none when both subspaces are {@code {0}}.
     *
     * @throws IllegalArgumentException if they lie in spaces of different dimension
     */
    public static <T extends FieldElement<T>> SumAndIntersection<T> of(
            Subspace<T> U, Subspace<T> V, Tracer<? super RowReductionStep> trace) {
        U.same(V);
        List<FieldMatrix<T>> vectors = new ArrayList<>(U.basis());
        vectors.addAll(V.basis());
        if (vectors.isEmpty()) return new SumAndIntersection<>(U, V, U, U);
        FieldMatrix<T> B = FieldMatrix.generate(
                U.n(), vectors.size(), (i, j) -> vectors.get(j).get(i, 0));
        RowReduction<T> reduction = RowReduction.of(B, trace);
        List<FieldMatrix<T>> common = new ArrayList<>();
        if (U.dimension() > 0) {
            FieldMatrix<T> BU = B.columns(0, U.dimension());
            for (FieldMatrix<T> k : ImageAndKernel.kernel(reduction))
                common.add(BU.times(FieldMatrix.ofColumn(k.columnEntries(0).subList(0, U.dimension()))));
        }
        return new SumAndIntersection<>(
                U, V, new Subspace<>(U.n(), U.field(), vectors), new Subspace<>(U.n(), U.field(), common));
    }

    /** Sum and intersection contain and are contained as they should, and the dimensions add up. */
    public Certificate certificate() {
        return Certificate.of(
                "the intersection lies in both subspaces, both lie in the sum, and the dimensions add up",
                Check.exact("U ∩ V ⊆ U", U.contains(intersection)),
                Check.exact("U ∩ V ⊆ V", V.contains(intersection)),
                Check.exact("U ⊆ U + V", sum.contains(U)),
                Check.exact("V ⊆ U + V", sum.contains(V)),
                Check.exact(
                        "dim(U + V) + dim(U ∩ V) = dim U + dim V",
                        sum.dimension() + intersection.dimension() == U.dimension() + V.dimension()));
    }

    @Override
    public String toString() {
        return Printed.of("sum and intersection of two subspaces")
                .put("U + V", sum.toString())
                .put("U ∩ V", intersection.toString())
                .line(certificate())
                .toString();
    }
}
