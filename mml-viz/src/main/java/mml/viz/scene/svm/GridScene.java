package mml.viz.scene.svm;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.svm.GridStep;
import mml.svm.Svm;
import mml.svm.SvmGrid;
import mml.text.Count;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Contours;
import mml.viz.plot.Plane;
import mml.viz.plot.Plot;
import mml.viz.plot.Regions;
import mml.viz.scene.Canvas;
import mml.viz.scene.DataAxes;
import mml.viz.scene.Film;
import mml.viz.scene.TwoClasses;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * A grid of C and γ that is filled row by row with what points not seen say, the best so far framed; and beside it, on points
 * of the plane, the machine of the best so far.
 *
 * @mml §12.6, §8.2.4
 */
public final class GridScene extends Film<GridStep> {
    private static final double NAMES = 2.9; // of the font: the room left of the table

    private final SvmGrid grid;
    private final Matrix X;
    private final Vector y;
    private final List<Svm> machines;
    private final DataAxes axes;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public GridScene(Trace<? extends GridStep> trace, SvmGrid grid, Matrix X, Vector y, List<Svm> machines) {
        this(trace, grid, X, y, machines, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run
     * @param grid what it led to
     * @param X the points, N×2
     * @param y 1 or −1 for each
     * @param machines for each step the one of the best cell so far, trained on all points
     * @throws IllegalArgumentException if the data have other than two features, or a machine is missing
     */
    public GridScene(
            Trace<? extends GridStep> trace, SvmGrid grid, Matrix X, Vector y, List<Svm> machines, Canvas canvas) {
        this(trace, grid, X, y, machines, canvas, DataAxes.CHOSEN);
    }

    private GridScene(
            Trace<? extends GridStep> trace,
            SvmGrid grid,
            Matrix X,
            Vector y,
            List<Svm> machines,
            Canvas canvas,
            DataAxes axes) {
        super(trace, canvas);
        if (X.cols() != 2)
            throw new IllegalArgumentException("the data have " + Count.of(X.cols(), "feature") + ", expected 2");
        if (machines.size() != trace.size())
            throw new IllegalArgumentException("there are " + Count.of(machines.size(), "machine") + ", expected "
                    + trace.size() + ", one for each step");
        this.grid = grid;
        this.X = X;
        this.y = y;
        this.machines = List.copyOf(machines);
        this.axes = axes;
    }

    /** The same with other axes. */
    public GridScene within(DataAxes other) {
        return new GridScene(trace, grid, X, y, machines, canvas, other);
    }

    /** Where the data lie in the picture, for the handles of a page. */
    public Plane plane() {
        return points(0, data(room())).plane();
    }

    private static Room data(Room room) {
        return room.isWide() ? room.within(0.56 * room.width(), 0, 0, 0) : room.within(0, 0.47 * room.height(), 0, 0);
    }

    private static Room table(Room room) {
        if (room.isLow()) return room;
        return room.isWide() ? room.within(0, 0, 0.5 * room.width(), 0) : room.within(0, 0, 0, 0.55 * room.height());
    }

    @Override
    protected double height(Room roomy) {
        return 1.45 * roomy.width();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        Room table = table(room);
        List<Mark> out = new ArrayList<>(
                GridPicture.table(grid, i + 1, NAMES * table.font()).marks(table));
        if (!room.isLow()) out.addAll(points(i, data(room)).marks());
        return out;
    }

    private Plot points(int i, Room room) {
        Svm svm = machines.get(i);
        Plot plot = TwoClasses.plane(X, axes, room)
                .add(Regions.of((a, b) -> svm.decision(Vector.of(a, b)) < 0 ? 0 : 1))
                .add(Contours.of((a, b) -> svm.decision(Vector.of(a, b)), 0).painted(Role.INK));
        for (int c = 0; c < 2; c++)
            plot = plot.add(TwoClasses.dots(TwoClasses.members(X, y, c), c).sized(TwoClasses.radius(X)));
        return plot;
    }

    @Override
    protected String spoken(int i) {
        StringBuilder out = new StringBuilder(super.spoken(i)).append(" In this row");
        GridStep step = trace.get(i);
        for (int k = 0; k < step.gamma().size(); k++)
            out.append(k == 0 ? " " : ", ")
                    .append(NumberText.significant(100 * step.accuracy().get(k), 3))
                    .append(" for γ = ")
                    .append(NumberText.significant(step.gamma().get(k), 3));
        out.append("; the first points ");
        for (int n = 0; n < Math.min(24, X.rows()); n++)
            out.append(n == 0 ? "" : ", ").append(NumberText.tuple(X.row(n)));
        return out.append('.').toString();
    }
}
