package mml.viz.scene.exact;

import java.util.ArrayList;
import java.util.List;
import mml.exact.DeterminantStep;
import mml.exact.Fractions;
import mml.exact.RowOperation;
import mml.exact.RowReductionStep;
import mml.matrix.Vector;
import mml.text.Table;
import mml.text.Tex;
import mml.trace.Trace;
import mml.viz.scene.Apart;
import mml.viz.scene.Box;
import mml.viz.scene.Canvas;
import mml.viz.scene.Digits;
import mml.viz.scene.Entries;
import mml.viz.scene.Eye;
import mml.viz.scene.Film;
import mml.viz.scene.TexLine;
import mml.viz.scene.Viewpoint;
import mml.viz.svg.Anchor;
import mml.viz.svg.Clip;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Paint;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import mml.viz.svg.Space;
import org.jspecify.annotations.Nullable;

/**
 * A determinant as an area or a volume: the rows of the matrix span a parallelogram or a parallelepiped. Elimination
 * shears it, which keeps its size; a swap turns its orientation, which its colour shows; in the end it is a box, whose
 * edges are the pivots.
 *
 * @mml §4.1, Figures 4.2, 4.3, Example 4.2
 */
public final class VolumeScene extends Film<DeterminantStep> {
    private static final double FORMULA = 2.3;
    private static final double CLIPPED_REACH = 1.1;
    private static final double ROOM = 1.05;

    private final List<Integer> shots = new ArrayList<>();
    private final List<double[][]> rows = new ArrayList<>(); // the vectors of each shot
    private final List<List<String>> names = new ArrayList<>();
    private final boolean asking;
    private final Eye eye;
    private final double reach;
    private final boolean clipped;
    private final boolean free;
    private final String value;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public VolumeScene(Trace<? extends DeterminantStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /**
     * A scene with room for all of the body it begins with.
     *
     * @param trace of the determinant of a 2×2 or 3×3 matrix of fractions, from its start
     * @throws IllegalArgumentException if it is the trace of something else
     */
    public VolumeScene(Trace<? extends DeterminantStep> trace, Canvas canvas) {
        this(trace, canvas, Eye.CHOSEN);
    }

    /**
     * The same, seen from where the eye is. Where it has a reach, the axes have it as long as the vectors themselves do
     * not go farther, so that nothing jumps while one of them is dragged; what reaches out of the plane is cut.
     */
    public VolumeScene(Trace<? extends DeterminantStep> trace, Canvas canvas, Eye eye) {
        this(trace, canvas, eye, false);
    }

    /** The same; the first frame asks for the determinant instead of telling it, if that is wanted. */
    public VolumeScene(Trace<? extends DeterminantStep> trace, Canvas canvas, Eye eye, boolean asking) {
        super(trace, canvas);
        this.asking = asking;
        int n = size(this.trace);
        List<String> now = new ArrayList<>();
        for (int i = 0; i < n; i++) now.add("a_" + (i + 1));
        for (int k = 0; k < trace.size(); k++) {
            DeterminantStep step = trace.get(k);
            boolean last = k == trace.size() - 1;
            if (k > 0 && !last && operation(step) == null) continue;
            now = swapped(now, operation(step));
            shots.add(k);
            names.add(now);
            rows.add(last ? diagonal(vectors(matrix(step))) : vectors(matrix(step)));
        }
        this.value = this.trace.last() instanceof DeterminantStep.Multiply m ? m.product() : "";
        this.clipped = eye.reach() > 0;
        this.free = eye.isFree();
        this.eye = n == 2 ? eye : Viewpoint.of(spread(rows), eye);
        this.reach = clipped ? eye.reach() : Math.max(1, ROOM * corners(rows.get(0)));
    }

    /** The axes of frame k: as in the first frame, unless that is too small. */
    private double reach(int k) {
        double[][] v = rows.get(k);
        double needed = clipped ? CLIPPED_REACH * tips(v) : ROOM * corners(v);
        return needed <= reach * (k == 0 ? 1 : 1.4) ? reach : needed;
    }

    private Parallelotope drawing(int k) {
        Room above = room().within(0, 0, 0, FORMULA * canvas.fontSize());
        double font = above.font();
        Point middle = above.centre();
        if (rows.get(0).length == 2) {
            double half = Math.min(above.width() / 2, above.height() * 0.8);
            Clip area = new Clip(middle.x() - half, above.top(), middle.x() + half, above.bottom());
            return free
                    ? new Parallelotope.Flat(box(k).plane(area, font), font)
                    : Parallelotope.Flat.of(area, reach(k), font);
        }
        if (free) return new Parallelotope.Solid(box(k).space(above.area(), eye, font), font);
        double half = Math.min(above.width() / 2, 0.62 * above.height());
        return new Parallelotope.Solid(new Space(middle, half, reach(k), eye.azimuth(), eye.elevation()), font);
    }

    /** Room for the body of frame k, for the first and for the one before: nothing jumps unless it has to. */
    private Box box(int k) {
        List<Vector> corners = new ArrayList<>();
        for (int shot : new int[] {0, Math.max(0, k - 1), k})
            for (double[] corner : Parallelotope.corners(rows.get(shot))) corners.add(Vector.of(corner));
        return Box.around(corners);
    }

    /** The vectors of all shots. */
    private static List<Vector> spread(List<double[][]> rows) {
        List<Vector> out = new ArrayList<>();
        for (double[] v : rows.get(0)) out.add(Vector.of(v));
        return out;
    }

    private static int size(Trace<DeterminantStep> trace) {
        boolean starts = trace.size() > 0
                && trace.get(0) instanceof DeterminantStep.Eliminate e
                && e.step() instanceof RowReductionStep.Start;
        int n = starts ? matrix(trace.get(0)).rows() : 0;
        if (n != 2 && n != 3)
            throw new IllegalArgumentException("trace is of a " + (starts ? n + "×" + n + " matrix" : "part of a run")
                    + ", expected that of a 2×2 or 3×3 matrix from its start");
        return n;
    }

    private static Table matrix(DeterminantStep step) {
        if (step instanceof DeterminantStep.Eliminate s) return s.step().matrix();
        return ((DeterminantStep.Multiply) step).matrix();
    }

    private static @Nullable RowOperation<?> operation(DeterminantStep step) {
        return step instanceof DeterminantStep.Eliminate e && e.step() instanceof RowReductionStep.Operation o
                ? o.operation()
                : null;
    }

    /** A swap takes the names along. */
    private static List<String> swapped(List<String> names, @Nullable RowOperation<?> operation) {
        List<String> out = new ArrayList<>(names);
        if (operation instanceof RowOperation.Swap<?> s) {
            out.set(s.i(), names.get(s.k()));
            out.set(s.k(), names.get(s.i()));
        }
        return List.copyOf(out);
    }

    private static double[][] vectors(Table M) {
        double[][] out = new double[M.rows()][M.rows()];
        for (int i = 0; i < M.rows(); i++)
            for (int j = 0; j < M.rows(); j++) out[i][j] = Fractions.toDouble(Fractions.parse(M.text(i, j)));
        return out;
    }

    private static double[][] diagonal(double[][] v) {
        double[][] out = new double[v.length][v.length];
        for (int i = 0; i < v.length; i++) out[i][i] = v[i][i];
        return out;
    }

    /** The largest coordinate of a corner. */
    private static double corners(double[][] v) {
        double most = 0;
        for (int j = 0; j < v.length; j++) {
            double plus = 0;
            double minus = 0;
            for (double[] x : v) {
                plus += Math.max(0, x[j]);
                minus += Math.max(0, -x[j]);
            }
            most = Math.max(most, Math.max(plus, minus));
        }
        return most;
    }

    /** The largest coordinate of a vector. */
    private static double tips(double[][] v) {
        double most = 0;
        for (double[] x : v) for (double c : x) most = Math.max(most, Math.abs(c));
        return most;
    }

    /** One for the start, one for each row operation, one for the product. */
    @Override
    public int frames() {
        return shots.size();
    }

    @Override
    protected int step(int i) {
        return shots.get(i);
    }

    /** Where the tip of vector i stands in frame k. */
    public Point tip(int k, int i) {
        return drawing(k).at(rows.get(k)[i]);
    }

    /**
     * The point of the plane that stands at a place of frame k.
     *
     * @throws IllegalStateException if the scene shows space
     */
    public double[] point(int k, double x, double y) {
        if (drawing(k) instanceof Parallelotope.Flat flat)
            return new double[] {flat.plane().x(x), flat.plane().y(y)};
        throw new IllegalStateException("a place of the figure is a line of space");
    }

    @Override
    protected List<Mark> draw(int k, Room room) {
        DeterminantStep step = shown(k);
        boolean last = k == shots.size() - 1;
        double[][] v = rows.get(k);
        Parallelotope drawing = drawing(k);
        List<Mark> marks = new ArrayList<>(drawing.ground());
        marks.add(Mark.named("body", drawing.body(v, colour(step))));
        if (k > 0) marks.addAll(drawing.ghost(rows.get(k - 1)));
        if (k > 0 && operation(step) instanceof RowOperation.Add<?> add)
            marks.addAll(drawing.way(rows.get(k - 1)[add.i()], v[add.i()]));
        marks.add(Mark.named("vectors", drawing.vectors(v, last ? pivots() : names.get(k))));
        double font = canvas.fontSize();
        if (v.length == 3 && !free)
            marks.add(Mark.text(
                    room.right(), room.top(), 0.8 * font, Anchor.END, "axes to ±" + Digits.of(reach(k)), Role.MUTED));
        List<Mark> out =
                new ArrayList<>(Apart.of(marks, new Clip(room.left(), room.top(), room.right(), room.bottom())));
        MathText formula = MathText.parse(TexLine.plain(formula(k)));
        double size = Math.min(font, font * room.width() / Math.max(1, formula.width(font)));
        out.addAll(formula.marks(
                room.centre().x(), room.bottom() - 0.3 * font, size, Anchor.MIDDLE, last ? Role.GOOD : Role.CHANGE));
        return out;
    }

    @Override
    protected Paint paint(int k) {
        return k == frames() - 1 ? Role.GOOD : Role.INK;
    }

    @Override
    protected double height(Room roomy) {
        return roomy.width() + FORMULA * roomy.font();
    }

    /** The names of the edges of the box: the pivots. */
    private List<String> pivots() {
        List<String> out = new ArrayList<>();
        Table M = matrix(trace.last());
        for (int i = 0; i < M.rows(); i++) out.add(Entries.shown(M.text(i, i)));
        return out;
    }

    /** Blue while the orientation is that of the axes, vermilion when it is turned. */
    private Paint colour(DeterminantStep step) {
        int sign = step instanceof DeterminantStep.Eliminate e ? e.sign() : sign();
        boolean turned = value.startsWith("-") != sign < 0;
        return turned ? Role.SERIES_2 : Role.SERIES_1;
    }

    /** The sign that the swaps have left. */
    private int sign() {
        int sign = 1;
        for (DeterminantStep step : trace) if (step instanceof DeterminantStep.Eliminate e) sign = e.sign();
        return sign;
    }

    private String measure() {
        return matrix(trace.get(0)).rows() == 2 ? "area" : "volume";
    }

    @Override
    protected String caption(int k) {
        DeterminantStep step = shown(k);
        RowOperation<?> operation = operation(step);
        if (operation instanceof RowOperation.Swap<?>) return "A swap turns the orientation: the sign changes";
        if (operation != null) return "A shear keeps the " + measure();
        if (step instanceof DeterminantStep.Multiply m)
            return m.product().equals("0")
                    ? "Flat: the " + measure() + " is 0"
                    : "Sheared to a box: multiply its edges";
        return matrix(step).rows() == 2 ? "Two vectors span a parallelogram" : "Three vectors span a parallelepiped";
    }

    @Override
    protected String formula(int k) {
        if (k < frames() - 1) {
            RowOperation<?> operation = operation(shown(k));
            if (operation != null) return operation.formula().replace('R', 'a');
            return "\\det(a_1, " + (rows.get(0).length == 3 ? "a_2, a_3" : "a_2") + ") = "
                    + (asking ? "?" : Tex.entry(value));
        }
        StringBuilder out = new StringBuilder("\\det = ").append(sign() < 0 ? "-" : "");
        Table M = matrix(trace.last());
        for (int i = 0; i < M.rows(); i++) {
            String p = Tex.entry(M.text(i, i));
            boolean bracket = p.startsWith("-") && (i > 0 || sign() < 0);
            out.append(i == 0 ? "" : " \\cdot ").append(bracket ? "(" + p + ")" : p);
        }
        return out.append(" = ").append(Tex.entry(value)).toString();
    }

    @Override
    protected String spoken(int k) {
        StringBuilder out = new StringBuilder(super.spoken(k));
        Table M = matrix(shown(k));
        for (int i = 0; i < M.rows(); i++) {
            out.append(i == 0 ? " Vectors " : i == M.rows() - 1 ? " and " : ", ")
                    .append('(');
            for (int j = 0; j < M.cols(); j++)
                out.append(j == 0 ? "" : ", ")
                        .append(Entries.shown(M.text(i, j)).replace('-', '−'));
            out.append(')');
        }
        return out.append(". Determinant ")
                .append(Entries.shown(value).replace('-', '−'))
                .append('.')
                .toString();
    }
}
