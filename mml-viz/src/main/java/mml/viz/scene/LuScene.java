package mml.viz.scene;

import java.util.ArrayList;
import java.util.List;
import mml.decomposition.LuStep;
import mml.matrix.Matrix;
import mml.trace.Trace;
import mml.viz.svg.Anchor;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Paint;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;

/**
 * Elimination written as a product: L begins as the identity, U as the matrix itself; row by row a multiplier moves into L
 * where a zero comes up in U. Beside L stands which row of A each of its rows belongs to.
 *
 * @mml §2.3.2, §4.1
 */
public final class LuScene implements Scene {
    private static final double LARGEST = 1.8;
    private static final double FORMULA = 2.2;
    private static final double ROW_NAME = 1.4;

    /** A frame: after step {@code step}, of an elimination the rows up to {@code row}. */
    private record Shot(int step, int row) {}

    private final Trace<LuStep> trace;
    private final Canvas canvas;
    private final int m;
    private final int n;
    private final List<Shot> shots = new ArrayList<>();
    private final List<Matrix> after = new ArrayList<>(); // the packed matrix after each step
    private final Heading heading;
    private final MatrixRow row;

    /**
     * @param trace of a whole run, its {@link LuStep.Start} first
     * @throws IllegalArgumentException if the trace is empty or does not begin with the start
     */
    public LuScene(Trace<LuStep> trace, Canvas canvas) {
        this(trace, canvas, LARGEST);
    }

    private LuScene(Trace<LuStep> trace, Canvas canvas, double largest) {
        if (trace.size() == 0 || !(trace.get(0) instanceof LuStep.Start start))
            throw new IllegalArgumentException("trace does not begin with a Start step, expected that of a whole run");
        this.trace = trace;
        this.canvas = canvas;
        this.m = start.A().rows();
        this.n = start.A().cols();
        Matrix now = start.A();
        for (int k = 0; k < trace.size(); k++) {
            if (trace.get(k) instanceof LuStep.Swap s) now = s.matrix();
            if (trace.get(k) instanceof LuStep.Eliminated s) now = s.matrix();
            after.add(now);
            if (trace.get(k) instanceof LuStep.Eliminated e)
                for (int i = e.j() + 1; i < m; i++) shots.add(new Shot(k, i));
            else shots.add(new Shot(k, m - 1));
        }
        List<String> captions = new ArrayList<>();
        for (Shot shot : shots) captions.add(caption(shot));
        this.heading = new Heading(captions, canvas);
        double font = canvas.fontSize();
        double side = ROW_NAME * largest * font;
        this.row = new MatrixRow(
                layouts(),
                List.of("L", "U"),
                List.of("·"),
                heading.margin() + side,
                heading.height(),
                canvas.width() - 2 * heading.margin() - side,
                canvas.height() - heading.height() - heading.margin() - FORMULA * font,
                largest * font);
    }

    /** A scene of a given width that is just as high as it needs to be, for a page that scrolls. */
    public static LuScene ofWidth(Trace<LuStep> trace, double width, double fontSize) {
        LuScene roomy = new LuScene(trace, new Canvas(width, Svg.MAX_SIZE, fontSize), 1);
        double height = roomy.heading.height()
                + MatrixRow.height(roomy.layouts()) * roomy.row.size()
                + FORMULA * fontSize
                + roomy.heading.margin();
        return new LuScene(trace, new Canvas(width, Math.ceil(height), fontSize), 1);
    }

    private List<MatrixLayout> layouts() {
        List<Digits> lower = new ArrayList<>();
        List<Digits> upper = new ArrayList<>();
        for (Matrix M : after) {
            double[][] l = new double[m][m];
            for (int i = 0; i < m; i++) for (int j = 0; j < Math.min(i, n); j++) l[i][j] = M.get(i, j);
            lower.add(new Digits(Matrix.of(l)));
            upper.add(new Digits(M));
        }
        return List.of(MatrixLayout.of(lower, 0), MatrixLayout.of(upper, 0));
    }

    @Override
    public Trace<LuStep> trace() {
        return trace;
    }

    /** One for each step, and for an elimination one for each row. */
    @Override
    public int frames() {
        return shots.size();
    }

    @Override
    public int step(int i) {
        return shots.get(i).step();
    }

    @Override
    public Svg picture(int k) {
        Shot shot = shots.get(k);
        LuStep step = trace.get(shot.step());
        MatrixMark l = row.at(0);
        MatrixMark u = row.at(1);
        grounds(shot, step, l, u);
        Matrix now = after.get(shot.step());
        Matrix before = after.get(Math.max(0, shot.step() - 1));
        for (int i = 0; i < m; i++) {
            boolean current = step instanceof LuStep.Eliminated && i == shot.row();
            Matrix from = i <= shot.row() ? now : before;
            for (int j = 0; j < m; j++) {
                boolean filled = j < i && cleared(i, j, shot);
                String text = i == j ? "1" : filled ? Digits.of(from.get(i, j)) : "0";
                boolean fresh = current && filled && j == ((LuStep.Eliminated) step).j();
                if (fresh) l.cell(i, j, Look.fill(Role.CHANGE_FILL));
                l.entry(i, j, text, fresh ? Role.CHANGE : filled || i == j ? Role.INK : Role.AXIS, fresh);
            }
            for (int j = 0; j < n; j++) {
                boolean zero = j < i && cleared(i, j, shot);
                boolean fresh = current && j > ((LuStep.Eliminated) step).j();
                boolean made = current && j == ((LuStep.Eliminated) step).j();
                if (made) u.cell(i, j, Look.fill(Role.GOOD_FILL));
                u.entry(
                        i,
                        j,
                        zero ? "0" : Digits.of(from.get(i, j)),
                        made ? Role.GOOD : zero ? Role.AXIS : fresh ? Role.CHANGE : Role.INK,
                        made);
            }
        }
        List<Mark> marks = new ArrayList<>();
        boolean done = step instanceof LuStep.Done;
        marks.add(heading.words(k, done ? Role.GOOD : Role.INK));
        marks.add(Mark.named("L", l.marks()));
        marks.add(Mark.named("U", u.marks()));
        marks.add(row.labels());
        marks.add(Mark.named("rows", rowNames(shot, l)));
        double font = canvas.fontSize();
        MathText formula = MathText.parse(formula(shot, step));
        marks.addAll(formula.marks(
                canvas.width() / 2,
                Math.min(row.bottom() + 1.6 * font, canvas.height() - heading.margin()),
                font,
                Anchor.MIDDLE,
                Role.CHANGE));
        String title = "Step " + (k + 1) + " of " + frames() + ": " + caption(shot);
        return new Svg(canvas.width(), canvas.height(), title, spoken(shot), marks);
    }

    private void grounds(Shot shot, LuStep step, MatrixMark l, MatrixMark u) {
        Paint stroke = Role.FOCUS;
        if (step instanceof LuStep.Pivot pivot) {
            for (int i = pivot.j(); i < m; i++) u.cell(i, pivot.j(), Look.fill(Role.TOUCH_FILL));
            u.cell(pivot.row(), pivot.j(), Look.fill(Role.FOCUS_FILL).outlined(stroke, row.size() / 12));
        } else if (step instanceof LuStep.Swap swap) {
            for (int i : new int[] {swap.i(), swap.k()}) {
                u.row(i, Role.TOUCH_FILL);
                for (int j = 0; j < swap.i(); j++) l.cell(i, j, Look.fill(Role.TOUCH_FILL));
            }
        } else if (step instanceof LuStep.Eliminated e) {
            u.row(shot.row(), Role.TOUCH_FILL).row(e.j(), Role.QUIET_FILL);
            u.cell(e.j(), e.j(), Look.fill(Role.FOCUS_FILL).outlined(stroke, row.size() / 14));
        }
    }

    /** Whether the zero at (i, j) of U has been made. */
    private boolean cleared(int i, int j, Shot shot) {
        for (int k = shot.step(); k > 0; k--)
            if (trace.get(k) instanceof LuStep.Eliminated e)
                return j < e.j() || (j == e.j() && (k < shot.step() || i <= shot.row()));
        return trace.get(shot.step()) instanceof LuStep.Done;
    }

    private List<Mark> rowNames(Shot shot, MatrixMark l) {
        int[] order = new int[m];
        for (int i = 0; i < m; i++) order[i] = i;
        for (int k = 0; k <= shot.step(); k++)
            if (trace.get(k) instanceof LuStep.Swap swap) {
                int t = order[swap.i()];
                order[swap.i()] = order[swap.k()];
                order[swap.k()] = t;
            }
        List<Mark> out = new ArrayList<>();
        for (int i = 0; i < m; i++)
            out.addAll(MathText.parse("R_{" + (order[i] + 1) + "}")
                    .marks(l.left() - 0.35 * row.size(), l.baseline(i), 0.72 * row.size(), Anchor.END, Role.MUTED));
        return out;
    }

    private String caption(Shot shot) {
        LuStep step = trace.get(shot.step());
        if (step instanceof LuStep.Start) return "L starts as the identity, U as A";
        if (step instanceof LuStep.Eliminated e)
            return "Row " + (shot.row() + 1) + " loses a multiple of row " + (e.j() + 1) + "; L remembers it";
        if (step instanceof LuStep.Done) return "PA = LU";
        return step.caption();
    }

    private String formula(Shot shot, LuStep step) {
        if (step instanceof LuStep.Eliminated e) {
            Matrix now = after.get(shot.step());
            Matrix before = after.get(shot.step() - 1);
            String l = "l_{" + (shot.row() + 1) + (e.j() + 1) + "}";
            return l + " = (" + Digits.of(before.get(shot.row(), e.j())) + ")/(" + Digits.of(before.get(e.j(), e.j()))
                    + ") = " + Digits.of(now.get(shot.row(), e.j()));
        }
        if (step instanceof LuStep.Swap s) return "R_{" + (s.i() + 1) + "} ↔ R_{" + (s.k() + 1) + "}";
        return step instanceof LuStep.Done ? "P·A = L·U" : "";
    }

    private String spoken(Shot shot) {
        LuStep step = trace.get(shot.step());
        StringBuilder out =
                new StringBuilder(caption(shot)).append(". ").append(CholeskyScene.plain(formula(shot, step)));
        Matrix now = after.get(shot.step());
        for (int i = 0; i < m; i++) {
            out.append(" Row ").append(i + 1).append(" of U:");
            Matrix from = i <= shot.row() ? now : after.get(Math.max(0, shot.step() - 1));
            for (int j = 0; j < n; j++)
                out.append(j == 0 ? " " : ", ").append(j < i && cleared(i, j, shot) ? "0" : Digits.of(from.get(i, j)));
            out.append('.');
        }
        return out.toString();
    }
}
