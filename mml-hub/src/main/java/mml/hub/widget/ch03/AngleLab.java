package mml.hub.widget.ch03;

import java.util.List;
import mml.geometry.Angle;
import mml.geometry.AngleStep;
import mml.geometry.Definiteness;
import mml.geometry.InnerProduct;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Group;
import mml.hub.widget.Handle;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Reals;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.viz.scene.Canvas;
import mml.viz.scene.geometry.AngleScene;

/**
 * The angle between two vectors under an inner product that can be changed.
 *
 * @mml §3.4, Examples 3.6, 3.7, Exercise 3.4
 */
public final class AngleLab extends TraceWidget {
    private static final double MOST = 2.5;
    private static final int LAST = 3;
    private static final String[] KEYS = {"x0", "x1", "y0", "y1", "a11", "a12", "a22"};
    private static final PlaneProduct.Sliders FORM = new PlaneProduct.Sliders(2, 0, 1, AngleLab::last);
    private static final Param<String> EXAMPLES = Param.examples(
            List.of(
                    new Option("1,1;-1,1;2,0,1", "Example 3.7: no right angle"),
                    new Option("1,1;-1,1;1,0,1", "Example 3.7, dot product: 90°"),
                    new Option("1,1;1,2;1,0,1", "Example 3.6"),
                    new Option("1,2;-1,-1;2,1,3", "Exercise 3.4")),
            "Your own",
            AngleLab::now,
            AngleLab::example);

    private static final Prediction KIND = Prediction.of("How large is the angle under this A?", state -> {
        Angle angle = Angle.of(x(state), y(state), product(state));
        String right = angle.isRight() ? "right" : angle.degrees() < 90 ? "acute" : "obtuse";
        return new Prediction.Asked(
                List.of(
                        new Option("acute", "less than 90°"),
                        new Option("right", "90°"),
                        new Option("obtuse", "more than 90°")),
                right,
                (guess, is) -> "xᵀAy is " + NumberText.of(angle.inner()) + ", and its sign decides.");
    });

    public AngleLab() {
        super(
                "angle",
                "Angle lab",
                KIND.group(),
                Group.of("Vectors", EXAMPLES),
                Group.of("The matrix of the inner product", FORM));
    }

    /** Whatever is changed is looked at with the angle that comes of it. */
    private static State last(State state) {
        return state.with("step", LAST);
    }

    private static State example(State state, String numbers) {
        State next = last(state);
        int at = 0;
        for (String key : KEYS) {
            int end = at;
            while (end < numbers.length() && numbers.charAt(end) != ',' && numbers.charAt(end) != ';') end++;
            next = next.with(key, numbers.substring(at, end));
            at = Math.min(end + 1, numbers.length());
        }
        return next;
    }

    private static String now(State state) {
        var A = FORM.in(state).matrix();
        return point(x(state)) + ";" + point(y(state)) + ";" + Reals.text(A.get(0, 0)) + "," + Reals.text(A.get(0, 1))
                + "," + Reals.text(A.get(1, 1));
    }

    private static String point(Vector v) {
        return Reals.text(v.get(0)) + "," + Reals.text(v.get(1));
    }

    static Vector x(State state) {
        return nonzero(Reals.point(state, "x", 1, 1, MOST));
    }

    static Vector y(State state) {
        return nonzero(Reals.point(state, "y", -1, 1, MOST));
    }

    /** The inner product in force: the dot product where A makes none. */
    private static InnerProduct product(State state) {
        PlaneProduct form = FORM.in(state);
        return form.isInnerProduct() ? form.product() : InnerProduct.dot();
    }

    /** The matrix of the inner product in force. */
    static Matrix form(State state) {
        PlaneProduct form = FORM.in(state);
        return form.isInnerProduct() ? form.matrix() : Matrix.identity(2);
    }

    /** A vector without a direction has no angle: the first axis stands in. */
    private static Vector nonzero(Vector v) {
        return v.maxNorm() == 0 ? Vector.of(0.25, 0) : v;
    }

    @Override
    protected Showing run(State state) {
        PlaneProduct form = FORM.in(state);
        Vector x = x(state);
        Vector y = y(state);
        boolean valid = form.isInnerProduct();
        Recorder<AngleStep> steps = Recorder.all();
        Angle angle = Angle.of(x, y, product(state), steps);
        AngleScene scene = new AngleScene(steps.trace(), new Canvas(480, 420, 15).bare(), 2.6);
        Showing showing = Showing.of(scene)
                .captioned()
                .handles(step -> List.of(handle("x", scene, x), handle("y", scene, y)))
                .java(form.java() + "Angle angle = Angle.of(" + Calls.vector(x) + ", " + Calls.vector(y)
                        + ", InnerProduct.of(A));\nangle.degrees();");
        if (valid) tell(showing, angle, Angle.of(x, y));
        else showing.warning(noProduct(form.definiteness(), x));
        return showing;
    }

    private static Handle handle(String key, AngleScene scene, Vector v) {
        return Handle.of(
                key,
                key + " at " + NumberText.tuple(v),
                scene.plane(),
                v,
                0.25,
                (state, to) -> last(Reals.moved(state, key, to.get(0), to.get(1), MOST)));
    }

    private static void tell(Showing showing, Angle angle, Angle dot) {
        double most = angle.normX() * angle.normY();
        showing.from(1)
                .fact("⟨x, y⟩ = xᵀAy", NumberText.of(angle.inner()))
                .from(2)
                .fact("‖x‖", NumberText.of(angle.normX()))
                .fact("‖y‖", NumberText.of(angle.normY()))
                .check("|⟨x, y⟩| ≤ ‖x‖ ‖y‖ = " + NumberText.of(most), Math.abs(angle.inner()) <= most * (1 + 1e-14))
                .from(LAST)
                .fact("cos ω", NumberText.of(angle.cosine()))
                .fact("ω", degrees(angle) + (angle.isRight() ? ", a right angle" : ""))
                .fact("with the dot product", degrees(dot));
    }

    private static String noProduct(Definiteness d, Vector x) {
        Vector w = d.witness() == null ? x : d.witness();
        return "This A is not positive definite: xᵀAx = " + NumberText.of(d.form(w)) + " for x = " + NumberText.tuple(w)
                + ". The picture shows the dot product instead.";
    }

    private static String degrees(Angle angle) {
        return NumberText.of(angle.degrees()) + "°";
    }
}
