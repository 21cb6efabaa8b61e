package mml.viz.scene.exact;

import java.util.ArrayList;
import java.util.List;
import mml.exact.Fractions;
import mml.exact.RowReductionStep;
import mml.exact.SolutionSet;
import mml.matrix.Vector;
import mml.text.Sums;
import mml.text.Table;
import mml.trace.Trace;
import mml.viz.scene.Apart;
import mml.viz.scene.Canvas;
import mml.viz.scene.Eye;
import mml.viz.scene.Film;
import mml.viz.scene.Stage;
import mml.viz.scene.Viewpoint;
import mml.viz.svg.Anchor;
import mml.viz.svg.Clip;
import mml.viz.svg.Dash;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The equations of a system in two unknowns as lines, in three as planes, with what they have in common. Row operations
 * move them; the common points stay. There is a frame for the start, for each operation and for the end.
 *
 * @mml §2.1, Example 2.2, (2.8), Figure 2.3; §2.3.2
 */
public final class EquationsScene extends Film<RowReductionStep> {
    private static final double ROW = 1.8;
    /** How much of the reach an arrow has that stands for a normal vector of length 1. */
    private static final double NORMAL = 1 / 8.0;

    private final SolutionSet<BigFraction> solutions;
    private final int held;
    private final List<Integer> shots = new ArrayList<>();
    private final Stage stage;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public EquationsScene(Trace<? extends RowReductionStep> trace, SolutionSet<BigFraction> solutions) {
        this(trace, solutions, Canvas.WIDE);
    }

    /**
     * @param trace of a reduction of the augmented matrix
     * @param solutions of the same system
     * @throws IllegalArgumentException if the trace is empty or there are not 2 or 3 unknowns
     */
    public EquationsScene(Trace<? extends RowReductionStep> trace, SolutionSet<BigFraction> solutions, Canvas canvas) {
        this(trace, solutions, canvas, Eye.CHOSEN, -1);
    }

    /**
     * The same, seen from where the eye is.
     *
     * @param held the equation that its reader may change, which stands out in the first frame; −1 for none
     */
    public EquationsScene(
            Trace<? extends RowReductionStep> trace,
            SolutionSet<BigFraction> solutions,
            Canvas canvas,
            Eye eye,
            int held) {
        super(trace, canvas);
        this.solutions = solutions;
        this.held = held;
        int n = solutions.A().cols();
        Stage.check(n, "x");
        for (int k = 0; k < trace.size(); k++)
            if (!(trace.get(k) instanceof RowReductionStep.Pivot)
                    && !(trace.get(k) instanceof RowReductionStep.FreeColumn)) shots.add(k);
        Room above = room().within(0, 0, 0, lines() * ROW * canvas.fontSize() + canvas.fontSize());
        Room room = new Room(above.area(), 1.15 * canvas.fontSize());
        this.stage = Stage.of(n, room, eye(this.trace, solutions, eye));
    }

    /** From where the planes of all frames are seen best, and so far that one sees where they meet. */
    public static Eye eye(Trace<RowReductionStep> trace, SolutionSet<BigFraction> solutions, Eye eye) {
        List<Vector> normals = new ArrayList<>();
        if (solutions.A().cols() == 3)
            for (RowReductionStep step : trace)
                for (int i = 0; i < step.matrix().rows(); i++) normals.add(normal(step.matrix(), i));
        List<List<Vector>> lines = new ArrayList<>();
        if (solutions.kernel().size() == 1) lines.add(List.of(direction(solutions)));
        return Viewpoint.of(
                lines, normals, eye.orReaching(1.2 * farthest(trace.get(0).matrix(), solutions)));
    }

    /** The points nearest to the origin and the common one; and where the axes are met, unless that is far away. */
    private static double farthest(Table M, SolutionSet<BigFraction> solutions) {
        double near = 1;
        if (solutions.particular().isPresent())
            near = Math.max(near, point(solutions).maxNorm());
        for (int i = 0; i < M.rows(); i++) near = Math.max(near, foot(M, i).maxNorm());
        double far = near;
        for (int i = 0; i < M.rows(); i++)
            for (int j = 0; j < M.cols() - 1; j++) {
                double x = Math.abs(value(M, i, M.cols() - 1) / value(M, i, j));
                if (x <= 3 * near) far = Math.max(far, x);
            }
        return far;
    }

    private int lines() {
        return trace.get(0).matrix().rows();
    }

    /** Where points stand, for the handles of a page. */
    public Stage stage() {
        return stage;
    }

    /** The point of equation i that is nearest to the origin. */
    public Vector foot(int i) {
        return foot(trace.get(0).matrix(), i);
    }

    /** The tip of the arrow that stands for the normal vector of equation i. */
    public Vector tip(int i) {
        return normal(trace.get(0).matrix(), i).times(NORMAL * stage.reach());
    }

    /** The normal vector whose arrow has this tip. */
    public Vector normal(Vector tip) {
        return tip.times(1 / (NORMAL * stage.reach()));
    }

    @Override
    public int frames() {
        return shots.size();
    }

    @Override
    protected int step(int i) {
        return shots.get(i);
    }

    @Override
    protected double height(Room roomy) {
        return 0.83 * roomy.width() + (lines() * ROW + 1) * roomy.font();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        Table M = shown(i).matrix();
        List<Integer> strong = strong(i);
        List<Mark> marks = new ArrayList<>(stage.unnamed());
        boolean flat = solutions.A().cols() == 2;
        boolean line = solutions.particular().isPresent() && solutions.kernel().size() == 1;
        boolean asking = i == 0 && held >= 0;
        if (flat && line && !asking)
            marks.addAll(stage.line(point(solutions), direction(solutions), Look.stroke(Role.TOUCH_FILL, 16)));
        for (int r = 0; r < M.rows(); r++) marks.addAll(equation(M, r, strong.contains(r)));
        if (flat) marks = Apart.of(marks, stage.area());
        if (!flat && line && !asking)
            marks.addAll(stage.line(point(solutions), direction(solutions), Look.stroke(Role.INK, 4)));
        marks.addAll(stage.names());
        if (solutions.kind() == SolutionSet.Kind.ONE && (flat || !asking))
            marks = withCommon(marks, M, !asking, room.font());
        if (asking && tip(held).norm() > 0)
            marks.addAll(stage.arrow(tip(held).times(0), tip(held), Role.series(held), 2));
        for (int r = 0; r < M.rows(); r++) marks.addAll(written(M, r, strong.contains(r), contradicts(i, r), room));
        return marks;
    }

    /** The equations that a frame is about. */
    private List<Integer> strong(int i) {
        if (shown(i) instanceof RowReductionStep.Operation o)
            return o.operation().rows();
        if (shown(i) instanceof RowReductionStep.Contradiction c) return List.of(c.row());
        return i == 0 && held >= 0 ? List.of(held) : List.of();
    }

    /** Whether equation r has been found to say that 0 is something else. */
    private boolean contradicts(int i, int r) {
        return trace.latest(shots.get(i), RowReductionStep.Contradiction.class)
                .filter(c -> c.row() == r)
                .isPresent();
    }

    private static Look look(int i, double width) {
        return Look.stroke(Role.series(i), width).dashed(Dash.series(i));
    }

    private List<Mark> equation(Table M, int i, boolean strong) {
        List<Point> seen = stage.level(normal(M, i), value(M, i, M.cols() - 1));
        if (seen.isEmpty()) return List.of();
        if (seen.size() == 2) return List.of(new Mark.Line(seen.get(0), seen.get(1), look(i, strong ? 4 : 2.4)));
        return List.of(
                new Mark.Polygon(seen, Look.fill(Role.series(i)).faded(strong ? 0.4 : 0.26)),
                new Mark.Polygon(seen, look(i, strong ? 3.4 : 1.8)));
    }

    /** With the one solution; its coordinates stand where there is room and no line, and numbers of the axes give way to them. */
    private List<Mark> withCommon(List<Mark> ground, Table M, boolean named, double font) {
        Vector x = point(solutions);
        Point p = stage.at(x);
        if (!stage.area().contains(p) || x.maxNorm() > stage.reach()) return ground;
        List<String> entries = new ArrayList<>();
        solutions.particular().ifPresent(v -> {
            for (int j = 0; j < v.rows(); j++) entries.add(v.text(j, 0));
        });
        MathText label = MathText.parse("(" + String.join(", ", entries) + ")");
        double width = label.width(font);
        Clip box = free(M, p, width, font);
        List<Mark> marks = new ArrayList<>(named ? Apart.clear(ground, box) : ground);
        marks.add(new Mark.Circle(p, 0.46 * font, Look.fill(Role.INK).outlined(Role.PAPER, 2)));
        if (!named) return marks;
        if (solutions.A().cols() == 3)
            marks.add(new Mark.Rect(
                    box.left() - 4,
                    box.top(),
                    width + 8,
                    box.bottom() - box.top(),
                    4,
                    Look.fill(Role.PAPER).faded(0.85)));
        marks.addAll(label.marks(box.left(), box.bottom() - 0.5 * font, font, Anchor.START, Role.INK));
        return marks;
    }

    /** Of places around a point the nearest in the picture that as few lines of a frame and names of axes as possible cross. */
    private Clip free(Table M, Point p, double width, double font) {
        double height = 1.7 * font;
        double[] lefts = {0.8 * font, -0.8 * font - width, -width / 3, -width / 2, -2 * width / 3};
        Clip best = stage.area();
        int least = Integer.MAX_VALUE;
        for (double off : new double[] {0.4 * font, 1.1 * font, 1.8 * font})
            for (double top : new double[] {-off - height, off})
                for (double left : lefts) {
                    Clip box = new Clip(p.x() + left, p.y() + top, p.x() + left + width, p.y() + top + height);
                    int against = against(M, box, font);
                    if (against < least) best = box;
                    least = Math.min(least, against);
                }
        return best;
    }

    /** What speaks against words in a place: lines through it, names of axes, the border of the picture. */
    private int against(Table M, Clip box, double font) {
        Clip area = stage.area();
        boolean inside =
                area.contains(new Point(box.left(), box.top())) && area.contains(new Point(box.right(), box.bottom()));
        int against = inside ? 0 : 10;
        for (int r = 0; r < M.rows(); r++) {
            List<Point> seen = stage.level(normal(M, r), value(M, r, M.cols() - 1));
            if (seen.size() == 2 && !box.segment(seen.get(0), seen.get(1)).isEmpty()) against++;
        }
        Point zero = stage.at(Vector.zeros(solutions.A().cols()));
        boolean across = box.right() > area.right() - 1.7 * font && meets(box.top(), box.bottom(), zero.y(), font);
        boolean up = box.top() < area.top() + 1.4 * font && meets(-box.right(), -box.left(), -zero.x(), font);
        return against + (across || up ? 2 : 0);
    }

    /** Whether from and to enclose some of what stands before an axis. */
    private static boolean meets(double from, double to, double axis, double font) {
        return to > axis - 2.2 * font && from < axis;
    }

    /** Equation i below the picture, beside a piece of its line. */
    private List<Mark> written(Table M, int i, boolean strong, boolean contradicts, Room room) {
        double font = room.font();
        double row = ROW * font;
        double y = room.bottom() - (M.rows() - i - 0.5) * row;
        List<Mark> marks = new ArrayList<>();
        if (strong)
            marks.add(
                    new Mark.Rect(room.left(), y - row / 2 + 1, room.width(), row - 2, 4, Look.fill(Role.FOCUS_FILL)));
        double left = room.left() + 0.7 * font;
        marks.add(Mark.line(left, y, left + 2.6 * font, y, look(i, 2.4)));
        MathText text = MathText.parse(Sums.equation(M, i, n -> "x_" + n));
        double from = left + 3.6 * font;
        double size = Math.min(font, font * (room.right() - from) / text.width(font));
        marks.addAll(text.marks(from, y + 0.36 * size, size, Anchor.START, contradicts ? Role.BAD : Role.INK));
        return marks;
    }

    @Override
    protected String caption(int i) {
        if (i > 0) return super.caption(i);
        return "Each equation is a " + (solutions.A().cols() == 2 ? "line; " : "plane; ") + where();
    }

    /** {@code they have no common point}. */
    private String where() {
        if (solutions.particular().isEmpty()) return "they have no common point";
        return switch (solutions.kernel().size()) {
            case 0 -> "they meet in one point";
            case 1 -> "they meet along a line";
            case 2 -> "they meet in a plane";
            default -> "every point is common";
        };
    }

    @Override
    protected String spoken(int i) {
        Table M = shown(i).matrix();
        StringBuilder out = new StringBuilder(super.spoken(i));
        for (int r = 0; r < M.rows(); r++) out.append(r == 0 ? " " : "; ").append(Sums.equation(M, r));
        return out.append('.').toString();
    }

    private static Vector point(SolutionSet<BigFraction> solutions) {
        return solutions.particular().orElseThrow().toVector();
    }

    private static Vector direction(SolutionSet<BigFraction> solutions) {
        return solutions.kernel().get(0).toVector();
    }

    private static Vector normal(Table M, int i) {
        double[] a = new double[M.cols() - 1];
        for (int j = 0; j < a.length; j++) a[j] = value(M, i, j);
        return Vector.of(a);
    }

    private static Vector foot(Table M, int i) {
        Vector a = normal(M, i);
        double[] x =
                a.times(value(M, i, M.cols() - 1) / Math.max(a.dot(a), 1e-12)).toArray();
        for (int j = 0; j < x.length; j++) x[j] = Math.max(-1e6, Math.min(1e6, x[j]));
        return Vector.of(x);
    }

    private static double value(Table M, int i, int j) {
        return Fractions.toDouble(Fractions.parse(M.text(i, j)));
    }
}
