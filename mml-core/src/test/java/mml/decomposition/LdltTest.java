package mml.decomposition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mml.decomposition.Ldlt.Inertia;
import mml.decomposition.MatrixTypes.Named;
import mml.golden.Golden;
import mml.matrix.Matrix;
import mml.matrix.Permutation;
import mml.matrix.SingularMatrixException;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.spectral.SymmetricEigen;
import mml.trace.Trace;
import mml.trace.TraceContract;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LdltTest extends TraceContract<LdltStep> {
    private static final Matrix A = Matrix.of(3, 3, 0, 1, 2, 1, 0, 1, 2, 1, 10);

    @Override
    protected Class<LdltStep> family() {
        return LdltStep.class;
    }

    @Override
    protected Stream<Run<LdltStep>> runs() {
        return Stream.of(A, symmetric(7, 1), symmetric(6, 2).times(1e-290), Matrix.zeros(2, 2))
                .map(M -> t -> Ldlt.of(M, t));
    }

    private static Matrix symmetric(int n, long seed) {
        Matrix R = MatrixTypes.random(n, n, Rng.seeded(seed));
        return R.plus(R.transpose());
    }

    static Stream<Named> symmetric() {
        return Stream.concat(
                MatrixTypes.positiveDefinite(),
                MatrixTypes.square()
                        .map(m -> new Named(
                                "symmetric part of " + m,
                                m.A().times(0.5).plus(m.A().transpose().times(0.5)))));
    }

    @Test
    void byHand() {
        Matrix swap = Matrix.of(2, 2, 0, 1, 1, 0);
        Ldlt two = Ldlt.of(swap);
        assertEquals(Matrix.identity(2), two.L());
        assertEquals(swap, two.D());
        assertEquals(-1, two.determinant());
        assertEquals(new Inertia(1, 1, 0), two.inertia());
        assertEquals(Vector.of(5, 3), two.solve(Vector.of(3, 5)));

        Ldlt spd = Ldlt.of(Matrix.of(2, 2, 4, 2, 2, 5)); // 5 is the larger pivot
        assertEquals(Permutation.of(1, 0), spd.P());
        assertEquals(0.4, spd.L().get(1, 0));
        assertEquals(Matrix.of(2, 2, 5, 0, 0, 3.2), spd.D());
        assertEquals(16, spd.determinant());
        assertEquals(Math.log(16), spd.logAbsDeterminant(), 1e-15);

        Ldlt ldlt = Ldlt.of(A); // 10 first; then what is left, [-0.4 0.8; 0.8 -0.1], takes a 2×2 pivot
        assertEquals(List.of(10.0, -0.1, -0.4), diagonal(ldlt.D()));
        assertEquals(0.8, Math.abs(ldlt.D().get(2, 1)), 1e-15);
        assertEquals(-6, ldlt.determinant(), 1e-14);
    }

    private static List<Double> diagonal(Matrix D) {
        return Stream.of(0, 1, 2)
                .map(i -> Math.rint(D.get(i, i) * 1e12) / 1e12)
                .sorted((x, y) -> x == 10 ? -1 : y == 10 ? 1 : Double.compare(y, x))
                .toList();
    }

    @Test
    void atEveryStepTheProductIsTheMatrix() {
        Matrix M = symmetric(8, 3);
        Trace<LdltStep> trace = Trace.of(t -> Ldlt.of(M, t));
        int eliminated = 0;
        for (LdltStep step : trace) {
            Matrix L = Matrix.identity(8);
            Matrix S = M;
            List<Integer> order = List.of(0, 1, 2, 3, 4, 5, 6, 7);
            if (step instanceof LdltStep.Pivot s) {
                L = s.L();
                S = s.S();
                order = s.order();
                eliminated += 1;
            } else if (step instanceof LdltStep.Block s) {
                L = s.L();
                S = s.S();
                order = s.order();
                eliminated += 2;
            } else if (step instanceof LdltStep.Done s) {
                L = s.L();
                S = s.D();
                order = s.order();
            }
            Matrix product = L.times(S).times(L.transpose());
            for (int i = 0; i < 8; i++)
                for (int j = 0; j < 8; j++) assertEquals(M.get(order.get(i), order.get(j)), product.get(i, j), 1e-14);
        }
        assertEquals(8, eliminated);
    }

    @Test
    void staysWithinRounding() {
        symmetric().forEach(m -> {
            Ldlt d = Ldlt.of(m.A());
            Residuals.small("A − PᵀLDLᵀP", m, Residuals.product(m.A(), d.reconstruct(), m.A().rows()));
            assertTrue(d.certificate().holds(), m::name);
        });
    }

    @Test
    void solvesWithinRounding() {
        symmetric().filter(m -> Lu.of(m.A()).rcond() > 1e-14).forEach(m -> {
            int n = m.A().rows();
            Vector b = m.A().times(MatrixTypes.random(n, 1, Rng.seeded(n)).column(0));
            Residuals.small(
                    "Ax − b", m, Residuals.solution(m.A(), Ldlt.of(m.A()).solve(b), b));
        });
    }

    /** The pivot that rounding leaves of this zero is above nε, and below 8nε, of the largest entry of D. */
    @Test
    void aZeroThatRoundingHidesIsCounted() {
        countsTheSignsOfTheEigenvalues(7, 17790);
    }

    /** Sylvester's law of inertia, with eigenvalues that are not near zero. */
    @Property(tries = 200, seed = "1")
    void countsTheSignsOfTheEigenvalues(@ForAll @IntRange(min = 1, max = 12) int n, @ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        double[] lambda = new double[n];
        int[] count = new int[3];
        for (int i = 0; i < n; i++) {
            int kind = rng.below(3);
            count[kind]++;
            lambda[i] = kind == 2 ? 0 : (kind == 0 ? 1 : -1) * (0.1 + rng.uniform());
        }
        Matrix Q = MatrixTypes.orthogonal(n, rng);
        Matrix M = Q.times(Matrix.diagonal(Vector.of(lambda))).times(Q.transpose());
        Ldlt d = Ldlt.of(M.plus(M.transpose()).times(0.5));
        assertEquals(new Inertia(count[0], count[1], count[2]), d.inertia());
        assertEquals(n - count[2], d.rank());
    }

    static List<Golden> eigSym() {
        return Golden.cases("eigSym");
    }

    @ParameterizedTest
    @MethodSource("eigSym")
    void agreesWithTheReferenceEigenvalues(Golden c) {
        Matrix M = c.matrix();
        Ldlt d = Ldlt.of(M);
        Lu lu = Lu.of(M);
        if (lu.rcond() < 1e-12) return;
        assertEquals(lu.sign(), d.sign());
        assertEquals(
                lu.logAbsDeterminant(), d.logAbsDeterminant(), 1e-10 * Math.max(1, Math.abs(lu.logAbsDeterminant())));
        int negative = 0;
        Vector lambda = SymmetricEigen.values(M);
        for (int i = 0; i < lambda.size(); i++) if (lambda.get(i) < 0) negative++;
        assertEquals(negative, d.inertia().negative());
    }

    @Test
    void theInverseTimesTheMatrixIsTheIdentity() {
        Matrix M = symmetric(20, 5);
        assertEquals(0, M.times(Ldlt.of(M).inverse()).minus(Matrix.identity(20)).maxNorm(), 1e-12);
    }

    @Test
    void extremeScalesAreNoReasonToRefuse() {
        for (double scale : new double[] {1e200, 1e-200, 1e307, 1e-307}) {
            Ldlt d = Ldlt.of(Matrix.of(2, 2, scale, 2 * scale, 2 * scale, scale));
            assertEquals(Math.log(3) + 2 * Math.log(scale), d.logAbsDeterminant(), 1e-12);
            assertEquals(new Inertia(1, 1, 0), d.inertia());
            Vector x = d.solve(Vector.of(3 * scale, 3 * scale));
            assertArrayEquals(new double[] {1, 1}, x.toArray(), 1e-15);
        }
        assertEquals(Vector.of(1, 1), Ldlt.of(Matrix.of(2, 2, 1, 0, 0, 1e-20)).solve(Vector.of(1, 1e-20)));
    }

    @Test
    void singularMatricesAreDecomposedButNotSolved() {
        Ldlt d = Ldlt.of(Matrix.of(3, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1));
        assertEquals(1, d.rank());
        assertEquals(0, d.determinant());
        assertEquals(Double.NEGATIVE_INFINITY, d.logAbsDeterminant());
        assertEquals(0, d.rcond());
        assertThrows(SingularMatrixException.class, () -> d.solve(Vector.of(1, 1, 1)));
        assertThrows(SingularMatrixException.class, d::inverse);
    }

    @Test
    void badInputIsNamed() {
        message("A[0][1] is NaN", () -> Ldlt.of(Matrix.of(2, 2, 1, Double.NaN, Double.NaN, 1)));
        message("needs at least 1×1", () -> Ldlt.of(Matrix.zeros(0, 0)));
        message("expected square", () -> Ldlt.of(Matrix.zeros(1, 2)));
        message("A[1][0] is 2.0, A[0][1] is 1.0", () -> Ldlt.of(Matrix.of(2, 2, 1, 1, 2, 1)));
        message("b has 2 entries, expected 3", () -> Ldlt.of(A).solve(Vector.of(1, 2)));
        message("b[0] is NaN", () -> Ldlt.of(A).solve(Vector.of(Double.NaN, 2, 1)));
    }

    private static void message(String expected, org.junit.jupiter.api.function.Executable call) {
        var e = assertThrows(IllegalArgumentException.class, call);
        assertTrue(e.getMessage().contains(expected), e.getMessage());
    }
}
