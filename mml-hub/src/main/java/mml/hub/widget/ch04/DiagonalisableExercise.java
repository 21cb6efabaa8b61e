package mml.hub.widget.ch04;

import java.util.List;
import java.util.Locale;
import mml.exact.Eigenspaces;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.hub.widget.Control;
import mml.hub.widget.Exercise;
import mml.hub.widget.Feedback;
import mml.hub.widget.State;
import mml.text.NumberText;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Which of four matrices have a real basis of eigenvectors, and where one is missing.
 *
 * @mml §4.4, Exercise 4.7
 */
public final class DiagonalisableExercise extends Exercise {
    private static final List<FieldMatrix<BigFraction>> MATRICES = List.of(
            FieldMatrix.of(new int[][] {{0, 1}, {-8, 4}}),
            FieldMatrix.of(new int[][] {{1, 1, 1}, {1, 1, 1}, {1, 1, 1}}),
            FieldMatrix.of(new int[][] {{5, 4, 2, 1}, {0, 1, -1, -1}, {-1, -1, 3, 0}, {1, 1, -1, 2}}),
            FieldMatrix.of(new int[][] {{5, -6, -6}, {-1, 4, 2}, {3, -6, -4}}));

    public DiagonalisableExercise() {
        super(
                "E4.3",
                Control.Field.line("a", "Is A diagonalisable over ℝ?", "yes or no"),
                Control.Field.line("b", "Is B?", "yes or no"),
                Control.Field.line("c", "Is C?", "yes or no"),
                Control.Field.line("d", "Is D?", "yes or no"),
                Control.Field.line("l", "An eigenvalue of C whose eigenspace is too small", "a number"));
    }

    @Override
    protected Feedback judge(State answer) {
        for (int k = 0; k < 4; k++) {
            char letter = (char) ('A' + k);
            String said =
                    answer.get(Character.toString((char) ('a' + k)), "").strip().toLowerCase(Locale.ROOT);
            if (!said.equals("yes") && !said.equals("no"))
                return Feedback.note("Matrix " + letter + ": write yes or no.");
            Eigenspaces spaces = Eigenspaces.of(MATRICES.get(k));
            if (said.equals("yes") != spaces.diagonalisable())
                return Feedback.wrong("Matrix " + letter + ": " + hint(spaces));
        }
        Eigenspaces c = Eigenspaces.of(MATRICES.get(2));
        String typed = answer.get("l", "").strip();
        BigFraction lambda;
        try {
            lambda = Fractions.parse(typed);
        } catch (IllegalArgumentException e) {
            return Feedback.note("All four are right. The eigenvalue of C: " + e.getMessage() + ".");
        }
        for (Eigenspaces.Eigenspace space : c.spaces())
            if (space.lambda().equals(lambda))
                return space.defective()
                        ? Feedback.right("All right: " + typed + " counts " + space.algebraic()
                                + " times, but its eigenspace has dimension " + space.geometric() + ".")
                        : Feedback.wrong("All four are right. But the eigenspace of " + NumberText.exact(typed)
                                + " is as large as it should be.");
        return Feedback.wrong("All four are right. But " + NumberText.exact(typed) + " is no eigenvalue of C.");
    }

    private static String hint(Eigenspaces spaces) {
        if (!spaces.complete()) return "look at the discriminant of its characteristic polynomial.";
        return spaces.defective()
                ? "count the eigenvectors of its double eigenvalue."
                : "its eigenspaces have all the dimensions they need.";
    }
}
