package mml.hub.widget.ch03;

import java.util.List;
import mml.geometry.PlaneRotation;
import mml.geometry.Rotation;
import mml.geometry.RotationOrder;
import mml.geometry.RotationStep;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Group;
import mml.hub.widget.Handle;
import mml.hub.widget.Input;
import mml.hub.widget.Param;
import mml.hub.widget.PointOfView;
import mml.hub.widget.Prediction;
import mml.hub.widget.Range;
import mml.hub.widget.Reals;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.hub.widget.View;
import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.Eye;
import mml.viz.scene.geometry.GivensPicture;
import mml.viz.scene.geometry.RotationOrderScene;
import mml.viz.scene.geometry.RotationScene;

/**
 * Two rotations of space in both orders; a rotation of the plane; two Givens rotations that turn a vector onto an axis.
 *
 * @mml §3.9
 */
public final class RotationLab extends TraceWidget {
    private static final double RADIAN = Math.PI / 180;
    private static final int PARTS = 4;
    private static final Range DEGREES = new Range(-180, 180, "5");
    private static final Range ENTRIES = new Range(-3, 3, "0.5");
    private static final List<Option> AXES = List.of(
            new Option("0", "R₁, about axis 1"),
            new Option("1", "R₂, about axis 2"),
            new Option("2", "R₃, about axis 3"));

    private static final Param<String> KIND = Param.choice(
                    "kind",
                    "Rotation",
                    new Option("order", "space: two turns in both orders"),
                    new Option("plane", "plane: one turn"),
                    new Option("givens", "space: zeros by Givens rotations"))
            .outdates("step");
    private static final Param<String> AXIS_1 =
            Param.choice("axis1", "Axis", AXES, state -> "0").then(RotationLab::last);
    private static final Param<String> AXIS_2 =
            Param.choice("axis2", "Axis", AXES, state -> "2").then(RotationLab::last);
    private static final Param<Double> ANGLE_1 =
            Param.decimal("angle1", "angle (degrees)", DEGREES, 90).then(RotationLab::last);
    private static final Param<Double> ANGLE_2 =
            Param.decimal("angle2", "angle (degrees)", DEGREES, 90).then(RotationLab::last);
    private static final Param<Double> THETA =
            Param.decimal("theta", "θ (degrees)", DEGREES, 40).then(RotationLab::last);
    private static final List<Param<Double>> V = List.of(
            Param.decimal("v1", "v₁", ENTRIES, state -> vector(state).get(0)).then(RotationLab::last),
            Param.decimal("v2", "v₂", ENTRIES, state -> vector(state).get(1)).then(RotationLab::last),
            Param.decimal("v3", "v₃", ENTRIES, state -> vector(state).get(2)).then(RotationLab::last));

    private static final PointOfView SEEN =
            PointOfView.of(state -> !KIND.in(state).equals("plane"), RotationLab::first);

    private static final String QUESTION = "Do both orders lead to the same place?";
    private static final Prediction SAME = Prediction.yesOrNo(
            QUESTION,
            RotationLab::commute,
            state -> commute(state)
                    ? "these two turns can be swapped."
                    : "the first turn moves the axis that the second one would have turned about. Step and compare.");

    public RotationLab() {
        super(
                "rotations",
                "Rotations",
                Group.of(QUESTION, with("order", SAME)),
                Group.of("What is turned", KIND),
                Group.of("Angle", with("plane", THETA)),
                Group.of("The vector", with("givens", V.get(0)), with("givens", V.get(1)), with("givens", V.get(2))),
                Group.of("One turn", with("order", AXIS_1), with("order", ANGLE_1)),
                Group.of("The other turn", with("order", AXIS_2), with("order", ANGLE_2)),
                SEEN.group());
    }

    private static Input with(String kind, Input input) {
        return input.when(state -> KIND.in(state).equals(kind));
    }

    /** Whatever is changed is looked at with all turns made. */
    private static State last(State state) {
        return state.with("step", KIND.in(state).equals("plane") ? PARTS : 2 * PARTS);
    }

    static Vector vector(State state) {
        Vector v = Vector.of(
                Reals.in(state, "v1", 2, -3, 3), Reals.in(state, "v2", 2, -3, 3), Reals.in(state, "v3", 1, -3, 3));
        return v.maxNorm() == 0 ? Vector.of(1, 0, 0) : v;
    }

    @Override
    protected Showing run(State state) {
        return switch (KIND.in(state)) {
            case "plane" -> plane(THETA.in(state));
            case "givens" -> givens(vector(state), SEEN.eye(state));
            default -> order(turn(AXIS_1, ANGLE_1, state), turn(AXIS_2, ANGLE_2, state), SEEN.eye(state));
        };
    }

    /** From where the scene is seen unless one is told otherwise. */
    private static Eye first(State state) {
        if (KIND.in(state).equals("givens")) return new GivensPicture(vector(state), PARTS).eye();
        return boxes(turn(AXIS_1, ANGLE_1, state), turn(AXIS_2, ANGLE_2, state), Eye.CHOSEN)
                .eye();
    }

    private static RotationOrderScene boxes(Turn one, Turn other, Eye eye) {
        return new RotationOrderScene(
                Trace.of(t -> RotationOrder.of(one.rotation(), other.rotation(), PARTS, t)),
                new Canvas(560, 340, 15).bare(),
                eye);
    }

    /** One of the two turns, with its call in Java. */
    private record Turn(PlaneRotation rotation, String java) {}

    private static Turn turn(Param<String> axis, Param<Double> angle, State state) {
        int about = axis.in(state).charAt(0) - '0';
        double degrees = angle.in(state);
        return new Turn(
                PlaneRotation.about(about, degrees * RADIAN),
                "PlaneRotation.about(" + about + ", Math.toRadians(" + Reals.text(degrees) + "))");
    }

    private static boolean commute(State state) {
        return RotationOrder.of(
                        turn(AXIS_1, ANGLE_1, state).rotation(),
                        turn(AXIS_2, ANGLE_2, state).rotation())
                .commute();
    }

    private static Showing order(Turn one, Turn other, Eye eye) {
        RotationOrder order = RotationOrder.of(one.rotation(), other.rotation());
        return Showing.of(boxes(one, other, eye))
                .captioned()
                .from(2 * PARTS)
                .fact(order.first().name() + " first: e₁, e₂, e₃ go to", columns(order.firstThenSecond()))
                .fact(order.second().name() + " first: e₁, e₂, e₃ go to", columns(order.secondThenFirst()))
                .fact("apart by", NumberText.of(order.apart() / RADIAN) + "°")
                .from(0)
                .java("PlaneRotation first = " + one.java() + ";\nPlaneRotation second = " + other.java()
                        + ";\nRotationOrder.of(first, second).commute();   // " + order.commute())
                .from(2 * PARTS)
                .check("the order does not matter", order.commute());
    }

    private static Trace<RotationStep> plainTurn(double degrees) {
        return Trace.of(t -> Rotation.of(List.of(PlaneRotation.of(degrees * RADIAN)), t));
    }

    private static RotationScene scene(double degrees) {
        return new RotationScene(plainTurn(degrees), new Canvas(480, 420, 15).bare());
    }

    private static Showing plane(double theta) {
        return Showing.of(
                        () -> plainTurn(theta),
                        PARTS + 1,
                        step -> scene(theta * step / PARTS).frame(1).picture())
                .each((step, view) -> turned(theta * step / PARTS, view))
                .handles(step -> step < PARTS ? List.of() : List.of(handle(theta)))
                .java("PlaneRotation.of(Math.toRadians(" + Reals.text(theta) + ")).matrix();");
    }

    private static void turned(double degrees, View.Builder view) {
        PlaneRotation turn = PlaneRotation.of(degrees * RADIAN);
        Matrix R = turn.matrix();
        view.caption("The plane turned by " + NumberText.of(degrees) + "°")
                .fact("θ", NumberText.of(degrees) + "°")
                .fact("R(θ), column by column", columns(R))
                .check(
                        "RᵀR = I: lengths and angles stay",
                        Rotation.of(turn).certificate().holds())
                .fact("det R", NumberText.of(R.get(0, 0) * R.get(1, 1) - R.get(0, 1) * R.get(1, 0)));
    }

    private static Handle handle(double theta) {
        var plane = scene(theta).plane();
        Matrix R = PlaneRotation.of(theta * RADIAN).matrix();
        return Handle.of(
                "theta",
                "turn the plane, θ is " + NumberText.of(theta) + " degrees",
                plane.at(2.5 * R.get(0, 0), 2.5 * R.get(1, 0)),
                (state, x, y) -> to(state, 5 * Math.floor(Elementary.atan2(plane.y(y), plane.x(x)) / RADIAN / 5 + 0.5)),
                (state, right, up) -> to(state, Math.max(-180, Math.min(180, theta + 5 * (up - right)))));
    }

    private static State to(State state, double theta) {
        return THETA.set(state, Reals.text(theta));
    }

    private static Showing givens(Vector v, Eye eye) {
        GivensPicture picture = new GivensPicture(v, PARTS, eye);
        return Showing.of(picture.trace(), 2 * PARTS + 1, picture::frame)
                .each((step, view) -> view.caption(picture.caption(step)))
                .fact("v", NumberText.tuple(v))
                .each((step, view) -> view.fact("now", NumberText.tuple(picture.at(step))))
                .fact("first turn", picture.first().name())
                .fact("second turn", picture.second().name())
                .each((step, view) -> view.check(
                        "the length stays " + NumberText.of(picture.at(step).norm()), picture.keepsLength(step)))
                .java("Vector v = Vector.of(" + Reals.text(v.get(0)) + ", " + Reals.text(v.get(1)) + ", "
                        + Reals.text(v.get(2))
                        + ");\nv = PlaneRotation.zeroing(v, 0, 1).times(v);   // second entry 0\n"
                        + "v = PlaneRotation.zeroing(v, 0, 2).times(v);   // third entry 0");
    }

    private static String columns(Matrix R) {
        StringBuilder out = new StringBuilder();
        for (int j = 0; j < R.cols(); j++) {
            double[] c = R.column(j).toArray();
            for (int i = 0; i < c.length; i++) if (Math.abs(c[i]) < 1e-12) c[i] = 0;
            out.append(j == 0 ? "" : ", ").append(NumberText.tuple(Vector.of(c)).replace(' ', '\u00a0'));
        }
        return out.toString();
    }
}
