package mml.viz.scene.model;

import java.util.ArrayList;
import java.util.List;
import mml.model.Dag;
import mml.viz.svg.Point;

/** Where the nodes of a graph stand when nobody has put them anywhere: in layers, as shares of a room. */
public final class GraphPlaces {
    private GraphPlaces() {}

    /** A place for each node, across and down from 0 to 1. */
    public static List<Point> of(Dag graph) {
        GraphLayout layout = GraphLayout.of(graph);
        boolean right = layout.layers() > layout.widest();
        List<Point> out = new ArrayList<>();
        for (GraphLayout.Place place : layout.nodes()) {
            double along = (place.layer() + 0.5) / layout.layers();
            out.add(right ? new Point(along, place.share()) : new Point(place.share(), along));
        }
        return List.copyOf(out);
    }
}
