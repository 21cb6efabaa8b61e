package mml.hub.widget.ch04;

import mml.exact.Determinant;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.hub.widget.Control;
import mml.hub.widget.Exercise;
import mml.hub.widget.Feedback;
import mml.hub.widget.State;
import mml.text.NumberText;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A determinant with five rows, by whatever way is shortest.
 *
 * @mml §4.1, Exercise 4.2
 */
public final class DeterminantExercise extends Exercise {
    private static final FieldMatrix<BigFraction> A = FieldMatrix.of(
            new int[][] {{2, 0, 1, 2, 0}, {2, -1, 0, 1, 1}, {0, 1, 2, 1, 2}, {-2, 0, 2, -1, 2}, {2, 0, 0, 1, 1}});

    public DeterminantExercise() {
        super("E4.1", Control.Field.line("d", "det A", "One number."));
    }

    @Override
    protected Feedback judge(State answer) {
        BigFraction d;
        try {
            d = Fractions.parse(answer.get("d", "").strip());
        } catch (IllegalArgumentException e) {
            return Feedback.note("The determinant: " + e.getMessage() + ".");
        }
        BigFraction det = Determinant.of(A).value();
        if (d.equals(det)) return Feedback.right("det A = " + Fractions.text(det) + ".");
        if (d.equals(det.negate()))
            return Feedback.wrong("Right but for the sign: each swap of rows or columns turns it.");
        return Feedback.wrong("Not " + NumberText.exact(Fractions.text(d))
                + ". The second column has only two entries that are not zero: add one of their rows to the other, then"
                + " expand along it.");
    }
}
