package mml.hub.widget.ch09;

import java.util.ArrayList;
import java.util.List;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.DataInput;
import mml.hub.widget.Group;
import mml.hub.widget.Handle;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Range;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.model.Standardiser;
import mml.regression.FeatureMap;
import mml.regression.ParameterPath;
import mml.regression.ParameterPath.Penalty;
import mml.regression.PathStep;
import mml.text.Count;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.trace.Tracer;
import mml.viz.plot.Plane;
import mml.viz.scene.regression.PathScene;

/**
 * The parameters of powers of x while their price falls: ridge shrinks them all, the lasso leaves some out.
 *
 * @mml §9.2.3, §9.2.4; §8.2.3
 */
public final class PathWidget extends TraceWidget {
    private static final int STEPS = 25;
    private static final double DOWN = 1e-4;
    private static final int HALFWAY = STEPS / 2;

    static final DataInput DATA = Samples.curves(4);

    private static final Param<String> COST = Param.choice(
                    "cost",
                    "What is paid for",
                    new Option("", "the sizes |θ|: the lasso"),
                    new Option("squares", "the squares θ²: ridge"))
            .outdates("step");
    private static final Param<Integer> DEGREE =
            Param.count("degree", "highest power", new Range(2, 6, "1"), 2).outdates("step");

    private static final Prediction ZEROS =
            Prediction.of("Half-way down, how many parameters will be exactly 0?", PathWidget::question);

    public PathWidget() {
        super(
                "path",
                "What a parameter may cost",
                ZEROS.group(),
                Group.of("The price", COST, DEGREE),
                Group.of("Data", DATA));
    }

    private static Penalty penalty(State state) {
        return COST.in(state).isEmpty() ? Penalty.LASSO : Penalty.RIDGE;
    }

    /** Powers of x from the first on, each with mean 0 and variance 1 over the data. */
    static Matrix features(State state) {
        Matrix all = FeatureMap.polynomial(DEGREE.in(state)).matrix(Samples.inputs(DATA.points(state)));
        Matrix powers = all.columns(1, all.cols());
        return Standardiser.of(powers).apply(powers);
    }

    private static List<String> names(State state) {
        List<String> all = FeatureMap.polynomial(DEGREE.in(state)).names();
        return all.subList(1, all.size());
    }

    static Vector observations(State state) {
        Vector y = Samples.observations(DATA.points(state));
        double mean = y.mean();
        return y.map(v -> v - mean);
    }

    private static ParameterPath path(State state, Tracer<? super PathStep> trace) {
        return ParameterPath.of(features(state), observations(state), penalty(state), STEPS, DOWN, trace);
    }

    private static Prediction.Asked question(State state) {
        List<Option> options =
                List.of(new Option("none", "none"), new Option("some", "some"), new Option("all", "all of them"));
        if (flat(state)) return new Prediction.Asked(options, "all", (guess, is) -> "there is nothing to explain.");
        Vector theta = path(state, Tracer.off()).points().get(HALFWAY).theta();
        int zeros = 0;
        for (double t : theta.toArray()) if (t == 0) zeros++;
        String right = zeros == 0 ? "none" : zeros == theta.size() ? "all" : "some";
        String words = penalty(state) == Penalty.RIDGE
                ? "a square is next to free near 0, so ridge shrinks a parameter but never lets it go."
                : "at this price " + zeros + " of " + Count.of(theta.size(), "parameter")
                        + " do not earn what they cost.";
        return new Prediction.Asked(options, right, (guess, is) -> words);
    }

    /** Whether no power of x tells anything of y. */
    private static boolean flat(State state) {
        Vector pull = features(state).transpose().times(observations(state));
        return !(pull.maxNorm() > 1e-9 * (1 + observations(state).norm()));
    }

    @Override
    protected Showing run(State state) {
        boolean flat = flat(state);
        State shown = flat ? state.without("data", "example", "reach") : state;
        Penalty penalty = penalty(state);
        Matrix Phi = features(shown);
        Vector y = observations(shown);
        Recorder<PathStep> steps = Recorder.all();
        ParameterPath path = path(shown, steps);
        Trace<PathStep> trace = steps.trace();
        List<String> names = names(state);
        PathScene scene = new PathScene(trace, penalty, Phi, y, names, Screen.canvas(state));
        Showing showing = Showing.of(scene)
                .handles(step -> List.of(handle(scene, trace, step)))
                .java("// the columns of Phi are standardised, y has mean 0\nParameterPath.of(Phi, y, Penalty."
                        + penalty
                        + ", " + STEPS + ", " + DOWN + ", Tracer.off()).entering();\n"
                        + Calls.data("X", Samples.inputs(DATA.points(shown))))
                .fact(
                        "smallest where",
                        penalty == Penalty.RIDGE ? "‖y − Φθ‖² + λ(θ₁² + θ₂² + …)" : "½‖y − Φθ‖² + λ(|θ₁| + |θ₂| + …)")
                .each((step, view) -> {
                    PathStep p = trace.get(step);
                    view.fact("λ", NumberText.significant(p.lambda(), 3))
                            .fact("θ", NumberText.tuple(p.theta(), 1))
                            .fact("parameters that the data speak for", NumberText.significant(p.effective(), 3))
                            .fact("‖y − Φθ‖²", NumberText.of(p.residual(), y.dot(y)));
                });
        if (flat)
            showing.warning("No power of x tells anything of these y, so that there is no path. The picture shows the"
                    + " first example instead.");
        List<String> order = new ArrayList<>();
        for (int k : path.entering()) order.add(names.get(k));
        showing.atTheEnd();
        if (penalty == Penalty.LASSO) showing.fact("they come in the order", String.join(", ", order));
        return showing.check(
                "the less θ costs, the longer it is and the better it fits",
                path.certificate().holds());
    }

    /** The mark at λ; dragged, it goes to the step of the nearest price. */
    private static Handle handle(PathScene scene, Trace<PathStep> trace, int step) {
        Plane plane = scene.plane();
        Vector at = scene.mark(step);
        return Handle.of(
                "price",
                "the price λ = " + NumberText.significant(trace.get(step).lambda(), 3),
                plane.at(at.get(0), at.get(1)),
                (state, x, y) -> state.with("step", scene.nearest(plane.x(x))),
                (state, right, up) -> state.with("step", (int) Math.max(0, Math.min(trace.size() - 1, step - right))));
    }
}
