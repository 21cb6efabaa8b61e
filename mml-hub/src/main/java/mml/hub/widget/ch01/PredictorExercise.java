package mml.hub.widget.ch01;

import mml.expression.Expression;
import mml.expression.ExpressionException;
import mml.hub.widget.Control;
import mml.hub.widget.Exercise;
import mml.hub.widget.Feedback;
import mml.hub.widget.Task;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.text.NumberText;

/**
 * A predictor of one's own as a formula, tried on five random cases: an affine model, whose constant is the parameter of
 * a feature that is always 1.
 *
 * @mml §1.1; §8.1.2
 */
public final class PredictorExercise extends Exercise {
    private static final String[] NAMES = {"t0", "t1", "t2", "x1", "x2"};
    private static final int CASES = 5;
    private static final double CLOSE = 1e-9;

    public PredictorExercise() {
        super(
                "E1.3",
                Control.Field.line("x", "x with the feature that is always 1", "Three numbers."),
                Control.Field.line(
                        "f", "the prediction for any t0, t1, t2 and x1, x2", "A formula in these five names."));
    }

    @Override
    protected Task draw(Rng rng) {
        Vector x = Vector.of(rng.between(2, 40), rng.between(-40, -2));
        Matrix cases = Matrix.generate(CASES, NAMES.length, (i, d) -> rng.between(-5, 5) + (d < 3 ? 0.5 : 0));
        String with = "1, " + NumberText.of(x.get(0)) + ", " + (int) x.get(1);
        return new Task()
                .value("a", Integer.toString((int) x.get(0)))
                .value("b", Integer.toString((int) x.get(1)))
                .numbers(
                        "x",
                        "x̃",
                        Vector.of(1, x.get(0), x.get(1)),
                        with,
                        "the constant is multiplied by 1, so a 1 stands before the two measurements.",
                        new Task.Slip(
                                Vector.of(x.get(0), x.get(1), 1), "θ₀ is the first parameter, so the 1 comes first."),
                        new Task.Slip(Vector.of(0, x.get(0), x.get(1)), "with a 0 the constant would be lost."))
                .part("f", "the prediction", "t0 + t1*x1 + t2*x2", typed -> tried(typed, cases));
    }

    private static Feedback tried(String typed, Matrix cases) {
        if (typed.isEmpty()) return Feedback.note("the prediction: type a formula, such as t1*x1.");
        Expression f;
        try {
            f = Expression.parse(typed, NAMES);
        } catch (ExpressionException e) {
            return Feedback.note("the prediction: " + e.getMessage());
        }
        if (!f.parameters().isEmpty())
            return Feedback.note("the prediction: " + f.parameters().get(0)
                    + " is none of the five names, expected t0, t1, t2, x1 and x2 alone.");
        for (int i = 0; i < cases.rows(); i++) {
            Vector v = cases.row(i);
            double expected = Vector.of(1, v.get(3), v.get(4)).dot(Vector.of(v.get(0), v.get(1), v.get(2)));
            double given = f.at(v);
            if (Math.abs(given - expected) <= CLOSE * (1 + Math.abs(expected))) continue;
            String at = " for θ = " + NumberText.tuple(Vector.of(v.get(0), v.get(1), v.get(2))) + " and x = "
                    + NumberText.tuple(Vector.of(v.get(3), v.get(4)));
            return Feedback.wrong("the prediction: "
                    + (Double.isNaN(given) || Double.isInfinite(given)
                            ? "yours has no value"
                            : "yours is " + NumberText.of(given))
                    + at + ", the model’s is " + NumberText.of(expected) + ".");
        }
        return Feedback.right("The formula was tried on " + CASES + " random cases.");
    }
}
