package mml.viz.scene.calculus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import mml.calculus.DifferenceError;
import mml.calculus.DifferenceQuotient;
import mml.calculus.DifferenceQuotient.Kind;
import mml.calculus.DifferenceStep;
import mml.expression.Expression;
import mml.matrix.Vector;
import mml.trace.Trace;
import mml.trace.Tracer;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.svg.Mark;
import mml.viz.svg.Point;
import org.junit.jupiter.api.Test;

class SecantSceneTest {
    private static final Expression BELL = Expression.parse("1/(1+x^2)");
    private static final Vector STEPS = Vector.of(1, 0.1, 1e-3, 1e-5, 1e-8, 1e-11, 1e-14);

    private static SecantScene scene(Expression f, double x, Kind kind, Canvas canvas) {
        Trace<DifferenceStep> trace = Trace.of(t -> DifferenceQuotient.of(f, x, kind, STEPS, t));
        List<SecantScene.Curve> curves = new ArrayList<>();
        for (Kind which : new Kind[] {Kind.FORWARD, Kind.CENTRAL})
            curves.add(new SecantScene.Curve(
                    DifferenceQuotient.of(f, x, which, STEPS, Tracer.off()), DifferenceError.of(f, x, which)));
        Graph graph = Graph.of(f::at, "x", Scale.linear(-3, 3));
        return new SecantScene(graph, kind, trace, curves, canvas);
    }

    /** The question is which h is best: the errors come with the steps, the V with the last. */
    @Test
    void noErrorIsSeenBeforeItsStep() {
        SecantScene scene = scene(BELL, 0.7, Kind.FORWARD, Canvas.WIDE);
        assertEquals(1, texts(scene, 0, "forward"), "named, so that nothing moves when it comes");
        assertEquals(0, marks(scene, 0, "error-line-1"));
        assertTrue(marks(scene, 2, "error-line-1") > 0);
        assertEquals(0, texts(scene, scene.frames() - 2, "slope −1"));
        assertEquals(1, texts(scene, scene.frames() - 1, "slope −1"));
        for (int i = 0; i < scene.frames(); i++) {
            assertEquals(0, texts(scene, i, "no data"), "frame " + i);
            assertEquals(0, texts(scene, i, "points shown"), "frame " + i);
        }
    }

    private static int marks(SecantScene scene, int frame, String group) {
        for (Mark mark : scene.frame(frame).picture().marks())
            if (mark instanceof Mark.Group g && g.id().equals(group))
                return g.marks().size();
        throw new AssertionError("no " + group + " in frame " + frame);
    }

    private static int texts(SecantScene scene, int frame, String text) {
        String svg = scene.frame(frame).picture().toString();
        int count = 0;
        for (int at = svg.indexOf(text + "<"); at >= 0; at = svg.indexOf(text + "<", at + 1)) count++;
        return count;
    }

    @Test
    void theSecantTurnsIntoTheTangentAndItsErrorIsAV() {
        SecantScene scene = scene(BELL, 0.7, Kind.FORWARD, Canvas.WIDE);
        assertEquals(1 + STEPS.size() + 1, scene.frames());
        Golden.frames("secant", scene, 1);
        for (int i = 0; i < scene.frames(); i++) Bounds.check(scene.frame(i).picture());
    }

    @Test
    void aTallRoomShowsOneBelowTheOther() {
        SecantScene tall = scene(BELL, 0.7, Kind.CENTRAL, new Canvas(480, 620, 15).bare());
        Golden.frames("secant-tall", tall, 2);
        Point graph = tall.plane().at(0.7, 0);
        Point errors = tall.errorPlane().at(1e-8, 1e-8);
        assertTrue(errors.y() > graph.y(), errors + " is not below " + graph);
    }

    /** A straight line has no error that a logarithmic axis could show. */
    @Test
    void aLineIsDrawnWithoutErrors() {
        SecantScene line = scene(Expression.parse("2x"), 1, Kind.CENTRAL, Canvas.WIDE);
        for (int i = 0; i < line.frames(); i++) Bounds.check(line.frame(i).picture());
    }

    /** Beside a pole the window is as high as the rest of the graph needs it. */
    @Test
    void aPoleDoesNotFlattenTheGraph() {
        Graph graph = Graph.of(x -> 1 / x, "x", Scale.linear(-4, 4));
        assertTrue(graph.height() < 60, "height " + graph.height());
        assertTrue(Graph.of(x -> Double.NaN, "x", Scale.linear(-4, 4)).height() > 0);
    }
}
