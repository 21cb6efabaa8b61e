package mml.viz.scene.reduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.random.Rng;
import mml.reduction.PrincipalSubspaces;
import mml.reduction.SubspaceStep;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import mml.viz.scene.Eye;
import mml.viz.svg.Svg;
import org.junit.jupiter.api.Test;

class SubspaceSceneTest {
    private static final Matrix SPACE = Matrix.of(
            10, 3, -2.5, 0, 0.5, -1, -1, 1.5, 1.5, 2, -1.5, -1, 1.5, -1, -2, -0.5, 2, 2.5, 2, -3, -1, 1.5, -1.5, -2.5,
            0, 1.5, 0, -2, 2, 0, 2.5, -2);

    private static Trace<SubspaceStep> trace(Matrix X) {
        return Trace.of(t -> PrincipalSubspaces.of(X, t));
    }

    private static List<Svg> pictures(SubspaceScene scene) {
        List<Svg> out = new ArrayList<>();
        for (int i = 0; i < scene.frames(); i++) out.add(scene.frame(i).picture());
        return out;
    }

    @Test
    void directionAfterDirectionIsSeen() {
        SubspaceScene scene = new SubspaceScene(trace(SPACE));
        assertEquals(4, scene.frames());
        Golden.frames("subspaces", scene, 2);
        for (Matrix X : List.of(
                SPACE, SPACE.columns(0, 2), SPACE.rows(0, 2), Rng.seeded(1).normalMatrix(300, 3)))
            for (Canvas canvas : List.of(Canvas.WIDE, Canvas.HALF, Canvas.ofWidth(480, 18)))
                Bounds.checkSteps(pictures(new SubspaceScene(trace(X), canvas, Eye.CHOSEN, List.of())));
    }

    @Test
    void thePointsAreSaidAndNoPlaneShowsItsEdge() {
        SubspaceScene scene = new SubspaceScene(trace(SPACE));
        assertTrue(
                scene.frame(1).picture().description().contains("(−1.9, −0.6, 0.65)"),
                scene.frame(1).picture().description());
        assertTrue(scene.eye().placed());
        assertTrue(scene.eye().reach() >= 3);
    }

    @Test
    void pointsAllTheSameHaveAPictureToo() {
        SubspaceScene same = new SubspaceScene(
                trace(Matrix.of(2, 2, 1, 1, 1, 1)), Canvas.HALF, Eye.CHOSEN, List.of("mass", "an age of many letters"));
        for (Svg picture : pictures(same)) Bounds.check(picture);
    }

    @Test
    void fourFeaturesAreNotDrawn() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new SubspaceScene(trace(Rng.seeded(1).normalMatrix(9, 4))));
    }
}
