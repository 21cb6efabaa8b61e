package mml.hub.widget.ch06;

import java.util.ArrayList;
import java.util.List;
import mml.exact.Fractions;
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
import mml.probability.Beta;
import mml.probability.Binomial;
import mml.probability.Distribution;
import mml.probability.Elicitation;
import mml.probability.Exploration;
import mml.probability.ExplorationStep;
import mml.probability.Gamma;
import mml.probability.InverseGamma;
import mml.probability.Normal;
import mml.probability.Parametrisation;
import mml.probability.StudentT;
import mml.probability.Uniform;
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
    private static final Range POSITIVE = new Range(0, 20, "0.25");
    private static final Range ANY = new Range(-10, 10, "0.25");
    private static final Range SHARE = new Range(0, 1, "0.01");
    private static final String ENDS = "ends";
    private static final double SURE = 0.95;

    /** A way to give the parameters of a family, and what it makes of them. */
    private record Given(
            String family,
            String key,
            String title,
            List<String> names,
            List<Range> ranges,
            List<Double> otherwise,
            String java,
            Making making) {
        private interface Making {
            Distribution of(double a, double b);
        }
    }

    private static final List<Given> GIVEN = List.of(
            two(
                    "normal",
                    "",
                    "mean and variance",
                    "mean μ",
                    ANY,
                    0,
                    "variance σ²",
                    POSITIVE,
                    1,
                    "Normal.ofVariance",
                    Normal::ofVariance),
            two(
                    "normal",
                    "deviation",
                    "mean and deviation",
                    "mean μ",
                    ANY,
                    0,
                    "deviation σ",
                    POSITIVE,
                    1,
                    "Normal.ofDeviation",
                    Normal::ofDeviation),
            two(
                    "normal",
                    "precision",
                    "mean and precision",
                    "mean μ",
                    ANY,
                    0,
                    "precision 1/σ²",
                    POSITIVE,
                    1,
                    "Normal.ofPrecision",
                    Normal::ofPrecision),
            two(
                    "normal",
                    ENDS,
                    "95 % between two ends",
                    "95 % from",
                    ANY,
                    -2,
                    "to",
                    ANY,
                    2,
                    "Elicitation.normal",
                    (low, high) -> Elicitation.normal(low, high, SURE)),
            two(
                    "gamma",
                    "",
                    "shape and rate",
                    "shape a",
                    POSITIVE,
                    3,
                    "rate b",
                    POSITIVE,
                    2,
                    "Gamma.ofShapeAndRate",
                    Gamma::ofShapeAndRate),
            two(
                    "gamma",
                    "scale",
                    "shape and scale",
                    "shape a",
                    POSITIVE,
                    3,
                    "scale 1/b",
                    POSITIVE,
                    0.5,
                    "Gamma.ofShapeAndScale",
                    Gamma::ofShapeAndScale),
            two(
                    "gamma",
                    "moments",
                    "mean and variance",
                    "mean",
                    POSITIVE,
                    1.5,
                    "variance",
                    POSITIVE,
                    0.75,
                    "Gamma.ofMeanAndVariance",
                    Gamma::ofMeanAndVariance),
            two(
                    "gamma",
                    ENDS,
                    "95 % between two ends",
                    "95 % from",
                    POSITIVE,
                    0.5,
                    "to",
                    POSITIVE,
                    4,
                    "Elicitation.gamma",
                    (low, high) -> Elicitation.gamma(low, high, SURE)),
            two("beta", "", "α and β", "α", POSITIVE, 9, "β", POSITIVE, 6, "new Beta", Beta::new),
            two(
                    "beta",
                    "count",
                    "mean and count",
                    "mean",
                    SHARE,
                    0.6,
                    "count α + β",
                    POSITIVE,
                    15,
                    "Beta.ofMeanAndCount",
                    Beta::ofMeanAndCount),
            two(
                    "beta",
                    ENDS,
                    "95 % between two ends",
                    "95 % from",
                    SHARE,
                    0.35,
                    "to",
                    SHARE,
                    0.82,
                    "Elicitation.beta",
                    (low, high) -> Elicitation.beta(low, high, SURE)),
            two(
                    "inverse",
                    "",
                    "shape and scale",
                    "shape a",
                    POSITIVE,
                    3,
                    "scale b",
                    POSITIVE,
                    2,
                    "new InverseGamma",
                    InverseGamma::new),
            one("exponential", "", "rate", "rate", POSITIVE, 1, "Gamma.exponential", Gamma::exponential),
            two(
                    "uniform",
                    "",
                    "both ends",
                    "from",
                    ANY,
                    0,
                    "length",
                    POSITIVE,
                    1,
                    "",
                    (from, length) -> new Uniform(from, from + length)),
            one("t", "", "degrees of freedom", "degrees ν", POSITIVE, 3, "new StudentT", StudentT::new),
            two(
                    "binomial",
                    "",
                    "trials and probability",
                    "trials N",
                    new Range(1, 60, "1"),
                    15,
                    "probability μ",
                    SHARE,
                    0.4,
                    "",
                    (n, p) -> new Binomial((int) n, p)));

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
            SHARE,
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
                        SECOND.when(state -> given(state).names().size() > 1)),
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
            boolean one = given(state).names().size() == 1;
            return state.with(KEEP, (one ? kept : kept.with("q", Numbers.shortest(parameter(state, 1)))).toString());
        }
    }

    private static Given one(
            String family,
            String key,
            String title,
            String name,
            Range range,
            double otherwise,
            String java,
            One making) {
        return new Given(
                family, key, title, List.of(name), List.of(range), List.of(otherwise), java, (a, b) -> making.of(a));
    }

    private interface One {
        Distribution of(double a);
    }

    private static Given two(
            String family,
            String key,
            String title,
            String first,
            Range firstRange,
            double firstOtherwise,
            String second,
            Range secondRange,
            double secondOtherwise,
            String java,
            Given.Making making) {
        return new Given(
                family,
                key,
                title,
                List.of(first, second),
                List.of(firstRange, secondRange),
                List.of(firstOtherwise, secondOtherwise),
                java,
                making);
    }

    private static List<Given> ofFamily(State state) {
        String family = FAMILY.in(state).isEmpty() ? "normal" : FAMILY.in(state);
        return GIVEN.stream().filter(g -> g.family().equals(family)).toList();
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

    /** A parameter, kept off the ends that it may not take. */
    private static double parameter(State state, int k) {
        Given g = given(state);
        Range range = g.ranges().get(k);
        double x = Reals.in(state, k == 0 ? "p" : "q", g.otherwise().get(k), range.min(), range.max());
        double step = Fractions.toDouble(Fractions.parse(range.step()));
        if (g.key().equals(ENDS)) return k == 0 ? lower(range, step, x) : Math.max(parameter(state, 0) + step, x);
        if (range.equals(POSITIVE)) return Math.max(step, x);
        return range.equals(SHARE) ? Math.max(step, Math.min(1 - step, x)) : range.equals(ANY) ? x : Math.floor(x);
    }

    /** Of two ends the lower, with room for the upper, and off 0 and 1 where the family never gets there. */
    private static double lower(Range range, double step, double x) {
        double room = range.equals(SHARE) ? range.max() - 2 * step : range.max() - step;
        return Math.max(range.equals(ANY) ? range.min() : range.min() + step, Math.min(room, x));
    }

    private static Control slider(State state, int k) {
        Given g = given(state);
        Range r = g.ranges().get(k);
        return new Control.Slider(
                k == 0 ? "p" : "q", g.names().get(k), r.min(), r.max(), r.step(), Reals.text(parameter(state, k)));
    }

    static double level(State state) {
        return LEVEL.in(state);
    }

    static Distribution distribution(State state) {
        Given g = given(state);
        return MADE.get(new Asked(g, parameter(state, 0), g.names().size() > 1 ? parameter(state, 1) : 0));
    }

    private record Asked(Given given, double a, double b) {
        Distribution made() {
            return given.making().of(a, b);
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
                .java("Exploration.of(" + java(state) + ", " + Numbers.shortest(x) + ", " + Numbers.shortest(level)
                        + ", Tracer.off());");
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

    private static String java(State state) {
        Given g = given(state);
        String a = Numbers.shortest(parameter(state, 0));
        if (g.names().size() == 1) return g.java() + "(" + a + ")";
        double q = parameter(state, 1);
        if (g.family().equals("uniform"))
            return "new Uniform(" + a + ", " + Numbers.shortest(parameter(state, 0) + q) + ")";
        String level = g.key().equals(ENDS) ? ", " + Numbers.shortest(SURE) : "";
        return (g.java().isEmpty() ? "new Binomial" : g.java()) + "(" + a + ", " + Numbers.shortest(q) + level + ")";
    }
}
