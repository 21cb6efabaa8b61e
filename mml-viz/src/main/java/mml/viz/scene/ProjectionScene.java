package mml.viz.scene;

import java.util.ArrayList;
import java.util.List;
import mml.geometry.ProjectionStep;
import mml.matrix.Vector;
import mml.trace.Trace;
import mml.viz.svg.Dash;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;
import org.jspecify.annotations.Nullable;

/**
 * The projection of a point onto a line of the plane, or onto a line or a plane of space: the generators, the
 * coordinates along them, the foot with its right angle, and last where the unit vectors go, which are the columns of P.
 * In the plane a ball around the point touches the subspace at the foot: a circle, or the ellipse of another inner product.
 *
 * @mml §3.8.1, Figure 3.10; §3.8.2, Figure 3.11
 */
public final class ProjectionScene implements Scene {
    private final Trace<ProjectionStep> trace;
    private final Canvas canvas;
    private final @Nullable Heading heading;
    private final Stage stage;
    private final ProjectionStep.Start start;
    private final ProjectionDrawing drawing;

    /**
     * A scene with room for all vectors.
     *
     * @param trace of a whole run with vectors of two or three entries
     * @param azimuth from where space is seen, in degrees; of no matter in the plane
     * @param elevation likewise
     * @throws IllegalArgumentException if the trace does not begin with a start, or its vectors cannot be drawn
     */
    public ProjectionScene(Trace<ProjectionStep> trace, Canvas canvas, double azimuth, double elevation) {
        this(trace, canvas, azimuth, elevation, 0);
    }

    /** Without heading, and with axes that reach to {@code reach}: for a page, where nothing may jump during a drag. */
    public static ProjectionScene bare(
            Trace<ProjectionStep> trace, Canvas canvas, double azimuth, double elevation, double reach) {
        return new ProjectionScene(trace, canvas, azimuth, elevation, reach);
    }

    private ProjectionScene(
            Trace<ProjectionStep> trace, Canvas canvas, double azimuth, double elevation, double reach) {
        if (trace.size() == 0 || !(trace.get(0) instanceof ProjectionStep.Start first))
            throw new IllegalArgumentException("trace does not begin with a Start step, expected that of a whole run");
        int n = first.x().size();
        if (n != 2 && n != 3)
            throw new IllegalArgumentException("x has " + n + " entries, expected 2 or 3: others are not drawn");
        this.trace = trace;
        this.canvas = canvas;
        this.start = first;
        this.heading = reach > 0 ? null : Heading.of(trace, canvas);
        double margin = heading == null ? 8 : heading.margin();
        double top = heading == null ? margin : heading.height();
        double room = reach > 0 ? reach : reach();
        this.stage = ProjectionDrawing.stage(n, canvas, top, margin, room, azimuth, elevation);
        List<Integer> dependent = List.of();
        for (ProjectionStep step : trace) if (step instanceof ProjectionStep.Dependent d) dependent = d.columns();
        this.drawing = new ProjectionDrawing(stage, first.B(), first.A(), dependent);
    }

    private double reach() {
        double most = Math.max(1, Math.max(start.x().maxNorm(), start.B().maxNorm()));
        for (ProjectionStep step : trace)
            if (step instanceof ProjectionStep.Foot foot)
                most = Math.max(most, foot.projection().maxNorm());
        return 1.2 * most;
    }

    /** Where the vectors are drawn, for the handles of a page. */
    public Stage stage() {
        return stage;
    }

    @Override
    public Trace<ProjectionStep> trace() {
        return trace;
    }

    @Override
    public Svg picture(int i) {
        ProjectionStep step = trace.get(i);
        List<Mark> marks = new ArrayList<>();
        if (heading != null) marks.add(heading.words(i, Role.INK));
        marks.addAll(stage.ground());
        marks.addAll(marks(trace, i, drawing, start.x(), "x"));
        String title = heading == null ? step.caption() : "Step " + (i + 1) + " of " + frames() + ": " + step.caption();
        return new Svg(canvas.width(), canvas.height(), title, spoken(trace, i), marks);
    }

    /** What step i of a projection onto a subspace shows, apart from the ground. */
    static List<Mark> marks(Trace<ProjectionStep> trace, int i, ProjectionDrawing drawing, Vector x, String name) {
        Vector zero = Vector.of(new double[x.size()]);
        List<Mark> out = new ArrayList<>();
        out.add(Mark.named("subspace", drawing.subspace(zero, Role.SERIES_1, Dash.SOLID)));
        out.addAll(drawing.generators(zero));
        ProjectionStep.Coordinates coordinates = null;
        ProjectionStep.Foot foot = null;
        for (int k = 0; k <= i; k++) {
            if (trace.get(k) instanceof ProjectionStep.Coordinates c) coordinates = c;
            if (trace.get(k) instanceof ProjectionStep.Foot f) foot = f;
        }
        if (trace.get(i) instanceof ProjectionStep.Done done) out.add(Mark.named("units", drawing.units(done.P())));
        if (coordinates != null) out.addAll(drawing.combination(zero, coordinates.lambda()));
        if (foot != null) out.add(Mark.named("foot", drawing.foot(zero, x, foot.projection(), "π(" + name + ")")));
        out.add(Mark.named("x", drawing.point(zero, x, name, Role.INK)));
        return out;
    }

    static String spoken(Trace<ProjectionStep> trace, int i) {
        StringBuilder out = new StringBuilder();
        for (int k = 0; k <= i; k++)
            out.append(k > 0 ? ". " : "").append(trace.get(k).caption());
        return out.append('.').toString();
    }
}
