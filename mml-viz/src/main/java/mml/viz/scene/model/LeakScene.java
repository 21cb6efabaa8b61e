package mml.viz.scene.model;

import java.util.ArrayList;
import java.util.List;
import mml.model.LeakStep;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Bars;
import mml.viz.plot.Key;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.svg.Advance;
import mml.viz.svg.Anchor;
import mml.viz.svg.Look;
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
    private static final double SMALL = 0.8;
    private static final double ROW = 1.9; // of the font, the height of a fold at most
    private static final double HEADER = 1.3;
    private static final double ABOVE = 1.1;
    private static final double SHARE = 0.58; // of a room that cannot grow

    private final LeakStep.Start start;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public LeakScene(Trace<? extends LeakStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /** @param trace of a whole run, its {@link LeakStep.Start} first */
    public LeakScene(Trace<? extends LeakStep> trace, Canvas canvas) {
        super(trace, canvas);
        start = this.trace.start(LeakStep.Start.class);
    }

    private static Key key(double font) {
        return new Key(SMALL * font)
                .area("learned from", Look.fill(Role.SERIES_1).faded(0.5))
                .area("out of sight", Look.fill(Role.SERIES_2))
                .area("seen too early", Look.fill(Role.BAD));
    }

    private double matrixHeight(Room room) {
        return (start.folds() * ROW + HEADER + 0.4) * room.font()
                + key(room.font()).height(room.width());
    }

    @Override
    protected double height(Room roomy) {
        return matrixHeight(roomy) + 0.6 * roomy.width();
    }

    private boolean isBeside(Room room) {
        return !canvas.isFitted() && room.isWide();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        double upper = canvas.isFitted() ? matrixHeight(room) : Math.min(matrixHeight(room), SHARE * room.height());
        Room main = isBeside(room)
                ? room.within(0, 0, 0.47 * room.width(), 0)
                : room.within(0, 0, 0, room.height() - upper);
        Room side = isBeside(room)
                ? room.within(0.6 * room.width(), 0, 0, 0)
                : room.within(0, upper + 0.5 * room.font(), 0, 0);
        List<Mark> out = new ArrayList<>();
        out.add(Mark.named("folds", matrix(i, main)));
        out.addAll((trace.get(i) instanceof LeakStep.Cost c ? errors(c, side) : chosen(i, side)).marks());
        return out;
    }

    private List<LeakStep.Fold> folds(int i) {
        List<LeakStep.Fold> out = new ArrayList<>();
        for (int s = 0; s <= i; s++) if (trace.get(s) instanceof LeakStep.Fold f) out.add(f);
        return out;
    }

    private List<Mark> matrix(int i, Room room) {
        double font = room.font();
        double small = SMALL * font;
        int N = start.fold().size();
        int K = start.folds();
        List<LeakStep.Fold> known = folds(i);
        int now = shown(i) instanceof LeakStep.Fold f ? f.k() : -1;
        double high = Math.min(
                ROW * font, (room.height() - (HEADER + 0.4) * font - key(font).height(room.width())) / K);
        double left = room.left() + Advance.of("88 ", small);
        double right = room.right() - Advance.of("−0.0000", small) - 0.4 * font;
        double wide = (right - left) / N;
        double top = room.top() + HEADER * font;
        List<Mark> out = new ArrayList<>();
        out.add(Mark.text(room.left(), room.top() + 0.8 * font, small, Anchor.START, "fold", Role.MUTED));
        out.add(Mark.text((left + right) / 2, room.top() + 0.8 * font, small, Anchor.MIDDLE, "examples", Role.MUTED));
        out.add(Mark.text(room.right(), room.top() + 0.8 * font, small, Anchor.END, "error", Role.MUTED));
        for (int k = 0; k < K; k++) {
            double y = top + k * high;
            double base = y + 0.5 * high + 0.34 * small;
            LeakStep.Fold fold = k < known.size() ? known.get(k) : null;
            out.add(Mark.text(
                    room.left(), base, small, Anchor.START, Integer.toString(k + 1), k == now ? Role.INK : Role.MUTED));
            for (int n = 0; n < N; n++) {
                boolean inside = start.fold().get(n) == k;
                boolean seen = inside && fold != null && fold.leaks();
                Look look = !inside
                        ? Look.fill(Role.SERIES_1).faded(k == now ? 0.8 : fold != null ? 0.4 : 0.15)
                        : Look.fill(seen ? Role.BAD : Role.SERIES_2).faded(fold != null ? 1 : 0.35);
                double x = left + n * wide;
                out.add(Mark.rect(x + 0.06 * wide, y + 0.1 * high, 0.88 * wide, 0.8 * high, look));
                if (seen)
                    out.add(Mark.text(x + 0.5 * wide, base, Math.min(small, wide), Anchor.MIDDLE, "!", Role.PAPER));
            }
            if (fold != null)
                out.add(Mark.text(
                        room.right(),
                        base,
                        small,
                        Anchor.END,
                        NumberText.significant(fold.risk(), 3),
                        k == now ? Role.CHANGE : Role.MUTED));
        }
        out.addAll(key(font).marks(room.left(), top + K * high + 0.4 * font, room.width()));
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
