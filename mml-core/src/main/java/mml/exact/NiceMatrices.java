package mml.exact;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Shapes;
import mml.random.Rng;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Matrices to practise on: small whole numbers that stay whole all the way to the reduced row echelon form.
 *
 * <p>Such a matrix is a product {@code A = LDR}: L has ones on the diagonal and whole numbers below, D is diagonal with
 * whole numbers, R is in row echelon form with pivots 1. Elimination undoes L, scaling undoes D, and everything in
 * between is whole. Each row is drawn a few times and the one with the smallest entries kept.
 *
 * @mml §2.3.2
 */
public final class NiceMatrices {
    private static final int TRIES = 12;

    private NiceMatrices() {}

    /** A system {@code Ax = b}. */
    public record NiceSystem(FieldMatrix<BigFraction> A, FieldMatrix<BigFraction> b) {}

    /**
     * An m×n matrix of the given rank whose pivots are 1, 2, 3 or their negatives.
     *
     * @throws IllegalArgumentException unless m, n ≥ 1 and 0 ≤ rank ≤ min(m, n)
     */
    public static FieldMatrix<BigFraction> of(int m, int n, int rank, Rng rng) {
        shape(m, n, rank);
        List<int[]> R = echelon(n, pivots(n, rank, rng), rng);
        scale(R, rng);
        return product(m, n, R, rng);
    }

    /** An n×n matrix with determinant 1, so that its inverse is whole, too. */
    public static FieldMatrix<BigFraction> invertible(int n, Rng rng) {
        shape(n, n, n);
        return product(n, n, echelon(n, pivots(n, n, rng), rng), rng);
    }

    /** A system with an m×n matrix of the given rank and a solution in small whole numbers. */
    public static NiceSystem solvable(int m, int n, int rank, Rng rng) {
        FieldMatrix<BigFraction> A = of(m, n, rank, rng);
        FieldMatrix<BigFraction> x = FieldMatrix.generate(n, 1, (i, j) -> new BigFraction(rng.between(-3, 3)));
        return new NiceSystem(A, A.times(x));
    }

    /** A system without a solution; its m×n matrix needs a rank below m. */
    public static NiceSystem unsolvable(int m, int n, int rank, Rng rng) {
        if (rank >= m)
            throw new IllegalArgumentException(
                    "rank is " + rank + ", expected less than " + m + ", or every right-hand side has a solution");
        NiceSystem solvable = solvable(m, n, rank, rng);
        int row = rank + rng.below(m - rank); // a combination of the first ones
        int error = sign(rng);
        FieldMatrix<BigFraction> b = solvable.b();
        return new NiceSystem(
                solvable.A(),
                FieldMatrix.generate(m, 1, (i, j) -> i == row ? b.get(i, 0).add(error) : b.get(i, 0)));
    }

    private static void shape(int m, int n, int rank) {
        Shapes.size(m, n);
        if (m < 1 || n < 1) throw new IllegalArgumentException("the matrix is " + m + "×" + n + ", needs at least 1×1");
        if (rank < 0 || rank > Math.min(m, n))
            throw new IllegalArgumentException("rank is " + rank + ", expected 0 to " + Math.min(m, n));
    }

    /** The first column is a pivot column, the others are drawn. */
    private static List<Integer> pivots(int n, int rank, Rng rng) {
        List<Integer> pivots = new ArrayList<>();
        for (int j = 0; j < n; j++) {
            int open = rank - pivots.size();
            if (open > 0 && (j == 0 || rng.below(n - j) < open)) pivots.add(j);
        }
        return pivots;
    }

    private static List<int[]> echelon(int n, List<Integer> pivots, Rng rng) {
        List<int[]> rows = new ArrayList<>();
        for (int pivot : pivots) {
            int[] row = new int[n];
            row[pivot] = 1;
            for (int j = pivot + 1; j < n; j++) row[j] = rng.between(-3, 3);
            rows.add(row);
        }
        return rows;
    }

    private static void scale(List<int[]> rows, Rng rng) {
        for (int[] row : rows) {
            int factor = rng.between(1, 3) * sign(rng);
            for (int j = 0; j < row.length; j++) row[j] *= factor;
        }
    }

    /** m rows: the k-th is the k-th of {@code R}, if there is one, plus multiples of those before it. */
    private static FieldMatrix<BigFraction> product(int m, int n, List<int[]> R, Rng rng) {
        List<int[]> rows = new ArrayList<>();
        for (int k = 0; k < m; k++) {
            int[] best = mixed(k, n, R, rng);
            for (int t = 1; t < TRIES; t++) {
                int[] other = mixed(k, n, R, rng);
                if (largest(other) < largest(best)) best = other;
            }
            rows.add(best);
        }
        return FieldMatrix.of(rows.toArray(new int[0][]));
    }

    /** Always with a multiple of the first row, so that there is something to eliminate. */
    private static int[] mixed(int k, int n, List<int[]> R, Rng rng) {
        int[] row = k < R.size() ? R.get(k).clone() : new int[n];
        for (int i = 0; i < Math.min(k, R.size()); i++) {
            int factor = i == 0 ? rng.between(1, 2) * sign(rng) : rng.between(-2, 2);
            for (int j = 0; j < n; j++) row[j] += factor * R.get(i)[j];
        }
        return row;
    }

    private static int largest(int[] row) {
        int largest = 0;
        for (int x : row) largest = Math.max(largest, Math.abs(x));
        return largest;
    }

    private static int sign(Rng rng) {
        return rng.below(2) == 0 ? 1 : -1;
    }
}
