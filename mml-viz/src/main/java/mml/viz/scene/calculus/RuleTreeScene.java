package mml.viz.scene.calculus;

import java.util.ArrayList;
import java.util.List;
import mml.calculus.RuleTreeStep;
import mml.expression.Expression;
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
 * A derivative by hand: above it as far as it is known, below the tree of what was asked for, a line for each part, with the rule
 * that was chosen and the derivative once it is known. Boxes wait for a rule; the one that is asked about is coloured.
 *
 * @mml §5.1.2, (5.29)–(5.32)
 */
public final class RuleTreeScene extends Film<RuleTreeStep> {
    private static final double PITCH = 1.95; // of the lines of the tree
    private static final double SMALLEST = 0.67;
    private static final double INDENT = 1.5;
    private static final int LINES = 3; // of the derivative so far

    private final Expression f;
    private final int chosen;
    private final int rows; // of the last frame, for which there is room from the first on

    /** On a wide slide, {@link Canvas#WIDE}; asked about is the first part without a rule. */
    public RuleTreeScene(Trace<? extends RuleTreeStep> trace) {
        this(trace, -1, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run
     * @param chosen the part that is asked about while it has no rule
     */
    public RuleTreeScene(Trace<? extends RuleTreeStep> trace, int chosen, Canvas canvas) {
        super(trace, canvas);
        this.f = this.trace.start(RuleTreeStep.Asked.class).f();
        this.chosen = chosen;
        this.rows = lines(this.trace.size() - 1).size();
    }

    /** A part as a frame shows it. */
    private static final class Line {
        final Expression f;
        final int depth;
        final List<Integer> below = new ArrayList<>();
        String rule = "";
        String known = "";
        boolean fresh;

        Line(Expression f, int depth) {
            this.f = f;
            this.depth = depth;
        }
    }

    /** The parts at frame i, by their places. */
    private List<Line> lines(int i) {
        List<Line> out = new ArrayList<>(List.of(new Line(f, 0)));
        for (int k = 0; k <= i; k++) {
            if (!(trace.get(k) instanceof RuleTreeStep.Chosen c)) continue;
            Line line = out.get(c.part());
            line.rule = c.rule().text();
            line.fresh = k == i;
            for (Expression asked : c.asked()) {
                line.below.add(out.size());
                out.add(new Line(asked, line.depth + 1));
            }
            for (RuleTreeStep.Known known : c.known()) {
                out.get(known.part()).known = known.derivative().toString();
                out.get(known.part()).fresh |= k == i;
            }
        }
        return out;
    }

    /** The parts from top to bottom. */
    private static List<Integer> order(List<Line> lines) {
        List<Integer> out = new ArrayList<>();
        order(lines, 0, out);
        return out;
    }

    private static void order(List<Line> lines, int part, List<Integer> out) {
        out.add(part);
        for (int below : lines.get(part).below) order(lines, below, out);
    }

    /** The parts without a rule at frame i, from top to bottom. */
    public List<Integer> open(int i) {
        List<Line> lines = lines(i);
        List<Integer> out = new ArrayList<>();
        for (int part : order(lines)) if (lines.get(part).rule.isEmpty()) out.add(part);
        return out;
    }

    /** The part that is asked about at frame i; −1 if all have a rule. */
    public int asked(int i) {
        List<Integer> open = open(i);
        return open.contains(chosen) ? chosen : open.isEmpty() ? -1 : open.get(0);
    }

    private String derivative(int i) {
        return trace.get(i) instanceof RuleTreeStep.Done d
                ? d.result().toString()
                : trace.latest(i, RuleTreeStep.Chosen.class)
                        .map(RuleTreeStep.Chosen::soFar)
                        .orElse("(" + f + ")′");
    }

    @Override
    protected String spoken(int i) {
        StringBuilder out = new StringBuilder(super.spoken(i));
        List<Line> lines = lines(i);
        if (i > 0) out.append(" So far: ").append(derivative(i)).append('.');
        int asked = asked(i);
        for (int part : order(lines)) {
            if (!lines.get(part).rule.isEmpty()) continue;
            out.append(part == asked ? " Asked about: " : " Without a rule: ")
                    .append(lines.get(part).f)
                    .append('.');
        }
        return out.toString().replace('-', '−');
    }

    private double head(double font) {
        return (0.7 + 1.45 * LINES) * font;
    }

    @Override
    protected double height(Room roomy) {
        return head(roomy.font()) + PITCH * roomy.font() * rows;
    }

    private double pitch(Room room) {
        return Math.min(PITCH * room.font(), (room.height() - head(room.font())) / rows);
    }

    private double left(Room room, Line line) {
        return room.left() + 0.3 * room.font() + INDENT * pitch(room) / PITCH * line.depth;
    }

    private double middle(Room room, int row) {
        return room.top() + head(room.font()) + (row + 0.5) * pitch(room);
    }

    /** Where a part can be held at frame i. */
    public Point place(int i, int part) {
        return new Point(
                room().right() - pitch(room()) / 2,
                middle(room(), order(lines(i)).indexOf(part)));
    }

    /** The part whose line is nearest to a height at frame i. */
    public int partAt(int i, double y) {
        List<Integer> order = order(lines(i));
        double row = (y - room().top() - head(room().font())) / pitch(room());
        return order.get((int) Math.max(0, Math.min(order.size() - 1, Math.floor(row))));
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        List<Mark> out = new ArrayList<>(top(i, room));
        List<Line> lines = lines(i);
        List<Integer> order = order(lines);
        for (int row = 0; row < order.size(); row++) {
            Line line = lines.get(order.get(row));
            for (int below : line.below) out.add(branch(room, line, row, lines.get(below), order.indexOf(below)));
        }
        int asked = asked(i);
        for (int row = 0; row < order.size(); row++) {
            int part = order.get(row);
            out.add(Mark.named("part-" + part, line(room, lines.get(part), row, part == asked)));
        }
        return out;
    }

    /** The derivative so far; what there is no room for is three dots. */
    private List<Mark> top(int i, Room room) {
        double font = room.font();
        boolean done = trace.get(i) instanceof RuleTreeStep.Done;
        String text = "f′ = " + derivative(i);
        double size = font;
        List<MathText> lines = FormulaText.lines(text, room.width() - font, size);
        while (lines.size() > LINES && size > SMALLEST * font) {
            size *= 0.94;
            lines = FormulaText.lines(text, room.width() - font, size);
        }
        while (lines.size() > LINES && text.lastIndexOf(' ') > 0) {
            text = text.substring(0, text.lastIndexOf(' '));
            lines = FormulaText.lines(text + " …", room.width() - font, size);
        }
        List<Mark> out = new ArrayList<>();
        double high = head(font) - 0.7 * font;
        out.add(new Mark.Rect(
                room.left(),
                room.top(),
                room.width(),
                high,
                0.3 * font,
                Look.fill(done ? Role.GOOD_FILL : Role.QUIET_FILL)
                        .outlined(done ? Role.GOOD : Role.AXIS, Math.max(1, font / 14))));
        int n = Math.min(LINES, lines.size());
        for (int k = 0; k < n; k++)
            out.addAll(lines.get(k)
                    .marks(
                            room.left() + 0.5 * font,
                            room.top() + high / 2 + (k - (n - 1) / 2.0) * 1.35 * size + 0.33 * size,
                            size,
                            Anchor.START,
                            Role.INK));
        return List.of(Mark.named("so-far", out));
    }

    private Mark branch(Room room, Line above, int row, Line below, int belowRow) {
        double x = left(room, above) + 0.7 * pitch(room) / PITCH;
        double from = middle(room, row) + 0.42 * pitch(room);
        double to = middle(room, belowRow);
        Look look = Look.stroke(Role.AXIS, Math.max(1, room.font() / 14));
        return Mark.named(
                "branch-" + row + "-" + belowRow,
                List.of(Mark.line(x, from, x, to, look), Mark.line(x, to, left(room, below), to, look)));
    }

    private List<Mark> line(Room room, Line line, int row, boolean asked) {
        double pitch = pitch(room);
        double font = Math.min(room.font(), pitch / 1.45);
        double left = left(room, line);
        double right = room.right() - 0.2 * font;
        double y = middle(room, row);
        MathText rule = line.rule.isEmpty() ? MathText.plain("?") : MathText.plain(line.rule);
        MathText before = FormulaText.of("(" + line.f + ")′");
        MathText whole = line.known.isEmpty()
                ? before
                : before.then(MathText.plain(" = ")).then(FormulaText.of(line.known));
        double roomy = right - left - rule.width(0.9 * font) - 2 * font;
        double size = Math.max(SMALLEST * font, Math.min(font, font * roomy / Math.max(1, whole.width(font))));
        if (whole.width(size) > roomy) {
            whole = line.known.isEmpty() ? MathText.plain("(…)′") : MathText.plain("(…)′ = …");
            size = font;
        }
        List<Mark> out = new ArrayList<>();
        if (line.rule.isEmpty()) {
            Look look = Look.fill(asked ? Role.FOCUS_FILL : Role.QUIET_FILL)
                    .outlined(asked ? Role.FOCUS : Role.AXIS, Math.max(1, font / 9));
            out.add(new Mark.Rect(
                    left,
                    y - 0.42 * pitch,
                    right - left,
                    0.84 * pitch,
                    0.3 * font,
                    asked ? look : look.dashed(Dash.DASHED)));
        } else if (line.fresh) {
            out.add(new Mark.Rect(
                    left, y - 0.42 * pitch, right - left, 0.84 * pitch, 0.3 * font, Look.fill(Role.CHANGE_FILL)));
        }
        double base = y + 0.33 * size;
        out.addAll(whole.marks(left + 0.5 * font, base, size, Anchor.START, Role.INK));
        out.addAll(rule.marks(
                right - 0.5 * font,
                y + 0.3 * font,
                0.9 * font,
                Anchor.END,
                line.rule.isEmpty() ? Role.INK : Role.FOCUS));
        return out;
    }
}
