package mml.viz.scene.mixture;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.viz.plot.Layer;
import mml.viz.plot.Plane;
import mml.viz.svg.Anchor;
import mml.viz.svg.Clip;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import org.jspecify.annotations.Nullable;

/**
 * The number of each component on its mean, in a disc of its own: among hundreds of points no place beside the mean is free. Of two
 * that would cover each other the later one stands to the right.
 *
 * @param means one a row, in the plane
 */
record Badges(Matrix means) implements Layer {
    private static final double SIZE = 0.9; // of the text, in font sizes
    private static final double DISC = 1.15; // across, in font sizes

    @Override
    public String kind() {
        return "badges";
    }

    @Override
    public List<Mark> marks(Plane plane) {
        double font = plane.fontSize();
        double disc = DISC * font;
        List<Mark> out = new ArrayList<>();
        List<Point> taken = new ArrayList<>();
        for (int k = 0; k < means.rows(); k++) {
            Point at = seen(plane, k);
            if (at == null) continue;
            while (covers(at, taken, disc)) at = new Point(at.x() + disc, at.y());
            taken.add(at);
            Look look = Look.fill(Role.PAPER).outlined(Role.INK, Math.max(1, 0.07 * font));
            out.add(new Mark.Rect(at.x() - disc / 2, at.y() - disc / 2, disc, disc, disc / 2, look));
            out.add(Mark.text(
                    at.x(),
                    at.y() + 0.36 * SIZE * font,
                    SIZE * font,
                    Anchor.MIDDLE,
                    Integer.toString(k + 1),
                    Role.INK));
        }
        return out;
    }

    private @Nullable Point seen(Plane plane, int k) {
        if (!plane.shows(means.get(k, 0), means.get(k, 1))) return null;
        Point at = plane.at(means.get(k, 0), means.get(k, 1));
        Clip area = plane.area();
        return area.contains(at) ? at : null;
    }

    private static boolean covers(Point at, List<Point> taken, double disc) {
        for (Point p : taken) {
            double x = p.x() - at.x();
            double y = p.y() - at.y();
            if (x * x + y * y < 0.8 * disc * disc) return true;
        }
        return false;
    }

    @Override
    public double[] xs() {
        return means.column(0).toArray();
    }

    @Override
    public double[] ys() {
        return means.column(1).toArray();
    }
}
