package mml.viz.scene.svm;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.svm.FeatureLift;
import mml.svm.LiftStep;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Contours;
import mml.viz.plot.Dots;
import mml.viz.plot.Plane;
import mml.viz.plot.Plot;
import mml.viz.plot.Regions;
import mml.viz.scene.Apart;
import mml.viz.scene.Canvas;
import mml.viz.scene.DataAxes;
import mml.viz.scene.Eye;
import mml.viz.scene.Film;
import mml.viz.scene.Stage;
import mml.viz.scene.TwoClasses;
import mml.viz.scene.Viewpoint;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import mml.viz.svg.Symbol;

/**
 * Two classes of points in the plane, and where a feature map takes them in space: what a plane parts there, a curve parts
 * here.
 *
 * @mml §12.4
 */
public final class LiftScene extends Film<LiftStep> {
    private static final int MANY = 24;
    private static final double BEYOND = 1.1; // of the arrow, for its name
    private static final Vector ORIGIN = Vector.zeros(3);

    private final LiftStep.Start start;
    private final Matrix lifted;
    private final Eye eye;
    private final DataAxes axes;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public LiftScene(Trace<? extends LiftStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run
     * @throws IllegalArgumentException if the trace does not begin with a start, or nothing is lifted in it
     */
    public LiftScene(Trace<? extends LiftStep> trace, Canvas canvas) {
        this(trace, canvas, Eye.CHOSEN, DataAxes.CHOSEN);
    }

    private LiftScene(Trace<? extends LiftStep> trace, Canvas canvas, Eye eye, DataAxes axes) {
        super(trace, canvas);
        this.axes = axes;
        start = this.trace.start(LiftStep.Start.class);
        lifted = this.trace
                .latest(this.trace.size() - 1, LiftStep.Lifted.class)
                .orElseThrow(() -> new IllegalArgumentException("no point of the trace is lifted"))
                .lifted();
        this.eye = seen(eye);
    }

    /** The same with other axes of the plane. */
    public LiftScene within(DataAxes other) {
        return new LiftScene(trace, canvas, eye, other);
    }

    /** The same, with space seen from another side. */
    public LiftScene from(Eye other) {
        return new LiftScene(trace, canvas, other, axes);
    }

    /** From where space is seen. */
    public Eye eye() {
        return eye;
    }

    private Eye seen(Eye asked) {
        List<Vector> normals = new ArrayList<>();
        trace.latest(trace.size() - 1, LiftStep.Parted.class).ifPresent(p -> normals.add(p.w()));
        return Viewpoint.of(List.of(), normals, asked.reaching(Math.max(1e-3, 1.15 * lifted.maxNorm())));
    }

    /** Where the data lie in the picture, for the handles of a page. */
    public Plane plane() {
        return flat(0, below(room())).plane();
    }

    private static Room below(Room room) {
        return room.isWide() ? room.within(0, 0, 0.54 * room.width(), 0) : room.within(0, 0, 0, 0.52 * room.height());
    }

    private static Room above(Room room) {
        return room.isWide() ? room.within(0.5 * room.width(), 0, 0, 0) : room.within(0, 0.5 * room.height(), 0, 0);
    }

    @Override
    protected double height(Room roomy) {
        return 1.45 * roomy.width();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        List<Mark> out = new ArrayList<>(flat(i, below(room)).marks());
        out.addAll(space(i, above(room)));
        return out;
    }

    private Plot flat(int i, Room room) {
        Matrix X = start.X();
        Plot plot = TwoClasses.plane(X, axes, room);
        if (trace.get(i) instanceof LiftStep.Parted p)
            plot = plot.add(Regions.of((x, y) -> f(p, x, y) < 0 ? 0 : 1))
                    .add(Contours.of((x, y) -> f(p, x, y), 0).painted(Role.INK));
        for (int c = 0; c < 2; c++) plot = plot.add(TwoClasses.dots(TwoClasses.members(X, start.y(), c), c));
        if (trace.get(i) instanceof LiftStep.Compared pair)
            plot = plot.add(Dots.at(List.of(X.row(pair.m()), X.row(pair.n())))
                    .painted(Role.CHANGE)
                    .shaped(Symbol.CROSS)
                    .sized(0.5));
        return plot;
    }

    private boolean isSecond(int n) {
        return start.y().get(n) > 0;
    }

    private static double f(LiftStep.Parted p, double x, double y) {
        return p.w().dot(FeatureLift.phi(Vector.of(x, y))) + p.b();
    }

    private List<Mark> space(int i, Room room) {
        Stage stage = Stage.of(3, room, eye);
        List<Mark> out = new ArrayList<>(stage.ground("φ"));
        if (trace.get(i) instanceof LiftStep.Start) return out;
        if (trace.get(i) instanceof LiftStep.Parted p) {
            List<Point> corners = stage.level(p.w(), 0 - p.b());
            if (!corners.isEmpty()) {
                out.add(new Mark.Polygon(corners, Look.fill(Role.FOCUS).faded(0.22)));
                out.add(new Mark.Polygon(corners, Look.stroke(Role.FOCUS, 1.6)));
            }
        }
        if (trace.get(i) instanceof LiftStep.Compared pair) {
            String first = "φ(x_" + (pair.m() + 1) + ")";
            String second = "φ(x_" + (pair.n() + 1) + ")";
            boolean same = stage.at(lifted.row(pair.m())).distance(stage.at(lifted.row(pair.n()))) < 3 * stage.font();
            out.addAll(arrow(stage, pair.m(), same ? first + ", " + second : first));
            out.addAll(arrow(stage, pair.n(), same ? "" : second));
        }
        for (int n = 0; n < lifted.rows(); n++) out.addAll(dot(stage, n));
        return Apart.of(out, stage.area());
    }

    private List<Mark> arrow(Stage stage, int n, String name) {
        List<Mark> out = new ArrayList<>(stage.arrow(ORIGIN, lifted.row(n), Role.CHANGE, 2));
        if (!name.isEmpty()) out.addAll(stage.name(ORIGIN, lifted.row(n).times(BEYOND), name, Role.INK));
        return out;
    }

    private List<Mark> dot(Stage stage, int n) {
        Point p = stage.at(lifted.row(n));
        if (!isSecond(n)) return stage.dot(lifted.row(n), Role.series(0));
        double half = 0.32 * stage.font();
        return List.of(new Mark.Rect(
                p.x() - half,
                p.y() - half,
                2 * half,
                2 * half,
                0,
                Look.fill(Role.series(1)).outlined(Role.PAPER, 1.6)));
    }

    @Override
    protected String spoken(int i) {
        StringBuilder out = new StringBuilder(super.spoken(i));
        if (start.X().rows() > MANY) return out.toString();
        for (int n = 0; n < start.X().rows(); n++) {
            out.append(n == 0 ? " Points " : ", ")
                    .append(NumberText.tuple(start.X().row(n)));
            if (!(trace.get(i) instanceof LiftStep.Start))
                out.append(" lifted to ").append(NumberText.tuple(lifted.row(n)));
        }
        return out.append('.').toString();
    }
}
