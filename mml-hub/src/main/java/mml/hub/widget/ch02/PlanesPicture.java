package mml.hub.widget.ch02;

import java.util.ArrayList;
import java.util.List;
import mml.exact.Fractions;
import mml.exact.RowReductionStep;
import mml.text.Table;
import mml.viz.svg.Anchor;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Space;
import mml.viz.svg.Svg;

/**
 * Equations {@code a·x₁ + b·x₂ + c·x₃ = d} as planes in a cube, with what they have in common.
 *
 * @mml §2.1, Example 2.2
 */
final class PlanesPicture {
    private static final double WIDTH = 480;
    private static final double HEIGHT = 400;
    private static final double SIZE = 14;
    private static final double ROW = 25;

    private final Solutions solutions;
    private final int zoom;
    private final Space space;

    /** @param zoom half the edge of the cube */
    PlanesPicture(Solutions solutions, int zoom, int turn, int lift) {
        this.solutions = solutions;
        this.zoom = zoom;
        this.space = new Space(new Point(WIDTH / 2, HEIGHT / 2), 205, zoom, turn, lift);
    }

    Svg frame(RowReductionStep step, String spoken) {
        Table A = step.matrix();
        List<Integer> changed =
                step instanceof RowReductionStep.Operation o ? o.operation().rows() : List.of();
        List<Mark> marks = new ArrayList<>(space.cube(Look.stroke(Role.GRID, 1)));
        marks.addAll(space.axes(SIZE));
        for (int i = 0; i < A.rows(); i++) {
            List<Point> corners = space.plane(value(A, i, 0), value(A, i, 1), value(A, i, 2), value(A, i, 3));
            if (corners.isEmpty()) continue;
            Role colour = Role.series(i);
            marks.add(new Mark.Polygon(corners, Look.fill(colour).faded(changed.contains(i) ? 0.4 : 0.26)));
            marks.add(
                    new Mark.Polygon(corners, LinesPicture.look(i).outlined(colour, changed.contains(i) ? 3.4 : 1.8)));
        }
        marks.addAll(common());
        for (int i = 0; i < A.rows(); i++) marks.addAll(LinesPicture.equation(A, i, changed.contains(i)));
        return new Svg(WIDTH, HEIGHT + 14 + ROW * A.rows(), "Planes in space", spoken, marks);
    }

    private List<Mark> common() {
        if (!solutions.some() || solutions.directions().size() > 1) return List.of();
        double[] p = numbers(solutions.particular());
        List<Mark> marks = new ArrayList<>();
        if (solutions.unique()) {
            if (!inside(p)) return List.of();
            Point at = space.at(p[0], p[1], p[2]);
            marks.add(new Mark.Circle(at, 6.5, Look.fill(Role.INK).outlined(Role.PAPER, 2)));
            MathText label = MathText.parse("(" + String.join(", ", solutions.particular()) + ")");
            marks.add(new Mark.Rect(
                    at.x() + 8,
                    at.y() - 27,
                    label.width(SIZE) + 8,
                    27,
                    4,
                    Look.fill(Role.PAPER).faded(0.85)));
            marks.addAll(label.marks(at.x() + 12, at.y() - 9, SIZE, Anchor.START, Role.INK));
        } else {
            List<Point> ends = throughCube(p, numbers(solutions.directions().get(0)));
            if (ends.size() == 2) marks.add(new Mark.Line(ends.get(0), ends.get(1), Look.stroke(Role.INK, 4)));
        }
        return marks;
    }

    /** The part of the line p + t·d inside the cube. */
    private List<Point> throughCube(double[] p, double[] d) {
        double from = -1e9;
        double to = 1e9;
        for (int k = 0; k < 3; k++) {
            if (d[k] == 0) {
                if (Math.abs(p[k]) > zoom) return List.of();
                continue;
            }
            double s = (-zoom - p[k]) / d[k];
            double t = (zoom - p[k]) / d[k];
            from = Math.max(from, Math.min(s, t));
            to = Math.min(to, Math.max(s, t));
        }
        if (from >= to) return List.of();
        return List.of(
                space.at(p[0] + from * d[0], p[1] + from * d[1], p[2] + from * d[2]),
                space.at(p[0] + to * d[0], p[1] + to * d[1], p[2] + to * d[2]));
    }

    private boolean inside(double[] p) {
        for (double x : p) if (Math.abs(x) > zoom) return false;
        return true;
    }

    private static double[] numbers(List<String> texts) {
        double[] out = new double[texts.size()];
        for (int j = 0; j < out.length; j++) out[j] = Fractions.toDouble(Fractions.parse(texts.get(j)));
        return out;
    }

    private static double value(Table A, int i, int j) {
        return Fractions.toDouble(Fractions.parse(A.text(i, j)));
    }
}
