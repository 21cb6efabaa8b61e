package mml.viz.scene.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.model.Learner;
import mml.model.LearningStep;
import mml.text.Count;
import mml.trace.Trace;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.svg.Dash;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import org.jspecify.annotations.Nullable;

/**
 * More and more examples: what is learned from the first n of them, beside the truth, and the risk on what was seen and on what
 * was not.
 *
 * @mml §8.2.2, §8.3.3
 */
public final class LearningScene extends Film<LearningStep> {
    private static final int SAMPLES = 80;

    private final Learner learner;
    private final Learner.@Nullable Predictor truth;
    private final Matrix X;
    private final Vector y;
    private final Matrix grid;
    private final Scale up;
    private final Scale sizes;
    private final Scale risks;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public LearningScene(
            Trace<? extends LearningStep> trace, Learner learner, Learner.Predictor truth, Matrix X, Vector y) {
        this(trace, learner, truth, X, y, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run
     * @param learner of the run
     * @param truth where the examples come from; null where nobody knows
     * @param X the inputs of the run, one column
     * @param y the labels of the run
     * @throws IllegalArgumentException if X has more columns than one
     */
    public LearningScene(
            Trace<? extends LearningStep> trace,
            Learner learner,
            Learner.@Nullable Predictor truth,
            Matrix X,
            Vector y,
            Canvas canvas) {
        super(trace, canvas);
        if (X.cols() != 1)
            throw new IllegalArgumentException(
                    "X has " + Count.of(X.cols(), "column") + ", expected 1 for a picture of curves");
        LearningStep.Start start = this.trace.start(LearningStep.Start.class);
        this.learner = learner;
        this.truth = truth;
        this.X = X;
        this.y = y;
        double from = X.column(0).min();
        double step = (X.column(0).max() - from) / SAMPLES;
        grid = Matrix.generate(SAMPLES + 1, 1, (s, d) -> from + s * step);
        up = Scale.roomy(0.25, y.toArray());
        int last = start.sizes().get(start.sizes().size() - 1);
        sizes = Scale.whole(0, last + 1);
        double floor = Double.POSITIVE_INFINITY;
        double top = 0;
        for (LearningStep s : this.trace.stream().toList())
            if (s instanceof LearningStep.Size size) {
                floor = Math.min(floor, Math.min(size.training(), size.validation()));
                top = Math.max(top, Math.max(size.training(), size.validation()));
            }
        risks = Scale.log(Math.max(floor / 2, 1e-4 * (top + 1e-9)), 2 * top + 1e-9);
    }

    @Override
    protected double height(Room roomy) {
        return 1.25 * roomy.width();
    }

    private static Room main(Room room) {
        return room.isWide() ? room.within(0, 0, 0.45 * room.width(), 0) : room.within(0, 0, 0, 0.5 * room.height());
    }

    private static Room side(Room room) {
        return room.isWide() ? room.within(0.6 * room.width(), 0, 0, 0) : room.within(0, 0.54 * room.height(), 0, 0);
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        double[] across = grid.column(0).toArray();
        Plot plot =
                Plot.in(main(room)).named("fit").x("x", Scale.around(across)).y("y", up);
        if (truth != null)
            plot = plot.add(Line.of(across, said(truth))
                    .painted(Role.INK)
                    .dashed(Dash.DASHED)
                    .named("truth"));
        if (trace.get(i) instanceof LearningStep.Size now) {
            int n = now.n();
            plot = plot.add(Line.of(across, said(learner.fit(X.rows(0, n), y.part(0, n))))
                            .painted(Role.SERIES_2)
                            .weighing(1.6)
                            .named("learned"))
                    .add(Dots.of(X.column(0).part(0, n).toArray(), y.part(0, n).toArray())
                            .painted(Role.SERIES_1)
                            .named("seen"));
        }
        List<Mark> out = new ArrayList<>(plot.marks());
        out.addAll(Plot.in(side(room))
                .named("risks")
                .titled("mean squared error")
                .x("examples n", sizes)
                .y("", risks)
                .add(upTo(i, LearningStep.Size::training).painted(Role.SERIES_1).named("seen"))
                .add(upTo(i, LearningStep.Size::validation)
                        .painted(Role.SERIES_4)
                        .named("unseen"))
                .marks());
        return out;
    }

    private double[] said(Learner.Predictor f) {
        return Vector.generate(grid.rows(), s -> f.predict(grid.row(s))).toArray();
    }

    private Line upTo(int i, ToDoubleFunction<LearningStep.Size> value) {
        List<LearningStep.Size> seen = new ArrayList<>();
        for (int s = 0; s <= i; s++) if (trace.get(s) instanceof LearningStep.Size size) seen.add(size);
        return Line.of(
                        Vector.generate(seen.size(), s -> seen.get(s).n()).toArray(),
                        Vector.generate(seen.size(), s -> Math.max(risks.min(), value.applyAsDouble(seen.get(s))))
                                .toArray())
                .with(Dots.SMALL);
    }
}
