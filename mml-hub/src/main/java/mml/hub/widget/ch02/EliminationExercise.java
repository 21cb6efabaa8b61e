package mml.hub.widget.ch02;

import mml.exact.FieldMatrix;
import mml.exact.Form;
import mml.exact.Fractions;
import mml.exact.NiceMatrices;
import mml.exact.Parametric;
import mml.exact.RowOperation;
import mml.exact.RowReduction;
import mml.exact.RowReductionStep;
import mml.exact.Rules;
import mml.hub.widget.Control;
import mml.hub.widget.Exercise;
import mml.hub.widget.Feedback;
import mml.hub.widget.Task;
import mml.random.Rng;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Recorder;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A learner's list of row operations on a system with a parameter, replayed by the engine.
 *
 * @mml §2.3.2, Example 2.6
 */
public final class EliminationExercise extends Exercise {
    private static final int ROWS = 4;
    private static final int COLS = 4;

    public EliminationExercise() {
        super(
                "E2.1",
                new Control.Field(
                        "ops",
                        "Your operations",
                        "",
                        8,
                        "One a line: R1 ↔ R3, R2 ← R2 − 4·R1, R3 += 1/2 R1 or R2 *= -1.",
                        ""),
                Control.Field.line("a", "a must be", "A number."));
    }

    @Override
    protected Task draw(Rng rng) {
        NiceMatrices.NiceSystem system = NiceMatrices.solvable(ROWS, COLS, ROWS - 1, rng);
        FieldMatrix<BigFraction> whole = swapped(system.A().augment(system.b()));
        FieldMatrix<Parametric> M = FieldMatrix.generate(
                ROWS,
                COLS + 1,
                (i, j) -> i == ROWS - 1 && j == COLS
                        ? Parametric.of(BigFraction.ZERO, BigFraction.ONE, "a")
                        : Parametric.of(whole.get(i, j)));
        BigFraction a = whole.get(ROWS - 1, COLS);
        String engine = engine(M);
        int most = OperationText.lines(engine).size() + 2;
        return new Task()
                .value("M", Tex.matrix(M, COLS))
                .value("most", Integer.toString(most))
                .value("a", Tex.entry(Fractions.text(a)))
                .part("ops", "The row echelon form", engine, text -> replay(M, text, most))
                .number(
                        "a",
                        "a",
                        Fractions.toDouble(a),
                        Fractions.text(a),
                        "the last row of the row echelon form says 0 = something with a; for which a is that true?");
    }

    /** The first pivot is not where it should be: rows 1 and 3 change places. */
    private static FieldMatrix<BigFraction> swapped(FieldMatrix<BigFraction> M) {
        return new RowOperation.Swap<BigFraction>(0, 2).applyTo(M);
    }

    private static String engine(FieldMatrix<Parametric> M) {
        Recorder<RowReductionStep> steps = Recorder.all();
        RowReduction.of(M, Rules.echelon().withRightHandSides(1), steps);
        StringBuilder out = new StringBuilder();
        steps.trace().stream().forEach(step -> {
            if (step instanceof RowReductionStep.Operation o)
                out.append(out.length() > 0 ? "\n" : "").append(o.operation().caption());
        });
        return out.toString();
    }

    private static Feedback replay(FieldMatrix<Parametric> start, String typed, int most) {
        FieldMatrix<Parametric> M = start;
        int count = 0;
        int line = 0;
        for (String text : OperationText.lines(typed)) {
            line++;
            if (text.isEmpty()) continue;
            RowOperation<Parametric> operation;
            try {
                operation = OperationText.parse(text, M.rows());
            } catch (IllegalArgumentException e) {
                return Feedback.wrong("Line " + line + ": " + e.getMessage() + ".");
            }
            M = operation.applyTo(M);
            count++;
        }
        if (count == 0) return Feedback.note("Write one operation a line, then check.");
        if (!Form.ECHELON.isReached(M, COLS)) return Feedback.wrong(unfinished(M));
        if (count > most)
            return Feedback.wrong("Row echelon form, but with " + count + " operations; " + most + " are allowed.");
        return Feedback.right("Row echelon form in " + count + " operations.");
    }

    private static String unfinished(FieldMatrix<Parametric> M) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < M.rows(); i++) {
            rows.append(i > 0 ? ", " : "").append(NumberText.tuple(M.transpose(), i));
        }
        return "Not in row echelon form yet. The rows are now " + rows + ".";
    }
}
