package mml.viz.plot;

import java.util.ArrayList;
import java.util.List;
import mml.viz.svg.Clip;
import mml.viz.svg.Course;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Point;
import mml.viz.svg.Role;

/**
 * Where a classifier says what: the plane in the pale colours of its classes, with lines between them.
 *
 * <p>Asks at {@value #GRID}² points and then, by bisection along the edges of this grid, where the answer changes. What is
 * smaller than a cell may be missed.
 *
 * @mml §12.1, Figure 12.1
 */
public final class Regions implements Layer {
    /** Which class a point belongs to, counted from 0. */
    @FunctionalInterface
    public interface Classifier {
        /** The class at (x, y). */
        int at(double x, double y);
    }

    private static final int GRID = 73;
    private static final int BISECTIONS = 10;
    private static final int MOST = 64;
    private static final double OPACITY = 0.2;

    private final Classifier classifier;
    private final List<String> names;

    private Regions(Classifier classifier, List<String> names) {
        this.classifier = classifier;
        this.names = names;
    }

    /** The regions of a classifier of at most {@value #MOST} classes. */
    public static Regions of(Classifier classifier) {
        return new Regions(classifier, List.of());
    }

    /** With the names of class 0, 1, 2, … for the legend. */
    public Regions named(List<String> newNames) {
        return new Regions(classifier, List.copyOf(newNames));
    }

    @Override
    public String kind() {
        return "regions";
    }

    /** An area for each class, also for one that is not seen, then the lines between them. */
    @Override
    public List<Mark> marks(Plane plane) {
        Clip area = plane.area();
        int n = GRID + 2; // a ring outside that belongs to no class closes all regions
        double[] px = new double[n];
        double[] py = new double[n];
        for (int i = 0; i < n; i++) {
            double t = Math.max(0, Math.min(GRID - 1, i - 1)) / (GRID - 1.0);
            px[i] = area.left() + t * (area.right() - area.left());
            py[i] = area.bottom() - t * (area.bottom() - area.top());
        }
        int[][] label = new int[n][n];
        int classes = names.size();
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++) {
                label[i][j] = i == 0 || j == 0 || i > GRID || j > GRID ? -1 : ask(plane, px[i], py[j]);
                classes = Math.max(classes, label[i][j] + 1);
            }
        List<Mark> out = new ArrayList<>();
        List<Mark> borders = new ArrayList<>();
        Look border = Look.stroke(Role.AXIS, Math.max(1, 0.08 * plane.fontSize()));
        for (int c = 0; c < classes; c++) {
            Course course = Course.EMPTY;
            for (List<Point> exact : around(plane, label, c, px, py, true)) {
                List<Point> line = Simplified.of(exact);
                for (int k = 0; k + 1 < line.size(); k++)
                    course = k == 0
                            ? course.moveTo(line.get(k).x(), line.get(k).y())
                            : course.lineTo(line.get(k).x(), line.get(k).y());
                course = course.close();
            }
            out.add(new Mark.Path(course, look(c)));
            if (c > 0) // each line has two sides
            for (List<Point> line : around(plane, label, c, px, py, false))
                    borders.add(new Mark.Polyline(Simplified.of(line), border));
        }
        out.addAll(borders);
        return out;
    }

    private int ask(Plane plane, double figureX, double figureY) {
        int label = classifier.at(plane.x(figureX), plane.y(figureY));
        if (label < 0 || label >= MOST)
            throw new IllegalArgumentException("class is " + label + " at (" + plane.x(figureX) + ", "
                    + plane.y(figureY) + "), expected 0 to " + (MOST - 1));
        return label;
    }

    /** The lines around a class, with or without those along the border of the plot. */
    private List<List<Point>> around(Plane plane, int[][] label, int c, double[] px, double[] py, boolean closed) {
        double[][] z = new double[px.length][py.length];
        for (int i = 0; i < px.length; i++)
            for (int j = 0; j < py.length; j++)
                z[i][j] = label[i][j] == c ? 1 : label[i][j] >= 0 || closed ? 0 : Double.NaN;
        return new MarchingSquares(z, 0.5, px, py, (i, j, up) -> {
                    int there = up ? label[i][j + 1] : label[i + 1][j];
                    if (label[i][j] < 0 || there < 0) return 0.5; // on the border of the plot, both ends stand there
                    return change(plane, px[i], py[j], up ? px[i] : px[i + 1], up ? py[j + 1] : py[j], c);
                })
                .lines();
    }

    private double change(Plane plane, double x0, double y0, double x1, double y1, int c) {
        boolean first = ask(plane, x0, y0) == c;
        double a = 0;
        double b = 1;
        for (int k = 0; k < BISECTIONS; k++) {
            double t = (a + b) / 2;
            if ((ask(plane, x0 + t * (x1 - x0), y0 + t * (y1 - y0)) == c) == first) a = t;
            else b = t;
        }
        return (a + b) / 2;
    }

    private static Look look(int c) {
        return Look.fill(Role.series(c)).faded(OPACITY);
    }

    @Override
    public void explain(Key key) {
        for (int k = 0; k < names.size(); k++) key.area(names.get(k), look(k));
    }
}
