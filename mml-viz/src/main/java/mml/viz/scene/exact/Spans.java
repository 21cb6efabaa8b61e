package mml.viz.scene.exact;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Vector;
import mml.viz.scene.Stage;
import mml.viz.svg.Clip;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Paint;
import mml.viz.svg.Point;

/** What vectors of the plane or of space span: the origin, a line, a plane, or everything. */
final class Spans {
    private Spans() {}

    /**
     * The part of a span that is in view; of the origin alone, nothing.
     *
     * @param basis independent vectors of as many entries as the stage has axes
     */
    static List<Mark> of(Stage stage, List<Vector> basis, Paint paint) {
        if (basis.isEmpty()) return List.of();
        Vector zero = basis.get(0).times(0);
        if (basis.size() == zero.size()) return all(stage, zero.size(), paint);
        if (basis.size() == 1)
            return stage.line(zero, basis.get(0), Look.stroke(paint, 7).faded(0.45));
        return stage.plane(zero, basis.get(0), basis.get(1), paint);
    }

    /** The whole space: all of the plane, or its three planes of coordinates. */
    private static List<Mark> all(Stage stage, int n, Paint paint) {
        Clip a = stage.area();
        Look look = Look.fill(paint).faded(n == 2 ? 0.18 : 0.13);
        if (n == 2) return List.of(Mark.rect(a.left(), a.top(), a.right() - a.left(), a.bottom() - a.top(), look));
        List<Mark> marks = new ArrayList<>();
        for (int axis = 0; axis < 3; axis++) {
            Vector normal = Vector.of(axis == 0 ? 1 : 0, axis == 1 ? 1 : 0, axis == 2 ? 1 : 0);
            List<Point> corners = stage.level(normal, 0);
            if (!corners.isEmpty()) marks.add(new Mark.Polygon(corners, look));
        }
        return marks;
    }
}
