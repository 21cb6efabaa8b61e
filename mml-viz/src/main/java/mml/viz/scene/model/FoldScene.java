package mml.viz.scene.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntFunction;
import mml.matrix.Vector;
import mml.model.FoldStep;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
import mml.viz.plot.Plane;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import mml.viz.svg.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * Cross-validation fold by fold: the data with the curve that was learned without a fold, and how far it misses that fold;
 * beside it the matrix of folds and examples, that says who was learned from when.
 *
 * @mml §8.2.4, Figure 8.4
 */
public final class FoldScene extends Film<FoldStep> {
    private static final int FEW = 24; // points that are read out
    private static final double SHARE = 0.55; // of a room that cannot grow
    private static final int MANY = 100; // points whose misses are drawn fine

    private final FoldStep.Start start;
    private final FoldMatrix matrix;
    private final IntFunction<DoubleUnaryOperator> curve;
    private final Vector x;
    private final Scale across;
    private final Scale up;
    private final String input;
    private final String output;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public FoldScene(Trace<? extends FoldStep> trace, IntFunction<DoubleUnaryOperator> curve) {
        this(trace, curve, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run, its {@link FoldStep.Start} first; the first column of X is drawn
     * @param curve for each fold what was learned without it, as a function of that column
     */
    public FoldScene(Trace<? extends FoldStep> trace, IntFunction<DoubleUnaryOperator> curve, Canvas canvas) {
        this(trace, curve, canvas, null, null, "x", "y");
    }

    private FoldScene(
            Trace<? extends FoldStep> trace,
            IntFunction<DoubleUnaryOperator> curve,
            Canvas canvas,
            @Nullable Scale across,
            @Nullable Scale up,
            String input,
            String output) {
        super(trace, canvas);
        this.curve = curve;
        start = this.trace.start(FoldStep.Start.class);
        matrix = new FoldMatrix(start.fold(), start.folds(), "loss", false);
        this.input = input;
        this.output = output;
        x = start.X().column(0);
        this.across = across == null ? Scale.roomy(0.1, x.toArray()) : across;
        this.up = up == null ? Scale.roomy(0.3, start.y().toArray()) : up;
    }

    /** The same with axes that reach from here to there, whatever the data; null as the data ask for. */
    public FoldScene within(@Nullable Scale newAcross, @Nullable Scale newUp) {
        return new FoldScene(trace, curve, canvas, newAcross, newUp, input, output);
    }

    /** The same with names for its axes, words or formulas. */
    public FoldScene named(String newInput, String newOutput) {
        return new FoldScene(trace, curve, canvas, across, up, newInput, newOutput);
    }

    /** Where the data lie in the picture, for the handles of a page. */
    public Plane plane() {
        return ground(main(room())).plane();
    }

    @Override
    protected double height(Room roomy) {
        return 0.66 * roomy.width() + matrix.height(roomy.width(), roomy.font());
    }

    private double matrixHeight(Room room) {
        double wanted = matrix.height(room.width(), room.font());
        return canvas.isFitted() ? wanted : Math.min(wanted, SHARE * room.height());
    }

    private Room main(Room room) {
        return isBeside(room)
                ? room.within(0, 0, 0.52 * room.width(), 0)
                : room.within(0, 0, 0, matrixHeight(room) + 0.6 * room.font());
    }

    private Room side(Room room) {
        return isBeside(room)
                ? room.within(0.55 * room.width(), 0, 0, 0)
                : room.within(0, room.height() - matrixHeight(room), 0, 0);
    }

    private Plot ground(Room room) {
        return Plot.in(room).named("data").x(input, across).y(output, up);
    }

    /** The fold that a step is about, or −1. */
    private static int fold(FoldStep step) {
        return step instanceof FoldStep.Trained t ? t.k() : step instanceof FoldStep.Scored s ? s.k() : -1;
    }

    @Override
    protected String spoken(int i) {
        if (x.size() > FEW) return super.spoken(i);
        StringBuilder out = new StringBuilder(super.spoken(i)).append(" Points");
        for (int n = 0; n < x.size(); n++)
            out.append(n == 0 ? " " : ", ")
                    .append(NumberText.tuple(Vector.of(x.get(n), start.y().get(n))));
        return out.append('.').toString();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        FoldStep step = trace.get(i);
        int now = fold(step);
        Plot plot = ground(main(room));
        if (step instanceof FoldStep.Done)
            for (int k = 0; k < start.folds(); k++)
                plot = plot.add(graph(k).painted(Role.SERIES_1).weighing(0.9));
        if (now >= 0) plot = plot.add(graph(now).painted(Role.SERIES_1).weighing(2));
        for (FoldStep.Scored s : scored(i))
            if (s.k() == now || step instanceof FoldStep.Done) plot = plot.add(missed(s));
        plot = plot.add(dots(now, false));
        List<Mark> out = new ArrayList<>((now < 0 ? plot : plot.add(dots(now, true))).marks());
        out.add(Mark.named("folds", matrix.marks(side(room), rows(i), now)));
        return out;
    }

    private Line graph(int k) {
        return Line.graph(curve.apply(k), across.min(), across.max());
    }

    private Line missed(FoldStep.Scored s) {
        Vector at =
                Vector.generate(s.validation().size(), n -> x.get(s.validation().get(n)));
        Vector y = Vector.generate(
                s.validation().size(), n -> start.y().get(s.validation().get(n)));
        return Line.strokes(at, y, at, s.predictions()).painted(Role.SERIES_2).weighing(x.size() > MANY ? 0.6 : 1.4);
    }

    /** The points inside the fold or outside of it. */
    private Dots dots(int fold, boolean inside) {
        List<Vector> points = new ArrayList<>();
        for (int n = 0; n < x.size(); n++)
            if (start.fold().get(n) == fold == inside)
                points.add(Vector.of(x.get(n), start.y().get(n)));
        Dots dots = Dots.at(points).sized(1.15 * Dots.radius(x.size()));
        return inside ? dots.painted(Role.AXIS).shaped(Symbol.SQUARE) : dots.painted(Role.SERIES_1);
    }

    private List<FoldStep.Scored> scored(int i) {
        List<FoldStep.Scored> out = new ArrayList<>();
        for (int k = 0; k <= i; k++) if (trace.get(k) instanceof FoldStep.Scored s) out.add(s);
        return out;
    }

    /** The folds that have had their turn, and what those that are scored were missed by. */
    private List<FoldMatrix.Row> rows(int i) {
        List<FoldStep.Scored> scored = scored(i);
        List<FoldMatrix.Row> out = new ArrayList<>();
        for (int k = 0; k <= known(i); k++)
            out.add(new FoldMatrix.Row(
                    k < scored.size() ? NumberText.significant(scored.get(k).risk(), 3) : "", false));
        return out;
    }

    /** The last fold that came to light or was learned without. */
    private int known(int i) {
        for (int k = i; k >= 0; k--) if (fold(trace.get(k)) >= 0) return fold(trace.get(k));
        return -1;
    }

    /** On a page, which scrolls, things stand below each other. */
    private boolean isBeside(Room room) {
        return !canvas.isFitted() && room.isWide();
    }
}
