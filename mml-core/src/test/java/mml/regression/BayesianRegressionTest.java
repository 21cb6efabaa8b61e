package mml.regression;

import static mml.regression.LinearRegressionTest.column;
import static mml.regression.LinearRegressionTest.near;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import mml.data.CsvTable;
import mml.data.Datasets;
import mml.decomposition.Cholesky;
import mml.golden.Golden;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.probability.Gaussian;
import mml.random.Rng;
import mml.trace.Trace;
import mml.trace.TraceContract;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BayesianRegressionTest extends TraceContract<BayesianStep> {
    private static final Matrix X = column(-3, -1, 0, 1, 3);
    private static final Vector Y = Vector.of(-1.2, -0.7, 0.14, 0.67, 1.67);
    private static final FeatureMap LINE = FeatureMap.polynomial(1);

    @Override
    protected Class<BayesianStep> family() {
        return BayesianStep.class;
    }

    @Override
    protected Stream<Run<BayesianStep>> runs() {
        return Stream.of(t -> BayesianRegression.prior(LINE, 2, 1).update(X, Y, t));
    }

    @Test
    void theTutorial() {
        Golden c = Golden.book(9).stream()
                .filter(r -> r.id().equals("9.blr"))
                .findFirst()
                .orElseThrow();
        BayesianRegression posterior = BayesianRegression.prior(LINE, 2, 1).update(X, Y);
        near(Golden.vector(c.expected().get("mN")).toArray(), posterior.mean(), 1e-14);
        assertTrue(posterior.covariance().isClose(Golden.matrix(c.expected().get("SN")), 1e-14));
        assertEquals(
                c.expected().get("predMean").asDouble(),
                posterior.function(Vector.of(2)).mean(),
                1e-14);
        assertEquals(
                c.expected().get("predVarFree").asDouble(),
                posterior.function(Vector.of(2)).variance(),
                1e-14);
        assertEquals(
                c.expected().get("predVarNoisy").asDouble(),
                posterior.observation(Vector.of(2)).variance(),
                1e-14);
        assertEquals(c.expected().get("logEvidence").asDouble(), posterior.logEvidence(), 1e-13);
    }

    static Stream<Golden> cases() {
        return Stream.concat(
                Golden.cases("bayesianLinearRegression").stream(),
                Golden.shared().isEmpty()
                        ? Stream.of()
                        : Golden.external("bayesianLinearRegression").stream()
                                .filter(c -> Datasets.names().contains(name(c))));
    }

    private static String name(Golden c) {
        return c.input().get("datasetRef").asText().replaceAll(".*/|\\.csv", "");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheReference(Golden c) {
        JsonNode in = c.input();
        FeatureMap phi;
        Matrix inputs;
        Vector y;
        Matrix at;
        if (in.has("features")) {
            CsvTable table = Datasets.named(name(c)).table();
            phi = FeatureMap.linear(3);
            inputs = table.matrix("AIRFLOW", "WATERTEMP", "ACIDCONC");
            y = table.vector(in.get("target").asText());
            Matrix all = inputs;
            at = Matrix.generate(
                    2, 3, (n, d) -> all.get(in.get("predictAtRows").get(n).asInt(), d));
        } else {
            phi = FeatureMap.radial(Vector.of(-2, -1, 0, 1, 2), 1);
            inputs = column(Golden.vector(in.get("x")).toArray());
            y = Golden.vector(in.get("y"));
            at = column(Golden.vector(in.get("predictAt")).toArray());
        }
        BayesianRegression posterior = BayesianRegression.prior(
                        phi, 1 / in.get("alpha").asDouble(), 1 / in.get("beta").asDouble())
                .update(inputs, y);
        JsonNode e = c.expected();
        near(Golden.vector(e.get("posteriorMean")).toArray(), posterior.mean(), c.relTol());
        Matrix S = Golden.matrix(e.get("posteriorCovariance"));
        assertTrue(posterior.covariance().isClose(S, c.relTol() * S.maxNorm()));
        assertEquals(e.get("logEvidence").asDouble(), posterior.logEvidence(), c.relTol() * 100);
        for (int n = 0; n < at.rows(); n++) {
            Prediction p = posterior.observation(at.row(n));
            assertEquals(e.get("predictiveMean").get(n).asDouble(), p.mean(), c.relTol() * 100);
            assertEquals(e.get("predictiveVariance").get(n).asDouble(), p.variance(), c.relTol() * 100);
        }
        assertTrue(posterior.certificate().holds(), posterior::toString);
    }

    /** Uncertainty is least where the data are, not at the origin. */
    @Test
    void dataFarFromTheOrigin() {
        BayesianRegression p = BayesianRegression.prior(LINE, 100, 1)
                .update(column(100, 101, 102, 103, 104), Vector.of(3, 1, 4, 1, 5));
        double[] at = {0, 100, 102, 104, 110};
        double[] right = {
            91.22468813453351, 0.22794771141444528, 0.19996489875253812, 0.2422547133769241, 0.7907599209678406
        };
        for (int i = 0; i < at.length; i++)
            assertEquals(right[i], p.function(Vector.of(at[i])).variance(), 1e-9 * right[i]);
    }

    @Test
    void theKernelSaysTheSame() {
        Matrix x = column(0, 1, 2, 3);
        Vector y = Vector.of(1, 2, 2, 4);
        BayesianRegression prior = BayesianRegression.prior(LINE, 1, 0.5);
        Prediction p = prior.update(x, y).function(Vector.of(4));
        assertEquals(58 / 13.0, p.mean(), 1e-14);
        assertEquals(0.6581196581196581, p.variance(), 1e-14);
        Matrix K = Matrix.generate(4, 4, (i, j) -> prior.kernel(x.row(i), x.row(j)) + (i == j ? 0.5 : 0));
        Vector k = Vector.generate(4, i -> prior.kernel(x.row(i), Vector.of(4)));
        Vector weights = Cholesky.of(K).solve(k);
        assertEquals(p.mean(), weights.dot(y), 1e-13);
        assertEquals(p.variance(), prior.kernel(Vector.of(4), Vector.of(4)) - weights.dot(k), 1e-13);
    }

    @Test
    void datumByDatum() {
        Matrix x = column(0, 1, 2, 3);
        Vector y = Vector.of(1, 2, 2, 4);
        BayesianRegression prior =
                BayesianRegression.prior(LINE, new Gaussian(Vector.of(1, -1), Matrix.of(2, 2, 2, 0.5, 0.5, 1)), 0.5);
        Trace<BayesianStep> trace = Trace.of(t -> prior.update(x, y, t));
        double[][] m = {{1, -1}, {3 / 2.0, 0}, {106 / 71.0, 13 / 71.0}};
        double[] logs = {-1.37708389914, -2.26551212348, -1.27626127988, -2.46398098331};
        double sum = 0;
        for (int n = 0; n < logs.length; n++) {
            BayesianStep.Datum datum = (BayesianStep.Datum) trace.get(n + 1);
            if (n < m.length) near(m[n], datum.m(), 1e-14);
            assertEquals(logs[n], datum.logPredictive(), 1e-11);
            sum += datum.logPredictive();
        }
        BayesianRegression atOnce = prior.update(x, y);
        assertEquals(sum, atOnce.logEvidence(), 1e-13);
        Matrix S0 = prior.covariance();
        Matrix Phi = LINE.matrix(x);
        Gaussian marginal = new Gaussian(
                Phi.times(Vector.of(1, -1)),
                Phi.times(S0).times(Phi.transpose()).plus(Matrix.identity(4).times(0.5)));
        assertEquals(marginal.logDensity(y), sum, 1e-12);
    }

    @Test
    void twinFeatures() {
        FeatureMap twins = FeatureMap.throughOrigin(2);
        BayesianRegression p =
                BayesianRegression.prior(twins, 1, 1).update(Matrix.of(3, 2, 1, 1, 2, 2, 3, 3), Vector.of(2, 4, 7));
        assertTrue(p.covariance().isClose(Matrix.of(2, 2, 15, -14, -14, 15).times(1 / 29.0), 1e-14));
    }

    /** The order of the data changes nothing, nor does taking them in portions; the evidence is that of all at once. */
    @Property(tries = 100, seed = "1")
    void oneByOneOrAtOnce(@ForAll @IntRange(min = 1, max = 8) int n, @ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        Matrix x = rng.normalMatrix(n, 1);
        Vector y = rng.normalVector(n);
        FeatureMap phi = FeatureMap.polynomial(3);
        BayesianRegression prior = BayesianRegression.prior(phi, 0.3 + rng.uniform(), 0.1 + rng.uniform());
        BayesianRegression forward = prior.update(x, y);
        BayesianRegression backward = prior.update(
                Matrix.generate(n, 1, (i, d) -> x.get(n - 1 - i, 0)), Vector.generate(n, i -> y.get(n - 1 - i)));
        BayesianRegression portions = prior.update(x.rows(0, 1), y.part(0, 1)).update(x.rows(1, n), y.part(1, n));
        assertTrue(forward.mean().isClose(backward.mean(), 1e-9));
        assertTrue(forward.covariance().isClose(backward.covariance(), 1e-9));
        assertEquals(forward.logEvidence(), backward.logEvidence(), 1e-8 * (1 + Math.abs(forward.logEvidence())));
        assertEquals(forward, portions);
        assertTrue(forward.certificate().holds(), forward::toString);
        Matrix Phi = phi.matrix(x);
        Matrix marginal = Phi.times(prior.covariance())
                .times(Phi.transpose())
                .plus(Matrix.identity(n).times(prior.noiseVariance()));
        Gaussian evidence = new Gaussian(
                Vector.zeros(n), Matrix.generate(n, n, (i, j) -> 0.5 * (marginal.get(i, j) + marginal.get(j, i))));
        assertEquals(evidence.logDensity(y), forward.logEvidence(), 1e-7 * (1 + Math.abs(forward.logEvidence())));
    }

    @Test
    void samplesAreOfThePosterior() {
        BayesianRegression p = BayesianRegression.prior(LINE, 2, 1).update(X, Y);
        Rng rng = Rng.seeded(4);
        int count = 20_000;
        Matrix draws = Matrix.generate(count, 2, new Matrix.Entry() {
            private Vector last = Vector.of();

            @Override
            public double at(int i, int j) {
                if (j == 0) last = p.sample(rng);
                return last.get(j);
            }
        });
        assertTrue(draws.columnMeans().isClose(p.mean(), 0.01));
        double variance =
                draws.column(1).map(t -> Math.pow(t - p.mean().get(1), 2)).mean();
        assertEquals(p.covariance().get(1, 1), variance, 0.002);
    }

    @Test
    void intervals() {
        double[] ends = new Prediction(1, 4).interval(0.95);
        assertEquals(1 - 2 * 1.959963984540054, ends[0], 1e-13);
        assertEquals(1 + 2 * 1.959963984540054, ends[1], 1e-13);
    }

    @Test
    void evidenceIsMaximal() {
        EvidenceMaximisation e = EvidenceMaximisation.of(LINE, X, Y);
        assertEquals(7.600743468242126, e.alpha(), 1e-6);
        assertEquals(21.729833745039343, e.beta(), 1e-6);
        assertEquals(1.9174286361531725, e.gamma(), 1e-8);
        near(
                new double[] {0.10841559648794429, 0.49042290110005204},
                e.posterior().mean(),
                1e-8);
        assertEquals(-2.7934806002011343, e.posterior().logEvidence(), 1e-12);
    }

    /** A mean that is off by little is one of the evidence only by its square. */
    @Test
    void anotherMeanCovarianceOrEvidenceIsNotCertified() {
        BayesianRegression b = BayesianRegression.prior(LINE, 2, 1).update(X, Y);
        Matrix R = b.R;
        assertTrue(with(b, R, b.z, b.logEvidence()).certificate().holds());
        assertFalse(with(b, R, b.z, 1.001 * b.logEvidence()).certificate().holds());
        assertFalse(with(b, R, b.z.plus(Vector.of(1e-9, 0)), b.logEvidence())
                .certificate()
                .holds());
        Matrix D = Matrix.of(2, 2, 1.001, 0, 0, 1 / 1.001); // mean and determinant stay
        assertFalse(
                with(b, D.times(R), D.times(b.z), b.logEvidence()).certificate().holds());
    }

    private static BayesianRegression with(BayesianRegression b, Matrix R, Vector z, double logEvidence) {
        return new BayesianRegression(b.features(), b.prior, b.noiseVariance(), b.seen, b.y, R, z, logEvidence);
    }
}
