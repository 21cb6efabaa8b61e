package mml.viz.scene.pillars;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.pillars.PillarStep;
import mml.trace.Trace;
import mml.viz.plot.Contours;
import mml.viz.plot.Dots;
import mml.viz.plot.Ellipse;
import mml.viz.plot.Line;
import mml.viz.plot.Plane;
import mml.viz.plot.Plot;
import mml.viz.plot.Regions;
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
 * The same points of the plane under four questions, one answer after the other: the line of regression with what it
 * misses upwards, the principal direction with what it misses at right angles, the ellipses of one and two standard
 * deviations of a mixture, and two classes with the street between them. Units are equal, so right angles look right.
 *
 * @mml §1.2, Figure 1.1
 */
public final class PillarScene extends Film<PillarStep> {

    private final PillarStep.Start start;
    private final DataAxes axes;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public PillarScene(Trace<? extends PillarStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /** @param trace of a whole run */
    public PillarScene(Trace<? extends PillarStep> trace, Canvas canvas) {
        this(trace, canvas, DataAxes.CHOSEN);
    }

    private PillarScene(Trace<? extends PillarStep> trace, Canvas canvas, DataAxes axes) {
        super(trace, canvas);
        this.axes = axes;
        start = this.trace.start(PillarStep.Start.class);
    }

    /** The same with other axes. */
    public PillarScene within(DataAxes other) {
        return new PillarScene(trace, canvas, other);
    }

    /** Where the points lie in the picture, for the handles of a page. */
    public Plane plane() {
        return plot(0, room()).plane();
    }

    @Override
    protected double height(Room roomy) {
        return 0.85 * roomy.width();
    }

    @Override
    protected String spoken(int i) {
        return super.spoken(i) + TwoClasses.spoken(start.X());
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        return plot(i, room).marks();
    }

    private Plot plot(int i, Room room) {
        Plot plot = TwoClasses.plane(start.X(), axes, room);
        PillarStep step = trace.get(i);
        if (step instanceof PillarStep.Regressed line) return all(regressed(plot, line));
        if (step instanceof PillarStep.Reduced one) return all(reduced(plot, one));
        if (step instanceof PillarStep.Estimated p) return all(estimated(plot, p));
        if (step instanceof PillarStep.Classified street) return classified(plot, street);
        return all(plot);
    }

    private double radius() {
        return TwoClasses.radius(start.X());
    }

    /** All points alike: their classes are not asked for. */
    private Plot all(Plot plot) {
        Matrix X = start.X();
        return plot.add(Dots.of(X.column(0).toArray(), X.column(1).toArray())
                .painted(Role.SERIES_1)
                .sized(radius()));
    }

    private Plot regressed(Plot plot, PillarStep.Regressed line) {
        Vector x = start.X().column(0);
        Vector on = x.map(v -> line.theta().get(0) + line.theta().get(1) * v);
        return plot.add(Line.strokes(x, start.X().column(1), x, on)
                        .painted(Role.CHANGE)
                        .weighing(1.2))
                .add(level(line.theta().get(1), -1, line.theta().get(0)).painted(Role.SERIES_2));
    }

    private Plot reduced(Plot plot, PillarStep.Reduced one) {
        Matrix X = start.X();
        Vector b = one.b();
        Matrix feet = Matrix.ofRows(IntStream.range(0, X.rows())
                .mapToObj(n -> one.mean().plus(b.times(b.dot(X.row(n).minus(one.mean())))))
                .toArray(Vector[]::new));
        return plot.add(Line.strokes(X.column(0), X.column(1), feet.column(0), feet.column(1))
                        .painted(Role.CHANGE)
                        .weighing(1.2))
                .add(level(
                                b.get(1),
                                -b.get(0),
                                b.get(0) * one.mean().get(1)
                                        - b.get(1) * one.mean().get(0))
                        .painted(Role.SERIES_2))
                .add(Dots.of(feet.column(0).toArray(), feet.column(1).toArray())
                        .painted(Role.SERIES_2)
                        .shaped(Symbol.DIAMOND)
                        .sized(0.7 * radius()));
    }

    /** Where {@code ax + by + c = 0}, from one end of the picture to the other. */
    private static Contours level(double a, double b, double c) {
        return Contours.of((x, y) -> a * x + b * y + c, 0);
    }

    private Plot estimated(Plot plot, PillarStep.Estimated p) {
        Plot out = plot;
        for (int k = 0; k < p.weights().size(); k++) {
            Vector mean = p.means().row(k);
            Matrix Sigma = p.covariances().rows(2 * k, 2 * k + 2);
            out = out.add(Ellipse.of(mean, Sigma, 1).painted(Role.SERIES_2).weighing(1.4))
                    .add(Ellipse.of(mean, Sigma, 2).painted(Role.SERIES_2).dashed(Dash.DASHED))
                    .add(Dots.at(List.of(mean)).painted(Role.INK).shaped(Symbol.CROSS));
        }
        return out;
    }

    private Plot classified(Plot plot, PillarStep.Classified street) {
        Matrix X = start.X();
        Plot out = plot;
        double a = street.w().get(0);
        double b = street.w().get(1);
        if (a != 0 || b != 0) {
            out = out.add(Regions.of((x, y) -> a * x + b * y + street.b() < 0 ? 0 : 1))
                    .add(Contours.of((x, y) -> a * x + b * y + street.b(), -1, 1)
                            .painted(Role.MUTED)
                            .dashed(Dash.DASHED))
                    .add(level(a, b, street.b()).painted(Role.INK));
        }
        List<Vector> support = new ArrayList<>();
        for (int n : street.support()) support.add(X.row(n));
        if (!support.isEmpty()) out = TwoClasses.ringed(out, support, X);
        for (int c = 0; c < 2; c++)
            out = out.add(TwoClasses.dots(TwoClasses.members(X, start.y(), c), c)
                    .named(c == 0 ? start.first() : start.second())
                    .sized(radius()));
        return out;
    }
}
