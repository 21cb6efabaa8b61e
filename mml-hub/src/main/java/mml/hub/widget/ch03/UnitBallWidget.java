package mml.hub.widget.ch03;

import java.util.List;
import java.util.function.Supplier;
import mml.geometry.Definiteness;
import mml.geometry.InnerProduct;
import mml.geometry.Norm;
import mml.geometry.PNorm;
import mml.geometry.UnitBallStep;
import mml.geometry.UnitBalls;
import mml.hub.widget.Calls;
import mml.hub.widget.Control;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Feedback;
import mml.hub.widget.Group;
import mml.hub.widget.Handle;
import mml.hub.widget.Input;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Reals;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.trace.Step;
import mml.trace.Trace;
import mml.viz.plot.Plane;
import mml.viz.scene.Canvas;
import mml.viz.scene.geometry.BallPicture;
import mml.viz.svg.Svg;

/**
 * The unit ball of a p-norm or of an inner product, and the triangle inequality for two vectors.
 *
 * @mml §3.1, Examples 3.1, 3.2; §3.2.3, Example 3.4
 */
public final class UnitBallWidget extends TraceWidget {
    private static final Canvas CANVAS = new Canvas(480, 420, 15);
    private static final double MOST = 2;
    private static final double[] STOPS = {1, 1.2, 1.5, 2, 3, 4, 6, 10, Double.POSITIVE_INFINITY};
    private static final Param<String> OF =
            Param.choice("of", "Norm", new Option("p", "p-norm"), new Option("A", "√(xᵀAx)"));
    private static final PlaneProduct.Sliders FORM = new PlaneProduct.Sliders(2, 1, 3, state -> state.with("of", "A"));
    private static final Param<Double> P = Param.of(
                    "p",
                    UnitBallWidget::p,
                    (state, p) -> new Control.Slider("p", "p", 1, 10, "0.1", Reals.text(Math.min(10, p))))
            .outdates("of");

    private static final Prediction GROWS = Prediction.of(
            "What becomes of the ball as p grows?",
            state -> new Prediction.Asked(
                    List.of(
                            new Option("grows", "it grows"),
                            new Option("stays", "it only changes its shape"),
                            new Option("shrinks", "it shrinks")),
                    "grows",
                    (guess, right) -> "‖x‖ becomes smaller as p grows, so more vectors have a length of at most 1."));

    public UnitBallWidget() {
        super(
                "balls",
                "Unit balls",
                Group.of("What becomes of the ball as p grows?", GROWS.when(state -> !isForm(state))),
                Group.of("Length", OF),
                Group.of("The matrix A", FORM.when(UnitBallWidget::isForm)),
                Group.of(
                        "The exponent",
                        P.when(state -> !isForm(state)),
                        Input.also(state -> new Control.Button("p", "max", "p → ∞", p(state) <= 10))
                                .when(state -> !isForm(state))));
    }

    /** A step goes to the next p that is worth a stop. */
    @Override
    protected State lookAt(State state, String step) {
        double p = STOPS[Math.min(State.empty().with("k", step).count("k", 0), STOPS.length - 1)];
        return state.with("p", p > 10 ? "max" : Reals.text(p));
    }

    /** The stop that p has reached. */
    @Override
    protected int step(State state, int steps) {
        int k = 0;
        while (k + 1 < steps && STOPS[k + 1] <= p(state)) k++;
        return k;
    }

    private static boolean isForm(State state) {
        return OF.in(state).equals("A");
    }

    private static double p(State state) {
        return state.get("p", "").equals("max") ? Double.POSITIVE_INFINITY : Reals.in(state, "p", 1, 1, 10);
    }

    @Override
    protected Showing run(State state) {
        Vector x = Reals.point(state, "x", 0.75, 0.25, MOST);
        Vector y = Reals.point(state, "y", -0.25, 0.75, MOST);
        String call = "norm.norm(" + Calls.vector(x) + ");\nUnitBalls.of(norm).boundary();";
        if (!isForm(state)) {
            double p = p(state);
            String norm = p > 10 ? "PNorm.MAXIMUM" : "PNorm.of(" + Numbers.shortest(p) + ")";
            return ball(UnitBallWidget::stops, STOPS.length, PNorm.of(p), x, y, caption(p))
                    .java("Norm norm = " + norm + ";\n" + call);
        }
        PlaneProduct form = FORM.in(state);
        Showing showing = noBall(form.definiteness());
        if (form.isInnerProduct()) {
            InnerProduct norm = form.product();
            showing = ball(() -> trace(UnitBalls.of(norm)), 1, norm, x, y, "All x with xᵀAx ≤ 1: an ellipse");
        }
        return showing.check("A is positive definite", form.isInnerProduct())
                .fact("leading minors", NumberText.tuple(form.definiteness().minors()))
                .java(form.java() + "Norm norm = InnerProduct.of(A);\n" + call);
    }

    private static Trace<UnitBallStep> trace(UnitBallStep ball) {
        return Trace.of(t -> t.step(ball));
    }

    private static Trace<UnitBallStep> stops() {
        return Trace.of(t -> {
            for (double p : STOPS) t.step(UnitBalls.of(PNorm.of(p)));
        });
    }

    private static Showing ball(
            Supplier<Trace<? extends Step>> trace, int steps, Norm norm, Vector x, Vector y, String caption) {
        UnitBallStep ball = UnitBalls.of(norm);
        BallPicture picture = new BallPicture(CANVAS, MOST);
        Plane plane = picture.plane();
        Vector sum = x.plus(y);
        double nx = norm.norm(x);
        double ny = norm.norm(y);
        double n = norm.norm(sum);
        String spoken = caption + ". x is " + NumberText.tuple(x) + " of length " + NumberText.of(nx) + ", y is "
                + NumberText.tuple(y) + " of length " + NumberText.of(ny) + ", their sum has length "
                + NumberText.of(n) + ".";
        Svg drawn = picture.of(ball, x, y, spoken);
        return Showing.of(trace, steps, step -> drawn)
                .each((step, view) -> view.caption(caption))
                .handles(step -> List.of(handle("x", plane, x), handle("y", plane, y)))
                .fact("‖x‖", NumberText.of(nx))
                .fact("‖y‖", NumberText.of(ny))
                .fact("‖x + y‖", NumberText.of(n))
                .check("‖x + y‖ ≤ ‖x‖ + ‖y‖ = " + NumberText.of(nx + ny), n <= (nx + ny) * (1 + 1e-14))
                .from(Math.min(1, steps - 1))
                .fact("area of the ball", NumberText.of(ball.area()))
                .from(0);
    }

    private static Handle handle(String key, Plane plane, Vector v) {
        String label = key + " at " + NumberText.tuple(v);
        return Handle.of(
                key, label, plane, v, 0.25, (state, to) -> Reals.moved(state, key, to.get(0), to.get(1), MOST));
    }

    private static String caption(double p) {
        if (p > 10) return "The maximum norm: all x with |x₁| ≤ 1 and |x₂| ≤ 1";
        String name = "The " + Numbers.shortest(p) + "-norm";
        return p == 1 ? name + ": all x with |x₁| + |x₂| ≤ 1" : p == 2 ? name + ": the disc" : name;
    }

    /** What there is instead of a ball: the direction in which xᵀAx is not positive. */
    private static Showing noBall(Definiteness d) {
        Vector w = d.witness() == null ? Vector.of(1, 0) : d.witness();
        Vector shown = w.times(1 / Math.max(1, w.maxNorm() / 1.5));
        String caption = "No norm: this A is not positive definite";
        double value = d.form(w);
        String why = "For x = " + NumberText.tuple(w) + " the form xᵀAx is " + NumberText.of(value)
                + ", so x would have " + (value < 0 ? "no real length." : "length 0.");
        Svg drawn = new BallPicture(CANVAS, MOST).none(shown, caption + ". " + why);
        return Showing.of(Trace.of(t -> {}), 1, step -> drawn)
                .each((step, view) -> view.caption(caption).feedback(Feedback.wrong(why)));
    }
}
