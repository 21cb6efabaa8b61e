package mml.viz.scene;

import java.util.ArrayList;
import java.util.List;
import mml.geometry.AffineProjectionStep;
import mml.geometry.ProjectionStep;
import mml.matrix.Vector;
import mml.trace.Trace;
import mml.viz.svg.Dash;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;
import org.jspecify.annotations.Nullable;

/**
 * The projection onto a line or plane that need not run through the origin: everything is shifted by −x₀, projected
 * there, and shifted back.
 *
 * @mml §3.8.4, Figure 3.13
 */
public final class AffineProjectionScene implements Scene {
    private final Trace<AffineProjectionStep> trace;
    private final Trace<ProjectionStep> inside;
    private final Canvas canvas;
    private final @Nullable Heading heading;
    private final Stage stage;
    private final AffineProjectionStep.Shifted start;
    private final ProjectionDrawing drawing;

    /**
     * A scene with room for all vectors.
     *
     * @param trace of a whole run with vectors of two or three entries
     * @param azimuth from where space is seen, in degrees; of no matter in the plane
     * @param elevation likewise
     * @throws IllegalArgumentException if the trace does not begin with the shift, or its vectors cannot be drawn
     */
    public AffineProjectionScene(Trace<AffineProjectionStep> trace, Canvas canvas, double azimuth, double elevation) {
        this(trace, canvas, azimuth, elevation, 0);
    }

    /** Without heading, and with axes that reach to {@code reach}: for a page, where nothing may jump during a drag. */
    public static AffineProjectionScene bare(
            Trace<AffineProjectionStep> trace, Canvas canvas, double azimuth, double elevation, double reach) {
        return new AffineProjectionScene(trace, canvas, azimuth, elevation, reach);
    }

    private AffineProjectionScene(
            Trace<AffineProjectionStep> trace, Canvas canvas, double azimuth, double elevation, double reach) {
        if (trace.size() < 2
                || !(trace.get(0) instanceof AffineProjectionStep.Shifted first)
                || !(trace.get(1) instanceof AffineProjectionStep.Projected p)
                || !(p.projection() instanceof ProjectionStep.Start linear))
            throw new IllegalArgumentException("trace does not begin with the shift, expected that of a whole run");
        int n = first.x().size();
        if (n != 2 && n != 3)
            throw new IllegalArgumentException("x has " + n + " entries, expected 2 or 3: others are not drawn");
        this.trace = trace;
        this.inside = Trace.of(t -> {
            for (AffineProjectionStep step : trace)
                if (step instanceof AffineProjectionStep.Projected s) t.step(s.projection());
        });
        this.canvas = canvas;
        this.start = first;
        this.heading = reach > 0 ? null : Heading.of(trace, canvas);
        double margin = heading == null ? 8 : heading.margin();
        double top = heading == null ? margin : heading.height();
        double most = 1;
        for (Vector v : List.of(first.support(), first.x(), first.difference())) most = Math.max(most, v.maxNorm());
        for (int j = 0; j < linear.B().cols(); j++)
            most = Math.max(most, first.support().plus(linear.B().column(j)).maxNorm());
        this.stage =
                ProjectionDrawing.stage(n, canvas, top, margin, reach > 0 ? reach : 1.2 * most, azimuth, elevation);
        List<Integer> dependent = List.of();
        for (ProjectionStep step : inside) if (step instanceof ProjectionStep.Dependent d) dependent = d.columns();
        this.drawing = new ProjectionDrawing(stage, linear.B(), linear.A(), dependent);
    }

    /** Where the vectors are drawn, for the handles of a page. */
    public Stage stage() {
        return stage;
    }

    @Override
    public Trace<AffineProjectionStep> trace() {
        return trace;
    }

    @Override
    public Svg picture(int i) {
        AffineProjectionStep step = trace.get(i);
        List<Mark> marks = new ArrayList<>();
        if (heading != null) marks.add(heading.words(i, Role.INK));
        marks.addAll(stage.ground());
        Vector x0 = start.support();
        Vector zero = Vector.of(new double[x0.size()]);
        Look way = Look.stroke(Role.MUTED, 1.8).dashed(Dash.DOTTED);
        if (step instanceof AffineProjectionStep.Projected) {
            marks.add(Mark.named("affine", drawing.subspace(x0, Role.MUTED, Dash.DASHED)));
            marks.addAll(stage.dot(start.x(), Role.MUTED));
            marks.addAll(ProjectionScene.marks(inside, i - 1, drawing, start.difference(), "x − x_0"));
        } else {
            marks.add(Mark.named("subspace", drawing.subspace(zero, Role.MUTED, Dash.DASHED)));
            marks.add(Mark.named("affine", drawing.subspace(x0, Role.SERIES_1, Dash.SOLID)));
            marks.addAll(drawing.generators(x0));
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
        String title = heading == null ? step.caption() : "Step " + (i + 1) + " of " + frames() + ": " + step.caption();
        return new Svg(canvas.width(), canvas.height(), title, spoken(i), marks);
    }

    private String spoken(int i) {
        StringBuilder out = new StringBuilder();
        for (int k = 0; k <= i; k++)
            out.append(k > 0 ? ". " : "").append(trace.get(k).caption());
        return out.append('.').toString();
    }
}
