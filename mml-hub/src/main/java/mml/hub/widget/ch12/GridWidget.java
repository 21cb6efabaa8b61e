package mml.hub.widget.ch12;

import java.util.ArrayList;
import java.util.List;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.DataInput;
import mml.hub.widget.DataText;
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
import mml.random.Rng;
import mml.svm.GridStep;
import mml.svm.Kernel;
import mml.svm.Svm;
import mml.svm.SvmGrid;
import mml.svm.SvmSettings;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.viz.scene.svm.GridScene;

/**
 * Which C and which γ? Points left out of the training say: every pair is tried by cross-validation, row by row.
 *
 * @mml §12.6; §8.2.4
 */
public final class GridWidget extends TraceWidget {
    private static final int SIDE = 5;
    private static final int FOLDS = 5;
    private static final int PAIRS = 3000;
    private static final double TOLERANCE = 1e-3;

    static final DataInput DATA = DataInput.classes()
            .checked(GridWidget::enough)
            .example("moons", "Two half-moons", Samples.MOONS)
            .example("rings", "Two rings", Samples.RINGS)
            .example("iris", "Petals of two species of iris", Samples.IRIS)
            .outdates("step");
    private static final Param<Integer> COST =
            Param.count("cm", "log₁₀ C in the middle", new Range(-4, 4, "1"), 0).outdates("step");
    private static final Param<Integer> GAMMA =
            Param.count("gm", "log₁₀ γ in the middle", new Range(-6, 4, "1"), 0).outdates("step");
    private static final Param<Integer> SEED = Param.seed("Random folds", 0).outdates("step");

    private record Tried(DataText data, Trace<GridStep> trace, SvmGrid grid, List<Svm> machines) {
        double best() {
            return grid.accuracy().get(grid.best().get(0), grid.best().get(1));
        }

        /** The most that one γ does, with any C. */
        double most(int column) {
            double most = 0;
            for (double a : grid.accuracy().column(column).toArray()) most = Math.max(most, a);
            return most;
        }
    }

    private static final Memo<State, Tried> RUNS = new Memo<>(GridWidget::tried);

    private static final Prediction GAMMAS =
            Prediction.of("With which γ will most of the points left out be said rightly?", GridWidget::question);

    public GridWidget() {
        super(
                "grid",
                "Which C and which γ?",
                GAMMAS.group(),
                Group.of("Data", DATA),
                Group.of("Grid", COST, GAMMA, SEED));
    }

    private static DataText enough(DataText data) {
        Vector y = Classes.signs(data);
        int second = 0;
        for (double s : y.toArray()) if (s > 0) second++;
        int fewest = Math.min(second, y.size() - second);
        if (fewest < FOLDS)
            throw new IllegalArgumentException("The smaller class has " + Count.of(fewest, "point") + "; at least "
                    + FOLDS + " are needed, one to be left out of each training.");
        return data;
    }

    private static Tried of(State state) {
        return RUNS.get(computed(state));
    }

    private static Vector powers(int middle) {
        return Vector.generate(SIDE, k -> Classes.power(middle + k - SIDE / 2));
    }

    private static Tried tried(State state) {
        DataText data = DATA.in(state);
        SvmSettings settings =
                SvmSettings.of(Kernel.linear(), 1).withTolerance(TOLERANCE).withIterations(PAIRS);
        Recorder<GridStep> steps = Recorder.all();
        SvmGrid grid = SvmGrid.of(
                data.X(),
                data.labels(),
                powers(COST.in(state)),
                powers(GAMMA.in(state)),
                settings,
                FOLDS,
                Rng.seeded(SEED.in(state)),
                steps);
        List<Svm> machines = SvmGrid.machines(
                steps.trace().stream().toList(), data.X(), data.labels(), SvmSettings.of(Kernel.linear(), 1));
        return new Tried(data, steps.trace(), grid, machines);
    }

    private static Prediction.Asked question(State state) {
        Tried tried = of(state);
        SvmGrid grid = tried.grid();
        List<Option> options = new ArrayList<>();
        List<String> best = new ArrayList<>();
        for (int k = 0; k < SIDE; k++) {
            String text = NumberText.significant(grid.gamma().get(k), 3);
            options.add(new Option(Integer.toString(k), text));
            if (tried.most(k) >= tried.best()) best.add(text);
        }
        String guess = state.get("guess", "");
        String first = Integer.toString(grid.best().get(1));
        boolean also = guess.length() == 1
                && guess.charAt(0) >= '0'
                && guess.charAt(0) < '0' + SIDE
                && tried.most(guess.charAt(0) - '0') >= tried.best();
        return new Prediction.Asked(
                options,
                also ? guess : first,
                (said, right) -> "with γ = " + String.join(" or ", best) + " and the right C "
                        + Numbers.rounded(100 * tried.best(), 1) + " of 100 are right.");
    }

    @Override
    protected Showing run(State state) {
        Tried tried = of(state);
        SvmGrid grid = tried.grid();
        DataText data = tried.data();
        GridScene scene = new GridScene(
                        tried.trace(), grid, data.X(), Classes.signs(data), tried.machines(), Screen.canvas(state))
                .within(DATA.axes(state));
        Svm chosen = tried.machines().get(tried.machines().size() - 1);
        Showing showing = Showing.of(scene)
                .handles(step -> DATA.handles(state, scene.plane(), 0))
                .java(Classes.call(data) + "SvmGrid.of(X, y, "
                        + Calls.vector(grid.C()) + ", " + Calls.vector(grid.gamma())
                        + ",\n    SvmSettings.of(Kernel.linear(), 1), " + FOLDS + ", Rng.seeded(" + SEED.in(state)
                        + ")).bestGamma();");
        String note = Classes.note(data);
        if (!note.isEmpty()) showing.fact("Note", note);
        List<String> names = chosen.classes();
        if (!names.equals(List.of("-1", "1"))) showing.fact("● y = −1, ■ y = 1", names.get(0) + ", " + names.get(1));
        showing.atTheEnd()
                .fact(
                        "chosen",
                        "C = " + NumberText.significant(grid.bestC(), 3) + ", γ = "
                                + NumberText.significant(grid.bestGamma(), 3))
                .fact("right of the points left out", Numbers.rounded(100 * tried.best(), 1) + " %")
                .fact("right of the points seen", Numbers.rounded(100 * seen(chosen, data), 1) + " %")
                .fact(
                        "support vectors",
                        chosen.support().length + " of " + data.X().rows());
        String edge = edge(grid);
        if (!edge.isEmpty()) showing.fact("Note", edge);
        return showing.check(
                "machine of the chosen cell optimal, checked",
                chosen.certificate().holds());
    }

    private static double seen(Svm svm, DataText data) {
        List<String> said = svm.predict(data.X());
        int right = 0;
        for (int n = 0; n < said.size(); n++)
            if (said.get(n).equals(data.labels().get(n))) right++;
        return right / (double) said.size();
    }

    /** Where the best cell has neighbours that were not tried. */
    private static String edge(SvmGrid grid) {
        boolean row = grid.best().get(0) == 0 || grid.best().get(0) == SIDE - 1;
        boolean column = grid.best().get(1) == 0 || grid.best().get(1) == SIDE - 1;
        return row || column
                ? "The chosen cell is at the edge of the grid in " + (row ? column ? "C and γ" : "C" : "γ")
                        + ": move the middle, there may be a better one beyond."
                : "";
    }
}
