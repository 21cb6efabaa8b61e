package mml.viz.scene.mixture;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.mixture.SelectionStep;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Plane;
import mml.viz.scene.Canvas;
import mml.viz.scene.DataAxes;
import mml.viz.scene.Film;
import mml.viz.svg.Mark;
import mml.viz.svg.Room;

/**
 * The table of BIC, filled family by family, the smallest so far framed; beside it the best mixture of the family on the data.
 *
 * @mml §8.6.3; §11.3
 */
public final class SelectionScene extends Film<SelectionStep> {
    private static final double NAMES = 7.4; // of the font: the room left of the table

    private final Matrix X;
    private final DataPanel data;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public SelectionScene(Trace<? extends SelectionStep> trace, Matrix X) {
        this(trace, X, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run
     * @param X the same data, with one or two features
     * @throws IllegalArgumentException if nothing was tried, or the data have other features
     */
    public SelectionScene(Trace<? extends SelectionStep> trace, Matrix X, Canvas canvas) {
        this(trace, X, canvas, DataAxes.CHOSEN);
    }

    private SelectionScene(Trace<? extends SelectionStep> trace, Matrix X, Canvas canvas, DataAxes axes) {
        super(trace, canvas);
        this.X = X;
        List<Components> all = new ArrayList<>();
        for (SelectionStep step : this.trace) all.add(new Components(step.weights(), step.means(), step.covariances()));
        data = new DataPanel(X, axes, all);
    }

    /** The same with other axes. */
    public SelectionScene within(DataAxes other) {
        return new SelectionScene(trace, X, canvas, other);
    }

    /** Where the data lie in the picture, for the handles of a page. */
    public Plane plane() {
        return data.ground(right(room())).plane();
    }

    /** Where points on a line are drawn, below it. */
    public double below() {
        return data.below();
    }

    private static Room left(Room room) {
        if (room.isLow()) return room;
        return room.isWide() ? room.within(0, 0, 0.44 * room.width(), 0) : room.within(0, 0, 0, 0.56 * room.height());
    }

    private static Room right(Room room) {
        return room.isWide() ? room.within(0.64 * room.width(), 0, 0, 0) : room.within(0, 0.48 * room.height(), 0, 0);
    }

    @Override
    protected double height(Room roomy) {
        return 1.5 * roomy.width();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        List<String> families = new ArrayList<>();
        for (SelectionStep step : trace) families.add(step.family());
        int columns = trace.get(0).bic().size();
        Matrix bic = Matrix.generate(
                families.size(), columns, (f, k) -> trace.get(f).bic().get(k));
        Room left = left(room);
        List<Mark> out = new ArrayList<>(CriterionPicture.table(families, bic, i + 1, NAMES * left.font())
                .marks(left));
        if (!room.isLow()) out.addAll(data.plot(i, right(room)).marks());
        return out;
    }

    @Override
    protected String spoken(int i) {
        StringBuilder out = new StringBuilder(super.spoken(i)).append(" For K = 1, 2 and so on it is");
        for (double b : trace.get(i).bic().toArray())
            out.append(' ')
                    .append(Double.isNaN(b) ? "nothing" : NumberText.of(b))
                    .append(',');
        return out.append(" on ")
                .append(NumberText.tuple(X.row(0)))
                .append(" and other points.")
                .toString();
    }
}
