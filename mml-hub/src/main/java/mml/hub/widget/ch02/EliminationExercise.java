package mml.hub.widget.ch02;

import mml.exact.FieldMatrix;
import mml.exact.Form;
import mml.exact.Fractions;
import mml.exact.Parametric;
import mml.exact.RowOperation;
import mml.hub.widget.Control;
import mml.hub.widget.Exercise;
import mml.hub.widget.Feedback;
import mml.hub.widget.State;
import mml.text.NumberText;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A learner's list of row operations, replayed on Example 2.6 by the engine.
 *
 * @mml §2.3.2, Example 2.6
 */
public final class EliminationExercise extends Exercise {
    private static final int MOST = 8;
    private static final String[][] SYSTEM = {
        {"-2", "4", "-2", "-1", "4", "-3"},
        {"4", "-8", "3", "-3", "1", "2"},
        {"1", "-2", "1", "-1", "1", "0"},
        {"1", "-2", "0", "-3", "4", "a"}
    };

    public EliminationExercise() {
        super(
                "E2.1",
                new Control.Field(
                        "ops",
                        "Your operations",
                        "",
                        8,
                        "One a line: R1 <-> R3, R2 -= 4 R1, R3 += 1/2 R1 or R2 *= -1.",
                        ""),
                Control.Field.line("a", "a must be", ""));
    }

    @Override
    protected Feedback judge(State answer) {
        FieldMatrix<Parametric> M = FieldMatrix.parseParametric(SYSTEM);
        int count = 0;
        int line = 0;
        for (String text : OperationText.lines(answer.get("ops", ""))) {
            line++;
            if (text.isEmpty()) continue;
            RowOperation<Parametric> operation;
            try {
                operation = OperationText.parse(text, M.rows());
            } catch (IllegalArgumentException e) {
                return Feedback.wrong("Line " + line + ": " + e.getMessage());
            }
            M = operation.applyTo(M);
            count++;
        }
        if (count == 0) return Feedback.note("Write one operation a line, then check.");
        if (!Form.ECHELON.isReached(M, 5)) return Feedback.wrong(unfinished(M));
        if (count > MOST)
            return Feedback.wrong("Row echelon form, but with " + count + " operations; " + MOST + " are allowed.");
        BigFraction condition = M.get(3, 5).root();
        String typed = answer.get("a", "").trim();
        if (typed.isEmpty()) return Feedback.note("Row echelon form in " + count + " operations. Now: which a?");
        try {
            if (!Fractions.parse(typed).equals(condition))
                return Feedback.wrong("The form is reached, but the last row says 0 = " + NumberText.exact(M.text(3, 5))
                        + ". For which a is that true?");
        } catch (IllegalArgumentException e) {
            return Feedback.wrong("a: " + e.getMessage() + ".");
        }
        return Feedback.right("Row echelon form in " + count + " operations, and solvable only for a = "
                + NumberText.exact(condition.toString()) + ".");
    }

    private static String unfinished(FieldMatrix<Parametric> M) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < M.rows(); i++) {
            rows.append(i > 0 ? ", " : "").append(NumberText.tuple(M.transpose(), i));
        }
        return "Not in row echelon form yet. The rows are now " + rows + ".";
    }
}
