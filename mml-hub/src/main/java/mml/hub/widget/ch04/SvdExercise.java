package mml.hub.widget.ch04;

import mml.exact.FieldMatrix;
import mml.hub.widget.Control;
import mml.hub.widget.Drawable;
import mml.hub.widget.Exercise;
import mml.hub.widget.Feedback;
import mml.hub.widget.Grid;
import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;

/**
 * The singular values and the first right singular vector of a 2×3 matrix; its sign and length are free.
 *
 * @mml §4.5, Exercise 4.8
 */
public final class SvdExercise extends Exercise {
    private static final Matrix A = Matrix.of(2, 3, 3, 2, 2, 2, 3, -2);
    private static final double CLOSE = 5e-3;

    public SvdExercise() {
        super(
                "E4.5",
                Control.Field.line("s", "Singular values", "Two numbers, the larger first."),
                Control.Field.line(
                        "v", "A direction that is stretched most", "Three numbers; length and sign are free."));
    }

    @Override
    protected Feedback judge(State answer) {
        double[] sigma = numbers(answer.get("s", ""), "The singular values", 2);
        double[] v = numbers(answer.get("v", ""), "The direction", 3);
        if (Math.abs(sigma[0] - 25) < CLOSE && Math.abs(sigma[1] - 9) < CLOSE)
            return Feedback.wrong("25 and 9 are the eigenvalues of AAᵀ. What is a singular value to them?");
        if (Math.abs(sigma[0] - 5) > CLOSE || Math.abs(sigma[1] - 3) > CLOSE)
            return Feedback.wrong("Singular values: AAᵀ is only 2 × 2. Its eigenvalues are their squares.");
        double length = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
        if (length == 0) return Feedback.wrong("The singular values are right. The zero vector has no direction.");
        Vector image = A.times(Vector.of(v[0] / length, v[1] / length, v[2] / length));
        if (Math.abs(image.norm() - 5) > CLOSE)
            return Feedback.wrong("The singular values are right. Your direction is stretched by "
                    + NumberText.of(image.norm()) + ", not by 5.");
        return Feedback.right("Both are right.");
    }

    private static double[] numbers(String text, String name, int n) {
        String[][] cells = Grid.answer(text, name).cells();
        FieldMatrix<?> M;
        try {
            M = Drawable.parse(cells);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
        if (M.rows() * M.cols() != n)
            throw new IllegalArgumentException(
                    name + ": " + n + " numbers are needed, got " + M.rows() * M.cols() + ".");
        return M.toMatrix().entries();
    }
}
