package mml.hub.widget.ch10;

import java.util.ArrayList;
import java.util.List;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Group;
import mml.hub.widget.Memo;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Range;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Vector;
import mml.reduction.Pca;
import mml.reduction.PcaSettings;
import mml.reduction.Reconstruction;
import mml.reduction.ReconstructionStep;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.viz.scene.reduction.ReconstructionScene;

/**
 * Handwritten digits put together again from a few of 64 directions, those of all digits or of one alone.
 *
 * @mml §10.6, Figure 10.11
 */
public final class DigitsWidget extends TraceWidget {
    private static final int MOST = 20;

    private static final Param<String> DIGIT =
            Param.choice("digit", "Digit", digits()).outdates("step");
    private static final Param<Integer> HAND =
            Param.count("hand", "Writer", new Range(1, Digits.EACH, "1"), 1).outdates("step");
    private static final Param<String> FROM = Param.choice(
                    "from",
                    "Directions of",
                    new Option("all", "all ten digits"),
                    new Option("one", "pictures of the same digit"))
            .outdates("step");

    private record Run(Pca pca, Reconstruction reconstruction, Trace<ReconstructionStep> trace) {
        /** How many directions take half of the squared distance; all that are kept do, of every picture. */
        int half() {
            double distance = trace.get(0).error();
            int M = 0;
            while (M < trace.size() - 1
                    && 2 * trace.get(M).error() * trace.get(M).error() > distance * distance) M++;
            return M;
        }
    }

    private static final Memo<String, Pca> DIRECTIONS = new Memo<>(
            digit -> Pca.of(Digits.of(Integer.parseInt(digit)), PcaSettings.BOOK.withComponents(most(digit))));
    private static final Memo<State, Run> RUNS = new Memo<>(state -> {
        Pca pca = DIRECTIONS.get(FROM.in(state).equals("all") ? "-1" : DIGIT.in(state));
        Recorder<ReconstructionStep> steps = Recorder.all();
        Reconstruction r = Reconstruction.of(pca, picture(state), steps);
        return new Run(pca, r, steps.trace());
    });

    private static final Prediction HALF = Prediction.of(
            "How many directions take half of the squared distance to the mean?",
            state -> new Prediction.Asked(
                    List.of(
                            new Option("2", "1 or 2"),
                            new Option("5", "3 to 5"),
                            new Option("10", "6 to 10"),
                            new Option("20", "more")),
                    of(state).half() <= 2
                            ? "2"
                            : of(state).half() <= 5 ? "5" : of(state).half() <= 10 ? "10" : "20",
                    (guess, right) -> of(state).half() + " of 64 do. "
                            + (FROM.in(state).equals("all")
                                    ? "Directions of all digits first tell the digits apart."
                                    : "Directions of one digit tell its writers apart.")));

    public DigitsWidget() {
        super("digits", "A digit from few directions", HALF.group(), Group.of("Picture", DIGIT, HAND, FROM));
    }

    private static List<Option> digits() {
        List<Option> out = new ArrayList<>();
        for (int d = 0; d < 10; d++) {
            String name = Integer.toString((d + 3) % 10);
            out.add(new Option(name, name));
        }
        return out;
    }

    private static int most(String digit) {
        return digit.equals("-1") ? MOST : Digits.EACH - 1;
    }

    /** The directions that the figure takes. */
    static Pca directions(State state) {
        return of(state).pca();
    }

    /** The picture that the figure puts together. */
    static Vector picture(State state) {
        return Digits.of(Integer.parseInt(DIGIT.in(state))).row(HAND.in(state) - 1);
    }

    private static Run of(State state) {
        return RUNS.get(computed(state));
    }

    @Override
    protected Showing run(State state) {
        Run run = of(state);
        Reconstruction r = run.reconstruction();
        return Showing.of(new ReconstructionScene(run.trace(), Digits.SIDE, Screen.canvas(state)))
                .each((step, view) -> {
                    view.fact("M", step + " of 64");
                    if (run.trace().get(step) instanceof ReconstructionStep.Added added)
                        view.fact("z", NumberText.of(added.z(), r.distance()));
                    view.fact("‖x − x̃‖", NumberText.of(run.trace().get(step).error(), r.distance()));
                })
                .java("Matrix X = Datasets.digits().table().matrix().columns(0, 64);\n"
                        + "Pca pca = Pca.of(X, PcaSettings.BOOK.withComponents(" + MOST + "));\n"
                        + "Reconstruction.of(pca, X.row(0), Tracer.off()).approximation();")
                .atTheEnd()
                .fact("taken of ‖x − μ‖²", NumberText.significant(100 * r.share(), 3) + " %")
                .check("put together rightly, checked", r.certificate(run.pca()).holds());
    }
}
