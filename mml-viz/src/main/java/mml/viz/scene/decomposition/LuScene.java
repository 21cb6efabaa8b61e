package mml.viz.scene.decomposition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mml.decomposition.LuStep;
import mml.matrix.Matrix;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.Cells;
import mml.viz.scene.Cells.Cell;
import mml.viz.scene.Digits;
import mml.viz.scene.MatrixFilm;
import mml.viz.scene.MatrixMark;
import mml.viz.scene.MatrixRow;
import mml.viz.svg.Anchor;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Paint;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * Elimination written as a product: L begins as the identity, U as the matrix itself; row by row a multiplier moves into L
 * where a zero comes up in U. Beside L stands which row of A each of its rows belongs to.
 *
 * @mml §2.3.2, §4.1
 */
public final class LuScene extends MatrixFilm<LuStep> {
    private static final double ROW_NAME = 1.4;

    /**
     * A frame: after step {@code step}, of an elimination the rows up to {@code row}.
     *
     * @param cleared how many columns of U are zero below the diagonal; the last one down to {@code row} only
     * @param order which row of A each row is
     */
    private record Shot(int step, int row, int cleared, Matrix before, Matrix after, List<Integer> order) {}

    private final int m;
    private final int n;
    private final double largest; // of A
    private final List<Shot> shots = new ArrayList<>();

    /** On a wide slide, {@link Canvas#WIDE}. */
    public LuScene(Trace<? extends LuStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run, its {@link LuStep.Start} first
     * @throws IllegalArgumentException if the trace is empty or does not begin with the start
     */
    public LuScene(Trace<? extends LuStep> trace, Canvas canvas) {
        super(trace, canvas);
        Matrix now = this.trace.start(LuStep.Start.class).A();
        this.m = now.rows();
        this.n = now.cols();
        this.largest = now.maxNorm();
        int cleared = 0;
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < m; i++) order.add(i);
        for (int k = 0; k < trace.size(); k++) {
            Matrix before = now;
            int first = m - 1;
            if (trace.get(k) instanceof LuStep.Swap s) {
                now = s.matrix();
                order = new ArrayList<>(order);
                Collections.swap(order, s.i(), s.k());
            }
            if (trace.get(k) instanceof LuStep.Eliminated e) {
                now = e.matrix();
                first = e.j() + 1;
                cleared = e.j() + 1;
            }
            if (trace.get(k) instanceof LuStep.Done) cleared = n;
            for (int row = first; row < m; row++) shots.add(new Shot(k, row, cleared, before, now, order));
        }
    }

    /** One for each step, and for an elimination one for each row. */
    @Override
    public int frames() {
        return shots.size();
    }

    @Override
    protected int step(int i) {
        return shots.get(i).step();
    }

    @Override
    protected MatrixRow row(Room room) {
        List<Matrix> lower = new ArrayList<>();
        List<Matrix> upper = new ArrayList<>();
        for (Shot shot : shots) {
            double[][] l = new double[m][m];
            for (int i = 0; i < m; i++)
                for (int j = 0; j < Math.min(i, n); j++) l[i][j] = shot.after().get(i, j);
            lower.add(Matrix.of(l));
            upper.add(shot.after());
        }
        Room right = room.within(ROW_NAME * canvas.growth(LARGEST) * room.font(), 0, 0, 0);
        return row(right, List.of(layout(lower), layout(upper)), List.of("L", "U"), List.of("·"));
    }

    @Override
    protected List<Mark> matrices(int k, MatrixRow row) {
        Shot shot = shots.get(k);
        MatrixMark l = row.at(0);
        MatrixMark u = row.at(1);
        if (trace.get(shot.step()) instanceof LuStep.Swap swap)
            u.row(swap.i(), Role.TOUCH_FILL).row(swap.k(), Role.TOUCH_FILL);
        if (trace.get(shot.step()) instanceof LuStep.Eliminated e)
            u.row(shot.row(), Role.TOUCH_FILL).row(e.j(), Role.QUIET_FILL);
        l.cells(lower(shot));
        u.cells(upper(shot, row.size()));
        return List.of(
                Mark.named("L", l.marks()), Mark.named("U", u.marks()), row.labels(), rowNames(shot, l, row.size()));
    }

    /** The packed matrix, of which the rows below the one at work are still as before. */
    private static double value(Shot shot, int i, int j) {
        return (i <= shot.row() ? shot.after() : shot.before()).get(i, j);
    }

    private static boolean cleared(Shot shot, int i, int j) {
        return j < i && (j < shot.cleared() - 1 || (j == shot.cleared() - 1 && i <= shot.row()));
    }

    private Cells lower(Shot shot) {
        return (i, j) -> {
            if (i == j) return Cell.of("1", Role.INK);
            boolean moved = trace.get(shot.step()) instanceof LuStep.Swap s && j < s.i() && (i == s.i() || i == s.k());
            if (!cleared(shot, i, j)) return Cell.of("0", Role.AXIS);
            String text = Digits.of(value(shot, i, j));
            boolean fresh = trace.get(shot.step()) instanceof LuStep.Eliminated e && i == shot.row() && j == e.j();
            if (fresh) return Cell.fresh(text, Role.CHANGE, Role.CHANGE_FILL);
            return Cell.of(text, Role.INK).on(moved ? Look.fill(Role.TOUCH_FILL) : null);
        };
    }

    private Cells upper(Shot shot, double size) {
        LuStep step = trace.get(shot.step());
        return (i, j) -> {
            Cell plain = cleared(shot, i, j)
                    ? Cell.of("0", Role.AXIS)
                    : Cell.of(NumberText.of(value(shot, i, j), largest), Role.INK);
            Look pivot = Look.fill(Role.FOCUS_FILL).outlined(Role.FOCUS, size / 13);
            if (step instanceof LuStep.Pivot p && j == p.j() && i >= p.j())
                return plain.on(i == p.row() ? pivot : Look.fill(Role.TOUCH_FILL));
            if (!(step instanceof LuStep.Eliminated e)) return plain;
            if (i == e.j() && j == e.j()) return plain.on(pivot);
            if (i != shot.row() || j < e.j()) return plain;
            return j == e.j() ? Cell.fresh("0", Role.GOOD, Role.GOOD_FILL) : Cell.of(plain.text(), Role.CHANGE);
        };
    }

    private Mark rowNames(Shot shot, MatrixMark l, double size) {
        List<Mark> out = new ArrayList<>();
        for (int i = 0; i < m; i++)
            out.addAll(MathText.parse("R_{" + (shot.order().get(i) + 1) + "}")
                    .marks(
                            l.left() - 0.35 * size,
                            l.baseline(i),
                            Math.max(0.72 * size, size < least() ? 0 : least()),
                            Anchor.END,
                            Role.MUTED));
        return Mark.named("rows", out);
    }

    @Override
    protected Paint paint(int k) {
        return shown(k) instanceof LuStep.Done ? Role.GOOD : Role.INK;
    }

    @Override
    protected String caption(int k) {
        LuStep step = shown(k);
        if (step instanceof LuStep.Start) return "L starts as the identity, U as A";
        if (step instanceof LuStep.Eliminated e)
            return "Row " + (shots.get(k).row() + 1) + " loses a multiple of row " + (e.j() + 1) + "; L remembers it";
        return step instanceof LuStep.Done ? "PA = LU" : step.caption();
    }

    @Override
    protected String formula(int k) {
        LuStep step = shown(k);
        if (step instanceof LuStep.Eliminated e) {
            Shot shot = shots.get(k);
            Matrix before = shot.before();
            return "\\ell_{" + (shot.row() + 1) + (shot.row() > 8 ? "," : "") + (e.j() + 1) + "} = \\frac{"
                    + Tex.number(before.get(shot.row(), e.j())) + "}{" + Tex.number(before.get(e.j(), e.j())) + "} = "
                    + Tex.number(shot.after().get(shot.row(), e.j()));
        }
        if (step instanceof LuStep.Swap s) return "R_{" + (s.i() + 1) + "} \\leftrightarrow R_{" + (s.k() + 1) + "}";
        return step instanceof LuStep.Done ? "P \\cdot A = L \\cdot U" : "";
    }

    @Override
    protected String spoken(int k) {
        return said(k) + upper(shots.get(k), 1).spoken("U", m, n);
    }
}
