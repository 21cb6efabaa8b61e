package mml.cli;

import mml.exact.FieldMatrix;
import mml.matrix.NumericalException;

/** A system whose equations contradict each other: adding them up with the weights y gives 0 = c with c ≠ 0. */
final class NoSolutionException extends NumericalException {
    private static final long serialVersionUID = 1L;

    private final transient FieldMatrix<?> combination;

    NoSolutionException(FieldMatrix<?> y) {
        super("the system has no solution: the equations added up with the weights " + Tables.text(y.rowEntries(0))
                + " say 0 = c with c ≠ 0; take a least-squares solution instead");
        this.combination = y;
    }

    /** The weights y, 1×m. */
    FieldMatrix<?> combination() {
        return combination;
    }
}
