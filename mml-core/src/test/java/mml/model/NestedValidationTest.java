package mml.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.regression.Ridge;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import org.junit.jupiter.api.Test;

class NestedValidationTest extends TraceContract<NestedStep> {
    private static final Matrix X = Rng.seeded(3).normalMatrix(18, 4);
    private static final Vector Y = X.column(0).times(2).plus(Rng.seeded(4).normalVector(18));
    private static final List<Learner> CANDIDATES = List.of(ridge(100), ridge(3), ridge(0.01));

    private static Learner ridge(double lambda) {
        return (A, b) -> Ridge.withFreeConstant(A, b, lambda)::predict;
    }

    private static NestedValidation run(
            List<Learner> candidates,
            Preparation preparation,
            Vector y,
            SelectionRule rule,
            Tracer<? super NestedStep> trace) {
        return NestedValidation.of(
                candidates, preparation, X, y, Folds.inOrder(18, 3), 4, rule, Loss.SQUARED, Rng.seeded(7), trace);
    }

    @Override
    protected Class<NestedStep> family() {
        return NestedStep.class;
    }

    @Override
    protected Stream<Run<NestedStep>> runs() {
        return Stream.of(
                t -> run(CANDIDATES, Preparation.FROM_TRAINING, Y, SelectionRule.LEAST, t),
                t -> run(CANDIDATES, Preparation.NONE, Y, SelectionRule.ONE_STANDARD_ERROR, t));
    }

    /** What is reported is what is found by hand: choose on the rest, fit on the rest, judge on the fold. */
    @Test
    void eachFoldIsJudgedByWhatTheOthersChose() {
        NestedValidation nested = run(CANDIDATES, Preparation.NONE, Y, SelectionRule.LEAST, Tracer.off());
        Folds outer = Folds.inOrder(18, 3);
        Rng rng = Rng.seeded(7);
        for (int k = 0; k < 3; k++) {
            List<Integer> training = outer.training(k);
            Matrix A = Matrix.generate(12, 4, (n, d) -> X.get(training.get(n), d));
            Vector b = Vector.generate(12, n -> Y.get(training.get(n)));
            Folds inside = Folds.shuffled(12, 4, rng);
            int best = 0;
            for (int c = 0; c < 3; c++) {
                double risk = CrossValidation.of(CANDIDATES.get(c), A, b, inside, Loss.SQUARED)
                        .risk();
                assertEquals(risk, nested.inner().get(k, c));
                if (risk < nested.inner().get(k, best)) best = c;
            }
            assertEquals(best, nested.chosen().get(k));
            Learner.Predictor f = CANDIDATES.get(best).fit(A, b);
            for (int n : outer.validation(k))
                assertEquals(
                        Loss.SQUARED.of(Y.get(n), f.predict(X.row(n))),
                        nested.losses().get(n),
                        1e-14);
        }
        assertTrue(nested.certificate().holds());
        assertFalse(run(CANDIDATES, Preparation.FROM_ALL, Y, SelectionRule.LEAST, Tracer.off())
                .certificate()
                .holds());
    }

    @Test
    void withOneCandidateThereIsNothingToFlatter() {
        NestedValidation one = run(List.of(ridge(3)), Preparation.NONE, Y, SelectionRule.LEAST, Tracer.off());
        assertEquals(List.of(0, 0, 0), one.chosen());
        assertEquals(0, one.optimism(), 1e-14);
    }

    @Test
    void theRuleOfOneStandardErrorNeverTakesTheLessSimple() {
        NestedValidation least = run(CANDIDATES, Preparation.NONE, Y, SelectionRule.LEAST, Tracer.off());
        NestedValidation simple = run(CANDIDATES, Preparation.NONE, Y, SelectionRule.ONE_STANDARD_ERROR, Tracer.off());
        assertEquals(least.inner(), simple.inner());
        for (int k = 0; k < 3; k++)
            assertTrue(simple.chosen().get(k) <= least.chosen().get(k));
    }

    /** The labels of a fold have no say in what is chosen for it. */
    @Test
    void aFoldDoesNotTellOnItself() {
        NestedValidation before = run(CANDIDATES, Preparation.NONE, Y, SelectionRule.LEAST, Tracer.off());
        Vector other = Vector.generate(18, n -> n < 6 ? 50.0 * n : Y.get(n));
        NestedValidation after = run(CANDIDATES, Preparation.NONE, other, SelectionRule.LEAST, Tracer.off());
        assertEquals(before.inner().row(0), after.inner().row(0));
        assertFalse(before.inner().row(1).equals(after.inner().row(1)));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> run(List.of(), Preparation.NONE, Y, SelectionRule.LEAST, Tracer.off()));
        assertThrows(
                IllegalArgumentException.class,
                () -> run(CANDIDATES, Preparation.NONE, Vector.of(1, 2), SelectionRule.LEAST, Tracer.off()));
    }
}
