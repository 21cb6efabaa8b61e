package mml.viz.scene.geometry;

import java.util.ArrayList;
import java.util.List;
import mml.geometry.GramSchmidtStep;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Trace;
import mml.viz.scene.Apart;
import mml.viz.scene.Canvas;
import mml.viz.scene.Eye;
import mml.viz.scene.Film;
import mml.viz.scene.Stage;
import mml.viz.svg.Dash;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Paint;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * Gram–Schmidt in the plane or in space: the vectors, the projection that the current one loses, what is left of it, and
 * the orthonormal basis as it grows.
 *
 * @mml §3.8.3, Figure 3.12
 */
public final class GramSchmidtScene extends Film<GramSchmidtStep> {
    private final Stage stage;
    private final Matrix A;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public GramSchmidtScene(Trace<? extends GramSchmidtStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /**
     * A scene with room for all vectors.
     *
     * @param trace of a whole run with vectors of two or three entries
     * @throws IllegalArgumentException if the trace does not begin with a start, or its vectors cannot be drawn
     */
    public GramSchmidtScene(Trace<? extends GramSchmidtStep> trace, Canvas canvas) {
        this(trace, canvas, Eye.CHOSEN);
    }

    /** The same, seen from where the eye is. */
    public GramSchmidtScene(Trace<? extends GramSchmidtStep> trace, Canvas canvas, Eye eye) {
        super(trace, canvas);
        this.A = this.trace.start(GramSchmidtStep.Start.class).A();
        Stage.check(A.rows(), "every column of A");
        List<Vector> points = new ArrayList<>();
        for (int j = 0; j < A.cols(); j++) points.add(A.column(j));
        for (GramSchmidtStep step : trace) if (step instanceof GramSchmidtStep.Normalised s) points.add(s.q());
        List<Vector> normals =
                A.rows() == 3 && A.cols() > 1 ? List.of(A.column(0).cross(A.column(1))) : List.of();
        this.stage = Stage.of(points, List.of(points), normals, room(), eye);
    }

    /** Where the vectors are drawn, for the handles of a page. */
    public Stage stage() {
        return stage;
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        GramSchmidtStep step = trace.get(i);
        Vector zero = Vector.zeros(A.rows());
        List<Mark> marks = new ArrayList<>(stage.ground());
        List<Vector> done = finished(i);
        marks.addAll(span(done));
        if (A.rows() == 2) marks.addAll(circle());
        int current = current(step);
        for (int k = 0; k < A.cols(); k++) {
            boolean strong = k == current || step instanceof GramSchmidtStep.Start;
            marks.addAll(stage.arrow(zero, A.column(k), strong ? Role.INK : Role.MUTED, strong ? 2.6 : 1.6));
            marks.addAll(stage.name(zero, A.column(k), "a_" + (k + 1), strong ? Role.INK : Role.MUTED));
        }
        if (step instanceof GramSchmidtStep.Removed removed) marks.add(Mark.named("removed", removed(i, removed)));
        if (step instanceof GramSchmidtStep.Normalised s) {
            marks.addAll(stage.segment(zero, s.u(), Look.stroke(Role.CHANGE, 2).dashed(Dash.DASHED)));
        }
        for (int j = 0; j < done.size(); j++) {
            Paint colour = Role.series(j);
            marks.addAll(stage.arrow(zero, done.get(j), colour, 4));
            marks.addAll(stage.name(zero, done.get(j), "q_" + (j + 1), colour));
        }
        if (step instanceof GramSchmidtStep.Done) marks.addAll(corners(done));
        return Apart.of(marks, stage.area());
    }

    @Override
    protected Paint paint(int i) {
        return trace.get(i) instanceof GramSchmidtStep.Dependent ? Role.BAD : Role.INK;
    }

    private static int current(GramSchmidtStep step) {
        if (step instanceof GramSchmidtStep.Removed s) return s.k();
        if (step instanceof GramSchmidtStep.Normalised s) return s.k();
        return step instanceof GramSchmidtStep.Dependent s ? s.k() : -1;
    }

    /** The basis as far as it is known at step i. */
    private List<Vector> finished(int i) {
        List<Vector> out = new ArrayList<>();
        for (int k = 0; k <= i; k++) if (trace.get(k) instanceof GramSchmidtStep.Normalised s) out.add(s.q());
        return out;
    }

    /** The line or plane that the basis spans so far. */
    private List<Mark> span(List<Vector> q) {
        Vector zero = Vector.zeros(A.rows());
        if (q.size() == 1) return stage.line(zero, q.get(0), Look.stroke(Role.series(0), 1.4));
        return q.size() == 2 && A.rows() == 3 ? stage.plane(zero, q.get(0), q.get(1), Role.SERIES_1) : List.of();
    }

    private List<Mark> circle() {
        Point origin = stage.at(Vector.of(0, 0));
        double radius = origin.distance(stage.at(Vector.of(1, 0)));
        return List.of(
                new Mark.Circle(origin, radius, Look.stroke(Role.MUTED, 1.2).dashed(Dash.DOTTED)));
    }

    /** What was there before, its projection, and what is left, with the right angle between them. */
    private List<Mark> removed(int i, GramSchmidtStep.Removed step) {
        Vector zero = Vector.zeros(A.rows());
        Vector before = trace.get(i - 1) instanceof GramSchmidtStep.Removed r ? r.u() : A.column(step.k());
        List<Mark> out = new ArrayList<>(stage.arrow(zero, before, Role.INK, 2.2));
        out.addAll(stage.arrow(zero, step.projection(), Role.GOOD, 3.4));
        out.addAll(stage.segment(
                step.projection(), before, Look.stroke(Role.CHANGE, 1.8).dashed(Dash.DASHED)));
        out.addAll(stage.corner(step.projection(), before, zero, Role.CHANGE));
        out.addAll(stage.segment(before, step.u(), Look.stroke(Role.MUTED, 1.4).dashed(Dash.DOTTED)));
        out.addAll(stage.arrow(zero, step.u(), Role.CHANGE, 3.4));
        out.addAll(stage.name(zero, step.u(), "u_" + (step.k() + 1), Role.CHANGE));
        return out;
    }

    /** A square between any two basis vectors: where orthogonality is lost it is none. */
    private List<Mark> corners(List<Vector> q) {
        Vector zero = Vector.zeros(A.rows());
        List<Mark> out = new ArrayList<>();
        for (int j = 1; j < q.size(); j++)
            for (int k = 0; k < j; k++) {
                boolean right = Math.abs(q.get(j).dot(q.get(k))) < 1e-6;
                out.addAll(stage.corner(zero, q.get(k), q.get(j), right ? Role.GOOD : Role.BAD));
            }
        return out;
    }
}
