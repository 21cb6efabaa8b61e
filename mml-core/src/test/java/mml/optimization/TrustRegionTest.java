package mml.optimization;

import static mml.optimization.DescentTest.BOOK;
import static mml.optimization.DescentTest.MINIMUM;
import static mml.optimization.DescentTest.X0;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import mml.calculus.Differentiable;
import mml.expression.Expression;
import mml.iteration.Outcome;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.optimization.DescentStep.Iterate;
import mml.optimization.DescentStep.Region;
import mml.random.Rng;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TrustRegionTest {
    private static final Expression ROSENBROCK = Expression.parse("(1 - x1)^2 + 100(x2 - x1^2)^2");

    private static Region first(Differentiable f, Vector x0, double radius) {
        List<Region> regions = new ArrayList<>();
        new TrustRegion(radius).withIterations(1).minimise(f, x0, s -> {
            if (s instanceof Region r) regions.add(r);
        });
        return regions.get(0);
    }

    @Test
    void aQuadraticWithinReachTakesOneStep() {
        Minimum m = new TrustRegion(100).minimise(BOOK, X0);
        assertEquals(1, m.iterations());
        assertTrue(m.converged() && m.x().isClose(MINIMUM, 1e-13));
    }

    @Test
    void alwaysDownAndAtTheEndTwiceTheDigits() {
        List<Iterate> x = DescentTest.iterates(new TrustRegion(), Differentiable.of(ROSENBROCK), Vector.of(-1.2, 1));
        for (int k = 1; k < x.size(); k++)
            assertTrue(x.get(k).value() < x.get(k - 1).value());
        Iterate last = x.get(x.size() - 1);
        assertArrayEquals(new double[] {1, 1}, last.x().toArray(), 1e-8);
        assertTrue(x.size() < 40);
        double before = x.get(x.size() - 2).gradient().norm();
        assertTrue(last.gradient().norm() < before * Math.sqrt(before)
                || last.gradient().norm() < 1e-12);
    }

    /** x² − y² from near its saddle: no part of the gradient shows the way down but a tiny one, and the model finds it. */
    @Test
    void aSaddleIsLeft() {
        Expression f = Expression.parse("x1^2 + x2^4/4 - x2^2/2");
        Minimum m = new TrustRegion().minimise(f, Vector.of(1, 1e-12));
        assertTrue(m.converged(), m.reason());
        assertEquals(1, m.x().get(1), 1e-8);
        assertEquals(StationaryPoint.Kind.MINIMUM, m.kind().kind());
    }

    /** The hard case: the gradient has no part along the eigenvector of the negative eigenvalue. */
    @Test
    void withoutAnyPartOfTheGradientTheWayToTheBorderIsTaken() {
        Quadratic saddle = Quadratic.of(Matrix.of(new double[][] {{2, 0}, {0, -1}}), Vector.of(-2, 0));
        Region r = first(saddle, Vector.of(0, 0), 1);
        assertEquals(1, r.p().norm(), 1e-14);
        assertEquals(1, r.mu(), 1e-14);
        assertEquals(2.0 / 3, r.p().get(0), 1e-14);
        assertEquals(Math.sqrt(5) / 3, Math.abs(r.p().get(1)), 1e-14);
    }

    /** Whatever the model: no point of the ball that is tried is lower than what is said to be the lowest. */
    @Property(tries = 200, seed = "7")
    void nothingInTheBallIsLower(@ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        int n = rng.between(1, 4);
        Matrix M = rng.normalMatrix(n, n);
        Quadratic f = Quadratic.of(M.plus(M.transpose()), rng.normalVector(n));
        double radius = 0.01 + 2 * rng.uniform();
        Vector zero = Vector.zeros(n);
        Region r = first(f, zero, radius);
        assertTrue(r.p().norm() <= radius * (1 + 1e-12));
        double size = 1 + f.Q().maxNorm() + f.c().maxNorm();
        assertEquals(-f.at(r.p()), r.promised(), 1e-12 * size);
        for (int i = 0; i < 50; i++) {
            Vector p = rng.normalVector(n);
            p = p.times(radius * Math.sqrt(rng.uniform()) / p.norm());
            assertTrue(f.at(p) >= f.at(r.p()) - 1e-10 * size);
        }
    }

    @Test
    void whatHasNoMinimumIsNotSaidToHaveOne() {
        for (String text : List.of("-x1^2 + x2", "exp(x1) + x2^2"))
            assertNotEquals(
                    Outcome.CONVERGED,
                    new TrustRegion()
                            .withIterations(200)
                            .minimise(Expression.parse(text), Vector.of(0.5, 0.5))
                            .outcome(),
                    text);
        Minimum flat = new TrustRegion().minimise(Expression.parse("x1^3 + x2^2"), Vector.of(0.5, 0.5));
        assertEquals(StationaryPoint.Kind.UNDECIDED, flat.kind().kind());
        assertThrows(IllegalArgumentException.class, () -> new TrustRegion(0));
    }
}
