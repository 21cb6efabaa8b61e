package mml.viz.scene.decomposition;

import java.util.ArrayList;
import java.util.List;
import mml.decomposition.CholeskyStep;
import mml.matrix.Matrix;
import mml.text.Scripts;
import mml.text.Tex;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.Cells;
import mml.viz.scene.Cells.Cell;
import mml.viz.scene.Digits;
import mml.viz.scene.MatrixFilm;
import mml.viz.scene.MatrixLayout;
import mml.viz.scene.MatrixRow;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Paint;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * How the Cholesky factor fills: one entry of L a frame, in the order of computation, with the entry of A and the two
 * rows of L that it is made of, and the formula with its numbers. A pivot that is not positive ends the picture.
 *
 * @mml §4.3, Example 4.10
 */
public final class CholeskyScene extends MatrixFilm<CholeskyStep> {
    /** Below this share of the wanted font size, Lᵀ is left out. */
    private static final double SMALLEST = 0.62;

    /** A frame: entry (i, j) appears; i = j is a pivot, i = −1 the start, i = n the end. */
    private record Shot(int step, int i, int j) {}

    private final int n;
    private final Matrix A;
    private final Matrix L;
    private final List<Shot> shots = new ArrayList<>();

    /** On a wide slide, {@link Canvas#WIDE}. */
    public CholeskyScene(Trace<? extends CholeskyStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run, its {@link CholeskyStep.Start} first
     * @throws IllegalArgumentException if the trace is empty or does not begin with the start
     */
    public CholeskyScene(Trace<? extends CholeskyStep> trace, Canvas canvas) {
        super(trace, canvas);
        this.A = this.trace.start(CholeskyStep.Start.class).A();
        this.n = A.rows();
        Matrix last = Matrix.zeros(n, n);
        for (int k = 0; k < trace.size(); k++) {
            CholeskyStep step = trace.get(k);
            if (step instanceof CholeskyStep.Start) shots.add(new Shot(k, -1, -1));
            if (step instanceof CholeskyStep.Pivot pivot) {
                shots.add(new Shot(k, pivot.j(), pivot.j()));
                last = pivot.L();
            }
            if (step instanceof CholeskyStep.Column column) {
                for (int i = column.j() + 1; i < n; i++) shots.add(new Shot(k, i, column.j()));
                if (column.j() == n - 1) shots.add(new Shot(k, n, n));
                last = column.L();
            }
        }
        this.L = last;
    }

    /** One for the start, one for each entry of L, and one for the end. */
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
        return isWide(room)
                ? row(room, three(), List.of("A", "L", "L^T"), List.of("=", "·"))
                : row(room, three().subList(0, 2), List.of("A", "L"), List.of("→"));
    }

    private boolean isWide(Room room) {
        return room.width() / MatrixRow.width(three()) >= SMALLEST * room.font();
    }

    private List<MatrixLayout> three() {
        return List.of(layout(List.of(A)), layout(List.of(L)), layout(List.of(L.transpose())));
    }

    @Override
    protected List<Mark> matrices(int k, MatrixRow row) {
        Shot shot = shots.get(k);
        Role ground = failed(shot) ? Role.BAD_FILL : Role.FOCUS_FILL;
        Cells a = (i, j) ->
                Cell.of(Digits.of(A.get(i, j)), Role.INK).on(i == shot.i() && j == shot.j() ? Look.fill(ground) : null);
        boolean wide = isWide(room());
        List<Mark> marks = new ArrayList<>(List.of(row.mark(0, a), row.mark(1, factor(shot, !wide, true))));
        if (wide) marks.add(row.mark(2, factor(shot, true, false).transposed()));
        marks.add(row.labels());
        return marks;
    }

    /** L as far as it is known; marked is what the new entry is made of in row j, in row i, or in both. */
    private Cells factor(Shot shot, boolean rowJ, boolean rowI) {
        return (i, j) -> {
            boolean now = i == shot.i() && j == shot.j();
            if (now && failed(shot)) return Cell.fresh("?", Role.BAD, Role.BAD_FILL);
            if (now) return Cell.fresh(Digits.of(L.get(i, j)), Role.CHANGE, Role.CHANGE_FILL);
            Paint paint = shot.i() == n ? Role.GOOD : Role.INK;
            Cell cell = j > i
                    ? Cell.of("0", Role.AXIS)
                    : known(i, j, shot) ? Cell.of(Digits.of(L.get(i, j)), paint) : Cell.UNKNOWN;
            boolean inSum = j < shot.j() && shot.i() < n && !failed(shot);
            boolean summand = inSum && ((rowI && i == shot.i()) || (rowJ && i == shot.j()));
            boolean divisor = rowJ && shot.i() > shot.j() && i == shot.j() && j == i && shot.i() < n;
            boolean used = summand || divisor;
            return used ? cell.on(Look.fill(Role.TOUCH_FILL)) : cell;
        };
    }

    private static boolean known(int i, int j, Shot shot) {
        return j < shot.j() || (j == shot.j() && i <= shot.i());
    }

    private boolean failed(Shot shot) {
        return trace.get(shot.step()) instanceof CholeskyStep.Pivot p && !(p.s() > 0);
    }

    @Override
    protected Paint paint(int k) {
        Shot shot = shots.get(k);
        return failed(shot) ? Role.BAD : shot.i() == n ? Role.GOOD : Role.INK;
    }

    @Override
    protected Paint formulaPaint(int k) {
        return failed(shots.get(k)) ? Role.BAD : Role.CHANGE;
    }

    @Override
    protected String caption(int k) {
        Shot shot = shots.get(k);
        if (shot.i() < 0) return "Wanted: a triangle L with A = LLᵀ";
        if (shot.i() == n) return "A = LLᵀ, so A is positive definite";
        if (failed(shot)) return "No square root: A is not positive definite";
        String a = "a" + Scripts.subscript(shot.i() + 1, shot.j() + 1);
        return shot.i() == shot.j()
                ? "On the diagonal: the root of what is left of " + a
                : "Below it: what is left of " + a + ", divided by l" + Scripts.subscript(shot.j() + 1, shot.j() + 1);
    }

    /** {@code l_32 = (a_32 − l_31·l_21)/l_22 = (3 − 1·1)/2 = 1}, without the letters once the sum is long. */
    @Override
    protected String formula(int k) {
        Shot shot = shots.get(k);
        int i = shot.i();
        int j = shot.j();
        if (i < 0) return "a_{ij} = \\ell_{i1} \\cdot \\ell_{j1} + \\dots + \\ell_{ij} \\cdot \\ell_{jj}";
        if (i == n) return "\\det A = (\\ell_{11} \\cdot \\dots \\cdot " + entry("\\ell", n - 1, n - 1) + ")^2";
        StringBuilder letters = new StringBuilder(entry("a", i, j));
        StringBuilder numbers = new StringBuilder(Tex.number(A.get(i, j)));
        boolean pivot = i == j;
        for (int c = 0; c < j; c++) {
            String lik = entry("\\ell", i, c);
            letters.append(" - ").append(pivot ? lik + "^2" : lik + " \\cdot " + entry("\\ell", j, c));
            String x = bracketed(L.get(i, c));
            numbers.append(" - ").append(pivot ? x + "^2" : x + " \\cdot " + bracketed(L.get(j, c)));
        }
        String name = entry("\\ell", i, j) + " = ";
        if (!pivot)
            return name + (j > 2 ? "" : over(letters, entry("\\ell", j, j)) + " = ")
                    + over(numbers, Tex.number(L.get(j, j))) + " = " + Tex.number(L.get(i, j));
        double s = ((CholeskyStep.Pivot) trace.get(shot.step())).s();
        String sum = (j > 2 ? "" : root(letters) + " = ") + (j > 4 ? "" : root(numbers) + " = ");
        if (!(s > 0)) return name + sum + "\\sqrt{" + Tex.number(s) + "}";
        return name + sum + (j == 0 || j > 4 ? "" : root(Tex.number(s)) + " = ") + Tex.number(L.get(j, j));
    }

    private static String entry(String name, int i, int j) {
        return name + "_{" + (i + 1) + (i > 8 || j > 8 ? "," : "") + (j + 1) + "}";
    }

    private static String over(CharSequence numerator, String denominator) {
        return "\\frac{" + numerator + "}{" + denominator + "}";
    }

    private static String root(CharSequence of) {
        return "\\sqrt{" + of + "}";
    }

    private static String bracketed(double x) {
        return x < 0 ? "(" + Tex.number(x) + ")" : Tex.number(x);
    }

    @Override
    protected String spoken(int k) {
        return said(k) + factor(shots.get(k), false, false).spoken("L", n, n);
    }
}
