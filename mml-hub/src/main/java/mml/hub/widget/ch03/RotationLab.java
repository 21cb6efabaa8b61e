package mml.hub.widget.ch03;

import java.util.ArrayList;
import java.util.List;
import mml.geometry.PlaneRotation;
import mml.geometry.Rotation;
import mml.geometry.RotationOrder;
import mml.geometry.RotationOrderStep;
import mml.geometry.RotationStep;
import mml.hub.widget.Control;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Fact;
import mml.hub.widget.Feedback;
import mml.hub.widget.Handle;
import mml.hub.widget.Panel;
import mml.hub.widget.Reals;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Widget;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Scripts;
import mml.trace.Step;
import mml.trace.Trace;
import mml.viz.plot.Plane;
import mml.viz.scene.Canvas;
import mml.viz.scene.RotationOrderScene;
import mml.viz.scene.RotationScene;
import mml.viz.svg.Point;
import mml.viz.svg.Svg;
import org.apache.commons.math3.util.FastMath;

/**
 * Two rotations of space in both orders; a rotation of the plane; two Givens rotations that turn a vector onto an axis.
 *
 * @mml §3.9
 */
public final class RotationLab implements Widget {
    private static final Canvas WIDE = new Canvas(560, 340, 15);
    private static final Canvas SQUARE = new Canvas(480, 420, 15);
    private static final double RADIAN = FastMath.PI / 180;
    private static final int PARTS = 4;

    private static final List<Option> KINDS = List.of(
            new Option("order", "space: two turns in both orders"),
            new Option("plane", "plane: one turn"),
            new Option("givens", "space: zeros by Givens rotations"));
    private static final List<Option> AXES = List.of(
            new Option("0", "R₁, about axis 1"),
            new Option("1", "R₂, about axis 2"),
            new Option("2", "R₃, about axis 3"));

    @Override
    public String name() {
        return "rotations";
    }

    @Override
    public String title() {
        return "Rotations";
    }

    /** Whatever is changed is looked at with all turns made. */
    @Override
    public State set(State state, String key, String value) {
        if (key.equals("step")) return state.with("step", value);
        if (key.equals("kind")) return state.with("kind", value).without("step");
        return last(state.with(key, value));
    }

    private static State last(State state) {
        return state.with("step", steps(state) - 1);
    }

    private static int steps(State state) {
        return switch (kind(state)) {
            case "plane" -> PARTS + 1;
            case "givens" -> 2 * PARTS + 1;
            default -> 2 * PARTS + 1;
        };
    }

    private static String kind(State state) {
        String kind = state.get("kind", "order");
        return kind.equals("plane") || kind.equals("givens") ? kind : "order";
    }

    private static PlaneRotation turn(State state, int which) {
        int axis = Math.min(2, state.count("axis" + which, which == 1 ? 0 : 2));
        return PlaneRotation.about(axis, Reals.in(state, "angle" + which, 90, -180, 180) * RADIAN);
    }

    private static double theta(State state) {
        return Reals.in(state, "theta", 40, -180, 180);
    }

    static Vector vector(State state) {
        Vector v = Vector.of(
                Reals.in(state, "v1", 2, -3, 3), Reals.in(state, "v2", 2, -3, 3), Reals.in(state, "v3", 1, -3, 3));
        return v.maxNorm() == 0 ? Vector.of(1, 0, 0) : v;
    }

    @Override
    public View view(State state) {
        int step = Math.min(state.count("step", 0), steps(state) - 1);
        return switch (kind(state)) {
            case "plane" -> plane(state, step);
            case "givens" -> givens(state, step);
            default -> order(state, step);
        };
    }

    private static Trace<RotationOrderStep> orderTrace(State state) {
        return Trace.of(t -> RotationOrder.of(turn(state, 1), turn(state, 2), PARTS, t));
    }

    private static View order(State state, int step) {
        Svg picture =
                RotationOrderScene.bare(orderTrace(state), WIDE).frame(step).picture();
        RotationOrder order = RotationOrder.of(turn(state, 1), turn(state, 2));
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(order.first().name() + " first: e₁, e₂, e₃ go to", columns(order.firstThenSecond())));
        facts.add(Fact.of(order.second().name() + " first: e₁, e₂, e₃ go to", columns(order.secondThenFirst())));
        facts.add(Fact.of("apart by", NumberText.of(order.apart() / RADIAN) + "°"));
        if (step == 2 * PARTS) facts.add(Fact.checked("the order does not matter", order.commute()));
        return view(
                state,
                picture,
                orderTrace(state).get(step).caption(),
                step,
                facts,
                List.of(),
                "PlaneRotation first = " + java(state, 1) + ";\nPlaneRotation second = " + java(state, 2)
                        + ";\nRotationOrder.of(first, second).commute();   // " + order.commute());
    }

    private static String java(State state, int which) {
        int axis = Math.min(2, state.count("axis" + which, which == 1 ? 0 : 2));
        return "PlaneRotation.about(" + axis + ", Math.toRadians("
                + Reals.text(Reals.in(state, "angle" + which, 90, -180, 180)) + "))";
    }

    private static Trace<RotationStep> planeTrace(double theta) {
        return Trace.of(t -> Rotation.of(List.of(PlaneRotation.of(theta * RADIAN)), t));
    }

    private static View plane(State state, int step) {
        double theta = theta(state) * step / PARTS;
        RotationScene scene = RotationScene.bare(planeTrace(theta), SQUARE);
        Matrix R = PlaneRotation.of(theta * RADIAN).matrix();
        List<Fact> facts = List.of(
                Fact.of("θ", NumberText.of(theta) + "°"),
                Fact.of("R(θ), column by column", columns(R)),
                Fact.checked(
                        "RᵀR = I: lengths and angles stay",
                        Rotation.of(PlaneRotation.of(theta * RADIAN))
                                .certificate()
                                .holds()),
                Fact.of("det R", NumberText.of(R.get(0, 0) * R.get(1, 1) - R.get(0, 1) * R.get(1, 0))));
        Point tip = scene.plane().at(2.5 * R.get(0, 0), 2.5 * R.get(1, 0));
        List<Handle> handles = step < PARTS
                ? List.of()
                : List.of(new Handle(
                        "theta", "turn the plane, θ is " + NumberText.of(theta) + " degrees", tip.x(), tip.y()));
        return view(
                state,
                scene.frame(1).picture(),
                "The plane turned by " + NumberText.of(theta) + "°",
                step,
                facts,
                handles,
                "PlaneRotation.of(Math.toRadians(" + Reals.text(theta(state)) + ")).matrix();");
    }

    private static View givens(State state, int step) {
        GivensPicture picture = new GivensPicture(vector(state), PARTS);
        Vector v = picture.at(step);
        List<Fact> facts = List.of(
                Fact.of("v", NumberText.tuple(vector(state))),
                Fact.of("now", NumberText.tuple(v)),
                Fact.of("first turn", picture.first().name()),
                Fact.of("second turn", picture.second().name()),
                Fact.checked("the length stays " + NumberText.of(v.norm()), picture.keepsLength(step)));
        return view(
                state,
                picture.frame(step),
                picture.caption(step),
                step,
                facts,
                List.of(),
                "Vector v = Vector.of(" + Reals.text(vector(state).get(0)) + ", "
                        + Reals.text(vector(state).get(1))
                        + ", " + Reals.text(vector(state).get(2))
                        + ");\nv = PlaneRotation.zeroing(v, 0, 1).times(v);   // second entry 0\n"
                        + "v = PlaneRotation.zeroing(v, 0, 2).times(v);   // third entry 0");
    }

    private static View view(
            State state, Svg picture, String caption, int step, List<Fact> facts, List<Handle> handles, String java) {
        String spoken = picture.description();
        return new View(
                picture, caption, spoken, step, steps(state), facts, Feedback.NONE, panels(state), handles, java);
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

    private static List<Panel> panels(State state) {
        List<Panel> panels = new ArrayList<>();
        panels.add(Panel.of("What is turned", new Control.Choice("kind", "Rotation", KINDS, kind(state))));
        switch (kind(state)) {
            case "plane" -> panels.add(Panel.of("Angle", degrees("theta", "θ (degrees)", theta(state))));
            case "givens" -> {
                Vector v = vector(state);
                panels.add(Panel.of("The vector", entry(1, v), entry(2, v), entry(3, v)));
            }
            default -> {
                for (int k = 1; k <= 2; k++)
                    panels.add(Panel.of(
                            k == 1 ? "One turn" : "The other turn",
                            new Control.Choice(
                                    "axis" + k,
                                    "Axis",
                                    AXES,
                                    Integer.toString(Math.min(2, state.count("axis" + k, k == 1 ? 0 : 2)))),
                            degrees("angle" + k, "angle (degrees)", Reals.in(state, "angle" + k, 90, -180, 180))));
            }
        }
        return panels;
    }

    private static Control degrees(String key, String label, double value) {
        return new Control.Slider(key, label, -180, 180, "5", Reals.text(value));
    }

    private static Control entry(int k, Vector v) {
        return new Control.Slider("v" + k, "v" + Scripts.subscript(k), -3, 3, "0.5", Reals.text(v.get(k - 1)));
    }

    @Override
    public State drag(State state, String handle, double x, double y) {
        Plane plane = RotationScene.bare(planeTrace(0), SQUARE).plane();
        double theta = FastMath.atan2(plane.y(y), plane.x(x)) / RADIAN;
        return last(state.with("theta", Reals.text(5 * Math.floor(theta / 5 + 0.5))));
    }

    @Override
    public State nudge(State state, String handle, int right, int up) {
        double theta = Math.max(-180, Math.min(180, theta(state) + 5 * (up - right)));
        return last(state.with("theta", Reals.text(theta)));
    }

    @Override
    public Trace<? extends Step> run(State state) {
        return kind(state).equals("order")
                ? orderTrace(state)
                : kind(state).equals("plane")
                        ? planeTrace(theta(state))
                        : new GivensPicture(vector(state), PARTS).trace();
    }
}
