package mml.hub.widget.ch10;

import java.util.List;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.DataInput;
import mml.hub.widget.Group;
import mml.hub.widget.Memo;
import mml.hub.widget.OldFaithful;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Matrix;
import mml.reduction.Pca;
import mml.reduction.PcaRoute;
import mml.reduction.PcaSettings;
import mml.reduction.PcaStep;
import mml.text.Count;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.viz.scene.reduction.PowerScene;

/**
 * Principal directions one after the other by power iteration, and the scree of their variances: the nearer two variances,
 * the slower the larger is found.
 *
 * @mml §10.4.2; §10.3, Figure 10.5
 */
public final class PowerWidget extends TraceWidget {
    private static final int FEATURES = 8;
    private static final double ENOUGH = 0.9;

    private static final DataInput DATA = DataInput.points(FEATURES)
            .checked(data -> {
                Matrix X = data.X();
                if (X.cols() < 2 || X.rows() < 3)
                    throw new IllegalArgumentException("At least two columns and three rows are needed.");
                for (int n = 1; n < X.rows(); n++) if (!X.row(n).equals(X.row(0))) return data;
                throw new IllegalArgumentException("Two different points are needed at least.");
            })
            .example("iris", "Four lengths of 150 irises", Samples.IRIS)
            .example("close", "Two variances nearly alike", Samples.CLOSE)
            .example("geyser", "The geyser Old Faithful", OldFaithful.TABLE)
            .outdates("step");
    private static final Param<String> UNITS = Param.choice(
                    "units", "Features", new Option("", "as they are"), new Option("1", "divided by their deviations"))
            .outdates("step");

    private record Run(Matrix X, PcaSettings settings, Pca pca, Trace<PcaStep> trace) {
        /** How many steps the first direction took. */
        int steps() {
            int most = 0;
            for (PcaStep step : trace)
                if (step instanceof PcaStep.Power p && p.m() == 0)
                    most = Math.max(most, p.inner().k());
            return most;
        }
    }

    private static final Memo<State, Run> RUNS = new Memo<>(state -> {
        Matrix X = DATA.points(state);
        PcaSettings settings = plain(state).withRoute(PcaRoute.POWER);
        Recorder<PcaStep> steps = Recorder.all();
        Pca pca = Pca.of(X, settings, steps);
        return new Run(X, settings, pca, steps.trace());
    });

    private static final Prediction STEPS = Prediction.of(
            "How many steps will the first direction take?",
            state -> new Prediction.Asked(
                    List.of(
                            new Option("9", "fewer than 10"),
                            new Option("99", "10 to 99"),
                            new Option("999", "100 or more")),
                    of(state).steps() < 10 ? "9" : of(state).steps() < 100 ? "99" : "999",
                    (guess, right) -> {
                        Run run = of(state);
                        return "it takes " + run.steps() + ": the part that does not belong to it shrinks by λ₂/λ₁ = "
                                + NumberText.significant(
                                        run.pca().explained().get(1)
                                                / run.pca().explained().get(0),
                                        3)
                                + " a step.";
                    }));

    public PowerWidget() {
        super("power", "Direction after direction", STEPS.group(), Group.of("Data", DATA, UNITS));
    }

    /** The points of the figure. */
    static Matrix data(State state) {
        return DATA.points(state);
    }

    /** How the figure takes the features, by the ordinary route. */
    static PcaSettings plain(State state) {
        return UNITS.in(state).isEmpty() ? PcaSettings.BOOK : PcaSettings.BOOK.standardised();
    }

    /** How many directions together capture nine tenths. */
    private static int enough(Pca pca) {
        int M = 1;
        while (M < pca.components() && pca.captured(M) < ENOUGH) M++;
        return M;
    }

    private static Run of(State state) {
        return RUNS.get(computed(state));
    }

    @Override
    protected Showing run(State state) {
        Run run = of(state);
        Pca pca = run.pca();
        PowerScene scene = new PowerScene(run.trace(), Screen.canvas(state));
        Showing showing = Showing.of(scene)
                .java(Calls.data("X", run.X()) + "Pca.of(X, PcaSettings.BOOK.withRoute(PcaRoute.POWER)).eigenvalues();")
                .atTheEnd()
                .fact(
                        "variances",
                        NumberText.tuple(pca.eigenvalues(), pca.eigenvalues().get(0)))
                .fact("of the whole", NumberText.tuple(pca.explained().map(r -> 100 * r), 100) + " %")
                .fact("for 90 % it takes", Count.of(enough(pca), "direction"));
        return showing.check("directions checked", pca.certificate(run.X()).holds());
    }
}
