package mml.mixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import mml.data.Rows;
import mml.kernel.Elementary;
import mml.kernel.Machine;
import mml.kernel.Threads;
import mml.kernel.Workers;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.Trace;
import mml.trace.TraceJson;
import mml.trace.Tracer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Mixtures of points that have weights. */
class EmWeightsTest {
    private static final GaussianMixture TWO = GaussianMixture.of(
            Vector.of(0.4, 0.6),
            Matrix.of(2, 2, 0, 0, 4, 1),
            List.of(Matrix.of(2, 2, 1, 0.4, 0.4, 2), Matrix.of(2, 2, 2, -0.5, -0.5, 1)));

    private static EmSettings iterations(int k) {
        return EmSettings.BOOK.withIterations(k);
    }

    private static EmResult after(Matrix X, Vector w, int k) {
        return Em.of(X, w, TWO, iterations(k), Tracer.off());
    }

    private static void same(EmResult expected, EmResult r, double tolerance) {
        assertTrue(expected.mixture().weights().isClose(r.mixture().weights(), tolerance));
        assertTrue(expected.mixture().means().isClose(r.mixture().means(), tolerance));
        for (int k = 0; k < r.mixture().size(); k++)
            assertTrue(expected.mixture()
                    .covariances()
                    .get(k)
                    .isClose(r.mixture().covariances().get(k), tolerance));
    }

    /** Of whole numbers: the mixture of the rows repeated, with all that is counted. */
    @Property(tries = 40, seed = "1")
    void wholeWeightsAreRowsRepeated(@ForAll Family family, @ForAll long seed, @ForAll @IntRange(max = 8) int k) {
        Rng rng = Rng.seeded(seed);
        Matrix X = TWO.sample(30, rng);
        Vector w = Vector.generate(30, n -> rng.below(4));
        List<Vector> rows = new ArrayList<>();
        for (int n = 0; n < 30; n++) for (int i = 0; i < w.get(n); i++) rows.add(X.row(n));
        Matrix repeated = Matrix.ofRows(rows.toArray(Vector[]::new));
        EmSettings settings = iterations(k).withFamily(family);
        if (k > 4) settings = settings.withPrior(new Prior(5, Matrix.identity(2)));
        EmResult expected = Em.of(repeated, TWO, settings, Tracer.off());
        EmResult r = Em.of(X, w, TWO, settings, Tracer.off());
        same(expected, r, 1e-10);
        assertEquals(expected.logLikelihood(), r.logLikelihood(), 1e-9);
        assertEquals(expected.objective(), r.objective(), 1e-9);
        assertEquals(expected.meanLogLikelihood(), r.meanLogLikelihood(), 1e-10);
        assertEquals(expected.aic(), r.aic(), 1e-9);
        assertEquals(expected.bic(), r.bic(), 1e-9);
        assertEquals(expected.icl(repeated), r.icl(X), 1e-8);
        assertEquals(rows.size(), r.total());
        assertTrue(r.certificate(X).holds(), () -> r.certificate(X).toString());
    }

    @Test
    void weightZeroIsARowLeftOut() {
        Matrix X = TWO.sample(60, Rng.seeded(4));
        Vector w = Vector.generate(60, n -> n % 5 == 2 ? 0 : 0.5 + n % 3);
        int[] kept = Weighing.places(w);
        Matrix rest = Matrix.generate(kept.length, 2, (i, d) -> X.get(kept[i], d));
        Matrix wild = Matrix.generate(60, 2, (n, d) -> n % 5 == 2 ? 1e5 * n : X.get(n, d));
        Vector left = Vector.generate(kept.length, i -> w.get(kept[i]));
        same(after(rest, left, 6), after(wild, w, 6), 1e-12);
        EmResult expected = Em.fit(rest, left, 2, EmSettings.BOOK.withRestarts(4), Rng.seeded(2), Tracer.off());
        EmResult r = Em.fit(wild, w, 2, EmSettings.BOOK.withRestarts(4), Rng.seeded(2), Tracer.off());
        same(expected, r, 1e-6);
        assertEquals(expected.objective(), r.objective(), 1e-9);
        assertEquals(60, r.examples());
        assertEquals(1, r.mixture().responsibilities(wild).row(2).sum(), 1e-15);
        assertTrue(r.certificate(wild).holds(), () -> r.certificate(wild).toString());
    }

    @Test
    void equalWeightsScaleTheObjective() {
        Matrix X = TWO.sample(50, Rng.seeded(8));
        EmResult plain = Em.of(X, TWO, iterations(9), Tracer.off());
        for (double c : new double[] {0x1p-60, 0.25, 1, 0x1p40, 0x1p700}) {
            EmResult r = after(X, Vector.generate(50, n -> c), 9);
            assertEquals(plain.mixture(), r.mixture());
            assertEquals(plain.logLikelihood() * c, r.logLikelihood());
            assertEquals(plain.iterations(), r.iterations());
            assertTrue(r.certificate(X).holds(), () -> r.certificate(X).toString());
        }
        EmResult third = after(X, Vector.generate(50, n -> 1 / 3.0), 9);
        assertEquals(plain.logLikelihood() / 3, third.logLikelihood(), 1e-12);
        assertEquals(plain.meanLogLikelihood(), third.meanLogLikelihood(), 1e-13);
        assertEquals(11 * Elementary.log(third.total()) - 2 * third.logLikelihood(), third.bic(), 1e-12);
        EmResult small = Em.fit(X, Vector.generate(50, n -> 0x1p-60), 2, EmSettings.BOOK, Rng.seeded(1), Tracer.off());
        assertEquals(2, small.mixture().size());
    }

    @Test
    void streamedRowsAndAnyThreadsGiveTheSameBits() {
        Matrix X = TWO.sample(9000, Rng.seeded(5));
        Vector w = Vector.generate(9000, n -> n < 4096 ? 0 : n % 7 / 2.0);
        EmResult r = after(X, w, 4);
        assertEquals(r, Em.of(Rows.of(X), w, TWO, iterations(4)));
        assertNotEquals(r, Em.of(X, TWO, iterations(4), Tracer.off()));
        Workers before = Machine.workers();
        try {
            Machine.use(Threads.of(3));
            assertEquals(r, after(X, w, 4));
        } finally {
            Machine.use(before);
        }
        assertTrue(r.certificate(X).holds(), () -> r.certificate(X).toString());
    }

    @Test
    void aCertificateOfOtherDataDoesNotHold() {
        Matrix X = TWO.sample(20, Rng.seeded(3));
        EmResult r = after(X, Vector.generate(20, n -> 1 + n % 2), 3);
        assertTrue(!r.certificate(X.times(1.01)).holds());
        refused("X has 19 rows, expected 20, one for each weight", () -> r.certificate(X.rows(0, 19)));
    }

    @Test
    void aCollapseNamesOnlyPointsThatCount() {
        Matrix X = Matrix.of(5, 1, 0, 0.1, 0.2, 5, 5.0001);
        GaussianMixture start = GaussianMixture.of(Vector.of(0.5, 0.5), Vector.of(0.1, 5), Vector.of(1, 1));
        CollapseException e = assertThrows(
                CollapseException.class,
                () -> Em.of(X, Vector.of(1, 1, 1, 2, 0), start, EmSettings.BOOK, Tracer.off()));
        assertEquals(List.of(3), e.points());
    }

    @Test
    void badWeightsAreNamed() {
        Matrix X = Matrix.of(3, 1, 1, 2, 4);
        bad(X, "there are 2 weights, expected 3, one for each row", 1, 2);
        bad(X, "there are 4 weights, expected 3, one for each row", 1, 2, 1, 1);
        bad(X, "weights[1] is -2.0, expected 0 or more", 1, -2, 1);
        bad(X, "weights[2] is NaN", 1, 2, Double.NaN);
        bad(X, "weights[0] is Infinity", Double.POSITIVE_INFINITY, 2, 1);
        bad(X, "the weights sum to 0.0, expected some above 0", 0, 0, 0);
        bad(X, "expected a sum from 1.0E-290 to 1.0E290", 1e300, 1, 1);
        bad(X, "expected a sum from 1.0E-290 to 1.0E290", 1e-300, 0, 0);
        refused(
                "K is 3, expected 1 to 2, the number of points with a weight above 0",
                () -> Em.fit(X, Vector.of(1, 0, 1), 3, EmSettings.BOOK, Rng.seeded(1), Tracer.off()));
    }

    private static void bad(Matrix X, String message, double... w) {
        Vector weights = Vector.of(w);
        refused(message, () -> Em.fit(X, weights, 1, EmSettings.BOOK, Rng.seeded(1), Tracer.off()));
        GaussianMixture start = GaussianMixture.of(Vector.of(1), Vector.of(0), Vector.of(1));
        refused(message, () -> Em.of(X, weights, start, EmSettings.BOOK, Tracer.off()));
        refused(message, () -> Em.of(Rows.of(X), weights, start, EmSettings.BOOK));
    }

    private static void refused(String message, org.junit.jupiter.api.function.Executable run) {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, run);
        assertTrue(e.getMessage().contains(message), e.getMessage());
    }

    /** The weighted objective never falls, whatever the family, and what is said of it is true. */
    @Property(tries = 60, seed = "2")
    void theObjectiveNeverFalls(
            @ForAll @IntRange(min = 12, max = 60) int N,
            @ForAll @IntRange(min = 1, max = 3) int D,
            @ForAll @IntRange(min = 1, max = 3) int K,
            @ForAll Family family,
            @ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        Matrix X = rng.normalMatrix(N, D);
        Vector w = Vector.generate(N, n -> rng.below(5) == 0 ? 0 : 3 * rng.uniform());
        double[] values;
        try {
            values = Trace.<EmStep>of(t -> {
                        EmResult r = Em.fit(
                                X, w, K, iterations(30).withFamily(family).withRestarts(1), rng, t);
                        assertTrue(
                                r.certificate(X).holds(), () -> r.certificate(X).toString());
                    })
                    .values(s -> s instanceof EmStep.Responsibilities r ? r.objective() : Double.NaN);
        } catch (CollapseException e) {
            assertTrue(e.getMessage().contains("component " + (e.component() + 1)));
            return;
        }
        for (int k = 1; k < values.length; k++)
            assertTrue(values[k] >= values[k - 1] - 1e-10 * (w.sum() + Math.abs(values[k])), "iteration " + k);
    }

    /** What is shown of a run says that the points have weights. */
    @Test
    void theStepsSayWhatTheyCount() {
        Matrix X = Matrix.of(4, 1, 0, 1, 5, 7);
        StringBuilder told = new StringBuilder();
        Em.fit(
                X,
                Vector.of(1, 2, 3, 4),
                1,
                iterations(1).withRestarts(1),
                Rng.seeded(1),
                step -> told.append(TraceJson.of(step)));
        String said = told.toString();
        for (String text : List.of(
                "4 points with weights",
                "weighted log likelihood",
                "answer for weights of (10)",
                "w_n r_{nk}",
                "{\\\\sum_n w_n}")) assertTrue(said.contains(text), text + " in " + said);
    }
}
