package mml.viz.svg;

import java.util.ArrayList;
import java.util.List;
import mml.kernel.Elementary;

/**
 * The cube [−r, r]³ of three-dimensional space seen from far away: parallel lines stay parallel.
 *
 * <p>x₃ points up. The eye looks at the origin from the direction {@code azimuth} (turned about x₃, 0 looks along −x₁) and
 * {@code elevation} (lifted above the (x₁, x₂) plane); the usual view is 30° and 20°.
 */
public final class Space {
    private static final double RADIAN = Math.PI / 180;

    private final Point centre;
    private final double scale;
    private final double r;
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
        if (!(r > 0)) throw new IllegalArgumentException("r is " + r + ", expected more than 0");
        this.centre = centre;
        this.scale = reach / (r * Math.sqrt(3));
        this.r = r;
        sinA = Elementary.sin(azimuth * RADIAN);
        cosA = Elementary.cos(azimuth * RADIAN);
        sinE = Elementary.sin(elevation * RADIAN);
        cosE = Elementary.cos(elevation * RADIAN);
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

    /** The twelve edges of the cube. */
    public List<Mark> cube(Look look) {
        List<Mark> out = new ArrayList<>();
        for (int axis = 0; axis < 3; axis++) {
            for (int corner = 0; corner < 4; corner++) {
                double u = (corner & 1) == 0 ? -r : r;
                double v = (corner & 2) == 0 ? -r : r;
                out.add(new Mark.Line(along(axis, -r, u, v), along(axis, r, u, v), look));
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
            Point tip = along(axis, 1.12 * r, 0, 0);
            out.addAll(Arrow.of(along(axis, -r, 0, 0), tip, Role.AXIS, 1.4));
            Point label = along(axis, 1.26 * r, 0, 0);
            out.addAll(MathText.parse(letter + "_" + (axis + 1))
                    .marks(label.x(), label.y() + 0.35 * fontSize, fontSize, Anchor.MIDDLE, Role.INK));
        }
        return out;
    }

    /**
     * The corners, in order, of the part of the plane a·x₁ + b·x₂ + c·x₃ = d inside the cube: a polygon of three to six
     * corners, or none.
     */
    public List<Point> plane(double a, double b, double c, double d) {
        List<double[]> polygon =
                List.of(new double[] {-r, -r}, new double[] {r, -r}, new double[] {r, r}, new double[] {-r, r});
        double[] n = {a, b, c};
        int axis = Math.abs(a) >= Math.abs(b) && Math.abs(a) >= Math.abs(c) ? 0 : Math.abs(b) >= Math.abs(c) ? 1 : 2;
        if (n[axis] == 0) return List.of();
        double nu = n[(axis + 1) % 3] / n[axis];
        double nv = n[(axis + 2) % 3] / n[axis];
        double height = d / n[axis];
        polygon = cut(polygon, height + r, nu, nv, -1);
        polygon = cut(polygon, r - height, nu, nv, 1);
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
