package mml.optimization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ActiveSetTest extends TraceContract<QpStep> {
    private static final double INF = Double.POSITIVE_INFINITY;

    /** Example 7.6. */
    private static final QuadraticProgram BOOK = QuadraticProgram.of(
                    Matrix.of(new double[][] {{2, 1}, {1, 4}}), Vector.of(5, 3))
            .subjectTo(Matrix.of(new double[][] {{1, 0}, {-1, 0}, {0, 1}, {0, -1}}), Vector.of(1, 1, 1, 1));

    private static final QuadraticProgram INFEASIBLE =
            BOOK.equalTo(Matrix.of(new double[][] {{1, 1}, {1, 1}}), Vector.of(0, 1));

    @Override
    protected Class<QpStep> family() {
        return QpStep.class;
    }

    @Override
    protected Stream<Run<QpStep>> runs() {
        return Stream.of(
                t -> ActiveSet.of(BOOK, t),
                t -> ActiveSet.of(INFEASIBLE, t),
                t -> ActiveSet.from(BOOK, Vector.of(1, 1), t));
    }

    private static QpResult.Optimal optimal(QuadraticProgram program) {
        QpResult.Optimal best = assertInstanceOf(QpResult.Optimal.class, ActiveSet.of(program));
        assertTrue(best.certificate().holds(), best.certificate().toString());
        return best;
    }

    @Test
    void example76WithItsMultipliers() {
        QpResult.Optimal best = optimal(BOOK);
        assertArrayEquals(new double[] {-1, -0.5}, best.x().toArray(), 1e-14);
        assertEquals(-4.5, best.value(), 1e-14);
        assertArrayEquals(new double[] {0, 2.5, 0, 0}, best.lambda().toArray(), 1e-14);
        assertEquals(-4.5, BOOK.dual(best.x(), best.lambda(), 0), 1e-14);
    }

    @Test
    void fromACornerBothLinesAreLetGoOneAfterTheOther() {
        List<Integer> dropped = new ArrayList<>();
        QpResult end = ActiveSet.from(BOOK, Vector.of(1, 1), step -> {
            if (step instanceof QpStep.Multipliers m) dropped.add(m.dropped());
        });
        QpResult.Optimal best = assertInstanceOf(QpResult.Optimal.class, end);
        assertArrayEquals(new double[] {-1, -0.5}, best.x().toArray(), 1e-14);
        assertEquals(List.of(0, 2, -1), dropped);
    }

    @Test
    void everyFeasibleStartComesToTheSamePoint() {
        for (double a = -1; a <= 1; a += 0.25)
            for (double b = -1; b <= 1; b += 0.25) {
                QpResult end = ActiveSet.from(BOOK, Vector.of(a, b), Tracer.off());
                assertTrue(end.certificate().holds(), a + ", " + b);
                assertArrayEquals(
                        new double[] {-1, -0.5}, ((QpResult.Optimal) end).x().toArray(), 1e-12);
            }
        QuadraticProgram line = BOOK.equalTo(Matrix.of(1, 2, 1, 1), Vector.of(0));
        QpResult end = ActiveSet.from(line, Vector.of(1, -1), Tracer.off());
        assertTrue(end.certificate().holds());
        assertArrayEquals(new double[] {-0.5, 0.5}, ((QpResult.Optimal) end).x().toArray(), 1e-12);
    }

    @Test
    void aStartThatBreaksARowIsRefused() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> ActiveSet.from(BOOK, Vector.of(2, 0), Tracer.off()));
        assertTrue(String.valueOf(e.getMessage()).startsWith("x0 breaks a constraint"), e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> ActiveSet.from(BOOK, Vector.of(0), Tracer.off()));
        assertThrows(
                IllegalArgumentException.class, () -> ActiveSet.from(BOOK, Vector.of(Double.NaN, 0), Tracer.off()));
    }

    @Test
    void equationsAlone() {
        QuadraticProgram nocedalWright = QuadraticProgram.of(
                        Matrix.of(new double[][] {{6, 2, 1}, {2, 5, 2}, {1, 2, 4}}), Vector.of(-8, -3, -3))
                .equalTo(Matrix.of(new double[][] {{1, 0, 1}, {0, 1, 1}}), Vector.of(3, 0));
        QpResult.Optimal best = optimal(nocedalWright);
        assertArrayEquals(new double[] {2, -1, 1}, best.x().toArray(), 1e-13);
        assertArrayEquals(new double[] {-3, 2}, best.lambda().toArray(), 1e-13);
    }

    @Test
    void aDegenerateProgramEndsWithSomeMultipliers() {
        QuadraticProgram p = QuadraticProgram.of(Matrix.identity(2).times(2), Vector.of(-2, -2))
                .subjectTo(Matrix.of(new double[][] {{1, 1}, {2, 2}, {2, 0}}), Vector.of(1, 2, 1));
        QpResult.Optimal best = optimal(p);
        assertArrayEquals(new double[] {0.5, 0.5}, best.x().toArray(), 1e-14);
        assertEquals(-1.5, best.value(), 1e-14);
        assertEquals(1, best.lambda().get(0) + 2 * best.lambda().get(1), 1e-13);
    }

    @Test
    void anIndefiniteMatrixIsRefusedWithItsEigenvalue() {
        var e = assertThrows(
                NotConvexException.class,
                () -> QuadraticProgram.of(Matrix.of(new double[][] {{-2}}), Vector.of(0))
                        .subjectTo(Matrix.of(new double[][] {{1}, {-1}}), Vector.of(1, 1)));
        assertEquals(-2, e.eigenvalue());
        assertEquals(1, Math.abs(e.direction().get(0)), 1e-15);
        assertThrows(
                IllegalArgumentException.class,
                () -> QuadraticProgram.of(Matrix.of(new double[][] {{1, 2}, {0, 1}}), Vector.of(0, 0)));
    }

    @Test
    void withoutCurvatureItIsALinearProgram() {
        QuadraticProgram lp = QuadraticProgram.of(Matrix.zeros(2, 2), Vector.of(-5, -3))
                .subjectTo(
                        Matrix.of(new double[][] {{2, 2}, {2, -4}, {-2, 1}, {0, -1}, {0, 1}}),
                        Vector.of(33, 8, 5, -1, 8));
        QpResult.Optimal best = optimal(lp);
        assertArrayEquals(new double[] {37.0 / 3, 25.0 / 6}, best.x().toArray(), 1e-12);
        assertArrayEquals(
                new double[] {13.0 / 6, 1.0 / 3, 0, 0, 0}, best.lambda().toArray(), 1e-12);
    }

    @Test
    void anUnboundedProgramHasARay() {
        QuadraticProgram p = QuadraticProgram.of(Matrix.diagonal(Vector.of(0, 1)), Vector.of(-1, 0));
        QpResult.Unbounded u = assertInstanceOf(QpResult.Unbounded.class, ActiveSet.of(p));
        assertTrue(u.certificate().holds(), u.certificate().toString());
        assertArrayEquals(new double[] {1, 0}, u.ray().toArray(), 1e-15);
    }

    /** x₂ = −10³⁰⁰ is its minimum, of which rounding beside 10³⁰⁰ sees nothing. */
    @Test
    void whatRoundingHidesIsNotCalledUnbounded() {
        QuadraticProgram p = QuadraticProgram.of(Matrix.diagonal(Vector.of(1e300, 1e-300)), Vector.of(1, 1));
        PivotLimitException e = assertThrows(PivotLimitException.class, () -> ActiveSet.of(p));
        assertTrue(String.valueOf(e.getMessage()).contains("curves by 10⁻³⁰⁰"), e.getMessage());
        QuadraticProgram scaled = QuadraticProgram.of(Matrix.identity(2), Vector.of(1e-150, 1e150));
        assertTrue(ActiveSet.of(scaled).certificate().holds());
    }

    @Test
    void anInfeasibleSystemHasItsProof() {
        QpResult.Infeasible no = assertInstanceOf(QpResult.Infeasible.class, ActiveSet.of(INFEASIBLE));
        assertTrue(no.certificate().holds());
    }

    @Test
    void withoutConstraintsItSolvesALinearSystem() {
        QuadraticProgram p = QuadraticProgram.of(DescentTest.BOOK.Q(), DescentTest.BOOK.c());
        assertTrue(optimal(p).x().isClose(DescentTest.MINIMUM, 1e-14));
    }

    @Property(tries = 200, seed = "1")
    void everyAnswerIsProved(@ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        int n = 1 + rng.below(5);
        int m = rng.below(7);
        int rank = rng.below(n + 1);
        Matrix G = Matrix.generate(rank == 0 ? 1 : rank, n, (i, j) -> rank == 0 ? 0 : rng.between(-2, 2));
        Matrix A = Matrix.generate(m, n, (i, j) -> rng.between(-3, 3));
        Vector l = Vector.generate(m, i -> rng.below(3) == 0 ? rng.between(-4, 2) : -INF);
        Vector u = Vector.generate(m, i -> rng.below(4) == 0 ? INF : Math.max(rng.between(-2, 5), l.get(i)));
        QuadraticProgram p =
                new QuadraticProgram(G.transpose().times(G), Vector.generate(n, j -> rng.between(-3, 3)), 0, A, l, u);
        QpResult result = ActiveSet.of(p);
        assertTrue(result.certificate().holds(), () -> p + " " + result + " " + result.certificate());
    }

    /** Of ½x² + x the primal and the dual sum meet at 0, too, which is not level. */
    @Test
    void anotherValueOrAPointThatIsNotLevelIsNotCertified() {
        QpResult.Optimal r = optimal(BOOK);
        assertFalse(new QpResult.Optimal(BOOK, r.x(), 1.001 * r.value(), r.lambda(), r.working())
                .certificate()
                .holds());
        QuadraticProgram free = QuadraticProgram.of(Matrix.identity(1), Vector.of(1));
        assertTrue(new QpResult.Optimal(free, Vector.of(-1), -0.5, Vector.of(), List.of())
                .certificate()
                .holds());
        assertFalse(new QpResult.Optimal(free, Vector.of(0), 0, Vector.of(), List.of())
                .certificate()
                .holds());
    }
}
