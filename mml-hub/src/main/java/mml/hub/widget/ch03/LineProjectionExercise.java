package mml.hub.widget.ch03;

import mml.geometry.Projection;
import mml.hub.widget.Control;
import mml.hub.widget.Exercise;
import mml.hub.widget.Feedback;
import mml.hub.widget.State;
import mml.matrix.Vector;
import mml.text.NumberText;

/**
 * The steps of a projection onto a line, by hand.
 *
 * @mml §3.8.1, Example 3.10
 */
public final class LineProjectionExercise extends Exercise {
    private static final Vector DIRECTION = Vector.of(1, 2, 2);
    private static final Vector X = Vector.of(1, 1, 1);

    public LineProjectionExercise() {
        super(
                "E3.4",
                Control.Field.line("l", "λ", "A fraction such as 3/4, or a decimal."),
                Control.Field.line("p", "π(x)", "Three numbers."),
                Control.Field.line("r", "x − π(x)", "Three numbers."));
    }

    @Override
    protected Feedback judge(State answer) {
        Projection p = Projection.of(DIRECTION, X);
        double lambda = RootNumber.parse(answer.get("l", ""), "λ");
        Vector foot = Typed.vector(answer.get("p", ""), "π(x)", 3);
        Vector rest = Typed.vector(answer.get("r", ""), "x − π(x)", 3);
        if (Typed.near(lambda, DIRECTION.dot(X)))
            return Feedback.wrong("λ: that is bᵀx. It has still to be divided by ‖b‖².");
        if (Typed.near(lambda, DIRECTION.dot(X) / DIRECTION.norm()))
            return Feedback.wrong("λ: divide by the square of the length, not by the length.");
        if (!Typed.near(lambda, p.lambda().get(0)))
            return Feedback.wrong("λ: two dot products are needed, bᵀx and bᵀb.");
        if (!Typed.near(foot, p.projection())) return Feedback.wrong("λ is right. π(x) is λ times b.");
        if (Typed.near(rest.times(-1), p.residual()))
            return Feedback.wrong("λ and π(x) are right. The residual leads from π(x) to x: change its sign.");
        if (!Typed.near(rest, p.residual()))
            return Feedback.wrong("λ and π(x) are right. The residual has dot product "
                    + NumberText.of(rest.dot(DIRECTION)) + " with b, it should be 0.");
        return Feedback.right("All three are right; the residual is orthogonal to b.");
    }
}
