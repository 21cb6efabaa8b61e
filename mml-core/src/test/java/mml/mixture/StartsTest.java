package mml.mixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mml.data.Datasets;
import mml.matrix.Matrix;
import mml.random.Rng;
import mml.trace.Trace;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import org.junit.jupiter.api.Test;

class StartsTest extends TraceContract<StartStep> {
    private static final EmSettings TEN = EmSettings.BOOK.withRestarts(10).withTolerance(1e-9);

    @Override
    protected Class<StartStep> family() {
        return StartStep.class;
    }

    @Override
    protected Stream<Run<StartStep>> runs() {
        Matrix X = Matrix.of(7, 1, -3, -2.5, -1, 0, 2, 4, 5);
        return Stream.of(t -> Starts.of(X, 2, TEN.withRestarts(3).withIterations(9), Rng.seeded(1), t));
    }

    @Test
    void theBestIsThatOfTheFitAndEachEndIsTold() {
        Matrix X = Datasets.galaxies().table().matrix().times(0.001);
        Starts starts = Starts.of(X, 3, TEN, Rng.seeded(1), Tracer.off());
        EmResult fit = Em.fit(X, 3, TEN, Rng.seeded(1));
        assertEquals(fit, starts.best());
        assertEquals(10, starts.reached().size());
        double most = Double.NEGATIVE_INFINITY;
        for (StartStep step : starts.reached()) {
            assertEquals(fit.restarts().get(step.number()), step.objective());
            if (step.isCollapsed()) continue;
            most = Math.max(most, step.objective());
            GaussianMixture m = GaussianMixture.of(
                    step.weights(), step.means().column(0), step.covariances().column(0));
            assertEquals(m.logDensity(X).sum(), step.objective(), 1e-8);
        }
        assertEquals(fit.objective(), most);
        int within = starts.within(0.01);
        assertTrue(within >= 1 && within < 10, "within " + within);
        assertEquals(10, starts.within(1e6) + collapsed(starts));
    }

    private static int collapsed(Starts starts) {
        return (int) starts.reached().stream().filter(StartStep::isCollapsed).count();
    }

    @Test
    void aCollapseIsAnEndToo() {
        Matrix X = Matrix.of(6, 1, 0, 0, 0, 5, 6, 7);
        Trace<StartStep> trace = Trace.of(t ->
                assertThrows(CollapseException.class, () -> Starts.of(X, 2, TEN.withRestarts(2), Rng.seeded(1), t)));
        assertEquals(2, trace.size());
        assertTrue(trace.get(0).isCollapsed());
        assertEquals("Start 1 ends in a collapse", trace.get(0).caption());
        assertEquals(2, trace.get(0).weights().size());
    }

    @Test
    void whoHasSeenEnoughEndsIt() {
        Matrix X = Datasets.galaxies().table().matrix().times(0.001);
        Trace<StartStep> trace =
                Trace.of(t -> Starts.of(X, 2, TEN, Rng.seeded(1), t.stopWhen(step -> step.number() == 1)));
        assertEquals(2, trace.size());
    }

    @Test
    void aPriorIsSaidToBeAddedWhereOneIs() {
        Matrix X = Datasets.galaxies().table().matrix().times(0.001);
        EmSettings few = TEN.withRestarts(2).withIterations(9);
        for (EmSettings settings : List.of(few, few.withPrior(new Prior(3, Matrix.identity(1))))) {
            StartStep step = Starts.of(X, 2, settings, Rng.seeded(1), Tracer.off())
                    .reached()
                    .get(0);
            assertEquals(settings.prior() != null, step.formula().contains("\\log p(\\theta)"), step.formula());
        }
    }
}
