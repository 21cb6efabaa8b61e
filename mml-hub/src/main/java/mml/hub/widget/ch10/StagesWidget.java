package mml.hub.widget.ch10;

import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.DataInput;
import mml.hub.widget.Group;
import mml.hub.widget.OldFaithful;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Range;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Matrix;
import mml.reduction.Pca;
import mml.reduction.PcaSettings;
import mml.reduction.PcaStep;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.scene.reduction.PcaScene;

/**
 * The stages of PCA on data of the reader's own: centre, perhaps standardise, covariance, directions, projection.
 *
 * @mml §10.6, Figure 10.11, Example 10.4
 */
public final class StagesWidget extends TraceWidget {
    static final DataInput DATA = LineWidget.planar(DataInput.points(2))
            .example("geyser", "The geyser Old Faithful", OldFaithful.TABLE)
            .example("cloud", "Twelve points", Samples.CLOUD)
            .example("cross", "A cross: variances 2 and 1/2", "2,0;-2,0;0,1;0,-1")
            .example("constant", "The second feature is constant", "1,5;2,5;4,5")
            .outdates("step");
    static final Param<String> STANDARDISE = Param.choice(
                    "standardise", "Features", new Option("1", "standardised"), new Option("", "as they are"))
            .outdates("step");
    private static final Param<Integer> M =
            Param.count("m", "Directions M", new Range(1, 2, "1"), 1).outdates("step");

    private static final Prediction MOST = Prediction.yesOrNo(
            "Will the first direction capture more than 90 % of the variance?",
            state -> of(state).captured(1) > 0.9,
            state -> "it captures "
                    + NumberText.significant(100 * of(state).captured(1), 4)
                    + " %. Change the features from standardised to as they are, and look again.");

    public StagesWidget() {
        super("stages", "PCA in stages", MOST.group(), Group.of("Data", DATA), Group.of("Settings", STANDARDISE, M));
    }

    private static PcaSettings settings(State state) {
        int most = Math.min(M.in(state), DATA.points(state).rows() - 1);
        PcaSettings settings = PcaSettings.BOOK.withComponents(most);
        return STANDARDISE.in(state).isEmpty() ? settings : settings.standardised();
    }

    private static Pca of(State state) {
        return Pca.of(DATA.points(state), settings(state));
    }

    @Override
    protected Showing run(State state) {
        Matrix X = DATA.points(state);
        PcaSettings settings = settings(state);
        Pca pca = Pca.of(X, settings);
        Trace<PcaStep> trace = Trace.of(t -> Pca.of(X, settings, t));
        Showing showing = Showing.of(
                        new PcaScene(trace, Screen.canvas(state), DATA.in(state).features()))
                .java(Calls.data("X", X) + "Pca pca = Pca.of(X, PcaSettings.BOOK.withComponents("
                        + settings.components()
                        + ")" + (settings.standardise() ? ".standardised()" : "")
                        + ");\npca.encode(X);\npca.decode(pca.encode(X));")
                .fact("N", Integer.toString(X.rows()))
                .atTheEnd()
                .fact("λ", NumberText.tuple(pca.eigenvalues()))
                .fact("captured", NumberText.significant(100 * pca.captured(pca.components()), 4) + " %")
                .fact("mean squared error", NumberText.of(mean(pca, X)));
        for (String note : pca.notes()) showing.fact("Note", note);
        return showing.check("directions checked", pca.certificate(X).holds());
    }

    private static double mean(Pca pca, Matrix X) {
        double sum = 0;
        for (double e : pca.errors(X).toArray()) sum += e;
        return sum / X.rows();
    }
}
