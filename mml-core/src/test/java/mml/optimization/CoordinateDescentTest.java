package mml.optimization;

import static mml.optimization.DescentTest.BOOK;
import static mml.optimization.DescentTest.MINIMUM;
import static mml.optimization.DescentTest.X0;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.expression.Expression;
import mml.iteration.Outcome;
import mml.matrix.Vector;
import mml.optimization.DescentStep.Iterate;
import org.junit.jupiter.api.Test;

class CoordinateDescentTest {
    @Test
    void aSweepOnTheBooksQuadratic() {
        List<Iterate> x = DescentTest.iterates(new CoordinateDescent(), BOOK, X0);
        assertArrayEquals(new double[] {3, -1}, x.get(1).x().toArray(), 1e-14);
        assertArrayEquals(new double[] {3, 0}, x.get(2).x().toArray(), 1e-14);
        assertArrayEquals(new double[] {2.5, 0.025}, x.get(4).x().toArray(), 1e-14);
        Minimum m = new CoordinateDescent().minimise(BOOK, X0);
        assertTrue(m.converged() && m.x().isClose(MINIMUM, 1e-8), m.reason());
        assertTrue(m.certificate().holds());
    }

    @Test
    void eachStepChangesOneVariableOnlyAndGoesDown() {
        Expression f = Expression.parse("(1 - x1)^2 + 10(x2 - x1^2)^2 + (x3 - x1)^4 + x3^2");
        List<Iterate> x = DescentTest.iterates(
                new CoordinateDescent().withIterations(60), mml.calculus.Differentiable.of(f), Vector.of(-1.2, 1, 0.5));
        for (int k = 1; k < x.size(); k++) {
            assertTrue(x.get(k).value() <= x.get(k - 1).value());
            int changed = 0;
            for (int i = 0; i < 3; i++) if (x.get(k).step().get(i) != 0) changed++;
            assertEquals(1, changed);
        }
        assertTrue(x.size() > 20);
    }

    /** Along each axis the kink of |x1 − x2| holds it, along the diagonal it would go down. */
    @Test
    void atAKinkItSticksAndDoesNotSayThatItConverged() {
        Minimum m = new CoordinateDescent()
                .withIterations(200)
                .minimise(Expression.parse("3|x1 - x2| + x1^2 + x2^2"), Vector.of(2, 1));
        assertNotEquals(Outcome.CONVERGED, m.outcome());
    }
}
