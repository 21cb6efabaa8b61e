package mml.viz.scene.calculus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.calculus.Rule;
import mml.calculus.RuleTree;
import mml.calculus.RuleTree.Choice;
import mml.calculus.RuleTreeStep;
import mml.expression.Expression;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import mml.viz.svg.Mark;
import mml.viz.svg.Span;
import mml.viz.svg.Svg;
import org.junit.jupiter.api.Test;

class RuleTreeSceneTest {
    private static RuleTreeScene scene(String f, int chosen, Canvas canvas, Choice... choices) {
        RuleTree tree = RuleTree.of(Expression.parse(f), "x");
        Trace<RuleTreeStep> trace = Trace.of(t -> tree.replay(List.of(choices), t));
        return new RuleTreeScene(trace, chosen, canvas);
    }

    @Test
    void itLooksAsItDid() {
        Golden.frames("rules", scene("x^2 sin(2x)", -1, Canvas.WIDE), 3);
    }

    @Test
    void everyMarkLiesInTheFigureAndEveryStepIsSeen() {
        for (Canvas canvas :
                List.of(Canvas.WIDE, Canvas.HALF, Canvas.ofWidth(480, 18).bare()))
            for (String f : List.of(
                    "x",
                    "3",
                    "sqrt(x^2 + exp(x^2)) + cos(x^2 + 1)",
                    "1234567 x^(-1.25) exp(-x^2/2)/(1 + x^x)",
                    "max(x, 2 - x)")) {
                RuleTreeScene scene = scene(f, -1, canvas);
                for (int i = 0; i < scene.frames(); i++) {
                    Bounds.check(scene.frame(i).picture());
                    if (i > 0)
                        assertNotEquals(
                                scene.frame(i - 1).picture().marks(),
                                scene.frame(i).picture().marks());
                }
            }
    }

    @Test
    void thePartAskedAboutIsTheChosenOneWhileItHasNoRule() {
        RuleTreeScene scene =
                scene("x sin(x)", 2, Canvas.WIDE, new Choice(0, Rule.PRODUCT), new Choice(2, Rule.FUNCTION));
        assertEquals(0, scene.asked(0));
        assertEquals(2, scene.asked(1));
        assertEquals(1, scene.asked(2));
        assertEquals(-1, scene.asked(3));
        assertEquals(List.of(1, 2), scene.open(1));
        assertTrue(scene.frame(1).picture().description().contains("Asked about: sin(x)."));
        assertNotEquals(
                scene("x sin(x)", 1, Canvas.WIDE).frame(1).picture().marks(),
                scene("x sin(x)", 2, Canvas.WIDE).frame(1).picture().marks());
    }

    @Test
    void aPartIsFoundWhereItStands() {
        RuleTreeScene scene = scene("x^2 sin(2x)", -1, Canvas.WIDE);
        for (int i = 0; i < scene.frames(); i++)
            for (int part : scene.open(i))
                assertEquals(part, scene.partAt(i, scene.place(i, part).y()));
    }

    @Test
    void aDerivativeThatIsTooLongEndsInDots() {
        StringBuilder f = new StringBuilder("sin(x)");
        for (int k = 2; k < 10; k++) f.append(" sin(").append(k).append(" x)");
        for (Canvas canvas : List.of(Canvas.WIDE.bare(), Canvas.ofWidth(480, 18).bare())) {
            String end = soFar(scene(f.toString(), -1, canvas));
            assertTrue(end.endsWith("…"), end);
            assertFalse(soFar(scene("x^2", -1, canvas)).contains("…"));
        }
    }

    private static String soFar(RuleTreeScene scene) {
        StringBuilder out = new StringBuilder();
        Svg picture = scene.frame(scene.frames() - 1).picture();
        Bounds.check(picture);
        for (Mark mark : picture.marks())
            if (mark instanceof Mark.Group g && g.id().equals("so-far"))
                for (Mark part : g.marks())
                    if (part instanceof Mark.Text text) for (Span span : text.spans()) out.append(span.text());
        return out.toString();
    }

    @Test
    void theFirstFrameDoesNotSayTheAnswer() {
        String first = scene("x^2", -1, Canvas.WIDE).frame(0).picture().toString();
        assertFalse(first.contains("power"));
    }
}
