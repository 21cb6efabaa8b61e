package mml.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mml.geometry.GramSchmidt.Variant;
import mml.matrix.MagnitudeException;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.Trace;
import mml.trace.TraceContract;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GramSchmidtTest extends TraceContract<GramSchmidtStep> {
    private static final double EPSILON = 0x1p-52;
    private static final Matrix PLANE = Matrix.of(3, 3, 1, 2, 0, 1, 2, 1, 0, 0, 1); // a₂ = 2 a₁

    @Override
    protected Class<GramSchmidtStep> family() {
        return GramSchmidtStep.class;
    }

    @Override
    protected Stream<Run<GramSchmidtStep>> runs() {
        return Stream.of(
                t -> GramSchmidt.of(PLANE, Variant.MODIFIED, t),
                t -> GramSchmidt.of(hilbert(9), Variant.CLASSICAL, t),
                t -> GramSchmidt.of(Matrix.of(2, 1, 0, 0), Variant.CLASSICAL, t),
                t -> GramSchmidt.of(hilbert(4).times(1e-300), Variant.MODIFIED, t));
    }

    static Matrix hilbert(int n) {
        double[][] h = new double[n][n];
        for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) h[i][j] = 1.0 / (i + j + 1);
        return Matrix.of(h);
    }

    private static Matrix random(int m, int n, Rng rng) {
        double[] a = new double[m * n];
        for (int i = 0; i < a.length; i++) a[i] = 2 * rng.uniform() - 1;
        return Matrix.of(m, n, a);
    }

    @ParameterizedTest
    @EnumSource
    void example312(Variant variant) {
        Trace<GramSchmidtStep> trace = Trace.of(t -> GramSchmidt.of(Matrix.of(2, 2, 2, 1, 0, 1), variant, t));
        GramSchmidtStep.Removed removed = (GramSchmidtStep.Removed) trace.get(2);
        assertEquals(Vector.of(1, 0), removed.projection());
        assertEquals(Vector.of(0, 1), removed.u());
        GramSchmidtStep.Done done = (GramSchmidtStep.Done) trace.last();
        assertEquals(Matrix.identity(2), done.Q());
        assertEquals(Matrix.of(2, 2, 2, 1, 0, 1), done.R());
        assertEquals(0, done.loss());
    }

    @ParameterizedTest
    @EnumSource
    void exercise38(Variant variant) {
        Trace<GramSchmidtStep> trace = Trace.of(t -> GramSchmidt.of(Matrix.of(3, 2, 1, -1, 1, 2, 1, 0), variant, t));
        GramSchmidtStep.Normalised second = (GramSchmidtStep.Normalised) trace.get(3);
        assertEquals(0, second.u().minus(Vector.of(-4.0 / 3, 5.0 / 3, -1.0 / 3)).norm(), 1e-12);
        double c = Math.sqrt(42);
        assertEquals(
                0, second.q().minus(Vector.of(-2 * c / 21, 5 * c / 42, -c / 42)).norm(), 1e-12);
    }

    @Test
    void dependentVectorsAreNamedAndNotDividedByZero() {
        GramSchmidt gs = GramSchmidt.of(PLANE);
        assertEquals(List.of(1), gs.dependent());
        assertEquals(2, gs.rank());
        assertEquals(0, PLANE.minus(gs.reconstruct()).maxNorm(), 4 * EPSILON);
        assertTrue(gs.certificate().holds());
        GramSchmidt none = GramSchmidt.of(Matrix.zeros(3, 2));
        assertEquals(List.of(0, 1), none.dependent());
        assertEquals(Matrix.zeros(3, 2), none.reconstruct());
        assertTrue(none.certificate().holds());
    }

    @Test
    void moreVectorsThanEntriesMustBeDependent() {
        GramSchmidt gs = GramSchmidt.of(random(3, 7, Rng.seeded(1)));
        assertEquals(List.of(3, 4, 5, 6), gs.dependent());
        assertTrue(gs.certificate().holds());
    }

    @Test
    void aColumnTooManyIsCombinedOfTheOthersHoweverNearlyDependentTheyAre() {
        Matrix A = Matrix.of(2, 3, 1, 1, 0.3, 1, 1 + 1e-9, -0.7);
        GramSchmidt gs = GramSchmidt.of(A);
        assertEquals(List.of(2), gs.dependent());
        assertTrue(gs.loss() > 1e-9, "the basis is not quite orthogonal: " + gs.loss());
        assertEquals(0, A.minus(gs.reconstruct()).maxNorm(), 8 * EPSILON);
    }

    @Property(tries = 60, seed = "1")
    void findsAnOrthonormalBasisAndTheFactors(
            @ForAll @IntRange(min = 1, max = 12) int m, @ForAll @IntRange(min = 1, max = 12) int n, @ForAll long seed) {
        Matrix A = random(m, n, Rng.seeded(seed));
        GramSchmidt gs = GramSchmidt.of(A);
        double size = 30.0 * Math.max(m, n) * EPSILON;
        assertEquals(0, A.minus(gs.reconstruct()).maxNorm(), size * A.maxNorm());
        for (int j = 0; j < gs.R().rows() && gs.dependent().isEmpty(); j++) {
            assertTrue(gs.R().get(j, j) > 0);
            for (int i = j + 1; i < gs.R().rows(); i++) assertEquals(0, gs.R().get(i, j));
        }
    }

    @Property(tries = 40, seed = "1")
    void aCombinationOfEarlierVectorsIsFound(@ForAll @IntRange(min = 1, max = 6) int n, @ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        Matrix A = random(n + 2, n, rng);
        Vector[] columns = new Vector[n + 1];
        for (int j = 0; j < n; j++) columns[j] = A.column(j);
        columns[n] = A.times(random(n, 1, rng).column(0));
        GramSchmidt gs = GramSchmidt.of(Matrix.ofColumns(columns));
        if (gs.rank() == n) assertEquals(List.of(n), gs.dependent());
        else
            assertTrue(
                    Math.abs(gs.R().get(n, n)) < 1e-10,
                    "a dependent vector left " + gs.R().get(n, n));
    }

    @Test
    void theModifiedVariantLosesFarLessOnAHilbertMatrix() {
        for (int n = 5; n <= 10; n++) {
            double classical = GramSchmidt.of(hilbert(n), Variant.CLASSICAL).loss();
            double modified = GramSchmidt.of(hilbert(n), Variant.MODIFIED).loss();
            assertTrue(modified < classical / 10, modified + " against " + classical);
        }
        assertTrue(GramSchmidt.of(hilbert(9), Variant.CLASSICAL).loss() > 0.5);
        assertTrue(GramSchmidt.of(hilbert(9), Variant.MODIFIED).loss() < 1e-4);
        assertFalse(GramSchmidt.of(hilbert(9), Variant.CLASSICAL).certificate().holds());
    }

    @Test
    void theLossOfTheModifiedVariantIsConditionTimesRounding() {
        double eps = 1e-6; // Läuchli's matrix, condition about √3/eps
        Matrix A = Matrix.of(4, 3, 1, 1, 1, eps, 0, 0, 0, eps, 0, 0, 0, eps);
        double bound = 30 * Math.sqrt(3) / eps * EPSILON;
        assertTrue(GramSchmidt.of(A).loss() < bound);
        assertTrue(
                GramSchmidt.of(A, Variant.CLASSICAL).loss() > GramSchmidt.of(A).loss());
    }

    @Test
    void everyRemovedPartMakesTheVectorOrthogonalToItsDirection() {
        Matrix A = random(5, 4, Rng.seeded(4));
        Matrix Q = GramSchmidt.of(A).Q();
        for (GramSchmidtStep step : Trace.<GramSchmidtStep>of(t -> GramSchmidt.of(A, Variant.MODIFIED, t)))
            if (step instanceof GramSchmidtStep.Removed r) assertEquals(0, r.u().dot(Q.column(r.j())), 20 * EPSILON);
    }

    @Test
    void extremeNumbersAreNoReasonToRefuse() {
        for (double scale : new double[] {1e300, 1e-300, Double.MIN_VALUE}) {
            GramSchmidt gs = GramSchmidt.of(Matrix.of(2, 2, 2 * scale, scale, 0, scale));
            assertEquals(Matrix.identity(2), gs.Q());
        }
        assertTrue(GramSchmidt.of(Matrix.of(2, 1, Double.MIN_VALUE, Double.MIN_VALUE))
                .certificate()
                .holds());
        Matrix huge = Matrix.of(2, 1, Double.MAX_VALUE, Double.MAX_VALUE);
        assertThrows(MagnitudeException.class, () -> GramSchmidt.of(huge));
    }

    @Test
    void badInputIsNamed() {
        var nan = assertThrows(IllegalArgumentException.class, () -> GramSchmidt.of(Matrix.of(1, 2, 1, Double.NaN)));
        assertTrue(nan.getMessage().contains("A[0][1] is NaN"), nan.getMessage());
        var empty = assertThrows(IllegalArgumentException.class, () -> GramSchmidt.of(Matrix.zeros(0, 3)));
        assertTrue(empty.getMessage().contains("needs at least 1×1"), empty.getMessage());
    }
}
