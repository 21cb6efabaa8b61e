package mml.hub.widget.ch03;

import java.util.ArrayList;
import java.util.List;
import mml.geometry.PlaneRotation;
import mml.geometry.Rotation;
import mml.geometry.RotationStep;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.svg.Anchor;
import mml.viz.svg.Dash;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Space;
import mml.viz.svg.Svg;

/** A vector of space turned onto the first axis: one Givens rotation makes its second entry zero, another the third. */
final class GivensPicture {
    private static final int ARC = 24;

    private final Vector v;
    private final int parts;
    private final PlaneRotation first;
    private final PlaneRotation second;
    private final Space space;

    /** @param parts in how many steps each turn is shown */
    GivensPicture(Vector v, int parts) {
        this.v = v;
        this.parts = parts;
        this.first = PlaneRotation.zeroing(v, 0, 1);
        this.second = PlaneRotation.zeroing(first.times(v), 0, 2);
        this.space = new Space(new Point(240, 215), 205, Math.max(1, v.norm()), 35, 24);
    }

    PlaneRotation first() {
        return first;
    }

    PlaneRotation second() {
        return second;
    }

    Trace<RotationStep> trace() {
        return Trace.of(t -> Rotation.of(List.of(first, second), t));
    }

    /** Where v has come to at a step. */
    Vector at(int step) {
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

    boolean keepsLength(int step) {
        return Math.abs(at(step).norm() - v.norm()) <= 1e-14 * v.norm();
    }

    String caption(int step) {
        if (step == 0) return "v = " + NumberText.tuple(v) + " is to be turned onto the first axis";
        if (step < parts) return first.name() + ": the second entry shrinks, the third stays";
        if (step == parts) return first.name() + " has made the second entry zero";
        return step < 2 * parts
                ? second.name() + ": the third entry shrinks, the second stays 0"
                : second.name() + " has made the third entry zero; v lies on the first axis";
    }

    Svg frame(int step) {
        List<Mark> marks = new ArrayList<>(space.cube(Look.stroke(Role.GRID, 1)));
        marks.addAll(space.axes(14));
        marks.addAll(shadow(at(step)));
        int to = Math.min(step, parts);
        if (to > 0) marks.add(path(0, to / (double) parts, Role.SERIES_2));
        if (step > parts) marks.add(path(1, step / (double) parts, Role.SERIES_3));
        if (step > 0) marks.addAll(space.vector(v.get(0), v.get(1), v.get(2), Role.MUTED, 2));
        Vector now = at(step);
        marks.addAll(space.vector(now.get(0), now.get(1), now.get(2), Role.FOCUS, 3.4));
        Point tip = space.at(now.get(0), now.get(1), now.get(2));
        marks.addAll(MathText.parse("v").emphasised().marks(tip.x() + 12, tip.y() - 8, 17, Anchor.START, Role.FOCUS));
        return new Svg(
                480, 430, "Givens rotations", caption(step) + ". v is now " + NumberText.tuple(now) + ".", marks);
    }

    private Mark path(double from, double to, Role role) {
        List<Point> points = new ArrayList<>();
        for (int k = 0; k <= ARC; k++) {
            Vector p = at(from + (to - from) * k / ARC);
            points.add(space.at(p.get(0), p.get(1), p.get(2)));
        }
        return new Mark.Polyline(points, Look.stroke(role, 3));
    }

    /** Down to the plane of the first two axes, and from there to the first axis: the three entries. */
    private List<Mark> shadow(Vector p) {
        Look look = Look.stroke(Role.MUTED, 1.3).dashed(Dash.DASHED);
        Point foot = space.at(p.get(0), p.get(1), 0);
        return List.of(
                new Mark.Line(space.at(p.get(0), p.get(1), p.get(2)), foot, look),
                new Mark.Line(foot, space.at(p.get(0), 0, 0), look));
    }
}
