package mml.optimization;

import static mml.optimization.DescentTest.BOOK;
import static mml.optimization.DescentTest.MINIMUM;
import static mml.optimization.DescentTest.X0;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.calculus.Differentiable;
import mml.calculus.Tape;
import mml.expression.Expression;
import mml.iteration.Outcome;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.optimization.DescentStep.Iterate;
import mml.random.Rng;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** Momentum, Adam, Newton, BFGS and L-BFGS on the numbers of §7.1 and on functions that are hard. */
class MinimisersTest {
    private static final Differentiable ROSENBROCK = Differentiable.of(Expression.parse("100(x2-x1^2)^2+(1-x1)^2"));

    private static final List<Minimiser> QUICK =
            List.of(new Newton(), new Bfgs(), new LBfgs(), new LBfgs(1), new LBfgs(3));

    /** The first step to a gradient below 1e-6. */
    private static int steps(Minimiser method) {
        for (Iterate s : DescentTest.iterates(method, BOOK, X0))
            if (s.gradient().norm() < 1e-6) return s.k();
        return -1;
    }

    @Test
    void momentumIsTheBooksFormula() {
        List<Iterate> x = DescentTest.iterates(Momentum.of(0.04, 0.5), BOOK, X0);
        Vector first = X0.plus(-0.04, BOOK.gradient(X0));
        assertEquals(first, x.get(1).x());
        Vector second = first.plus(0.5, first.minus(X0)).plus(-0.04, BOOK.gradient(first));
        assertArrayEquals(second.toArray(), x.get(2).x().toArray(), 1e-15);
    }

    @Test
    void theBestMomentumNeedsFarFewerSteps() {
        double root = Math.sqrt(82);
        double m = Math.sqrt(11 - root);
        double L = Math.sqrt(11 + root);
        double gamma = 4 / ((L + m) * (L + m));
        double alpha = (L - m) * (L - m) / ((L + m) * (L + m));
        assertEquals(0.11597565857564884, gamma, 1e-15);
        assertEquals(0.2757322443321371, alpha, 1e-15);
        assertEquals(33, steps(Momentum.of(gamma, alpha)));
        assertEquals(70, steps(Momentum.of(0.04, 0.5)));
        assertTrue(steps(GradientDescent.withStepSize(1.0 / 11)) > 70);
    }

    @Test
    void nesterovTakesTheGradientAhead() {
        List<Iterate> x = DescentTest.iterates(Momentum.nesterov(0.04, 0.5), BOOK, X0);
        Vector z = x.get(1).x().plus(0.5, x.get(1).x().minus(X0));
        assertArrayEquals(
                z.plus(-0.04, BOOK.gradient(z)).toArray(), x.get(2).x().toArray(), 1e-15);
        assertTrue(Momentum.nesterov(0.04, 0.5).minimise(BOOK, X0).x().isClose(MINIMUM, 1e-8));
    }

    @Test
    void momentumWithoutMemoryIsGradientDescent() {
        assertEquals(
                GradientDescent.withStepSize(0.085).minimise(BOOK, X0).x(),
                Momentum.of(0.085, 0).minimise(BOOK, X0).x());
        assertThrows(IllegalArgumentException.class, () -> Momentum.of(0.1, 1));
        assertThrows(IllegalArgumentException.class, () -> Momentum.of(0.1, -0.1));
    }

    @Test
    void theFirstStepsOfAdam() {
        List<Iterate> x = DescentTest.iterates(Adam.withStepSize(0.1), BOOK, X0);
        assertArrayEquals(
                new double[] {-2.9000000000833333, -0.9000000000384615},
                x.get(1).x().toArray(),
                1e-13);
        assertArrayEquals(
                new double[] {-2.8000739949964926, -0.8003076411301632},
                x.get(2).x().toArray(),
                1e-13);
        assertArrayEquals(
                new double[] {-2.7002737551687903, -0.7011709088720941},
                x.get(3).x().toArray(),
                1e-13);
    }

    @Test
    void bareNewtonOnRosenbrockClimbsAndArrives() {
        List<Iterate> x = DescentTest.iterates(Newton.undamped(), ROSENBROCK, Vector.of(-1.2, 1));
        assertArrayEquals(
                new double[] {-1.1752808988764043, 1.3806741573033703},
                x.get(1).x().toArray(),
                1e-12);
        assertEquals(4.731884325, x.get(1).value(), 1e-8);
        assertArrayEquals(
                new double[] {0.7631148711764728, -3.175033854748202},
                x.get(2).x().toArray(),
                1e-8);
        assertEquals(1411.845179, x.get(2).value(), 1e-4);
        assertEquals(0.05596551683, x.get(3).value(), 1e-8);
        Minimum m = Newton.undamped().minimise(ROSENBROCK, Vector.of(-1.2, 1));
        assertTrue(m.converged() && m.x().isClose(Vector.of(1, 1), 1e-9));
    }

    @Test
    void hardFunctionsAreMinimised() {
        Differentiable wood = Differentiable.of(
                Expression.parse("100(x2-x1^2)^2+(1-x1)^2+90(x4-x3^2)^2+(1-x3)^2+10(x2+x4-2)^2+0.1(x2-x4)^2"));
        Differentiable brown = Differentiable.of(Expression.parse("(x1-10^6)^2+(x2-2e-6)^2+(x1 x2-2)^2"));
        Differentiable powell = Differentiable.of(Expression.parse("(x1+10x2)^2+5(x3-x4)^2+(x2-2x3)^4+10(x1-x4)^4"));
        for (Minimiser method : QUICK) {
            found(0, method, ROSENBROCK, Vector.of(-1.2, 1));
            found(0, method, wood, Vector.of(-3, -1, -3, -1));
            found(0, method, powell, Vector.of(3, -1, 0, 1));
            found(0, method, MinimisersTest.rosenbrock(10), start(10));
        }
        found(0, new Bfgs(), brown, Vector.of(1, 1));
    }

    private static void found(double value, Minimiser method, Differentiable f, Vector x0) {
        Minimum m = method.minimise(f, x0);
        assertEquals(value, m.value(), 1e-9, method.title() + ": " + m.reason());
        assertTrue(m.converged(), method.title() + ": " + m.reason());
        assertTrue(m.certificate().holds());
    }

    /** The sum of n/2 functions of Rosenbrock, as Java. */
    private static Differentiable rosenbrock(int n) {
        return Differentiable.of(x -> {
            Tape.Variable sum = x[0].constant(0);
            for (int i = 0; i < n; i += 2) {
                Tape.Variable a = x[i + 1].minus(x[i].times(x[i]));
                Tape.Variable b = x[i].minus(1);
                sum = sum.plus(a.times(a).times(100)).plus(b.times(b));
            }
            return sum;
        });
    }

    private static Vector start(int n) {
        return Vector.generate(n, i -> i % 2 == 0 ? -1.2 : 1);
    }

    @Test
    void bfgsLearnsTheHessianOfAQuadratic() {
        Minimum m = new Bfgs().minimise(BOOK, X0);
        assertTrue(m.converged() && m.iterations() <= 15, m.reason());
        double[][] H = null;
        List<Iterate> x = DescentTest.iterates(new Bfgs(), BOOK, X0);
        for (int k = 1; k < x.size(); k++)
            H = Bfgs.updated(
                    H, x.get(k).step(), x.get(k).gradient().minus(x.get(k - 1).gradient()));
        Matrix product = Matrix.of(H).times(BOOK.Q());
        assertTrue(product.isClose(Matrix.identity(2), 1e-2), product.toString());
    }

    @Test
    void newtonDoesNotStopAtASaddle() {
        Expression f = Expression.parse("x1^4/4-x1^2/2+x2^2/2");
        for (Minimiser method : QUICK) {
            Minimum m = method.minimise(f, Vector.of(0.1, 0.5));
            assertEquals(-0.25, m.value(), 1e-12, method.title());
            assertEquals(StationaryPoint.Kind.MINIMUM, m.kind().kind());
        }
        Minimum bare = Newton.undamped().minimise(f, Vector.of(0.1, 0.5));
        assertEquals(StationaryPoint.Kind.SADDLE, bare.kind().kind());
    }

    @Test
    void aSingularHessianStillGivesAStepOrAnHonestEnd() {
        Minimum m = new Newton().minimise(Expression.parse("(x1 + x2 - 1)^2"), Vector.of(3, 5));
        assertTrue(m.converged());
        assertEquals(1, m.x().sum(), 1e-9);
        Minimum bare = Newton.undamped().minimise(Expression.parse("x1 + 0x2"), Vector.of(3, 5));
        assertFalse(bare.converged());
    }

    /** Without a line that separates them there is one best slope; with one there is none, however small the gradient. */
    @Test
    void logisticRegressionOnSeparableDataNeverConverges() {
        double[] at = {-2, -1, 1, 2};
        Minimum mixed = new Newton().minimise(logistic(at, 0, 1, 0, 1), Vector.of(0));
        assertTrue(mixed.converged());
        assertEquals(0.4196176249910979, mixed.x().get(0), 1e-9);
        assertEquals(2.567813628767854, mixed.value(), 1e-14);
        for (Minimiser method : List.of(
                new Newton(),
                new Bfgs(),
                new LBfgs(),
                GradientDescent.with(StepSize.backtracking(1)),
                Adam.withStepSize(1))) {
            Minimum separable = method.minimise(logistic(at, 0, 0, 1, 1), Vector.of(0));
            assertFalse(separable.converged(), method.title() + ": " + separable.reason());
            assertFalse(separable.certificate().holds());
        }
    }

    private static Differentiable logistic(double[] x, int... y) {
        StringBuilder f = new StringBuilder();
        for (int i = 0; i < x.length; i++)
            f.append(i == 0 ? "" : " + ")
                    .append("softplus(")
                    .append((y[i] == 1 ? -1 : 1) * x[i])
                    .append("*x)");
        return Differentiable.of(Expression.parse(f.toString().replace("(-", "(0-")));
    }

    @Test
    void whatHasNoMinimumIsNeverConverged() {
        for (String f : List.of("x^3", "-x^2", "-x", "exp(x)", "-log(1+x^2)", "x - exp(x)"))
            for (Minimiser method : QUICK) {
                Minimum m = method.minimise(Expression.parse(f), Vector.of(1));
                boolean minimum = m.converged() && m.kind().kind() == StationaryPoint.Kind.MINIMUM;
                assertFalse(minimum, f + " by " + method.title() + ": " + m.reason());
            }
    }

    @Test
    void aGradientOfTheWrongSignBreaksDown() {
        Differentiable wrong = DescentTest.given(x -> x.dot(x), x -> x.times(-2));
        for (Minimiser method : List.of(new Bfgs(), new LBfgs()))
            assertEquals(
                    Outcome.BREAKDOWN, method.minimise(wrong, Vector.of(3, 1)).outcome());
    }

    @Property(tries = 100, seed = "1")
    void convexQuadraticsAreMinimisedFromAnywhere(
            @ForAll long seed, @ForAll @DoubleRange(min = -100, max = 100) double x0) {
        Matrix G = Rng.seeded(seed).uniformMatrix(3, 3, -2, 2);
        Matrix Q = G.transpose().times(G).plus(Matrix.identity(3));
        Differentiable f = Quadratic.of(Q, Vector.of(1, -2, 3));
        for (Minimiser method : QUICK) {
            Minimum m = method.minimise(f, Vector.of(x0, 1, -x0));
            assertTrue(m.converged() || m.outcome() == Outcome.STALLED, method.title() + ": " + m.reason());
            assertTrue(f.gradient(m.x()).norm() <= 1e-6 * (1 + Q.maxNorm()), method.title() + m.reason());
        }
    }

    @Test
    void aFlatDirectionIsNotHiddenBehindASteepOne() {
        Expression f = Expression.parse("exp(x) + y^2");
        for (Minimiser method : QUICK)
            for (double y : new double[] {0, 0.5, 2})
                assertFalse(
                        method.withTolerance(1e-6).minimise(f, Vector.of(2, y)).converged(), method.title() + " " + y);
    }

    @Test
    void aLevelPointThatIsNoMinimumIsSaidToBeNone() {
        Minimum inflection = new Newton().minimise(Expression.parse("x^3 + y^2"), Vector.of(1, 1));
        assertEquals(StationaryPoint.Kind.UNDECIDED, inflection.kind().kind());
        assertTrue(inflection.verdict().contains("do not tell a minimum"), inflection.verdict());
        Minimum saddle = new Newton().minimise(Expression.parse("x^2 - y^2"), Vector.of(1, 0));
        assertEquals("came to rest at a saddle point, no minimum", saddle.verdict());
        Minimum bottom = new Newton().minimise(Expression.parse("x^2 + y^2"), Vector.of(1, 0));
        assertEquals("converged to a minimum", bottom.verdict());
        assertEquals(
                "diverged",
                GradientDescent.withStepSize(3)
                        .minimise(Expression.parse("x^2"), Vector.of(1))
                        .verdict());
    }

    @Test
    void whatFallsForEverHasNoKink() {
        Differentiable slope = Differentiable.of(Expression.parse("x1"));
        for (Minimiser method : List.of(new Bfgs(), new LBfgs())) {
            Minimum m = method.minimise(slope, Vector.of(0));
            assertFalse(m.converged());
            assertFalse(m.reason().contains("kink"), m.reason());
        }
    }

    @Test
    void anotherPointValueOrGradientIsNotCertified() {
        Minimum m = new Newton().minimise(BOOK, X0);
        Vector far = m.x().times(1.001);
        assertTrue(with(m, m.x(), m.value(), m.gradient()).certificate().holds());
        assertFalse(
                with(m, m.x(), 1.001 * m.value(), m.gradient()).certificate().holds());
        assertFalse(with(m, m.x(), m.value(), Vector.of(1e-3, 0)).certificate().holds());
        assertFalse(with(m, far, BOOK.at(far), BOOK.gradient(far)).certificate().holds());
    }

    private static Minimum with(Minimum m, Vector x, double value, Vector gradient) {
        return new Minimum(m.f(), x, value, gradient, m.bound(), m.outcome(), m.reason(), 1, 1, 1);
    }
}
