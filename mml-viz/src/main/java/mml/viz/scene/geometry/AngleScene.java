package mml.viz.scene.geometry;

import java.util.ArrayList;
import java.util.List;
import mml.geometry.AngleStep;
import mml.geometry.InnerProduct;
import mml.geometry.UnitBalls;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Count;
import mml.trace.Trace;
import mml.viz.plot.Plane;
import mml.viz.plot.Scale;
import mml.viz.scene.Apart;
import mml.viz.scene.Canvas;
import mml.viz.scene.Digits;
import mml.viz.scene.Film;
import mml.viz.svg.Anchor;
import mml.viz.svg.Dash;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Paint;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * Two vectors of the plane, the ellipse of all vectors that have length one under the inner product, and the angle as an
 * arc along a smaller such ellipse; beside them the numbers that the angle is made of, as they are found.
 *
 * @mml §3.4, Figures 3.5, 3.6
 */
public final class AngleScene extends Film<AngleStep> {
    private static final int ARC = 48;
    private static final double ROW = 2.1;
    private static final double WORDS = 9; // sizes of the text: the room of the numbers beside the plane

    private final AngleStep.Start start;
    private final InnerProduct product;
    private final Plane plane;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public AngleScene(Trace<? extends AngleStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run, its {@link AngleStep.Start} first, with vectors of two entries
     * @throws IllegalArgumentException if the trace does not begin with a start, or the vectors are not of the plane
     */
    public AngleScene(Trace<? extends AngleStep> trace, Canvas canvas) {
        this(trace, canvas, 0);
    }

    /** With axes that reach to {@code reach}, so that nothing jumps on a page; on a bare canvas without numbers. */
    public AngleScene(Trace<? extends AngleStep> trace, Canvas canvas, double reach) {
        super(trace, canvas);
        this.start = this.trace.start(AngleStep.Start.class);
        if (start.x().size() != 2)
            throw new IllegalArgumentException(
                    "x has " + Count.entries(start.x().size()) + ", expected 2: other angles are not drawn");
        this.product = InnerProduct.of(start.A());
        double all = reach > 0
                ? reach
                : 1.25 * Math.max(1, Math.max(start.x().maxNorm(), start.y().maxNorm()));
        Room room = room();
        double beside = canvas.headed() ? Math.max(WORDS * room.font(), room.width() - room.height()) : 0;
        Scale scale = Scale.linear(-all, all);
        this.plane = new Plane(room.within(0, 0, beside, 0).area(), scale, scale, 0.95 * room.font()).equalUnits();
    }

    @Override
    protected double height(Room roomy) {
        return canvas.headed() ? 0.6 * roomy.width() : roomy.width();
    }

    /** The plane that is drawn, for the handles of a page. */
    public Plane plane() {
        return plane;
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        List<Mark> marks = new ArrayList<>(plane.grid());
        marks.addAll(plane.cross("x_1", "x_2"));
        marks.add(Mark.named("ellipse", ellipse()));
        if (trace.latest(i, AngleStep.Product.class).isPresent()) marks.add(Mark.named("orthogonal", orthogonal()));
        trace.latest(i, AngleStep.Found.class).ifPresent(found -> marks.add(Mark.named("angle", arc(found))));
        marks.addAll(vector(start.x(), "x", Role.SERIES_1));
        marks.addAll(vector(start.y(), "y", Role.SERIES_2));
        if (trace.latest(i, AngleStep.Lengths.class).isPresent()) marks.add(Mark.named("units", units()));
        if (canvas.headed()) marks.add(Mark.named("numbers", numbers(i)));
        return Apart.of(marks, plane.area());
    }

    /** All vectors whose inner product with x is 0: on x's side of them it is positive. */
    private List<Mark> orthogonal() {
        Vector normal = start.A().times(start.x());
        return plane.line(
                normal.get(0), normal.get(1), 0, Look.stroke(Role.SERIES_1, 1.6).dashed(Dash.DASHED));
    }

    /** Where x and y have length one: on the ellipse. */
    private List<Mark> units() {
        List<Mark> out = new ArrayList<>();
        for (Vector v : List.of(start.x(), start.y())) {
            Vector unit = v.times(1 / product.norm(v));
            Point p = plane.at(unit.get(0), unit.get(1));
            if (plane.area().contains(p))
                out.add(new Mark.Circle(
                        p, 0.36 * canvas.fontSize(), Look.fill(Role.INK).outlined(Role.PAPER, 1.6)));
        }
        return out;
    }

    private List<Mark> ellipse() {
        Matrix p = UnitBalls.of(product).boundary();
        int n = p.cols();
        double[] x = new double[n + 1];
        double[] y = new double[n + 1];
        for (int k = 0; k <= n; k++) {
            x[k] = p.get(0, k % n);
            y[k] = p.get(1, k % n);
        }
        return plane.curve(x, y, Look.stroke(Role.MUTED, 1.6));
    }

    /** From x to y along the vectors of one length; a right angle has its corner, too. */
    private List<Mark> arc(AngleStep.Found found) {
        Vector u = start.x().times(1 / product.norm(start.x()));
        Vector v = start.y().times(1 / product.norm(start.y()));
        double r = 0.45 * Math.min(2.2, Math.min(product.norm(start.x()), product.norm(start.y())));
        Paint paint = Math.abs(found.cosine()) < 1e-12 ? Role.GOOD : Role.CHANGE;
        double[] x = new double[ARC + 1];
        double[] y = new double[ARC + 1];
        List<Point> sector = new ArrayList<>(List.of(plane.at(0, 0)));
        for (int k = 0; k <= ARC; k++) {
            double t = k / (double) ARC;
            Vector w = u.times(1 - t).plus(t, v);
            double length = product.norm(w);
            if (length < 1e-9) return List.of(); // opposite directions: no side to draw the arc on
            x[k] = r / length * w.get(0);
            y[k] = r / length * w.get(1);
            sector.add(plane.at(x[k], y[k]));
        }
        List<Mark> out = new ArrayList<>();
        out.add(new Mark.Polygon(plane.area().polygon(sector), Look.fill(paint).faded(0.16)));
        out.addAll(plane.curve(x, y, Look.stroke(paint, 2.6)));
        Vector middle = u.plus(v);
        double out1 = 1.25 * r / product.norm(middle);
        Point p = plane.at(out1 * middle.get(0), out1 * middle.get(1));
        double size = 1.05 * canvas.fontSize();
        out.addAll(MathText.parse("ω").marks(p.x(), p.y() + 0.35 * size, size, Anchor.MIDDLE, paint));
        return out;
    }

    private List<Mark> vector(Vector v, String name, Paint paint) {
        List<Mark> out = new ArrayList<>(plane.arrow(0, 0, v.get(0), v.get(1), paint, 3.2));
        double size = 1.15 * canvas.fontSize();
        double n = v.norm();
        Point tip = plane.at(v.get(0), v.get(1));
        Point p = new Point(tip.x() + 1.4 * size * v.get(0) / n, tip.y() - 1.4 * size * v.get(1) / n + 0.35 * size);
        if (plane.area().contains(p))
            out.addAll(MathText.parse(name).emphasised().marks(p.x(), p.y(), size, Anchor.MIDDLE, paint));
        return out;
    }

    /** What has been found up to step i, one under the other. */
    private List<Mark> numbers(int i) {
        double font = canvas.fontSize();
        double left = plane.area().right() + 1.2 * font;
        double y = plane.area().top() + 1.2 * font;
        List<Mark> out = new ArrayList<>();
        for (int k = 0; k <= i; k++) {
            for (String line : lines(trace.get(k))) {
                MathText text = MathText.parse(line);
                double size = Math.min(font, font * (canvas.width() - left - font) / text.width(font));
                if (size > 0.3 * font)
                    out.addAll(text.marks(left, y, size, Anchor.START, k == i ? Role.CHANGE : Role.INK));
                y += ROW * font;
            }
        }
        return out;
    }

    @Override
    protected String caption(int i) {
        String said = super.caption(i);
        if (shown(i) instanceof AngleStep.Product s)
            return said + ": y lies "
                    + (s.inner() == 0
                            ? "on the line of all that is orthogonal to x"
                            : s.inner() > 0
                                    ? "on x’s side of all that is orthogonal to x"
                                    : "beyond all that is orthogonal to x");
        return shown(i) instanceof AngleStep.Lengths ? said + "; at the dots it would be 1" : said;
    }

    @Override
    protected String spoken(int i) {
        return soFar(i);
    }

    private static List<String> lines(AngleStep step) {
        if (step instanceof AngleStep.Product s) return List.of("⟨x, y⟩ = " + Digits.of(s.inner()));
        if (step instanceof AngleStep.Lengths s)
            return List.of("‖x‖ = " + Digits.of(s.normX()), "‖y‖ = " + Digits.of(s.normY()));
        if (step instanceof AngleStep.Found s)
            return List.of("cos ω = " + Digits.of(s.cosine()), "ω = " + Digits.of(s.radians()));
        return List.of();
    }
}
