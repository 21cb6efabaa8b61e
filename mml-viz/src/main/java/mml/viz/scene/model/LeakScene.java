package mml.viz.scene.model;

import java.util.ArrayList;
import java.util.List;
import mml.model.LeakStep;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Bars;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * The matrix of folds and examples, and who was looked at beforehand: a fold that was seen before it was predicted is marked.
 * Beside it what was chosen, and in the end the error as it was done, the honest one, and that of the mean alone.
 *
 * @mml §8.2.4, §8.1.1
 */
public final class LeakScene extends Film<LeakStep> {
    private static final double ABOVE = 1.1;
    private static final double SHARE = 0.58; // of a room that cannot grow

    private final LeakStep.Start start;
    private final FoldMatrix matrix;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public LeakScene(Trace<? extends LeakStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /** @param trace of a whole run, its {@link LeakStep.Start} first */
    public LeakScene(Trace<? extends LeakStep> trace, Canvas canvas) {
        super(trace, canvas);
        start = this.trace.start(LeakStep.Start.class);
        matrix = new FoldMatrix(start.fold(), start.folds(), "error", true);
    }

    @Override
    protected double height(Room roomy) {
        return matrix.height(roomy.width(), roomy.font()) + 0.6 * roomy.width();
    }

    private boolean isBeside(Room room) {
        return !canvas.isFitted() && room.isWide();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        double wanted = matrix.height(room.width(), room.font());
        double upper = canvas.isFitted() ? wanted : Math.min(wanted, SHARE * room.height());
        Room main = isBeside(room)
                ? room.within(0, 0, 0.47 * room.width(), 0)
                : room.within(0, 0, 0, room.height() - upper);
        Room side = isBeside(room)
                ? room.within(0.6 * room.width(), 0, 0, 0)
                : room.within(0, upper + 0.5 * room.font(), 0, 0);
        List<Mark> out = new ArrayList<>();
        int now = shown(i) instanceof LeakStep.Fold f ? f.k() : -1;
        out.add(Mark.named("folds", matrix.marks(main, rows(i), now)));
        out.addAll((trace.get(i) instanceof LeakStep.Cost c ? errors(c, side) : chosen(i, side)).marks());
        return out;
    }

    private List<LeakStep.Fold> folds(int i) {
        List<LeakStep.Fold> out = new ArrayList<>();
        for (int s = 0; s <= i; s++) if (trace.get(s) instanceof LeakStep.Fold f) out.add(f);
        return out;
    }

    private List<FoldMatrix.Row> rows(int i) {
        List<FoldMatrix.Row> out = new ArrayList<>();
        for (LeakStep.Fold f : folds(i)) out.add(new FoldMatrix.Row(NumberText.significant(f.risk(), 3), f.leaks()));
        return out;
    }

    /** How often each feature was chosen by the folds so far. */
    private Plot chosen(int i, Room room) {
        int D = start.features();
        double[] index = new double[D];
        double[] times = new double[D];
        for (int d = 0; d < D; d++) index[d] = d + 1;
        for (LeakStep.Fold f : folds(i)) for (int d : f.selected()) times[d]++;
        return Plot.in(room)
                .named("chosen")
                .titled("features in use")
                .x("feature", Scale.whole(0.3, D + 0.7))
                .y("folds", Scale.whole(0, start.folds() + 0.3))
                .add(Bars.at(index, times, 0.7).painted(Role.FOCUS));
    }

    private static Plot errors(LeakStep.Cost c, Room room) {
        double most = ABOVE * Math.max(c.risk(), Math.max(c.honest(), c.constant()));
        return Plot.in(room)
                .named("errors")
                .titled("mean squared error")
                .x("", Scale.named(List.of("as done", "inside", "the mean")))
                .y("", Scale.linear(0, most > 0 ? most : 1))
                .add(Bars.of(c.risk(), c.honest(), c.constant()).painted(Role.FOCUS));
    }
}
