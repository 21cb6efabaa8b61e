package mml.demo.ch05;

import java.io.IOException;
import java.util.List;
import mml.calculus.GradientCheck;
import mml.calculus.GradientCheckStep;
import mml.calculus.Jacobian;
import mml.calculus.Jacobian.Way;
import mml.calculus.JacobianStep;
import mml.calculus.ReverseMode;
import mml.demo.Folder;
import mml.expression.Expression;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Scale;
import mml.viz.scene.calculus.GradientCheckScene;
import mml.viz.scene.calculus.JacobianScene;
import mml.viz.scene.calculus.PlaneMap;

/**
 * A gradient with a planted error, found component by component; and polar coordinates near a point, where a small square becomes r times as large.
 *
 * @mml §5.2, §5.2.2, §5.3
 */
public final class Planted {
    private static final Expression F = Expression.parse("x^2*y + sin(x*y) + exp(z)");

    private Planted() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "planted")));
    }

    /** Draws the check and the patch, and returns what was found. */
    public static String run(Folder out) throws IOException {
        Vector x = Vector.of(1, 2, 0.5);
        Vector gradient = ReverseMode.of(F, x).gradient();
        Vector planted = gradient.plus(0.1, Vector.unit(3, 1));
        Trace<GradientCheckStep> trace = Trace.of(t -> GradientCheck.of(v -> F.at(v.toArray()), planted, x, t));
        GradientCheckScene scene = new GradientCheckScene(trace, F.variables(), out.canvas());
        out.figure("checked", scene.frame(scene.frames() - 1).picture());
        out.frames("check", scene);
        GradientCheck check = GradientCheck.of(v -> F.at(v.toArray()), planted, x);
        GradientCheck whole = GradientCheck.of(v -> F.at(v.toArray()), gradient, x);

        List<Expression> polar =
                List.of(Expression.parse("x*cos(y)", "x", "y"), Expression.parse("x*sin(y)", "x", "y"));
        Vector at = Vector.of(2, 0.5);
        PlaneMap map = PlaneMap.of(
                (r, t) -> polar.get(0).at(r, t),
                (r, t) -> polar.get(1).at(r, t),
                Scale.linear(0, 3),
                Scale.linear(-1, 2));
        Trace<JacobianStep> patch = Trace.of(t -> Jacobian.of(polar, at, Way.COLUMNS, t));
        out.frames("patch", new JacobianScene(map, List.of("r", "φ"), patch, 0.5, out.canvas()));
        Matrix J = Jacobian.of(polar, at).J();
        double area = J.get(0, 0) * J.get(1, 1) - J.get(0, 1) * J.get(1, 0);
        boolean checked = check.verdict() == GradientCheck.Verdict.WRONG
                && whole.verdict() == GradientCheck.Verdict.RIGHT
                && Math.abs(area - 2) <= 1e-12;
        return "component " + (check.component() + 1) + " is claimed to be "
                + NumberText.of(planted.get(check.component())) + ", differences say "
                + NumberText.of(check.numeric().get(check.component())) + "; at r = 2 areas grow by "
                + NumberText.of(area) + (checked ? "; checked" : "; unconfirmed");
    }
}
