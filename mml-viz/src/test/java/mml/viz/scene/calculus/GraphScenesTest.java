package mml.viz.scene.calculus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mml.calculus.ForwardMode;
import mml.calculus.ForwardStep;
import mml.calculus.NotDifferentiableException;
import mml.calculus.ReverseMode;
import mml.calculus.TapeStep;
import mml.expression.Expression;
import mml.matrix.Vector;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import mml.viz.scene.Scene;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphScenesTest {
    private static final String EXAMPLE = "sqrt(x^2+exp(x^2))+cos(x^2+exp(x^2))";
    private static final Canvas PAGE = Canvas.ofWidth(480, 15).bare();

    private static Trace<TapeStep> tape(String f, double... x) {
        Recorder<TapeStep> steps = Recorder.all();
        try {
            ReverseMode.of(Expression.parse(f), Vector.of(x), steps);
        } catch (NotDifferentiableException e) {
            // the last step says so
        }
        return steps.trace();
    }

    private static Trace<ForwardStep> forward(String f, Vector x, Vector direction) {
        return Trace.of(t -> ForwardMode.of(Expression.parse(f), x, direction, t));
    }

    private static TapeScene scene(String f, double... x) {
        return new TapeScene(tape(f, x), PAGE);
    }

    private static List<String> texts(Scene scene, int frame) {
        return scene.frame(frame).picture().marks().stream()
                .flatMap(GraphScenesTest::texts)
                .toList();
    }

    private static Stream<String> texts(Mark mark) {
        if (mark instanceof Mark.Group g) return g.marks().stream().flatMap(GraphScenesTest::texts);
        if (!(mark instanceof Mark.Text t)) return Stream.of();
        StringBuilder out = new StringBuilder();
        t.spans().forEach(span -> out.append(span.text()));
        return Stream.of(out.toString());
    }

    /** Where boxes one after the other have no room to spare, a derivative stands below its name rather than small. */
    @Test
    void textOnASlideIsAsLargeAsItsRoomAllows() {
        TapeScene slide = new TapeScene(tape(EXAMPLE, 1));
        List<String> last = texts(slide, slide.frames() - 1);
        assertTrue(last.contains("∂f/∂a") && last.contains("2.992"), last.toString());
        assertTrue(smallest(slide.frame(slide.frames() - 1).picture().marks()) > 0.8 * Canvas.WIDE.fontSize());
        List<String> page = texts(scene(EXAMPLE, 1), slide.frames() - 1);
        assertTrue(page.contains("∂f/∂a = 2.992"), page.toString());
    }

    private static double smallest(List<Mark> marks) {
        double least = Double.MAX_VALUE;
        for (Mark mark : marks) {
            if (mark instanceof Mark.Group g && g.id() != null && g.id().startsWith("node-"))
                for (Mark inside : g.marks()) if (inside instanceof Mark.Text t) least = Math.min(least, t.size());
        }
        return least;
    }

    @Test
    void theyLookAsTheyDid() {
        Golden.frames("tape", new TapeScene(tape(EXAMPLE, 1)), 11);
        Golden.frames("tape-page", scene(EXAMPLE, 1), 13);
        Golden.frames("tape-three", scene("log(exp(x)+exp(y)+exp(z))", 1, 2, 3), 14);
        Golden.frames("forward", new ForwardScene(forward(EXAMPLE, Vector.of(1), Vector.of(1))), 4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                EXAMPLE,
                "x",
                "x + x",
                "(x + x)(x + x)",
                "x1 x2 x3",
                "x1/x2 + x3/x1 + x2/x3",
                "x sqrt(y)",
                "abs(x - y) + z",
                "((((x + y) x + z) y + x) z + y) x",
                "max(x, y) + sin(1) exp(2) z"
            })
    void everyMarkLiesInTheFigureAndEveryStepIsSeen(String f) {
        int n = Expression.parse(f).variables().size();
        double[] x = new double[n];
        for (int i = 0; i < n; i++) x[i] = n == 2 ? 1 : 12345.678 * (1 + i);
        for (Canvas canvas : List.of(Canvas.WIDE, Canvas.HALF, Canvas.CLASSIC, PAGE)) {
            Scene scene = new TapeScene(tape(f, x), canvas);
            for (int i = 0; i < scene.frames(); i++) {
                Bounds.check(scene.frame(i).picture());
                if (i > 0)
                    assertNotEquals(
                            scene.frame(i - 1).picture().marks(),
                            scene.frame(i).picture().marks(),
                            f + " " + i);
            }
        }
    }

    @Test
    void noTwoBoxesOverlap() {
        for (String f : List.of(EXAMPLE, "x1/x2 + x3/x1 + x2/x3", "((((x + y) x + z) y + x) z + y) x"))
            for (Canvas canvas : List.of(Canvas.WIDE, PAGE)) {
                double[] x = Expression.parse(f).variables().size() == 1 ? new double[] {1} : new double[] {1, 2, 3};
                List<Mark.Rect> boxes = new TapeScene(tape(f, x), canvas)
                        .frame(0).picture().marks().stream()
                                .filter(m -> m instanceof Mark.Group g && g.id().startsWith("node-"))
                                .map(m -> (Mark.Rect) ((Mark.Group) m).marks().get(0))
                                .toList();
                assertTrue(boxes.size() > 6, f);
                for (int a = 0; a < boxes.size(); a++)
                    for (int b = 0; b < a; b++)
                        assertTrue(apart(boxes.get(a), boxes.get(b)), f + ": " + boxes.get(a) + " and " + boxes.get(b));
            }
    }

    private static boolean apart(Mark.Rect a, Mark.Rect b) {
        return a.x() + a.width() < b.x()
                || b.x() + b.width() < a.x()
                || a.y() + a.height() < b.y()
                || b.y() + b.height() < a.y();
    }

    /** Of what is used twice the box is open until both parts have arrived. */
    @Test
    void whatAnEdgeBringsIsWrittenAndABoxWaitsForAllOfThem() {
        Trace<TapeStep> trace = tape("(x + y) x", 2, 3);
        TapeScene scene = new TapeScene(trace, PAGE);
        int[] gains = IntStream.range(0, trace.size())
                .filter(i -> trace.get(i) instanceof TapeStep.Adjoint a
                        && a.inputName().equals("x"))
                .toArray();
        assertEquals(2, gains.length);
        assertTrue(
                texts(scene, gains[0]).contains("∂f/∂x = 5"),
                texts(scene, gains[0]).toString());
        assertTrue(texts(scene, gains[0]).contains("+= 1 · 5"));
        assertTrue(scene.state(gains[0], edges(scene)).open[0]);
        assertTrue(
                texts(scene, gains[1]).contains("∂f/∂x = 7"),
                texts(scene, gains[1]).toString());
        assertTrue(texts(scene, gains[1]).contains("+= 2 · 1"));
        assertFalse(scene.state(gains[1], edges(scene)).open[0]);
    }

    private static List<GraphLayout.Edge> edges(TapeScene scene) {
        double[] extents = new double[scene.graph.size()];
        Arrays.fill(extents, 10);
        return new GraphLayout(scene.graph, extents, 1000, 5).edges();
    }

    @Test
    void bothUsesOfTheSameOperandFlow() {
        TapeScene scene = scene("x + x", 3);
        GraphFrame last = scene.state(scene.frames() - 2, edges(scene));
        assertEquals(GraphFrame.Flow.PASSED, last.flows[0]);
        assertEquals(GraphFrame.Flow.BACKWARDS, last.flows[1]);
    }

    @Test
    void whereThereIsNoDerivativeTheNodeIsMarked() {
        TapeScene scene = scene("abs(x)", 0);
        GraphFrame last = scene.state(scene.frames() - 1, edges(scene));
        assertEquals(Role.BAD_FILL, last.fills[1]);
    }

    /** The derivative by a variable has its name; one along a direction has none. */
    @Test
    void aTangentIsNamedByItsVariable() {
        Vector x = Vector.of(2, 3);
        Scene by = new ForwardScene(forward("x y", x, Vector.of(0, 1)), PAGE);
        assertTrue(
                texts(by, by.frames() - 1).contains("∂a/∂y = 2"),
                texts(by, by.frames() - 1).toString());
        Scene along = new ForwardScene(forward("x y", x, Vector.of(1, 2)), PAGE);
        assertTrue(texts(along, along.frames() - 1).contains("a′ = 7"));
    }

    @Test
    void aLayoutPutsEachNodeBehindItsOperandsAndLongEdgesAround() {
        Expression f = Expression.parse("((x + y) x + y) x");
        TapeScene scene = new TapeScene(tape("((x + y) x + y) x", 1, 2), PAGE);
        double[] extents = new double[scene.graph.size()];
        Arrays.fill(extents, 10);
        GraphLayout layout = new GraphLayout(scene.graph, extents, 1000, 5);
        for (GraphLayout.Edge e : layout.edges()) {
            assertTrue(layout.rank(e.from()) < layout.rank(e.to()));
            assertEquals(layout.rank(e.to()) - layout.rank(e.from()) - 1, layout.way(e).length);
        }
        assertEquals(f.variables().size() + 4, scene.graph.size());
        GraphLayout narrow = new GraphLayout(scene.graph, extents, 12, 5);
        assertEquals(scene.graph.size(), narrow.ranks());
    }

    @Test
    void aTraceThatDoesNotBeginWithItsGraphIsRefused() {
        Trace<TapeStep> trace = Trace.of(t -> t.step(new TapeStep.Zero(0, "x")));
        assertThrows(IllegalArgumentException.class, () -> new TapeScene(trace));
    }
}
