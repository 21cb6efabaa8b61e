package mml.hub.widget.ch09;

import java.util.List;
import mml.geometry.InnerProduct;
import mml.geometry.Projection;
import mml.geometry.ProjectionStep;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Group;
import mml.hub.widget.Param;
import mml.hub.widget.PointOfView;
import mml.hub.widget.Prediction;
import mml.hub.widget.Range;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.regression.FeatureMap;
import mml.regression.LinearRegression;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.viz.scene.Canvas;
import mml.viz.scene.Eye;
import mml.viz.scene.geometry.ProjectionScene;

/**
 * Three observations as one vector of space, and the fit as its projection onto the span of the features.
 *
 * @mml §9.4, (9.65) to (9.67); §3.8
 */
public final class DataSpaceWidget extends TraceWidget {
    private static final double NOTHING = 1e-9;

    /** Features and how Java makes them. */
    private record Model(Option option, FeatureMap features, String java) {
        static Model in(State state) {
            String value = FEATURES.in(state);
            for (Model m : List.of(CONSTANT, SLOPE)) if (m.option.value().equals(value)) return m;
            return LINE;
        }
    }

    private static final Model LINE =
            new Model(new Option("", "1 and x: a line"), FeatureMap.polynomial(1), "FeatureMap.polynomial(1)");
    private static final Model CONSTANT =
            new Model(new Option("1", "1 alone: a constant"), FeatureMap.polynomial(0), "FeatureMap.polynomial(0)");
    private static final Model SLOPE = new Model(
            new Option("x", "x alone: through the origin"), FeatureMap.throughOrigin(1), "FeatureMap.throughOrigin(1)");

    private static final Param<String> FEATURES = Param.choice(
                    "features", "Features", LINE.option, CONSTANT.option, SLOPE.option)
            .outdates("step");
    private static final Param<String> INPUTS = Param.choice(
                    "inputs", "The three x", new Option("", "0, 1, 2"), new Option("middle", "−1, 0, 1"))
            .outdates("step");
    private static final Param<Double> FIRST = observation("first", 1);
    private static final Param<Double> SECOND = observation("second", 3);
    private static final Param<Double> THIRD = observation("third", 2);
    private static final PointOfView SEEN = PointOfView.of(state -> true, state -> Eye.at(350, 25));

    private static final Prediction SUM = Prediction.yesOrNo(
            "Will the three entries of y − Φθ add up to 0?",
            state -> Math.abs(sum(state)) <= NOTHING,
            state -> Model.in(state).equals(SLOPE)
                    ? "they are at right angles to x alone; their sum is " + NumberText.of(sum(state), 1) + "."
                    : "1 is a feature, and at right angles to (1, 1, 1) means a sum of 0.");

    public DataSpaceWidget() {
        super(
                "dataspace",
                "Three observations are one vector",
                SUM.group(),
                Group.of("Model", FEATURES, INPUTS),
                Group.of("Observations", FIRST, SECOND, THIRD),
                SEEN.group());
    }

    private static Param<Double> observation(String which, double otherwise) {
        return Param.decimal("y-" + which, "y, the " + which, new Range(-4, 4, "0.25"), otherwise)
                .outdates("step");
    }

    private static Vector y(State state) {
        return Vector.of(FIRST.in(state), SECOND.in(state), THIRD.in(state));
    }

    private static Matrix inputs(State state) {
        return INPUTS.in(state).isEmpty() ? Matrix.of(3, 1, 0, 1, 2) : Matrix.of(3, 1, -1, 0, 1);
    }

    private static double sum(State state) {
        return LinearRegression.of(Model.in(state).features, inputs(state), y(state))
                .residual()
                .sum();
    }

    @Override
    protected Showing run(State state) {
        Matrix X = inputs(state);
        Matrix Phi = Model.in(state).features.matrix(X);
        Vector y = y(state);
        Recorder<ProjectionStep> steps = Recorder.all();
        Projection p = Projection.of(Phi, y, InnerProduct.dot(), steps);
        LinearRegression fit = LinearRegression.of(Model.in(state).features, X, y);
        ProjectionScene scene = new ProjectionScene(steps.trace(), new Canvas(480, 420, 15).bare(), SEEN.eye(state));
        double size = Math.max(1, y.maxNorm());
        int last = scene.frames() - 1;
        return Showing.of(scene)
                .captioned()
                .java(Calls.data("X", X) + "Vector y = " + Calls.vector(y) + ";\nLinearRegression.of("
                        + Model.in(state).java
                        + ", X, y).fitted();")
                .fact("x here: the observations y", NumberText.tuple(y))
                .fact("B here: the features Φ", Phi.cols() == 1 ? NumberText.tuple(Phi.column(0)) : twoColumns(Phi))
                .from(last - 2)
                .fact("λ here: θ", NumberText.tuple(p.lambda(), size))
                .from(last - 1)
                .fact("Φθ", NumberText.tuple(p.projection(), size))
                .fact("y − Φθ", NumberText.tuple(p.residual(), size))
                .fact("its length", NumberText.of(p.distance() <= NOTHING ? 0 : p.distance()))
                .check(
                        "regression says the same, and what is left is at right angles to Φ",
                        p.certificate().holds()
                                && fit.certificate().holds()
                                && fit.fitted().minus(p.projection()).norm() <= NOTHING * size);
    }

    private static String twoColumns(Matrix Phi) {
        return NumberText.tuple(Phi.column(0)) + " and " + NumberText.tuple(Phi.column(1));
    }
}
