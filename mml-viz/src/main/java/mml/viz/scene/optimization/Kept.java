package mml.viz.scene.optimization;

import java.util.List;
import mml.viz.plot.Label;
import mml.viz.plot.Layer;
import mml.viz.plot.Plane;
import mml.viz.svg.Mark;
import org.jspecify.annotations.Nullable;

/** A layer that is the same in every frame and slow to draw: its marks are kept for the plane that asked last. */
final class Kept implements Layer {
    private final Layer layer;
    private @Nullable Plane asked;
    private List<Mark> marks = List.of();

    Kept(Layer layer) {
        this.layer = layer;
    }

    @Override
    public String kind() {
        return layer.kind();
    }

    @Override
    public List<Mark> marks(Plane plane) {
        if (asked == null || !same(asked, plane)) {
            marks = layer.marks(plane);
            asked = plane;
        }
        return marks;
    }

    private static boolean same(Plane one, Plane other) {
        return one.area().equals(other.area())
                && one.across().equals(other.across())
                && one.up().equals(other.up())
                && one.fontSize() == other.fontSize();
    }

    @Override
    public List<Label> labels(Plane plane) {
        return layer.labels(plane);
    }

    @Override
    public String words() {
        return layer.words();
    }
}
