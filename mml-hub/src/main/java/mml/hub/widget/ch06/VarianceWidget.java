package mml.hub.widget.ch06;

import java.util.ArrayList;
import java.util.List;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Group;
import mml.hub.widget.MatrixInput;
import mml.hub.widget.Prediction;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Vector;
import mml.probability.Cancellation;
import mml.probability.VarianceFormula;
import mml.probability.VarianceStep;
import mml.text.NumberText;
import mml.text.Scripts;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.trace.Tracer;
import mml.viz.scene.probability.CancellationScene;

/**
 * Expressions of the variance that are the same on paper, on numbers that lie further and further from 0.
 *
 * @mml §6.4.3, (6.43) to (6.45)
 */
public final class VarianceWidget extends TraceWidget {
    private static final int MOST = 60;
    private static final int POWERS = 15;
    private static final double OFF = 0.01;
    private static final double SMALLEST = 1e-6;
    private static final double ROUNDING = 0x1p-52;

    private static final MatrixInput<Vector> DATA = MatrixInput.of("data", MOST, MOST, VarianceWidget::read)
            .example("1,2,4", "Three numbers: 1, 2, 4")
            .example("1,2,4,7", "Four numbers: 1, 2, 4, 7")
            .example("0.1,0.2,0.3,0.4,0.5", "Tenths")
            .example("-3,1000", "Far apart")
            .labelled("Your own numbers", "Two to sixty numbers in a row or a column, not all the same.")
            .outdates("step");

    private static final Prediction FIRST = Prediction.of(
            "10, 100, 1000, … is added to all numbers. Which formula is the first to be off by more than 1 %?",
            VarianceWidget::question);

    public VarianceWidget() {
        super("variance", "Four ways to a variance", FIRST.group(), Group.of("Numbers", DATA));
    }

    static Vector data(State state) {
        return DATA.in(state);
    }

    private static Vector read(String[][] cells) {
        Vector x = SampleText.read(cells);
        for (int n = 0; n < x.size(); n++)
            if (x.get(n) != 0 && Math.abs(x.get(n)) < SMALLEST)
                throw new IllegalArgumentException(
                        "Number " + (n + 1) + " is too close to 0, expected a millionth at least.");
        return x;
    }

    /** The first power at which a formula is off; POWERS + 1 if none. */
    private static int fails(Cancellation run, VarianceFormula f) {
        for (int k = 0; k <= POWERS; k++) if (run.error(k, f) > OFF) return k;
        return POWERS + 1;
    }

    private static Prediction.Asked question(State state) {
        Cancellation run = Cancellation.of(DATA.in(state), POWERS, Tracer.off());
        List<Option> options = new ArrayList<>();
        VarianceFormula first = VarianceFormula.RAW_SCORE;
        for (VarianceFormula f : VarianceFormula.values()) {
            options.add(new Option(f.name(), f.toString()));
            if (fails(run, f) < fails(run, first)) first = f;
        }
        options.add(new Option("none", "none of them"));
        int k = fails(run, first);
        boolean none = k > POWERS;
        String words = none
                ? "no formula is off by so much up to 10" + Scripts.superscript(POWERS) + "."
                : "with 10" + Scripts.superscript(k) + " added it gives "
                        + NumberText.of(run.offsets().get(k).value(first)) + " for "
                        + NumberText.of(run.offsets().get(k).exact()) + ".";
        String right = none ? "none" : first.name();
        return new Prediction.Asked(options, right, (guess, is) -> is || none ? words : "it is another one; " + words);
    }

    @Override
    protected Showing run(State state) {
        Vector x = DATA.in(state);
        Recorder<VarianceStep> steps = Recorder.all();
        Cancellation.of(x, POWERS, steps);
        Trace<VarianceStep> trace = steps.trace();
        return Showing.of(new CancellationScene(trace, Screen.canvas(state)))
                .java("Vector x = " + Calls.vector(x)
                        + ".map(v -> v + 1e8);\nVarianceFormula.RAW_SCORE.of(x);\nVarianceFormula.exact(x);")
                .each((step, view) -> {
                    VarianceStep now = trace.get(step);
                    view.fact("variance of the numbers as stored", NumberText.significant(now.exact(), 6))
                            .fact("raw score", NumberText.significant(now.value(VarianceFormula.RAW_SCORE), 6))
                            .check(
                                    "two passes right to 10⁻¹⁴",
                                    now.error(VarianceFormula.STANDARD) <= 1e-14 + spread(now));
                });
    }

    /** What rounding of the mean can do to two passes: its error, squared, beside the variance. */
    private static double spread(VarianceStep step) {
        double mean = step.x().maxNorm() * ROUNDING * step.x().size();
        return step.exact() == 0 ? mean * mean : mean * mean / step.exact();
    }
}
