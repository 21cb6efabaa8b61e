package mml.viz.scene.geometry;

import java.util.ArrayList;
import java.util.List;
import mml.geometry.ProjectionStep;
import mml.matrix.Vector;
import mml.trace.Trace;
import mml.viz.scene.Apart;
import mml.viz.scene.Canvas;
import mml.viz.scene.Eye;
import mml.viz.scene.Film;
import mml.viz.scene.Stage;
import mml.viz.svg.Dash;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * The projection of a point onto a line of the plane, or onto a line or a plane of space: the generators, the
 * coordinates along them, the foot with its right angle, and last where the unit vectors go, which are the columns of P.
 * In the plane a ball around the point touches the subspace at the foot: a circle, or the ellipse of another inner product.
 *
 * @mml §3.8.1, Figure 3.10; §3.8.2, Figure 3.11
 */
public final class ProjectionScene extends Film<ProjectionStep> {
    private final Stage stage;
    private final ProjectionStep.Start start;
    private final ProjectionDrawing drawing;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public ProjectionScene(Trace<? extends ProjectionStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /**
     * A scene with room for all vectors.
     *
     * @param trace of a whole run with vectors of two or three entries
     * @throws IllegalArgumentException if the trace does not begin with a start, or its vectors cannot be drawn
     */
    public ProjectionScene(Trace<? extends ProjectionStep> trace, Canvas canvas) {
        this(trace, canvas, Eye.CHOSEN);
    }

    /** The same, seen from where the eye is. */
    public ProjectionScene(Trace<? extends ProjectionStep> trace, Canvas canvas, Eye eye) {
        super(trace, canvas);
        this.start = this.trace.start(ProjectionStep.Start.class);
        Stage.check(start.x().size(), "x");
        List<Vector> points = new ArrayList<>(List.of(start.x()));
        for (int j = 0; j < start.B().cols(); j++) points.add(start.B().column(j));
        List<Integer> dependent = List.of();
        List<Vector> way = List.of();
        for (ProjectionStep step : trace) {
            if (step instanceof ProjectionStep.Dependent d) dependent = d.columns();
            if (step instanceof ProjectionStep.Coordinates c)
                way = ProjectionDrawing.way(Vector.zeros(start.x().size()), start.B(), dependent, c.lambda(), points);
            if (step instanceof ProjectionStep.Foot foot) points.add(foot.projection());
        }
        List<Vector> normals = ProjectionDrawing.normals(start.B(), dependent);
        List<List<Vector>> seen = List.of(List.copyOf(points));
        points.addAll(way);
        this.stage = Stage.of(points, seen, normals, room(), eye);
        this.drawing = new ProjectionDrawing(stage, start.B(), start.A(), dependent);
    }

    /** Where the vectors are drawn, for the handles of a page. */
    public Stage stage() {
        return stage;
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        List<Mark> marks = new ArrayList<>(stage.ground());
        marks.addAll(marks(trace, i, drawing, start.x(), "x"));
        return Apart.of(marks, stage.area());
    }

    /** What step i of a projection onto a subspace shows, apart from the ground. */
    static List<Mark> marks(Trace<ProjectionStep> trace, int i, ProjectionDrawing drawing, Vector x, String name) {
        Vector zero = Vector.zeros(x.size());
        List<Mark> out = new ArrayList<>();
        out.add(Mark.named("subspace", drawing.subspace(zero, Role.SERIES_1, Dash.SOLID)));
        boolean sorted = trace.latest(i, ProjectionStep.Dependent.class).isPresent();
        boolean found = trace.latest(i, ProjectionStep.Foot.class).isPresent();
        out.addAll(drawing.generators(zero, sorted));
        if (!found && trace.latest(i, ProjectionStep.NormalEquations.class).isPresent())
            out.add(Mark.named("orthogonal", drawing.orthogonal(x)));
        if (trace.get(i) instanceof ProjectionStep.Done done) out.add(Mark.named("units", drawing.units(done.P())));
        trace.latest(i, ProjectionStep.Coordinates.class)
                .ifPresent(c -> out.addAll(drawing.combination(zero, c.lambda(), !found)));
        trace.latest(i, ProjectionStep.Foot.class)
                .ifPresent(f -> out.add(Mark.named("foot", drawing.foot(zero, x, f.projection(), "π(" + name + ")"))));
        out.add(Mark.named("x", drawing.point(zero, x, name, Role.INK)));
        return out;
    }

    @Override
    protected String spoken(int i) {
        return soFar(i);
    }
}
