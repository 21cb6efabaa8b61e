package mml.viz.scene.spectral;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import mml.kernel.Elementary;
import mml.viz.plot.Plane;
import mml.viz.plot.Scale;
import mml.viz.svg.Anchor;
import mml.viz.svg.Clip;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Point;
import mml.viz.svg.Role;

/** What the films of {@code A = PDP⁻¹} and {@code A = UΣVᵀ} share: the factors as they are written, and the plane moved. */
final class ThreeFactors {
    /** How much of the height the factors take, in sizes of the text. */
    static final double BAR = 2.1;

    private static final int ROUND = 96;

    private ThreeFactors() {}

    /**
     * The factors on a line, as they are written, so that the last one works first; what is done has a ground of its own.
     *
     * @param share how much of the factor that works as number k, from 0, is done, from 0 to 1
     */
    static List<Mark> bar(List<String> factors, IntToDoubleFunction share, Clip area, double top, double font) {
        double gap = 0.35 * font;
        double width = Math.min(4.5 * font, (area.right() - area.left() - 2 * gap) / 3);
        double height = 1.55 * font;
        List<Mark> marks = new ArrayList<>();
        for (int k = 0; k < 3; k++) {
            double middle = (area.left() + area.right()) / 2 + (1 - k) * (width + gap);
            double right = middle + width / 2;
            double done = width * Math.max(0, Math.min(1, share.applyAsDouble(k)));
            marks.add(new Mark.Rect(right - width, top, width, height, 8, Look.fill(Role.QUIET_FILL)));
            if (done > 0) marks.add(new Mark.Rect(right - done, top, done, height, 8, Look.fill(Role.FOCUS_FILL)));
            marks.addAll(
                    MathText.parse(factors.get(2 - k)).marks(middle, top + 1.12 * font, font, Anchor.MIDDLE, Role.INK));
        }
        return marks;
    }

    /** The plane about the origin that fills an area, in equal units: with room for all that is no farther along x and y. */
    static Plane around(Clip area, double x, double y, double font) {
        return new Plane(area, Scale.linear(-x, x), Scale.linear(-y, y), 0.95 * font).equalUnits();
    }

    /**
     * What a map has made of a grid, of the unit circle and of two vectors.
     *
     * @param plane within the area
     * @param area where names have room
     * @param map 2×2
     * @param grid lines, each as rows of x and of y
     * @param vectors two columns
     * @param names of both, empty for none
     */
    static List<Mark> plane(
            Plane plane,
            Clip area,
            double font,
            double[][] map,
            List<double[][]> grid,
            double[][] vectors,
            List<String> names) {
        List<Mark> own = new ArrayList<>(plane.axes());
        for (double[][] line : grid)
            own.addAll(plane.curve(image(map, 0, line), image(map, 1, line), Look.stroke(Role.GRID, 1.3)));
        own.addAll(plane.names("x_1", "x_2"));
        own.addAll(plane.curve(image(map, 0, circle()), image(map, 1, circle()), Look.stroke(Role.INK, 2.4)));
        double[] x = image(map, 0, vectors);
        double[] y = image(map, 1, vectors);
        for (int j = 0; j < 2; j++) {
            own.addAll(plane.arrow(0, 0, x[j], y[j], Role.series(j), 3));
            own.addAll(name(area, font, plane.at(x[j], y[j]), plane.at(0, 0), names.get(j), Role.series(j)));
        }
        return own;
    }

    /** A name beyond the tip and to the right or above, clear of the numbers of the axes. */
    static List<Mark> name(Clip area, double font, Point tip, Point from, String name, Role role) {
        if (name.isEmpty()) return List.of();
        MathText text = MathText.parse(name);
        double half = text.width(font) / 2;
        double length = Math.max(1, tip.distance(from));
        double across = (tip.x() - from.x()) / length;
        double down = (tip.y() - from.y()) / length;
        double side = down + across > 0 ? 1 : -1;
        double away = 0.45 * font + half * Math.abs(across + side * down) / Math.sqrt(2);
        double x = tip.x() + away * (across + side * down);
        double y = tip.y() + 0.75 * font * (down - side * across) + 0.3 * font;
        return text.marks(
                Math.max(area.left() + half, Math.min(area.right() - half, x)),
                Math.max(area.top() + font, Math.min(area.bottom() - 0.4 * font, y)),
                font,
                Anchor.MIDDLE,
                role);
    }

    static double[][] circle() {
        double[][] line = new double[2][ROUND + 1];
        for (int i = 0; i <= ROUND; i++) {
            line[0][i] = Elementary.cos(2 * Math.PI * i / ROUND);
            line[1][i] = Elementary.sin(2 * Math.PI * i / ROUND);
        }
        return line;
    }

    /** One coordinate of what a map makes of the points of a line. */
    static double[] image(double[][] map, int coordinate, double[][] line) {
        double[] out = new double[line[0].length];
        for (int i = 0; i < out.length; i++) out[i] = map[coordinate][0] * line[0][i] + map[coordinate][1] * line[1][i];
        return out;
    }
}
