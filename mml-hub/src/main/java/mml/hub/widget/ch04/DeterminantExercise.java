package mml.hub.widget.ch04;

import mml.exact.Determinant;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.hub.widget.Control;
import mml.hub.widget.Draws;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.random.Rng;
import mml.text.Tex;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A determinant with four rows, by whatever way is shortest: one column has only two entries that are not zero.
 *
 * @mml §4.1, Exercise 4.2
 */
public final class DeterminantExercise extends Exercise {
    private static final int N = 4;
    private static final int MOST = 40;

    public DeterminantExercise() {
        super("E4.1", Control.Field.line("d", "det A", "One number."));
    }

    @Override
    protected Task draw(Rng rng) {
        int column = rng.below(N);
        int one = rng.below(N);
        int other = (one + 1 + rng.below(N - 1)) % N;
        int sign = Draws.sign(rng);
        FieldMatrix<BigFraction> A = matrix(rng, column, one, other, sign);
        double det = value(A);
        while (det == 0 || Math.abs(det) > MOST) {
            A = matrix(rng, column, one, other, sign);
            det = value(A);
        }
        return new Task()
                .value("A", Tex.matrix(A))
                .value("column", Integer.toString(column + 1))
                .value("one", Integer.toString(one + 1))
                .value("other", Integer.toString(other + 1))
                .value("det", Integer.toString((int) det))
                .number(
                        "d",
                        "det A",
                        det,
                        Integer.toString((int) det),
                        "column " + (column + 1) + " has only two entries that are not zero: clear one of them with the"
                                + " row of the other, then expand along it.",
                        Task.Slip.of(
                                -det,
                                "right but for the sign: each swap of rows or columns turns it, and each place where"
                                        + " row and column number add up to an odd number."));
    }

    private static FieldMatrix<BigFraction> matrix(Rng rng, int column, int one, int other, int sign) {
        return FieldMatrix.generate(N, N, (i, j) -> {
            if (j != column) return new BigFraction(rng.between(-2, 2));
            return new BigFraction(i == one ? 1 : i == other ? sign : 0);
        });
    }

    private static double value(FieldMatrix<BigFraction> A) {
        return Fractions.toDouble(Determinant.of(A).value());
    }
}
