package mml.viz.svg;

import java.util.ArrayList;
import java.util.List;
import mml.kernel.Elementary;

/**
 * A box of three-dimensional space, often the cube [−r, r]³, seen from far away: parallel lines stay parallel.
 *
 * <p>x₃ points up. The eye looks at the origin from the direction {@code azimuth} (turned about x₃, 0 looks along −x₁) and
 * {@code elevation} (lifted above the (x₁, x₂) plane); the usual view is 30° and 20°.
 */
public final class Space {
    private static final double RADIAN = Math.PI / 180;
    /** How far beyond the box an axis ends and its name stands, in halves of the longest edge. */
    private static final double TIP = 0.12;

    private static final double NAME = 0.26;

    private final Point centre;
    private final double scale;
    private final double[] low;
    private final double[] high;
    private final double half;
    private final double sinA;
    private final double cosA;
    private final double sinE;
    private final double cosE;

    /**
     * @param centre where the origin stands in the figure
     * @param reach how far the cube may reach from there, in any direction of view
     * @param r half the edge of the cube, more than 0
     * @param azimuth degrees
     * @param elevation degrees, from −90 to 90
     */
    public Space(Point centre, double reach, double r, double azimuth, double elevation) {
        this(centre, reach / (positive(r) * Math.sqrt(3)), cube(-r), cube(r), azimuth, elevation);
    }

    private Space(Point centre, double scale, double[] low, double[] high, double azimuth, double elevation) {
        this.centre = centre;
        this.scale = scale;
        this.low = low;
        this.high = high;
        this.half = Math.max(high[0] - low[0], Math.max(high[1] - low[1], high[2] - low[2])) / 2;
        sinA = Elementary.sin(azimuth * RADIAN);
        cosA = Elementary.cos(azimuth * RADIAN);
        sinE = Elementary.sin(elevation * RADIAN);
        cosE = Elementary.cos(elevation * RADIAN);
    }

    private static double positive(double r) {
        if (!(r > 0)) throw new IllegalArgumentException("r is " + r + ", expected more than 0");
        return r;
    }

    private static double[] cube(double r) {
        return new double[] {r, r, r};
    }

    /**
     * A box that fills an area as far as it goes, with the names of its axes.
     *
     * @param low the least coordinates, not more than 0
     * @param high the largest, not less than 0
     * @param fontSize of the names
     */
    public static Space filling(
            Clip area, double[] low, double[] high, double azimuth, double elevation, double fontSize) {
        Space unit = new Space(new Point(0, 0), 1, low, high, azimuth, elevation);
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Point p : unit.outline()) {
            left = Math.min(left, p.x());
            right = Math.max(right, p.x());
            top = Math.min(top, p.y());
            bottom = Math.max(bottom, p.y());
        }
        double wide = area.right() - area.left() - 1.4 * fontSize;
        double tall = area.bottom() - area.top() - 1.4 * fontSize;
        double scale = Math.max(1e-300, Math.min(wide / (right - left), tall / (bottom - top)));
        Point centre = new Point(
                (area.left() + area.right()) / 2 - scale * (left + right) / 2,
                (area.top() + area.bottom()) / 2 - scale * (top + bottom) / 2);
        return new Space(centre, scale, low, high, azimuth, elevation);
    }

    /** The corners, and where the names of the axes stand. */
    private List<Point> outline() {
        List<Point> out = new ArrayList<>();
        for (int corner = 0; corner < 8; corner++)
            out.add(at(side(0, corner & 1), side(1, corner & 2), side(2, corner & 4)));
        for (int axis = 0; axis < 3; axis++) out.add(along(axis, high[axis] + NAME * half, 0, 0));
        return out;
    }

    private double side(int axis, int bit) {
        return bit == 0 ? low[axis] : high[axis];
    }

    /** The least coordinate along an axis, from 0. */
    public double low(int axis) {
        return low[axis];
    }

    /** The largest coordinate along an axis, from 0. */
    public double high(int axis) {
        return high[axis];
    }

    /** Where a point of space stands in the figure. */
    public Point at(double x, double y, double z) {
        double right = -sinA * x + cosA * y;
        double up = -sinE * cosA * x - sinE * sinA * y + cosE * z;
        return new Point(centre.x() + scale * right, centre.y() - scale * up);
    }

    /** How near a point is to the eye; larger is nearer. Paint the far ones first. */
    public double nearness(double x, double y, double z) {
        return cosE * (cosA * x + sinA * y) + sinE * z;
    }

    /** The point of space that stands at a place of the figure and is as near to the eye as asked. */
    public double[] point(Point place, double nearness) {
        double right = (place.x() - centre.x()) / scale;
        double up = (centre.y() - place.y()) / scale;
        return new double[] {
            -sinA * right - sinE * cosA * up + cosE * cosA * nearness,
            cosA * right - sinE * sinA * up + cosE * sinA * nearness,
            cosE * up + sinE * nearness
        };
    }

    /** The twelve edges of the box. */
    public List<Mark> cube(Look look) {
        List<Mark> out = new ArrayList<>();
        for (int axis = 0; axis < 3; axis++) {
            for (int corner = 0; corner < 4; corner++) {
                double u = side((axis + 1) % 3, corner & 1);
                double v = side((axis + 2) % 3, corner & 2);
                out.add(new Mark.Line(along(axis, low[axis], u, v), along(axis, high[axis], u, v), look));
            }
        }
        return out;
    }

    /**
     * The three axes as arrows with their names.
     *
     * @param letter of the coordinates, {@code x} for x₁, x₂, x₃
     */
    public List<Mark> axes(String letter, double fontSize) {
        List<Mark> out = new ArrayList<>();
        for (int axis = 0; axis < 3; axis++) {
            Point tip = along(axis, high[axis] + TIP * half, 0, 0);
            out.addAll(Arrow.of(along(axis, low[axis], 0, 0), tip, Role.AXIS, 1.4));
            Point label = along(axis, high[axis] + NAME * half, 0, 0);
            out.addAll(MathText.parse(letter + "_" + (axis + 1))
                    .marks(label.x(), label.y() + 0.35 * fontSize, fontSize, Anchor.MIDDLE, Role.INK));
        }
        return out;
    }

    /**
     * The corners, in order, of the part of the plane a·x₁ + b·x₂ + c·x₃ = d inside the box: a polygon of three to six
     * corners, or none.
     */
    public List<Point> plane(double a, double b, double c, double d) {
        double[] n = {a, b, c};
        int axis = Math.abs(a) >= Math.abs(b) && Math.abs(a) >= Math.abs(c) ? 0 : Math.abs(b) >= Math.abs(c) ? 1 : 2;
        if (n[axis] == 0) return List.of();
        int u = (axis + 1) % 3;
        int v = (axis + 2) % 3;
        List<double[]> polygon = List.of(
                new double[] {low[u], low[v]},
                new double[] {high[u], low[v]},
                new double[] {high[u], high[v]},
                new double[] {low[u], high[v]});
        double nu = n[u] / n[axis];
        double nv = n[v] / n[axis];
        double height = d / n[axis];
        polygon = cut(polygon, height - low[axis], nu, nv, -1);
        polygon = cut(polygon, high[axis] - height, nu, nv, 1);
        List<Point> out = new ArrayList<>();
        for (double[] p : polygon) out.add(along(axis, height - nu * p[0] - nv * p[1], p[0], p[1]));
        return List.copyOf(out);
    }

    /** An arrow from the origin. */
    public List<Mark> vector(double x, double y, double z, Paint paint, double width) {
        return Arrow.of(at(0, 0, 0), at(x, y, z), paint, width);
    }

    /** Keeps the part of the polygon where offset + sign·(nu·u + nv·v) is not negative. */
    private static List<double[]> cut(List<double[]> polygon, double offset, double nu, double nv, int sign) {
        List<double[]> out = new ArrayList<>();
        for (int i = 0; i < polygon.size(); i++) {
            double[] p = polygon.get(i);
            double[] q = polygon.get((i + 1) % polygon.size());
            double dp = offset + sign * (nu * p[0] + nv * p[1]);
            double dq = offset + sign * (nu * q[0] + nv * q[1]);
            if (dp >= 0) out.add(p);
            if (dp >= 0 != dq >= 0) {
                double t = dp / (dp - dq);
                out.add(new double[] {p[0] + t * (q[0] - p[0]), p[1] + t * (q[1] - p[1])});
            }
        }
        return out;
    }

    /** The point whose coordinate along an axis is t and whose next two coordinates, cyclically, are u and v. */
    private Point along(int axis, double t, double u, double v) {
        return switch (axis) {
            case 0 -> at(t, u, v);
            case 1 -> at(v, t, u);
            default -> at(u, v, t);
        };
    }
}
