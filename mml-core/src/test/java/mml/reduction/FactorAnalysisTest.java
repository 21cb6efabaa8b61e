package mml.reduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.iteration.Outcome;
import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.probability.Moments;
import mml.random.Rng;
import mml.trace.Recorder;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import org.junit.jupiter.api.Test;

class FactorAnalysisTest extends TraceContract<FactorStep> {
    private static final Matrix FOUR = Matrix.of(4, 3, 1, 2, 0, 2, 1, 1, 3, 5, 2, 5, 4, 7);

    @Override
    protected Class<FactorStep> family() {
        return FactorStep.class;
    }

    @Override
    protected Stream<Run<FactorStep>> runs() {
        return Stream.of(t -> FactorAnalysis.of(FOUR, 1, new Stopping(0, 2), t));
    }

    /** Moments with a covariance that is given. */
    private static Moments moments(double n, Matrix S) {
        return new Moments(n, Vector.zeros(S.rows()), S.times(n));
    }

    @Test
    void threeFeaturesAndOneFactorAreMatchedExactly() {
        // b₁b₂ = r₁₂, b₁b₃ = r₁₃, b₂b₃ = r₂₃: b₁² = r₁₂r₁₃/r₂₃
        Matrix R = Matrix.of(3, 3, 1, 0.72, 0.63, 0.72, 1, 0.56, 0.63, 0.56, 1);
        FactorAnalysis fa = FactorAnalysis.of(moments(50, R), 1, new Stopping(1e-15, 20_000), Tracer.off());
        double sign = Math.signum(fa.B().get(0, 0));
        assertTrue(fa.B().times(sign).isClose(Matrix.of(3, 1, 0.9, 0.8, 0.7), 1e-6), fa.toString());
        assertTrue(fa.psi().isClose(Vector.of(0.19, 0.36, 0.51), 1e-6), fa.toString());
        assertTrue(fa.covariance().isClose(R, 1e-6));
        double logDet = Math.log(0.19 * 0.36 * 0.51 * (1 + 0.81 / 0.19 + 0.64 / 0.36 + 0.49 / 0.51));
        assertEquals(-25 * (3 * Math.log(2 * Math.PI) + logDet + 3), fa.logLikelihood(), 1e-6);
        assertTrue(fa.communalities().isClose(Vector.of(0.81, 0.64, 0.49), 1e-6));
    }

    @Test
    void theLikelihoodNeverFalls() {
        Rng rng = Rng.seeded(3);
        for (int run = 0; run < 5; run++) {
            Matrix X = rng.normalMatrix(40, 2).times(rng.normalMatrix(2, 5)).plus(rng.normalMatrix(40, 5));
            Recorder<FactorStep> steps = Recorder.all();
            FactorAnalysis fa = FactorAnalysis.of(X, 2, new Stopping(1e-10, 3000), steps);
            double before = Double.NEGATIVE_INFINITY;
            for (FactorStep step : steps.trace())
                if (step instanceof FactorStep.Factors f) {
                    assertTrue(f.logLikelihood() >= before - 1e-9 * Math.abs(before));
                    before = f.logLikelihood();
                }
            assertEquals(fa.logDensity(X).sum(), fa.logLikelihood(), 1e-9 * Math.abs(before));
            if (fa.outcome() == Outcome.CONVERGED)
                assertTrue(fa.certificate(X).holds(), () -> fa.certificate(X).toString());
        }
    }

    @Test
    void anEqualNoiseIsTheOneOfProbabilisticPca() {
        // where the closed form of PPCA has its maximum, a symmetric covariance, factor analysis has it too
        Matrix S = Matrix.generate(4, 4, (i, j) -> i == j ? 1 : 0.6);
        FactorAnalysis fa = FactorAnalysis.of(moments(30, S), 1, new Stopping(1e-15, 20_000), Tracer.off());
        assertTrue(fa.psi().isClose(Vector.ones(4).times(0.4), 1e-6), fa.toString());
    }

    @Test
    void unitsChangeNothingButTheRows() {
        Rng rng = Rng.seeded(8);
        Matrix X = rng.normalMatrix(60, 1).times(rng.normalMatrix(1, 4)).plus(rng.normalMatrix(60, 4));
        double[] unit = {1, 1000, 0.25, 8};
        FactorAnalysis a = FactorAnalysis.of(X, 1);
        FactorAnalysis b = FactorAnalysis.of(Matrix.generate(60, 4, (n, d) -> X.get(n, d) * unit[d]), 1);
        for (int d = 0; d < 4; d++) {
            assertEquals(
                    a.psi().get(d),
                    b.psi().get(d) / unit[d] / unit[d],
                    1e-5 * a.psi().get(d));
            assertEquals(Math.abs(a.B().get(d, 0)), Math.abs(b.B().get(d, 0)) / unit[d], 1e-5);
        }
    }

    @Test
    void whatIsReadOffIsThePosteriorMean() {
        FactorAnalysis fa = FactorAnalysis.of(
                moments(9, Matrix.of(3, 3, 1, 0.72, 0.63, 0.72, 1, 0.56, 0.63, 0.56, 1)),
                1,
                FactorAnalysis.STOPPING,
                Tracer.off());
        Matrix joint = Matrix.generate(
                4,
                4,
                (i, j) -> i == 0 && j == 0
                        ? 1
                        : i == 0
                                ? fa.B().get(j - 1, 0)
                                : j == 0
                                        ? fa.B().get(i - 1, 0)
                                        : fa.covariance().get(i - 1, j - 1));
        Vector x = Vector.of(0.3, -1, 2);
        double z = new mml.probability.Gaussian(Vector.zeros(4), joint)
                .conditional(java.util.List.of(1, 2, 3), x)
                .mean()
                .get(0);
        assertEquals(z, fa.encode(Matrix.ofRows(x)).get(0, 0), 1e-12);
    }

    @Test
    void whatHasNoAnswerIsNamed() {
        assertThrows(IllegalArgumentException.class, () -> FactorAnalysis.of(FOUR, 3));
        assertThrows(IllegalArgumentException.class, () -> FactorAnalysis.of(FOUR, 0));
        String constant = assertThrows(
                        IllegalArgumentException.class, () -> FactorAnalysis.of(Matrix.of(3, 2, 1, 5, 2, 5, 3, 5), 1))
                .getMessage();
        assertTrue(constant.contains("column 2"), constant);
        // r₁₂r₁₃/r₂₃ > 1: a Heywood case
        Matrix heywood = Matrix.of(3, 3, 1, 0.9, 0.9, 0.9, 1, 0.7, 0.9, 0.7, 1);
        try {
            FactorAnalysis fa = FactorAnalysis.of(moments(20, heywood), 1, new Stopping(0, 20_000), Tracer.off());
            assertTrue(fa.psi().get(0) < 1e-3, fa.toString());
        } catch (NoNoiseException e) {
            assertTrue(e.getMessage().contains("feature 1"), e.getMessage());
        }
    }

    @Test
    void anotherLikelihoodIsNotCertified() {
        Rng rng = Rng.seeded(3);
        Vector z = rng.normalVector(60);
        Matrix noise = rng.normalMatrix(60, 4);
        Matrix X = Matrix.generate(60, 4, (n, d) -> (d + 1) * z.get(n) + noise.get(n, d));
        FactorAnalysis f = FactorAnalysis.of(X, 1);
        assertTrue(f.certificate(X).holds(), () -> f.certificate(X).toString());
        assertFalse(new FactorAnalysis(f.mu(), f.B(), f.psi(), f.logLikelihood() + 1e-5, f.iterations(), f.outcome())
                .certificate(X)
                .holds());
    }
}
