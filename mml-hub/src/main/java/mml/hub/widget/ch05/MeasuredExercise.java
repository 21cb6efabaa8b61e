package mml.hub.widget.ch05;

import java.util.List;
import mml.calculus.GradientCheck;
import mml.expression.Expression;
import mml.hub.widget.Control;
import mml.hub.widget.Draws;
import mml.hub.widget.Exercise;
import mml.hub.widget.Feedback;
import mml.hub.widget.Task;
import mml.matrix.Vector;
import mml.random.Rng;

/**
 * A claimed gradient with or without a fault, measured by central quotients, which are exact where f is quadratic in each variable.
 *
 * @mml §5.2.2, the remark on gradient checking
 */
public final class MeasuredExercise extends Exercise {
    private static final String[] FINDINGS = {"x", "y", "none"};

    public MeasuredExercise() {
        super(
                "E5.6",
                Control.Field.line("m", "the two quotients", "Two numbers."),
                new Control.Choice(
                        "w",
                        "Wrong is",
                        List.of(
                                new Control.Option("x", "the component by x"),
                                new Control.Option("y", "the component by y"),
                                new Control.Option("none", "neither")),
                        ""));
    }

    @Override
    protected Task draw(Rng rng) {
        int a = rng.between(1, 3);
        int b = Draws.sign(rng) * rng.between(1, 3);
        Vector p = Vector.of(Draws.sign(rng) * rng.between(1, 3), Draws.sign(rng) * rng.between(1, 3));
        Expression f = Expression.parse(a + "x^2 y " + Draws.signed(b) + "x y^2");
        int planted = rng.below(3);
        Expression byX = Expression.parse((planted == 0 ? a : 2 * a) + "x y " + Draws.signed(b) + "y^2", "x", "y");
        Expression byY = Expression.parse(a + "x^2 " + Draws.signed(planted == 1 ? b : 2 * b) + "x y", "x", "y");
        Vector claimed = Vector.of(byX.at(p), byY.at(p));
        GradientCheck check = GradientCheck.of(q -> f.at(q), claimed, p);
        Vector measured = Vector.of(
                (f.at(p.plus(1, Vector.of(1, 0))) - f.at(p.plus(-1, Vector.of(1, 0)))) / 2,
                (f.at(p.plus(1, Vector.of(0, 1))) - f.at(p.plus(-1, Vector.of(0, 1)))) / 2);
        Vector oneSided =
                Vector.of(f.at(p.plus(1, Vector.of(1, 0))) - f.at(p), f.at(p.plus(1, Vector.of(0, 1))) - f.at(p));
        String right = FINDINGS[check.component() < 0 ? 2 : check.component()];
        return new Task()
                .value("f", f.tex())
                .value("p", Draws.tex(p))
                .value("gx", byX.tex())
                .value("gy", byY.tex())
                .value("m", Draws.tex(measured))
                .value("c", Draws.tex(claimed))
                .value("is", right.equals("none") ? "\\text{neither}" : right)
                .numbers(
                        "m",
                        "The quotients",
                        measured,
                        Draws.tuple(measured),
                        "move one variable by 1 both ways, the other stays; half of the difference.",
                        new Task.Slip(oneSided, "these are one-sided; go both ways."),
                        new Task.Slip(measured.times(2), "the two points are 2h = 2 apart."))
                .part("w", "Wrong", right, typed -> judged(typed, right));
    }

    private static Feedback judged(String typed, String right) {
        if (typed.isEmpty()) return Feedback.note("Choose which component is wrong.");
        if (typed.equals(right)) return Feedback.right("");
        return Feedback.wrong("Put the point into both claimed formulas and compare with what you measured.");
    }
}
