package mml.optimization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mml.expression.Expression;
import mml.iteration.Outcome;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.optimization.ProjectedStep.Point;
import mml.random.Rng;
import mml.trace.TraceContract;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ProjectedGradientTest extends TraceContract<ProjectedStep> {
    /** Example 7.6. */
    private static final Quadratic F = Quadratic.of(Matrix.of(new double[][] {{2, 1}, {1, 4}}), Vector.of(5, 3));

    private static final ConvexSet BOX = ConvexSet.box(Vector.of(-1, -1), Vector.of(1, 1));
    private static final Vector ZERO = Vector.of(0, 0);

    @Override
    protected Class<ProjectedStep> family() {
        return ProjectedStep.class;
    }

    @Override
    protected Stream<Run<ProjectedStep>> runs() {
        return Stream.of(
                t -> ProjectedGradient.withStepSize(0.2).withIterations(2).minimise(F, BOX, Vector.of(0, 3), t));
    }

    @Test
    void theFirstStepsOfExample76AndItsMinimum() {
        List<Point> x = new ArrayList<>();
        ProjectedGradient.Result found = ProjectedGradient.withStepSize(0.2).minimise(F, BOX, ZERO, s -> {
            if (s instanceof Point p) x.add(p);
        });
        assertArrayEquals(new double[] {-1, -0.6}, x.get(1).x().toArray(), 1e-15);
        assertArrayEquals(new double[] {-1, -0.52}, x.get(2).x().toArray(), 1e-15);
        assertArrayEquals(new double[] {-1, -0.504}, x.get(3).x().toArray(), 1e-15);
        assertTrue(
                found.converged() && found.certificate().holds(),
                found.certificate().toString());
        assertArrayEquals(new double[] {-1, -0.5}, found.x().toArray(), 1e-8);
        assertEquals(-4.5, found.value(), 1e-12);
    }

    @Test
    void stepsThatAreTooLongJumpToAndFroAndItSaysSo() {
        Quadratic steep = Quadratic.of(Matrix.of(1, 1, 10), Vector.of(-1));
        ConvexSet interval = ConvexSet.box(Vector.of(-1), Vector.of(1));
        ProjectedGradient.Result r =
                ProjectedGradient.withStepSize(0.5).withIterations(100).minimise(steep, interval, Vector.of(1));
        assertEquals(Outcome.ITERATION_LIMIT, r.outcome());
        assertFalse(r.certificate().holds());
    }

    @Test
    void whatOnlyGetsFlatterHasNoMinimum() {
        ConvexSet right = ConvexSet.nonNegative(1);
        Expression f = Expression.parse("exp(-x)");
        assertNotEquals(
                Outcome.CONVERGED,
                ProjectedGradient.withStepSize(10)
                        .minimise(f, right, Vector.of(1))
                        .outcome());
        ProjectedGradient.Result held =
                ProjectedGradient.withStepSize(1).minimise(Expression.parse("exp(x)"), right, Vector.of(1));
        assertTrue(held.converged());
        assertEquals(0, held.x().get(0));
    }

    @Test
    void onASphereTheWayOutPointsAlongTheGradient() {
        ProjectedGradient.Result r = ProjectedGradient.withStepSize(0.5)
                .minimise(Expression.parse("x + y"), ConvexSet.ball(ZERO, Math.sqrt(2)), Vector.of(1, -0.3));
        assertTrue(r.converged() && r.certificate().holds(), r.reason());
        assertArrayEquals(new double[] {-1, -1}, r.x().toArray(), 1e-7);
    }

    /** {@code (x − Px)ᵀ(y − Px) ≤ 0} for all y of the set is what makes Px the nearest point. */
    @Property(tries = 200, seed = "11")
    void aProjectionIsTheNearestPoint(@ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        int n = rng.between(1, 5);
        Vector centre = rng.normalVector(n);
        for (ConvexSet set : List.of(
                ConvexSet.box(centre.plus(Vector.ones(n).times(-0.5)), centre.plus(Vector.ones(n))),
                ConvexSet.ball(centre, 0.1 + rng.uniform()),
                ConvexSet.halfSpace(rng.normalVector(n), rng.normal()),
                ConvexSet.probabilities(n),
                ConvexSet.nonNegative(n))) {
            Vector x = rng.normalVector(n).times(3);
            Vector p = set.project(x);
            assertTrue(set.project(p).isClose(p, 1e-14), set.text());
            for (int i = 0; i < 10; i++) {
                Vector y = set.project(rng.normalVector(n).times(3));
                assertTrue(x.minus(p).dot(y.minus(p)) <= 1e-12, set.text());
            }
            if (set.text().startsWith("the prob")) assertEquals(1, p.sum(), 1e-14);
        }
    }

    @Test
    void setsThatAreEmptyAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> ConvexSet.box(Vector.of(1), Vector.of(0)));
        assertThrows(IllegalArgumentException.class, () -> ConvexSet.ball(ZERO, -1));
        assertThrows(IllegalArgumentException.class, () -> ConvexSet.halfSpace(ZERO, 1));
        assertThrows(IllegalArgumentException.class, () -> ConvexSet.probabilities(0));
    }

    @Test
    void anotherPointOrValueIsNotCertified() {
        Vector best = Vector.of(-1, -0.5);
        assertTrue(result(best, F.at(best), Outcome.CONVERGED).certificate().holds());
        assertFalse(result(best, 1.001 * F.at(best), Outcome.CONVERGED)
                .certificate()
                .holds());
        for (Vector x : List.of(Vector.of(-1 - 1e-9, -0.5), Vector.of(-1, -0.501)))
            assertFalse(result(x, F.at(x), Outcome.CONVERGED).certificate().holds(), x.toString());
        assertFalse(
                result(best, F.at(best), Outcome.ITERATION_LIMIT).certificate().holds());
    }

    private static ProjectedGradient.Result result(Vector x, double value, Outcome outcome) {
        return new ProjectedGradient.Result(F, BOX, x, value, 1e-8, outcome, "", 1);
    }
}
