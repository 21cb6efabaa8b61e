package mml.viz.scene.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.model.AncestralOrder;
import mml.model.Dag;
import mml.model.OrderStep;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import org.junit.jupiter.api.Test;

class OrderSceneTest {
    private static final Dag GRAPH = Dag.parse("2 -> 3; 2 -> 5; 3 -> 4; 5 -> 7; 3 -> 12; 7 -> 12; 4 -> 10");
    private static final List<String> TITLES =
            List.of("Linear Algebra", "Geometry", "Calculus", "Decompositions", "Optimization", "SVM", "PCA");

    private static OrderScene scene(String target, Canvas canvas) {
        Trace<OrderStep> trace = Trace.of(t -> AncestralOrder.of(GRAPH, target, t));
        return new OrderScene(trace, TITLES, canvas);
    }

    @Test
    void itLooksAsItDid() {
        Golden.frames("order", scene("12", Canvas.WIDE), 4);
    }

    @Test
    void everyMarkLiesInTheFigure() {
        for (Canvas canvas : List.of(Canvas.WIDE, Canvas.HALF, Canvas.ofWidth(480, 18)))
            for (String target : GRAPH.nodes()) {
                OrderScene scene = scene(target, canvas);
                for (int i = 0; i < scene.frames(); i++)
                    Bounds.check(scene.frame(i).picture());
            }
    }

    /** The question does not tell its answer. */
    @Test
    void theNamesAreTheTitles() {
        OrderScene scene = scene("12", Canvas.WIDE);
        assertEquals("What has to come before SVM?", scene.frame(0).caption());
        assertEquals("SVM stands on Geometry and Optimization", scene.frame(5).caption());
        assertFalse(scene.frame(0).picture().description().contains("Geometry"));
        assertTrue(scene.frame(1).caption().endsWith("nothing before it"));
    }

    @Test
    void whatIsDoneAndBegunIsMarkedInsideTheFigureAndSaid() {
        Golden.frames("order-read", scene("12", Canvas.WIDE).read(List.of(0, 1), List.of(2)), 3);
        for (Canvas canvas : List.of(Canvas.WIDE, Canvas.HALF, Canvas.ofWidth(480, 18))) {
            OrderScene scene = scene("12", canvas).read(List.of(0, 1, 2, 3, 4, 5), List.of(6));
            for (int i = 0; i < scene.frames(); i++) Bounds.check(scene.frame(i).picture());
            assertTrue(scene.frame(0).picture().description().endsWith("Done already: 2, 3, 5, 4, 7, 12. Begun: 10."));
        }
        assertThrows(
                IllegalArgumentException.class, () -> scene("12", Canvas.WIDE).read(List.of(7), List.of()));
    }

    @Test
    void aTitleForEachNodeIsNeeded() {
        Trace<OrderStep> trace = Trace.of(t -> AncestralOrder.of(GRAPH, "12", t));
        assertThrows(IllegalArgumentException.class, () -> new OrderScene(trace, List.of("a")));
    }
}
