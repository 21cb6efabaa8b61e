package mml.viz.scene;

import java.util.List;
import mml.matrix.Vector;
import mml.viz.plot.Plane;
import mml.viz.plot.Scale;
import mml.viz.svg.Clip;
import mml.viz.svg.Space;

/**
 * From where to where the coordinates of a picture go: room for some points and for 0. No axis is much shorter than the
 * longest, so that the plane does not look like a line nor space like a plane.
 */
public final class Box {
    private static final double MARGIN = 0.06;
    private static final double SHORTEST = 0.45;

    private final double[] low;
    private final double[] high;

    private Box(double[] low, double[] high) {
        this.low = low;
        this.high = high;
    }

    /** The box around points of equally many entries, at least one. */
    public static Box around(List<Vector> points) {
        int n = points.get(0).size();
        double[] low = new double[n];
        double[] high = new double[n];
        for (Vector x : points)
            for (int k = 0; k < n; k++) {
                low[k] = Math.min(low[k], x.get(k));
                high[k] = Math.max(high[k], x.get(k));
            }
        double longest = 0;
        for (int k = 0; k < n; k++) longest = Math.max(longest, high[k] - low[k]);
        if (longest == 0) longest = 1;
        for (int k = 0; k < n; k++) {
            double more = MARGIN * longest + Math.max(0, SHORTEST * longest - (high[k] - low[k])) / 2;
            low[k] -= more;
            high[k] += more;
        }
        return new Box(low, high);
    }

    /** The least coordinate along an axis, from 0; less than 0. */
    public double low(int axis) {
        return low[axis];
    }

    /** The largest coordinate along an axis, from 0; more than 0. */
    public double high(int axis) {
        return high[axis];
    }

    /** Half the longest edge. */
    public double half() {
        double longest = 0;
        for (int k = 0; k < low.length; k++) longest = Math.max(longest, high[k] - low[k]);
        return longest / 2;
    }

    int dimension() {
        return low.length;
    }

    /** Of two dimensions: the plane that fills an area with it, in equal units. */
    public Plane plane(Clip area, double font) {
        Scale across = Scale.linear(low[0], high[0]);
        return new Plane(area, across, Scale.linear(low[1], high[1]), 0.95 * font).equalUnits();
    }

    /** Of three: the space that fills an area with it, seen from where the eye is. */
    public Space space(Clip area, Eye seen, double font) {
        return Space.filling(area, low, high, seen.azimuth(), seen.elevation(), 0.85 * font);
    }
}
