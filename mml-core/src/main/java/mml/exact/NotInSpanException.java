package mml.exact;

import mml.matrix.NumericalException;
import mml.text.Sums;
import mml.text.Table;

/**
 * A vector x has no coordinates, because it does not lie in the span of the columns of B. The witness is a row y with
 * {@code yB = 0} but {@code yx ≠ 0}.
 */
public final class NotInSpanException extends NumericalException {
    private static final long serialVersionUID = 1L;

    private final transient Table witness;

    NotInSpanException(Table witness, String yx) {
        super("x is not in the span of the columns of B: the row y = " + Sums.row(witness) + " has y·B = 0 but y·x = "
                + yx);
        this.witness = witness;
    }

    /** The row y, 1×n. */
    public Table witness() {
        return witness;
    }
}
