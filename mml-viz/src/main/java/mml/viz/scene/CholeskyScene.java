package mml.viz.scene;

import java.util.ArrayList;
import java.util.List;
import mml.decomposition.CholeskyStep;
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
 * How the Cholesky factor fills: one entry of L a frame, in the order of computation, with the entry of A and the two
 * rows of L that it is made of, and the formula with its numbers. A pivot that is not positive ends the picture.
 *
 * @mml §4.3, Example 4.10
 */
public final class CholeskyScene implements Scene {
    private static final double LARGEST = 1.8;
    private static final double FORMULA = 2.6;
    /** Below this share of the wanted font size, Lᵀ is left out. */
    private static final double SMALLEST = 0.62;

    /** A frame: entry (i, j) appears; i = j is a pivot, i = −1 the start, i = n the end. */
    private record Shot(int step, int i, int j) {}

    private final Trace<CholeskyStep> trace;
    private final Canvas canvas;
    private final Matrix A;
    private final Matrix L;
    private final List<Shot> shots = new ArrayList<>();
    private final Heading heading;
    private final MatrixRow row;
    private final boolean transposed;

    /**
     * @param trace of a whole run, its {@link CholeskyStep.Start} first
     * @throws IllegalArgumentException if the trace is empty or does not begin with the start
     */
    public CholeskyScene(Trace<CholeskyStep> trace, Canvas canvas) {
        this(trace, canvas, LARGEST);
    }

    private CholeskyScene(Trace<CholeskyStep> trace, Canvas canvas, double largest) {
        if (trace.size() == 0 || !(trace.get(0) instanceof CholeskyStep.Start start))
            throw new IllegalArgumentException("trace does not begin with a Start step, expected that of a whole run");
        this.trace = trace;
        this.canvas = canvas;
        this.A = start.A();
        this.L = last(trace);
        shoot();
        List<String> captions = new ArrayList<>();
        for (Shot shot : shots) captions.add(caption(shot));
        this.heading = new Heading(captions, canvas);
        MatrixLayout forA = MatrixLayout.of(List.of(new Digits(A)), 0);
        MatrixLayout forL = MatrixLayout.of(List.of(new Digits(L)), 0);
        double font = canvas.fontSize();
        double width = canvas.width() - 2 * heading.margin();
        double height = canvas.height() - heading.height() - heading.margin() - FORMULA * font;
        List<MatrixLayout> three = List.of(forA, forL, forL);
        this.transposed = width / MatrixRow.width(three) >= SMALLEST * font;
        this.row = new MatrixRow(
                transposed ? three : List.of(forA, forL),
                transposed ? List.of("A", "L", "L^T") : List.of("A", "L"),
                transposed ? List.of("=", "·") : List.of("→"),
                heading.margin(),
                heading.height(),
                width,
                height,
                largest * font);
    }

    /** A scene of a given width that is just as high as it needs to be, for a page that scrolls. */
    public static CholeskyScene ofWidth(Trace<CholeskyStep> trace, double width, double fontSize) {
        CholeskyScene roomy = new CholeskyScene(trace, new Canvas(width, Svg.MAX_SIZE, fontSize), 1);
        double body = MatrixRow.height(List.of(MatrixLayout.of(List.of(new Digits(roomy.A)), 0)));
        body = Math.max(body, MatrixRow.height(List.of(MatrixLayout.of(List.of(new Digits(roomy.L)), 0))));
        double height = roomy.heading.height() + body * roomy.row.size() + FORMULA * fontSize + roomy.heading.margin();
        return new CholeskyScene(trace, new Canvas(width, Math.ceil(height), fontSize), 1);
    }

    private static Matrix last(Trace<CholeskyStep> trace) {
        CholeskyStep last = trace.last();
        if (last instanceof CholeskyStep.Column s) return s.L();
        if (last instanceof CholeskyStep.Pivot s) return s.L();
        int n = trace.start(CholeskyStep.Start.class).A().rows();
        return Matrix.zeros(n, n);
    }

    private void shoot() {
        int n = A.rows();
        for (int k = 0; k < trace.size(); k++) {
            int step = k;
            CholeskyStep s = trace.get(k);
            if (s instanceof CholeskyStep.Start) shots.add(new Shot(step, -1, -1));
            if (s instanceof CholeskyStep.Pivot pivot) shots.add(new Shot(step, pivot.j(), pivot.j()));
            if (s instanceof CholeskyStep.Column column) {
                for (int i = column.j() + 1; i < n; i++) shots.add(new Shot(step, i, column.j()));
                if (column.j() == n - 1) shots.add(new Shot(step, n, n));
            }
        }
    }

    @Override
    public Trace<CholeskyStep> trace() {
        return trace;
    }

    /** One for the start, one for each entry of L, and one for the end. */
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
        boolean failed = failed(shot);
        boolean done = shot.i() == A.rows();
        List<Mark> marks = new ArrayList<>();
        marks.add(heading.words(k, failed ? Role.BAD : done ? Role.GOOD : Role.INK));
        MatrixMark a = row.at(0);
        if (shot.i() >= 0 && !done) a.cell(shot.i(), shot.j(), Look.fill(failed ? Role.BAD_FILL : Role.FOCUS_FILL));
        marks.add(Mark.named("A", a.entries(new Digits(A), Role.INK).marks()));
        marks.add(Mark.named("L", factor(row.at(1), shot, false).marks()));
        if (transposed) marks.add(Mark.named("LT", factor(row.at(2), shot, true).marks()));
        marks.add(row.labels());
        double font = canvas.fontSize();
        MathText formula = MathText.parse(formula(shot));
        double size = Math.min(font, font * (canvas.width() - 2 * heading.margin()) / formula.width(font));
        marks.addAll(formula.marks(
                canvas.width() / 2,
                Math.min(row.bottom() + 1.75 * font, canvas.height() - heading.margin() - 0.4 * font),
                size,
                Anchor.MIDDLE,
                failed ? Role.BAD : Role.CHANGE));
        String title = "Step " + (k + 1) + " of " + frames() + ": " + caption(shot);
        return new Svg(canvas.width(), canvas.height(), title, spoken(shot), marks);
    }

    /** L or its transpose, as far as it is known. */
    private MatrixMark factor(MatrixMark mark, Shot shot, boolean turned) {
        int n = A.rows();
        boolean failed = failed(shot);
        if (!failed)
            for (int k = 0; k < shot.j() && shot.i() < n; k++) {
                if (!turned) mark.cell(shot.i(), k, Look.fill(Role.TOUCH_FILL));
                else mark.cell(k, shot.j(), Look.fill(Role.TOUCH_FILL));
                if (!transposed) mark.cell(shot.j(), k, Look.fill(Role.TOUCH_FILL));
            }
        if (shot.i() > shot.j() && turned) mark.cell(shot.j(), shot.j(), Look.fill(Role.TOUCH_FILL));
        if (shot.i() > shot.j() && !transposed) mark.cell(shot.j(), shot.j(), Look.fill(Role.TOUCH_FILL));
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++) {
                boolean zero = j > i;
                boolean known = known(i, j, shot);
                boolean now = i == shot.i() && j == shot.j();
                int r = turned ? j : i;
                int c = turned ? i : j;
                if (now) mark.cell(r, c, Look.fill(failed ? Role.BAD_FILL : Role.CHANGE_FILL));
                if (zero) mark.entry(r, c, "0", Role.AXIS, false);
                else if (now && failed) mark.entry(r, c, "?", Role.BAD, true);
                else if (known) mark.entry(r, c, Digits.of(L.get(i, j)), paint(now, shot), now);
                else mark.entry(r, c, "·", Role.AXIS, false);
            }
        return mark;
    }

    private Paint paint(boolean now, Shot shot) {
        return now ? Role.CHANGE : shot.i() == A.rows() ? Role.GOOD : Role.INK;
    }

    private static boolean known(int i, int j, Shot shot) {
        return j < shot.j() || (j == shot.j() && i <= shot.i());
    }

    private boolean failed(Shot shot) {
        return trace.get(shot.step()) instanceof CholeskyStep.Pivot p && !(p.s() > 0);
    }

    private String caption(Shot shot) {
        if (shot.i() < 0) return "Wanted: a triangle L with A = LLᵀ";
        if (shot.i() == A.rows()) return "A = LLᵀ, so A is positive definite";
        if (failed(shot)) return "No square root: A is not positive definite";
        String name = subscripts(shot.i(), shot.j());
        return shot.i() == shot.j()
                ? "On the diagonal: the root of what is left of a" + name
                : "Below it: what is left of a" + name + ", divided by l" + subscripts(shot.j(), shot.j());
    }

    private static String subscripts(int i, int j) {
        return "" + (char) ('₁' + i) + (char) ('₁' + j);
    }

    /** {@code l_32 = (a_32 − l_31·l_21)/l_22 = (3 − 1·1)/2 = 1}, without the letters once the sum is long. */
    private String formula(Shot shot) {
        int i = shot.i();
        int j = shot.j();
        if (i < 0) return "a_{ij} = l_{i1}·l_{j1} + … + l_{ij}·l_{jj}";
        if (i == A.rows()) return "det A = (l_{11}·…·l_{" + i + i + "})^2";
        StringBuilder letters = new StringBuilder("a_{" + (i + 1) + (j + 1) + "}");
        StringBuilder numbers = new StringBuilder(Digits.of(A.get(i, j)));
        boolean pivot = i == j;
        for (int k = 0; k < j; k++) {
            String lik = "l_{" + (i + 1) + (k + 1) + "}";
            letters.append(" − ").append(pivot ? lik + "^2" : lik + "·l_{" + (j + 1) + (k + 1) + "}");
            String x = bracketed(Digits.of(L.get(i, k)));
            numbers.append(" − ").append(pivot ? x + "^2" : x + "·" + bracketed(Digits.of(L.get(j, k))));
        }
        String name = "l_{" + (i + 1) + (j + 1) + "} = ";
        String divisor = "l_{" + (j + 1) + (j + 1) + "}";
        String left = j > 2 ? "" : pivot ? root(letters.toString()) + " = " : over(letters, divisor) + " = ";
        if (!pivot) return name + left + over(numbers, Digits.of(L.get(j, j))) + " = " + Digits.of(L.get(i, j));
        double s = ((CholeskyStep.Pivot) trace.get(shot.step())).s();
        String sum = j > 4 ? "" : root(numbers.toString()) + " = ";
        if (!(s > 0)) return name + left + sum + "√(" + Digits.of(s) + ")";
        return name + left + sum + (j == 0 || j > 4 ? "" : root(Digits.of(s)) + " = ") + Digits.of(L.get(j, j));
    }

    private static String over(CharSequence numerator, String denominator) {
        return "(" + numerator + ")/(" + denominator + ")";
    }

    private static String root(String of) {
        return of.indexOf(' ') < 0 ? "√" + of : "√(" + of + ")";
    }

    private static String bracketed(String number) {
        return number.startsWith("−") ? "(" + number + ")" : number;
    }

    private String spoken(Shot shot) {
        StringBuilder out = new StringBuilder(caption(shot))
                .append(". ")
                .append(plain(formula(shot)))
                .append('.');
        for (int i = 0; i < A.rows(); i++) {
            out.append(" Row ").append(i + 1).append(" of L:");
            for (int j = 0; j <= i; j++) {
                boolean here = known(i, j, shot) && !(failed(shot) && i == shot.i() && j == shot.j());
                out.append(j == 0 ? " " : ", ").append(here ? Digits.of(L.get(i, j)) : "not yet");
            }
            out.append('.');
        }
        return out.toString();
    }

    /** A formula as text is written, without the braces of its indices. */
    static String plain(String formula) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < formula.length(); i++)
            if ("_{}".indexOf(formula.charAt(i)) < 0) out.append(formula.charAt(i));
        return out.toString();
    }
}
