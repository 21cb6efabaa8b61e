package mml.hub.widget.ch05;

import mml.hub.widget.Control;
import mml.hub.widget.Draws;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;

/**
 * The Jacobian of a map of the plane, and by what it multiplies small areas.
 *
 * @mml §5.3
 */
public final class PatchExercise extends Exercise {
    public PatchExercise() {
        super(
                "E5.5",
                Control.Field.line("j", "J, row by row", "Four numbers."),
                Control.Field.line("a", "factor of areas", "One number."));
    }

    @Override
    protected Task draw(Rng rng) {
        int a = rng.between(1, 4);
        int b = rng.between(1, 4);
        int x = Draws.sign(rng) * rng.between(1, 3);
        int y = Draws.sign(rng) * rng.between(1, 3);
        Vector J = Vector.of(2 * x, a, b * y, b * x);
        int det = 2 * x * b * x - a * b * y;
        if (det == 0) return draw(rng);
        Vector turned = Vector.of(J.get(0), J.get(2), J.get(1), J.get(3));
        return new Task()
                .value("u", "x^2+" + (a == 1 ? "" : a) + "y")
                .value("v", (b == 1 ? "" : b) + "xy")
                .value("p", "(" + x + "," + y + ")")
                .value("J", Draws.tex(Matrix.of(2, 2, J.toArray())))
                .value("det", Integer.toString(det))
                .value("factor", Integer.toString(Math.abs(det)))
                .numbers(
                        "j",
                        "J",
                        J,
                        Draws.tuple(J),
                        "a row for each component, a column for each variable.",
                        new Task.Slip(turned, "rows and columns are exchanged: a component has its row."))
                .number(
                        "a",
                        "factor of areas",
                        Math.abs(det),
                        Integer.toString(Math.abs(det)),
                        "it is |det J|.",
                        Task.Slip.of(
                                det,
                                "areas have no sign: |det J|. That det J is negative says that the patch is turned over."));
    }
}
