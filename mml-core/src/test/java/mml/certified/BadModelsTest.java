package mml.certified;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import mml.calculus.Differentiable;
import mml.expression.Expression;
import mml.iteration.Outcome;
import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.mixture.Em;
import mml.mixture.EmSettings;
import mml.mixture.GaussianMixture;
import mml.mixture.KMeans;
import mml.optimization.ActiveSet;
import mml.optimization.Bfgs;
import mml.optimization.GradientDescent;
import mml.optimization.LBfgs;
import mml.optimization.LinearProgram;
import mml.optimization.Minimiser;
import mml.optimization.Minimum;
import mml.optimization.Newton;
import mml.optimization.QuadraticProgram;
import mml.optimization.Simplex;
import mml.optimization.TrustRegion;
import mml.probability.Binomial;
import mml.probability.Description;
import mml.probability.Gaussian;
import mml.probability.Normal;
import mml.random.Rng;
import mml.reduction.Pca;
import mml.reduction.PcaSettings;
import mml.reduction.Ppca;
import mml.regression.BayesianRegression;
import mml.regression.FeatureMap;
import mml.svm.HardMarginSvm;
import mml.svm.Kernel;
import mml.svm.Svm;
import mml.svm.SvmSettings;
import org.junit.jupiter.api.Test;

/** The bad inputs of descents, programs, densities and machines, by their numbers in the list of bad inputs. */
class BadModelsTest {
    private static final List<Minimiser> MINIMISERS =
            List.of(GradientDescent.withStepSize(0.1), new Newton(), new Bfgs(), new LBfgs(5), new TrustRegion());

    private static final Matrix X = Matrix.of(new int[][] {{0, 0}, {0, 1}, {1, 0}, {5, 5}, {5, 6}, {6, 5}});
    private static final Matrix LINE = Matrix.of(new int[][] {{0, 0}, {1, 1}, {3, 3}, {4, 4}});
    private static final List<String> TWO = List.of("a", "a", "b", "b");

    /** What is computed prints this, or its refusal says it. */
    private static void says(String expected, Callable<?> call) {
        String said;
        try {
            said = String.valueOf(call.call());
        } catch (Exception e) {
            said = String.valueOf(e.getMessage());
        }
        assertTrue(said.contains(expected), said + "\n expected " + expected);
    }

    private static Differentiable function(ToDoubleFunction<Vector> f, Function<Vector, Vector> gradient) {
        return new Differentiable() {
            @Override
            public double at(Vector x) {
                return f.applyAsDouble(x);
            }

            @Override
            public Vector gradient(Vector x) {
                return gradient.apply(x);
            }

            @Override
            public Vector hessianTimes(Vector x, Vector v) {
                return v;
            }
        };
    }

    private static Expression f(String text) {
        return Expression.parse(text);
    }

    @Test
    void b035ToB039FunctionsThatAreNoneOrHaveAnotherGradient() {
        for (Minimiser m : MINIMISERS) {
            says("f(x0) is NaN at x0 = (−1)", () -> m.minimise(f("log(x1)"), Vector.of(-1)));
            Minimum ended =
                    m.minimise(function(x -> x.get(0) < 0.5 ? Double.NaN : x.get(0), x -> Vector.of(1)), Vector.of(1));
            assertTrue(!ended.converged() && ended.value() >= 0.5, m + " " + ended.outcome());
            assertTrue(!m.minimise(f("-x1^2"), Vector.of(1)).converged(), m + "");
            says(
                    "the gradient of f has 2 entries, expected 1",
                    () -> m.minimise(function(x -> x.get(0), x -> Vector.of(1, 1)), Vector.of(1)));
            Minimum upwards = m.minimise(function(x -> x.dot(x), x -> x.times(-2)), Vector.of(1));
            assertTrue(!upwards.converged() && upwards.value() <= 1, m + " " + upwards.outcome());
        }
    }

    @Test
    void b040AndB041StepSizesAndLimits() {
        for (double gamma : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
            says("expected more than 0", () -> GradientDescent.withStepSize(gamma));
        assertEquals(
                Outcome.NOT_FINITE,
                GradientDescent.withStepSize(1e300)
                        .minimise(f("x1^2 + x2^2"), Vector.of(1, 1))
                        .outcome());
        says("iterations is -1, expected 0 or more", () -> new Stopping(1e-6, -1));
        for (double tolerance : new double[] {-1, Double.NaN})
            says("expected 0 or more", () -> new Stopping(tolerance, 10));
    }

    @Test
    void b042ToB046StartsThatAreLevelAndRunsThatAreBroken() {
        for (Minimiser m : MINIMISERS) {
            assertEquals(0, m.minimise(f("x1^2 + x2^2"), Vector.of(0, 0)).iterations());
            says("saddle", () -> m.minimise(f("x1^2 - x2^2"), Vector.of(0, 0)));
            says("maximum", () -> m.minimise(f("-x1^2 - x2^2"), Vector.of(0, 0)));
            assertTrue(m.minimise(f("0 x1 + 1"), Vector.of(2)).converged());
            assertThrows(
                    IllegalStateException.class,
                    () -> m.minimise(
                            function(
                                    x -> {
                                        throw new IllegalStateException();
                                    },
                                    x -> x),
                            Vector.of(1)));
        }
        assertTrue(new Newton().minimise(f("x1^4 + x2^4"), Vector.of(0, 1)).converged());
        Thread.currentThread().interrupt();
        Minimum stopped = GradientDescent.withStepSize(1e-9).minimise(f("x1^2"), Vector.of(1));
        assertTrue(Thread.interrupted());
        assertEquals(Outcome.STOPPED, stopped.outcome());
    }

    @Test
    void b048ToB056Programs() {
        LinearProgram lp = LinearProgram.minimise(Vector.of(-1, -1));
        says(
                "no x fulfils all constraints",
                () -> Simplex.of(lp.nonNegative().subjectTo(Matrix.of(1, 2, 1, 1), Vector.of(-1))));
        says("no lower bound", () -> Simplex.of(lp.nonNegative()));
        says("optimal", () -> Simplex.of(LinearProgram.minimise(Vector.of(1, 1)).nonNegative()));
        says("c[0] is NaN", () -> LinearProgram.minimise(Vector.of(Double.NaN, 1)));
        says("A[0][0] is NaN", () -> lp.subjectTo(Matrix.of(1, 2, Double.NaN, 1), Vector.of(1)));
        says("rowUpper[0] is NaN", () -> lp.subjectTo(Matrix.of(1, 2, 1, 1), Vector.of(Double.NaN)));
        says("x2: 2.0 > 1.0", () -> Simplex.of(lp.bounded(Vector.of(0, 2), Vector.of(1, 1))));
        says(
                "the smallest eigenvalue of P is −1",
                () -> QuadraticProgram.of(Matrix.of(2, 2, 1, 0, 0, -1), Vector.of(0, 0)));
        QuadraticProgram flat = QuadraticProgram.of(Matrix.zeros(2, 2), Vector.of(1, 1));
        says("optimal", () -> ActiveSet.of(flat.atLeast(Matrix.identity(2), Vector.of(0, 0))));
        says("no lower bound", () -> ActiveSet.of(flat));
        says("optimal", () -> ActiveSet.of(QuadraticProgram.of(Matrix.identity(2), Vector.of(1, 1))));
        says(
                "no x fulfils all constraints",
                () -> ActiveSet.of(QuadraticProgram.of(Matrix.identity(2), Vector.of(1, 1))
                        .equalTo(Matrix.ones(2, 2), Vector.of(1, 2))));
    }

    @Test
    void b058ToB067PrincipalComponents() {
        Matrix three = Matrix.of(new int[][] {{1, 2, 3}, {3, 1, 2}, {4, 5, 6}});
        says("X has 1 row, expected at least 2", () -> Pca.of(Matrix.of(1, 3, 1, 2, 3)));
        for (int M : new int[] {0, -1})
            says("expected at least 1", () -> Pca.of(three, PcaSettings.BOOK.withComponents(M)));
        says("components is 4, expected 1 to 2", () -> Pca.of(three, PcaSettings.BOOK.withComponents(4)));
        assertEquals(Vector.of(0, 0), Pca.of(Matrix.ones(3, 2)).explained());
        assertEquals(
                1,
                Pca.of(Matrix.of(new int[][] {{1, 2}, {1, 3}, {1, 5}}), PcaSettings.BOOK.standardised())
                        .scale()
                        .get(0));
        Matrix far = Rng.seeded(1).normalMatrix(50, 2).map(x -> x + 1e9);
        Matrix near = far.map(x -> x - 1e9);
        assertTrue(Pca.of(far).eigenvalues().isClose(Pca.of(near).eigenvalues(), 1e-6));
        says("X has 3 columns, expected 2", () -> Pca.of(X).encode(three));
        says("M is 2, expected 0 to 1 for 2 features", () -> Ppca.of(X, 2));
        says("noise variance is 0", () -> Ppca.of(Matrix.of(new int[][] {{1, 2, 0}, {2, 4, 0}, {3, 6, 0}}), 1));
        says("X[0][1] is NaN", () -> Ppca.of(Matrix.of(2, 2, 1, Double.NaN, 1, 3), 1));
    }

    @Test
    void b068ToB071BayesianRegression() {
        FeatureMap phi = FeatureMap.polynomial(1);
        for (double bad : new double[] {0, -1, Double.NaN}) {
            says("variance is " + bad + ", expected above 0", () -> BayesianRegression.prior(phi, bad, 1));
            says("noiseVariance is " + bad, () -> BayesianRegression.prior(phi, 1, bad));
        }
        BayesianRegression prior = BayesianRegression.prior(phi, 1, 1);
        assertEquals(
                prior.parameters(),
                prior.update(Matrix.zeros(0, 1), Vector.of()).parameters());
        Matrix two = Matrix.of(new int[][] {{1}, {2}});
        for (double variance : new double[] {1e-300, 1e300})
            assertTrue(BayesianRegression.prior(phi, variance, 1)
                            .update(two, Vector.of(1, 3))
                            .mean()
                            .maxNorm()
                    < 3);
    }

    @Test
    void b072ToB081Mixtures() {
        for (int K : new int[] {0, -1, 7}) {
            says("K is " + K + ", expected 1 to 6", () -> Em.fit(X, K, EmSettings.BOOK, Rng.seeded(1)));
            says("K is " + K + ", expected 1 to 6", () -> KMeans.of(X, K, Rng.seeded(1)));
        }
        Matrix twice = Matrix.of(new int[][] {{0, 0}, {0, 0}, {0, 0}, {5, 5}, {5, 6}, {6, 5}});
        says("has collapsed onto points 1, 2, 3", () -> Em.fit(twice, 2, EmSettings.BOOK, Rng.seeded(1)));
        GaussianMixture start = GaussianMixture.of(Vector.of(.5, .5), Vector.of(0, 5), Vector.of(1, 1));
        Matrix outlier = Matrix.ofColumns(Vector.of(0, .1, 1, 5, 5.1, 5.5, 1e6));
        assertTrue(Double.isFinite(Em.of(outlier, start).meanLogLikelihood()));
        says("the weights sum to 1.1", () -> GaussianMixture.of(Vector.of(.5, .6), Vector.of(0, 5), Vector.of(1, 1)));
        says("weights[0] is -0.5", () -> GaussianMixture.of(Vector.of(-.5, 1.5), Vector.of(0, 5), Vector.of(1, 1)));
        says("2 clusters of 3 points", () -> KMeans.of(Matrix.ofColumns(Vector.of(1, 1, 2)), 3, Rng.seeded(1)));
        assertEquals(
                Em.fit(X, 2, EmSettings.BOOK, Rng.seeded(3)).mixture(),
                Em.fit(X, 2, EmSettings.BOOK, Rng.seeded(3)).mixture());
    }

    @Test
    void b082ToB091Machines() {
        Kernel linear = Kernel.linear();
        says("all examples are of class a", () -> Svm.of(LINE, List.of("a", "a", "a", "a"), linear, 1));
        says("the 3 classes a, b, c", () -> Svm.of(LINE, List.of("a", "b", "c", "a"), linear, 1));
        says("y[1] is NaN", () -> Svm.of(LINE, Vector.of(0, Double.NaN, 1, 1), SvmSettings.of(linear, 1)));
        for (double C : new double[] {0, -1, Double.NaN})
            says("expected a positive number", () -> Svm.of(LINE, TWO, linear, C));
        says("HardMarginSvm", () -> Svm.of(LINE, TWO, linear, Double.POSITIVE_INFINITY));
        says(
                "the classes cannot be separated",
                () -> HardMarginSvm.of(Matrix.ofColumns(Vector.of(0, 2, 1)), List.of("a", "a", "b")));
        for (Kernel kernel : List.of(Kernel.sigmoid(1, 1), Kernel.rbf(0), Kernel.rbf(1e300)))
            says("converged", () -> Svm.of(LINE, TWO, kernel, 1));
        says("points 1 and 1 is NaN", () -> Svm.of(LINE, TWO, Kernel.own("bad", (u, v) -> Double.NaN), 1));
        says("not symmetric: of points", () -> Svm.of(LINE, TWO, Kernel.own("bad", (u, v) -> u.get(0)), 1));
        says("converged", () -> Svm.of(Matrix.zeros(2, 1), List.of("a", "b"), linear, 1));
    }

    @Test
    void b094ToB097Distributions() {
        says("rank 1, expected 2", () -> new Gaussian(Vector.of(0, 0), Matrix.ones(2, 2)).logDensity(Vector.of(0, 0)));
        says("variance is -1.0", () -> new Normal(0, -1));
        for (double p : new double[] {1.5, -0.5}) says("expected 0 to 1", () -> new Binomial(3, p));
        says("X has 1 row, expected 2 or more", () -> Description.of(Matrix.of(1, 1, 1)));
        says("X is 0×1", () -> Description.of(Matrix.zeros(0, 1)));
    }
}
