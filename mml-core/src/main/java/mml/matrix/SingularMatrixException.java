package mml.matrix;

import mml.text.Numbers;
import mml.text.Table;

/**
 * A square matrix A has no inverse: some {@code x ≠ 0} has {@code Ax = 0}.
 *
 * <p>That x is the witness. Over doubles, where {@code Ax} need only vanish up to rounding, {@link #rcond()} says how
 * near: it is an upper bound of the reciprocal condition number, the relative distance to a singular matrix.
 */
public final class SingularMatrixException extends NumericalException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 8;

    private final int index;
    private final double rcond;
    private final transient Table kernel;

    /**
     * @param name the matrix, as the caller knows it
     * @param index the first column without a pivot
     * @param kernel n×1, the witness x
     * @param rcond {@code ‖Ax‖ / (‖A‖ ‖x‖)}, 0 in exact arithmetic
     */
    public SingularMatrixException(String name, int index, Table kernel, double rcond) {
        super(name + " is singular: column " + (index + 1) + " has no pivot"
                + (kernel.rows() <= SHOWN ? ", and " + name + "·x = 0 for x = " + entries(kernel) : "")
                + " (rcond " + (rcond == 0 ? "" : "≤ ") + Numbers.shortest(rcond)
                + "); take the pseudo-inverse or a least-squares solution instead");
        this.index = index;
        this.kernel = kernel;
        this.rcond = rcond;
    }

    private static String entries(Table x) {
        StringBuilder out = new StringBuilder("(");
        for (int i = 0; i < x.rows(); i++) out.append(i == 0 ? "" : ", ").append(x.text(i, 0));
        return out.append(')').toString();
    }

    /** The first column without a pivot, counted from 0. */
    public int index() {
        return index;
    }

    /** An x other than 0 with {@code Ax = 0}, n×1: over doubles a {@link Matrix}, over fractions an exact matrix. */
    public Table kernel() {
        return kernel;
    }

    /** The same to calculate with: {@code A.times(e.kernel(Matrix.class))}, {@code e.kernel(ExactMatrix.class)}. */
    public <M extends Table> M kernel(Class<M> kind) {
        return kind.cast(kernel);
    }

    /** An upper bound of the reciprocal condition number, 0 in exact arithmetic. */
    public double rcond() {
        return rcond;
    }
}
