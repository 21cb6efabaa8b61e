package mml.hub.widget.ch03;

import java.util.ArrayList;
import java.util.List;
import mml.geometry.AffineProjection;
import mml.geometry.AffineProjectionStep;
import mml.geometry.Projection;
import mml.geometry.ProjectionStep;
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
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.trace.Step;
import mml.trace.Trace;
import mml.viz.scene.AffineProjectionScene;
import mml.viz.scene.Canvas;
import mml.viz.scene.ProjectionScene;
import mml.viz.scene.Scene;
import mml.viz.scene.Stage;
import mml.viz.svg.Point;

/**
 * The projection of a point onto a line, a plane or an affine subspace, all of which can be dragged, under an inner
 * product that can be changed.
 *
 * @mml §3.8.1, Example 3.10; §3.8.2, Example 3.11; §3.8.4; Exercise 3.6
 */
public final class ProjectionWidget implements Widget {
    private static final Canvas CANVAS = new Canvas(480, 420, 15);
    private static final int FOOT = 3;
    private static final int AFFINE_LAST = 6;

    @Override
    public String name() {
        return "projection";
    }

    @Override
    public String title() {
        return "The nearest point";
    }

    /** Whatever is changed is looked at with its foot. */
    @Override
    public State set(State state, String key, String value) {
        return switch (key) {
            case "step", "turn", "lift", "which", "zoom" -> state.with(key, value);
            case "kind" -> kind(value);
            case "v0", "v1", "v2" ->
                state.with(which(state) + key.substring(1), value).with("step", last(state));
            default -> state.with(key, value).with("step", last(state));
        };
    }

    private static State kind(String value) {
        State state = State.empty().with("kind", value);
        return state.with("step", last(state));
    }

    private static int last(State state) {
        return new ProjectionInput(state).affine() ? AFFINE_LAST : FOOT;
    }

    private static String which(State state) {
        String asked = state.get("which", "x");
        return new ProjectionInput(state).letters().contains(asked) ? asked : "x";
    }

    private static double zoom(State state) {
        int otherwise = new ProjectionInput(state).kind().equals("plane") ? 6 : 4;
        return Math.max(2, Math.min(10, state.count("zoom", otherwise)));
    }

    private static int angle(State state, String key, int otherwise, int most) {
        return Math.min(state.count(key, otherwise), most);
    }

    private static double turn(State state) {
        return angle(state, "turn", new ProjectionInput(state).kind().equals("plane") ? 60 : 30, 360);
    }

    private static double lift(State state) {
        return angle(state, "lift", 20, 90);
    }

    private static Scene scene(State state) {
        ProjectionInput in = new ProjectionInput(state);
        if (in.affine()) return affine(state, in);
        Trace<ProjectionStep> trace = Trace.of(t -> Projection.of(in.generators(), in.vector("x"), in.inner(), t));
        return ProjectionScene.bare(trace, CANVAS, turn(state), lift(state), zoom(state));
    }

    private static AffineProjectionScene affine(State state, ProjectionInput in) {
        Trace<AffineProjectionStep> trace =
                Trace.of(t -> AffineProjection.of(in.vector("s"), in.generators(), in.vector("x"), in.inner(), t));
        return AffineProjectionScene.bare(trace, CANVAS, turn(state), lift(state), zoom(state));
    }

    private static Stage stage(Scene scene) {
        return scene instanceof ProjectionScene p ? p.stage() : ((AffineProjectionScene) scene).stage();
    }

    @Override
    public View view(State state) {
        ProjectionInput in = new ProjectionInput(state);
        Scene scene = scene(state);
        int step = Math.min(state.count("step", 0), scene.frames() - 1);
        Feedback feedback = Feedback.NONE;
        if (in.dimension() == 2 && !in.planeProduct().isInnerProduct()) {
            Vector w = in.planeProduct().definiteness().witness();
            feedback = Feedback.wrong("This A is not positive definite"
                    + (w == null ? "" : ": xᵀAx is not positive for x = " + NumberText.tuple(w))
                    + ". The picture shows the dot product instead.");
        }
        String caption = scene.trace().get(step).caption();
        return new View(
                scene.frame(step).picture(),
                caption,
                (feedback.text().isEmpty() ? "" : feedback.text() + " ")
                        + scene.frame(step).picture().description(),
                step,
                scene.frames(),
                facts(in, step, scene.frames()),
                feedback,
                panels(state, in),
                handles(in, stage(scene), step == 0 || step == scene.frames() - 1 || !in.affine()),
                in.java());
    }

    private static List<Fact> facts(ProjectionInput in, int step, int frames) {
        List<Fact> facts = new ArrayList<>();
        Projection p;
        Vector foot;
        if (in.affine()) {
            AffineProjection a = AffineProjection.of(in.vector("s"), in.generators(), in.vector("x"), in.inner());
            p = a.shifted();
            foot = a.projection();
            facts.add(Fact.of("x − x₀", NumberText.tuple(p.x())));
        } else {
            p = Projection.of(in.generators(), in.vector("x"), in.inner());
            foot = p.projection();
        }
        if (!p.dependent().isEmpty()) facts.add(Fact.of("U has dimension", Integer.toString(p.dimension())));
        double size = Math.max(1, in.vector("x").maxNorm());
        int known = in.affine() ? step - 1 : step;
        if (known >= frames - 1 - (in.affine() ? 4 : 3)) facts.add(Fact.of("λ", coordinates(p, size)));
        if (known >= frames - (in.affine() ? 4 : 2)) {
            facts.add(Fact.of("π(x)", NumberText.tuple(foot, size)));
            facts.add(Fact.of("x − π(x)", NumberText.tuple(p.residual(), size)));
            facts.add(Fact.of("its length", NumberText.of(p.distance() <= 1e-14 * size ? 0 : p.distance())));
            facts.add(Fact.checked(
                    p.inner().isDot() ? "x − π(x) is orthogonal to U" : "x − π(x) is orthogonal to U under A",
                    p.certificate().holds()));
        }
        return facts;
    }

    private static String coordinates(Projection p, double size) {
        Vector lambda = p.lambda();
        double scale = Math.max(lambda.maxNorm(), size / Math.max(1, p.B().maxNorm()));
        String text = NumberText.tuple(lambda, scale);
        return lambda.size() == 1 ? text.substring(1, text.length() - 1) : text;
    }

    private static List<Handle> handles(ProjectionInput in, Stage stage, boolean inPlace) {
        List<Handle> out = new ArrayList<>();
        if (!inPlace) return out;
        for (String letter : in.letters()) {
            Vector v = in.vector(letter);
            Point p = stage.at(tip(in, letter, v));
            if (!stage.area().contains(p)) continue;
            out.add(new Handle(letter, in.name(letter) + " at " + NumberText.tuple(v), p.x(), p.y()));
        }
        return out;
    }

    /** Generators of an affine subspace are drawn from x₀. */
    private static Vector tip(ProjectionInput in, String letter, Vector v) {
        boolean shifted = in.affine() && (letter.equals("b") || letter.equals("c"));
        return shifted ? in.vector("s").plus(v) : v;
    }

    private static List<Panel> panels(State state, ProjectionInput in) {
        List<Panel> out = new ArrayList<>();
        out.add(Panel.of("Project onto", new Control.Choice("kind", "Onto", ProjectionInput.KINDS, in.kind())));
        List<Option> names = new ArrayList<>();
        for (String letter : in.letters())
            names.add(new Option(letter, in.name(letter) + " = " + NumberText.tuple(in.vector(letter))));
        String which = which(state);
        List<Control> vector = new ArrayList<>();
        vector.add(new Control.Choice("which", "Vector", names, which));
        Vector v = in.vector(which);
        for (int i = 0; i < v.size(); i++)
            vector.add(new Control.Slider(
                    "v" + i,
                    "entry " + (i + 1),
                    (int) -ProjectionInput.MOST,
                    (int) ProjectionInput.MOST,
                    "0.25",
                    Reals.text(v.get(i))));
        out.add(new Panel("Change a vector", vector));
        if (in.dimension() == 2) {
            out.add(in.planeProduct().panel("Inner product xᵀAy"));
        } else {
            List<Option> inner = List.of(
                    new Option("", "the dot product"), new Option("A", "A of Exercise 3.6: 2 1 0; 1 2 −1; 0 −1 2"));
            out.add(Panel.of(
                    "Inner product", new Control.Choice("inner", "Inner product", inner, state.get("inner", ""))));
        }
        List<Control> eye = new ArrayList<>();
        if (in.dimension() == 3) {
            eye.add(slider("turn", "turn (degrees)", 0, 360, "5", (int) turn(state)));
            eye.add(slider("lift", "lift (degrees)", 0, 90, "2", (int) lift(state)));
        }
        eye.add(slider("zoom", "axes reach to", 2, 10, "1", (int) zoom(state)));
        out.add(new Panel("Point of view", eye));
        return out;
    }

    private static Control slider(String key, String label, int min, int max, String step, int value) {
        return new Control.Slider(key, label, min, max, step, Integer.toString(value));
    }

    @Override
    public State drag(State state, String handle, double x, double y) {
        ProjectionInput in = new ProjectionInput(state);
        if (!in.letters().contains(handle)) return state;
        Vector tip = tip(in, handle, in.vector(handle));
        Vector place = stage(scene(state)).point(ProjectionInput.place(x, y), tip);
        return shown(state, moved(in, handle, place.minus(tip)));
    }

    /** In the plane along the axes; in space right is x₂ and up is x₃. */
    @Override
    public State nudge(State state, String handle, int right, int up) {
        ProjectionInput in = new ProjectionInput(state);
        if (!in.letters().contains(handle)) return state;
        Vector by = in.dimension() == 2 ? Vector.of(right / 4.0, up / 4.0) : Vector.of(0, right / 4.0, up / 4.0);
        return shown(state, moved(in, handle, by));
    }

    private static State moved(ProjectionInput in, String handle, Vector by) {
        return in.moved(handle, in.vector(handle).plus(by));
    }

    /** A moved vector is looked at with the foot, unless a step was being looked at that has the handles, too. */
    private static State shown(State before, State after) {
        return before.has("step") && before.count("step", 0) >= last(before) ? after : after.with("step", last(before));
    }

    @Override
    public Trace<? extends Step> run(State state) {
        return scene(state).trace();
    }
}
