package mml.viz.scene.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.regression.BayesianRegression;
import mml.regression.BayesianStep;
import mml.regression.DegreeSelection;
import mml.regression.DegreeStep;
import mml.regression.FeatureMap;
import mml.regression.LinearRegression;
import mml.regression.RegressionStep;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.Grounds;
import mml.viz.plot.Plane;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Scene;
import mml.viz.svg.Svg;
import org.junit.jupiter.api.Test;

class RegressionScenesTest {
    private static final Matrix X = Matrix.of(7, 1, -3, -2, -1, 0, 1, 2, 3.5);
    private static final Vector Y = Vector.of(-1, -1.4, -0.2, 0.4, 1.5, 0.9, 0.1);

    private static RegressionScene fit(FeatureMap phi, Matrix inputs, Vector y, Canvas canvas) {
        Trace<RegressionStep> trace = Trace.of(t -> LinearRegression.of(phi, inputs, y, t));
        return new RegressionScene(trace, LinearRegression.of(phi, inputs, y), canvas);
    }

    private static BayesianScene belief(FeatureMap phi, Matrix inputs, Vector y, Canvas canvas) {
        BayesianRegression prior = BayesianRegression.prior(phi, 1, 0.25);
        Trace<BayesianStep> trace = Trace.of(t -> prior.update(inputs, y, t));
        return new BayesianScene(trace, phi, canvas);
    }

    private static DegreeScene degrees(Matrix inputs, Vector y, Canvas canvas) {
        Trace<DegreeStep> trace = Trace.of(t -> DegreeSelection.of(inputs, y, 9, 1, 0.25, t));
        return new DegreeScene(trace, inputs, y, canvas);
    }

    private static List<Scene> all(Matrix inputs, Vector y, Canvas canvas) {
        return List.of(
                fit(FeatureMap.polynomial(3), inputs, y, canvas),
                fit(FeatureMap.radial(Vector.of(-2, 0, 2), 1), inputs, y, canvas),
                belief(FeatureMap.linear(1), inputs, y, canvas),
                belief(FeatureMap.polynomial(3), inputs, y, canvas),
                degrees(inputs, y, canvas));
    }

    @Test
    void theyLookAsTheyDid() {
        Golden.frames("regression", fit(FeatureMap.polynomial(3), X, Y, Canvas.WIDE), 3);
        Golden.frames("belief", belief(FeatureMap.linear(1), X, Y, Canvas.WIDE), 2);
        Golden.frames(
                "belief-ordered",
                belief(FeatureMap.linear(1), X, Y, Canvas.WIDE).reaching(1).ordered(),
                4);
        Golden.frames("belief-cubic", belief(FeatureMap.polynomial(3), X, Y, Canvas.WIDE), 7);
        BayesianRegression cubic =
                BayesianRegression.prior(FeatureMap.polynomial(3), 0.04, 0.25).update(X, Y);
        Golden.frames(
                "regression-bayes",
                fit(FeatureMap.polynomial(3), X, Y, Canvas.WIDE).believing(cubic, true),
                3);
        Golden.frames(
                "degrees-tested",
                degrees(X, Y, Canvas.WIDE).tested(Matrix.of(2, 1, -2.5, 1.5), Vector.of(-1.2, 1.3)),
                3);
        Golden.frames("degrees", degrees(X, Y, Canvas.WIDE), 4);
    }

    @Test
    void bandsAreToldApart() {
        for (int degree : new int[] {1, 3}) {
            BayesianScene scene = belief(FeatureMap.polynomial(degree), X, Y, Canvas.WIDE);
            for (int i = 0; i < scene.frames(); i++) {
                Svg picture = scene.frame(i).picture();
                assertEquals(List.of(), Grounds.alike(picture, "data-band"), "degree " + degree + ", frame " + i);
                if (degree == 1 && i > 0 && i <= Y.size())
                    assertEquals(List.of(), Grounds.alike(picture, "likelihood-band"), "frame " + i);
            }
        }
    }

    @Test
    void everyMarkLiesInTheFigure() {
        Matrix far = X.map(v -> 2000 + 1e-3 * v);
        Vector large = Y.times(1e7);
        Vector equal = Vector.ones(7);
        for (Canvas canvas : List.of(Canvas.WIDE, Canvas.HALF, Canvas.ofWidth(480, 18)))
            for (Matrix inputs : List.of(X, far))
                for (Vector y : List.of(Y, large, equal))
                    for (Scene scene : all(inputs, y, canvas))
                        for (int i = 0; i < scene.frames(); i++)
                            Bounds.check(scene.frame(i).picture());
    }

    /** What a figure asks is not answered before its step. */
    @Test
    void theCurveComesWithItsStep() {
        RegressionScene scene = fit(FeatureMap.polynomial(3), X, Y, Canvas.WIDE);
        assertFalse(scene.frame(1).picture().toString().contains("data-line-2"));
        assertTrue(scene.frame(2).picture().toString().contains("data-line-2"));
        assertTrue(scene.frame(0).picture().description().contains("(3.5, 0.1)"));
    }

    @Test
    void whatStandsBesideTheCurveComesWithIt() {
        RegressionScene plain = fit(FeatureMap.polynomial(3), X, Y, Canvas.WIDE);
        for (RegressionScene.Beside beside : RegressionScene.Beside.values()) {
            RegressionScene scene = plain.beside(beside);
            assertEquals(
                    plain.frame(1).picture().toString(),
                    scene.frame(1).picture().toString());
            boolean residuals = beside != RegressionScene.Beside.FEATURES;
            assertEquals(residuals, scene.frame(3).picture().toString().contains("residuals-axes"));
        }
    }

    /** A line through (−1, −1), (0, 0), (1, 1) misses (2, 4) by 2. */
    @Test
    void whatIsKeptApartIsMissed() {
        DegreeScene scene = degrees(Matrix.of(3, 1, -1, 0, 1), Vector.of(-1, 0, 1), Canvas.WIDE);
        assertTrue(Double.isNaN(scene.missed(1)));
        assertEquals(2, scene.tested(Matrix.of(1, 1, 2), Vector.of(4)).missed(1), 1e-12);
    }

    @Test
    void aDraggedPointLeavesTheAxesWhereTheyAre() {
        Scale s = Scale.linear(-5, 5);
        Matrix moved = Matrix.of(7, 1, -3, -2, -1, 0, 1, 2, 4);
        Plane before =
                fit(FeatureMap.polynomial(1), X, Y, Canvas.WIDE).within(s, s).plane();
        Plane after = fit(FeatureMap.polynomial(1), moved, Y, Canvas.WIDE)
                .within(s, s)
                .plane();
        assertEquals(before.at(1, 2), after.at(1, 2));
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        Matrix two = Matrix.of(3, 2, 1, 2, 3, 4, 5, 7);
        Vector y = Vector.of(1, 2, 4);
        assertThrows(IllegalArgumentException.class, () -> fit(FeatureMap.linear(2), two, y, Canvas.WIDE));
        assertThrows(
                IllegalArgumentException.class,
                () -> belief(FeatureMap.linear(1), Matrix.zeros(0, 1), Vector.of(), Canvas.WIDE));
        BayesianScene some = belief(FeatureMap.linear(1), X, Y, Canvas.WIDE);
        assertThrows(IllegalArgumentException.class, () -> some.reaching(0));
    }
}
