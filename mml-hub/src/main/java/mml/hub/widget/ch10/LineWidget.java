package mml.hub.widget.ch10;

import java.util.ArrayList;
import java.util.List;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.DataInput;
import mml.hub.widget.DataText;
import mml.hub.widget.Group;
import mml.hub.widget.Handle;
import mml.hub.widget.Memo;
import mml.hub.widget.OldFaithful;
import mml.hub.widget.Prediction;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.reduction.AlongLine;
import mml.reduction.Pca;
import mml.reduction.PcaStep;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Plane;
import mml.viz.scene.Canvas;
import mml.viz.scene.reduction.LinePicture;

/**
 * A line turns about the mean of the points: what it captures of their variance and what it loses always sum to the same.
 *
 * @mml §10.2.1, Figure 10.4; §10.3, Figures 10.6 to 10.8
 */
public final class LineWidget extends TraceWidget {
    private static final int STOPS = 36; // every 5 degrees
    private static final int SECTORS = 6;
    private static final Canvas CANVAS = new Canvas(480, 560, 17).bare();

    static final DataInput DATA = planar(DataInput.points(2))
            .example("cloud", "Twelve points", Samples.CLOUD)
            .example("cross", "A cross: variances 2 and 1/2", "2,0;-2,0;0,1;0,-1")
            .example("round", "A square: no direction stands out", "1,1;-1,1;1,-1;-1,-1")
            .example("far", "Far from the origin", "101,99;99,101;102,98;98,102")
            .example("geyser", "The geyser Old Faithful", OldFaithful.TABLE)
            .outdates("step");

    private static final Memo<Matrix, List<AlongLine>> LINES = new Memo<>(LineWidget::lines);

    private static final Prediction BEST =
            Prediction.of("Between which angles does the line capture most?", LineWidget::question);

    public LineWidget() {
        super("line", "Which line tells the points best?", BEST.group(), Group.of("Data", DATA));
    }

    /** Points of the plane, not all the same. */
    static DataInput planar(DataInput input) {
        return input.checked(data -> {
            Matrix X = data.X();
            if (X.cols() != 2) throw new IllegalArgumentException("Two columns of numbers are needed.");
            boolean differ = false;
            for (int n = 1; n < X.rows(); n++) differ |= !X.row(n).equals(X.row(0));
            if (!differ) throw new IllegalArgumentException("Two different points are needed at least.");
            return data;
        });
    }

    private static List<AlongLine> lines(Matrix X) {
        List<AlongLine> out = new ArrayList<>();
        for (int k = 0; k < STOPS; k++) out.add(AlongLine.of(X, direction(k)));
        return out;
    }

    private static Vector direction(int k) {
        double angle = Math.PI * k / STOPS;
        return Vector.of(Elementary.cos(angle), Elementary.sin(angle));
    }

    private static Prediction.Asked question(State state) {
        Matrix X = DATA.points(state);
        Pca pca = Pca.of(X);
        List<Option> options = new ArrayList<>();
        for (int s = 0; s < SECTORS; s++)
            options.add(new Option(Integer.toString(s), 30 * s + "° to " + 30 * (s + 1) + "°"));
        options.add(new Option("all", "all alike"));
        boolean alike = pca.components() > 1 && !pca.isDistinct(0);
        Vector b = pca.B().column(0);
        int sector = 0;
        double most = -1;
        for (int s = 0; s < SECTORS; s++) {
            double middle = Math.PI * (2 * s + 1) / (2 * SECTORS);
            double along = Math.abs(b.get(0) * Elementary.cos(middle) + b.get(1) * Elementary.sin(middle));
            if (along > most) {
                most = along;
                sector = s;
            }
        }
        return new Prediction.Asked(
                options,
                alike ? "all" : Integer.toString(sector),
                (guess, right) -> alike
                        ? "the variance is the same in every direction."
                        : "it captures most along b₁ = " + NumberText.tuple(b, 1) + ", "
                                + NumberText.significant(100 * pca.captured(1), 4) + " % of all.");
    }

    @Override
    protected Showing run(State state) {
        DataText data = DATA.in(state);
        Matrix X = data.X();
        List<AlongLine> lines = LINES.get(X);
        LinePicture picture = new LinePicture(
                X, lines, Screen.canvas(state, CANVAS), DATA.reach(state, 0), DATA.reach(state, 1), data.features());
        return Showing.of(() -> Trace.<PcaStep>of(t -> Pca.of(X, t)), STOPS, step -> {
                    AlongLine line = lines.get(step);
                    String title = "A line at " + 5 * step + " degrees";
                    return picture.frame(
                            step,
                            title,
                            title + " through the mean " + NumberText.tuple(line.mean()) + " captures "
                                    + NumberText.of(line.captured()) + " of " + NumberText.of(line.total())
                                    + " and loses " + NumberText.of(line.lost(), line.total()) + ".");
                })
                .each((step, view) -> {
                    AlongLine line = lines.get(step);
                    view.caption("At " + 5 * step + "° the line captures "
                                    + NumberText.significant(100 * line.captured() / line.total(), 4)
                                    + " % of the variance")
                            .fact("b", NumberText.tuple(line.b(), 1))
                            .fact("captured bᵀSb", NumberText.of(line.captured(), line.total()))
                            .fact("lost", NumberText.of(line.lost(), line.total()))
                            .fact("captured + lost", NumberText.of(line.captured() + line.lost()))
                            .check("sum checked", line.certificate().holds());
                })
                .handles(step -> handles(state, picture.plane(), lines.get(step), step))
                .java(Calls.data("X", X) + "AlongLine.of(X, Vector.of(1, 0)).captured();\nPca.of(X).B().column(0);");
    }

    /** The points, and the line by a place in view. */
    private static List<Handle> handles(State state, Plane plane, AlongLine line, int step) {
        List<Handle> out = new ArrayList<>(DATA.handles(state, plane, 0));
        double reach = 0.42
                * Math.min(
                        plane.across().max() - plane.across().min(),
                        plane.up().max() - plane.up().min());
        Vector mean = line.mean();
        Vector tip = mean.plus(reach, line.b());
        out.add(Handle.of(
                "line",
                "the line, at " + 5 * step + " degrees",
                plane.at(tip.get(0), tip.get(1)),
                (now, left, top) -> {
                    Vector to = Vector.of(plane.x(left), plane.y(top)).minus(mean);
                    if (!(to.norm() > 0)) return now;
                    int nearest = 0;
                    for (int k = 1; k < STOPS; k++)
                        if (Math.abs(direction(k).dot(to))
                                > Math.abs(direction(nearest).dot(to))) nearest = k;
                    return now.with("step", nearest);
                },
                (now, right, up) -> now.with("step", (step + (int) (up != 0 ? up : -right) + STOPS) % STOPS)));
        return out;
    }
}
