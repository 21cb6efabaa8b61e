package mml.viz.scene.probability;

import java.util.ArrayList;
import java.util.List;
import mml.exact.Fractions;
import mml.probability.JointStep;
import mml.text.Scripts;
import mml.text.Table;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.Entries;
import mml.viz.scene.Film;
import mml.viz.scene.Shade;
import mml.viz.svg.Anchor;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A joint table, its cells the darker the likelier, with the sums of its columns below and of its rows beside it. Under them
 * each row divided by its sum, on one ground where that is more than the sum of the column, on another where it is less.
 *
 * @mml §6.2.1, Figure 6.2, Example 6.2; §6.3; §6.4.5
 */
public final class JointScene extends Film<JointStep> {
    private static final double ROW = 2; // in font sizes
    private static final double GAP = 0.7;
    private static final double LEAST_FONT = 0.5;

    private final Table p;
    private final int rows;
    private final int cols;
    private final double darkest;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public JointScene(Trace<? extends JointStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run
     * @throws IllegalArgumentException if the trace does not begin with a start
     */
    public JointScene(Trace<? extends JointStep> trace, Canvas canvas) {
        super(trace, canvas);
        p = this.trace.start(JointStep.Start.class).p();
        rows = p.rows();
        cols = p.cols();
        double most = 0;
        for (int i = 0; i < rows; i++) for (int j = 0; j < cols; j++) most = Math.max(most, number(p.text(i, j)));
        darkest = most;
    }

    private static double number(String text) {
        return Fractions.toDouble(Fractions.parse(text));
    }

    /** Head, table, sums, head, conditionals; and two gaps. */
    private double lines() {
        return (2 * rows + 2) * ROW + 2 * GAP;
    }

    @Override
    protected double height(Room roomy) {
        return lines() * roomy.font();
    }

    @Override
    protected String spoken(int i) {
        StringBuilder out = new StringBuilder(super.spoken(i));
        for (int r = 0; r < rows; r++) {
            out.append(" Row ").append(r + 1).append(':');
            for (int j = 0; j < cols; j++) out.append(j == 0 ? " " : ", ").append(p.text(r, j));
            out.append('.');
        }
        return out.toString();
    }

    /** Where things stand in a room, and how large. */
    private record Grid(Room room, double left, double cell, double gap, double row, double font) {
        double x(double column) {
            return left + column * cell;
        }
    }

    private Grid grid(Room room) {
        double row = Math.min(ROW * room.font(), room.height() / (lines() / ROW));
        double font = row / ROW;
        double label = 4.6 * font;
        double gap = GAP * font;
        double cell = Math.min(7 * font, (room.width() - label - gap) / (cols + 1));
        double width = label + gap + (cols + 1) * cell;
        return new Grid(room, room.left() + (room.width() - width) / 2 + label, cell, gap, row, font);
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        Grid g = grid(room);
        List<Mark> out = new ArrayList<>();
        double top = room.top();
        for (int j = 0; j < cols; j++) out.addAll(write("x" + Scripts.subscript(j + 1), g, j, top, Role.MUTED));
        out.addAll(write("p(y)", g, cols + g.gap() / g.cell(), top, sumsPaint(i, JointStep.RowSums.class)));
        for (int r = 0; r < rows; r++) {
            double y = top + (r + 1) * g.row();
            out.addAll(label("y" + Scripts.subscript(r + 1), g, y, Role.MUTED));
            for (int j = 0; j < cols; j++) {
                double share = darkest == 0 ? 0 : number(p.text(r, j)) / darkest;
                out.add(cell(g, j, y, Shade.of(Role.SERIES_1, share)));
                if (uses(i, r)) out.add(cell(g, j, y, Look.stroke(Role.CHANGE, 2)));
                out.addAll(write(p.text(r, j), g, j, y, Role.INK));
            }
        }
        double sums = top + (rows + 1) * g.row() + g.gap();
        out.addAll(sums(i, g, top, sums));
        out.addAll(conditionals(i, g, sums + g.row() + g.gap()));
        return List.of(Mark.named("table", out));
    }

    /** Whether the step works with this row of the table. */
    private boolean uses(int i, int row) {
        return shown(i) instanceof JointStep.Given given && given.i() == row;
    }

    private Role sumsPaint(int i, Class<? extends JointStep> kind) {
        return trace.latest(i, kind).isPresent() ? Role.FOCUS : Role.AXIS;
    }

    /** The sums below the columns and beside the rows, as far as they are known. */
    private List<Mark> sums(int i, Grid g, double top, double y) {
        List<Mark> out = new ArrayList<>(label("p(x)", g, y, sumsPaint(i, JointStep.ColumnSums.class)));
        trace.latest(i, JointStep.ColumnSums.class).ifPresent(step -> {
            boolean fresh = shown(i) instanceof JointStep.ColumnSums;
            for (int j = 0; j < cols; j++) {
                out.add(cell(g, j, y, Look.fill(fresh ? Role.CHANGE_FILL : Role.FOCUS_FILL)));
                out.addAll(write(step.sums().text(0, j), g, j, y, Role.INK));
            }
        });
        double column = cols + g.gap() / g.cell();
        trace.latest(i, JointStep.RowSums.class).ifPresent(step -> {
            for (int r = 0; r < rows; r++) {
                boolean fresh = shown(i) instanceof JointStep.RowSums || uses(i, r);
                double at = top + (r + 1) * g.row();
                out.add(cell(g, column, at, Look.fill(fresh ? Role.CHANGE_FILL : Role.FOCUS_FILL)));
                out.addAll(write(step.sums().text(r, 0), g, column, at, Role.INK));
            }
        });
        return out;
    }

    /** The rows divided by their sums, as far as they are known. */
    private List<Mark> conditionals(int i, Grid g, double top) {
        List<Mark> out = new ArrayList<>();
        Table columns = trace.latest(i, JointStep.ColumnSums.class)
                .map(JointStep.ColumnSums::sums)
                .orElse(p);
        int row = -1;
        int column = -1;
        if (shown(i) instanceof JointStep.Compared compared) {
            row = compared.row();
            column = compared.column();
        }
        int at = 0;
        for (int k = 0; k <= i; k++) {
            if (!(trace.get(k) instanceof JointStep.Given given)) continue;
            double y = top + at++ * g.row();
            out.addAll(label("p(x | y" + Scripts.subscript(given.i() + 1) + ")", g, y, Role.INK));
            for (int j = 0; j < cols; j++) {
                BigFraction share = Fractions.parse(given.shares().text(0, j));
                int more = share.compareTo(Fractions.parse(columns.text(0, j)));
                out.add(cell(
                        g, j, y, Look.fill(more > 0 ? Role.GOOD_FILL : more < 0 ? Role.TOUCH_FILL : Role.QUIET_FILL)));
                if (more != 0) out.add(arrow(g, j, y, more > 0));
                if (given.i() == row && j == column) out.add(cell(g, j, y, Look.stroke(Role.CHANGE, 2)));
                out.addAll(write(given.shares().text(0, j), g, j, y, Role.INK));
            }
        }
        if (row >= 0) out.add(cell(g, column, top - g.row() - g.gap(), Look.stroke(Role.CHANGE, 2)));
        return out;
    }

    private static Mark cell(Grid g, double column, double y, Look look) {
        return Mark.rect(g.x(column) + 1, y + 1, Math.max(0, g.cell() - 2), Math.max(0, g.row() - 2), look);
    }

    /** Whether a share is larger or smaller than without the condition, to be seen without colours too. */
    private static Mark arrow(Grid g, double column, double y, boolean up) {
        double x = g.x(column) + g.cell() - 0.55 * g.font();
        double middle = y + g.row() / 2;
        double tip = (up ? -0.22 : 0.22) * g.font();
        double half = 0.24 * g.font();
        return new Mark.Polygon(
                List.of(
                        new Point(x, middle + tip),
                        new Point(x + half, middle - tip),
                        new Point(x - half, middle - tip)),
                Look.fill(up ? Role.GOOD : Role.MUTED));
    }

    /** A text in the middle of a cell, smaller where it would not fit. */
    private static List<Mark> write(String words, Grid g, double column, double y, Role paint) {
        MathText text = Entries.math(words);
        double size =
                Math.min(g.font(), Math.max(LEAST_FONT * g.font(), 0.86 * g.cell() / Math.max(0.1, text.width(1))));
        double middle = g.x(column) + g.cell() / 2;
        return text.marks(middle, y + 0.5 * g.row() + 0.34 * size, size, Anchor.MIDDLE, paint);
    }

    private static List<Mark> label(String words, Grid g, double y, Role paint) {
        return MathText.parse(words)
                .marks(g.left() - 0.5 * g.font(), y + 0.5 * g.row() + 0.34 * g.font(), g.font(), Anchor.END, paint);
    }
}
