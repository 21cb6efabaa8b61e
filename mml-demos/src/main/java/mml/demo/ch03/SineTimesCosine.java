package mml.demo.ch03;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mml.demo.Folder;
import mml.geometry.AdaptiveSimpson;
import mml.geometry.FunctionInnerProduct;
import mml.geometry.SimpsonStep;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Legend;
import mml.viz.plot.Plane;
import mml.viz.plot.Scale;
import mml.viz.svg.Clip;
import mml.viz.svg.Dash;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;
import org.apache.commons.math3.util.FastMath;

/**
 * Figure 3.8: sine times cosine is odd, so the areas of its two halves cancel: the functions are orthogonal on [−π, π].
 * The panels are those of the quadrature.
 *
 * @mml §3.7, Example 3.9, Figure 3.8
 */
public final class SineTimesCosine {
    private static final int SAMPLES = 400;

    private SineTimesCosine() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "sine-times-cosine")));
    }

    /** Draws the product with its areas, and returns the integral. */
    public static String run(Folder out) throws IOException {
        FunctionInnerProduct product = new FunctionInnerProduct(
                AdaptiveSimpson.over(-FastMath.PI, FastMath.PI).withTolerance(1e-6));
        Trace<SimpsonStep> trace = Trace.of(t -> product.product(FastMath::sin, FastMath::cos, t));
        SimpsonStep.Done done = (SimpsonStep.Done) trace.last();
        String value = Math.abs(done.value()) < 1e-9 ? "0" : NumberText.of(done.value());
        String line = "integral of sin t cos t from -pi to pi: " + value + ", after " + done.evaluations()
                + " evaluations; norm of sin " + NumberText.of(product.norm(FastMath::sin));
        out.figure("sine-times-cosine", new Svg(900, 400, "Sine times cosine", line + ".", marks(trace)));
        return line;
    }

    private static List<Mark> marks(Trace<SimpsonStep> trace) {
        Plane plane = new Plane(
                new Clip(60, 40, 880, 350), Scale.linear(-FastMath.PI, FastMath.PI), Scale.linear(-1.15, 1.15), 15);
        List<Mark> marks = new ArrayList<>(plane.grid());
        for (int half = 0; half < 4; half++) marks.add(area(plane, half));
        for (SimpsonStep step : trace)
            if (step instanceof SimpsonStep.Panel p)
                for (double t : new double[] {p.from(), p.to()}) {
                    Point foot = plane.at(t, 0);
                    marks.add(Mark.line(foot.x(), foot.y() - 5, foot.x(), foot.y() + 5, Look.stroke(Role.INK, 1)));
                }
        marks.addAll(plane.frame("t", ""));
        Look[] looks = {
            Look.stroke(Role.SERIES_1, 2).dashed(Dash.DASHED),
            Look.stroke(Role.SERIES_3, 2).dashed(Dash.DOTTED),
            Look.stroke(Role.INK, 3)
        };
        String[] names = {"sin t", "cos t", "sin t · cos t"};
        double left = 80;
        for (int k = 0; k < 3; k++) {
            marks.addAll(curve(plane, k, looks[k]));
            Legend legend = new Legend(15).add(names[k], looks[k]);
            marks.add(legend.at(left, 10));
            left += legend.width() + 30;
        }
        return marks;
    }

    private static List<Mark> curve(Plane plane, int which, Look look) {
        double[] t = new double[SAMPLES + 1];
        double[] y = new double[SAMPLES + 1];
        for (int i = 0; i <= SAMPLES; i++) {
            t[i] = FastMath.PI * (2.0 * i / SAMPLES - 1);
            double sin = FastMath.sin(t[i]);
            double cos = FastMath.cos(t[i]);
            y[i] = which == 0 ? sin : which == 1 ? cos : sin * cos;
        }
        return plane.curve(t, y, look);
    }

    /** The area over a quarter of the interval, where the product keeps its sign. */
    private static Mark area(Plane plane, int quarter) {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i <= 60; i++) {
            double t = FastMath.PI / 2 * (quarter - 2 + i / 60.0);
            points.add(plane.at(t, FastMath.sin(t) * FastMath.cos(t)));
        }
        return new Mark.Polygon(
                points,
                Look.fill(quarter % 2 == 0 ? Role.SERIES_1 : Role.SERIES_2).faded(0.3));
    }
}
