package mml.viz.scene.spectral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.spectral.EigenStages;
import mml.spectral.EigenStagesStep;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import mml.viz.svg.Mark;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import org.junit.jupiter.api.Test;

class EigenStagesSceneTest {
    private static Trace<EigenStagesStep> run(double... entries) {
        return Trace.of(t -> EigenStages.of(Matrix.of(2, 2, entries), t));
    }

    @Test
    void intoCoordinatesAndBack() {
        Golden.frames("eigen-stages", new EigenStagesScene(run(2, 1, 0, 1)), 1, 3);
    }

    /** A shear by P⁻¹ makes the circle longer than any eigenvector becomes. */
    @Test
    void noStageCutsWhatTheCircleBecomes() {
        for (double[] a : new double[][] {{2, 1, 0, 1}, {1, 3, 0, -1}, {5, 1, 0, 4}}) {
            EigenStagesScene scene = new EigenStagesScene(run(a));
            for (int i = 0; i < scene.frames(); i++) {
                List<Mark.Polyline> round = new ArrayList<>();
                curves(scene.frame(i).picture().marks(), round);
                assertEquals(1, round.size(), "frame " + i);
                List<Point> points = round.get(0).points();
                assertTrue(points.get(0).distance(points.get(points.size() - 1)) < 1e-6, "frame " + i);
            }
        }
    }

    private static void curves(List<Mark> marks, List<Mark.Polyline> out) {
        for (Mark mark : marks) {
            if (mark instanceof Mark.Group g) curves(g.marks(), out);
            if (mark instanceof Mark.Polyline p && p.look().stroke() == Role.INK) out.add(p);
        }
    }

    @Test
    void namesAndLinesStayInside() {
        for (Canvas canvas :
                List.of(Canvas.WIDE, Canvas.HALF, Canvas.ofWidth(420, 17).bare()))
            for (double[] a :
                    new double[][] {{2, 1, 1, 2}, {0, 1, 1, 0}, {1, 2, 2, 4}, {0, 0, 0, 0}, {100, 1, 0, -0.01}}) {
                EigenStagesScene scene = new EigenStagesScene(run(a), canvas);
                for (int i = 0; i < scene.frames(); i++)
                    Bounds.check(scene.frame(i).picture());
            }
        Trace<EigenStagesStep> solid = Trace.of(t -> EigenStages.of(Matrix.identity(3), t));
        assertThrows(IllegalArgumentException.class, () -> new EigenStagesScene(solid));
    }
}
