package mml.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.regression.LinearRegression;
import mml.regression.Ridge;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import org.junit.jupiter.api.Test;

class CrossValidationTest extends TraceContract<FoldStep> {
    private static final Matrix X = Matrix.of(4, 1, 0, 1, 2, 4);
    private static final Vector Y = Vector.of(1, 3, 2, 5);
    private static final Learner LINE = (X, y) -> LinearRegression.of(X, y)::predict;
    private static final Learner RIDGE = (X, y) -> Ridge.withFreeConstant(X, y, 1)::predict;

    private static CrossValidation run(
            Learner learner, Preparation preparation, Folds folds, Tracer<? super FoldStep> trace) {
        return CrossValidation.of(learner, preparation, X, Y, folds, Loss.SQUARED, trace);
    }

    @Override
    protected Class<FoldStep> family() {
        return FoldStep.class;
    }

    @Override
    protected Stream<Run<FoldStep>> runs() {
        return Stream.of(
                t -> run(LINE, Preparation.NONE, Folds.leaveOneOut(4), t),
                t -> run(RIDGE, Preparation.FROM_TRAINING, Folds.inOrder(4, 2), t),
                t -> run(RIDGE, Preparation.FROM_ALL, Folds.inOrder(4, 2), t));
    }

    @Test
    void aLineLeavingOneOut() {
        CrossValidation cv = CrossValidation.of(LINE, X, Y, Folds.leaveOneOut(4), Loss.SQUARED);
        assertTrue(Y.minus(cv.predictions()).isClose(Vector.of(-0.5, 4 / 3.0, -17 / 13.0, 1.5), 1e-14));
        assertEquals(18215 / 12168.0, cv.risk(), 1e-14);
        assertEquals(LinearRegression.of(X, Y).leaveOneOutError(), cv.risk(), 1e-14);
        assertTrue(cv.certificate().holds());
        assertEquals(
                (0.5 + 4 / 3.0 + 17 / 13.0 + 1.5) / 4,
                CrossValidation.of(LINE, X, Y, Folds.leaveOneOut(4), Loss.ABSOLUTE)
                        .risk(),
                1e-14);
    }

    /** Scaled by what it is not to know, the error is another; that it is larger here shows that a leak need not flatter. */
    @Test
    void whereTheScaleComesFromMatters() {
        CrossValidation right = run(RIDGE, Preparation.FROM_TRAINING, Folds.leaveOneOut(4), Tracer.off());
        CrossValidation leaking = run(RIDGE, Preparation.FROM_ALL, Folds.leaveOneOut(4), Tracer.off());
        assertEquals(1.7806079470742935, right.risk(), 1e-14);
        assertEquals(2.298803033196208, leaking.risk(), 1e-14);
        assertTrue(right.certificate().holds());
        assertFalse(leaking.certificate().holds());
    }

    @Test
    void theStandardErrorIsThatOfTheFolds() {
        CrossValidation cv = run(LINE, Preparation.NONE, Folds.inOrder(4, 2), Tracer.off());
        double difference = cv.foldRisks().get(0) - cv.foldRisks().get(1);
        assertEquals(Math.abs(difference) / 2, cv.standardError(), 1e-14);
    }

    /** An example that is predicted has no say in its own prediction. */
    @Test
    void aLabelDoesNotTellOnItself() {
        Rng rng = Rng.seeded(5);
        Matrix inputs = rng.normalMatrix(12, 2);
        Vector y = rng.normalVector(12);
        Folds folds = Folds.shuffled(12, 4, rng);
        CrossValidation before = CrossValidation.of(RIDGE, inputs, y, folds, Loss.SQUARED);
        for (int n = 0; n < 12; n++) {
            int changed = n;
            Vector other = Vector.generate(12, k -> k == changed ? 100 : y.get(k));
            CrossValidation after = CrossValidation.of(RIDGE, inputs, other, folds, Loss.SQUARED);
            assertEquals(before.predictions().get(n), after.predictions().get(n));
            assertFalse(before.predictions().equals(after.predictions()));
        }
    }

    @Test
    void classesAreCounted() {
        Learner majority = (A, y) -> x -> y.sum() * 2 > y.size() ? 1 : 0;
        Vector y = Vector.of(1, 1, 1, 0);
        assertEquals(
                0.25,
                CrossValidation.of(majority, X, y, Folds.leaveOneOut(4), Loss.ZERO_ONE)
                        .risk());
    }

    @Test
    void columnsWithoutVarianceAreMovedOnly() {
        Standardiser s = Standardiser.of(Matrix.of(2, 2, 3, 1, 3, 5));
        assertEquals(Matrix.of(2, 2, 0, -1, 0, 1), s.apply(Matrix.of(2, 2, 3, 1, 3, 5)));
        assertEquals(Vector.of(1, 0), s.apply(Vector.of(4, 3)));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertEquals(
                "folds cut 5 examples, expected 4, one a row of X",
                refusal(() -> CrossValidation.of(LINE, X, Y, Folds.leaveOneOut(5), Loss.SQUARED)));
        assertEquals(
                "the learner says NaN of example 1, expected a finite number",
                refusal(() -> CrossValidation.of((A, y) -> x -> Double.NaN, X, Y, Folds.leaveOneOut(4), Loss.SQUARED)));
        refusal(() -> CrossValidation.of(LINE, X, Vector.of(1, 2), Folds.leaveOneOut(4), Loss.SQUARED));
    }

    /** Losses near the largest double have a mean and a standard error; those beyond it are refused. */
    @Test
    void labelsOfAnySize() {
        CrossValidation large = CrossValidation.of(
                (A, b) -> x -> 0, X, Vector.of(1e154, 1e154, 0, 0), Folds.inOrder(4, 2), Loss.SQUARED);
        assertEquals(5e307, large.risk(), 1e294);
        assertEquals(5e307, large.standardError(), 1e294);
        assertTrue(refusal(() -> CrossValidation.of(
                        (A, b) -> x -> 0, X, Vector.of(1e155, 0, 0, 0), Folds.inOrder(4, 2), Loss.SQUARED))
                .startsWith("the loss of example 1 is Infinity"));
    }

    private static String refusal(Runnable run) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, run::run).getMessage());
    }
}
