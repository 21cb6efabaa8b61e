package mml.viz.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mml.spectral.EigenIterate;
import mml.trace.Trace;
import mml.viz.plot.Plane;
import mml.viz.plot.Scale;
import mml.viz.svg.Anchor;
import mml.viz.svg.Clip;
import mml.viz.svg.Dash;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import mml.viz.svg.Symbol;

/**
 * A search for one eigenvector: on the left the iterates, in two dimensions as arrows on the unit circle, otherwise as bars
 * of their entries; on the right how fast the residual falls.
 *
 * @mml §4.2, Example 4.9; §10.4.2
 */
public final class PowerIterationScene extends Film<EigenIterate> {
    private static final int TAIL = 12;

    private final Clip left;
    private final Plane curve;
    private final double font;

    /**
     * @param trace of a whole run
     * @throws IllegalArgumentException if it is empty
     */
    public PowerIterationScene(Trace<? extends EigenIterate> trace, Canvas canvas) {
        super(trace, canvas);
        Room room = room();
        this.font = 0.72 * room.font();
        double middle = room.left() + 0.46 * room.width();
        this.left = new Clip(room.left(), room.top() + font, middle - room.font(), room.bottom() - font);
        Clip area = new Clip(middle + 4 * font, room.top() + 2 * font, room.right(), room.bottom() - 3.2 * font);
        double last = this.trace.last().k();
        this.curve = new Plane(area, Scale.linear(0, Math.max(1, last)), Scale.aroundLog(residuals()), font);
    }

    private double[] residuals() {
        return trace.values(EigenIterate::residual);
    }

    @Override
    protected List<Mark> draw(int k, Room room) {
        return List.of(
                Mark.named("iterates", trace.get(k).x().size() == 2 ? circle(k) : bars(k)),
                Mark.named("residual", residual(k)));
    }

    @Override
    protected String spoken(int k) {
        StringBuilder out = new StringBuilder(super.spoken(k)).append(" x =");
        for (double x : trace.get(k).x().toArray())
            out.append(out.charAt(out.length() - 1) == '=' ? " " : ", ").append(Digits.of(x));
        return out.append('.').toString();
    }

    private List<Mark> circle(int k) {
        Plane plane = new Plane(left, Scale.linear(-1.25, 1.25), Scale.linear(-1.25, 1.25), font).equalUnits();
        List<Mark> out = new ArrayList<>(plane.grid());
        out.addAll(plane.cross("x_1", "x_2"));
        Point origin = plane.at(0, 0);
        out.add(new Mark.Circle(origin, origin.distance(plane.at(1, 0)), Look.stroke(Role.SERIES_1, 1.6)));
        for (int i = Math.max(0, k - TAIL); i < k; i++) {
            EigenIterate x = trace.get(i);
            Point tip = plane.at(x.x().get(0), x.x().get(1));
            out.add(new Mark.Line(origin, tip, Look.stroke(Role.MUTED, 1.2).faded(0.55)));
            out.add(Symbol.DISC.at(tip, 3, Role.MUTED));
        }
        EigenIterate now = trace.get(k);
        out.addAll(plane.arrow(0, 0, now.x().get(0), now.x().get(1), Role.FOCUS, 3.6));
        Point label = plane.at(1.14 * now.x().get(0), 1.14 * now.x().get(1));
        out.addAll(MathText.parse("x_{" + now.k() + "}")
                .emphasised()
                .marks(label.x(), label.y() + 0.35 * font, 1.2 * font, Anchor.MIDDLE, Role.FOCUS));
        return out;
    }

    private List<Mark> bars(int k) {
        EigenIterate now = trace.get(k);
        int n = now.x().size();
        Plane plane = new Plane(left, Scale.linear(-0.5, n - 0.5), Scale.linear(-1.05, 1.05), font);
        List<Mark> out = new ArrayList<>();
        Point zero = plane.at(-0.5, 0);
        out.add(Mark.line(zero.x(), zero.y(), left.right(), zero.y(), Look.stroke(Role.AXIS, 1.2)));
        double width = 0.7 * (left.right() - left.left()) / n;
        for (int i = 0; i < n; i++) {
            Point tip = plane.at(i, now.x().get(i));
            double top = Math.min(tip.y(), zero.y());
            out.add(Mark.rect(
                    tip.x() - width / 2,
                    top,
                    width,
                    Math.abs(tip.y() - zero.y()),
                    Look.fill(Role.FOCUS).faded(0.75)));
        }
        return out;
    }

    private List<Mark> residual(int k) {
        List<Mark> out = new ArrayList<>(curve.grid());
        out.addAll(curve.frame("step k", "‖Ax − λx‖"));
        double[] all = new double[trace.size()];
        double[] r = residuals();
        for (int i = 0; i < all.length; i++) all[i] = trace.get(i).k();
        out.addAll(curve.curve(all, r, Look.stroke(Role.AXIS, 1.4).dashed(Dash.DOTTED)));
        double[] ks = Arrays.copyOf(all, k + 1);
        double[] rs = Arrays.copyOf(r, k + 1);
        out.addAll(curve.curve(ks, rs, Look.stroke(Role.FOCUS, 2.4)));
        if (r[k] > 0) out.add(Symbol.DISC.at(curve.at(all[k], r[k]), 5, Role.FOCUS));
        return out;
    }
}
