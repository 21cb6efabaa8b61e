package mml.viz.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import mml.text.NumberText;
import mml.viz.svg.Clip;
import mml.viz.svg.Dash;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Paint;
import mml.viz.svg.Point;
import mml.viz.svg.Role;

/**
 * The lines on which a function of two variables has one value, found by marching squares: in each cell of a grid the line
 * enters and leaves where linear interpolation along the edges says. Where the four corners leave two ways open, the mean of
 * them decides. Cells with a corner that is not a number are left out.
 *
 * <p>Evaluates f at {@value #GRID}² points, on a logarithmic axis evenly in the logarithm.
 *
 * @mml §7.1, Figure 7.3
 */
public final class Contours implements Layer {
    private static final int GRID = 97;
    private static final double LOWEST = 0.9; // how much of the paint the lowest level has
    private static final double FADED = 0.6; // how much less the highest
    private static final int LABELLED_FROM = 40; // points of a line that is long enough for a number

    private final DoubleBinaryOperator f;
    private final List<Double> levels;
    private final Paint paint;
    private final Dash dash;
    private final String name;
    private final boolean numbered;
    private final boolean shaded;

    private Contours(
            DoubleBinaryOperator f,
            List<Double> levels,
            Paint paint,
            Dash dash,
            String name,
            boolean numbered,
            boolean shaded) {
        this.f = f;
        this.levels = levels;
        this.paint = paint;
        this.dash = dash;
        this.name = name;
        this.numbered = numbered;
        this.shaded = shaded;
    }

    /**
     * The lines {@code f(x, y) = level}.
     *
     * @throws IllegalArgumentException if a level is not finite
     */
    public static Contours of(DoubleBinaryOperator f, double... levels) {
        List<Double> kept = new ArrayList<>();
        for (int i = 0; i < levels.length; i++) {
            if (!Data.isFinite(levels[i]))
                throw new IllegalArgumentException("levels[" + i + "] is " + levels[i] + ", expected a finite number");
            kept.add(levels[i]);
        }
        kept.sort(null);
        return new Contours(f, List.copyOf(kept), Role.MUTED, Dash.SOLID, "", false, false);
    }

    /** In this colour. */
    public Contours painted(Paint newPaint) {
        return new Contours(f, levels, newPaint, dash, name, numbered, shaded);
    }

    /** Broken like this. */
    public Contours dashed(Dash newDash) {
        return new Contours(f, levels, paint, newDash, name, numbered, shaded);
    }

    /** With a name for the legend. */
    public Contours named(String newName) {
        return new Contours(f, levels, paint, dash, newName, numbered, shaded);
    }

    /** With the level beside each line that has room for it. */
    public Contours numbered() {
        return new Contours(f, levels, paint, dash, name, true, shaded);
    }

    /** Fainter from level to level, so that down is seen from up. */
    public Contours shaded() {
        return new Contours(f, levels, paint, dash, name, numbered, true);
    }

    @Override
    public String kind() {
        return "contours";
    }

    /** A group for each level, the lowest first, also for levels without a line. */
    @Override
    public List<Mark> marks(Plane plane) {
        List<List<List<Point>>> lines = lines(plane);
        List<Mark> out = new ArrayList<>();
        for (int k = 0; k < levels.size(); k++) {
            Look look = look(plane.fontSize());
            if (shaded && levels.size() > 1) look = look.faded(LOWEST - FADED * k / (levels.size() - 1));
            List<Mark> level = new ArrayList<>();
            for (List<Point> line : lines.get(k)) level.add(new Mark.Polyline(Simplified.of(line), look));
            out.add(Mark.at(0, 0, level));
        }
        return out;
    }

    private Look look(double font) {
        return Look.stroke(paint, Math.max(1, 0.09 * font)).dashed(dash);
    }

    @Override
    public void explain(Key key) {
        if (!name.isEmpty()) key.line(name, look(12));
    }

    @Override
    public List<Label> labels(Plane plane) {
        if (!numbered) return List.of();
        List<Label> out = new ArrayList<>();
        List<List<List<Point>>> lines = lines(plane);
        for (int k = 0; k < levels.size(); k++) {
            List<Point> longest = List.of();
            for (List<Point> line : lines.get(k)) if (line.size() > longest.size()) longest = line;
            if (longest.size() < LABELLED_FROM) continue;
            MathText number = MathText.plain(NumberText.significant(levels.get(k), 4));
            out.add(new Label(longest.get(longest.size() / 3), number, Role.MUTED, -1, false));
        }
        return out;
    }

    /** For each level its lines, each as points in order; a closed line ends where it began. */
    List<List<List<Point>>> lines(Plane plane) {
        Clip area = plane.area();
        double[] px = new double[GRID];
        double[] py = new double[GRID];
        for (int i = 0; i < GRID; i++) {
            px[i] = area.left() + (area.right() - area.left()) * i / (GRID - 1);
            py[i] = area.bottom() - (area.bottom() - area.top()) * i / (GRID - 1);
        }
        double[][] z = new double[GRID][GRID];
        for (int i = 0; i < GRID; i++)
            for (int j = 0; j < GRID; j++) z[i][j] = f.applyAsDouble(plane.x(px[i]), plane.y(py[j]));
        List<List<List<Point>>> out = new ArrayList<>();
        for (double level : levels)
            out.add(new MarchingSquares(
                            z,
                            level,
                            px,
                            py,
                            (i, j, up) -> (level - z[i][j]) / ((up ? z[i][j + 1] : z[i + 1][j]) - z[i][j]))
                    .lines());
        return out;
    }
}
