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
import mml.regression.FeatureMap;
import mml.regression.Influence;
import mml.regression.InfluenceStep;
import mml.regression.LinearRegression;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.viz.plot.Plane;
import mml.viz.scene.regression.InfluenceScene;

/**
 * One observation after the other left out: how much it speaks for its own fitted value, and how far the curve moves without
 * it. Anscombe's four have one line and four answers.
 *
 * @mml §9.2.2, §9.4
 */
public final class InfluenceWidget extends TraceWidget {
    static final DataInput DATA = Samples.pairs(2)
            .example("anscombe-3", "Anscombe’s third", Samples.ANSCOMBE_3)
            .example("anscombe-1", "Anscombe’s first", Samples.ANSCOMBE_1)
            .example("anscombe-2", "Anscombe’s second", Samples.ANSCOMBE_2)
            .example("anscombe-4", "Anscombe’s fourth", Samples.ANSCOMBE_4)
            .outdates("step");
    private static final Param<Integer> DEGREE =
            Param.count("degree", "highest power", new Range(0, 4, "1"), 1).outdates("step");

    private static final Prediction MOST =
            Prediction.of("Where is the point without which the curve moves most?", InfluenceWidget::question);

    public InfluenceWidget() {
        super("influence", "Whose word counts?", MOST.group(), Group.of("The curve", DEGREE), Group.of("Data", DATA));
    }

    /** The degree asked for, or the largest that the data decide on. */
    private static int degree(State state) {
        Matrix points = DATA.points(state);
        for (int M = DEGREE.in(state); M > 1; M--) {
            FeatureMap phi = FeatureMap.polynomial(M);
            if (LinearRegression.of(phi, Samples.inputs(points), Samples.observations(points))
                            .rank()
                    == phi.size()) return M;
        }
        return Math.min(1, DEGREE.in(state));
    }

    private static Influence of(State state) {
        Matrix points = DATA.points(state);
        return Influence.of(FeatureMap.polynomial(degree(state)), Samples.inputs(points), Samples.observations(points));
    }

    private static Prediction.Asked question(State state) {
        List<Option> options = List.of(
                new Option("left", "in the left third"),
                new Option("middle", "in the middle"),
                new Option("right", "in the right third"),
                new Option("alone", "one cannot be spared"));
        Influence run = of(state);
        int most = run.most();
        double x = run.X().get(most, 0);
        boolean alone = run.points().get(most) instanceof InfluenceStep.Alone;
        String right = alone ? "alone" : Samples.third(Samples.across(DATA, state), x);
        String which = "observation " + (most + 1) + " at x = " + NumberText.of(x);
        String words = alone
                ? "without " + which + " there would be many curves that fit alike."
                : which + " moves it most, by Cook’s distance "
                        + NumberText.significant(run.distances().get(most), 3) + ".";
        return new Prediction.Asked(options, right, (guess, is) -> words);
    }

    @Override
    protected Showing run(State state) {
        Matrix points = DATA.points(state);
        Matrix X = Samples.inputs(points);
        Vector y = Samples.observations(points);
        int degree = degree(state);
        FeatureMap phi = FeatureMap.polynomial(degree);
        Recorder<InfluenceStep> steps = Recorder.all();
        Influence run = Influence.of(phi, X, y, steps);
        InfluenceScene scene = new InfluenceScene(steps.trace(), run, Screen.canvas(state))
                .within(DATA.reach(state, 0), DATA.reach(state, 1));
        double size = y.maxNorm();
        Showing showing = Showing.of(scene)
                .handles(step -> handles(state, scene, step, y.size()))
                .java(Calls.data("X", X) + "Vector y = " + Calls.vector(y) + ";\nInfluence.of(FeatureMap.polynomial("
                        + degree + "), X, y).distances();")
                .fact("θ of all", NumberText.tuple(run.fit().theta()))
                .from(1)
                .each((step, view) -> {
                    if (step == 0) return;
                    if (run.points().get(step - 1) instanceof InfluenceStep.LeftOut p)
                        view.fact("leverage h", NumberText.significant(p.leverage(), 3))
                                .fact("missed by", NumberText.of(p.residual(), size))
                                .fact("missed without it", NumberText.of(p.missed(), size))
                                .fact("Cook’s distance", NumberText.significant(p.influence(), 3))
                                .fact(
                                        "θ without it",
                                        NumberText.tuple(run.without(p.n()).theta()));
                    else view.fact("leverage h", "1").fact("θ without it", "one of many");
                });
        if (degree < DEGREE.in(state))
            showing.from(0)
                    .warning("For powers up to " + DEGREE.in(state)
                            + " there are too few different x; the highest is now " + degree + ".");
        return showing.atTheEnd()
                .check("each point left out and fitted anew", run.certificate().holds());
    }

    /** The points where they lie, and below them which one is looked at. */
    private static List<Handle> handles(State state, InfluenceScene scene, int step, int N) {
        List<Handle> out = new ArrayList<>(DATA.handles(state, scene.plane(), 0));
        Plane row = scene.row();
        out.add(Handle.of(
                "which",
                step == 0 ? "no observation is left out" : "observation " + step + " is left out",
                row.at(Math.max(1, step), 0),
                (now, x, y) -> now.with("step", within(row.x(x), N)),
                (now, right, up) -> now.with("step", within(step + right, N))));
        return out;
    }

    private static int within(double n, int N) {
        return (int) Math.max(1, Math.min(N, Math.floor(n + 0.5)));
    }
}
