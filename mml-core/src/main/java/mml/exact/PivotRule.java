package mml.exact;

/**
 * Which of the possible rows gives the pivot of a column.
 *
 * @mml §2.3.2
 */
public enum PivotRule {
    /** The first row whose entry is not zero: all that exact arithmetic needs. */
    FIRST_NONZERO,
    /** The row with the largest absolute entry, which keeps the factors at most 1 and rounding small. */
    PARTIAL;

    /** {@link #PARTIAL} where arithmetic rounds, {@link #FIRST_NONZERO} where it is exact. */
    public static PivotRule suiting(FieldMatrix<?> A) {
        return A.rounds() ? PARTIAL : FIRST_NONZERO;
    }
}
