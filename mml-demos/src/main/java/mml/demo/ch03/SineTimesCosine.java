package mml.demo.ch03;

import java.io.IOException;
import java.util.stream.DoubleStream;
import mml.demo.Folder;
import mml.geometry.AdaptiveSimpson;
import mml.geometry.FunctionInnerProduct;
import mml.geometry.SimpsonStep;
import mml.kernel.Elementary;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Band;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
import mml.viz.plot.Plot;
import mml.viz.plot.Rule;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.svg.Dash;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;

/**
 * Figure 3.8: sine times cosine is odd, so the areas of its two halves cancel: the functions are orthogonal on [−π, π].
 * The panels are those of the quadrature.
 *
 * @mml §3.7, Example 3.9, Figure 3.8
 */
public final class SineTimesCosine {
    private SineTimesCosine() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "sine-times-cosine")));
    }

    /** Draws the product with its areas, and returns the integral. */
    public static String run(Folder out) throws IOException {
        FunctionInnerProduct product =
                new FunctionInnerProduct(AdaptiveSimpson.over(-Math.PI, Math.PI).withTolerance(1e-6));
        Trace<SimpsonStep> trace = Trace.of(t -> product.product(Elementary::sin, Elementary::cos, t));
        SimpsonStep.Done done = (SimpsonStep.Done) trace.last();
        String value = Math.abs(done.value()) < 1e-9 ? "0" : NumberText.of(done.value());
        String line = "integral of sin t cos t from -pi to pi: " + value + ", after " + done.evaluations()
                + " evaluations; norm of sin " + NumberText.of(product.norm(Elementary::sin));
        Svg figure = plot(out, trace).svg("Sine times cosine");
        out.figure(
                "sine-times-cosine",
                new Svg(figure.width(), figure.height(), figure.title(), line + ".", figure.marks()));
        return line;
    }

    private static Plot plot(Folder out, Trace<SimpsonStep> trace) {
        Plot plot = out.plot(new Canvas(900, 400, 18))
                .x("t", Scale.pi(-Math.PI, Math.PI))
                .y("", Scale.linear(-1.15, 1.15));
        for (int quarter = 0; quarter < 4; quarter++) plot = plot.add(area(quarter));
        return plot.add(Line.graph(Elementary::sin, -Math.PI, Math.PI)
                        .named("sin t")
                        .painted(Role.SERIES_1)
                        .dashed(Dash.DASHED))
                .add(Line.graph(Elementary::cos, -Math.PI, Math.PI)
                        .named("cos t")
                        .painted(Role.SERIES_3)
                        .dashed(Dash.DOTTED))
                .add(Line.graph(SineTimesCosine::product, -Math.PI, Math.PI)
                        .named("sin t · cos t")
                        .painted(Role.INK)
                        .weighing(1.4))
                .add(Rule.across(0).painted(Role.AXIS).dashed(Dash.SOLID))
                .add(ends(trace));
    }

    /** Where the panels of the quadrature begin and end. */
    private static Dots ends(Trace<SimpsonStep> trace) {
        double[] t = trace.stream()
                .filter(step -> step instanceof SimpsonStep.Panel)
                .map(step -> (SimpsonStep.Panel) step)
                .flatMapToDouble(p -> DoubleStream.of(p.from(), p.to()))
                .distinct()
                .toArray();
        return Dots.of(t, new double[t.length]).painted(Role.INK).sized(0.12);
    }

    /** The area over a quarter of the interval, where the product keeps its sign. */
    private static Band area(int quarter) {
        double[] t = new double[61];
        double[] y = new double[t.length];
        for (int i = 0; i < t.length; i++) {
            t[i] = Math.PI / 2 * (quarter - 2 + i / 60.0);
            y[i] = product(t[i]);
        }
        return Band.under(t, y).painted(quarter % 2 == 0 ? Role.SERIES_1 : Role.SERIES_2);
    }

    private static double product(double t) {
        return Elementary.sin(t) * Elementary.cos(t);
    }
}
