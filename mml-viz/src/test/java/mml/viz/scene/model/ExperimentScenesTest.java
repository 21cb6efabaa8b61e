package mml.viz.scene.model;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.model.BiasStep;
import mml.model.BiasVariance;
import mml.model.Folds;
import mml.model.Learner;
import mml.model.LearningCurve;
import mml.model.LearningStep;
import mml.model.Loss;
import mml.model.OccamStep;
import mml.model.OccamsRazor;
import mml.model.Preparation;
import mml.random.Rng;
import mml.regression.LinearRegression;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import mml.viz.scene.Scene;
import org.junit.jupiter.api.Test;

/** Learning curves, bias and variance, and Occam's bars. */
class ExperimentScenesTest {
    private static final Learner LINE = (A, b) -> LinearRegression.of(A, b)::predict;
    private static final Learner.Predictor SQUARE = x -> 0.5 * x.get(0) * x.get(0) - 1;
    private static final Matrix X = Matrix.generate(12, 1, (n, d) -> (n * 5) % 12 / 3.0 - 2);

    private static OccamScene occam(String outcomes, Canvas canvas) {
        Trace<OccamStep> trace = Trace.of(t -> OccamsRazor.of(outcomes, t));
        return new OccamScene(trace, canvas);
    }

    private static BiasScene bias(double noise, Canvas canvas) {
        Matrix at = Matrix.generate(9, 1, (n, d) -> n / 2.0 - 2);
        Trace<BiasStep> trace = Trace.of(t -> BiasVariance.of(LINE, SQUARE, X, at, noise, 4, Rng.seeded(1), t));
        return new BiasScene(trace, canvas);
    }

    private static LearningScene learning(double noise, Canvas canvas) {
        Rng rng = Rng.seeded(2);
        Vector y = Vector.generate(12, n -> SQUARE.predict(X.row(n)) + noise * rng.normal());
        Trace<LearningStep> trace = Trace.of(t -> LearningCurve.of(
                LINE, Preparation.NONE, X, y, Folds.inOrder(12, 3), List.of(2, 5, 8), Loss.SQUARED, t));
        return new LearningScene(trace, LINE, SQUARE, X, y, canvas);
    }

    @Test
    void theyLookAsTheyDid() {
        Golden.frames("occam", occam("1010", Canvas.WIDE), 4);
        Golden.frames("bias", bias(0.3, Canvas.WIDE), 4);
        Golden.frames("learning", learning(0.3, Canvas.WIDE), 3);
    }

    @Test
    void everyMarkLiesInTheFigure() {
        for (Canvas canvas : List.of(Canvas.WIDE, Canvas.HALF, Canvas.ofWidth(480, 18)))
            for (Scene scene : List.of(
                    occam("0", canvas),
                    occam("111111", canvas),
                    bias(0, canvas),
                    bias(4, canvas),
                    learning(0, canvas),
                    learning(3, canvas)))
                for (int i = 0; i < scene.frames(); i++)
                    Bounds.check(scene.frame(i).picture());
    }

    @Test
    void onePlaceIsLookedAtAndATruthMayBeUnknown() {
        for (Canvas canvas : List.of(Canvas.WIDE, Canvas.HALF, Canvas.ofWidth(480, 18))) {
            BiasScene first = bias(0.3, canvas).at(0);
            BiasScene last = bias(0.3, canvas).at(8);
            for (int i = 0; i < first.frames(); i++) {
                Bounds.check(first.frame(i).picture());
                Bounds.check(last.frame(i).picture());
            }
            assertTrue(
                    first.frame(2).picture().description().contains("At x₀ = −2 the truth is 1, the mean prediction"));
            LearningScene known = learning(0.3, canvas);
            Rng rng = Rng.seeded(2);
            Vector y = Vector.generate(12, n -> rng.normal());
            Trace<LearningStep> trace = Trace.of(t -> LearningCurve.of(
                    LINE, Preparation.NONE, X, y, Folds.inOrder(12, 3), List.of(2, 5, 8), Loss.SQUARED, t));
            LearningScene unknown = new LearningScene(trace, LINE, null, X, y, canvas);
            assertTrue(known.frame(1).picture().toString().contains(">truth<"));
            assertFalse(unknown.frame(1).picture().toString().contains(">truth<"));
            Bounds.check(unknown.frame(3).picture());
        }
        assertThrows(
                IllegalArgumentException.class, () -> bias(0.3, Canvas.WIDE).at(9));
    }

    @Test
    void whatCannotBeSeenIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> occam("111111111", Canvas.WIDE));
        Matrix two = Matrix.generate(4, 2, (n, d) -> n + d);
        Trace<BiasStep> wide =
                Trace.of(t -> BiasVariance.of((A, b) -> x -> b.mean(), x -> 0, two, two, 1, 2, Rng.seeded(1), t));
        assertThrows(IllegalArgumentException.class, () -> new BiasScene(wide));
    }
}
