package mml.calculus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.expression.Expression;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.TraceContract;
import org.junit.jupiter.api.Test;

class MultivariateTaylorTest extends TraceContract<MultivariateTaylorStep> {
    private static final Expression F = Expression.parse("x^2+2xy+y^3");

    @Override
    protected Class<MultivariateTaylorStep> family() {
        return MultivariateTaylorStep.class;
    }

    @Override
    protected Stream<Run<MultivariateTaylorStep>> runs() {
        return Stream.of(t -> MultivariateTaylor.of(F, Vector.of(1, 2), 3, Vector.of(1.5, 1), t));
    }

    @Test
    void example515() {
        Vector x0 = Vector.of(1, 2);
        for (double[] p : new double[][] {{0, 0}, {2, -1}, {1.5, 3}}) {
            double dx = p[0] - 1;
            double dy = p[1] - 2;
            MultivariateTaylor t = MultivariateTaylor.of(F, x0, 3, Vector.of(p));
            assertEquals(13, t.terms().get(0));
            assertEquals(6 * dx + 14 * dy, t.terms().get(1), 1e-14);
            assertEquals(dx * dx + 2 * dx * dy + 6 * dy * dy, t.terms().get(2), 1e-14);
            assertEquals(dy * dy * dy, t.terms().get(3), 1e-14);
            assertEquals(0, t.error(), 1e-13);
            assertEquals(Vector.of(6, 14), t.gradient());
            assertEquals(Matrix.of(new double[][] {{2, 2}, {2, 12}}), t.H());
            assertTrue(t.certificate().holds());
        }
        Expression third = F;
        for (int k = 0; k < 3; k++) third = Derivative.of(third, "y").expression();
        assertEquals("6", third.toString());
    }

    @Test
    void anyOrderConverges() {
        Expression f = Expression.parse("exp(x1)*sin(x2)");
        MultivariateTaylor t = MultivariateTaylor.of(f, Vector.of(0.1, 0.2), 20, Vector.of(0.6, -0.3));
        assertEquals(0, t.error(), 1e-15);
        assertTrue(Math.abs(MultivariateTaylor.of(f, Vector.of(0.1, 0.2), 2, Vector.of(0.6, -0.3))
                        .error())
                > 1e-3);
    }

    @Test
    void pointsOfDifferentLengthsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> MultivariateTaylor.of(F, Vector.of(1, 2), 2, Vector.of(1)));
    }
}
