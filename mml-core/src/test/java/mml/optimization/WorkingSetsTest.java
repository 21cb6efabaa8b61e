package mml.optimization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import mml.decomposition.Lu;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.optimization.WorkingSets.Guess;
import mml.random.Rng;
import org.junit.jupiter.api.Test;

class WorkingSetsTest {
    private static final Matrix BOX = Matrix.of(4, 2, 1, 0, -1, 0, 0, 1, 0, -1);

    private static QuadraticProgram linear(Vector c, Matrix A, Vector b) {
        return QuadraticProgram.of(Matrix.zeros(2, 2), c).subjectTo(A, b);
    }

    /** Example 7.5: nine crossings, since two rows are parallel; four are corners, one of which is also a bound. */
    @Test
    void theCornersOfExample75AndOfItsDual() {
        Matrix A = Matrix.of(5, 2, 2, 2, 2, -4, -2, 1, 0, -1, 0, 1);
        WorkingSets all = WorkingSets.of(linear(Vector.of(-5, -3), A, Vector.of(33, 8, 5, -1, 8)));
        assertEquals(9, all.guesses().size());
        int both = 0;
        for (Guess g : all.guesses()) {
            assertEquals(2, g.rows().size());
            if (g.allowed()) assertTrue(g.value() >= -445.0 / 6 - 1e-9);
            if (g.bound()) assertTrue(g.value() <= -445.0 / 6 + 1e-9);
            if (g.allowed() && g.bound()) {
                both++;
                assertTrue(g.x().isClose(Vector.of(37.0 / 3, 25.0 / 6), 1e-12));
                assertTrue(g.lambda().isClose(Vector.of(13.0 / 6, 1.0 / 3, 0, 0, 0), 1e-12));
            }
        }
        assertEquals(1, both);
        assertEquals(-445.0 / 6, all.upper(), 1e-12);
        assertEquals(-445.0 / 6, all.lower(), 1e-12);
        assertTrue(all.certificate().holds());
    }

    /** Example 7.6: no row, each, and two; the bottom of the bowl is a bound without a price. */
    @Test
    void theGuessesOfExample76() {
        QuadraticProgram program = QuadraticProgram.of(Matrix.of(2, 2, 2, 1, 1, 4), Vector.of(5, 3))
                .subjectTo(BOX, Vector.of(1, 1, 1, 1));
        WorkingSets all = WorkingSets.of(program);
        assertEquals(1 + 4 + 4, all.guesses().size());
        Guess free = all.guesses().get(0);
        assertTrue(free.bound());
        assertFalse(free.allowed());
        for (Guess g : all.guesses())
            if (g.bound()) {
                Vector pull = program.q().plus(program.A().transpose().times(g.lambda()));
                double dual = -0.5 * pull.dot(Lu.of(program.P()).solve(pull))
                        - g.lambda().dot(program.u());
                assertEquals(dual, g.value(), 1e-12, "D(λ) by (7.52)");
            }
        assertEquals(-4.5, all.upper(), 1e-12);
        assertEquals(-4.5, all.lower(), 1e-12);
    }

    @Test
    void theOptimumOfRandomProgramsIsTheOneGuessThatIsBoth() {
        Rng rng = Rng.seeded(5);
        for (int k = 0; k < 60; k++) {
            Matrix A = Matrix.generate(5, 2, (i, j) -> rng.between(-4, 4) + 0.25);
            Vector b = Vector.generate(5, i -> rng.between(1, 9));
            Matrix B = Matrix.generate(2, 2, (i, j) -> rng.between(-3, 3));
            Matrix P = B.transpose().times(B).plus(Matrix.identity(2));
            QuadraticProgram program = QuadraticProgram.of(P, Vector.of(rng.between(-9, 9), rng.between(-9, 9)))
                    .subjectTo(A, b);
            WorkingSets all = WorkingSets.of(program);
            QpResult.Optimal best = (QpResult.Optimal) ActiveSet.of(program);
            assertEquals(best.value(), all.upper(), 1e-9 * (1 + Math.abs(best.value())));
            assertEquals(best.value(), all.lower(), 1e-9 * (1 + Math.abs(best.value())));
        }
    }

    @Test
    void withoutAnOptimumOneSideIsEmpty() {
        Matrix open = Matrix.of(3, 2, 1, -1, -1, 0, 0, -1);
        WorkingSets unbounded = WorkingSets.of(linear(Vector.of(-1, 0), open, Vector.of(1, 0, 0)));
        assertEquals(Double.NEGATIVE_INFINITY, unbounded.lower());
        assertTrue(unbounded.upper() < 1e9);
        assertTrue(unbounded.certificate().holds());
        Matrix contrary = Matrix.of(3, 2, 1, 1, -1, 0, 0, -1);
        WorkingSets none = WorkingSets.of(linear(Vector.of(-1, -1), contrary, Vector.of(2, -2, -1)));
        assertEquals(Double.POSITIVE_INFINITY, none.upper());
        assertTrue(none.certificate().holds());
    }

    @Test
    void rowsWithALowerBoundAreRefused() {
        QuadraticProgram both =
                QuadraticProgram.of(Matrix.identity(1), Vector.of(0)).atLeast(Matrix.identity(1), Vector.of(1));
        assertEquals(
                "row 1 has the lower bound 1.0, expected rows of Ax ≤ u",
                assertThrows(IllegalArgumentException.class, () -> WorkingSets.of(both))
                        .getMessage());
    }

    @Test
    void aGuessThatDoesNotSolveItsEquationsIsNotCertified() {
        QuadraticProgram program = QuadraticProgram.of(Matrix.of(2, 2, 2, 1, 1, 4), Vector.of(5, 3))
                .subjectTo(BOX, Vector.of(1, 1, 1, 1));
        List<Guess> guesses = new ArrayList<>(WorkingSets.of(program).guesses());
        assertTrue(new WorkingSets(program, guesses).certificate().holds());
        Guess g = guesses.get(2);
        assertTrue(g.allowed() && g.bound());
        guesses.set(2, new Guess(g.rows(), g.x(), g.lambda(), 0.999 * g.value(), true, false));
        assertFalse(new WorkingSets(program, guesses).certificate().holds());
    }

    /** y is 1, and x may be rounding: what is allowed but for rounding costs a million times more than it breaks. */
    @Test
    void aBoundAboveAnAllowedValueIsNotCertified() {
        Matrix A = Matrix.of(4, 2, 1, 1, 1, 1, 0, 1, 0, -1);
        WorkingSets all = WorkingSets.of(linear(Vector.of(-1e6, 0), A, Vector.of(1, 1 + 1e-10, 1, -1)));
        assertTrue(all.lower() > all.upper() + 1e-5, all.toString());
        assertFalse(all.certificate().holds());
    }

    /** x − y where both are 10⁹. */
    @Test
    void valuesWithoutTheirDigitsAreNotCertified() {
        Vector b = Vector.of(1e9, -1e9, 1e9, -1e9);
        assertFalse(
                WorkingSets.of(linear(Vector.of(1, -1), BOX, b)).certificate().holds());
    }
}
