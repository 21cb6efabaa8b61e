package mml.hub.widget.ch03;

import java.util.ArrayList;
import java.util.List;
import mml.geometry.Orthonormality;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Group;
import mml.hub.widget.Handle;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Range;
import mml.hub.widget.Reals;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.geometry.CoordinatesPicture;
import mml.viz.svg.Point;

/**
 * Two dot products taken for the coordinates of x: in an orthonormal basis, turned or mirrored, and in two vectors that a
 * reader drags.
 *
 * @mml §3.5, Definition 3.9, Example 3.8
 */
public final class OrthonormalWidget extends TraceWidget {
    private static final double MOST = 4;
    private static final int TURN = 5;
    private static final Canvas CANVAS = new Canvas(480, 480, 16);
    private static final Param<String> KIND = Param.choice(
                    "kind",
                    "b₁ and b₂",
                    new Option("", "e₁ and e₂, turned"),
                    new Option("mirror", "e₁ and e₂, turned and mirrored"),
                    new Option("own", "your own: drag both"))
            .outdates("step");
    private static final Param<Integer> ANGLE =
            Param.count("angle", "angle of b₁ (degrees)", new Range(0, 355, Integer.toString(TURN)), 30);

    private static final Prediction ARRIVES = Prediction.yesOrNo(
            "Do the dot products with b₁ and b₂ lead back to x?",
            state -> picture(state).arrives(),
            state -> basis(state).holds()
                    ? "b₁ and b₂ are orthonormal, so they are the coordinates of x."
                    : picture(state).arrives()
                            ? "b₁ and b₂ are not orthonormal; for this x it works by chance."
                            : "b₁ and b₂ are not orthonormal, and the sum is another point.");

    public OrthonormalWidget() {
        super(
                "orthonormal",
                "Coordinates without solving",
                ARRIVES.group(),
                Group.of("The basis", KIND, ANGLE.when(state -> !own(state))));
    }

    private static boolean own(State state) {
        return KIND.in(state).equals("own");
    }

    private static Vector x(State state) {
        return Reals.point(state, "x", 1, 3, MOST);
    }

    private static Orthonormality basis(State state) {
        if (own(state))
            return Orthonormality.of(
                    Matrix.ofColumns(Reals.point(state, "b", 1.5, 0.5, MOST), Reals.point(state, "c", -0.5, 1, MOST)));
        double angle = ANGLE.in(state) * Math.PI / 180;
        double c = tidy(Elementary.cos(angle));
        double s = tidy(Elementary.sin(angle));
        Vector across = KIND.in(state).isEmpty() ? Vector.of(0 - s, c) : Vector.of(s, 0 - c);
        return Orthonormality.of(Matrix.ofColumns(Vector.of(c, s), across));
    }

    private static double tidy(double x) {
        return Math.abs(x) < 1e-15 ? 0 : x;
    }

    private static CoordinatesPicture picture(State state) {
        return new CoordinatesPicture(basis(state), x(state), CANVAS);
    }

    @Override
    protected Showing run(State state) {
        Orthonormality basis = basis(state);
        Vector x = x(state);
        CoordinatesPicture picture = picture(state);
        Vector lambda = basis.coordinates(x);
        double scale = Math.max(1, x.maxNorm());
        String words = ". x = " + NumberText.tuple(x) + ", b₁ = "
                + NumberText.tuple(basis.B().column(0)) + ", b₂ = "
                + NumberText.tuple(basis.B().column(1)) + ".";
        return Showing.of(
                        Trace.of(t -> {}), picture.frames(), step -> picture.frame(step, picture.caption(step) + words))
                .each((step, view) -> view.caption(picture.caption(step)))
                .handles(step -> handles(picture, basis, state))
                .java(java(state, basis) + "Orthonormality basis = Orthonormality.of(B);\nbasis.holds();\n"
                        + "basis.coordinates(" + Calls.vector(x) + ");")
                .fact("x", NumberText.tuple(x))
                .from(1)
                .fact("λ₁ = b₁ᵀx", NumberText.of(lambda.get(0), scale))
                .from(2)
                .fact("λ₂ = b₂ᵀx", NumberText.of(lambda.get(1), scale))
                .from(3)
                .fact("λ₁b₁ + λ₂b₂", NumberText.tuple(picture.sum(), scale))
                .fact("is x", picture.arrives() ? "yes" : "no")
                .from(4)
                .check("BᵀB = I", basis.holds());
    }

    private static String java(State state, Orthonormality basis) {
        if (own(state)) return Calls.line("B", basis.B());
        return "double t = Math.toRadians(" + ANGLE.in(state) + ");\nMatrix B = Matrix.of(2, 2, Math.cos(t), "
                + (KIND.in(state).isEmpty()
                        ? "-Math.sin(t), Math.sin(t), Math.cos(t));\n"
                        : "Math.sin(t), Math.sin(t), -Math.cos(t));\n");
    }

    private static List<Handle> handles(CoordinatesPicture picture, Orthonormality basis, State state) {
        List<Handle> out = new ArrayList<>();
        out.add(point(picture, "x", "x", x(state)));
        Vector b = basis.B().column(0);
        if (own(state)) {
            out.add(point(picture, "b", "b₁", b));
            out.add(point(picture, "c", "b₂", basis.B().column(1)));
        } else {
            int angle = ANGLE.in(state);
            var at = picture.stage().at(b);
            out.add(Handle.of(
                    "turn",
                    "b₁ at " + angle + "°",
                    at,
                    (now, left, top) -> {
                        Vector p = picture.stage().point(new Point(left, top), b);
                        return p.norm() > 0 ? angle(now, Elementary.atan2(p.get(1), p.get(0)) * 180 / Math.PI) : now;
                    },
                    (now, right, up) -> angle(now, angle + TURN * (up == 0 ? -right : up))));
        }
        return out;
    }

    private static State angle(State state, double degrees) {
        int turned = TURN * (int) Math.floor(degrees / TURN + 0.5) % 360;
        return state.with("angle", (turned + 360) % 360);
    }

    private static Handle point(CoordinatesPicture picture, String key, String name, Vector v) {
        return Handle.of(
                key,
                name + " = " + NumberText.tuple(v),
                picture.stage(),
                v,
                0.25,
                (state, to) -> Reals.moved(state, key, to.get(0), to.get(1), MOST));
    }
}
