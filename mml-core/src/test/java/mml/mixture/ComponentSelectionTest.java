package mml.mixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.model.Folds;
import mml.random.Rng;
import mml.trace.Trace;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import org.junit.jupiter.api.Test;

class ComponentSelectionTest extends TraceContract<ComponentStep> {
    private static final EmSettings SETTINGS = new EmSettings(Family.FULL, null, 3, new Stopping(1e-8, 200));
    private static final Matrix THREE = GaussianMixture.of(
                    Vector.of(0.3, 0.3, 0.4), Vector.of(-6, 0, 6), Vector.of(1, 1, 1))
            .sample(150, Rng.seeded(3));

    @Override
    protected Class<ComponentStep> family() {
        return ComponentStep.class;
    }

    @Override
    protected Stream<Run<ComponentStep>> runs() {
        return Stream.of(t -> selection(THREE, 3, t));
    }

    private static ComponentSelection selection(Matrix X, int most, Tracer<? super ComponentStep> trace) {
        return ComponentSelection.of(
                X, most, Folds.shuffled(X.rows(), 5, Rng.seeded(1)), SETTINGS, Rng.seeded(1), trace);
    }

    @Test
    void threeCloudsAreFoundByBothJudgesWhileTheLikelihoodGoesOnRising() {
        Trace<ComponentStep> trace = Trace.of(t -> selection(THREE, 5, t));
        ComponentSelection selection = selection(THREE, 5, Tracer.off());
        assertEquals(3, selection.byBic());
        assertEquals(3, selection.byHeldOut());
        assertEquals(selection.tried(), trace.stream().toList());
        for (int k = 1; k < trace.size(); k++)
            assertTrue(trace.get(k).logLikelihood() > trace.get(k - 1).logLikelihood() - 1e-6);
    }

    @Test
    void eachStepSaysWhatItsDefinitionSays() {
        ComponentSelection selection = selection(THREE, 4, Tracer.off());
        int N = THREE.rows();
        Vector heldOut = HeldOut.of(THREE, 4, Folds.shuffled(N, 5, Rng.seeded(1)), SETTINGS, Rng.seeded(1))
                .logDensity();
        for (int i = 0; i < selection.tried().size(); i++) {
            ComponentStep step = selection.tried().get(i);
            EmResult fit = selection.fits().get(i);
            assertEquals(i + 1, step.K());
            assertEquals(fit.mixture().logDensity(THREE).sum() / N, step.logLikelihood(), 1e-10);
            long parameters = Family.FULL.parameters(step.K(), 1);
            assertEquals(step.logLikelihood() - parameters * Math.log(N) / (2 * N), step.criterion(), 1e-10);
            assertEquals(heldOut.get(i), step.heldOut());
            assertTrue(fit.certificate(THREE).holds());
        }
    }

    @Test
    void pointsThatAreAllAlikeLeaveNothing() {
        Matrix alike = Matrix.ones(12, 1);
        assertThrows(CollapseException.class, () -> selection(alike, 2, Tracer.off()));
    }

    @Test
    void theFoldsMustFit() {
        assertThrows(
                IllegalArgumentException.class,
                () -> ComponentSelection.of(THREE, 2, Folds.inOrder(12, 3), SETTINGS, Rng.seeded(1), Tracer.off()));
    }

    /** Whole weights: what the rows repeated within their folds give. */
    @Test
    void weightsCountAsRowsRepeated() {
        Matrix X = THREE.rows(0, 60);
        Vector w = Vector.generate(60, n -> n % 3);
        Folds folds = Folds.inOrder(60, 4);
        List<Vector> rows = new ArrayList<>();
        List<Integer> of = new ArrayList<>();
        for (int n = 0; n < 60; n++)
            for (int i = 0; i < w.get(n); i++) {
                rows.add(X.row(n));
                of.add(folds.of().get(n));
            }
        Matrix repeated = Matrix.ofRows(rows.toArray(Vector[]::new));
        EmSettings often = SETTINGS.withRestarts(12).withTolerance(1e-12);
        ComponentSelection expected =
                ComponentSelection.of(repeated, 3, new Folds(of, 4), often, Rng.seeded(1), Tracer.off());
        ComponentSelection r = ComponentSelection.of(X, w, 3, folds, often, Rng.seeded(1), Tracer.off());
        assertEquals(3, r.tried().size());
        for (int k = 0; k < 3; k++) {
            assertEquals(
                    expected.tried().get(k).logLikelihood(), r.tried().get(k).logLikelihood(), 1e-6);
            assertEquals(expected.tried().get(k).criterion(), r.tried().get(k).criterion(), 1e-6);
            assertEquals(expected.tried().get(k).heldOut(), r.tried().get(k).heldOut(), 1e-5);
            assertTrue(r.fits().get(k).certificate(X).holds());
        }
        assertEquals(expected.byBic(), r.byBic());
        assertEquals(expected.byHeldOut(), r.byHeldOut());
    }

    @Test
    void weightsThatLeaveTooLittleAreRefused() {
        Matrix X = THREE.rows(0, 6);
        Vector w = Vector.of(1, 1, 0, 0, 0, 0);
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> HeldOut.of(X, w, 1, Folds.inOrder(6, 3), SETTINGS, Rng.seeded(1)));
        assertEquals(
                "without fold 1 0 points with a weight above 0 are left, expected at least 1, one for each component",
                e.getMessage());
        assertThrows(
                IllegalArgumentException.class,
                () -> HeldOut.of(X, Vector.of(1, 2), 1, Folds.inOrder(6, 3), SETTINGS, Rng.seeded(1)));
    }
}
