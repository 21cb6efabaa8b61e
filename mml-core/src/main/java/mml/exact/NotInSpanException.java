package mml.exact;

import mml.matrix.NumericalException;
import mml.text.Sums;

/**
 * A vector x has no coordinates, because it does not lie in the span of the columns of B. The witness is a row y with
 * {@code yB = 0} but {@code yx ≠ 0}.
 */
public final class NotInSpanException extends NumericalException {
    private static final long serialVersionUID = 1L;

    private final transient FieldMatrix<?> witness;

    NotInSpanException(FieldMatrix<?> witness, String yx) {
        super("x is not in the span of the columns of B: the row y = " + Sums.row(witness) + " has y·B = 0 but y·x = "
                + yx);
        this.witness = witness;
    }

    /** The row y, 1×n, with entries of the kind that B and x have: over fractions an {@link ExactMatrix}. */
    public FieldMatrix<?> witness() {
        return witness;
    }
}
