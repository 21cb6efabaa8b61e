package mml.hub.widget.ch06;

import java.util.ArrayList;
import java.util.List;
import mml.hub.widget.Control;
import mml.hub.widget.Control.Option;
import mml.hub.widget.DataInput;
import mml.hub.widget.Group;
import mml.hub.widget.Handle;
import mml.hub.widget.Input;
import mml.hub.widget.Memo;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Range;
import mml.hub.widget.Reals;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.probability.Distribution;
import mml.probability.Exploration;
import mml.probability.ExplorationStep;
import mml.probability.Parametrisation;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.trace.Tracer;
import mml.viz.plot.Plane;
import mml.viz.plot.Scale;
import mml.viz.scene.probability.ExplorationScene;
import org.jspecify.annotations.Nullable;

/**
 * Distributions of many families, with parameters given in any of the usual ways: density, cumulative distribution function,
 * quantile and intervals.
 *
 * @mml §6.1.2, §6.2, §6.4.1, §6.5, §6.6.1
 */
public final class ExplorerWidget extends TraceWidget {
    private static final Param<String> FAMILY = Param.choice(
                    "family",
                    "Family",
                    new Option("", "Gaussian"),
                    new Option("gamma", "gamma"),
                    new Option("beta", "beta"),
                    new Option("inverse", "inverse gamma"),
                    new Option("exponential", "exponential"),
                    new Option("uniform", "uniform"),
                    new Option("t", "Student’s t"),
                    new Option("binomial", "binomial"))
            .outdates("step", "by", "p", "q", "x");
    private static final Param<String> BY =
            Param.of("by", state -> given(state).key(), ExplorerWidget::ways).outdates("step", "p", "q", "x");
    private static final Param<Double> FIRST =
            Param.of("p", state -> parameter(state, 0), (state, v) -> slider(state, 0));
    private static final Param<Double> SECOND =
            Param.of("q", state -> parameter(state, 1), (state, v) -> slider(state, 1));
    private static final Param<Double> LEVEL = Param.decimal(
            "level",
            "level of the intervals",
            Given.SHARE,
            state -> Math.max(0.01, Math.min(0.99, Reals.in(state, "level", 0.9, 0, 1))));
    private static final Param<Double> AT = Param.of("x", ExplorerWidget::x, ExplorerWidget::xSlider);

    private static final Param<String> HEIGHT =
            Param.choice("height", "Heights", new Option("", "as they are"), new Option("log", "their logarithm"));
    private static final Memo<Asked, Distribution> MADE = new Memo<>(Asked::made);
    private static final Kept KEPT = new Kept();

    private static final Prediction SHORTER = Prediction.of(
            "Of two intervals with this probability, one has equal tails, the other the largest density: which is"
                    + " shorter?",
            ExplorerWidget::question);

    public ExplorerWidget() {
        super(
                "explorer",
                "Families and their parameters",
                SHORTER.group(),
                Group.of(
                        "Distribution",
                        FAMILY,
                        BY,
                        FIRST,
                        SECOND.when(state -> given(state).hasTwo())),
                Group.of("What is asked", AT, LEVEL, HEIGHT),
                Group.of("Compare", KEPT));
    }

    /** A distribution that is kept while another is chosen. */
    private static final class Kept implements Input {
        private static final String KEEP = "keep";

        /** The one that is kept, as a state of its own; null if there is none. */
        static @Nullable State in(State state) {
            return state.has(KEEP) ? State.parse(state.get(KEEP, "")) : null;
        }

        @Override
        public List<Control> controls(State state) {
            List<Control> out = new ArrayList<>();
            out.add(new Control.Button(KEEP, "1", "Keep this one, to compare", true));
            if (in(state) != null) out.add(new Control.Button(KEEP, "", "Forget the kept one", true));
            return out;
        }

        @Override
        public boolean owns(String key) {
            return key.equals(KEEP);
        }

        @Override
        public State set(State state, String key, String value) {
            if (value.isEmpty()) return state.without(KEEP);
            State kept = State.empty()
                    .with("family", FAMILY.in(state))
                    .with("by", given(state).key())
                    .with("p", Numbers.shortest(parameter(state, 0)));
            boolean two = given(state).hasTwo();
            return state.with(KEEP, (two ? kept.with("q", Numbers.shortest(parameter(state, 1))) : kept).toString());
        }
    }

    private static List<Given> ofFamily(State state) {
        return Given.of(FAMILY.in(state).isEmpty() ? "normal" : FAMILY.in(state));
    }

    private static Given given(State state) {
        List<Given> all = ofFamily(state);
        for (Given g : all) if (g.key().equals(state.get("by", ""))) return g;
        return all.get(0);
    }

    private static Control ways(State state, String now) {
        List<Option> options = new ArrayList<>();
        for (Given g : ofFamily(state)) options.add(new Option(g.key(), g.title()));
        return new Control.Choice("by", "Given by", options, now);
    }

    private static double parameter(State state, int k) {
        Given g = given(state);
        Given.Parameter parameter = g.parameters().get(k);
        Range range = parameter.range();
        double x = Reals.in(state, k == 0 ? "p" : "q", parameter.otherwise(), range.min(), range.max());
        return g.within(k, x, k == 0 ? 0 : parameter(state, 0));
    }

    private static Control slider(State state, int k) {
        Given g = given(state);
        Given.Parameter p = g.parameters().get(k);
        Range r = p.range();
        return new Control.Slider(
                k == 0 ? "p" : "q", p.name(), r.min(), r.max(), r.step(), Reals.text(parameter(state, k)));
    }

    static double level(State state) {
        return LEVEL.in(state);
    }

    static Distribution distribution(State state) {
        return MADE.get(asks(state));
    }

    private static Asked asks(State state) {
        Given g = given(state);
        return new Asked(g, parameter(state, 0), g.hasTwo() ? parameter(state, 1) : 0);
    }

    private record Asked(Given given, double a, double b) {
        Distribution made() {
            return given.making().of(a, b);
        }

        String call() {
            return given.call(a, b);
        }
    }

    /** Where it is asked: at first a quarter above the middle. */
    static double x(State state) {
        Distribution X = distribution(state);
        double otherwise = X.quantile(0.75);
        double step = DataInput.step(ExplorationScene.reach(X));
        double round = X.isDiscrete() ? otherwise : Math.floor(otherwise / step + 0.5) * step;
        double x = Reals.in(state, "x", round, -1e6, 1e6);
        return X.isDiscrete() ? Math.floor(x) : x;
    }

    private static Control xSlider(State state, double value) {
        Scale reach = ExplorationScene.reach(distribution(state));
        boolean whole = distribution(state).isDiscrete();
        return new Control.Slider(
                "x",
                "x",
                (int) Math.floor(Math.min(value, reach.min())),
                (int) Math.ceil(Math.max(value, reach.max())),
                whole || reach.max() - reach.min() > 100 ? "1" : reach.max() - reach.min() > 10 ? "0.1" : "0.01",
                Reals.text(value));
    }

    private static Prediction.Asked question(State state) {
        Distribution X = distribution(state);
        Exploration e = Exploration.of(X, x(state), LEVEL.in(state), Tracer.off());
        double tails = e.tails().get(1) - e.tails().get(0);
        double shortest = e.shortest().get(1) - e.shortest().get(0);
        boolean alone = X.isDiscrete() || X.modes().size() != 1;
        boolean alike = alone || tails - shortest <= 1e-6 * tails;
        String words = alone
                ? "there is no single interval of largest density here; the other is shown alone."
                : alike
                        ? "it is symmetric, so that they are the same."
                        : "lengths " + NumberText.significant(tails, 4) + " and " + NumberText.significant(shortest, 4)
                                + ".";
        return new Prediction.Asked(
                List.of(
                        new Option("tails", "the one with equal tails"),
                        new Option("dense", "the one of largest density"),
                        new Option("alike", "neither")),
                alike ? "alike" : "dense",
                (guess, is) -> words);
    }

    @Override
    protected Showing run(State state) {
        Distribution X = distribution(state);
        double x = x(state);
        double level = LEVEL.in(state);
        Recorder<ExplorationStep> steps = Recorder.all();
        Exploration e = Exploration.of(X, x, level, steps);
        Trace<ExplorationStep> trace = steps.trace();
        State kept = Kept.in(state);
        Distribution other = kept == null ? null : distribution(kept);
        ExplorationScene scene = new ExplorationScene(trace, X, Screen.canvas(state));
        if (other != null) scene = scene.beside(other);
        if (!HEIGHT.in(state).isEmpty()) scene = scene.logarithmic();
        Plane plane = scene.plane();
        Showing showing = Showing.of(scene)
                .handles(step -> step == 0 ? List.of() : List.of(handle(plane, x, X)))
                .java("Exploration.of(" + asks(state).call() + ", " + Numbers.shortest(x) + ", "
                        + Numbers.shortest(level) + ", Tracer.off());");
        for (Parametrisation p : Parametrisation.all(X)) showing.fact("the same by", p.text());
        if (other != null)
            showing.fact("the other one", Parametrisation.all(other).get(0).text());
        ExplorationStep.Shape shape = trace.start(ExplorationStep.Shape.class);
        showing.fact("mean, variance", finite(shape.mean()) + ", " + finite(shape.variance()))
                .fact("modes", modes(X))
                .from(1)
                .fact(X.isDiscrete() ? "p(x)" : "density at x", finite(X.density(x)))
                .fact("P(X ≤ x)", NumberText.of(X.cdf(x)))
                .fact("P(X > x)", NumberText.of(X.survival(x)));
        if (other != null) showing.fact("P(X ≤ x) of the other one", NumberText.of(other.cdf(x)));
        showing.from(3).fact("equal tails", ends(e.tails()));
        if (!X.isDiscrete() && X.modes().size() == 1) showing.from(4).fact("largest density", ends(e.shortest()));
        return showing.atTheEnd()
                .check(
                        "F and its quantile agree, and the intervals hold their level",
                        e.certificate().holds());
    }

    private static String ends(Vector ends) {
        return NumberText.of(ends.get(0)) + " to " + NumberText.of(ends.get(1));
    }

    private static String finite(double x) {
        return Shapes.finite(x) ? NumberText.of(x) : x > 0 ? "∞" : "none";
    }

    private static String modes(Distribution X) {
        if (X.modes().isEmpty()) return "every point";
        List<String> out = new ArrayList<>();
        for (double m : X.modes()) out.add(NumberText.of(m));
        return String.join(", ", out);
    }

    /** The mark at x, on the axis. */
    private static Handle handle(Plane plane, double x, Distribution X) {
        double step = X.isDiscrete() ? 1 : DataInput.step(plane.across());
        return Handle.of(
                "x", "x = " + NumberText.of(x), plane, Vector.of(x, plane.up().min()), step, (state, to) -> {
                    double at = DataInput.placed(plane, to, 1).get(0);
                    return state.with("x", Reals.text(X.isDiscrete() ? Math.floor(at + 0.5) : at));
                });
    }
}
