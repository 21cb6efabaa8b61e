package mml.viz.scene.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.model.DSeparation;
import mml.model.Dag;
import mml.model.SeparationStep;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import org.junit.jupiter.api.Test;

class SeparationSceneTest {
    private static final String BOOK = "a -> b -> c; a -> d <- c; d -> e";

    private static SeparationScene scene(String graph, String a, String b, List<String> given, Canvas canvas) {
        Trace<SeparationStep> trace = Trace.of(t -> DSeparation.of(Dag.parse(graph), List.of(a), List.of(b), given, t));
        return new SeparationScene(trace, canvas);
    }

    @Test
    void itLooksAsItDid() {
        Golden.frames("separation", scene(BOOK, "b", "d", List.of("a", "c"), Canvas.WIDE), 1);
        Golden.frames(
                "separation-open",
                scene("C -> S; C -> R; S -> W <- R", "S", "R", List.of("W"), Canvas.ofWidth(480, 18)),
                1);
    }

    @Test
    void everyMarkLiesInTheFigure() {
        String wide = "a; b; c; d; e; f; g -> h; a -> z; b -> z; c -> z; d -> z; e -> z; f -> z";
        String names = "intelligence -> examination <- preparation; examination -> recommendation -> invitation";
        StringBuilder dense = new StringBuilder();
        for (int i = 0; i < 6; i++)
            for (int j = i + 1; j < 6; j++)
                dense.append("n").append(i).append(" -> n").append(j).append(';');
        for (Canvas canvas : List.of(Canvas.WIDE, Canvas.HALF, Canvas.SQUARE, Canvas.ofWidth(480, 18)))
            for (SeparationScene scene : List.of(
                    scene(BOOK, "b", "d", List.of("a", "c"), canvas),
                    scene(wide, "a", "b", List.of("z"), canvas),
                    scene(wide, "a", "h", List.of(), canvas),
                    scene(names, "intelligence", "preparation", List.of("invitation"), canvas),
                    scene("a -> b", "a", "b", List.of(), canvas),
                    scene(dense.toString(), "n0", "n5", List.of("n1"), canvas)))
                for (int i = 0; i < scene.frames(); i++)
                    Bounds.check(scene.frame(i).picture());
    }

    /** On a slide the outer nodes stand at the edges of what the list leaves, on a page where they stood. */
    @Test
    void theGraphFillsItsRoom() {
        SeparationScene scene = scene("C -> S; C -> R; S -> W <- R", "S", "R", List.of("W"), Canvas.WIDE);
        assertTrue(scene.share(scene.node(0)).x() < 0.11, "C at " + scene.share(scene.node(0)));
        assertTrue(scene.share(scene.node(3)).x() > 0.89, "W at " + scene.share(scene.node(3)));
        double apart = Math.abs(
                scene.share(scene.node(1)).y() - scene.share(scene.node(2)).y());
        assertTrue(apart > 0.6, "S and R are " + apart + " of the height apart");
    }

    /** What a figure asks is not answered before its step. */
    @Test
    void theFirstFrameDoesNotTellWhatIsOpen() {
        SeparationScene scene = scene(BOOK, "b", "d", List.of("a", "c"), Canvas.WIDE);
        assertFalse(scene.frame(0).picture().toString().contains("blocked"));
        assertTrue(scene.frame(1).picture().toString().contains("blocked"));
        assertTrue(scene.frame(0).picture().description().contains("Arrows: a → b, b → c, a → d"));
    }

    /** No node lies on an edge that it is no end of, on all graphs that a page begins with. */
    @Test
    void edgesGoRoundNodes() {
        GraphLayout layout = GraphLayout.of(Dag.parse(BOOK));
        assertEquals(5, layout.layers());
        assertEquals(2, layout.widest());
        assertEquals(List.of(), layout.bends().get(0));
        assertEquals(2, layout.bends().get(2).size());
        GraphLayout M = GraphLayout.of(Dag.parse("U1 -> X; U1 -> M <- U2; U2 -> Y"));
        assertEquals(
                List.of(new GraphLayout.Place(0, 1 / 6.0), new GraphLayout.Place(0, 5 / 6.0)),
                List.of(M.nodes().get(0), M.nodes().get(3)));
        // crossed as they are named, apart once sorted
        GraphLayout crossed = GraphLayout.of(Dag.parse("a -> c; b -> d; a; d; c; b"));
        assertTrue(crossed.nodes().get(0).share() < crossed.nodes().get(2).share()
                == crossed.nodes().get(1).share() < crossed.nodes().get(3).share());
    }

    @Test
    void aTraceWithoutItsBeginningIsRefused() {
        Trace<SeparationStep> trace = Trace.of(t -> t.step(new SeparationStep.Verdict(true, 0, 0, "a")));
        assertThrows(IllegalArgumentException.class, () -> new SeparationScene(trace));
    }
}
