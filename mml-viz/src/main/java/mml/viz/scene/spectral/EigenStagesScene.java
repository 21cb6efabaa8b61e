package mml.viz.scene.spectral;

import java.util.ArrayList;
import java.util.List;
import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.spectral.EigenStagesStep;
import mml.trace.Trace;
import mml.viz.plot.Plane;
import mml.viz.plot.Scale;
import mml.viz.scene.Apart;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.svg.Anchor;
import mml.viz.svg.Clip;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * The unit circle, two eigenvectors and the grid that they span on their way through P⁻¹, D and P.
 *
 * @mml §4.4, Figure 4.7
 */
public final class EigenStagesScene extends Film<EigenStagesStep> {
    private static final int ROUND = 96;
    private static final int LINES = 2;
    private static final String[] FACTORS = {"P^{−1}", "D", "P"};

    private final Matrix P;
    private final double reach;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public EigenStagesScene(Trace<? extends EigenStagesStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /**
     * @param trace of the stages of a 2×2 matrix, whole
     * @throws IllegalArgumentException if it is that of another shape, or does not begin with what is given
     */
    public EigenStagesScene(Trace<? extends EigenStagesStep> trace, Canvas canvas) {
        super(trace, canvas);
        EigenStagesStep.Given given = this.trace.start(EigenStagesStep.Given.class);
        P = given.P();
        if (P.rows() != 2) throw new IllegalArgumentException("A is " + Shapes.shape(P) + ", expected 2×2");
        double far = 1;
        for (EigenStagesStep step : this.trace)
            for (int j = 0; j < 2; j++)
                far = Math.max(far, step.map().times(P.column(j)).norm());
        reach = 1.3 * far;
    }

    @Override
    protected double height(Room roomy) {
        return roomy.width() + bar(roomy);
    }

    private static double bar(Room room) {
        return 2.4 * room.font();
    }

    @Override
    protected String spoken(int i) {
        return soFar(i);
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        List<Mark> marks = new ArrayList<>(factors(i, room));
        Clip area = room.within(0, bar(room), 0, 0).area();
        Matrix map = trace.get(i).map();
        Plane plane = new Plane(area, Scale.linear(-reach, reach), Scale.linear(-reach, reach), 0.95 * room.font())
                .equalUnits();
        List<Mark> own = new ArrayList<>(plane.cross("x_1", "x_2"));
        for (int k = -LINES; k <= LINES; k++) for (int j = 0; j < 2; j++) own.addAll(line(plane, map, k, j));
        own.addAll(circle(plane, map));
        for (int j = 0; j < 2; j++) {
            Vector tip = map.times(P.column(j));
            own.addAll(plane.arrow(0, 0, tip.get(0), tip.get(1), Role.series(j), 3));
            own.addAll(name(plane, tip, i, j, room.font()));
        }
        marks.addAll(Apart.of(own, area));
        return marks;
    }

    /** The three factors, those done on a ground of their own. */
    private static List<Mark> factors(int i, Room room) {
        double font = room.font();
        double gap = 0.35 * font;
        double width = Math.min(7.5 * font, (room.width() - 2 * gap) / 3);
        List<Mark> out = new ArrayList<>();
        for (int k = 0; k < 3; k++) {
            double middle = room.centre().x() + (1 - k) * (width + gap); // P⁻¹ is the first and stands right
            out.add(new Mark.Rect(
                    middle - width / 2,
                    room.top(),
                    width,
                    1.9 * font,
                    8,
                    Look.fill(k < i ? Role.FOCUS_FILL : Role.QUIET_FILL)));
            out.addAll(
                    MathText.parse(FACTORS[k]).marks(middle, room.top() + 1.3 * font, font, Anchor.MIDDLE, Role.INK));
        }
        return out;
    }

    /** A line of the grid along one eigenvector, k times the other one away from the origin. */
    private List<Mark> line(Plane plane, Matrix map, int k, int j) {
        Vector along = P.column(j);
        Vector off = P.column(1 - j).times(k);
        Vector a = map.times(off.plus(-LINES, along));
        Vector b = map.times(off.plus(LINES, along));
        return plane.curve(
                new double[] {a.get(0), b.get(0)}, new double[] {a.get(1), b.get(1)}, Look.stroke(Role.GRID, 1.3));
    }

    private static List<Mark> circle(Plane plane, Matrix map) {
        double[] x = new double[ROUND + 1];
        double[] y = new double[ROUND + 1];
        for (int s = 0; s <= ROUND; s++) {
            double angle = 2 * Math.PI * s / ROUND;
            Vector p = map.times(Vector.of(Elementary.cos(angle), Elementary.sin(angle)));
            x[s] = p.get(0);
            y[s] = p.get(1);
        }
        return plane.curve(x, y, Look.stroke(Role.INK, 2));
    }

    /** What stands at the tip of an eigenvector in frame i. */
    private static List<Mark> name(Plane plane, Vector tip, int i, int j, double font) {
        String at = "_" + (j + 1);
        String text = switch (i) {
            case 0 -> "p" + at;
            case 1 -> "e" + at;
            case 2 -> "λ" + at + " e" + at;
            default -> "λ" + at + " p" + at;
        };
        Point from = plane.at(0, 0);
        Point to = plane.at(tip.get(0), tip.get(1));
        double length = Math.max(1, to.distance(from));
        double x = to.x() + 1.1 * font * (to.x() - from.x()) / length;
        double y = to.y() + 0.9 * font * (to.y() - from.y()) / length + 0.35 * font;
        return MathText.parse(text).marks(x, y, font, Anchor.MIDDLE, Role.series(j));
    }
}
