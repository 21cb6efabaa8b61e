package mml.viz.scene.geometry;

import java.util.ArrayList;
import java.util.List;
import mml.geometry.PlaneRotation;
import mml.geometry.Rotation;
import mml.geometry.RotationStep;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.scene.Apart;
import mml.viz.scene.Box;
import mml.viz.scene.Eye;
import mml.viz.scene.Stage;
import mml.viz.scene.Viewpoint;
import mml.viz.svg.Dash;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import mml.viz.svg.Svg;

/**
 * A vector of space turned onto the first axis: one Givens rotation makes its second entry zero, another the third.
 *
 * @mml §3.9.3
 */
public final class GivensPicture {
    private static final double WIDTH = 480;
    private static final double HEIGHT = 430;
    private static final double FONT = 17;
    private static final int ARC = 24;

    private final Vector v;
    private final int parts;
    private final PlaneRotation first;
    private final PlaneRotation second;
    private final Eye eye;
    private final Stage stage;

    /**
     * @param v three entries
     * @param parts in how many steps each turn is shown
     */
    public GivensPicture(Vector v, int parts) {
        this(v, parts, Eye.CHOSEN);
    }

    /** The same, seen from where the eye is. */
    public GivensPicture(Vector v, int parts, Eye from) {
        this.v = v;
        this.parts = parts;
        this.first = PlaneRotation.zeroing(v, 0, 1);
        this.second = PlaneRotation.zeroing(first.times(v), 0, 2);
        List<Vector> stops = List.of(v, first.times(v), second.times(first.times(v)));
        List<Vector> normals = List.of(Vector.of(0, 0, 1), Vector.of(0, 1, 0)); // of the two circles
        eye = Viewpoint.of(List.of(stops), normals, from.reaching(Math.max(1, 1.3 * v.norm())));
        Room room = Room.of(8, 8, WIDTH - 8, HEIGHT - 8, FONT);
        this.stage = from.isFree() ? Stage.filled(Box.around(stops), room, eye) : Stage.of(3, room, eye);
    }

    /** From where it is seen. */
    public Eye eye() {
        return eye;
    }

    /** The turn that makes the second entry zero. */
    public PlaneRotation first() {
        return first;
    }

    /** The turn that makes the third entry zero. */
    public PlaneRotation second() {
        return second;
    }

    /** Both turns. */
    public Trace<RotationStep> trace() {
        return Trace.of(t -> Rotation.of(List.of(first, second), t));
    }

    /** Where v has come to at a step. */
    public Vector at(int step) {
        return at(step / (double) parts);
    }

    private Vector at(double turns) {
        double[] p = (turns <= 1
                        ? first.part(turns).times(v)
                        : second.part(turns - 1).times(first.times(v)))
                .toArray();
        for (int i = 0; i < p.length; i++) if (Math.abs(p[i]) < 1e-15 * v.norm()) p[i] = 0; // rounding is not shown
        return Vector.of(p);
    }

    /** Whether v is as long there as it was, but for rounding. */
    public boolean keepsLength(int step) {
        return Math.abs(at(step).norm() - v.norm()) <= 1e-14 * v.norm();
    }

    /** What happens in a step. */
    public String caption(int step) {
        if (step == 0) return "v = " + NumberText.tuple(v) + " is to be turned onto the first axis";
        if (step < parts) return first.name() + ": the second entry shrinks, the third stays";
        if (step == parts) return first.name() + " has made the second entry zero";
        return step < 2 * parts
                ? second.name() + ": the third entry shrinks, the second stays 0"
                : second.name() + " has made the third entry zero; v lies on the first axis";
    }

    /** The picture of a step, from 0 to twice {@code parts}. */
    public Svg frame(int step) {
        List<Mark> marks = new ArrayList<>(stage.ground());
        Vector now = at(step);
        marks.addAll(shadow(now));
        int to = Math.min(step, parts);
        if (to > 0) marks.add(path(0, to / (double) parts, Role.SERIES_2));
        if (step > parts) marks.add(path(1, step / (double) parts, Role.SERIES_3));
        Vector zero = v.times(0);
        if (step > 0) marks.addAll(stage.arrow(zero, v, Role.MUTED, 2));
        marks.addAll(stage.arrow(zero, now, Role.FOCUS, 3.4));
        marks.addAll(stage.name(zero, now, "v", Role.FOCUS));
        return new Svg(
                WIDTH,
                HEIGHT,
                "Givens rotations",
                caption(step) + ". v is now " + NumberText.tuple(now) + ".",
                Apart.of(marks, stage.area()));
    }

    private Mark path(double from, double to, Role role) {
        List<Point> points = new ArrayList<>();
        for (int k = 0; k <= ARC; k++) points.add(stage.at(at(from + (to - from) * k / ARC)));
        return new Mark.Polyline(points, Look.stroke(role, 3));
    }

    /** Down to the plane of the first two axes, and from there to the first axis: the three entries. */
    private List<Mark> shadow(Vector p) {
        Look look = Look.stroke(Role.MUTED, 1.3).dashed(Dash.DASHED);
        Point foot = stage.at(Vector.of(p.get(0), p.get(1), 0));
        Point axis = stage.at(Vector.of(p.get(0), 0, 0));
        return List.of(new Mark.Line(stage.at(p), foot, look), new Mark.Line(foot, axis, look));
    }
}
