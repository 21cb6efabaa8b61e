package mml.viz.scene.exact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mml.viz.plot.Plane;
import mml.viz.plot.Scale;
import mml.viz.svg.Anchor;
import mml.viz.svg.Clip;
import mml.viz.svg.Dash;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Paint;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Space;

/** The parallelogram of two vectors of the plane, or the parallelepiped of three of space. */
sealed interface Parallelotope {
    /** What stays the same over all frames: grid and axes. */
    List<Mark> ground();

    /** The body spanned by the rows of {@code v}. */
    List<Mark> body(double[][] v, Paint paint);

    /** Its edges only, as a trace of what was before. */
    List<Mark> ghost(double[][] v);

    /** The vectors with their names. */
    List<Mark> vectors(double[][] v, List<String> names);

    /** A dashed way from one point to another. */
    List<Mark> way(double[] from, double[] to);

    /** Where a point stands in the figure. */
    Point at(double[] x);

    /** The corners of the body: all sums of some of the vectors. */
    static List<double[]> corners(double[][] v) {
        List<double[]> out = new ArrayList<>();
        for (int s = 0; s < 1 << v.length; s++) {
            double[] x = new double[v.length];
            for (int i = 0; i < v.length; i++)
                if ((s >> i & 1) == 1) for (int c = 0; c < v.length; c++) x[c] += v[i][c];
            out.add(x);
        }
        return out;
    }

    /** In the plane; what does not fit is cut at the border. */
    record Flat(Plane plane, double font) implements Parallelotope {
        static Flat of(Clip area, double reach, double font) {
            Plane plane = new Plane(area, Scale.linear(-reach, reach), Scale.linear(-reach, reach), 0.95 * font);
            return new Flat(plane.equalUnits(), font);
        }

        @Override
        public Point at(double[] x) {
            return plane.at(x[0], x[1]);
        }

        @Override
        public List<Mark> ground() {
            List<Mark> out = new ArrayList<>(plane.grid());
            out.addAll(plane.cross("x_1", "x_2"));
            return out;
        }

        @Override
        public List<Mark> body(double[][] v, Paint paint) {
            List<Point> seen = plane.area().polygon(around(v));
            if (seen.size() < 3) return List.of();
            return List.of(new Mark.Polygon(seen, Look.fill(paint).faded(0.28)));
        }

        private List<Point> around(double[][] v) {
            return List.of(
                    plane.at(0, 0),
                    plane.at(v[0][0], v[0][1]),
                    plane.at(v[0][0] + v[1][0], v[0][1] + v[1][1]),
                    plane.at(v[1][0], v[1][1]));
        }

        @Override
        public List<Mark> ghost(double[][] v) {
            List<Mark> out = new ArrayList<>();
            List<Point> c = around(v);
            for (int k = 0; k < 4; k++)
                out.addAll(line(
                        c.get(k),
                        c.get((k + 1) % 4),
                        Look.stroke(Role.MUTED, 1.4).dashed(Dash.DASHED)));
            return out;
        }

        private List<Mark> line(Point from, Point to, Look look) {
            List<Point> seen = plane.area().segment(from, to);
            return seen.isEmpty() ? List.of() : List.of(new Mark.Line(seen.get(0), seen.get(1), look));
        }

        @Override
        public List<Mark> vectors(double[][] v, List<String> names) {
            List<Mark> out = new ArrayList<>();
            List<Point> c = around(v);
            Look edge = Look.stroke(Role.MUTED, 1.4);
            out.addAll(line(c.get(1), c.get(2), edge));
            out.addAll(line(c.get(3), c.get(2), edge));
            for (int i = 0; i < 2; i++) {
                out.addAll(plane.arrow(0, 0, v[i][0], v[i][1], Role.series(i), 3));
                Point tip = plane.at(v[i][0], v[i][1]);
                if (plane.area().contains(tip)) out.addAll(name(plane.at(0, 0), tip, names.get(i), i, font));
            }
            return out;
        }

        @Override
        public List<Mark> way(double[] from, double[] to) {
            return line(at(from), at(to), Look.stroke(Role.CHANGE, 1.8).dashed(Dash.DOTTED));
        }
    }

    /** In space, seen from a direction. */
    record Solid(Space space, double font) implements Parallelotope {
        @Override
        public Point at(double[] x) {
            return space.at(x[0], x[1], x[2]);
        }

        @Override
        public List<Mark> ground() {
            List<Mark> out = new ArrayList<>(space.cube(Look.stroke(Role.GRID, 1)));
            out.addAll(space.axes("x", 0.85 * font));
            return out;
        }

        private record Face(double nearness, List<Point> corners) {}

        @Override
        public List<Mark> body(double[][] v, Paint paint) {
            List<double[]> all = Parallelotope.corners(v);
            List<Face> faces = new ArrayList<>();
            for (int i = 0; i < 3; i++)
                for (int side = 0; side < 2; side++) {
                    int base = side << i;
                    int a = 1 << (i + 1) % 3;
                    int b = 1 << (i + 2) % 3;
                    double nearness = 0;
                    List<Point> corners = new ArrayList<>();
                    for (int s : new int[] {base, base + a, base + a + b, base + b}) {
                        double[] x = all.get(s);
                        corners.add(at(x));
                        nearness += space.nearness(x[0], x[1], x[2]);
                    }
                    faces.add(new Face(nearness, corners));
                }
            faces.sort(Comparator.comparingDouble(Face::nearness));
            List<Mark> out = new ArrayList<>();
            for (Face face : faces) {
                out.add(new Mark.Polygon(face.corners(), Look.fill(paint).faded(0.17)));
                out.add(new Mark.Polygon(face.corners(), Look.stroke(Role.MUTED, 1.1)));
            }
            return out;
        }

        @Override
        public List<Mark> ghost(double[][] v) {
            List<double[]> all = Parallelotope.corners(v);
            List<Mark> out = new ArrayList<>();
            for (int s = 0; s < 8; s++)
                for (int i = 0; i < 3; i++)
                    if ((s >> i & 1) == 0)
                        out.add(new Mark.Line(
                                at(all.get(s)),
                                at(all.get(s + (1 << i))),
                                Look.stroke(Role.MUTED, 1.1).dashed(Dash.DASHED)));
            return out;
        }

        @Override
        public List<Mark> vectors(double[][] v, List<String> names) {
            List<Mark> out = new ArrayList<>();
            for (int i = 0; i < 3; i++) out.addAll(space.vector(v[i][0], v[i][1], v[i][2], Role.series(i), 3));
            for (int i = 0; i < 3; i++) out.addAll(name(at(new double[3]), at(v[i]), names.get(i), i, font));
            return out;
        }

        @Override
        public List<Mark> way(double[] from, double[] to) {
            return List.of(new Mark.Line(
                    at(from), at(to), Look.stroke(Role.CHANGE, 1.8).dashed(Dash.DOTTED)));
        }
    }

    /** A name beyond the tip of an arrow. */
    private static List<Mark> name(Point from, Point tip, String name, int i, double font) {
        double length = Math.max(1, from.distance(tip));
        double x = tip.x() + 1.15 * font * (tip.x() - from.x()) / length;
        double y = tip.y() + 1.15 * font * (tip.y() - from.y()) / length + 0.35 * font;
        return MathText.parse(name).emphasised().marks(x, y, font, Anchor.MIDDLE, Role.series(i));
    }
}
