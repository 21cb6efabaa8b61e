package mml.demo.ch05;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mml.calculus.DifferenceError;
import mml.calculus.DifferenceQuotient;
import mml.calculus.DifferenceQuotient.Kind;
import mml.calculus.DifferenceStep;
import mml.demo.Folder;
import mml.expression.Expression;
import mml.kernel.Elementary;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.trace.Tracer;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.calculus.Graph;
import mml.viz.scene.calculus.SecantScene;

/**
 * Secants of a bell for smaller and smaller h. Their slopes come closer to that of the tangent, until rounding takes over.
 *
 * @mml §5.1, Definition 5.1, Figure 5.3
 */
public final class Secant {
    private static final Expression BELL = Expression.parse("1/(1 + x^2)");
    private static final double X0 = 0.7;
    private static final int DECADES = 15;
    private static final int FINE = 4;

    private Secant() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "secant")));
    }

    /** Draws the secants and the errors of two kinds, and returns the best h of each. */
    public static String run(Folder out) throws IOException {
        Vector decades = Vector.generate(DECADES, k -> Elementary.pow(10, -k));
        Vector fine = Vector.generate(FINE * DECADES, k -> Elementary.pow(10, -k / (double) FINE));
        List<SecantScene.Curve> curves = new ArrayList<>();
        StringBuilder line = new StringBuilder("best h");
        boolean checked = true;
        for (Kind kind : List.of(Kind.FORWARD, Kind.CENTRAL)) {
            DifferenceQuotient q = DifferenceQuotient.of(BELL, X0, kind, fine, Tracer.off());
            curves.add(new SecantScene.Curve(q, DifferenceError.of(BELL, X0, kind)));
            DifferenceQuotient tried = DifferenceQuotient.of(BELL, X0, kind, decades, Tracer.off());
            line.append(kind == Kind.FORWARD ? " forward " : ", central ")
                    .append(NumberText.of(tried.h().get(tried.best())))
                    .append(", off by ")
                    .append(NumberText.of(tried.errors().get(tried.best())));
            checked &= tried.certificate().holds();
        }
        Trace<DifferenceStep> trace = Trace.of(t -> DifferenceQuotient.of(BELL, X0, Kind.FORWARD, decades, t));
        Graph graph = Graph.of(x -> BELL.at(x), "x", Scale.linear(-3, 3));
        SecantScene scene = new SecantScene(graph, Kind.FORWARD, trace, curves, out.canvas());
        out.figure("secant", scene.frame(1).picture());
        out.frames("secants", scene);
        out.chart(
                "errors",
                out.charts(Canvas.WIDE)
                        .residuals(
                                "Error of the forward difference",
                                "error for h = 10⁻ᵏ",
                                DifferenceQuotient.of(BELL, X0, Kind.FORWARD, decades, Tracer.off())
                                        .errors()
                                        .toArray()));
        return line + (checked ? "; checked" : "; unconfirmed");
    }
}
