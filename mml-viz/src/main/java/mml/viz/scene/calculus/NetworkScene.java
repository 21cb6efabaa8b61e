package mml.viz.scene.calculus;

import java.util.ArrayList;
import java.util.List;
import mml.calculus.BackpropagationStep;
import mml.calculus.BackpropagationStep.Gradient;
import mml.calculus.BackpropagationStep.Layer;
import mml.calculus.BackpropagationStep.Loss;
import mml.calculus.BackpropagationStep.Start;
import mml.calculus.Perceptron;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.svg.Anchor;
import mml.viz.svg.Dash;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * Backpropagation on a small network: forwards the value of each unit, as wide as its weight is large an edge to the next layer,
 * broken where it is negative; then backwards the derivative of the loss by each unit, edges as wide as that by their weight.
 *
 * @mml §5.6.1, Figures 5.8, 5.9
 */
public final class NetworkScene extends Film<BackpropagationStep> {
    private static final double UNIT = 2.1; // radius, in font sizes
    private static final double APART = 5; // units of a layer
    private static final double WIDEST = 0.36;

    private final Perceptron network;
    private final int most;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public NetworkScene(Perceptron network, Trace<? extends BackpropagationStep> trace) {
        this(network, trace, Canvas.WIDE);
    }

    /**
     * @param network that was differentiated
     * @param trace of a whole run
     */
    public NetworkScene(Perceptron network, Trace<? extends BackpropagationStep> trace, Canvas canvas) {
        super(trace, canvas);
        this.network = network;
        int units = network.inputs();
        for (Perceptron.Layer layer : network.layers())
            units = Math.max(units, layer.A().rows());
        most = units;
    }

    private int columns() {
        return network.layers().size() + 1;
    }

    private int units(int column) {
        return column == 0
                ? network.inputs()
                : network.layers().get(column - 1).A().rows();
    }

    @Override
    protected double height(Room roomy) {
        return (APART * most + 1.6) * roomy.font();
    }

    /** The font size, smaller where the units would not fit. */
    private double font(Room room) {
        double down = room.height() / (APART * most + 1.6);
        double across = room.width() / (2 * UNIT * (columns() + 1) + 2.4 * columns());
        return Math.min(room.font(), Math.min(down, across));
    }

    /** Columns of units, and at the right the loss. */
    private Point place(int column, int unit, Room room) {
        double f = font(room);
        double left = room.left() + (UNIT + 0.2) * f;
        double right = room.right() - (UNIT + 0.2) * f;
        double x = left + (right - left) * column / columns();
        int n = column == columns() ? 1 : units(column);
        double y = (room.top() + room.bottom()) / 2 + 0.5 * f;
        double apart = Math.min(1.4 * APART * f, (room.height() - (2 * UNIT + 1.8) * f) / Math.max(1, most - 1));
        return new Point(x, y + (unit - (n - 1) / 2.0) * apart);
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        double f = font(room);
        List<Mark> out = new ArrayList<>();
        for (int k = 1; k < columns(); k++) out.addAll(edges(i, k, room));
        for (int u = 0; u < units(columns() - 1); u++)
            out.add(new Mark.Line(
                    place(columns() - 1, u, room),
                    place(columns(), 0, room),
                    Look.stroke(Role.AXIS, Math.max(1, f / 14))));
        for (int k = 0; k < columns(); k++)
            for (int u = 0; u < units(k); u++) out.add(Mark.named("unit-" + k + "-" + u, unit(i, k, u, room)));
        out.add(Mark.named("loss", loss(i, room)));
        return out;
    }

    /** The parameters of a layer, or once they are known the derivatives by them. */
    private List<Mark> edges(int i, int layer, Room room) {
        double f = font(room);
        Matrix w = network.layers().get(layer - 1).A();
        boolean back = false;
        for (int k = 0; k <= i; k++)
            if (trace.get(k) instanceof Gradient g && g.i() == layer) {
                w = g.weights();
                back = true;
            }
        boolean now = (trace.get(i) instanceof Gradient g && g.i() == layer)
                || (trace.get(i) instanceof Layer l && l.i() == layer);
        Role role = back ? Role.CHANGE : now ? Role.FOCUS : Role.AXIS;
        double largest = w.maxNorm();
        List<Mark> out = new ArrayList<>();
        for (int r = 0; r < w.rows(); r++)
            for (int c = 0; c < w.cols(); c++) {
                double share = largest == 0 ? 0 : Math.abs(w.get(r, c)) / largest;
                Look look = Look.stroke(role, Math.max(0.8, WIDEST * f * share));
                out.add(new Mark.Line(
                        place(layer - 1, c, room),
                        place(layer, r, room),
                        w.get(r, c) < 0 ? look.dashed(Dash.DASHED) : look));
            }
        return out;
    }

    private List<Mark> unit(int i, int column, int unit, Room room) {
        String value = "";
        String derivative = "";
        Role fill = Role.PAPER;
        for (int k = 0; k <= i; k++) {
            BackpropagationStep step = trace.get(k);
            Vector values = step instanceof Start s && column == 0
                    ? s.x()
                    : step instanceof Layer l && l.i() == column ? l.output() : null;
            Vector flow = step instanceof Loss l && column == columns() - 1
                    ? l.gradient()
                    : step instanceof Gradient g && g.i() == column + 1 ? g.input() : null;
            if (values != null) value = NumberText.significant(values.get(unit), 3);
            if (flow != null) derivative = NumberText.significant(flow.get(unit), 3);
            if (k == i && values != null) fill = Role.FOCUS_FILL;
            if (k == i && flow != null) fill = Role.CHANGE_FILL;
        }
        return circle(place(column, unit, room), font(room), fill, value, derivative);
    }

    private List<Mark> loss(int i, Room room) {
        String value = "";
        Role fill = Role.QUIET_FILL;
        for (int k = 0; k <= i; k++)
            if (trace.get(k) instanceof Loss l) {
                value = NumberText.significant(l.loss(), 3);
                if (k == i) fill = Role.FOCUS_FILL;
            }
        double f = font(room);
        Point at = place(columns(), 0, room);
        List<Mark> out = new ArrayList<>(circle(at, f, fill, value, ""));
        out.addAll(
                MathText.parse("L").emphasised().marks(at.x(), at.y() - (UNIT + 0.4) * f, f, Anchor.MIDDLE, Role.INK));
        return out;
    }

    private static List<Mark> circle(Point at, double f, Role fill, String value, String derivative) {
        List<Mark> out = new ArrayList<>();
        out.add(new Mark.Circle(at, UNIT * f, Look.fill(fill).outlined(Role.INK, Math.max(1, f / 14))));
        double size = 0.92 * f;
        if (!value.isEmpty())
            out.addAll(MathText.plain(value)
                    .marks(at.x(), at.y() - 0.15 * f, fitted(value, size, f), Anchor.MIDDLE, Role.FOCUS));
        if (!derivative.isEmpty())
            out.addAll(MathText.plain(derivative)
                    .marks(at.x(), at.y() + 1.05 * f, fitted(derivative, size, f), Anchor.MIDDLE, Role.CHANGE));
        return out;
    }

    /** Small enough to stay within its circle. */
    private static double fitted(String text, double size, double f) {
        return Math.min(size, size * 1.75 * UNIT * f / MathText.plain(text).width(size));
    }
}
