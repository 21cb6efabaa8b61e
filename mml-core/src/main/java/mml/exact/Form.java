package mml.exact;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.FieldElement;

/**
 * The two staircase forms that elimination leads to. In both, zero rows are at the bottom and each row begins
 * further right than the one above; the first entry of a row that is not zero is its pivot.
 *
 * @mml §2.3.2, Definition 2.6 and the remark after it
 */
public enum Form {
    /** Row echelon form. */
    ECHELON("row echelon form"),
    /** Reduced row echelon form: every pivot is 1 and the only entry of its column that is not zero. Unique. */
    REDUCED("reduced row echelon form");

    private final String title;

    Form(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether the first {@code variables} columns of A have this form. */
    public <T extends FieldElement<T>> boolean isReached(FieldMatrix<T> A, int variables) {
        int last = -1;
        boolean zeroRow = false;
        for (int i = 0; i < A.rows(); i++) {
            int j = leading(A, i, variables);
            if (j == variables) zeroRow = true;
            else if (zeroRow || j <= last) return false;
            else if (this == REDUCED && !(Elements.isOne(A.get(i, j)) && aloneInColumn(A, i, j))) return false;
            last = j;
        }
        return true;
    }

    /** The pivot columns of a matrix that has this form or the other one. */
    static <T extends FieldElement<T>> List<Integer> pivotColumns(FieldMatrix<T> A, int variables) {
        List<Integer> pivots = new ArrayList<>();
        for (int i = 0; i < A.rows(); i++) {
            int j = leading(A, i, variables);
            if (j < variables) pivots.add(j);
        }
        return pivots;
    }

    private static <T extends FieldElement<T>> int leading(FieldMatrix<T> A, int i, int variables) {
        int j = 0;
        while (j < variables && Elements.isZero(A.get(i, j))) j++;
        return j;
    }

    private static <T extends FieldElement<T>> boolean aloneInColumn(FieldMatrix<T> A, int i, int j) {
        for (int k = 0; k < A.rows(); k++) if (k != i && !Elements.isZero(A.get(k, j))) return false;
        return true;
    }
}
