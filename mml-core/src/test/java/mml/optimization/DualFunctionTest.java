package mml.optimization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.optimization.DualStep.Value;
import mml.trace.TraceContract;
import org.junit.jupiter.api.Test;

class DualFunctionTest extends TraceContract<DualStep> {
    private static final DualFunction SQUARE = DualFunction.of(ConstrainedProblem.parse("x^2", "x >= 1"), Vector.of(0));

    @Override
    protected Class<DualStep> family() {
        return DualStep.class;
    }

    @Override
    protected Stream<Run<DualStep>> runs() {
        return Stream.of(t -> SQUARE.along(List.of(Vector.of(0), Vector.of(1), Vector.of(2)), t));
    }

    @Test
    void theDualOfASquare() {
        for (double lambda = 0; lambda <= 5; lambda += 0.25) {
            Value v = SQUARE.at(Vector.of(lambda));
            assertTrue(v.attained());
            assertEquals(lambda - lambda * lambda / 4, v.value(), 1e-12);
            assertEquals(1 - lambda / 2, v.slope().get(0), 1e-9);
            assertTrue(SQUARE.certificate(v, Vector.of(1.5), 1e-7).holds());
        }
        assertEquals(1, SQUARE.at(Vector.of(2)).value(), 1e-15);
    }

    /** (7.52) without the extra A of some printings. */
    @Test
    void ofAQuadraticProgramItIsTheBooksFormula() {
        Matrix Q = Matrix.of(2, 2, 2, 1, 1, 4);
        Vector c = Vector.of(5, 3);
        DualFunction dual = DualFunction.of(
                ConstrainedProblem.parse("x^2 + x*y + 2y^2 + 5x + 3y", "x <= 1", "-x <= 1", "y <= 1", "-y <= 1"),
                Vector.of(0, 0));
        Matrix A = Matrix.of(4, 2, 1, 0, -1, 0, 0, 1, 0, -1);
        for (Vector lambda : List.of(Vector.of(0, 2.5, 0, 0), Vector.of(1, 2, 0.5, 3))) {
            Vector s = c.plus(A.transpose().times(lambda));
            double book = -0.5 * s.dot(mml.decomposition.Lu.of(Q).solve(s)) - lambda.sum();
            assertEquals(book, dual.at(lambda).value(), 1e-11);
        }
        assertEquals(-4.5, dual.at(Vector.of(0, 2.5, 0, 0)).value(), 1e-12);
    }

    @Test
    void whereTheLagrangianHasNoLowestPointItSaysSo() {
        DualFunction line = DualFunction.of(ConstrainedProblem.parse("x", "x >= 1"), Vector.of(0));
        Value v = line.at(Vector.of(0.5));
        assertFalse(v.attained());
        assertEquals(Double.NEGATIVE_INFINITY, v.value());
        assertThrows(IllegalArgumentException.class, () -> line.at(Vector.of(-1)));
    }

    /** min e⁻ˣ with x²/y ≤ 0, y &gt; 0: p* = 1, and no λ gives more than 0. */
    @Test
    void aGapThatIsNeverClosed() {
        DualFunction gap = DualFunction.of(ConstrainedProblem.parse("exp(-x)", "x^2/y <= 0"), Vector.of(1, 1));
        for (double lambda : new double[] {0, 1, 5}) {
            Value v = gap.at(Vector.of(lambda));
            assertFalse(v.attained());
            assertTrue(v.value() <= 0);
        }
    }

    @Test
    void itsSlopeIsWhatTheConstraintIsOffBy() {
        DualFunction d =
                DualFunction.of(ConstrainedProblem.parse("x^2 + 2y^2", "x + y = 3", "x <= 1"), Vector.of(0, 0));
        Vector at = Vector.of(0.5, -3);
        Vector slope = d.at(at).slope();
        double h = 1e-5;
        double[] numeric = new double[2];
        for (int i = 0; i < 2; i++)
            numeric[i] = (d.at(at.plus(h, Vector.unit(2, i))).value()
                            - d.at(at.plus(-h, Vector.unit(2, i))).value())
                    / (2 * h);
        assertArrayEquals(slope.toArray(), numeric, 1e-8);
    }

    @Test
    void aPointThatIsNotAllowedOrABoundAboveTheValueIsNotCertified() {
        Value v = SQUARE.at(Vector.of(1));
        assertTrue(SQUARE.certificate(v, Vector.of(1), 1e-7).holds());
        assertFalse(SQUARE.certificate(v, Vector.of(0.9), 1e-7).holds());
        Value above = new Value(v.k(), v.multipliers(), v.x(), 1.001, v.slope(), true);
        assertFalse(SQUARE.certificate(above, Vector.of(1), 1e-7).holds());
        Value elsewhere = new Value(v.k(), v.multipliers(), Vector.of(0.6), v.value(), v.slope(), true);
        assertFalse(SQUARE.certificate(elsewhere, Vector.of(1), 1e-7).holds());
    }
}
