package mml.viz.scene.reduction;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Vector;
import mml.reduction.ReconstructionStep;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.svg.Anchor;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Rgb;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * A picture put together again from its principal coordinates: the picture, what it is so far, the direction that has just
 * been added, and how far it still is.
 *
 * @mml §10.6, Figure 10.11
 */
public final class ReconstructionScene extends Film<ReconstructionStep> {
    private static final int BESIDE = 3;
    private static final int WHITE = 255;
    private static final double OVERLAP = 0.4; // no light between dots
    private static final double HEADING = 1.5; // font sizes, above each picture

    private final int columns;
    private final double most;

    /** Of a square picture, on a wide slide, {@link Canvas#WIDE}. */
    public ReconstructionScene(Trace<? extends ReconstructionStep> trace) {
        this(trace, side(trace), Canvas.WIDE);
    }

    /**
     * @param trace of a whole run
     * @param columns of the picture, whose entries are the features row by row; the largest is drawn black, 0 white
     * @throws IllegalArgumentException if the trace does not begin with a start, or the features do not fill rows
     */
    public ReconstructionScene(Trace<? extends ReconstructionStep> trace, int columns, Canvas canvas) {
        super(trace, canvas);
        Vector x = this.trace.start(ReconstructionStep.Start.class).x();
        if (columns < 1 || x.size() % columns != 0)
            throw new IllegalArgumentException("columns is " + columns + ", expected a divisor of " + x.size());
        this.columns = columns;
        most = Math.max(x.maxNorm(), this.trace.get(0).approximation().maxNorm());
    }

    private static int side(Trace<? extends ReconstructionStep> trace) {
        int features = trace.get(0).approximation().size();
        int side = (int) Math.sqrt(features);
        return side * side == features ? side : features;
    }

    @Override
    protected double height(Room roomy) {
        return 1.05 * roomy.width();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        int rows = trace.get(0).approximation().size() / columns;
        double gap = room.font();
        double heading = HEADING * room.font();
        double across = (room.width() - (BESIDE - 1) * gap) / BESIDE;
        double down = (room.isWide() ? 0.56 : 0.42) * room.height() - heading;
        double dot = Math.min(across / columns, down / rows);
        double right = room.left() + across + gap;
        double top = room.top() + heading;
        double below = top + rows * dot + gap;
        ReconstructionStep step = trace.get(i);
        Vector x = trace.start(ReconstructionStep.Start.class).x();
        List<Mark> out = new ArrayList<>(picture(room.left(), top, dot, x, most, "x", room));
        out.addAll(picture(right, top, dot, step.approximation(), most, "x̃ = μ" + sum(step), room));
        if (step instanceof ReconstructionStep.Added added) {
            double largest = Math.max(1e-300, added.direction().maxNorm());
            out.addAll(picture(
                    right + across + gap,
                    top,
                    dot,
                    added.direction().map(v -> 0.5 + 0.5 * v / largest),
                    1,
                    "b_" + added.M() + ", z_" + added.M() + " = " + NumberText.significant(added.z(), 3),
                    room));
        }
        out.addAll(errors(i, room.within(0, below - room.top(), 0, 0)).marks());
        return out;
    }

    private static String sum(ReconstructionStep step) {
        return step instanceof ReconstructionStep.Added ? " + Σ z_m b_m" : "";
    }

    private List<Mark> picture(double left, double top, double dot, Vector x, double black, String title, Room room) {
        int rows = x.size() / columns;
        List<Mark> out = new ArrayList<>(
                MathText.parse(title).marks(left, top - 0.5 * room.font(), 0.9 * room.font(), Anchor.START, Role.INK));
        int[] greys = new int[x.size()];
        int sum = 0;
        for (int d = 0; d < x.size(); d++) {
            double dark = black == 0 ? 0 : Math.max(0, Math.min(1, x.get(d) / black));
            greys[d] = (int) Math.floor(WHITE * (1 - dark) + 0.5);
            sum += greys[d];
        }
        int ground = sum / x.size(); // what is seen of it between two dots is no line
        out.add(new Mark.Rect(left, top, columns * dot, rows * dot, 0, Look.fill(new Rgb(ground, ground, ground))));
        for (int d = 0; d < x.size(); d++) {
            int grey = greys[d];
            int row = d / columns;
            double across = left + (d - row * columns) * dot;
            double down = top + row * dot;
            out.add(new Mark.Rect(across, down, dot + OVERLAP, dot + OVERLAP, 0, Look.fill(new Rgb(grey, grey, grey))));
        }
        out.add(new Mark.Rect(left, top, columns * dot, rows * dot, 0, Look.stroke(Role.AXIS, 1)));
        return out;
    }

    private Plot errors(int i, Room room) {
        double[] M = new double[i + 1];
        double[] error = new double[i + 1];
        for (int k = 0; k <= i; k++) {
            M[k] = k;
            error[k] = trace.get(k).error();
        }
        double first = trace.get(0).error();
        return Plot.in(room)
                .named("error")
                .x("directions M", Scale.whole(-0.3, Math.max(1, trace.size() - 1) + 0.3))
                .y("‖x − x̃‖", Scale.linear(0, first > 0 ? 1.05 * first : 1))
                .add(Line.of(M, error).painted(Role.SERIES_2).with(Dots.SMALL));
    }

    @Override
    protected String spoken(int i) {
        return super.spoken(i)
                + (trace.get(i) instanceof ReconstructionStep.Added added
                        ? " The coordinate along direction " + added.M() + " is " + NumberText.of(added.z()) + "."
                        : "");
    }
}
