package mml.viz.scene.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.regression.DegreeStep;
import mml.regression.FeatureMap;
import mml.regression.LinearRegression;
import mml.trace.Trace;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
import mml.viz.plot.Plane;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.scene.Progress;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import mml.viz.svg.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * A polynomial of one degree after the other through the same points, what each misses of them and of points it has not
 * seen, and how likely the data were under it; also what it misses of points kept apart.
 *
 * @mml §9.2.2, Figures 9.5 and 9.6; §9.3.5; §8.6
 */
public final class DegreeScene extends Film<DegreeStep> {
    private final Matrix X;
    private final Vector y;
    private final Observations data;
    private final Matrix apart; // inputs of the test, one column
    private final Vector tested;
    private final double[] missed; // of the test, degree by degree; NaN where there is none

    /** On a wide slide, {@link Canvas#WIDE}. */
    public DegreeScene(Trace<? extends DegreeStep> trace, Matrix X, Vector y) {
        this(trace, X, y, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run
     * @param X the inputs of the run, one column
     * @param y the observations of the run
     */
    public DegreeScene(Trace<? extends DegreeStep> trace, Matrix X, Vector y, Canvas canvas) {
        this(trace, X, y, canvas, null, null, Matrix.zeros(0, 1), Vector.of());
    }

    private DegreeScene(
            Trace<? extends DegreeStep> trace,
            Matrix X,
            Vector y,
            Canvas canvas,
            @Nullable Scale across,
            @Nullable Scale up,
            Matrix apart,
            Vector tested) {
        super(trace, canvas);
        this.apart = apart;
        this.tested = tested;
        this.X = X;
        this.y = y;
        data = Observations.of(X, y, across, up);
        missed = new double[trace.size()];
        for (int i = 0; i < missed.length; i++) missed[i] = tested.size() == 0 ? Double.NaN : reckoned(i);
    }

    /** The same with axes that reach from here to there, whatever the data; null as the data ask for. */
    public DegreeScene within(@Nullable Scale across, @Nullable Scale up) {
        return new DegreeScene(trace, X, y, canvas, across, up, apart, tested);
    }

    /**
     * The same with observations that no fit has seen, and what each degree misses of them.
     *
     * @param inputs one column
     * @param observations one for each
     */
    public DegreeScene tested(Matrix inputs, Vector observations) {
        return new DegreeScene(trace, X, y, canvas, data.across(), data.up(), inputs, observations);
    }

    /** What the degree of frame i misses of the observations kept apart, in the root mean square; NaN if there are none. */
    public double missed(int i) {
        return missed[i];
    }

    private LinearRegression fit(int i) {
        return LinearRegression.of(FeatureMap.polynomial(trace.get(i).degree()), X, y);
    }

    private double reckoned(int i) {
        Vector r = tested.minus(fit(i).predict(apart));
        return Math.sqrt(r.dot(r) / r.size());
    }

    /** Where the data lie in the picture, for the handles of a page. */
    public Plane plane() {
        return data.plot(main(room())).plane();
    }

    @Override
    protected double height(Room roomy) {
        return 1.4 * roomy.width();
    }

    private static Room main(Room room) {
        if (room.isLow()) return Observations.main(room);
        return room.isWide() ? room.within(0, 0, 0.45 * room.width(), 0) : room.within(0, 0, 0, 0.6 * room.height());
    }

    /** Two rooms one below the other. */
    private static Room side(Room room, boolean upper) {
        if (room.isLow()) return Observations.side(room);
        Room all =
                room.isWide() ? room.within(0.58 * room.width(), 0, 0, 0) : room.within(0, 0.43 * room.height(), 0, 0);
        double half = 0.5 * all.height();
        return upper ? all.within(0, 0, 0, half) : all.within(0, half + 0.5 * room.font(), 0, 0);
    }

    @Override
    protected String spoken(int i) {
        return super.spoken(i) + data.spoken();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        LinearRegression fit = fit(i);
        Plot points = data.shaded(main(room));
        if (tested.size() > 0)
            points = points.add(Dots.of(apart.column(0).toArray(), tested.toArray())
                    .painted(Role.SERIES_3)
                    .shaped(Symbol.SQUARE)
                    .sized(0.3));
        List<Mark> out = new ArrayList<>(points.add(data.residuals(fit.fitted()))
                .add(Line.of(data.grid(), fit.predict(data.gridRows()).toArray())
                        .painted(Role.SERIES_2)
                        .weighing(1.6))
                .add(data.dots())
                .marks());
        Plot errors = over(side(room, true), "errors", room.isLow() ? "degree M" : "")
                .titled("root mean square error")
                .y("", errors())
                .add(upTo(i, DegreeStep::trainingError).named("seen"))
                .add(upTo(i, DegreeStep::leaveOneOutError).named("left out"));
        if (tested.size() > 0)
            errors = errors.add(
                    Line.of(Arrays.copyOf(trace.values(DegreeStep::degree), i + 1), Arrays.copyOf(missed, i + 1))
                            .with(Dots.SMALL)
                            .named("test"));
        out.addAll(errors.marks());
        if (room.isLow()) return out;
        out.addAll(over(side(room, false), "evidence", "degree M")
                .titled("log evidence")
                .y("", Scale.around(trace.values(DegreeStep::logEvidence)))
                .add(upTo(i, DegreeStep::logEvidence).painted(Role.FOCUS))
                .marks());
        return out;
    }

    private Plot over(Room room, String id, String name) {
        return Plot.in(room).named(id).x(name, Scale.whole(-0.3, Math.max(1, trace.size() - 1) + 0.3));
    }

    /** Room for the errors of all degrees. */
    private Scale errors() {
        int n = trace.size();
        double[] all = Arrays.copyOf(trace.values(DegreeStep::trainingError), 3 * n);
        System.arraycopy(trace.values(DegreeStep::leaveOneOutError), 0, all, n, n);
        System.arraycopy(missed, 0, all, 2 * n, n);
        return Scale.aroundLog(all);
    }

    private Line upTo(int i, ToDoubleFunction<DegreeStep> value) {
        return Progress.upTo(trace, i, DegreeStep::degree, value);
    }
}
