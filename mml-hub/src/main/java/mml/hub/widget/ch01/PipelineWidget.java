package mml.hub.widget.ch01;

import java.util.List;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Group;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Range;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.regression.FeatureMap;
import mml.regression.Pipeline;
import mml.regression.PipelineStep;
import mml.trace.Recorder;
import mml.viz.scene.Canvas;
import mml.viz.scene.regression.PipelineScene;

/**
 * The shapes of all that stands between a table and a prediction, for a number of examples, measurements and features of
 * the reader's choice; the numbers in the table are drawn.
 *
 * @mml §1.1, §8.1.1, §9.2.1
 */
public final class PipelineWidget extends TraceWidget {
    private static final Param<Integer> N =
            Param.count("N", "Examples, N", new Range(1, 200, "1"), 20).outdates("step");
    private static final Param<Integer> D =
            Param.count("D", "Measurements of each, D", new Range(1, 5, "1"), 3).outdates("step");
    private static final Param<String> POWERS = Param.choice(
                    "M",
                    "Features",
                    new Option("1", "1 and each measurement"),
                    new Option("2", "and its square"),
                    new Option("3", "and its cube"))
            .outdates("step");

    private static final Prediction STAYS = Prediction.of(
            "With twice as many examples: which of these has the same shape as before?",
            state -> new Prediction.Asked(
                    List.of(
                            new Option("X", "X"),
                            new Option("phi", "Φ"),
                            new Option("gram", "ΦᵀΦ"),
                            new Option("y", "ŷ")),
                    "gram",
                    (guess, right) -> {
                        int K = features(state).size();
                        return "ΦᵀΦ stays " + K + "×" + K + ", for over the examples one sums.";
                    }));

    public PipelineWidget() {
        super("pipeline", "From a table to a prediction", STAYS.group(), Group.of("Sizes", N, D, POWERS));
    }

    static int examples(State state) {
        return N.in(state);
    }

    static int measurements(State state) {
        return D.in(state);
    }

    static int powers(State state) {
        return Integer.parseInt(POWERS.in(state));
    }

    private static FeatureMap features(State state) {
        return FeatureMap.powers(D.in(state), powers(state));
    }

    @Override
    protected Showing run(State state) {
        int examples = N.in(state);
        Rng rng = Rng.seeded(1);
        Matrix X = rng.normalMatrix(examples, D.in(state));
        Vector y = rng.normalVector(examples);
        FeatureMap phi = features(state);
        Recorder<PipelineStep> steps = Recorder.all();
        Pipeline all = Pipeline.of(phi, X, y, steps);
        int K = phi.size();
        return Showing.of(new PipelineScene(steps.trace(), Canvas.ofWidth(480, 18)))
                .java("Rng rng = Rng.seeded(1);\nMatrix X = rng.normalMatrix(" + examples + ", " + X.cols()
                        + ");\nVector y = rng.normalVector(" + examples
                        + ");\nPipeline.of(FeatureMap.powers(" + X.cols() + ", " + POWERS.in(state)
                        + "), X, y).gram();")
                .fact("N, D, K", examples + ", " + X.cols() + ", " + K)
                .atTheEnd()
                .fact("numbers in the data", Integer.toString(X.rows() * X.cols() + X.rows()))
                .fact("numbers learnt", Integer.toString(K))
                .fact(
                        "is one θ best?",
                        all.fit().rank() < K
                                ? "no, many: Φ has rank " + all.fit().rank()
                                : "yes")
                .check("what is left is at right angles to Φ", all.certificate().holds());
    }
}
