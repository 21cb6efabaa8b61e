package mml.viz.plot;

import java.util.List;
import mml.viz.svg.Mark;
import mml.viz.svg.Point;
import org.jspecify.annotations.Nullable;

/**
 * Something a {@link Plot} shows: an immutable value that becomes marks once the axes are known. Whoever needs another
 * kind of layer writes one; only {@link #kind} and {@link #marks} have to be said.
 */
public interface Layer {
    /** One word for what it is, such as {@code line}: part of the id of its group. */
    String kind();

    /** What is drawn, cut at the border of the plane; the k-th mark of a layer stays the k-th from frame to frame. */
    List<Mark> marks(Plane plane);

    /** The x that want to be in view where the axis chooses its range itself. */
    default double[] xs() {
        return new double[0];
    }

    /** The y that want to be in view where the axis chooses its range itself. */
    default double[] ys() {
        return new double[0];
    }

    /** Adds itself to the legend if it has a name. */
    default void explain(Key key) {}

    /** Texts beside its marks, for which the plot finds places. */
    default List<Label> labels(Plane plane) {
        return List.of();
    }

    /** Where a name may stand beside it instead of in the legend; null if there is no such place. */
    default @Nullable Point end(Plane plane) {
        return null;
    }

    /** Whether it is one of the series of the plot and has no look of its own yet. */
    default boolean wantsPen() {
        return false;
    }

    /** The same, drawn with this pen. */
    default Layer with(Pen pen) {
        return this;
    }

    /** What it shows, in words; may be empty. */
    default String words() {
        return "";
    }
}
