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
 * Bases of the image and of the kernel of a matrix A, both read off its reduced row echelon form.
 *
 * <p>The columns of A that have a pivot are a basis of its image (column space). Each column j without one gives a
 * vector of the kernel (null space): {@code x_j = 1}, the other free variables 0, and the basic variables minus the
 * entries of column j. Together they have as many vectors as A has columns, {@code rk A + dim ker A = n} (2.125).
 *
 * <p>Costs one reduction. Vectors are n×1 matrices; a basis of {@code {0}} is an empty list.
 *
 * @param A m×n
 * @param reduction of A to reduced row echelon form
 * @param image a basis of the column space, m×1 each
 * @param kernel a basis of the null space, n×1 each
 * @mml §2.7.3, Theorem 2.24, Example 2.25
 */
public record ImageAndKernel<T extends FieldElement<T>>(
        FieldMatrix<T> A, RowReduction<T> reduction, List<FieldMatrix<T>> image, List<FieldMatrix<T>> kernel) {

    public ImageAndKernel {
        image = List.copyOf(image);
        kernel = List.copyOf(kernel);
    }

    public static <T extends FieldElement<T>> ImageAndKernel<T> of(FieldMatrix<T> A) {
        return of(A, Tracer.off());
    }

    /** Finds both while {@code trace} watches the reduction. */
    public static <T extends FieldElement<T>> ImageAndKernel<T> of(
            FieldMatrix<T> A, Tracer<? super RowReductionStep> trace) {
        RowReduction<T> reduction = RowReduction.of(A, Rules.reduced().withPivots(PivotRule.suiting(A)), trace);
        List<FieldMatrix<T>> image = new ArrayList<>();
        for (int j : reduction.pivotColumns()) image.add(A.column(j));
        return new ImageAndKernel<>(A, reduction, image, kernel(reduction));
    }

    /** The kernel of the coefficients of a reduced matrix, one vector a free column. */
    static <T extends FieldElement<T>> List<FieldMatrix<T>> kernel(RowReduction<T> reduced) {
        FieldMatrix<T> R = reduced.matrix();
        List<FieldMatrix<T>> kernel = new ArrayList<>();
        for (int free : reduced.freeColumns()) {
            List<T> x = zeros(reduced);
            x.set(free, R.field().getOne());
            for (int k = 0; k < reduced.rank(); k++)
                x.set(reduced.pivotColumns().get(k), R.get(k, free).negate());
            kernel.add(FieldMatrix.ofColumn(x));
        }
        return kernel;
    }

    /** As many zeros as there are variables. */
    static <T extends FieldElement<T>> List<T> zeros(RowReduction<T> reduced) {
        return new ArrayList<>(Collections.nCopies(
                reduced.variables(), reduced.matrix().field().getZero()));
    }

    /** The dimension of the image. */
    public int rank() {
        return image.size();
    }

    /** The dimension of the kernel. */
    public int nullity() {
        return kernel.size();
    }

    /** {@code Ak = 0} for each vector of the kernel, and the two dimensions add up to n. */
    public Certificate certificate() {
        List<Check> checks = new ArrayList<>(reduction.certificate().checks());
        for (int k = 0; k < kernel.size(); k++) checks.add(Proofs.vanishes("A·k" + (k + 1) + " = 0", A, kernel.get(k)));
        checks.add(Check.exact("rank + nullity = n", rank() + nullity() == A.cols()));
        return new Certificate("the kernel solves Ax = 0, and rank and nullity add up", checks);
    }

    @Override
    public String toString() {
        return Printed.of("image and kernel of A", A)
                .put("basis of the image", image)
                .put("basis of the kernel", kernel)
                .line("rank " + image.size() + ", nullity " + kernel.size())
                .line(certificate())
                .toString();
    }
}
