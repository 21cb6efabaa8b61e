package mml.viz.scene;

import java.util.ArrayList;
import java.util.List;
import mml.geometry.FourierStep;
import mml.matrix.Vector;
import mml.trace.Trace;
import mml.viz.plot.Legend;
import mml.viz.plot.Plane;
import mml.viz.plot.Scale;
import mml.viz.plot.Ticks;
import mml.viz.svg.Advance;
import mml.viz.svg.Anchor;
import mml.viz.svg.Clip;
import mml.viz.svg.Dash;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * A function and its projection onto more and more sines and cosines; below, on an axis of its own, what is left over.
 *
 * @mml §3.7
 */
public final class FourierScene extends Film<FourierStep> {
    private static final double PI = 3.141592653589793;

    private final FourierStep.Start start;
    private final Plane above;
    private final Plane below;
    private final Scale ysAbove;
    private final Scale ysBelow;

    /**
     * @param trace of a whole run, its {@link FourierStep.Start} first
     * @throws IllegalArgumentException if the trace does not begin with a start
     */
    public FourierScene(Trace<? extends FourierStep> trace, Canvas canvas) {
        super(trace, canvas);
        this.start = this.trace.start(FourierStep.Start.class);
        Room room = room();
        double font = canvas.fontSize();
        double top = room.top() + 1.7 * font;
        double right = room.right();
        double bottom = room.bottom() - 1.4 * font;
        double gap = 1.6 * font;
        double middle = top + 0.66 * (bottom - top - gap);
        double low = 0;
        double high = 0;
        for (double v : start.f().toArray()) {
            low = Math.min(low, v);
            high = Math.max(high, v);
        }
        if (low == high) high = 1;
        double margin = 0.16 * (high - low);
        double half = Math.max(-low, high) * 1.15;
        this.ysAbove = Scale.linear(low - margin, high + margin);
        this.ysBelow = Scale.linear(-half, half);
        double labels = Math.max(widest(ysAbove), widest(ysBelow)) * 0.8 * font;
        Scale xs = Scale.linear(-PI, PI);
        double left = room.left() + labels + 0.5 * font;
        this.above = new Plane(new Clip(left, top, right, middle), xs, ysAbove, 0.8 * font);
        this.below = new Plane(new Clip(left, middle + gap, right, bottom), xs, ysBelow, 0.8 * font);
    }

    private static double widest(Scale ys) {
        double most = 0;
        for (Ticks.Tick tick : ys.ticks(5)) most = Math.max(most, Advance.of(tick.label(), 1));
        return most;
    }

    /** The upper plane, for the handles of a page. */
    public Plane plane() {
        return above;
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        Vector sum = sum(i);
        double[] t = start.t().toArray();
        List<Mark> marks = new ArrayList<>(axes(above, ysAbove));
        marks.addAll(axes(below, ysBelow));
        Look f = Look.stroke(Role.INK, 2).dashed(Dash.DASHED);
        Look projection = Look.stroke(Role.SERIES_1, 3);
        Look rest = Look.stroke(Role.SERIES_2, 2.2);
        marks.add(Mark.named("f", above.curve(t, start.f().toArray(), f)));
        if (i > 0) marks.add(Mark.named("projection", above.curve(t, sum.toArray(), projection)));
        marks.add(Mark.named("rest", below.curve(t, start.f().minus(sum).toArray(), rest)));
        marks.addAll(legends(f, projection, rest));
        return marks;
    }

    /** What the lines are, in a row above the planes. */
    private List<Mark> legends(Look f, Look projection, Look rest) {
        double size = 0.85 * canvas.fontSize();
        double left = above.area().left() + 0.4 * size;
        double top = above.area().top() - 1.9 * size;
        List<Mark> out = new ArrayList<>();
        Look[] looks = {f, projection, rest};
        String[] names = {"f", "projection", "f − projection"};
        for (int k = 0; k < looks.length; k++) {
            Legend legend = new Legend(size).add(names[k], looks[k]);
            out.add(legend.at(left, top));
            left += legend.width() + 1.4 * size;
        }
        return out;
    }

    /** The sum up to step i; nothing before the first coefficient. */
    private Vector sum(int i) {
        for (int k = i; k > 0; k--) {
            FourierStep step = trace.get(k);
            if (step instanceof FourierStep.Cosine c) return c.sum();
            if (step instanceof FourierStep.Sine s) return s.sum();
        }
        return start.f().times(0);
    }

    private List<Mark> axes(Plane plane, Scale ys) {
        Clip a = plane.area();
        double small = 0.8 * canvas.fontSize();
        List<Mark> out = new ArrayList<>();
        double zero = plane.at(0, 0).y();
        out.add(Mark.rect(a.left(), a.top(), a.right() - a.left(), a.bottom() - a.top(), Look.fill(Role.QUIET_FILL)));
        if (zero > a.top() && zero < a.bottom())
            out.add(Mark.line(a.left(), zero, a.right(), zero, Look.stroke(Role.AXIS, 1.2)));
        String[] names = {"−π", "−π/2", "0", "π/2", "π"};
        for (int k = 0; k < names.length; k++) {
            Point p = plane.at(PI * (k - 2) / 2, 0);
            out.add(Mark.line(p.x(), a.top(), p.x(), a.bottom(), Look.stroke(Role.GRID, 1)));
            Anchor anchor = k == 0 ? Anchor.START : k == 4 ? Anchor.END : Anchor.MIDDLE;
            out.add(Mark.text(p.x(), a.bottom() + 1.2 * small, small, anchor, names[k], Role.MUTED));
        }
        for (Ticks.Tick tick : ys.ticks(5)) {
            double y = plane.at(0, tick.value()).y();
            if (y < a.top() + 0.3 * small || y > a.bottom() - 0.3 * small) continue;
            out.add(Mark.text(a.left() - 0.4 * small, y + 0.36 * small, small, Anchor.END, tick.label(), Role.MUTED));
        }
        return out;
    }

    @Override
    protected String spoken(int i) {
        return super.spoken(i) + " A curve f from minus pi to pi"
                + (i > 0 ? ", its projection onto what was added so far" : "") + ", and below what is left over.";
    }
}
