package mml.viz.scene.geometry;

import java.util.ArrayList;
import java.util.List;
import mml.geometry.InnerProduct;
import mml.geometry.UnitBallStep;
import mml.geometry.UnitBalls;
import mml.matrix.Vector;
import mml.trace.Trace;
import mml.viz.plot.Plane;
import mml.viz.scene.Apart;
import mml.viz.scene.Canvas;
import mml.viz.svg.Anchor;
import mml.viz.svg.Dash;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Paint;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;

/**
 * The unit ball of a norm with two vectors and their sum, for the triangle inequality; or, of a form that is none, the
 * direction along which it has no length.
 *
 * @mml §3.1, Examples 3.1, 3.2; §3.2.3, Example 3.4
 */
public final class BallPicture {
    private final Canvas canvas;
    private final double reach;
    private final Plane plane;

    /** @param reach how far the axes reach, so that nothing jumps on a page */
    public BallPicture(Canvas canvas, double reach) {
        this.canvas = canvas.bare();
        this.reach = reach;
        this.plane = scene(UnitBalls.of(InnerProduct.dot())).plane();
    }

    private UnitBallScene scene(UnitBallStep ball) {
        return new UnitBallScene(Trace.of(t -> t.step(ball)), canvas, reach);
    }

    /** The plane that is drawn, for the handles of a page. */
    public Plane plane() {
        return plane;
    }

    /** The ball with x, y and x + y. */
    public Svg of(UnitBallStep ball, Vector x, Vector y, String spoken) {
        Vector sum = x.plus(y);
        List<Mark> marks = new ArrayList<>(scene(ball).frame(0).picture().marks());
        marks.addAll(dashed(x, sum));
        marks.addAll(dashed(y, sum));
        marks.addAll(vector(sum, "x + y", Role.SERIES_3));
        marks.addAll(vector(x, "x", Role.SERIES_1));
        marks.addAll(vector(y, "y", Role.SERIES_2));
        return new Svg(canvas.width(), canvas.height(), "Unit ball", spoken, Apart.of(marks, plane.area()));
    }

    /** No ball, but a vector whose square is not positive, on its line. */
    public Svg none(Vector witness, String spoken) {
        List<Mark> marks = new ArrayList<>(plane.grid());
        marks.addAll(plane.cross("x_1", "x_2"));
        marks.addAll(plane.line(witness.get(1), -witness.get(0), 0, Look.stroke(Role.BAD_FILL, 14)));
        marks.addAll(vector(witness, "x", Role.BAD));
        return new Svg(canvas.width(), canvas.height(), "No unit ball", spoken, Apart.of(marks, plane.area()));
    }

    /** An arrow with its name beyond the tip, where there is room for it. */
    private List<Mark> vector(Vector v, String name, Paint paint) {
        List<Mark> out = new ArrayList<>(plane.arrow(0, 0, v.get(0), v.get(1), paint, 3));
        double n = v.norm();
        if (n == 0) return out;
        double font = canvas.fontSize();
        Point tip = plane.at(v.get(0), v.get(1));
        Point p = new Point(tip.x() + 1.6 * font * v.get(0) / n, tip.y() - 1.6 * font * v.get(1) / n + font / 3);
        MathText text = MathText.parse(name).emphasised();
        boolean right = v.get(0) >= 0;
        Anchor anchor = name.length() == 1 ? Anchor.MIDDLE : right ? Anchor.START : Anchor.END;
        double room =
                right ? plane.area().right() - p.x() : p.x() - plane.area().left();
        if (plane.area().contains(p) && room > text.width(font))
            out.addAll(text.marks(p.x(), p.y(), font, anchor, paint));
        return out;
    }

    private List<Mark> dashed(Vector from, Vector to) {
        return plane.curve(
                new double[] {from.get(0), to.get(0)},
                new double[] {from.get(1), to.get(1)},
                Look.stroke(Role.MUTED, 1.4).dashed(Dash.DASHED));
    }
}
