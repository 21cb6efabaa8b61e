package mml.viz.scene.spectral;

import java.util.ArrayList;
import java.util.List;
import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.spectral.SvdStagesStep;
import mml.spectral.SvdStagesStep.Done;
import mml.spectral.SvdStagesStep.Stretched;
import mml.spectral.SvdStagesStep.Turned;
import mml.text.Count;
import mml.text.Numbers;
import mml.trace.Trace;
import mml.viz.plot.Plane;
import mml.viz.scene.Apart;
import mml.viz.scene.Box;
import mml.viz.scene.Canvas;
import mml.viz.scene.Eye;
import mml.viz.scene.Film;
import mml.viz.scene.Frame;
import mml.viz.scene.Stage;
import mml.viz.scene.Viewpoint;
import mml.viz.svg.Clip;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import mml.viz.svg.Svg;

/**
 * A grid, the unit circle and the two right singular vectors on their way through Vᵀ, Σ and U, in the plane or, for
 * three rows, in space. Times in between show a turn half done, which is drawing only: the stages themselves are the
 * library's.
 *
 * @mml §4.5.1, Figures 4.8 and 4.9
 */
public final class SvdStagesScene extends Film<SvdStagesStep> {
    private static final double ROOM = 1.1;
    private static final double ROOMY = 1.03;
    /** The text of a slide is smaller than its heading, and its axes still legible. */
    private static final double SMALL = 0.84;

    private static final double NUMBERS = 0.8; // on its axes

    /** So often the way of a factor is looked at. */
    private static final int MOMENTS = 12;

    private static final List<String> FACTORS = List.of("U", "Σ", "V^T");

    private final double font;
    private final Clip area;
    private final Matrix V;
    private final Matrix Sigma;
    private final Matrix U;
    private final Eye from;
    private final double[] reach; // of the grid on its way, along x and y

    /** On a wide slide, {@link Canvas#WIDE}. */
    public SvdStagesScene(Trace<? extends SvdStagesStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /**
     * @param trace of the stages of a 2×2 or 3×2 matrix
     * @throws IllegalArgumentException if it is that of another shape, or not whole
     */
    public SvdStagesScene(Trace<? extends SvdStagesStep> trace, Canvas canvas) {
        this(trace, canvas, Eye.CHOSEN);
    }

    /** The same, in space seen from where the eye is. */
    public SvdStagesScene(Trace<? extends SvdStagesStep> trace, Canvas canvas, Eye from) {
        super(trace, canvas);
        this.from = from;
        if (trace.size() != 4
                || !(trace.get(1) instanceof Turned turned)
                || !(trace.get(2) instanceof Stretched stretched)
                || !(trace.get(3) instanceof Done done))
            throw new IllegalArgumentException(
                    "trace has " + Count.of(trace.size(), "step") + ", expected the 4 of a whole run");
        Sigma = stretched.Sigma();
        if (!draws(Sigma)) throw new IllegalArgumentException("A is " + Shapes.shape(Sigma) + ", expected 2×2 or 3×2");
        V = turned.map().transpose();
        U = done.U();
        Room room = room();
        font = canvas.headed() ? canvas.smallPlot(SMALL, NUMBERS) : room.font();
        area = room.within(0, ThreeFactors.BAR * font, 0, 0).area();
        reach = reach();
    }

    /** Whether the stages of A can be drawn: they begin in the plane and end there or in space. */
    public static boolean draws(Matrix A) {
        return A.cols() == 2 && (A.rows() == 2 || A.rows() == 3);
    }

    @Override
    protected double height(Room roomy) {
        return roomy.width() + ThreeFactors.BAR * font;
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        return marks(i, room);
    }

    @Override
    protected String spoken(int i) {
        return super.spoken(i) + " " + values() + ".";
    }

    /** The picture at time t, from 0 to 3: that of frame t, or on the way there. */
    public Svg at(double t) {
        Frame to = frame((int) Math.ceil(t));
        Svg picture = to.picture();
        List<Mark> marks = new ArrayList<>(picture.marks().subList(0, canvas.headed() ? 1 : 0));
        marks.addAll(marks(t, room()));
        return new Svg(picture.width(), picture.height(), picture.title(), picture.description(), marks);
    }

    private List<Mark> marks(double t, Room room) {
        double[][] map = map(t);
        List<Mark> marks = new ArrayList<>(ThreeFactors.bar(FACTORS, k -> t - k, area, room.top(), font));
        List<String> names = List.of(name(t, 1), name(t, 2));
        List<Mark> own = map.length == 2
                ? ThreeFactors.plane(plane(), area, font, map, grid(), V.toArray(), names)
                : solid(map, names);
        marks.addAll(Apart.of(own, area));
        return marks;
    }

    /** What the right singular vector j, from 1, has become at time t; nothing on the way. */
    private static String name(double t, int j) {
        if (t == 0) return "v_" + j;
        if (t == 1) return "e_" + j;
        if (t == 2) return "σ_" + j + " e_" + j;
        return t == 3 ? "σ_" + j + " u_" + j : "";
    }

    private double[] reach() {
        double[] most = new double[2];
        for (int k = 0; k <= 3 * MOMENTS; k++) {
            double[][] map = map(k / (double) MOMENTS);
            for (int i = 0; i < 2; i++)
                most[i] = Math.max(most[i], ROOMY * (Math.abs(map[i][0]) + Math.abs(map[i][1])));
        }
        return most;
    }

    /** It has room for the grid all the way; where it is wider or higher than that, its axes are no longer than the longer one. */
    private Plane plane() {
        return ThreeFactors.around(area, reach[0], reach[1], font).within(Math.max(reach[0], reach[1]));
    }

    private List<Mark> solid(double[][] map, List<String> names) {
        List<Mark> own = new ArrayList<>();
        Stage stage = stage();
        own.addAll(stage.ground());
        List<double[][]> lines = new ArrayList<>(grid());
        lines.add(ThreeFactors.circle());
        for (double[][] line : lines) {
            List<Point> points = new ArrayList<>();
            for (Vector x : points(map, line)) points.add(stage.at(x));
            boolean round = line[0].length > 2;
            own.add(new Mark.Polyline(points, round ? Look.stroke(Role.INK, 2.4) : Look.stroke(Role.AXIS, 1)));
        }
        for (int j = 0; j < 2; j++) {
            Vector v = singular(map, j);
            own.addAll(stage.arrow(v.times(0), v, Role.series(j), 3));
            own.addAll(ThreeFactors.name(area, font, stage.at(v), stage.at(v.times(0)), names.get(j), Role.series(j)));
        }
        return own;
    }

    /** Where nothing else is said, the images of the grid fill it. */
    private Stage stage() {
        Room own = new Room(area, font);
        if (!from.isFree()) return Stage.of(3, own, eye());
        List<Vector> all = new ArrayList<>();
        for (int t = 0; t <= 3; t++) for (double[][] line : grid()) all.addAll(points(map(t), line));
        return Stage.filled(Box.around(all), own, eye());
    }

    /** From where the singular vectors of all four frames and their planes are seen best in space, unless it is said. */
    public Eye eye() {
        List<List<Vector>> frames = new ArrayList<>();
        double far = 0;
        for (int t = 0; t <= 3; t++) {
            frames.add(List.of(singular(map(t), 0), singular(map(t), 1)));
            for (double[][] line : grid()) for (Vector x : points(map(t), line)) far = Math.max(far, x.maxNorm());
        }
        List<Vector> normals = List.of(Vector.of(0, 0, 1), U.column(2));
        return Viewpoint.of(frames, normals, from.orReaching(ROOM * far));
    }

    /** Where the right singular vector j has come to. */
    private Vector singular(double[][] map, int j) {
        return points(map, new double[][] {{V.get(0, j)}, {V.get(1, j)}}).get(0);
    }

    /** The images of the points of a line in space. */
    private static List<Vector> points(double[][] map, double[][] line) {
        double[] x = ThreeFactors.image(map, 0, line);
        double[] y = ThreeFactors.image(map, 1, line);
        double[] z = ThreeFactors.image(map, 2, line);
        List<Vector> out = new ArrayList<>();
        for (int i = 0; i < x.length; i++) out.add(Vector.of(x[i], y[i], z[i]));
        return out;
    }

    /** Lines of the square [−1, 1]², each as rows of x and of y. */
    private static List<double[][]> grid() {
        List<double[][]> lines = new ArrayList<>();
        for (int i = -2; i <= 2; i++) {
            double c = i / 2.0;
            lines.add(new double[][] {{c, c}, {-1, 1}});
            lines.add(new double[][] {{-1, 1}, {c, c}});
        }
        return lines;
    }

    /** m rows, 2 columns: the factors applied so far, the one at work in part. */
    private double[][] map(double t) {
        double a = Math.max(0, Math.min(1, t));
        double b = Math.max(0, Math.min(1, t - 1));
        double c = Math.max(0, Math.min(1, t - 2));
        double theta = -a * Elementary.atan2(V.get(1, 0), V.get(0, 0));
        double[][] turned = {
            {Elementary.cos(theta), -Elementary.sin(theta)}, {Elementary.sin(theta), Elementary.cos(theta)}
        };
        int m = U.rows();
        double[][] U = turn(c);
        double[][] map = new double[m][2];
        for (int i = 0; i < m; i++)
            for (int j = 0; j < 2; j++)
                for (int k = 0; k < 2; k++) {
                    double stretch = 1 + b * (Sigma.get(k, k) - 1);
                    map[i][j] += U[i][k] * (stretch * turned[k][j]);
                }
        return map;
    }

    /** U done by the share c: a turn about its axis, and in the plane, if it reflects, a flip. */
    private double[][] turn(double c) {
        if (U.rows() == 2) {
            double phi = c * Elementary.atan2(U.get(1, 0), U.get(0, 0));
            boolean flips = U.get(0, 0) * U.get(1, 1) - U.get(0, 1) * U.get(1, 0) < 0;
            double side = flips ? 1 - 2 * c : 1;
            return new double[][] {
                {Elementary.cos(phi), -side * Elementary.sin(phi)}, {Elementary.sin(phi), side * Elementary.cos(phi)}
            };
        }
        double cosine = Math.max(-1, Math.min(1, (U.get(0, 0) + U.get(1, 1) + U.get(2, 2) - 1) / 2));
        double[] axis = axis(U, cosine);
        double angle = c * Elementary.acos(cosine);
        double cos = Elementary.cos(angle);
        double sin = Elementary.sin(angle);
        double[][] R = new double[3][3];
        for (int i = 0; i < 3; i++)
            for (int j = 0; j < 3; j++) R[i][j] = (i == j ? cos : 0) + (1 - cos) * axis[i] * axis[j];
        for (int i = 0; i < 3; i++) {
            int j = (i + 1) % 3;
            int k = (i + 2) % 3;
            R[k][j] += sin * axis[i];
            R[j][k] -= sin * axis[i];
        }
        return R;
    }

    /** The unit vector that a rotation of space keeps: for a turn by half a circle the longest column of U + I. */
    private static double[] axis(Matrix U, double cosine) {
        double[] w = {U.get(2, 1) - U.get(1, 2), U.get(0, 2) - U.get(2, 0), U.get(1, 0) - U.get(0, 1)};
        if (cosine < -0.999999) {
            int best = 0;
            for (int j = 1; j < 3; j++) if (U.get(j, j) > U.get(best, best)) best = j;
            for (int i = 0; i < 3; i++) w[i] = U.get(i, best) + (i == best ? 1 : 0);
        }
        double length = Math.sqrt(w[0] * w[0] + w[1] * w[1] + w[2] * w[2]);
        return length == 0 ? new double[] {0, 0, 1} : new double[] {w[0] / length, w[1] / length, w[2] / length};
    }

    /** {@code σ₁ = 2.5, σ₂ = 1} for a line beside the figure. */
    public String values() {
        return "σ₁ = " + Numbers.rounded(Sigma.get(0, 0), 4) + ", σ₂ = " + Numbers.rounded(Sigma.get(1, 1), 4);
    }
}
