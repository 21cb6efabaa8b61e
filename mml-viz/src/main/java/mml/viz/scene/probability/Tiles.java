package mml.viz.scene.probability;

import java.util.ArrayList;
import java.util.List;
import mml.viz.plot.Key;
import mml.viz.plot.Layer;
import mml.viz.plot.Plane;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Point;

/**
 * Rectangles of a plane, each with its look, of which some have a name in the legend.
 *
 * @param tiles drawn in order
 */
record Tiles(List<Tile> tiles) implements Layer {
    /** A rectangle from one corner to the opposite one; an empty name is not explained. */
    record Tile(double left, double low, double right, double high, Look look, String name, Look sample) {}

    Tiles {
        tiles = List.copyOf(tiles);
    }

    @Override
    public String kind() {
        return "tiles";
    }

    @Override
    public List<Mark> marks(Plane plane) {
        List<Mark> out = new ArrayList<>();
        for (Tile t : tiles) {
            Point a = plane.at(t.left(), t.high());
            Point b = plane.at(t.right(), t.low());
            out.add(Mark.rect(a.x(), a.y(), Math.max(0, b.x() - a.x()), Math.max(0, b.y() - a.y()), t.look()));
        }
        return out;
    }

    @Override
    public void explain(Key key) {
        for (Tile t : tiles) if (!t.name().isEmpty()) key.area(t.name(), t.sample());
    }
}
