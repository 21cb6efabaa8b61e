package mml.hub.widget.ch09;

import java.util.ArrayList;
import java.util.List;
import mml.hub.widget.Answer;
import mml.hub.widget.Calls;
import mml.hub.widget.DataInput;
import mml.hub.widget.Group;
import mml.hub.widget.Handle;
import mml.hub.widget.Prediction;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.iteration.Outcome;
import mml.iteration.Stopping;
import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.regression.EvidenceMaximisation;
import mml.regression.EvidenceStep;
import mml.regression.EvidenceSurface;
import mml.regression.FeatureMap;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.trace.Tracer;
import mml.viz.plot.Plane;
import mml.viz.plot.Scale;
import mml.viz.scene.regression.EvidenceScene;

/**
 * The size of the parameters and that of the noise, found from the data: step by step up the evidence, from a prior of the
 * reader's choice.
 *
 * @mml §9.3.5, §8.6.1
 */
public final class EvidenceWidget extends TraceWidget {
    static final Stopping ENOUGH = new Stopping(1e-3, 30);
    private static final String FROM = "from"; // α;β where it starts
    private static final double ASIDE = 1.25; // a factor to a neighbour

    static final DataInput DATA = Samples.curves(2)
            .example("anscombe-4", "Anscombe’s fourth", Samples.ANSCOMBE_4)
            .outdates("step", FROM);
    private static final Features FEATURES = new Features("bells", 3, 8);

    private static final Prediction HALF = Prediction.yesOrNo(
            "Will the data speak for more than half of the parameters in the end?",
            state -> speaking(state) > 0.5 * map(state).size(),
            state -> "they speak for " + NumberText.significant(speaking(state), 3) + " of "
                    + map(state).size() + ".");

    public EvidenceWidget() {
        super(
                "evidence",
                "How large are parameters, how large is the noise?",
                HALF.group(),
                Group.of("Data", DATA),
                FEATURES.group());
    }

    /** The points of a state; where all y are 0, of which nothing can be learned, those of the first example. */
    static Matrix points(State state) {
        Matrix points = DATA.points(state);
        return flat(points) ? DATA.points(State.empty()) : points;
    }

    private static boolean flat(Matrix points) {
        return points.column(1).maxNorm() == 0;
    }

    private static FeatureMap map(State state) {
        return FEATURES.in(state, points(state).column(0));
    }

    /** The precision of y about 0, in which α and β are measured. */
    private static double unit(State state) {
        Vector y = Samples.observations(points(state));
        return y.size() / y.dot(y);
    }

    /** α and β to start with. */
    private static Vector start(State state) {
        double unit = unit(state);
        try {
            Answer[] two = Answer.entries(state.get(FROM, ""), "from", 2);
            double alpha = two[0].value();
            double beta = two[1].value();
            if (alphas(unit).shows(alpha) && betas(unit).shows(beta)) return Vector.of(alpha, beta);
        } catch (IllegalArgumentException e) {
            return Vector.of(unit, unit);
        }
        return Vector.of(unit, unit);
    }

    private static Scale alphas(double unit) {
        return Scale.log(1e-3 * unit, 1e4 * unit);
    }

    private static Scale betas(double unit) {
        return Scale.log(1e-1 * unit, 1e4 * unit);
    }

    static EvidenceMaximisation of(State state, Tracer<? super EvidenceStep> trace) {
        Matrix points = points(state);
        Vector start = start(state);
        return EvidenceMaximisation.from(
                start.get(0),
                start.get(1),
                map(state),
                Samples.inputs(points),
                Samples.observations(points),
                ENOUGH,
                trace);
    }

    private static double speaking(State state) {
        return of(state, Tracer.off()).gamma();
    }

    @Override
    protected Showing run(State state) {
        Matrix points = points(state);
        Matrix X = Samples.inputs(points);
        Vector y = Samples.observations(points);
        FeatureMap phi = map(state);
        double unit = unit(state);
        Recorder<EvidenceStep> steps = Recorder.all();
        EvidenceMaximisation run = of(state, steps);
        Trace<EvidenceStep> trace = steps.trace();
        EvidenceScene scene = new EvidenceScene(trace, phi, X, y, Screen.canvas(state))
                .within(DATA.reach(state, 0), DATA.reach(state, 1))
                .over(alphas(unit), betas(unit));
        Vector start = start(state);
        Showing showing = Showing.of(scene)
                .handles(step -> handles(state, scene, start, unit))
                .each((step, view) -> {
                    EvidenceStep s = trace.get(step);
                    view.fact("α", NumberText.significant(s.alpha(), 3))
                            .fact("b = 1/√α", NumberText.significant(1 / Math.sqrt(s.alpha()), 3))
                            .fact("β", NumberText.significant(s.beta(), 3))
                            .fact("σ = 1/√β", NumberText.significant(1 / Math.sqrt(s.beta()), 3))
                            .fact(
                                    "parameters that the data speak for",
                                    NumberText.significant(s.gamma(), 3) + " of " + phi.size())
                            .fact("log evidence", NumberText.of(s.logEvidence()));
                })
                .java(Calls.data("X", X) + "Vector y = " + Calls.vector(y) + ";\nEvidenceMaximisation.of("
                        + FEATURES.java(state, points.column(0)) + ", X, y).gamma();");
        if (flat(DATA.points(state)))
            showing.warning("All y are 0: there is nothing to explain, and ten points about a wave are shown instead.");
        showing.atTheEnd().fact("it has", run.outcome().verb());
        if (run.outcome() == Outcome.CONVERGED)
            showing.check(
                    "a quarter more or less of α or β is no better",
                    summit(EvidenceSurface.of(phi.matrix(X), y), run.alpha(), run.beta()));
        return showing;
    }

    private static boolean summit(EvidenceSurface surface, double alpha, double beta) {
        double here = surface.at(alpha, beta);
        double aside = Math.max(
                Math.max(surface.at(alpha * ASIDE, beta), surface.at(alpha / ASIDE, beta)),
                Math.max(surface.at(alpha, beta * ASIDE), surface.at(alpha, beta / ASIDE)));
        return here >= aside;
    }

    /** The points where they lie, and on the map the start. */
    private static List<Handle> handles(State state, EvidenceScene scene, Vector start, double unit) {
        List<Handle> out = new ArrayList<>();
        if (!flat(DATA.points(state))) out.addAll(DATA.handles(state, scene.plane(), 0));
        Plane map = scene.map();
        out.add(Handle.of(
                "start",
                "the start at α = " + NumberText.significant(start.get(0), 2) + ", β = "
                        + NumberText.significant(start.get(1), 2),
                map.at(start.get(0), start.get(1)),
                (now, x, y) -> from(now, map.x(x), map.y(y), unit),
                (now, right, up) ->
                        from(now, start.get(0) * tenfold(0.25 * right), start.get(1) * tenfold(0.25 * up), unit)));
        return out;
    }

    private static State from(State state, double alpha, double beta, double unit) {
        return state.without("step").with(FROM, text(alpha, alphas(unit)) + ";" + text(beta, betas(unit)));
    }

    /** With three digits, kept where the map shows it. */
    private static String text(double value, Scale scale) {
        double kept = Math.max(1.001 * scale.min(), Math.min(0.999 * scale.max(), value));
        return Numbers.significant(kept, 3);
    }

    private static double tenfold(double times) {
        return Elementary.exp(times * Elementary.log(10));
    }
}
