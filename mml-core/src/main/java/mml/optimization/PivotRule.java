package mml.optimization;

/** Which variable enters the basis of the {@link Simplex}. */
public enum PivotRule {
    /** The first that leads down, and of those that may leave the first: never cycles. */
    BLAND,
    /** The one along which a unit leads down most. */
    DANTZIG,
    /** The one whose whole step leads down most. */
    GREATEST_ASCENT
}
