package mml.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.regression.LinearRegression;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import org.junit.jupiter.api.Test;

class LearningCurveTest extends TraceContract<LearningStep> {
    private static final Learner LINE = (X, y) -> LinearRegression.of(X, y)::predict;
    private static final Matrix X = Rng.seeded(11).normalMatrix(80, 2);
    private static final Vector Y =
            X.column(0).minus(X.column(1)).plus(0.5, Rng.seeded(12).normalVector(80));

    private static LearningCurve run(List<Integer> sizes, Tracer<? super LearningStep> trace) {
        return LearningCurve.of(LINE, Preparation.NONE, X, Y, Folds.inOrder(80, 4), sizes, Loss.SQUARED, trace);
    }

    @Override
    protected Class<LearningStep> family() {
        return LearningStep.class;
    }

    @Override
    protected Stream<Run<LearningStep>> runs() {
        return Stream.of(t -> run(List.of(5, 15, 60), t));
    }

    /** Three parameters through three points miss none of them, and much of what they have not seen. */
    @Test
    void theTwoRisksMeet() {
        LearningCurve curve = run(List.of(3, 10, 60), Tracer.off());
        assertEquals(0, curve.training().get(0), 1e-20);
        double first = curve.validation().get(0) - curve.training().get(0);
        double last = curve.validation().get(2) - curve.training().get(2);
        assertTrue(first > 5 * Math.abs(last), first + " " + last);
    }

    /** With all that is outside of the folds, it is cross-validation. */
    @Test
    void theEndIsCrossValidation() {
        CrossValidation cv = CrossValidation.of(LINE, X, Y, Folds.inOrder(80, 4), Loss.SQUARED);
        LearningCurve curve = run(List.of(60), Tracer.off());
        assertEquals(cv.risk(), curve.validation().get(0), 1e-14);
        assertEquals(cv.standardError(), curve.standardErrors().get(0), 1e-14);
    }

    @Test
    void sizesAscendAndExist() {
        for (List<Integer> sizes : List.of(List.<Integer>of(), List.of(0), List.of(5, 5), List.of(61)))
            assertThrows(IllegalArgumentException.class, () -> run(sizes, Tracer.off()));
        assertEquals(
                "sizes[1] is 61, expected 6 to 60",
                assertThrows(IllegalArgumentException.class, () -> run(List.of(5, 61), Tracer.off()))
                        .getMessage());
    }
}
