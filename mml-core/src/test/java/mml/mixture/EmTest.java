package mml.mixture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mml.data.Datasets;
import mml.data.Rows;
import mml.golden.Golden;
import mml.golden.GoldenData;
import mml.iteration.Outcome;
import mml.kernel.Elementary;
import mml.kernel.Machine;
import mml.kernel.Threads;
import mml.kernel.Workers;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.Trace;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class EmTest extends TraceContract<EmStep> {
    private static final Matrix SEVEN = column(-3, -2.5, -1, 0, 2, 4, 5);
    private static final GaussianMixture BOOK =
            GaussianMixture.of(Vector.of(1 / 3.0, 1 / 3.0, 1 / 3.0), Vector.of(-4, 0, 8), Vector.of(1, 0.2, 3));
    private static final Matrix DUPLICATES =
            Matrix.of(10, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 5, 6, 5, 5, 6, 6, 6, 5.5, 5.4);

    private static Matrix column(double... x) {
        return Matrix.of(x.length, 1, x);
    }

    private static GaussianMixture two(double m1, double v1, double m2, double v2) {
        return GaussianMixture.of(Vector.of(0.5, 0.5), Vector.of(m1, m2), Vector.of(v1, v2));
    }

    private static EmSettings iterations(int k) {
        return EmSettings.BOOK.withIterations(k);
    }

    private static EmResult after(Matrix X, GaussianMixture start, int k) {
        return Em.of(X, start, iterations(k), Tracer.off());
    }

    private static GaussianMixture twoCorners() {
        return GaussianMixture.of(
                Vector.of(0.5, 0.5), Matrix.of(2, 2, 0, 0, 5.5, 5.4), List.of(Matrix.identity(2), Matrix.identity(2)));
    }

    @Override
    protected Class<EmStep> family() {
        return EmStep.class;
    }

    @Override
    protected Stream<Run<EmStep>> runs() {
        return Stream.of(
                t -> Em.of(SEVEN, BOOK, iterations(2), t),
                t -> Em.of(
                        SEVEN,
                        GaussianMixture.of(Vector.of(0.5, 0.25, 0.25), Vector.of(-2, 3, 1e6), Vector.of(1, 1, 1)),
                        iterations(1),
                        t),
                t -> Em.fit(DUPLICATES.rows(5, 10), 1, iterations(1).withRestarts(2), Rng.seeded(1), t),
                t -> Em.of(
                        SEVEN,
                        Vector.of(1, 2, 0, 1, 3, 0.5, 1),
                        GaussianMixture.of(Vector.of(0.5, 0.25, 0.25), Vector.of(-2, 3, 1e6), Vector.of(1, 1, 1)),
                        iterations(1),
                        t));
    }

    @TestFactory
    Stream<DynamicTest> referenceCases() {
        return Golden.cases("gmmEM").stream().map(c -> DynamicTest.dynamicTest(c.id(), () -> check(c)));
    }

    private static void check(Golden c) {
        JsonNode input = c.input();
        List<Matrix> covariances = new ArrayList<>();
        input.get("covariancesInit").forEach(S -> covariances.add(Golden.matrix(S)));
        GaussianMixture start = GaussianMixture.of(
                Golden.vector(input.get("weightsInit")), Golden.matrix(input.get("meansInit")), covariances);
        Matrix X = GoldenData.of(input);
        for (int k : new int[] {0, 1, 5}) {
            EmResult r = after(X, start, k);
            double expected = c.expected().get("logLikelihoodAfter").get("" + k).asDouble();
            assertEquals(expected, r.logLikelihood(), c.relTol() * Math.abs(expected));
            if (k == 0) continue;
            JsonNode state = c.expected().get("iter" + k);
            assertTrue(GoldenData.error(
                            Golden.vector(state.get("weights")), r.mixture().weights())
                    <= c.relTol());
            Matrix means = Golden.matrix(state.get("means"));
            assertTrue(r.mixture().means().isClose(means, c.relTol() * means.maxNorm()));
            for (int j = 0; j < start.size(); j++) {
                Matrix S = Golden.matrix(state.get("covariances").get(j));
                assertTrue(r.mixture().covariances().get(j).isClose(S, 10 * c.relTol() * S.maxNorm()));
            }
            assertTrue(r.certificate(X).holds(), () -> r.certificate(X).toString());
        }
        EmResult r = Em.of(X, start);
        double converged = c.expected().get("converged").get("logLikelihood").asDouble();
        assertEquals(converged, r.logLikelihood(), 1e-8 * Math.abs(converged));
        assertEquals(Outcome.CONVERGED, r.outcome());
        assertTrue(r.certificate(X).holds(), () -> r.certificate(X).toString());
    }

    private static Golden book(String id) {
        return Golden.book(11).stream()
                .filter(g -> g.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Examples 11.1 to 11.6, as printed and to ten digits. */
    @Test
    void theRunOfTheBook() {
        Golden first = book("11.2");
        assertTrue(BOOK.responsibilities(SEVEN)
                .isClose(Golden.matrix(first.expected().get("r")), 1e-10));
        Golden step = book("11.3-11.5");
        EmResult one = after(SEVEN, BOOK, 1);
        Vector mu = Golden.vector(step.expected().get("mu"));
        assertTrue(one.mixture().means().column(0).isClose(mu, 1e-12));
        assertTrue(mu.isClose(Vector.of(-2.7, -0.4, 3.7), 0.05));
        Vector var = Golden.vector(step.expected().get("var"));
        for (int k = 0; k < 3; k++)
            assertEquals(var.get(k), one.mixture().covariances().get(k).get(0, 0), 1e-12);
        assertTrue(one.mixture().weights().isClose(Golden.vector(step.expected().get("pi")), 1e-12));
        Golden run = book("11.6");
        double[] values = Trace.<EmStep>of(t -> Em.of(SEVEN, BOOK, iterations(7), t))
                .values(s -> s instanceof EmStep.Responsibilities r ? r.logLikelihood() : Double.NaN);
        assertArrayEquals(Golden.vector(run.expected().get("logLik")).toArray(), values, 1e-10);
        double end = run.expected().get("converged").get("logLik").asDouble();
        assertEquals(end, Em.of(SEVEN, BOOK).logLikelihood(), 1e-10);
    }

    /** One Gaussian describes the seven points better than three, if parameters cost. */
    @Test
    void oneComponentHasTheSmallerBic() {
        EmResult one = Em.fit(SEVEN, 1, EmSettings.BOOK, Rng.seeded(1));
        assertEquals(9 / 14.0, one.mixture().mean().get(0), 1e-15);
        assertEquals(8.33673469387755, one.mixture().covariances().get(0).get(0, 0), 1e-14);
        assertEquals(-17.354920389095717, one.logLikelihood(), 1e-13);
        assertEquals(38.601661076302065, one.bic(), 1e-13);
        assertEquals(43.5139, Em.of(SEVEN, BOOK).bic(), 1e-4);
        assertEquals(one.bic(), one.icl(SEVEN), 1e-12);
        assertEquals(2 * 2 + 2 * 17.354920389095717, one.aic(), 1e-12);
    }

    @Test
    void componentsThatStartAlikeStayAlike() {
        Matrix X = column(0, 1, 2, 7, 8, 9);
        assertEquals(-51.01363119922804, after(X, two(3, 1, 3, 1), 0).logLikelihood(), 1e-12);
        EmResult r = Em.of(X, two(3, 1, 3, 1));
        assertEquals(Outcome.SADDLE, r.outcome());
        assertEquals(-16.189186600621774, r.logLikelihood(), 1e-13);
        assertEquals(4.5, r.mixture().means().get(0, 0), 1e-15);
        assertEquals(155 / 12.0, r.mixture().covariances().get(1).get(0, 0), 1e-14);
    }

    @Test
    void densitiesFarBelowTheSmallestDouble() {
        Matrix X = column(0, 1, 2, 1e6);
        GaussianMixture start = two(1, 1, 2, 1);
        EmResult zero = after(X, start, 0);
        assertEquals(-499998000007.79877, zero.logLikelihood(), 1e-3);
        assertEquals(1, start.responsibilities(Vector.of(1e6)).get(1));
        EmResult one = after(X, start, 1);
        assertArrayEquals(
                new double[] {0.4543936190484109, 0.5456063809515891},
                one.mixture().weights().toArray(),
                1e-15);
        assertArrayEquals(
                new double[] {0.7579005354889143, 458206.52826458606},
                one.mixture().means().column(0).toArray(),
                1e-9);
        assertEquals(0.5989208200889081, one.mixture().covariances().get(0).get(0, 0), 1e-14);
        assertEquals(248252562301.36377, one.mixture().covariances().get(1).get(0, 0), 1e-3);
        assertEquals(-21.405572659956288, one.logLikelihood(), 1e-12);
    }

    @Test
    void aLargeOffsetCostsNoDigit() {
        Matrix X = column(1e9 - 1, 1e9 + 1, 1e9 + 9, 1e9 + 11);
        GaussianMixture start = two(1e9, 1, 1e9 + 10, 1);
        for (int k : new int[] {0, 1, 5}) {
            EmResult r = after(X, start, k);
            assertEquals(-8.448342855058472, r.logLikelihood(), 1e-13);
            assertEquals(start.means(), r.mixture().means());
            assertEquals(1, r.mixture().covariances().get(0).get(0, 0), 1e-14);
        }
    }

    @Test
    void aComponentThatClosesInOnOnePointIsNamed() {
        Matrix X = column(0, 0.1, 0.2, 5);
        EmResult one = after(X, two(0.1, 1, 5, 1), 1);
        assertEquals(0.006715580168557869, one.mixture().covariances().get(0).get(0, 0), 1e-16);
        assertEquals(0.0004703232913194733, one.mixture().covariances().get(1).get(0, 0), 1e-16);
        assertEquals(3.9218534324809284, one.logLikelihood(), 1e-12);
        CollapseException e = assertThrows(CollapseException.class, () -> Em.of(X, two(0.1, 1, 5, 1)));
        assertEquals(1, e.component());
        assertEquals(List.of(3), e.points());
        assertTrue(e.getMessage().startsWith("component 2 has collapsed onto point 4: "), e.getMessage());
    }

    @Test
    void equalPointsCollapseAComponentAndAPriorHoldsIt() {
        CollapseException e = assertThrows(CollapseException.class, () -> Em.of(DUPLICATES, twoCorners()));
        assertEquals(0, e.component());
        assertEquals(List.of(0, 1, 2, 3, 4), e.points());
        for (String way : List.of("fewer components", "TIED", "prior"))
            assertTrue(e.getMessage().contains(way), e.getMessage());
        EmSettings held =
                EmSettings.BOOK.withPrior(new Prior(4, Matrix.identity(2).times(0.1)));
        EmResult start = Em.of(DUPLICATES, twoCorners(), held.withIterations(0), Tracer.off());
        assertEquals(-26.530242469674956, start.objective(), 1e-12);
        EmResult one = Em.of(DUPLICATES, twoCorners(), held.withIterations(1), Tracer.off());
        assertEquals(-0.35594665784685, one.logLikelihood(), 1e-11);
        assertEquals(37.12728429022161, one.objective() - one.logLikelihood(), 1e-11);
        EmResult r = Em.of(DUPLICATES, twoCorners(), held, Tracer.off());
        assertEquals(36.77133763237114, r.objective(), 1e-11);
        assertEquals(Outcome.CONVERGED, r.outcome());
        assertTrue(r.mixture().covariances().get(0).isClose(Matrix.identity(2).times(1 / 120.0), 1e-8));
        assertEquals(0.0916666, r.mixture().covariances().get(1).get(0, 0), 1e-6);
        assertEquals(0.0923333, r.mixture().covariances().get(1).get(1, 1), 1e-6);
        assertTrue(
                r.certificate(DUPLICATES).holds(),
                () -> r.certificate(DUPLICATES).toString());
        EmResult tied = Em.of(DUPLICATES, twoCorners(), EmSettings.BOOK.withFamily(Family.TIED), Tracer.off());
        assertEquals(Outcome.CONVERGED, tied.outcome());
    }

    /** What is advised is another family than that which collapsed, and holds. */
    @Test
    void theAdviceOfACollapseIsAWayOut() {
        Matrix line = Matrix.of(4, 2, 1, 3, 2, 6, 4, 12, 7, 21);
        for (Family family : Family.values())
            for (int K = 1; K <= 2; K++) {
                String tied = advice(line, family, K);
                if (family.isDiagonal() && K == 1) assertEquals("", tied);
                if (family == Family.TIED) assertFalse(tied.contains("(TIED)"), tied);
                if (!tied.isEmpty()) assertEquals(K > 1, tied.contains("fewer components"), tied);
            }
        Matrix equal = Matrix.of(3, 1, 2, 2, 2);
        assertEquals(
                "component 1 has collapsed onto points 1, 2, 3: its covariance is singular, and the likelihood grows"
                        + " without bound; take a prior for the covariances",
                advice(equal, Family.SPHERICAL, 1));
        assertEquals(
                "the components have collapsed: the covariance they share is singular, and the likelihood grows"
                        + " without bound; take fewer components or a prior for the covariances",
                advice(column(0, 0, 7, 7), Family.EQUAL_SPHERICAL, 2));
    }

    /** The message; the families it names, or a prior, are tried. Empty where nothing collapses. */
    private static String advice(Matrix X, Family family, int K) {
        try {
            Em.fit(X, K, EmSettings.BOOK.withFamily(family), Rng.seeded(1));
            return "";
        } catch (CollapseException e) {
            String message = String.valueOf(e.getMessage());
            Family other = message.contains("EQUAL_SPHERICAL") ? Family.EQUAL_SPHERICAL : family;
            EmSettings held = EmSettings.BOOK.withFamily(other);
            if (other == family) held = held.withPrior(new Prior(X.cols() + 2, Matrix.identity(X.cols())));
            assertTrue(Double.isFinite(Em.fit(X, K, held, Rng.seeded(1)).logLikelihood()), message);
            return message;
        }
    }

    @Test
    void constantAndCollinearFeaturesAreACollapse() {
        Matrix constant = Matrix.of(4, 2, 1, 5, 2, 5, 4, 5, 6, 5);
        assertThrows(CollapseException.class, () -> Em.fit(constant, 1, EmSettings.BOOK, Rng.seeded(1)));
        Matrix line = Matrix.of(4, 2, 1, 3, 2, 6, 4, 12, 7, 21);
        assertThrows(CollapseException.class, () -> Em.fit(line, 1, EmSettings.BOOK, Rng.seeded(1)));
        EmResult diagonal = Em.fit(line, 1, EmSettings.BOOK.withFamily(Family.DIAGONAL), Rng.seeded(1));
        assertEquals(Outcome.CONVERGED, diagonal.outcome());
    }

    @Test
    void aComponentThatAnswersForNothingIsTakenOut() {
        GaussianMixture start =
                GaussianMixture.of(Vector.of(0.5, 0.25, 0.25), Vector.of(-2, 3, 1e6), Vector.of(1, 1, 1));
        EmResult r = after(SEVEN, start, 3);
        assertEquals(2, r.mixture().size());
        assertTrue(
                r.notes().get(0).contains("component 3 of 3 answered for no point"),
                r.notes().toString());
        assertEquals(5, r.parameters());
    }

    /** The likelihoods of the 82 galaxies that many starts agree on. */
    @Test
    void galaxies() {
        Matrix X = Datasets.galaxies().table().matrix().times(0.001);
        double[] best = {-240.33789119572123, -220.0579729699177, -203.17922796512605, -197.45376376123733};
        double[] bic = {489.489, 462.150, 441.612, 443.381};
        for (int K = 1; K <= 4; K++) {
            EmResult r = Em.fit(X, K, EmSettings.BOOK.withRestarts(20).withTolerance(1e-10), Rng.seeded(7));
            assertTrue(r.logLikelihood() >= best[K - 1] - 1e-5, K + ": " + r.logLikelihood());
            assertEquals(bic[K - 1], r.bic(), 1e-3);
        }
    }

    @Test
    void parametersAreCounted() {
        assertEquals(3 * 10 + 3 * 4 + 2, Family.FULL.parameters(3, 4));
        assertEquals(10 + 3 * 4 + 2, Family.TIED.parameters(3, 4));
        assertEquals(2 * 3 * 4 + 2, Family.DIAGONAL.parameters(3, 4));
        assertEquals(3 + 3 * 4 + 2, Family.SPHERICAL.parameters(3, 4));
        assertEquals(1 + 3 * 4 + 2, Family.EQUAL_SPHERICAL.parameters(3, 4));
    }

    @Test
    void sameBitsWithAnyThreadsAndFromStreamedRows() {
        Matrix X = BOOK2.sample(9000, Rng.seeded(5));
        EmResult serial = after(X, BOOK2, 5);
        Workers before = Machine.workers();
        try {
            Machine.use(Threads.of(3));
            assertEquals(serial, after(X, BOOK2, 5));
        } finally {
            Machine.use(before);
        }
        assertEquals(serial, Em.of(Rows.of(X), BOOK2, iterations(5)));
        assertTrue(serial.certificate(X).holds(), () -> serial.certificate(X).toString());
    }

    private static final GaussianMixture BOOK2 = GaussianMixture.of(
            Vector.of(0.3, 0.2, 0.5),
            Matrix.of(3, 2, 1.2, 0.4, -4.4, 1.0, 4.1, -0.3),
            List.of(
                    Matrix.of(2, 2, 0.8, -0.4, -0.4, 1),
                    Matrix.of(2, 2, 1.2, -0.8, -0.8, 1),
                    Matrix.of(2, 2, 1.2, 0.6, 0.6, 3)));

    @Test
    void aSampleOfAKnownMixtureIsFoundAgain() {
        Matrix X = BOOK2.sample(4000, Rng.seeded(2));
        EmResult r = Em.fit(X, 3, EmSettings.BOOK.withRestarts(3), Rng.seeded(3));
        assertTrue(r.logLikelihood() >= after(X, BOOK2, 0).logLikelihood());
        for (int k = 0; k < 3; k++) {
            double nearest = Double.POSITIVE_INFINITY;
            for (int j = 0; j < 3; j++)
                nearest = Math.min(
                        nearest,
                        r.mixture().means().row(j).minus(BOOK2.means().row(k)).norm());
            assertTrue(nearest < 0.2, "component " + k + " is off by " + nearest);
        }
    }

    @Test
    void densitiesOfTheBook() {
        GaussianMixture figure =
                GaussianMixture.of(Vector.of(0.5, 0.2, 0.3), Vector.of(-2, 1, 4), Vector.of(0.5, 2, 1));
        Golden c = book("11.fig2");
        for (int i = 0; i < 4; i++)
            assertEquals(
                    c.expected().get("p").get(i).asDouble(),
                    figure.density(Vector.of(c.input().get("x").get(i).asDouble())),
                    1e-15);
        assertEquals(0.4, figure.mean().get(0), 1e-15);
        assertEquals(0.01300298120004296, BOOK2.density(Vector.of(0, 0)), 1e-16);
    }

    @Test
    void eachRowAloneGivesTheSameBits() {
        Matrix X = BOOK2.sample(700, Rng.seeded(9));
        int[] labels = BOOK2.predict(X);
        Matrix R = BOOK2.responsibilities(X);
        for (int n = 0; n < X.rows(); n += 31) {
            assertEquals(R.row(n), BOOK2.responsibilities(X.row(n)));
            assertEquals(labels[n], BOOK2.predict(X.rows(n, n + 1))[0]);
        }
    }

    @Test
    void whenSomeFeaturesAreKnown() {
        GaussianMixture rest = BOOK2.conditional(List.of(0), Vector.of(1.0));
        for (double y : new double[] {-1, 0, 2})
            assertEquals(
                    BOOK2.logDensity(Vector.of(1, y)),
                    rest.logDensity(Vector.of(y)) + Elementary.log(marginal(1)),
                    1e-13);
    }

    private static double marginal(double x) {
        double p = 0;
        for (int k = 0; k < 3; k++)
            p += BOOK2.weights().get(k)
                    * BOOK2.components().get(k).marginal(List.of(0)).density(Vector.of(x));
        return p;
    }

    @Test
    void whatIsWrittenReadsBackTheSame() {
        GaussianMixture m = after(SEVEN, BOOK, 3).mixture();
        assertEquals(m, GaussianMixture.fromJson(m.toJson()));
        assertEquals(
                m.responsibilities(SEVEN), GaussianMixture.fromJson(m.toJson()).responsibilities(SEVEN));
        assertThrows(
                IllegalArgumentException.class,
                () -> GaussianMixture.fromJson(m.toJson().replace("\"version\":1", "\"version\":7")));
    }

    @Test
    void whatIsWrongIsNamed() {
        refused(
                "the weights sum to 0.9",
                () -> GaussianMixture.of(Vector.of(0.5, 0.4), Vector.of(1, 2), Vector.of(1, 1)));
        refused("weights[0] is -0.5", () -> GaussianMixture.of(Vector.of(-0.5, 1.5), Vector.of(1, 2), Vector.of(1, 1)));
        refused("covariance of component 2", () -> two(0, 1, 1, -1));
        refused("K is 0, expected 1 to 7", () -> Em.fit(SEVEN, 0, EmSettings.BOOK, Rng.seeded(1)));
        refused("K is 8, expected 1 to 7", () -> Em.fit(SEVEN, 8, EmSettings.BOOK, Rng.seeded(1)));
        refused("the start has 1 feature, expected 2", () -> Em.of(DUPLICATES, BOOK));
        refused("X has 2 columns, expected 1", () -> BOOK.predict(DUPLICATES));
        refused("X[1][0] is NaN", () -> Em.of(column(1, Double.NaN), BOOK));
        refused("restarts is 0", () -> EmSettings.BOOK.withRestarts(0));
    }

    private static void refused(String message, org.junit.jupiter.api.function.Executable run) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, run);
        assertTrue(e.getMessage().contains(message), e.getMessage());
    }

    @Test
    void theLimitIsAnOutcome() {
        EmResult r = after(SEVEN, BOOK, 2);
        assertEquals(Outcome.ITERATION_LIMIT, r.outcome());
        assertEquals(2, r.iterations());
        assertNotEquals(r.mixture(), BOOK);
        assertFalse(r.toString().isBlank());
    }

    /** The likelihood never falls, whatever the family, and what is said of it is true. */
    @Property(tries = 60, seed = "1")
    void theObjectiveNeverFalls(
            @ForAll @IntRange(min = 12, max = 60) int N,
            @ForAll @IntRange(min = 1, max = 3) int D,
            @ForAll @IntRange(min = 1, max = 4) int K,
            @ForAll Family family,
            @ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        Matrix X = rng.normalMatrix(N, D);
        EmSettings settings = iterations(30).withFamily(family).withRestarts(1);
        double[] values;
        try {
            values = Trace.<EmStep>of(t -> {
                        EmResult r = Em.fit(X, K, settings, rng, t);
                        assertTrue(
                                r.certificate(X).holds(), () -> r.certificate(X).toString());
                    })
                    .values(s -> s instanceof EmStep.Responsibilities r ? r.objective() : Double.NaN);
        } catch (CollapseException e) {
            assertTrue(e.getMessage().contains("component " + (e.component() + 1)));
            return;
        }
        for (int k = 1; k < values.length; k++)
            assertTrue(values[k] >= values[k - 1] - 1e-10 * (N + Math.abs(values[k])), "iteration " + k);
    }

    /** Features of any size and offset, also whole multiples of another: fitted, collapsed, or refused by the feature's name. */
    @Property(tries = 400, seed = "1")
    void wildDataAreFittedOrRefusedWithAReason(
            @ForAll @IntRange(min = 1, max = 3) int D,
            @ForAll @IntRange(min = 1, max = 3) int K,
            @ForAll Family family,
            @ForAll boolean weighted,
            @ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        int N = K + 2 + rng.below(10);
        double[] size = new double[D];
        double[] offset = new double[D];
        for (int d = 0; d < D; d++) {
            size[d] = Math.pow(10, rng.below(3) == 0 ? -163 + 10 * rng.uniform() : 300 * (rng.uniform() - 0.5));
            offset[d] = rng.below(2) == 0 ? 0 : Math.pow(10, 17 * rng.uniform());
        }
        Matrix Z = rng.normalMatrix(N, D);
        double follow = rng.below(2);
        Matrix X = Matrix.generate(
                N, D, (n, d) -> size[d] * (offset[d] + Z.get(n, d) + follow * Math.rint(3 * Z.get(n, 0))));
        Vector w = Vector.generate(N, n -> weighted ? Math.pow(10, 4 * rng.uniform()) : 1);
        EmSettings settings = iterations(20).withFamily(family).withRestarts(2);
        try {
            assertTrue(Em.fit(X, w, K, settings, rng, Tracer.off())
                            .certificate(X)
                            .checks()
                            .size()
                    > 3);
            assertTrue(Em.fit(X, K, settings, rng).certificate(X).holds());
        } catch (CollapseException e) {
            assertTrue(e.getMessage().contains("take "), e.getMessage());
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            boolean feature = message.startsWith("the squared deviations of X in column ") && message.contains("scale");
            assertTrue(feature || message.startsWith("point "), message);
        }
    }

    @Test
    void aFeatureWithoutSquaresIsNamed() {
        Matrix small = Matrix.of(3, 2, 1, 1e-170, 2, 2e-170, 4, 3e-170);
        refused(
                "the squared deviations of X in column 2 are 0.0 on average, expected at least 2^-900, or one value"
                        + " alone; scale it up",
                () -> Em.fit(small, 1, EmSettings.BOOK, Rng.seeded(1)));
        refused("in column 1 are", () -> Em.start(column(1e-150, 2e-150), new int[2], Family.FULL));
        refused(
                "in column 1 sum to Infinity, expected at most 2^1000; scale it down",
                () -> Em.fit(column(1e200, -1e200), 1, EmSettings.BOOK, Rng.seeded(1)));
    }

    @Test
    void anotherLikelihoodOrAnObjectiveThatFellIsNotCertified() {
        EmResult r = Em.of(
                SEVEN, GaussianMixture.of(Vector.ones(3).times(1.0 / 3), Vector.of(-4, 0, 8), Vector.of(1, 0.2, 3)));
        assertTrue(
                with(r, r.logLikelihood(), r.largestFall()).certificate(SEVEN).holds());
        assertFalse(with(r, r.logLikelihood() + 1e-5, r.largestFall())
                .certificate(SEVEN)
                .holds());
        assertFalse(with(r, r.logLikelihood(), 1e-6).certificate(SEVEN).holds());
    }

    @Test
    void anotherObjectiveIsNotCertified() {
        for (EmSettings settings :
                List.of(EmSettings.BOOK, EmSettings.BOOK.withPrior(new Prior(3, Matrix.identity(1))))) {
            EmResult r = Em.of(SEVEN, two(-2, 1, 4, 1), settings, Tracer.off());
            assertTrue(with(r, r.mixture(), r.logLikelihood(), r.objective(), 0)
                    .certificate(SEVEN)
                    .holds());
            assertFalse(with(r, r.mixture(), r.logLikelihood(), 1.001 * r.objective(), 0)
                    .certificate(SEVEN)
                    .holds());
        }
    }

    /** A covariance that is singular but for rounding. */
    @Test
    void aLikelihoodThatRoundingMadeIsNotCertified() {
        Matrix X = Matrix.of(3, 2, 0, 0, 1, 1.5, 2, 1);
        Matrix S = Matrix.of(2, 2, 1, 1 - 1e-14, 1 - 1e-14, 1);
        GaussianMixture mixture = GaussianMixture.of(Vector.of(1), Matrix.of(1, 2, 0, 0), List.of(S));
        double logLikelihood = mixture.components().get(0).logDensity(X).sum();
        EmResult r = Em.of(SEVEN, two(-2, 1, 4, 1));
        assertFalse(
                with(r, mixture, logLikelihood, logLikelihood, 0).certificate(X).holds());
    }

    private static EmResult with(EmResult r, double logLikelihood, double largestFall) {
        return with(r, r.mixture(), logLikelihood, r.objective(), largestFall);
    }

    private static EmResult with(
            EmResult r, GaussianMixture mixture, double logLikelihood, double objective, double largestFall) {
        return new EmResult(
                mixture,
                r.family(),
                r.prior(),
                r.examples(),
                r.exampleWeights(),
                logLikelihood,
                objective,
                largestFall,
                r.iterations(),
                r.outcome(),
                r.parameters(),
                r.restarts(),
                r.notes());
    }
}
