package mml.viz.scene.mixture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.mixture.KMeansStep;
import mml.text.Count;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
import mml.viz.plot.Plane;
import mml.viz.plot.Plot;
import mml.viz.plot.Regions;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.DataAxes;
import mml.viz.scene.Film;
import mml.viz.scene.Progress;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import mml.viz.svg.Symbol;

/**
 * k-means in the plane: points in the colour of their centre, the regions that are nearest to each, and the way the
 * centres have gone. Beside it, how the sum of squared distances falls.
 *
 * @mml §11.3
 */
public final class KMeansScene extends Film<KMeansStep> {
    private static final int FEW = 24; // points that are read out
    private static final int REGIONS = 64; // more are not told apart

    private final KMeansStep.Start start;
    private final DataAxes axes;
    private final Scale across;
    private final Scale up;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public KMeansScene(Trace<? extends KMeansStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run from one start
     * @throws IllegalArgumentException if the trace does not begin with a start, or the data have other than two features
     */
    public KMeansScene(Trace<? extends KMeansStep> trace, Canvas canvas) {
        this(trace, canvas, DataAxes.CHOSEN);
    }

    private KMeansScene(Trace<? extends KMeansStep> trace, Canvas canvas, DataAxes axes) {
        super(trace, canvas);
        start = this.trace.start(KMeansStep.Start.class);
        if (start.X().cols() != 2)
            throw new IllegalArgumentException(
                    "the data have " + Count.of(start.X().cols(), "feature") + ", expected 2");
        this.axes = axes;
        Scale chosenAcross = axes.across();
        Scale chosenUp = axes.up();
        across = chosenAcross != null ? chosenAcross : roomy(0);
        up = chosenUp != null ? chosenUp : roomy(1);
    }

    /** The same with other axes. */
    public KMeansScene within(DataAxes other) {
        return new KMeansScene(trace, canvas, other);
    }

    private Scale roomy(int d) {
        int N = start.X().rows();
        int K = start.centres().rows();
        double[] all = Arrays.copyOf(start.X().column(d).toArray(), N + K);
        System.arraycopy(start.centres().column(d).toArray(), 0, all, N, K);
        return Scale.roomy(0.1, all);
    }

    /** Where the data lie in the picture, for the handles of a page. */
    public Plane plane() {
        return data(0, left(room())).plane();
    }

    @Override
    protected double height(Room roomy) {
        return 1.2 * roomy.width();
    }

    private static Room left(Room room) {
        return room.isWide() ? room.within(0, 0, 0.4 * room.width(), 0) : room.within(0, 0, 0, 0.35 * room.height());
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        Room right =
                room.isWide() ? room.within(0.63 * room.width(), 0, 0, 0) : room.within(0, 0.68 * room.height(), 0, 0);
        List<Mark> out = new ArrayList<>(data(i, left(room)).marks());
        out.addAll(inertia(i, right).marks());
        return out;
    }

    @Override
    protected String spoken(int i) {
        StringBuilder out = new StringBuilder(super.spoken(i)).append(" Centres ");
        Matrix c = centres(i);
        for (int k = 0; k < c.rows(); k++) out.append(k > 0 ? ", " : "").append(NumberText.tuple(c.row(k)));
        if (start.X().rows() > FEW) return out.append('.').toString();
        out.append("; points ");
        for (int n = 0; n < start.X().rows(); n++)
            out.append(n > 0 ? ", " : "").append(NumberText.tuple(start.X().row(n)));
        return out.append('.').toString();
    }

    /** The centres in frame i: where they have moved, or been put. */
    private Matrix centres(int i) {
        Matrix centres = start.centres();
        for (int s = 1; s <= i; s++) {
            if (trace.get(s) instanceof KMeansStep.Moved m) centres = m.centres();
            if (trace.get(s) instanceof KMeansStep.Relocated r) {
                double[][] moved = centres.toArray();
                moved[r.cluster()] = start.X().row(r.point()).toArray();
                centres = Matrix.of(moved);
            }
        }
        return centres;
    }

    private Plot data(int i, Room room) {
        Matrix X = start.X();
        Matrix centres = centres(i);
        Plot plot = Plot.in(room).named("data").x(axes.first(), across).y(axes.second(), up);
        List<Integer> labels = trace.latest(i, KMeansStep.Assigned.class)
                .map(KMeansStep.Assigned::labels)
                .orElse(List.of());
        if (trace.get(i) instanceof KMeansStep.Assigned && centres.rows() <= REGIONS)
            plot = plot.add(Regions.of((x, y) -> nearest(centres, x, y)));
        for (int k = 0; k < centres.rows(); k++) {
            List<Vector> own = new ArrayList<>();
            for (int n = 0; n < labels.size(); n++) if (labels.get(n) == k) own.add(X.row(n));
            if (!own.isEmpty())
                plot = plot.add(Dots.at(own)
                        .painted(Role.series(k))
                        .shaped(Symbol.series(k))
                        .sized(Dots.radius(X.rows())));
            plot = plot.add(path(i, k));
        }
        if (labels.isEmpty())
            plot = plot.add(
                    Dots.of(X.column(0).toArray(), X.column(1).toArray()).painted(Role.MUTED));
        for (int k = 0; k < centres.rows(); k++)
            plot = plot.add(Dots.at(List.of(centres.row(k)))
                    .painted(Role.INK)
                    .shaped(Symbol.CROSS)
                    .sized(0.45));
        return plot;
    }

    private static int nearest(Matrix centres, double x, double y) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < centres.rows(); k++) {
            double dx = x - centres.get(k, 0);
            double dy = y - centres.get(k, 1);
            if (dx * dx + dy * dy < least) {
                least = dx * dx + dy * dy;
                best = k;
            }
        }
        return best;
    }

    /** Where centre k has been up to frame i. */
    private Line path(int i, int k) {
        List<Vector> been = new ArrayList<>(List.of(start.centres().row(k)));
        for (int s = 1; s <= i; s++)
            if (trace.get(s) instanceof KMeansStep.Moved || trace.get(s) instanceof KMeansStep.Relocated)
                been.add(centres(s).row(k));
        return Line.through(been).painted(Role.INK).weighing(0.9);
    }

    private Plot inertia(int i, Room room) {
        return Progress.of(
                trace,
                i,
                step -> step instanceof KMeansStep.Assigned a ? a.inertia() : Double.NaN,
                "inertia",
                "squared distances",
                "moves",
                room);
    }
}
