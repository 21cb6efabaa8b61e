package mml.exact;

import mml.text.Count;
import org.jspecify.annotations.Nullable;

/**
 * How a matrix is to be reduced: {@code Rules.reduced().withRightHandSides(1).withPivots(PARTIAL)}.
 *
 * @param form where to stop
 * @param pivots which row gives the pivot
 * @param rightHandSides how many of the last columns are right-hand sides, in which no pivot is sought
 * @param tolerance for doubles: a coefficient of at most tolerance · max|a_ij| counts as zero when a pivot is sought,
 *     and so does in a row of zeros a right-hand side of at most tolerance · max|b_i|; null for {@code max(m, n)·ε}. Exact arithmetic needs none and ignores it.
 */
public record Rules(
        Form form,
        PivotRule pivots,
        int rightHandSides,
        @Nullable Double tolerance) {
    public Rules {
        if (rightHandSides < 0)
            throw new IllegalArgumentException("rightHandSides is " + rightHandSides + ", expected 0 or more");
        if (tolerance != null && !(tolerance >= 0 && tolerance < 1))
            throw new IllegalArgumentException("tolerance is " + tolerance + ", expected from 0 to below 1");
    }

    /** Gaussian elimination down to row echelon form. */
    public static Rules echelon() {
        return new Rules(Form.ECHELON, PivotRule.FIRST_NONZERO, 0, null);
    }

    /** Gauss–Jordan elimination to the reduced row echelon form. */
    public static Rules reduced() {
        return new Rules(Form.REDUCED, PivotRule.FIRST_NONZERO, 0, null);
    }

    public Rules withPivots(PivotRule rule) {
        return new Rules(form, rule, rightHandSides, tolerance);
    }

    public Rules withRightHandSides(int columns) {
        return new Rules(form, pivots, columns, tolerance);
    }

    public Rules withTolerance(double relative) {
        return new Rules(form, pivots, rightHandSides, relative);
    }

    /** The number of columns of an n-column matrix in which pivots are sought. */
    int variables(int n) {
        if (rightHandSides >= n)
            throw new IllegalArgumentException("the matrix has " + Count.of(n, "column") + ", of which "
                    + rightHandSides + " cannot all be right-hand sides");
        return n - rightHandSides;
    }
}
