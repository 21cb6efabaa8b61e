package mml.hub.widget.ch03;

import java.util.ArrayList;
import java.util.List;
import mml.geometry.Angle;
import mml.geometry.AngleStep;
import mml.geometry.Definiteness;
import mml.geometry.InnerProduct;
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
import mml.text.Numbers;
import mml.trace.Step;
import mml.trace.Trace;
import mml.viz.plot.Plane;
import mml.viz.scene.AngleScene;
import mml.viz.scene.Canvas;
import mml.viz.svg.Point;

/**
 * The angle between two vectors under an inner product that can be changed.
 *
 * @mml §3.4, Examples 3.6, 3.7, Exercise 3.4
 */
public final class AngleLab implements Widget {
    private static final Canvas CANVAS = new Canvas(480, 420, 15);
    private static final double REACH = 2.6;
    private static final double MOST = 2.5;
    private static final int LAST = 3;

    /** x, y and A of the examples. */
    private static final List<Option> EXAMPLES = List.of(
            new Option("1,1;-1,1;2,0,1", "Example 3.7: no right angle"),
            new Option("1,1;-1,1;1,0,1", "Example 3.7, dot product: 90°"),
            new Option("1,1;1,2;1,0,1", "Example 3.6"),
            new Option("1,2;-1,-1;2,1,3", "Exercise 3.4"));

    @Override
    public String name() {
        return "angle";
    }

    @Override
    public String title() {
        return "Angle lab";
    }

    /** Whatever is changed is looked at with the angle that comes of it. */
    @Override
    public State set(State state, String key, String value) {
        if (key.equals("step")) return state.with("step", value);
        if (!key.equals("example")) return state.with(key, value).with("step", LAST);
        if (value.isEmpty()) return state;
        String[] keys = {"x0", "x1", "y0", "y1", "a11", "a12", "a22"};
        State next = state.with("step", LAST);
        int at = 0;
        for (String k : keys) {
            int end = at;
            while (end < value.length() && value.charAt(end) != ',' && value.charAt(end) != ';') end++;
            next = next.with(k, value.substring(at, end));
            at = Math.min(end + 1, value.length());
        }
        return next;
    }

    private static PlaneProduct form(State state) {
        return PlaneProduct.in(state, 2, 0, 1);
    }

    private static Vector x(State state) {
        return nonzero(Reals.point(state, "x", 1, 1, MOST));
    }

    private static Vector y(State state) {
        return nonzero(Reals.point(state, "y", -1, 1, MOST));
    }

    /** A vector without a direction has no angle: the first axis stands in. */
    private static Vector nonzero(Vector v) {
        return v.maxNorm() == 0 ? Vector.of(0.25, 0) : v;
    }

    private static Trace<AngleStep> trace(State state) {
        PlaneProduct form = form(state);
        InnerProduct product = form.isInnerProduct() ? form.product() : InnerProduct.dot();
        return Trace.of(t -> Angle.of(x(state), y(state), product, t));
    }

    @Override
    public View view(State state) {
        PlaneProduct form = form(state);
        Vector x = x(state);
        Vector y = y(state);
        AngleScene scene = AngleScene.bare(trace(state), CANVAS, REACH);
        boolean valid = form.isInnerProduct();
        int step = Math.min(state.count("step", 0), LAST);
        List<Fact> facts = new ArrayList<>();
        Feedback feedback = Feedback.NONE;
        String caption = scene.trace().get(step).caption();
        if (valid) {
            Angle angle = Angle.of(x, y, form.product());
            Angle dot = Angle.of(x, y);
            if (step >= 1) facts.add(Fact.of("⟨x, y⟩ = xᵀAy", NumberText.of(angle.inner())));
            if (step >= 2) {
                facts.add(Fact.of("‖x‖", NumberText.of(angle.normX())));
                facts.add(Fact.of("‖y‖", NumberText.of(angle.normY())));
                facts.add(Fact.checked(
                        "|⟨x, y⟩| ≤ ‖x‖ ‖y‖ = " + NumberText.of(angle.normX() * angle.normY()),
                        Math.abs(angle.inner()) <= angle.normX() * angle.normY() * (1 + 1e-14)));
            }
            if (step >= LAST) {
                facts.add(Fact.of("cos ω", NumberText.of(angle.cosine())));
                facts.add(Fact.of("ω", degrees(angle) + (angle.isRight() ? ", a right angle" : "")));
                facts.add(Fact.of("with the dot product", degrees(dot)));
            }
        } else {
            Definiteness d = form.definiteness();
            Vector w = d.witness() == null ? x : d.witness();
            feedback = Feedback.wrong("This A is not positive definite: xᵀAx = " + NumberText.of(d.form(w))
                    + " for x = " + NumberText.tuple(w) + ". The picture shows the dot product instead.");
        }
        String spoken = (valid ? "" : feedback.text() + " ")
                + scene.frame(step).picture().description();
        List<Handle> handles = new ArrayList<>();
        handle(handles, scene.plane(), "x", x);
        handle(handles, scene.plane(), "y", y);
        return new View(
                scene.frame(step).picture(),
                caption,
                spoken,
                step,
                LAST + 1,
                facts,
                feedback,
                panels(state, form),
                handles,
                java(x, y, form));
    }

    private static String degrees(Angle angle) {
        return NumberText.of(angle.degrees()) + "°";
    }

    private static void handle(List<Handle> handles, Plane plane, String key, Vector v) {
        Point p = plane.at(v.get(0), v.get(1));
        handles.add(new Handle(key, key + " at " + NumberText.tuple(v), p.x(), p.y()));
    }

    private static List<Panel> panels(State state, PlaneProduct form) {
        String now = point(x(state)) + ";" + point(y(state)) + ";"
                + Reals.text(form.matrix().get(0, 0)) + ","
                + Reals.text(form.matrix().get(0, 1)) + ","
                + Reals.text(form.matrix().get(1, 1));
        return List.of(
                Panel.of("Vectors", Control.Choice.ofExamples(EXAMPLES, now, "Your own")),
                form.panel("The matrix of the inner product"));
    }

    private static String point(Vector v) {
        return Reals.text(v.get(0)) + "," + Reals.text(v.get(1));
    }

    @Override
    public State drag(State state, String handle, double x, double y) {
        Plane plane = AngleScene.bare(trace(state), CANVAS, REACH).plane();
        return Reals.moved(state, handle, plane.x(x), plane.y(y), MOST).with("step", LAST);
    }

    @Override
    public State nudge(State state, String handle, int right, int up) {
        Vector v = handle.equals("x") ? x(state) : y(state);
        return Reals.moved(state, handle, v.get(0) + right / 4.0, v.get(1) + up / 4.0, MOST)
                .with("step", LAST);
    }

    @Override
    public Trace<? extends Step> run(State state) {
        return trace(state);
    }

    private static String java(Vector x, Vector y, PlaneProduct form) {
        return form.java() + "Angle angle = Angle.of(" + vector(x) + ", " + vector(y) + ", InnerProduct.of(A));\n"
                + "angle.degrees();";
    }

    private static String vector(Vector v) {
        return "Vector.of(" + Numbers.shortest(v.get(0)) + ", " + Numbers.shortest(v.get(1)) + ")";
    }
}
