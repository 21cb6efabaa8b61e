package mml.hub.widget.ch09;

import java.util.ArrayList;
import java.util.List;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.DataInput;
import mml.hub.widget.Group;
import mml.hub.widget.Memo;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.regression.DegreeSelection;
import mml.regression.DegreeStep;
import mml.regression.FeatureMap;
import mml.regression.LinearRegression;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Scale;
import mml.viz.scene.regression.DegreeScene;
import org.jspecify.annotations.Nullable;

/**
 * Polynomials of growing degree through points of the reader's own: what they miss of the data, of data not seen, and what
 * the evidence says.
 *
 * @mml §9.2.2, Figures 9.5 and 9.6; §9.3.5; §8.6.1
 */
public final class DegreeWidget extends TraceWidget {
    private static final double FAR = 2.5; // standard deviations
    private static final int MOST = 9;

    private static final DataInput DATA = Samples.curves(3);

    private static final Param<String> APART = Param.choice(
                    "apart",
                    "Kept apart for a test",
                    new Option("", "nothing"),
                    new Option("3", "every third point"),
                    new Option("2", "every second point"))
            .outdates("step");

    private static final Memo<State, Trace<DegreeStep>> RUN = new Memo<>(DegreeWidget::watched);

    private static final Prediction BEST =
            Prediction.of("Which degree will miss data least that it has not seen?", DegreeWidget::question);

    public DegreeWidget() {
        super(
                "degree",
                "How many powers?",
                BEST.group(),
                Group.of("Data", DATA, APART),
                Group.of("Belief", Believed.B, Believed.SIGMA));
    }

    /** The rows that are fitted, or those that are kept apart: in the order of x, the second of each two or three. */
    private static Matrix rows(State state, boolean apart) {
        Matrix points = DATA.points(state);
        String each = APART.in(state);
        if (each.isEmpty()) return apart ? Matrix.zeros(0, 2) : points;
        List<Vector> all = new ArrayList<>();
        for (int n = 0; n < points.rows(); n++) all.add(points.row(n));
        all.sort((a, b) -> Double.compare(a.get(0), b.get(0)));
        List<Vector> kept = new ArrayList<>();
        for (int n = 0; n < all.size(); n++) if ((n % (each.charAt(0) - '0') == 1) == apart) kept.add(all.get(n));
        return Matrix.ofRows(kept.toArray(new Vector[0]));
    }

    private static Trace<DegreeStep> watched(State state) {
        Matrix points = rows(state, false);
        return Trace.of(t -> DegreeSelection.of(
                Samples.inputs(points),
                Samples.observations(points),
                MOST,
                Believed.variance(state),
                Believed.noise(state),
                t));
    }

    /** How feature d runs: over all points, those kept apart, too. */
    private static @Nullable Scale reach(State state, int d, double room) {
        Scale dragged = DATA.reach(state, d);
        return dragged != null || APART.in(state).isEmpty()
                ? dragged
                : Scale.roomy(room, DATA.points(state).column(d).toArray());
    }

    /** The run that a state asks for, whatever step it looks at. */
    private static Trace<DegreeStep> tried(State state) {
        return RUN.get(computed(state));
    }

    private static DegreeSelection chosen(Trace<DegreeStep> trace) {
        return new DegreeSelection(trace.stream().toList());
    }

    private static Prediction.Asked question(State state) {
        DegreeSelection selection = chosen(tried(state));
        List<Option> options = new ArrayList<>();
        for (DegreeStep d : selection.degrees()) {
            String M = Integer.toString(d.degree());
            options.add(new Option(M, M));
        }
        int best = selection.byLeaveOneOut();
        return new Prediction.Asked(
                options,
                Integer.toString(best),
                (guess, right) -> "degree " + best + " misses each point, fitted without it, by "
                        + NumberText.of(selection.degrees().get(best).leaveOneOutError())
                        + " in the root mean square; the evidence is largest for degree " + selection.byEvidence()
                        + ".");
    }

    @Override
    protected Showing run(State state) {
        Matrix points = rows(state, false);
        Matrix apart = rows(state, true);
        Matrix X = Samples.inputs(points);
        Vector y = Samples.observations(points);
        Trace<DegreeStep> trace = tried(state);
        DegreeSelection selection = chosen(trace);
        DegreeScene degrees =
                new DegreeScene(trace, X, y, Screen.canvas(state)).within(reach(state, 0, 0.12), reach(state, 1, 0.35));
        if (apart.rows() > 0) degrees = degrees.tested(Samples.inputs(apart), Samples.observations(apart));
        DegreeScene scene = degrees;
        Showing showing = Showing.of(scene)
                .handles(step -> DATA.handles(state, scene.plane(), 0))
                .each((step, view) -> {
                    DegreeStep d = trace.get(step);
                    view.fact("M", Integer.toString(d.degree()))
                            .fact("error on the data", NumberText.of(d.trainingError(), y.maxNorm()))
                            .fact(
                                    "on points kept apart",
                                    apart.rows() == 0 ? "none are" : NumberText.of(scene.missed(step), y.maxNorm()))
                            .fact("leaving one out", NumberText.of(d.leaveOneOutError(), y.maxNorm()))
                            .fact("log evidence", NumberText.of(d.logEvidence()))
                            .check(
                                    "fit checked",
                                    LinearRegression.of(FeatureMap.polynomial(d.degree()), X, y)
                                            .certificate()
                                            .holds());
                })
                .java(Calls.data("X", X) + "Vector y = " + Calls.vector(y) + ";\nDegreeSelection.of(X, y, " + MOST
                        + ", " + Believed.variance(state) + ", " + Believed.noise(state) + ").byLeaveOneOut();")
                .atTheEnd()
                .fact("least error leaving one out", "degree " + selection.byLeaveOneOut())
                .fact("largest evidence", "degree " + selection.byEvidence());
        double sigma = Math.sqrt(Believed.noise(state));
        double off = selection.degrees().get(selection.byLeaveOneOut()).leaveOneOutError();
        if (off > FAR * sigma)
            showing.fact(
                    "Note",
                    "the evidence believes a noise of σ = " + NumberText.of(sigma)
                            + ", but even the best curve is off by " + NumberText.of(off)
                            + ": choose a larger σ, or y in a larger unit");
        return showing;
    }
}
