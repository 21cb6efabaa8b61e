package mml.hub.widget.ch03;

import java.util.ArrayList;
import java.util.List;
import mml.geometry.Definiteness;
import mml.geometry.InnerProduct;
import mml.geometry.Norm;
import mml.geometry.PNorm;
import mml.geometry.UnitBallStep;
import mml.geometry.UnitBalls;
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
import mml.viz.scene.Canvas;
import mml.viz.scene.UnitBallScene;
import mml.viz.svg.Anchor;
import mml.viz.svg.Dash;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Paint;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;

/**
 * The unit ball of a p-norm or of an inner product, and the triangle inequality for two vectors.
 *
 * @mml §3.1, Examples 3.1, 3.2; §3.2.3, Example 3.4
 */
public final class UnitBallWidget implements Widget {
    private static final Canvas CANVAS = new Canvas(480, 420, 15);
    private static final double REACH = 2;
    private static final double MOST = 2;
    private static final double[] STOPS = {1, 1.2, 1.5, 2, 3, 4, 6, 10, Double.POSITIVE_INFINITY};

    @Override
    public String name() {
        return "balls";
    }

    @Override
    public String title() {
        return "Unit balls";
    }

    @Override
    public State set(State state, String key, String value) {
        if (key.equals("step")) {
            double p = STOPS[Math.min(State.empty().with("k", value).count("k", 0), STOPS.length - 1)];
            return p > 10 ? state.with("p", "max") : state.with("p", Reals.text(p));
        }
        if (PlaneProduct.owns(key)) return state.with(key, value).with("of", "A");
        return key.equals("p") ? state.with("p", value).without("of") : state.with(key, value);
    }

    private static boolean isForm(State state) {
        return state.get("of", "p").equals("A");
    }

    private static double p(State state) {
        return state.get("p", "").equals("max") ? Double.POSITIVE_INFINITY : Reals.in(state, "p", 1, 1, 10);
    }

    private static PlaneProduct form(State state) {
        return PlaneProduct.in(state, 2, 1, 3);
    }

    private static Vector x(State state) {
        return Reals.point(state, "x", 0.75, 0.25, MOST);
    }

    private static Vector y(State state) {
        return Reals.point(state, "y", -0.25, 0.75, MOST);
    }

    /** The stop that a p has reached. */
    private static int stop(double p) {
        int k = 0;
        while (k + 1 < STOPS.length && STOPS[k + 1] <= p) k++;
        return k;
    }

    @Override
    public View view(State state) {
        boolean isForm = isForm(state);
        PlaneProduct form = form(state);
        if (isForm && !form.isInnerProduct()) return noBall(state, form);
        Norm norm = isForm ? form.product() : PNorm.of(p(state));
        UnitBallStep ball = UnitBalls.of(norm);
        UnitBallScene scene = scene(ball);
        Svg plain = scene.frame(0).picture();
        List<Mark> marks = new ArrayList<>(plain.marks());
        Vector x = x(state);
        Vector y = y(state);
        Vector sum = x.plus(y);
        Plane plane = scene.plane();
        marks.addAll(dashed(plane, x, sum));
        marks.addAll(dashed(plane, y, sum));
        marks.addAll(vector(plane, sum, "x + y", Role.SERIES_3));
        marks.addAll(vector(plane, x, "x", Role.SERIES_1));
        marks.addAll(vector(plane, y, "y", Role.SERIES_2));
        double nx = norm.norm(x);
        double ny = norm.norm(y);
        double n = norm.norm(sum);
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.of("‖x‖", NumberText.of(nx)),
                Fact.of("‖y‖", NumberText.of(ny)),
                Fact.of("‖x + y‖", NumberText.of(n)),
                Fact.checked("‖x + y‖ ≤ ‖x‖ + ‖y‖ = " + NumberText.of(nx + ny), n <= (nx + ny) * (1 + 1e-14)),
                Fact.of("area of the ball", NumberText.of(ball.area()))));
        if (isForm) facts.addAll(spd(form.definiteness()));
        String caption = caption(state, isForm);
        String spoken = caption + ". x is " + NumberText.tuple(x) + " of length " + NumberText.of(nx) + ", y is "
                + NumberText.tuple(y) + " of length " + NumberText.of(ny) + ", their sum has length "
                + NumberText.of(n) + ".";
        List<Handle> handles = new ArrayList<>();
        handle(handles, plane, "x", x);
        handle(handles, plane, "y", y);
        Svg picture = new Svg(plain.width(), plain.height(), "Unit ball", spoken, marks);
        int step = isForm ? 0 : stop(p(state));
        return new View(
                picture,
                caption,
                spoken,
                step,
                isForm ? 1 : STOPS.length,
                facts,
                Feedback.NONE,
                panels(state),
                handles,
                java(state, isForm));
    }

    private static UnitBallScene scene(UnitBallStep ball) {
        return new UnitBallScene(Trace.of(t -> t.step(ball)), CANVAS.bare(), REACH);
    }

    private static String caption(State state, boolean isForm) {
        if (isForm) return "All x with xᵀAx ≤ 1: an ellipse";
        double p = p(state);
        if (p > 10) return "The maximum norm: all x with |x₁| ≤ 1 and |x₂| ≤ 1";
        String name = "The " + Numbers.shortest(p) + "-norm";
        return p == 1 ? name + ": all x with |x₁| + |x₂| ≤ 1" : p == 2 ? name + ": the disc" : name;
    }

    private static List<Fact> spd(Definiteness d) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.checked("A is positive definite", d.isPositiveDefinite()));
        facts.add(Fact.of("leading minors", NumberText.tuple(d.minors())));
        return facts;
    }

    /** What there is instead of a ball: the direction in which xᵀAx is not positive. */
    private View noBall(State state, PlaneProduct form) {
        Definiteness d = form.definiteness();
        Vector w = d.witness() == null ? Vector.of(1, 0) : d.witness();
        Vector shown = w.times(1 / Math.max(1, w.maxNorm() / 1.5));
        Plane plane = scene(UnitBalls.of(InnerProduct.dot())).plane();
        List<Mark> marks = new ArrayList<>(plane.grid());
        marks.addAll(plane.cross("x_1", "x_2"));
        marks.addAll(plane.line(shown.get(1), -shown.get(0), 0, Look.stroke(Role.BAD_FILL, 14)));
        marks.addAll(vector(plane, shown, "x", Role.BAD));
        String caption = "No norm: this A is not positive definite";
        double value = d.form(w);
        String why = "For x = " + NumberText.tuple(w) + " the form xᵀAx is " + NumberText.of(value)
                + ", so x would have " + (value < 0 ? "no real length." : "length 0.");
        String spoken = caption + ". " + why;
        return new View(
                new Svg(CANVAS.width(), CANVAS.height(), "No unit ball", spoken, marks),
                caption,
                spoken,
                0,
                1,
                spd(d),
                Feedback.wrong(why),
                panels(state),
                List.of(),
                java(state, true));
    }

    private static List<Mark> vector(Plane plane, Vector v, String name, Paint paint) {
        List<Mark> out = new ArrayList<>(plane.arrow(0, 0, v.get(0), v.get(1), paint, 3));
        double n = v.norm();
        if (n == 0) return out;
        Point tip = plane.at(v.get(0), v.get(1));
        Point p = new Point(tip.x() + 24 * v.get(0) / n, tip.y() - 24 * v.get(1) / n + 5);
        MathText text = MathText.parse(name).emphasised();
        boolean right = v.get(0) >= 0;
        double room =
                right ? plane.area().right() - p.x() : p.x() - plane.area().left();
        if (plane.area().contains(p) && room > text.width(15))
            out.addAll(text.marks(
                    p.x(), p.y(), 15, name.length() == 1 ? Anchor.MIDDLE : right ? Anchor.START : Anchor.END, paint));
        return out;
    }

    private static List<Mark> dashed(Plane plane, Vector from, Vector to) {
        return plane.curve(
                new double[] {from.get(0), to.get(0)},
                new double[] {from.get(1), to.get(1)},
                Look.stroke(Role.MUTED, 1.4).dashed(Dash.DASHED));
    }

    private static void handle(List<Handle> handles, Plane plane, String key, Vector v) {
        Point p = plane.at(v.get(0), v.get(1));
        if (plane.area().contains(p)) handles.add(new Handle(key, key + " at " + NumberText.tuple(v), p.x(), p.y()));
    }

    private static List<Panel> panels(State state) {
        boolean isForm = isForm(state);
        double p = p(state);
        List<Panel> panels = new ArrayList<>();
        panels.add(Panel.of(
                "Length",
                new Control.Choice(
                        "of",
                        "Norm",
                        List.of(new Option("p", "p-norm"), new Option("A", "√(xᵀAx)")),
                        isForm ? "A" : "p")));
        if (isForm) panels.add(form(state).panel("The matrix A"));
        else
            panels.add(Panel.of(
                    "The exponent",
                    new Control.Slider("p", "p", 1, 10, "0.1", Reals.text(Math.min(10, p))),
                    new Control.Button("p", "max", "p → ∞", p <= 10)));
        return panels;
    }

    @Override
    public State drag(State state, String handle, double x, double y) {
        Plane plane = scene(UnitBalls.of(InnerProduct.dot())).plane();
        return Reals.moved(state, handle, plane.x(x), plane.y(y), MOST);
    }

    @Override
    public State nudge(State state, String handle, int right, int up) {
        Vector v = handle.equals("x") ? x(state) : y(state);
        return Reals.moved(state, handle, v.get(0) + right / 4.0, v.get(1) + up / 4.0, MOST);
    }

    @Override
    public Trace<? extends Step> run(State state) {
        return Trace.of(t -> {
            if (!isForm(state)) for (double p : STOPS) t.step(UnitBalls.of(PNorm.of(p)));
            else if (form(state).isInnerProduct())
                t.step(UnitBalls.of(form(state).product()));
        });
    }

    private static String java(State state, boolean isForm) {
        double p = p(state);
        String norm = p > 10 ? "Norm norm = PNorm.MAXIMUM;\n" : "Norm norm = PNorm.of(" + Numbers.shortest(p) + ");\n";
        Vector x = x(state);
        return (isForm ? form(state).java() + "Norm norm = InnerProduct.of(A);\n" : norm) + "norm.norm(Vector.of("
                + Numbers.shortest(x.get(0)) + ", " + Numbers.shortest(x.get(1)) + "));\n"
                + "UnitBalls.of(norm).boundary();";
    }
}
