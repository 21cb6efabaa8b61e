package mml.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.FieldElement;

/**
 * An affine subspace {@code L = x₀ + U} of {@code ℝⁿ}: a point, a line, a plane … that need not contain 0.
 *
 * <p>The direction space U is determined by L, the support point x₀ only up to a vector of U. Kept is the one that is
 * zero wherever a basis vector of U begins, so that equal affine subspaces are equal values.
 *
 * @param support {@code x₀}, n×1
 * @param direction U
 * @mml §2.8.1, Definition 2.25, Example 2.26
 */
public record AffineSubspace<T extends FieldElement<T>>(FieldMatrix<T> support, Subspace<T> direction) {

    public AffineSubspace {
        support = direction.remainder(support);
    }

    /** The smallest affine subspace that contains all columns of {@code points}. */
    public static <T extends FieldElement<T>> AffineSubspace<T> through(FieldMatrix<T> points) {
        FieldMatrix<T> first = points.column(0);
        List<FieldMatrix<T>> directions = new ArrayList<>();
        for (int j = 1; j < points.cols(); j++) directions.add(points.column(j).minus(first));
        return new AffineSubspace<>(first, new Subspace<>(points.rows(), points.field(), directions));
    }

    /** All solutions of {@code Ax = b}: empty or an affine subspace of dimension n − rk A. */
    public static <T extends FieldElement<T>> Optional<AffineSubspace<T>> solutions(
            FieldMatrix<T> A, FieldMatrix<T> b) {
        SolutionSet<T> s = SolutionSet.of(A, b);
        return s.particular().map(x -> new AffineSubspace<>(x, new Subspace<>(A.cols(), A.field(), s.kernel())));
    }

    public int dimension() {
        return direction.dimension();
    }

    public boolean contains(FieldMatrix<T> x) {
        return direction.contains(x.minus(support));
    }

    /** Whether the direction space of one contains that of the other. */
    public boolean isParallelTo(AffineSubspace<T> M) {
        return direction.contains(M.direction) || M.direction.contains(direction);
    }

    /** {@code L ∩ M}, if they meet: {@code x₀ + B_U α = y₀ + B_V β} is solved for α and β. */
    public Optional<AffineSubspace<T>> intersection(AffineSubspace<T> M) {
        direction.same(M.direction);
        FieldMatrix<T> between = M.support.minus(support);
        List<FieldMatrix<T>> both = new ArrayList<>(direction.basis());
        both.addAll(M.direction.basis());
        if (both.isEmpty()) return between.isZero() ? Optional.of(this) : Optional.empty();
        FieldMatrix<T> B = FieldMatrix.generate(
                direction.n(), both.size(), (i, j) -> both.get(j).get(i, 0));
        return SolutionSet.of(B, between).particular().map(weights -> {
            FieldMatrix<T> meeting = support;
            for (int k = 0; k < dimension(); k++) {
                T alpha = weights.get(k, 0);
                meeting = meeting.plus(both.get(k).map(v -> v.multiply(alpha)));
            }
            return new AffineSubspace<>(meeting, direction.intersection(M.direction));
        });
    }

    /** {@code (1, 0, 2) + span{(0, 1, −1/2)}}. */
    @Override
    public String toString() {
        return support + " + " + direction;
    }
}
