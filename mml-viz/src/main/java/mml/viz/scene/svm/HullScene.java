package mml.viz.scene.svm;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.svm.HullOutline;
import mml.svm.HullStep;
import mml.text.Count;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
import mml.viz.plot.Note;
import mml.viz.plot.Plane;
import mml.viz.plot.Plot;
import mml.viz.plot.Rule;
import mml.viz.scene.Canvas;
import mml.viz.scene.DataAxes;
import mml.viz.scene.Film;
import mml.viz.scene.TwoClasses;
import mml.viz.svg.Dash;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import mml.viz.svg.Symbol;

/**
 * Two classes of points, their hulls, whole or reduced, and a point in each that draw nearer to one another. At the end the
 * hyperplane that halves the way between them.
 *
 * @mml §12.3.2, Figure 12.9
 */
public final class HullScene extends Film<HullStep> {
    private static final int DIRECTIONS = 180;

    private final HullStep.Start start;
    private final DataAxes axes;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public HullScene(Trace<? extends HullStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run with the linear kernel on data with two features
     * @throws IllegalArgumentException if the trace does not begin with a start, or the data or the kernel are others
     */
    public HullScene(Trace<? extends HullStep> trace, Canvas canvas) {
        this(trace, canvas, DataAxes.CHOSEN);
    }

    private HullScene(Trace<? extends HullStep> trace, Canvas canvas, DataAxes axes) {
        super(trace, canvas);
        this.axes = axes;
        start = this.trace.start(HullStep.Start.class);
        if (start.X().cols() != 2)
            throw new IllegalArgumentException(
                    "the data have " + Count.of(start.X().cols(), "feature") + ", expected 2");
        if (this.trace.last() instanceof HullStep.Moved m && m.c().size() != 2)
            throw new IllegalArgumentException("the kernel is not linear, expected that the hulls lie in the plane");
    }

    /** The same with other axes. */
    public HullScene within(DataAxes other) {
        return new HullScene(trace, canvas, other);
    }

    /** Where the data lie in the picture, for the handles of a page. */
    public Plane plane() {
        return plot(0, room()).plane();
    }

    @Override
    protected double height(Room roomy) {
        return 0.95 * roomy.width();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        return plot(i, room).marks();
    }

    @Override
    protected String spoken(int i) {
        StringBuilder out = new StringBuilder(super.spoken(i));
        if (trace.get(i) instanceof HullStep.Moved m)
            out.append(" c = ")
                    .append(NumberText.tuple(m.c()))
                    .append(", d = ")
                    .append(NumberText.tuple(m.d()))
                    .append('.');
        return out.append(TwoClasses.spoken(start.X())).toString();
    }

    private Plot plot(int i, Room room) {
        Matrix X = start.X();
        Plot plot = TwoClasses.plane(X, axes, room);
        for (int c = 0; c < 2; c++) {
            List<Vector> own = TwoClasses.members(X, start.y(), c);
            Matrix points = Matrix.ofRows(own.toArray(Vector[]::new));
            if (start.mu() < 1)
                plot = plot.add(outline(points, 1).painted(Role.AXIS).dashed(Dash.DOTTED));
            plot = plot.add(outline(points, start.mu()).painted(Role.series(c)).weighing(1.4))
                    .add(TwoClasses.dots(own, c));
        }
        return trace.get(i) instanceof HullStep.Moved m ? between(plot, m, i == trace.size() - 1) : plot;
    }

    private static Line outline(Matrix points, double mu) {
        Matrix corners = HullOutline.of(points, Math.max(mu, 1.0 / points.rows()), DIRECTIONS);
        List<Vector> round = new ArrayList<>();
        for (int k = 0; k <= corners.rows(); k++) round.add(corners.row(k % corners.rows()));
        return Line.through(round);
    }

    private static Plot between(Plot plot, HullStep.Moved m, boolean last) {
        Vector c = m.c();
        Vector d = m.d();
        Vector w = c.minus(d);
        Plot out = plot;
        if (last && w.maxNorm() > 0) {
            Vector middle = c.plus(d).times(0.5);
            out = out.add(Rule.of(w.get(0), w.get(1), w.dot(middle))
                    .painted(Role.INK)
                    .dashed(Dash.SOLID)
                    .weighing(1.4));
        }
        return out.add(Line.through(List.of(c, d)).painted(Role.CHANGE).weighing(1.6))
                .add(Dots.at(List.of(c, d)).painted(Role.INK).shaped(Symbol.DIAMOND))
                .add(Note.words(c.get(0), c.get(1), "c"))
                .add(Note.words(d.get(0), d.get(1), "d"));
    }
}
