package mml.viz.scene.calculus;

import java.util.ArrayList;
import java.util.List;
import mml.viz.plot.Layer;
import mml.viz.plot.Plane;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Point;
import mml.viz.svg.Role;

/** What a closed path encloses, seen through; nothing if a point of it is missing. */
final class Patch implements Layer {
    private static final double OPACITY = 0.3;

    private final double[][] path;
    private final Role role;

    Patch(double[][] path, Role role) {
        this.path = path;
        this.role = role;
    }

    @Override
    public String kind() {
        return "patch";
    }

    @Override
    public List<Mark> marks(Plane plane) {
        List<Point> points = new ArrayList<>();
        for (int k = 0; k < path[0].length; k++) {
            if (!plane.shows(path[0][k], path[1][k])) return List.of();
            points.add(plane.at(path[0][k], path[1][k]));
        }
        List<Point> seen = plane.area().polygon(points);
        return seen.size() < 3
                ? List.of()
                : List.of(new Mark.Polygon(seen, Look.fill(role).faded(OPACITY)));
    }
}
