package mml.exact;

import java.util.List;
import mml.matrix.Shapes;
import mml.text.Count;
import org.apache.commons.math3.fraction.BigFraction;
import org.apache.commons.math3.fraction.BigFractionField;

/**
 * A matrix of fractions: nothing in it is ever rounded. Every {@link FieldMatrix} whose entries are fractions is one, so
 * it goes into every algorithm of this package, and one writes its type without a type parameter:
 * <pre>{@code
 * ExactMatrix A = ExactMatrix.parse("1 2; 3 1/2");
 * ExactMatrix x = ExactMatrix.vector("1 -1/3");
 * System.out.println(A.times(x));      // (1/3, 17/6)
 * }</pre>
 *
 * <p>The verbs are those of {@link mml.matrix.Matrix}. A vector is an n×1 matrix and prints as {@code (1, −1/3)}.
 *
 * @mml §2.2, Definition 2.1
 */
public final class ExactMatrix extends FieldMatrix<BigFraction> {
    private static final BigFractionField FIELD = BigFractionField.getInstance();

    ExactMatrix(List<List<BigFraction>> rows) {
        super(rows);
    }

    /**
     * Reads a matrix as {@link MatrixText} understands it, such as {@code 1 2; 3 1/2}; an entry is what
     * {@link Fractions#parse} reads.
     *
     * @throws IllegalArgumentException for an entry that is not a number, with its row and column; or if a row has
     *     another length than the first
     */
    public static ExactMatrix parse(String text) {
        return parse(MatrixText.parse(text).cells());
    }

    /** The vector of entries separated by spaces or commas: {@code 1 -1/3}. */
    public static ExactMatrix vector(String entries) {
        return parse(entries).transposedRow();
    }

    /** The vector of whole numbers. */
    public static ExactMatrix vector(int... entries) {
        return exact(generate(entries.length, 1, (i, j) -> new BigFraction(entries[i])));
    }

    public static ExactMatrix zeros(int rows, int cols) {
        return exact(zeros(rows, cols, FIELD));
    }

    /** The n×n identity {@code I}. */
    public static ExactMatrix identity(int n) {
        return exact(identity(n, FIELD));
    }

    /** The square matrix with the entries of the vector {@code d} on its diagonal and zeros elsewhere. */
    public static ExactMatrix diagonal(FieldMatrix<BigFraction> d) {
        if (d.cols() != 1) throw new IllegalArgumentException("d is " + Shapes.shape(d) + ", expected a vector, n×1");
        return exact(generate(d.rows(), d.rows(), (i, j) -> i == j ? d.get(i, 0) : BigFraction.ZERO));
    }

    /** The same matrix under its name: every matrix of fractions is one. */
    public static ExactMatrix of(FieldMatrix<BigFraction> A) {
        return exact(A);
    }

    private static ExactMatrix exact(FieldMatrix<BigFraction> A) {
        return (ExactMatrix) A;
    }

    private ExactMatrix transposedRow() {
        if (rows() != 1)
            throw new IllegalArgumentException("entries has " + Count.of(rows(), "row") + ", expected one");
        return transpose();
    }

    /** {@code λA} for a whole number. */
    public ExactMatrix times(int lambda) {
        return times(new BigFraction(lambda));
    }

    @Override
    public ExactMatrix times(BigFraction lambda) {
        return exact(super.times(lambda));
    }

    @Override
    public ExactMatrix times(FieldMatrix<BigFraction> B) {
        return exact(super.times(B));
    }

    @Override
    public ExactMatrix plus(FieldMatrix<BigFraction> B) {
        return exact(super.plus(B));
    }

    @Override
    public ExactMatrix minus(FieldMatrix<BigFraction> B) {
        return exact(super.minus(B));
    }

    @Override
    public ExactMatrix transpose() {
        return exact(super.transpose());
    }

    @Override
    public ExactMatrix augment(FieldMatrix<BigFraction> B) {
        return exact(super.augment(B));
    }

    @Override
    public ExactMatrix row(int i) {
        return exact(super.row(i));
    }

    @Override
    public ExactMatrix column(int j) {
        return exact(super.column(j));
    }

    @Override
    public ExactMatrix rows(int from, int to) {
        return exact(super.rows(from, to));
    }

    @Override
    public ExactMatrix columns(int from, int to) {
        return exact(super.columns(from, to));
    }

    @Override
    public ExactMatrix block(int row, int rowEnd, int column, int columnEnd) {
        return exact(super.block(row, rowEnd, column, columnEnd));
    }
}
