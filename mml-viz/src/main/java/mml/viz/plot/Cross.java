package mml.viz.plot;

import java.util.ArrayList;
import java.util.List;
import mml.viz.svg.Advance;
import mml.viz.svg.Anchor;
import mml.viz.svg.Arrow;
import mml.viz.svg.Clip;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Point;
import mml.viz.svg.Role;

/**
 * The axes of a plane as on a blackboard: arrows through the origin with marks at round values and their numbers. Where
 * both have equal units, the marks of both are equally far apart. A number that does not fit is left out.
 */
final class Cross {
    /** The text of the numbers, of the font. */
    static final double SMALL = 0.85;
    /** So far a number may stand out of the area, in sizes of the text. */
    private static final double OUTSIDE = 0.4;
    /** From one round distance to the next smaller one, or a little less. */
    private static final double FINER = 2.6;

    private static final int TRIES = 4;
    private static final int MOST = 100;
    private static final double SMALLEST = 1e-300;

    private final Plane plane;
    private final Clip area;
    private final double size;
    private final Point origin;
    private final Marks marks;

    Cross(Plane plane) {
        this.plane = plane;
        area = plane.area();
        size = plane.fontSize();
        Point zero = new Point(
                plane.at(0, plane.up().min()).x(),
                plane.at(plane.across().min(), 0).y());
        origin = new Point(
                Math.max(area.left(), Math.min(area.right(), zero.x())),
                Math.max(area.top(), Math.min(area.bottom(), zero.y())));
        marks = marks();
    }

    /** The round values of x. */
    List<Ticks.Tick> across() {
        return marks.xs;
    }

    /** The round values of y. */
    List<Ticks.Tick> up() {
        return marks.ys;
    }

    /** The arrows, a short line at each value that has a number, and the numbers. */
    List<Mark> axes() {
        List<Mark> out = new ArrayList<>();
        out.addAll(Arrow.of(new Point(area.left(), origin.y()), new Point(area.right(), origin.y()), Role.AXIS, 1.4));
        out.addAll(Arrow.of(new Point(origin.x(), area.bottom()), new Point(origin.x(), area.top()), Role.AXIS, 1.4));
        for (Numeral number : marks.across) out.add(number.tick());
        for (Numeral number : marks.up) out.add(number.tick());
        for (Numeral number : marks.across) out.addAll(number.marks());
        for (Numeral number : marks.up) out.addAll(number.marks());
        return out;
    }

    private record Marks(List<Ticks.Tick> xs, List<Ticks.Tick> ys, List<Numeral> across, List<Numeral> up) {
        /** How many numbers the axis with fewer of them has. */
        int fewer() {
            return Math.min(across.size(), up.size());
        }

        double widest() {
            double widest = 0;
            for (Numeral number : across) widest = Math.max(widest, number.width());
            for (Numeral number : up) widest = Math.max(widest, number.width());
            return widest;
        }
    }

    /**
     * At the larger of the two distances that the axes would have alone; at a smaller one where that leaves one without two
     * numbers, or with no more than two and smaller numbers are no longer.
     */
    private Marks marks() {
        Scale xs = plane.across();
        Scale ys = plane.up();
        Marks own =
                marks(xs.ticks(most(area.right() - area.left(), 4)), ys.ticks(most(area.bottom() - area.top(), 2.2)));
        double perX = (xs.max() - xs.min()) / (area.right() - area.left());
        double perY = (ys.max() - ys.min()) / (area.bottom() - area.top());
        double apart = Math.max(distance(own.xs), distance(own.ys));
        if (!isEven(xs) || !isEven(ys) || !(Math.abs(perX - perY) <= 1e-9 * perX) || !(apart > SMALLEST)) return own;
        Marks best = marks(every(xs, apart), every(ys, apart));
        for (int k = 1; k < TRIES; k++) {
            apart /= FINER;
            Marks finer = marks(every(xs, apart), every(ys, apart));
            boolean helps = best.fewer() < 2
                    ? finer.fewer() > best.fewer()
                    : best.fewer() == 2 && finer.widest() <= best.widest();
            double between = Math.max(distance(finer.xs), distance(finer.ys));
            if (between > 0 && finer.widest() + size > between / perX) break;
            if (helps) best = finer;
        }
        return best;
    }

    private int most(double length, double each) {
        return Math.max(2, Math.min(10, (int) (length / (each * size))));
    }

    private Marks marks(List<Ticks.Tick> xs, List<Ticks.Tick> ys) {
        List<Numeral> across = new ArrayList<>();
        for (Ticks.Tick t : xs) {
            double x = plane.at(t.value(), plane.up().min()).x();
            Numeral number = new Numeral(new Point(x, origin.y()), true, t.label(), SMALL * size);
            if (t.value() != 0
                    && x >= area.left() + 0.4 * size
                    && x <= area.right() - 0.8 * size
                    && number.left() >= area.left() - OUTSIDE * size
                    && number.left() + number.width() <= area.right() + OUTSIDE * size) across.add(number);
        }
        List<Numeral> up = new ArrayList<>();
        boolean border = origin.x() == area.left() || origin.x() == area.right();
        for (Ticks.Tick t : ys) {
            double y = plane.at(plane.across().min(), t.value()).y();
            Numeral number = new Numeral(new Point(origin.x(), y), false, t.label(), SMALL * size);
            if (t.value() != 0
                    && y >= area.top() + 0.8 * size
                    && y <= area.bottom() - 0.4 * size
                    && (border || number.left() >= area.left() - OUTSIDE * size)) up.add(number);
        }
        return new Marks(xs, ys, withoutLone(across, xs), withoutLone(up, ys));
    }

    /** One number at one end of an axis helps nobody, where there is no room for the same at the other end. */
    private static List<Numeral> withoutLone(List<Numeral> numbers, List<Ticks.Tick> ticks) {
        if (ticks.isEmpty()) return numbers;
        boolean sided = ticks.get(0).value() >= 0 || ticks.get(ticks.size() - 1).value() <= 0;
        return numbers.size() == 1 && !sided ? List.of() : numbers;
    }

    private static boolean isEven(Scale s) {
        return s.spacing().equals(Spacing.Even.SPACING);
    }

    private static List<Ticks.Tick> every(Scale s, double step) {
        return Ticks.apart(s.min(), s.max(), step, MOST);
    }

    private static double distance(List<Ticks.Tick> ticks) {
        return ticks.size() < 2 ? 0 : ticks.get(1).value() - ticks.get(0).value();
    }

    /** What stands at a round value of an axis: a short line across it, and the number below or left of it. */
    private record Numeral(Point at, boolean across, String text, double size) {
        private static final double HALF = 0.22;

        Mark tick() {
            double x = across ? 0 : HALF * size;
            double y = across ? HALF * size : 0;
            return Mark.line(at.x() - x, at.y() - y, at.x() + x, at.y() + y, Look.stroke(Role.AXIS, 1.4));
        }

        /** On a ground of its own, as lines may run below it. */
        List<Mark> marks() {
            double x = across ? at.x() : at.x() - 0.5 * size;
            double y = across ? at.y() + 1.3 * size : at.y() + 0.36 * size;
            Clip ground = new Clip(left(), y - 0.8 * size, left() + width(), y + 0.1 * size);
            return List.of(Plane.ground(ground), Plane.label(x, y, size, across ? Anchor.MIDDLE : Anchor.END, text));
        }

        double left() {
            return at.x() - (across ? width() / 2 : 0.5 * size + width());
        }

        double width() {
            return Advance.of(text, size);
        }
    }
}
