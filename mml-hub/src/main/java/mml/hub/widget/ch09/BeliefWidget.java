package mml.hub.widget.ch09;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mml.hub.widget.Calls;
import mml.hub.widget.Control;
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
import mml.kernel.Special;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.regression.BayesianRegression;
import mml.regression.BayesianStep;
import mml.regression.FeatureMap;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.viz.plot.Plane;
import mml.viz.plot.Scale;
import mml.viz.scene.regression.BayesianScene;

/**
 * What is believed of a line or polynomial, before the data and after each of them, in whatever order they come.
 *
 * @mml §9.3, Examples 9.7 and 9.8, Figures 9.8 to 9.11
 */
public final class BeliefWidget extends TraceWidget {
    private static final String TURNS = "turns"; // the rows in the order in which they come, once one was moved
    private static final int MOST_HANDLES = 24;
    static final DataInput DATA = Samples.pairs(1)
            .example("line", "Eight points about a line", Samples.LINE)
            .example("gap", "Nothing known in the middle", "-3,-1.2;-2.5,-0.6;-2.2,-0.9;2.1,0.4;2.6,1.1;3,0.9")
            .example("two", "Two points", "-1,-0.5;1,0.8")
            .outdates("step", TURNS);
    private static final Param<Integer> DEGREE =
            Param.count("degree", "highest power", new Range(0, 3, "1"), 1).outdates("step");
    private static final List<Option> ORDERS = List.of(
            new Option("", "as they stand"),
            new Option("back", "the last one first"),
            new Option("out", "the outer ones first"));
    private static final Option OWN = new Option("own", "as you dragged them");
    private static final Param<String> ORDER = Param.of("order", BeliefWidget::named, (state, value) -> orders(value))
            .writes((state, value) -> value.equals(OWN.value())
                    ? state
                    : state.with("order", value).without("step", TURNS));

    private static final Option TWO = new Option("", "two standard deviations: 95.4 %");
    private static final Param<String> LEVEL = Param.choice(
            "level",
            "The bands hold",
            TWO,
            new Option("0.5", "50 %"),
            new Option("0.8", "80 %"),
            new Option("0.95", "95 %"),
            new Option("0.99", "99 %"));

    private static final Prediction WHERE =
            Prediction.of("Where will the curve be known best in the end?", BeliefWidget::question);

    public BeliefWidget() {
        super(
                "belief",
                "What is believed, datum by datum",
                WHERE.group(),
                Group.of("Data", DATA, ORDER),
                Group.of("Belief", DEGREE, Believed.B, Believed.SIGMA, LEVEL));
    }

    private static BayesianRegression prior(State state) {
        return BayesianRegression.prior(
                FeatureMap.polynomial(DEGREE.in(state)), Believed.variance(state), Believed.noise(state));
    }

    /** The rows in the order in which they come: as they were moved, or as was chosen. */
    private static int[] order(State state) {
        int N = DATA.points(state).rows();
        int[] moved = moved(state.get(TURNS, ""), N);
        return moved.length == N ? moved : order(state.get("order", ""), N);
    }

    /** One of the orders that have a name. */
    private static int[] order(String name, int N) {
        int[] out = new int[N];
        for (int n = 0; n < N; n++)
            out[n] = switch (name) {
                case "back" -> N - 1 - n;
                case "out" -> n % 2 == 0 ? n / 2 : N - 1 - n / 2;
                default -> n;
            };
        return out;
    }

    /** Which order it is: the chosen one if it is that, another that has a name, or the reader's own. */
    private static String named(State state) {
        int[] now = order(state);
        String chosen = state.get("order", "");
        if (Arrays.equals(now, order(chosen, now.length)))
            for (Option o : ORDERS) if (o.value().equals(chosen)) return chosen;
        for (Option o : ORDERS) if (Arrays.equals(now, order(o.value(), now.length))) return o.value();
        return OWN.value();
    }

    private static Control orders(String now) {
        List<Option> options = new ArrayList<>(ORDERS);
        if (now.equals(OWN.value())) options.add(0, OWN);
        return new Control.Choice("order", "The data come", options, now);
    }

    /** Each of N rows once, as a text such as 2.1.3 says, counted from 1; nothing if it does not. */
    private static int[] moved(String text, int N) {
        int[] out = new int[N];
        boolean[] there = new boolean[N];
        int count = 0;
        int row = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '.';
            if (c >= '0' && c <= '9' && row <= N) row = 10 * row + c - '0';
            else if (c == '.' && row >= 1 && row <= N && !there[row - 1]) {
                there[row - 1] = true;
                out[count++] = row - 1;
                row = 0;
            } else return new int[0];
        }
        return count == N ? out : new int[0];
    }

    /** With a row at this place of the order, counted from 1; the others keep theirs among themselves. */
    private static State put(State state, int row, double place) {
        int[] now = order(state);
        int N = now.length;
        int to = (int) Math.max(0, Math.min(N - 1, Math.floor(place - 0.5)));
        StringBuilder turns = new StringBuilder();
        int next = 0;
        for (int k = 0; k < N; k++) {
            if (next < N && now[next] == row) next++;
            turns.append(k == 0 ? "" : ".").append((k == to ? row : now[next++]) + 1);
        }
        return state.with(TURNS, turns.toString());
    }

    /** The points in the order in which they come. */
    private static Matrix points(State state) {
        Matrix points = DATA.points(state);
        int[] order = order(state);
        return Matrix.generate(points.rows(), 2, (n, d) -> points.get(order[n], d));
    }

    /** The points where they lie, and below them where they come. */
    private static List<Handle> handles(State state, BayesianScene scene) {
        List<Handle> out = new ArrayList<>(DATA.handles(state, scene.plane(), 0));
        Matrix points = DATA.points(state);
        int[] order = order(state);
        if (order.length > MOST_HANDLES) return out;
        Plane turns = scene.turns();
        for (int k = 0; k < order.length; k++) {
            int row = order[k];
            out.add(Handle.of(
                    "turn-" + (row + 1),
                    "point " + (row + 1) + " comes as number " + (k + 1),
                    turns,
                    Vector.of(k + 1, points.get(row, 1)),
                    1,
                    (now, to) -> put(now, row, to.get(0))));
        }
        return out;
    }

    /** How far the bands reach, in standard deviations. */
    private static double reach(State state) {
        String level = LEVEL.in(state);
        return level.equals(TWO.value()) ? 2 : -Special.normalQuantile(0.5 * (1 - Double.parseDouble(level)));
    }

    /** How many of the data up to a step were in the outer band before they came. */
    private static String caught(Trace<BayesianStep> trace, int step, double reach) {
        int in = 0;
        int all = 0;
        for (int k = 1; k <= step; k++)
            if (trace.get(k) instanceof BayesianStep.Datum d) {
                all++;
                double off = d.y() - d.expectedMean();
                if (off * off <= reach * reach * d.expectedVariance()) in++;
            }
        return in + " of " + all;
    }

    private static BayesianRegression posterior(State state) {
        Matrix points = points(state);
        return prior(state).update(Samples.inputs(points), Samples.observations(points));
    }

    private static Prediction.Asked question(State state) {
        BayesianRegression posterior = posterior(state);
        Scale across = Samples.across(DATA, state);
        double best = across.min();
        double least = Double.MAX_VALUE;
        double most = 0;
        for (int s = 0; s <= 90; s++) {
            double at = across.min() + s / 90.0 * (across.max() - across.min());
            double variance = posterior.function(Vector.of(at)).variance();
            most = Math.max(most, variance);
            if (variance < least) {
                least = variance;
                best = at;
            }
        }
        boolean alike = most - least <= 1e-9 * most;
        String right = alike ? "alike" : Samples.third(across, best);
        String words = alike
                ? "a constant is known equally well everywhere."
                : "the band is narrowest near x = " + NumberText.significant(best, 2)
                        + ", where the standard deviation is " + NumberText.significant(Math.sqrt(least), 3) + ".";
        return new Prediction.Asked(
                List.of(
                        new Option("left", "in the left third"),
                        new Option("middle", "in the middle"),
                        new Option("right", "in the right third"),
                        new Option("alike", "equally well everywhere")),
                right,
                (guess, is) -> words);
    }

    @Override
    protected Showing run(State state) {
        Matrix points = points(state);
        Matrix X = Samples.inputs(points);
        Vector y = Samples.observations(points);
        BayesianRegression prior = prior(state);
        Recorder<BayesianStep> steps = Recorder.all();
        BayesianRegression posterior = prior.update(X, y, steps);
        Trace<BayesianStep> trace = steps.trace();
        BayesianScene scene = new BayesianScene(trace, prior.features(), Screen.canvas(state))
                .within(DATA.reach(state, 0), DATA.reach(state, 1))
                .reaching(reach(state))
                .ordered();
        Matrix back = Matrix.generate(points.rows(), 2, (n, d) -> points.get(points.rows() - 1 - n, d));
        BayesianRegression other = prior.update(Samples.inputs(back), Samples.observations(back));
        Matrix stands = DATA.points(state);
        BayesianRegression first = prior.update(Samples.inputs(stands), Samples.observations(stands));
        return Showing.of(scene)
                .handles(step -> handles(state, scene))
                .each((step, view) -> {
                    BayesianStep belief = trace.get(step);
                    int K = belief.m().size();
                    view.fact("m", NumberText.tuple(belief.m(), 1))
                            .fact(
                                    "standard deviations",
                                    NumberText.tuple(Vector.generate(
                                            K, k -> Math.sqrt(belief.S().get(k, k)))));
                    if (K == 2) view.fact("correlation of θ", correlation(belief.S()));
                    view.fact(
                            "parameters that the data speak for",
                            NumberText.significant(K - belief.S().trace() / Believed.variance(state), 3) + " of " + K);
                    if (belief instanceof BayesianStep.Datum d)
                        view.fact("log density of this datum before", NumberText.of(d.logPredictive()));
                    if (step > 0) view.fact("in the outer band before they came", caught(trace, step, reach(state)));
                })
                .java(Calls.data("X", X) + "Vector y = " + Calls.vector(y)
                        + ";\nBayesianRegression.prior(FeatureMap.polynomial(" + DEGREE.in(state) + "), "
                        + Believed.variance(state) + ", " + Believed.noise(state)
                        + ").update(X, y).function(Vector.of(0));")
                .atTheEnd()
                .fact("log evidence", NumberText.of(posterior.logEvidence()))
                .check("posterior checked", posterior.certificate().holds())
                .check("in the order they were given it is the same", same(first, posterior))
                .check("the other way round it is the same", same(other, posterior));
    }

    private static String correlation(Matrix S) {
        return NumberText.significant(S.get(0, 1) / Math.sqrt(S.get(0, 0) * S.get(1, 1)), 3);
    }

    private static boolean same(BayesianRegression a, BayesianRegression b) {
        return a.mean().isClose(b.mean(), 1e-8 * (1 + b.mean().maxNorm()))
                && a.covariance()
                        .isClose(b.covariance(), 1e-8 * (1 + b.covariance().maxNorm()));
    }
}
