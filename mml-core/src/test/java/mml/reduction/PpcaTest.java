package mml.reduction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import mml.golden.Golden;
import mml.golden.GoldenData;
import mml.iteration.Outcome;
import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.probability.Divisor;
import mml.probability.Gaussian;
import mml.probability.Moments;
import mml.random.Rng;
import mml.spectral.SymmetricEigen;
import mml.trace.Trace;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PpcaTest extends TraceContract<PpcaStep> {
    private static final double GONE = Double.NaN;
    private static final Matrix SIX = Matrix.of(6, 2, 0, 0, 1, 1, 2, 1, 3, 3, 4, GONE, 5, GONE);
    private static final Matrix CROSS = Matrix.of(6, 3, 2, 0, 0, -2, 0, 0, 0, 1, 0, 0, -1, 0, 0, 0, 1, 0, 0, -1);

    @Override
    protected Class<PpcaStep> family() {
        return PpcaStep.class;
    }

    @Override
    protected Stream<Run<PpcaStep>> runs() {
        return Stream.of(
                t -> Ppca.em(SIX, 1, Rng.seeded(1), new Stopping(0, 2), t),
                t -> Ppca.em(SIX, 1, 0.5, Rng.seeded(1), new Stopping(0, 2), t),
                t -> Ppca.of(Matrix.of(4, 3, 0, 0, 1, 2, 1, 0, 4, 3, 1, 6, 5, 0), 1, t));
    }

    @TestFactory
    Stream<DynamicTest> referenceCases() {
        return Golden.cases("ppca").stream()
                .map(c -> DynamicTest.dynamicTest(c.id(), () -> {
                    JsonNode input = c.input();
                    Matrix X = GoldenData.of(input);
                    if (input.path("standardise").asBoolean()) {
                        Moments moments = Moments.of(X);
                        Matrix S = moments.covariance(Divisor.N_MINUS_1);
                        Matrix raw = X;
                        X = Matrix.generate(
                                X.rows(),
                                X.cols(),
                                (n, d) -> (raw.get(n, d) - moments.mean().get(d)) / Math.sqrt(S.get(d, d)));
                    }
                    Ppca ppca = Ppca.of(X, input.get("q").asInt());
                    double sigma2 = c.expected().get("sigma2ML").asDouble();
                    assertEquals(sigma2, ppca.sigma2(), c.relTol() * sigma2);
                    double ll = c.expected().get("logLikelihood").asDouble();
                    assertEquals(ll, ppca.logLikelihood(), c.relTol() * Math.abs(ll));
                    JsonNode norms = c.expected().get("squaredColumnNormsOfW");
                    for (int m = 0; m < norms.size(); m++) {
                        Vector w = ppca.B().column(m);
                        assertEquals(
                                norms.get(m).asDouble(),
                                w.dot(w),
                                c.relTol() * norms.get(m).asDouble());
                    }
                    Matrix data = X;
                    assertTrue(
                            ppca.certificate(data).holds(),
                            () -> ppca.certificate(data).toString());
                }));
    }

    @Test
    void fivePointsOfTheBooksSize() {
        Golden c = Golden.book(10).stream()
                .filter(g -> g.id().equals("10.ppca"))
                .findFirst()
                .orElseThrow();
        Matrix X = Golden.matrix(c.input().get("data"));
        Ppca ppca = Ppca.of(X, 1);
        assertEquals(c.expected().get("sigma2_ML").asDouble(), ppca.sigma2(), 1e-14);
        assertEquals(c.expected().get("logLik").asDouble(), ppca.logLikelihood(), 1e-12);
        double sign = Math.signum(ppca.B().get(0, 0));
        for (int d = 0; d < 3; d++)
            assertEquals(
                    c.expected().get("B_ML(R=I, first entry >0)").get(d).get(0).asDouble(),
                    sign * ppca.B().get(d, 0),
                    1e-13);
        Gaussian z = ppca.posterior(X.row(3));
        assertEquals(
                c.expected().get("postMean").get(0).asDouble(), sign * z.mean().get(0), 1e-13);
        assertEquals(
                c.expected().get("postVar").get(0).get(0).asDouble(),
                z.covariance().get(0, 0),
                1e-13);
    }

    @Test
    void theLatentPointIsDrawnToTheMean() {
        Ppca ppca = Ppca.of(CROSS, 1);
        assertEquals(1 / 3.0, ppca.sigma2(), 1e-15);
        assertArrayEquals(new double[] {1, 0, 0}, ppca.B().column(0).toArray(), 1e-15);
        assertEquals(-19.812266083030796, ppca.logLikelihood(), 1e-13);
        Gaussian z = ppca.posterior(Vector.of(2, 0, 0));
        assertEquals(1.5, z.mean().get(0), 1e-15);
        assertEquals(0.25, z.covariance().get(0, 0), 1e-15);
        assertTrue(ppca.decode(z.mean()).isClose(Vector.of(1.5, 0, 0), 1e-15));
        Ppca noise = Ppca.of(CROSS, 0);
        assertEquals(2 / 3.0, noise.sigma2(), 1e-15);
        assertEquals(-21.89170762471063, noise.logLikelihood(), 1e-13);
    }

    /** With two features and one coordinate every covariance can be reached, so this is the maximum Anderson gives. */
    @Test
    void missingValues() {
        Ppca ppca = Ppca.em(SIX, 1, Rng.seeded(3), new Stopping(1e-15, 100_000), Tracer.off());
        assertTrue(ppca.mu().isClose(Vector.of(2.5, 2.15), 1e-5), ppca.mu().toString());
        Matrix C = Matrix.of(2, 2, 35 / 12.0, 21 / 8.0, 21 / 8.0, 203 / 80.0);
        assertTrue(ppca.covariance().isClose(C, 1e-4), ppca.covariance().toString());
        assertEquals(0.09524617266442566, ppca.sigma2(), 1e-5);
        Vector W = ppca.B().column(0).map(Math::abs);
        assertTrue(W.isClose(Vector.of(1.6797084550606516, 1.5627712012113526), 1e-4), W.toString());
        assertEquals(-13.914770957033722, ppca.logLikelihood(), 1e-9);
        Matrix filled = ppca.impute(SIX);
        assertEquals(3.5, filled.get(4, 1), 1e-4);
        assertEquals(4.4, filled.get(5, 1), 1e-4);
        assertEquals(7 / 40.0, ppca.imputedVariance(SIX).get(4, 1), 1e-4);
        assertEquals(0, ppca.imputedVariance(SIX).get(0, 1));
        assertEquals(3, filled.get(3, 1));
        assertTrue(ppca.certificate(SIX).holds(), () -> ppca.certificate(SIX).toString());
    }

    @Test
    void aRowWithoutAnyValueIsThePrior() {
        Ppca ppca = Ppca.of(CROSS, 1);
        Vector nothing = Vector.of(GONE, GONE, GONE);
        assertEquals(new Gaussian(Vector.zeros(1), Matrix.identity(1)), ppca.posterior(nothing));
        assertEquals(ppca.mu(), ppca.predict(nothing).mean());
        assertEquals(0, ppca.logDensity(nothing));
    }

    @Test
    void emFindsTheClosedForm() {
        Matrix X = Rng.seeded(6)
                .normalMatrix(80, 2)
                .times(Matrix.of(2, 4, 3, 1, 0, 1, 0, 2, 1, -1))
                .plus(Rng.seeded(7).normalMatrix(80, 4).times(0.5));
        Ppca closed = Ppca.of(X, 2);
        Ppca em = Ppca.em(X, 2, Rng.seeded(1));
        assertEquals(Outcome.CONVERGED, em.outcome());
        assertEquals(closed.logLikelihood(), em.logLikelihood(), 1e-7);
        assertTrue(em.covariance().isClose(closed.covariance(), 1e-3));
        Matrix samples = Matrix.ofRows(Stream.generate(() -> Rng.seeded(1))
                .limit(1)
                .flatMap(rng -> Stream.generate(() -> closed.sample(rng)).limit(20_000))
                .toArray(Vector[]::new));
        assertTrue(Moments.of(samples).covariance(Divisor.N).isClose(closed.covariance(), 0.5));
    }

    /** For a given noise the likeliest B is U(Λ − σ²I)^½, and nothing along what varies less than the noise (10.78). */
    @Test
    void ofGivenNoise() {
        Vector lambda = Pca.of(CROSS).eigenvalues();
        for (double sigma2 : new double[] {0.1, 1 / 3.0, 0.8}) {
            Ppca ppca = Ppca.em(CROSS, 2, sigma2, Rng.seeded(4), new Stopping(1e-15, 100_000), Tracer.off());
            assertEquals(sigma2, ppca.sigma2());
            Vector expected = Vector.generate(3, m -> m > 0 ? Math.max(sigma2, lambda.get(2 - m)) : sigma2);
            Vector found = SymmetricEigen.values(ppca.covariance());
            assertTrue(found.isClose(expected, 1e-4), found.toString());
            assertTrue(ppca.certificate(CROSS).holds());
            assertTrue(ppca.logLikelihood() <= Ppca.of(CROSS, 2).logLikelihood() + 1e-9);
        }
    }

    @Test
    void whatHasNoAnswerOrIsWrongIsNamed() {
        Matrix line = Matrix.of(4, 2, 1, 2, 2, 4, 3, 6, 5, 10);
        NoNoiseException e = assertThrows(NoNoiseException.class, () -> Ppca.of(line, 1));
        assertTrue(e.getMessage().contains("likelihood grows without bound"), e.getMessage());
        assertThrows(NoNoiseException.class, () -> Ppca.em(line, 1, Rng.seeded(1)));
        refused("M is 3, expected 0 to 2", () -> Ppca.of(CROSS, 3));
        refused("M is -1", () -> Ppca.of(CROSS, -1));
        Matrix flat = Matrix.of(4, 3, 1, 2, 0, 2, 4, 0, 3, 6, 0, 5, 10, 0);
        refused("M is 2, expected at most 1", () -> Ppca.of(flat, 2));
        refused("row 2 has no value", () -> Ppca.em(Matrix.of(2, 2, 1, 2, GONE, GONE), 1, Rng.seeded(1)));
        refused("column 2 has no value", () -> Ppca.em(Matrix.of(2, 2, 1, GONE, 2, GONE), 1, Rng.seeded(1)));
        for (double noise : new double[] {0, -1, 1e-30, GONE, Double.POSITIVE_INFINITY})
            refused(
                    "sigma2 is " + noise,
                    () -> Ppca.em(CROSS, 1, noise, Rng.seeded(1), new Stopping(1e-9, 10), Tracer.off()));
        refused("x has 2 entries, expected 3", () -> Ppca.of(CROSS, 1).posterior(Vector.of(1, 2)));
        refused("X[0][0] is NaN", () -> Ppca.of(Matrix.of(2, 2, GONE, 1, 2, 3), 1));
    }

    private static void refused(String message, org.junit.jupiter.api.function.Executable run) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, run);
        assertTrue(e.getMessage().contains(message), e.getMessage());
    }

    /** EM never lowers the likelihood of what was observed. */
    @Property(tries = 40, seed = "1")
    void theLikelihoodNeverFalls(
            @ForAll @IntRange(min = 8, max = 20) int N, @ForAll @IntRange(min = 3, max = 5) int D, @ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        Matrix full = rng.normalMatrix(N, D);
        Matrix X = Matrix.generate(N, D, (n, d) -> (n + d) % D != 0 && rng.uniform() < 0.2 ? GONE : full.get(n, d));
        double[] values = Trace.<PpcaStep>of(t -> Ppca.em(X, 1, rng, new Stopping(0, 20), t))
                .values(s -> s instanceof PpcaStep.Latent l ? l.logLikelihood() : Double.NaN);
        for (int k = 1; k < values.length; k++) assertTrue(values[k] >= values[k - 1] - 1e-9);
    }

    @Test
    void anotherModelOrLikelihoodIsNotCertified() {
        Ppca p = Ppca.of(CROSS, 1);
        assertTrue(with(p, p.mu(), p.B(), p.sigma2(), p.logLikelihood())
                .certificate(CROSS)
                .holds());
        assertFalse(with(p, p.mu(), p.B(), p.sigma2(), 1.001 * p.logLikelihood())
                .certificate(CROSS)
                .holds());
        assertFalse(with(p, p.mu(), p.B(), 1.001 * p.sigma2(), p.logLikelihood())
                .certificate(CROSS)
                .holds());
        assertFalse(with(p, p.mu(), p.B().times(1.001), p.sigma2(), p.logLikelihood())
                .certificate(CROSS)
                .holds());
        assertFalse(with(p, p.mu().plus(Vector.of(0, 1e-3, 0)), p.B(), p.sigma2(), p.logLikelihood())
                .certificate(CROSS)
                .holds());
        for (double none : new double[] {0, -1e-3})
            assertThrows(
                    RuntimeException.class,
                    () -> with(p, p.mu(), p.B(), none, p.logLikelihood()).certificate(CROSS));
    }

    private static Ppca with(Ppca p, Vector mu, Matrix B, double sigma2, double logLikelihood) {
        return new Ppca(mu, B, sigma2, logLikelihood, p.iterations(), p.outcome());
    }
}
