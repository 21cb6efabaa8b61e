package mml.viz.scene.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.model.CrossValidation;
import mml.model.FoldStep;
import mml.model.Folds;
import mml.model.Learner;
import mml.model.Loss;
import mml.model.Preparation;
import mml.random.Rng;
import mml.regression.LinearRegression;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.Grounds;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;
import org.junit.jupiter.api.Test;

class FoldSceneTest {
    private static final Matrix X = Matrix.of(7, 1, -3, -2, -1, 0, 1, 2, 3.5);
    private static final Vector Y = Vector.of(-1, -1.4, -0.2, 0.4, 1.5, 0.9, 0.1);
    private static final Learner LINE = (A, y) -> LinearRegression.of(A, y)::predict;

    private static FoldScene scene(Matrix inputs, Vector y, Folds folds, Canvas canvas) {
        Trace<FoldStep> trace =
                Trace.of(t -> CrossValidation.of(LINE, Preparation.FROM_TRAINING, inputs, y, folds, Loss.SQUARED, t));
        return new FoldScene(
                trace,
                k -> {
                    Learner.Predictor f =
                            CrossValidation.fit(LINE, Preparation.FROM_TRAINING, inputs, y, folds.training(k));
                    return x -> f.predict(Vector.of(x));
                },
                canvas);
    }

    @Test
    void itLooksAsItDid() {
        Golden.frames("folds", scene(X, Y, Folds.inOrder(7, 3), Canvas.WIDE), 2);
        Golden.frames("folds-shuffled", scene(X, Y, Folds.shuffled(7, 3, Rng.seeded(2)), Canvas.ofWidth(480, 18)));
    }

    @Test
    void itsGroundsAreToldApart() {
        FoldScene scene = scene(X, Y, Folds.inOrder(7, 3), Canvas.WIDE);
        for (int i = 0; i < scene.frames(); i++)
            assertEquals(List.of(), Grounds.alike(scene.frame(i).picture(), "folds"), "frame " + i);
    }

    @Test
    void whatIsOutOfSightIsSeenFromTheBeginningWhereCellsAreNarrow() {
        Matrix many = Matrix.generate(144, 1, (n, d) -> n);
        Vector y = Vector.generate(144, n -> n % 7);
        FoldScene scene = scene(many, y, Folds.inOrder(144, 6), Canvas.WIDE).named("year", "°C");
        for (int i : List.of(0, 5, scene.frames() - 1)) {
            Svg picture = scene.frame(i).picture();
            assertEquals(List.of(), Grounds.alike(picture, "folds"), "frame " + i);
            int strips = 0;
            for (Mark mark : picture.marks())
                if (mark instanceof Mark.Group g && g.id().equals("folds"))
                    for (Mark part : g.marks())
                        if (part instanceof Mark.Rect r && r.look().fill() == Role.AXIS && r.width() > 40) strips++;
            assertEquals(6, strips, "frame " + i);
        }
    }

    @Test
    void everyMarkLiesInTheFigure() {
        Matrix many = Matrix.generate(40, 1, (n, d) -> n);
        Vector wild = Vector.generate(40, n -> n % 7 * 1e7);
        for (Canvas canvas : List.of(Canvas.WIDE, Canvas.HALF, Canvas.ofWidth(480, 18)))
            for (FoldScene scene : List.of(
                    scene(X, Y, Folds.inOrder(7, 2), canvas),
                    scene(X, Vector.ones(7), Folds.leaveOneOut(7), canvas),
                    scene(many, wild, Folds.leaveOneOut(40), canvas)))
                for (int i = 0; i < scene.frames(); i++)
                    Bounds.check(scene.frame(i).picture());
    }

    @Test
    void aDraggedPointLeavesTheAxesWhereTheyAre() {
        Scale s = Scale.linear(-5, 5);
        Folds folds = Folds.inOrder(7, 3);
        Matrix moved = Matrix.of(7, 1, -3, -2, -1, 0, 1, 2, 4.5);
        assertEquals(
                scene(X, Y, folds, Canvas.WIDE).within(s, s).plane().at(1, 2),
                scene(moved, Y, folds, Canvas.WIDE).within(s, s).plane().at(1, 2));
        assertNotEquals(
                scene(X, Y, folds, Canvas.WIDE).plane().at(1, 2),
                scene(moved, Y, folds, Canvas.WIDE).plane().at(1, 2));
    }
}
