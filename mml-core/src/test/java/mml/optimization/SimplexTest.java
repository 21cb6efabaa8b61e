package mml.optimization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.Certificate;
import mml.trace.TraceContract;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimplexTest extends TraceContract<SimplexStep> {
    private static final double INF = Double.POSITIVE_INFINITY;

    /** Example 7.5. */
    private static final LinearProgram BOOK = LinearProgram.minimise(Vector.of(-5, -3))
            .subjectTo(
                    Matrix.of(new double[][] {{2, 2}, {2, -4}, {-2, 1}, {0, -1}, {0, 1}}), Vector.of(33, 8, 5, -1, 8));

    private static final LinearProgram UNBOUNDED = LinearProgram.minimise(Vector.of(-1, 0))
            .nonNegative()
            .subjectTo(Matrix.of(new double[][] {{1, -1}}), Vector.of(1));

    private static final LinearProgram INFEASIBLE = LinearProgram.minimise(Vector.of(1, 1))
            .nonNegative()
            .subjectTo(Matrix.of(new double[][] {{1, 1}}), Vector.of(1))
            .atLeast(Matrix.of(new double[][] {{1, 1}}), Vector.of(2));

    @Override
    protected Class<SimplexStep> family() {
        return SimplexStep.class;
    }

    @Override
    protected Stream<Run<SimplexStep>> runs() {
        return Stream.of(t -> Simplex.of(BOOK, t), t -> Simplex.of(UNBOUNDED, t), t -> Simplex.of(INFEASIBLE, t));
    }

    private static LpResult.Optimal optimal(LpResult result) {
        LpResult.Optimal best = assertInstanceOf(LpResult.Optimal.class, result);
        assertTrue(best.certificate().holds(), best.certificate().toString());
        return best;
    }

    private static void check(double[] x, double value, double[] lambda, LpResult result) {
        LpResult.Optimal best = optimal(result);
        assertArrayEquals(x, best.x().toArray(), 1e-12);
        assertEquals(value, best.value(), 1e-12);
        assertArrayEquals(lambda, best.lambda().toArray(), 1e-12);
    }

    @ParameterizedTest
    @EnumSource
    void example75WithItsMultipliers(PivotRule rule) {
        check(
                new double[] {37.0 / 3, 25.0 / 6},
                -445.0 / 6,
                new double[] {13.0 / 6, 1.0 / 3, 0, 0, 0},
                Simplex.with(rule).solve(BOOK));
    }

    @ParameterizedTest
    @EnumSource
    void wyndor(PivotRule rule) {
        LinearProgram lp = LinearProgram.minimise(Vector.of(-3, -5))
                .nonNegative()
                .subjectTo(Matrix.of(new double[][] {{1, 0}, {0, 2}, {3, 2}}), Vector.of(4, 12, 18));
        check(
                new double[] {2, 6},
                -36,
                new double[] {0, 1.5, 1},
                Simplex.with(rule).solve(lp));
    }

    @ParameterizedTest
    @EnumSource
    void theCyclingExamplesEnd(PivotRule rule) {
        Simplex simplex = Simplex.with(rule);
        LinearProgram beale = LinearProgram.minimise(Vector.of(-0.75, 150, -0.02, 6))
                .nonNegative()
                .subjectTo(
                        Matrix.of(new double[][] {{0.25, -60, -0.04, 9}, {0.5, -90, -0.02, 3}, {0, 0, 1, 0}}),
                        Vector.of(0, 0, 1));
        check(new double[] {0.04, 0, 1, 0}, -0.05, new double[] {0, 1.5, 0.05}, simplex.solve(beale));
        LinearProgram suurballe = LinearProgram.minimise(Vector.of(-0.4, -0.4, 1.8))
                .nonNegative()
                .subjectTo(
                        Matrix.of(new double[][] {{0.6, -6.4, 4.8}, {0.2, -1.8, 0.6}, {0.4, -1.6, 0.2}, {0, 1, 0}}),
                        Vector.of(0, 0, 0, 1));
        check(new double[] {4, 1, 0}, -2, new double[] {0, 0, 1, 2}, simplex.solve(suurballe));
        LinearProgram chvatal = LinearProgram.minimise(Vector.of(-10, 57, 9, 24))
                .nonNegative()
                .subjectTo(
                        Matrix.of(new double[][] {{0.5, -5.5, -2.5, 9}, {0.5, -1.5, -0.5, 1}, {1, 0, 0, 0}}),
                        Vector.of(0, 0, 1));
        check(new double[] {1, 0, 1, 0}, -1, new double[] {0, 18, 1}, simplex.solve(chvatal));
    }

    @Test
    void atLeastAndEqualityRowsHaveMultipliersOfTheStatedSign() {
        LinearProgram lp = LinearProgram.minimise(Vector.of(-4, -6, -7, -8))
                .nonNegative()
                .subjectTo(Matrix.of(new double[][] {{2, 3, 4, 7}, {3, 4, 5, 6}}), Vector.of(4600, 5000))
                .atLeast(Matrix.of(new double[][] {{0, 0, 0, 1}}), Vector.of(400))
                .equalTo(Matrix.of(new double[][] {{1, 1, 1, 1}}), Vector.of(950));
        check(new double[] {0, 400, 150, 400}, -6650, new double[] {1, 0, -2, 3}, Simplex.of(lp));
    }

    @Test
    void whereMultipliersAreNotUniqueTheCertificateDecides() {
        LinearProgram lp = LinearProgram.minimise(Vector.of(-1, -1))
                .nonNegative()
                .subjectTo(Matrix.of(new double[][] {{1, 0}, {0, 1}, {1, 1}}), Vector.of(1, 1, 2));
        LpResult.Optimal best = optimal(Simplex.of(lp));
        assertEquals(-2, best.value(), 1e-15);
        assertTrue(best.lambda().get(2) >= 0 && best.lambda().get(2) <= 1);
    }

    @ParameterizedTest
    @EnumSource
    void theCubeOfKleeAndMintyEnds(PivotRule rule) {
        int n = 14;
        Matrix A = Matrix.generate(n, n, (i, j) -> i == j ? 1 : j < i ? power(2, i - j + 1) : 0);
        Vector c = Vector.generate(n, j -> -power(2, n - 1 - j));
        Vector b = Vector.generate(n, i -> power(5, i + 1));
        LpResult.Optimal best = optimal(
                Simplex.with(rule).solve(LinearProgram.minimise(c).nonNegative().subjectTo(A, b)));
        assertEquals(-power(5, n), best.value(), 1e-3);
    }

    private static double power(double base, int k) {
        double p = 1;
        for (int i = 0; i < k; i++) p *= base;
        return p;
    }

    /** Rows {@code Ax ≤ b}: what a corner says of x, of the slacks and of the cost is so at every x, and its multipliers bound its own cost. */
    @Property(tries = 60)
    void aCornersDictionaryAndMultipliersSayTheSameAsTheProgram(@ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        int m = rng.between(2, 6);
        Matrix A = Matrix.generate(m, 2, (i, j) -> rng.between(-4, 4));
        Vector b = Vector.generate(m, i -> rng.between(-3, 9));
        LinearProgram plain = LinearProgram.minimise(Vector.of(rng.between(-5, 5), rng.between(-5, 5)))
                .subjectTo(A, b);
        for (LinearProgram lp : new LinearProgram[] {plain, plain.nonNegative()})
            Simplex.of(lp, step -> {
                if (!(step instanceof SimplexStep.Corner corner)) return;
                if (corner.lambda().size() > 0 && lp.equals(plain))
                    assertEquals(
                            corner.objective(), -corner.lambda().dot(b), 1e-9 * (1 + Math.abs(corner.objective())));
                if (corner.nonbasic().isEmpty()) return;
                for (int k = 0; k < 3; k++) {
                    Vector x = Vector.of(rng.between(-9, 9), rng.between(-9, 9));
                    Vector all = Vector.generate(
                            2 + m,
                            v -> v < 2 ? x.get(v) : b.get(v - 2) - A.row(v - 2).dot(x));
                    for (int r = 0; r <= 2 + m; r++) {
                        double said = corner.dictionary().get(r, 0);
                        for (int q = 0; q < 2; q++)
                            said += corner.dictionary().get(r, 1 + q)
                                    * all.get(corner.nonbasic().get(q));
                        double is = r == 0 ? lp.c().dot(x) : all.get(r - 1);
                        assertEquals(is, said, 1e-8, corner + " at " + x);
                    }
                }
                for (int q : corner.nonbasic()) assertEquals(0, value(q, corner.x(), A, b), 1e-9);
            });
    }

    private static double value(int variable, Vector x, Matrix A, Vector b) {
        return variable < 2
                ? x.get(variable)
                : b.get(variable - 2) - A.row(variable - 2).dot(x);
    }

    @Test
    void anUnboundedProgramHasARay() {
        LpResult.Unbounded u = assertInstanceOf(LpResult.Unbounded.class, Simplex.of(UNBOUNDED));
        assertTrue(u.certificate().holds(), u.certificate().toString());
        assertEquals(u.ray().get(0), u.ray().get(1), 1e-15);
        LpResult.Unbounded free =
                assertInstanceOf(LpResult.Unbounded.class, Simplex.of(LinearProgram.minimise(Vector.of(1, -2))));
        assertTrue(free.certificate().holds());
    }

    @Test
    void anInfeasibleProgramHasAFarkasVector() {
        LpResult.Infeasible no = assertInstanceOf(LpResult.Infeasible.class, Simplex.of(INFEASIBLE));
        assertTrue(no.certificate().holds());
        assertTrue(no.contradiction() > 0.9 * no.farkas().maxNorm());
        assertEquals(no.farkas().get(0), -no.farkas().get(1), 1e-15);
        LpResult.Infeasible wrong = new LpResult.Infeasible(INFEASIBLE, Vector.of(1, 1));
        assertTrue(!wrong.certificate().holds());
    }

    /** 0.1 + 0.2 is not 0.3 in doubles: of rows that are one but for rounding no ray is certified, of doubles that fit one is. */
    @Test
    void aRayThatOnlyRoundingMakesIsNotCertified() {
        LinearProgram p = LinearProgram.minimise(Vector.of(1, 0))
                .equalTo(Matrix.of(new double[][] {{0.1 + 0.2, 0.1}, {0.3, 0.1}}), Vector.of(0, 0));
        Vector zero = Vector.zeros(2);
        assertFalse(
                new LpResult.Unbounded(p, zero, Vector.of(-1, 3)).certificate().holds());
        LinearProgram q = LinearProgram.minimise(Vector.of(1, 0))
                .equalTo(Matrix.of(new double[][] {{0.3, 0.1}, {0.6, 0.2}}), Vector.of(0, 0));
        Certificate certificate = new LpResult.Unbounded(q, zero, Vector.of(-1, 3)).certificate();
        assertTrue(certificate.holds(), certificate.toString());
    }

    /** Fractions would take minutes: the claim is smaller instead, and true. */
    @Test
    void ofLargeProgramsLessIsClaimed() {
        int n = 80;
        Rng rng = Rng.seeded(3);
        Matrix A = rng.normalMatrix(n, n);
        Vector sum = A.transpose().times(Vector.ones(n));
        LinearProgram none = LinearProgram.minimise(Vector.ones(n))
                .subjectTo(A, Vector.ones(n))
                .atLeast(Matrix.ofRows(sum), Vector.of(n + 1));
        Certificate certificate = Simplex.of(none).certificate();
        assertTrue(certificate.holds(), certificate.toString());
        assertTrue(certificate.claim().startsWith("no x with entries up to "), certificate.claim());
        LinearProgram falls = LinearProgram.minimise(sum).subjectTo(A.rows(0, n - 1), Vector.ones(n - 1));
        certificate = Simplex.of(falls).certificate();
        assertTrue(certificate.holds(), certificate.toString());
        assertEquals("but for rounding, cᵀx has no lower bound", certificate.claim());
    }

    @Test
    void boundsThatCrossAreNamed() {
        LinearProgram lp = LinearProgram.minimise(Vector.of(1, 1, 1)).bounded(Vector.of(0, 0, 2), Vector.of(1, 1, 1));
        LpResult.Infeasible no = assertInstanceOf(LpResult.Infeasible.class, Simplex.of(lp));
        assertEquals("x3: 2.0 > 1.0", no.crossed());
        assertTrue(no.certificate().holds());
    }

    @Test
    void dependentEquationsAndFreeVariablesAreNoTrouble() {
        LinearProgram transport = LinearProgram.minimise(Vector.of(4, 6, 9, 5, 7, 8))
                .nonNegative()
                .equalTo(
                        Matrix.of(new double[][] {
                            {1, 1, 1, 0, 0, 0},
                            {0, 0, 0, 1, 1, 1},
                            {1, 0, 0, 1, 0, 0},
                            {0, 1, 0, 0, 1, 0},
                            {0, 0, 1, 0, 0, 1}
                        }),
                        Vector.of(20, 30, 20, 20, 10));
        assertEquals(300, optimal(Simplex.of(transport)).value(), 1e-12);
        LinearProgram absolute = LinearProgram.minimise(Vector.of(0, 1))
                .atLeast(Matrix.of(new double[][] {{1, 1}, {-1, 1}}), Vector.of(-3, 3));
        LpResult.Optimal best = optimal(Simplex.of(absolute));
        assertArrayEquals(new double[] {-3, 0}, best.x().toArray(), 1e-14);
    }

    @Test
    void badInputIsRefused() {
        Matrix A = Matrix.of(new double[][] {{1, 1}});
        assertThrows(IllegalArgumentException.class, () -> LinearProgram.minimise(Vector.of(Double.NaN, 1)));
        assertThrows(IllegalArgumentException.class, () -> LinearProgram.minimise(Vector.of()));
        LinearProgram two = LinearProgram.minimise(Vector.of(1, 1));
        assertThrows(IllegalArgumentException.class, () -> two.subjectTo(A, Vector.of(Double.NaN)));
        assertThrows(IllegalArgumentException.class, () -> two.subjectTo(A, Vector.of(1, 2)));
        var e = assertThrows(
                IllegalArgumentException.class,
                () -> LinearProgram.minimise(Vector.of(1, 1, 1)).subjectTo(A, Vector.of(1)));
        assertEquals("the rows have 2 columns, expected 3 as c has entries", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> two.bounded(Vector.of(INF, 0), Vector.of(INF, INF)));
    }

    @ParameterizedTest
    @ValueSource(longs = {13423, 177935, 179375, 185375, 199682})
    void anOptimumAtNothingIsProvedToo(long seed) {
        everyAnswerIsProved(seed);
    }

    @Test
    void anOptimumThatIsRoundingIsProvedToo() {
        Matrix A = Matrix.of(new double[][] {{3, 0}, {2, -3}, {-3, -1}, {-3, -2}, {3, -1}});
        assertOptimum(
                0,
                new LinearProgram(
                        Vector.of(-2, 1),
                        A,
                        Vector.of(-3, -4, -INF, -1, -INF),
                        Vector.of(0, 0, INF, 3, 1),
                        Vector.of(-1, -2),
                        Vector.of(INF, 0)));
    }

    private static void assertOptimum(double value, LinearProgram lp) {
        LpResult.Optimal best = optimal(Simplex.of(lp));
        assertEquals(value, best.value(), 1e-15);
        assertTrue(best.certificate().holds(), best.certificate().toString());
    }

    /** Whatever a small program comes to, it comes with its proof, and all rules agree. */
    @Property(tries = 300, seed = "1")
    void everyAnswerIsProved(@ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        int n = 1 + rng.below(5);
        int m = rng.below(7);
        Vector c = Vector.generate(n, j -> rng.between(-3, 3));
        Matrix A = Matrix.generate(m, n, (i, j) -> rng.between(-3, 3));
        Vector lower = Vector.generate(m, i -> rng.below(3) == 0 ? rng.between(-4, 2) : -INF);
        Vector upper = Vector.generate(m, i -> rng.below(4) == 0 ? INF : Math.max(rng.between(-2, 5), lower.get(i)));
        Vector from = Vector.generate(n, j -> rng.below(3) == 0 ? -INF : rng.between(-2, 0));
        Vector to = Vector.generate(n, j -> rng.below(2) == 0 ? INF : rng.between(0, 3));
        LinearProgram lp = new LinearProgram(c, A, lower, upper, from, to);
        LpResult first = Simplex.of(lp);
        assertTrue(first.certificate().holds(), () -> lp + " " + first + " " + first.certificate());
        for (PivotRule rule : PivotRule.values()) {
            LpResult other = Simplex.with(rule).solve(lp);
            assertEquals(first.getClass(), other.getClass());
            assertTrue(other.certificate().holds(), () -> rule + " " + lp + " " + other + " " + other.certificate());
            if (first instanceof LpResult.Optimal a && other instanceof LpResult.Optimal b)
                assertEquals(a.value(), b.value(), 1e-9 * (1 + Math.abs(a.value())));
        }
        LpResult rows = Simplex.of(lp.inequalities());
        assertEquals(first.getClass(), rows.getClass(), () -> lp + " as " + lp.inequalities());
        if (first instanceof LpResult.Optimal a && rows instanceof LpResult.Optimal b)
            assertEquals(a.value(), b.value(), 1e-9 * (1 + Math.abs(a.value())));
    }

    @Test
    void boundsOfRowsAndEntriesBecomeRowsInTheFormOfTheBook() {
        LinearProgram rows = new LinearProgram(
                        Vector.of(1, 2),
                        Matrix.of(new double[][] {{1, 3}, {4, 0}, {5, 6}}),
                        Vector.of(-INF, 2, -INF),
                        Vector.of(7, 9, INF),
                        Vector.of(0, -INF),
                        Vector.of(INF, 8))
                .inequalities();
        assertEquals(Matrix.of(new double[][] {{1, 3}, {4, 0}, {-4, 0}, {-1, 0}, {0, 1}}), rows.A());
        assertEquals(Vector.of(7, 9, -2, 0, 8), rows.rowUpper());
        assertEquals(Vector.of(-INF, -INF), rows.xLower());
        assertEquals(Vector.of(1, 2), rows.c());
    }

    @Test
    void anotherValueOrOtherReducedCostsAreNotCertified() {
        LpResult.Optimal r = optimal(Simplex.of(BOOK));
        assertFalse(new LpResult.Optimal(BOOK, r.x(), 1.001 * r.value(), r.lambda(), r.reduced(), r.basis())
                .certificate()
                .holds());
        Vector reduced = r.reduced().plus(Vector.of(0, 1e-3));
        assertFalse(new LpResult.Optimal(BOOK, r.x(), r.value(), r.lambda(), reduced, r.basis())
                .certificate()
                .holds());
    }

    /** Beyond what is counted in fractions: c is the sum of the rows, so any ray has to leave Ax ≤ 1 or to rise. */
    @Test
    void ofLargeProgramsNothingWrongIsCertified() {
        int n = 80;
        Rng rng = Rng.seeded(3);
        Matrix A = rng.normalMatrix(n, n);
        Vector sum = A.transpose().times(Vector.ones(n));
        LinearProgram none = LinearProgram.minimise(Vector.ones(n))
                .subjectTo(A, Vector.ones(n))
                .atLeast(Matrix.ofRows(sum), Vector.of(n + 1));
        Vector farkas =
                assertInstanceOf(LpResult.Infeasible.class, Simplex.of(none)).farkas();
        assertFalse(
                new LpResult.Infeasible(none, farkas.times(-1)).certificate().holds());
        LinearProgram falls = LinearProgram.minimise(sum).subjectTo(A.rows(0, n - 1), Vector.ones(n - 1));
        LpResult.Unbounded u = assertInstanceOf(LpResult.Unbounded.class, Simplex.of(falls));
        Vector first = A.row(0);
        assertFalse(new LpResult.Unbounded(falls, u.x().plus(first), u.ray())
                .certificate()
                .holds());
        assertFalse(new LpResult.Unbounded(falls, u.x(), u.ray().plus(1e-3, first))
                .certificate()
                .holds());
        assertFalse(new LpResult.Unbounded(falls, u.x(), Vector.zeros(n))
                .certificate()
                .holds());
    }
}
