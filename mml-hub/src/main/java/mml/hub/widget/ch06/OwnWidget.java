package mml.hub.widget.ch06;

import java.util.ArrayList;
import java.util.List;
import mml.exact.Fractions;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Group;
import mml.hub.widget.Handle;
import mml.hub.widget.MatrixInput;
import mml.hub.widget.Prediction;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.kernel.Elementary;
import mml.matrix.Vector;
import mml.probability.Discrete;
import mml.probability.DiscreteStep;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.trace.Recorder;
import mml.viz.plot.Plane;
import mml.viz.scene.probability.DiscreteScene;

/**
 * A distribution of the reader's own, drawn by dragging its bars: mean, variance, mode, quantiles and entropy follow.
 *
 * @mml §6.2.1; §6.4.1
 */
public final class OwnWidget extends TraceWidget {
    private static final int MOST = 10;
    private static final double LARGEST = 1e6;
    private static final double CEILING = 0.95; // of a bar that is dragged
    private static final double STEP = 0.01;
    private static final double CLOSE = 1e-9;

    private static final MatrixInput<Vector> WEIGHTS = MatrixInput.of("w", 1, MOST, OwnWidget::read)
            .example("8,5,3,2,1,1", "Falling")
            .example("1,1,1,1,1,1", "A fair die")
            .example("1,2,3,4,3,2,1", "A hill")
            .example("5,1,0,0,1,5", "Two ends")
            .example("1,1,1,1,1,1,1,9", "A long tail to the left")
            .labelled("Your own weights", "Up to ten numbers, 0 or more, for the values 1, 2, …, such as 3 1/2 0 1.")
            .outdates("step");

    private static final Prediction ORDER =
            Prediction.of("Which of the three is largest: mean, median or mode?", OwnWidget::question);

    public OwnWidget() {
        super("own", "A distribution of your own", ORDER.group(), Group.of("Bars", WEIGHTS));
    }

    private static Vector read(String[][] cells) {
        if (cells.length != 1)
            throw new IllegalArgumentException(
                    "There is a table of " + Count.of(cells.length, "row") + ", expected one row of weights.");
        double[] w = new double[cells[0].length];
        boolean any = false;
        for (int k = 0; k < w.length; k++) {
            w[k] = Fractions.toDouble(Fractions.parse(cells[0][k]));
            if (!(w[k] >= 0 && w[k] <= LARGEST))
                throw new IllegalArgumentException("Weight " + (k + 1) + " is " + NumberText.of(w[k])
                        + ", expected 0 to " + NumberText.of(LARGEST) + ".");
            any |= w[k] > 0;
        }
        if (!any) throw new IllegalArgumentException("All weights are 0; one at least should be above it.");
        return Vector.of(w);
    }

    private static Vector values(int K) {
        return Vector.generate(K, k -> k + 1.0);
    }

    static Discrete distribution(State state) {
        Vector w = WEIGHTS.in(state);
        return Discrete.of(values(w.size()), w);
    }

    private static Prediction.Asked question(State state) {
        Discrete X = distribution(state);
        double mode = X.modes().get(0);
        boolean several = X.modes().size() > 1;
        double most = Math.max(X.mean(), Math.max(X.median(), several ? 0 : mode));
        List<String> largest = new ArrayList<>();
        if (X.mean() >= most - CLOSE) largest.add("mean");
        if (X.median() >= most - CLOSE) largest.add("median");
        if (!several && mode >= most - CLOSE) largest.add("mode");
        String right = several || largest.size() > 1 ? "none" : largest.get(0);
        String words = "the mean is " + NumberText.of(X.mean()) + ", the median " + NumberText.of(X.median())
                + (several ? ", and there are several modes." : ", the mode " + NumberText.of(mode) + ".");
        return new Prediction.Asked(
                List.of(
                        new Option("mean", "the mean"),
                        new Option("median", "the median"),
                        new Option("mode", "the mode"),
                        new Option("none", "no single one of them")),
                right,
                (guess, is) -> words);
    }

    @Override
    protected Showing run(State state) {
        Vector w = WEIGHTS.in(state);
        Vector values = values(w.size());
        Recorder<DiscreteStep> steps = Recorder.all();
        Discrete X = Discrete.of(values, w, steps);
        DiscreteScene scene = new DiscreteScene(steps.trace(), Screen.canvas(state));
        Plane plane = scene.plane();
        List<String> modes = new ArrayList<>();
        for (double m : X.modes()) modes.add(NumberText.of(m));
        return Showing.of(scene)
                .handles(step -> handles(X, plane))
                .java("Discrete X = Discrete.of(" + Calls.vector(values) + ", " + Calls.vector(w)
                        + ");\nX.mean();\nX.variance();\nX.quantile(0.5);\nX.entropy();")
                .fact("p", NumberText.tuple(X.probabilities()))
                .from(1)
                .fact("mean E[X]", NumberText.of(X.mean()))
                .from(2)
                .fact("variance V[X]", NumberText.of(X.variance(), 1))
                .from(3)
                .fact(modes.size() == 1 ? "mode" : "modes", String.join(", ", modes))
                .from(4)
                .fact(
                        "quartiles and median",
                        NumberText.tuple(Vector.of(X.quantile(0.25), X.median(), X.quantile(0.75))))
                .from(5)
                .fact(
                        "entropy",
                        NumberText.of(X.entropy(), 1) + " nats, " + NumberText.of(X.entropy() / Elementary.log(2), 1)
                                + " bits")
                .check(
                        "probabilities sum to 1, and V[X] = E[X²] − E[X]²",
                        X.certificate().holds());
    }

    /** The top of each bar. Dragged, it takes this share of the whole, and the others keep their proportions. */
    private static List<Handle> handles(Discrete X, Plane plane) {
        List<Handle> out = new ArrayList<>();
        for (int k = 0; k < X.values().size(); k++) {
            int bar = k;
            double p = X.probabilities().get(k);
            out.add(Handle.of(
                    "bar-" + (k + 1),
                    "the bar of " + (k + 1) + ", " + NumberText.of(p),
                    plane,
                    Vector.of(X.values().get(k), p),
                    STEP,
                    (state, to) -> put(state, bar, to.get(1))));
        }
        return out;
    }

    private static State put(State state, int bar, double height) {
        Vector w = WEIGHTS.in(state);
        if (bar >= w.size()) return state;
        double rest = w.sum() - w.get(bar);
        if (!(rest > 0)) return state;
        double share = Math.floor(Math.max(0, Math.min(CEILING, height)) / STEP + 0.5) * STEP;
        StringBuilder out = new StringBuilder();
        for (int k = 0; k < w.size(); k++) {
            double percent = 100 * (k == bar ? share : w.get(k) / rest * (1 - share));
            out.append(k == 0 ? "" : ",").append(Numbers.rounded(percent, 3));
        }
        return WEIGHTS.put(state, out.toString());
    }
}
