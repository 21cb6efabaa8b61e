package mml.viz.scene.optimization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import mml.calculus.Differentiable;
import mml.expression.Expression;
import mml.iteration.Stopping;
import mml.matrix.Vector;
import mml.optimization.Adam;
import mml.optimization.Basins;
import mml.optimization.Bfgs;
import mml.optimization.DescentStep;
import mml.optimization.GradientDescent;
import mml.optimization.Minimiser;
import mml.optimization.Momentum;
import mml.optimization.Newton;
import mml.optimization.StepSize;
import mml.trace.Trace;
import mml.trace.Tracer;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Frame;
import mml.viz.svg.Mark;
import mml.viz.svg.Paint;
import mml.viz.svg.Point;
import org.junit.jupiter.api.Test;

class DescentSceneTest {
    private static final Expression VALLEY = Expression.parse("x1^2 + x1 x2 + 10 x2^2 - 5x1 - 3x2");
    private static final Expression HILLS = Expression.parse("x^4+7x^3+5x^2-17x+3");
    private static final Stopping SHORT = new Stopping(1e-8, 24);

    private static Trace<DescentStep> run(Expression f, Minimiser method, double... x0) {
        return Trace.of(t -> method.with(SHORT).minimise(f, Vector.of(x0), t));
    }

    private static Landscape valley() {
        return Landscape.of(VALLEY, Scale.linear(-4, 4), Scale.linear(-3, 3));
    }

    private static List<Minimiser> methods(double gamma) {
        return List.of(
                GradientDescent.withStepSize(gamma),
                GradientDescent.with(StepSize.backtracking(gamma)),
                GradientDescent.with(StepSize.undoAndGrow(gamma)),
                Momentum.of(gamma, 0.5),
                Momentum.nesterov(gamma, 0.5),
                Adam.withStepSize(gamma),
                new Newton(),
                new Bfgs());
    }

    /** The same thing in the same colour, and the level lines in another. */
    @Test
    void thePathHasTheColourOfItsCurves() {
        DescentScene scene = new DescentScene(valley(), run(VALLEY, GradientDescent.withStepSize(0.085), -3, -1));
        List<Mark> marks = scene.frame(6).picture().marks();
        Paint path = stroke(marks, "path-line-1");
        assertEquals(stroke(marks, "value-line-1"), path);
        assertEquals(stroke(marks, "gradient-line-1"), path);
        assertNotEquals(stroke(marks, "path-contours-1"), path);
        String svg = scene.frame(6).picture().toString();
        assertTrue(svg.contains(">0</tspan>"), svg);
    }

    private static Paint stroke(List<Mark> marks, String id) {
        for (Mark mark : marks) if (mark instanceof Mark.Group g && id.equals(g.id())) return stroke(g);
        throw new AssertionError("no " + id);
    }

    private static Paint stroke(Mark.Group group) {
        for (Mark mark : group.marks()) {
            if (mark instanceof Mark.Polyline line) return line.look().stroke();
            if (mark instanceof Mark.Group g && !g.marks().isEmpty()) return stroke(g);
        }
        throw new AssertionError("no line in " + group.id());
    }

    @Test
    void theBooksDescentZigzagsDownTheValley() {
        Trace<DescentStep> trace = run(VALLEY, GradientDescent.withStepSize(0.085), -3, -1);
        Map<String, Trace<DescentStep>> others = Map.of("BFGS", run(VALLEY, new Bfgs(), -3, -1));
        DescentScene scene = new DescentScene(valley(), trace, others, Canvas.WIDE);
        assertEquals(1 + 25, scene.frames());
        Golden.frames("descent", scene, 6);
        Frame frame = scene.frame(2);
        assertTrue(frame.caption().startsWith("Step 1: f = "), frame.caption());
        assertTrue(
                frame.picture().description().contains("x = (−1.98, 1.21)"),
                frame.picture().description());
        String svg = frame.picture().toString();
        for (String id : List.of("path-contours-1", "path-arrows-1", "value-line-1", "gradient-line-1"))
            assertTrue(svg.contains("\"" + id + "\""), id);
    }

    @Test
    void whoFoundTheMinimumAtOnceIsADotAndWhoNeverBeganIsNotNamed() {
        Trace<DescentStep> trace = run(VALLEY, GradientDescent.withStepSize(0.085), -3, -1);
        Expression bowl = Expression.parse("x1^2 + x2^2");
        Map<String, Trace<DescentStep>> others =
                Map.of("at once", run(bowl, new Newton(), 1, 1), "never", run(bowl, new Bfgs(), 0, 0));
        String svg = new DescentScene(valley(), trace, others, Canvas.WIDE)
                .frame(0)
                .picture()
                .toString();
        assertTrue(svg.contains("at once"));
        assertFalse(svg.contains("never"));
        assertTrue(svg.contains("\"gradient-line-1\""), svg);
    }

    @Test
    void aDescentThatDivergesLeavesThePictureAndIsNotHeldBack() {
        DescentScene scene = new DescentScene(valley(), run(VALLEY, GradientDescent.withStepSize(0.13), -3, -1));
        Frame last = scene.frame(scene.frames() - 1);
        assertTrue(
                last.picture().description().contains("outside of the picture"),
                last.picture().description());
        assertFalse(
                scene.frame(2).picture().description().contains("outside"),
                scene.frame(2).picture().description());
        for (int i = 0; i < scene.frames(); i++) Bounds.check(scene.frame(i).picture());
    }

    @Test
    void aFunctionOfOneVariableIsSeenAsItsGraph() {
        Landscape hills = Landscape.of(HILLS, Scale.linear(-6, 2), Scale.linear(0, 1));
        DescentScene scene = new DescentScene(
                hills, run(HILLS, GradientDescent.with(StepSize.backtracking(1)), -6), Map.of(), Canvas.WIDE);
        Golden.frames("descent-line", scene, 4);
        assertTrue(scene.frame(0).picture().toString().contains("\"path-line-1\""));
    }

    @Test
    void everyStepOfEveryMethodChangesThePictureAndStaysInside() {
        Canvas[] canvases = {Canvas.WIDE, Canvas.HALF, new Canvas(480, 640, 15).bare()};
        int n = 0;
        for (double gamma : new double[] {0.05, 0.4})
            for (Minimiser method : methods(gamma)) {
                Trace<DescentStep> trace =
                        Trace.of(t -> method.with(new Stopping(1e-8, 6)).minimise(VALLEY, Vector.of(-3, -1), t));
                DescentScene scene = new DescentScene(valley(), trace, Map.of(), canvases[n++ % 3]);
                String before = "";
                for (int i = 0; i < scene.frames(); i++) {
                    Bounds.check(scene.frame(i).picture());
                    String svg = scene.frame(i).picture().toString();
                    assertNotEquals(before, svg);
                    before = svg;
                }
            }
    }

    @Test
    void newtonsModelIsAParabolaOrEllipsesWithItsLowestPoint() {
        Landscape hills = Landscape.of(HILLS, Scale.linear(-6.2, 2.2), Scale.linear(0, 1));
        Golden.frames("newton-line", new DescentScene(hills, run(HILLS, new Newton(), -6)), 2);
        Expression bent = Expression.parse("x^4/4 - x^2/2 + y^2 + x y/2");
        Scale axis = Scale.linear(-2, 2);
        DescentScene plane = new DescentScene(Landscape.of(bent, axis, axis), run(bent, new Newton(), 0.25, 1));
        Golden.frames("newton-plane", plane, 2);
        assertTrue(plane.frame(2).caption().contains("a model that curves upwards instead"));
    }

    @Test
    void aStepIsTakenApart() {
        DescentScene adam = new DescentScene(valley(), run(VALLEY, Adam.withStepSize(0.4), -3, -1)).withAnatomy();
        Golden.frames("anatomy-adam", adam, 6);
        DescentScene momentum = new DescentScene(valley(), run(VALLEY, Momentum.of(0.06, 0.6), -3, -1)).withAnatomy();
        Golden.frames("anatomy-momentum", momentum, 7);
        for (Minimiser method : methods(0.3)) {
            Trace<DescentStep> trace = run(HILLS, method, -5);
            DescentScene line = new DescentScene(
                            Landscape.of(HILLS, Scale.linear(-6, 2), Scale.linear(0, 1)),
                            trace,
                            Map.of(),
                            new Canvas(480, 640, 15).bare())
                    .withAnatomy();
            String before = "";
            for (int i = 0; i < line.frames(); i++) {
                Bounds.check(line.frame(i).picture());
                String svg = line.frame(i).picture().toString();
                assertNotEquals(before, svg, method.title() + " " + i);
                before = svg;
            }
        }
    }

    @Test
    void theGroundSaysWhereEachStartLeads() {
        Expression four = Expression.parse("(x^2 + y - 11)^2 + (x + y^2 - 7)^2");
        Minimiser method = GradientDescent.withStepSize(0.01).with(new Stopping(1e-4, 600));
        Basins basins =
                Basins.of(Differentiable.of(four), method, Vector.of(-5, -4), Vector.of(5, 4), 20, 0.1, Tracer.off());
        Landscape ground =
                Landscape.of(four, Scale.linear(-5, 5), Scale.linear(-4, 4)).with(basins);
        DescentScene scene = new DescentScene(ground, run(four, method, 0, 0));
        Golden.frames("basins", scene, 6);
        Minimiser long1 = GradientDescent.withStepSize(0.05);
        Basins line = Basins.of(Differentiable.of(HILLS), long1, Vector.of(-6), Vector.of(2), 100, 0.1, Tracer.off());
        Landscape hills =
                Landscape.of(HILLS, Scale.linear(-6, 2), Scale.linear(0, 1)).with(line);
        Bounds.check(new DescentScene(hills, run(HILLS, long1, -2)).frame(1).picture());
    }

    @Test
    void aStartAtTheMinimumAndAFunctionThatIsFlatAreDrawn() {
        for (String f : List.of("x^2 + y^2", "x - x + y - y + 3", "log(x) + y^2"))
            for (Minimiser method : methods(0.1)) {
                Expression formula = Expression.parse(f);
                Vector x0 = f.startsWith("log") ? Vector.of(1, 1) : Vector.of(0, 0);
                Trace<DescentStep> trace = Trace.of(t -> method.with(SHORT).minimise(formula, x0, t));
                DescentScene scene =
                        new DescentScene(Landscape.of(formula, Scale.linear(-2, 2), Scale.linear(-2, 2)), trace);
                for (int i = 0; i < scene.frames(); i++)
                    Bounds.check(scene.frame(i).picture());
            }
    }

    @Test
    void aHandleLiesWhereTheStartIs() {
        DescentScene scene = new DescentScene(
                valley(),
                run(VALLEY, new Newton(), -3, -1),
                Map.of(),
                Canvas.ofWidth(480, 15).bare());
        Point p = scene.plane().at(-3, -1);
        assertEquals(-3, scene.plane().x(p.x()), 1e-9);
        assertTrue(scene.plane().area().contains(p));
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        Trace<DescentStep> whole = run(VALLEY, new Newton(), -3, -1);
        Trace<DescentStep> part = Trace.of(t -> t.step(whole.last()));
        assertThrows(IllegalArgumentException.class, () -> new DescentScene(valley(), part));
        Scale s = Scale.linear(-1, 1);
        assertThrows(IllegalArgumentException.class, () -> Landscape.of(Expression.parse("x+y+z"), s, s));
        assertThrows(IllegalArgumentException.class, () -> Landscape.of(Expression.parse("3"), s, s));
        assertThrows(IllegalArgumentException.class, () -> new DescentScene(Landscape.of(HILLS, s, s), whole));
    }
}
