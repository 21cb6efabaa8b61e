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
        List<Point> out = new ArrayList<>();
        for (GraphLayout.Place place : layout.nodes()) out.add(layout.share(place, layout.isLong()));
        return List.copyOf(out);
    }
}
