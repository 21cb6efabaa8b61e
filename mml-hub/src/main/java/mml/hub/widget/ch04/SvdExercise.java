package mml.hub.widget.ch04;

import java.util.ArrayList;
import java.util.List;
import mml.hub.widget.Answer;
import mml.hub.widget.Control;
import mml.hub.widget.Draws;
import mml.hub.widget.Exercise;
import mml.hub.widget.Feedback;
import mml.hub.widget.Task;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.text.NumberText;

/**
 * The singular values and the first right singular vector of a 2×3 matrix; its sign and length are free. Both rows have
 * the same length, and squares are chosen so that the singular values are whole.
 *
 * @mml §4.5, Exercise 4.8
 */
public final class SvdExercise extends Exercise {
    private static final double CLOSE = 5e-3;

    /** The squared length of a row, and the size of the dot product of both: their sum and difference are squares. */
    private static final int[][] SQUARES = {{17, 8}, {5, 4}, {10, 6}, {13, 12}, {20, 16}, {26, 10}};

    public SvdExercise() {
        super(
                "E4.5",
                Control.Field.line("s", "Singular values", "Two numbers, the larger first."),
                Control.Field.line(
                        "v", "A direction that is stretched most", "Three numbers; length and sign are free."));
    }

    @Override
    protected Task draw(Rng rng) {
        int[] square = SQUARES[rng.below(SQUARES.length)];
        List<Vector[]> pairs = pairs(square[0], square[1]);
        Vector[] rows = pairs.get(rng.below(pairs.size()));
        Matrix A = Matrix.ofRows(rows);
        int dot = (int) rows[0].dot(rows[1]);
        double larger = Math.sqrt(square[0] + square[1]);
        double smaller = Math.sqrt(square[0] - square[1]);
        Vector v = dot > 0 ? rows[0].plus(rows[1]) : rows[0].minus(rows[1]);
        return new Task()
                .value("A", Draws.tex(A))
                .value("AAt", Draws.tex(A.times(A.transpose())))
                .value("l1", Integer.toString(square[0] + square[1]))
                .value("l2", Integer.toString(square[0] - square[1]))
                .value("s1", Integer.toString((int) larger))
                .value("s2", Integer.toString((int) smaller))
                .value("u", dot > 0 ? "(1,1)" : "(1,-1)")
                .value("v", Draws.tex(v))
                .numbers(
                        "s",
                        "The singular values",
                        Vector.of(larger, smaller),
                        (int) larger + ", " + (int) smaller,
                        "AAᵀ is only 2 × 2. Its eigenvalues are their squares.",
                        new Task.Slip(
                                Vector.of(square[0] + square[1], square[0] - square[1]),
                                "these are the eigenvalues of AAᵀ. What is a singular value to them?"))
                .part("v", "The direction", Draws.tuple(v), text -> stretched(A, text, larger, smaller));
    }

    private static List<Vector[]> pairs(int square, int dot) {
        List<Vector> rows = new ArrayList<>();
        for (int i = -5; i <= 5; i++)
            for (int j = -5; j <= 5; j++)
                for (int k = -5; k <= 5; k++) if (i * i + j * j + k * k == square) rows.add(Vector.of(i, j, k));
        List<Vector[]> pairs = new ArrayList<>();
        for (Vector a : rows) for (Vector b : rows) if (Math.abs(a.dot(b)) == dot) pairs.add(new Vector[] {a, b});
        return pairs;
    }

    private static Feedback stretched(Matrix A, String text, double larger, double smaller) {
        Answer[] typed = Answer.entries(text, "The direction", 3);
        Vector v = Vector.of(typed[0].value(), typed[1].value(), typed[2].value());
        double length = v.norm();
        if (length == 0) return Feedback.wrong("The zero vector has no direction.");
        double stretch = A.times(v).norm() / length;
        if (Math.abs(stretch - larger) <= CLOSE) return Feedback.right("");
        if (Math.abs(stretch - smaller) <= CLOSE)
            return Feedback.wrong("Your direction belongs to the other singular value, " + (int) smaller + ".");
        return Feedback.wrong(
                "Your direction is stretched by " + NumberText.of(stretch) + ", not by " + (int) larger + ".");
    }
}
