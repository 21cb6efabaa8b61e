package mml.viz.scene.geometry;

import java.util.ArrayList;
import java.util.List;
import mml.geometry.AffineProjectionStep;
import mml.geometry.ProjectionStep;
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
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * The projection onto a line or plane that need not run through the origin: everything is shifted by −x₀, projected
 * there, and shifted back.
 *
 * @mml §3.8.4, Figure 3.13
 */
public final class AffineProjectionScene extends Film<AffineProjectionStep> {
    private final Trace<ProjectionStep> inside;
    private final Stage stage;
    private final AffineProjectionStep.Shifted start;
    private final ProjectionDrawing drawing;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public AffineProjectionScene(Trace<? extends AffineProjectionStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /**
     * A scene with room for all vectors.
     *
     * @param trace of a whole run with vectors of two or three entries
     * @throws IllegalArgumentException if the trace does not begin with the shift, or its vectors cannot be drawn
     */
    public AffineProjectionScene(Trace<? extends AffineProjectionStep> trace, Canvas canvas) {
        this(trace, canvas, Eye.CHOSEN);
    }

    /** The same, seen from where the eye is. */
    public AffineProjectionScene(Trace<? extends AffineProjectionStep> trace, Canvas canvas, Eye eye) {
        super(trace, canvas);
        this.start = this.trace.start(AffineProjectionStep.Shifted.class);
        Stage.check(start.x().size(), "x");
        this.inside = Trace.of(t -> {
            for (AffineProjectionStep step : trace)
                if (step instanceof AffineProjectionStep.Projected s) t.step(s.projection());
        });
        ProjectionStep.Start linear = inside.start(ProjectionStep.Start.class);
        List<Vector> points = new ArrayList<>(List.of(start.support(), start.x(), start.difference()));
        for (int j = 0; j < linear.B().cols(); j++)
            points.add(start.support().plus(linear.B().column(j)));
        List<Integer> dependent = List.of();
        List<Vector> way = List.of();
        for (ProjectionStep step : inside) {
            if (step instanceof ProjectionStep.Dependent d) dependent = d.columns();
            if (step instanceof ProjectionStep.Coordinates c)
                way = ProjectionDrawing.way(Vector.zeros(start.x().size()), linear.B(), dependent, c.lambda(), points);
            if (step instanceof ProjectionStep.Foot foot)
                points.addAll(List.of(foot.projection(), start.support().plus(foot.projection())));
        }
        List<Vector> normals = ProjectionDrawing.normals(linear.B(), dependent);
        List<List<Vector>> seen = List.of(List.copyOf(points));
        points.addAll(way);
        this.stage = Stage.of(points, seen, normals, room(), eye);
        this.drawing = new ProjectionDrawing(stage, linear.B(), linear.A(), dependent);
    }

    /** Where the vectors are drawn, for the handles of a page. */
    public Stage stage() {
        return stage;
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        AffineProjectionStep step = trace.get(i);
        List<Mark> marks = new ArrayList<>(stage.ground());
        Vector x0 = start.support();
        Vector zero = Vector.zeros(x0.size());
        Look way = Look.stroke(Role.MUTED, 1.8).dashed(Dash.DOTTED);
        if (step instanceof AffineProjectionStep.Projected) {
            marks.add(Mark.named("affine", drawing.subspace(x0, Role.MUTED, Dash.DASHED)));
            marks.addAll(stage.dot(start.x(), Role.MUTED));
            marks.addAll(ProjectionScene.marks(inside, i - 1, drawing, start.difference(), "x − x_0"));
        } else {
            marks.add(Mark.named("subspace", drawing.subspace(zero, Role.MUTED, Dash.DASHED)));
            marks.add(Mark.named("affine", drawing.subspace(x0, Role.SERIES_1, Dash.SOLID)));
            marks.addAll(drawing.generators(x0, true));
            marks.addAll(stage.segment(zero, x0, way));
            if (step instanceof AffineProjectionStep.ShiftedBack back) {
                marks.addAll(stage.segment(back.projection().minus(x0), back.projection(), way));
                marks.add(Mark.named("foot", drawing.foot(x0, start.x(), back.projection(), "π(x)")));
            } else {
                marks.addAll(stage.segment(start.x(), start.difference(), way));
                marks.addAll(stage.dot(start.difference(), Role.MUTED));
                marks.addAll(stage.name(start.x(), start.difference(), "x − x_0", Role.MUTED));
            }
            marks.addAll(stage.dot(start.x(), Role.INK));
            marks.addAll(stage.name(x0, start.x(), "x", Role.INK));
            marks.addAll(stage.dot(x0, Role.SERIES_1));
            marks.addAll(stage.name(x0.plus(start.x().minus(x0).times(0.01)), x0, "x_0", Role.SERIES_1));
        }
        return Apart.of(marks, stage.area());
    }

    @Override
    protected String spoken(int i) {
        return soFar(i);
    }
}
