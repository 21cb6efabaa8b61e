package mml.viz.scene.geometry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.viz.scene.Eye;
import mml.viz.scene.Stage;
import mml.viz.scene.Viewpoint;
import mml.viz.svg.Arrow;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Paint;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/** A box with a flag on its lid, turned by a rotation, so that one sees which way it faces; and its own three axes. */
final class TurnedBox {
    private static final double REACH = 1.1;
    private static final double[] HALF = {0.75, 0.5, 0.3};
    private static final double LOWER = 0.35; // the baseline of a name than its middle, in font sizes
    private static final Role[] COLOURS = {Role.SERIES_1, Role.SERIES_2, Role.SERIES_3};
    private static final double[][] FLAG = {
        {-0.5, -0.3},
        {-0.36, -0.3},
        {-0.36, 0.02},
        {0.1, 0.02},
        {0.1, 0.14},
        {-0.36, 0.14},
        {-0.36, 0.24},
        {0.4, 0.24},
        {0.4, 0.36},
        {-0.5, 0.36}
    };

    private final Stage.Solid stage;
    private final Matrix R;

    private TurnedBox(Stage.Solid stage, Matrix R) {
        this.stage = stage;
        this.R = R;
    }

    /** The box in a room of its own, with the axes of space. */
    static List<Mark> in(Room room, Eye eye, Matrix R) {
        Stage.Solid stage = (Stage.Solid) Stage.of(3, room, eye);
        List<Mark> out = new ArrayList<>();
        List<Mark> names = new ArrayList<>();
        for (Mark mark : stage.ground()) {
            if (mark instanceof Mark.Text name) names.add(beyond(stage, name));
            else out.add(mark);
        }
        out.addAll(new TurnedBox(stage, R).marks());
        out.addAll(names);
        return out;
    }

    /** The name of an axis, along it as far as to where no box hides it, however that is turned. */
    private static Mark beyond(Stage.Solid stage, Mark.Text name) {
        Point zero = stage.at(Vector.zeros(3));
        Point middle = new Point(name.at().x(), name.at().y() - LOWER * name.size());
        double away = middle.distance(zero);
        double right = away == 0 ? 0 : (middle.x() - zero.x()) / away;
        double down = away == 0 ? 1 : (middle.y() - zero.y()) / away;
        double more = Math.max(0, corner(stage) + 0.5 * (name.size() + name.width() * Math.abs(right)) - away);
        Point there = new Point(name.at().x() + more * right, name.at().y() + more * down);
        return new Mark.Text(there, name.size(), name.anchor(), name.spans(), name.paint(), name.fitted());
    }

    /** How far a corner of the box stands from its middle in the figure where it is farthest. */
    private static double corner(Stage.Solid stage) {
        Point zero = stage.at(Vector.zeros(3));
        double scale = 0; // the squares of what three orthonormal vectors go to the right sum to that of the scale
        double half = 0;
        for (int axis = 0; axis < 3; axis++) {
            double right = stage.at(Vector.of(along(axis, 1))).x() - zero.x();
            scale += right * right;
            half += HALF[axis] * HALF[axis];
        }
        return Math.sqrt(scale * half);
    }

    /** From where the box's own axes are seen best, however it is turned, unless that is said. */
    static Eye eye(List<Matrix> turns, Eye from) {
        List<List<Vector>> frames = new ArrayList<>();
        for (Matrix R : turns) frames.add(List.of(R.column(0), R.column(1), R.column(2)));
        return Viewpoint.of(frames, List.of(), from.reaching(REACH));
    }

    private record Face(double nearness, List<Mark> marks) {}

    /** The faces that are seen, far ones first, then the axes. */
    private List<Mark> marks() {
        List<Face> faces = new ArrayList<>();
        for (int axis = 0; axis < 3; axis++) for (int side = -1; side <= 1; side += 2) faces.add(face(axis, side));
        faces.sort(Comparator.comparingDouble(Face::nearness));
        List<Mark> out = new ArrayList<>();
        for (int axis = 0; axis < 3; axis++) if (!inFront(axis)) out.addAll(arrow(axis));
        for (Face face : faces) if (face.nearness > 0) out.addAll(face.marks);
        for (int axis = 0; axis < 3; axis++) if (inFront(axis)) out.addAll(arrow(axis));
        return out;
    }

    private boolean inFront(int axis) {
        return nearness(along(axis, 1)) >= 0;
    }

    /** One of the box's own axes, from where it leaves the box. */
    private List<Mark> arrow(int axis) {
        return Arrow.of(at(along(axis, HALF[axis])), at(along(axis, 1.05)), COLOURS[axis], 3);
    }

    private static double[] along(int axis, double t) {
        double[] p = new double[3];
        p[axis] = t;
        return p;
    }

    private Face face(int axis, int side) {
        double[] normal = {0, 0, 0};
        normal[axis] = side;
        int u = (axis + 1) % 3;
        int v = (axis + 2) % 3;
        List<Point> corners = new ArrayList<>();
        for (int k = 0; k < 4; k++) {
            double[] p = {0, 0, 0};
            p[axis] = side * HALF[axis];
            p[u] = (k == 0 || k == 3 ? -1 : 1) * HALF[u];
            p[v] = (k < 2 ? -1 : 1) * HALF[v];
            corners.add(at(p));
        }
        Paint paint = COLOURS[axis];
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Polygon(corners, Look.fill(Role.PAPER)));
        marks.add(new Mark.Polygon(corners, Look.fill(paint).faded(side > 0 ? 0.55 : 0.22)));
        marks.add(new Mark.Polygon(corners, Look.stroke(Role.INK, 1)));
        if (axis == 2 && side == 1) {
            List<Point> flag = new ArrayList<>();
            for (double[] p : FLAG) flag.add(at(new double[] {p[0], p[1], HALF[2]}));
            marks.add(new Mark.Polygon(flag, Look.fill(Role.INK)));
        }
        return new Face(nearness(normal), marks);
    }

    private double nearness(double[] p) {
        Vector q = R.times(Vector.of(p));
        return stage.space().nearness(q.get(0), q.get(1), q.get(2));
    }

    private Point at(double[] p) {
        return stage.at(R.times(Vector.of(p)));
    }
}
