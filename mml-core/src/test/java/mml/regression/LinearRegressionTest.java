package mml.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mml.expression.Expression;
import mml.golden.Golden;
import mml.matrix.MagnitudeException;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.trace.TraceContract;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LinearRegressionTest extends TraceContract<RegressionStep> {
    private static final Matrix FOUR = column(0, 1, 2, 4);
    private static final Vector FOUR_Y = Vector.of(1, 3, 2, 5);

    @Override
    protected Class<RegressionStep> family() {
        return RegressionStep.class;
    }

    @Override
    protected Stream<Run<RegressionStep>> runs() {
        FeatureMap origin = FeatureMap.throughOrigin(1);
        return Stream.of(
                t -> LinearRegression.of(FeatureMap.polynomial(1), FOUR, FOUR_Y, t),
                t -> LinearRegression.of(origin, FOUR, FOUR_Y, t));
    }

    static Matrix column(double... x) {
        return Matrix.of(x.length, 1, x);
    }

    static void near(double[] expected, Vector got, double tolerance) {
        double scale = Vector.of(expected).maxNorm();
        assertArrayEquals(expected, got.toArray(), tolerance * scale, got::toString);
    }

    private static Golden book(String id) {
        return Golden.book(9).stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static double[] numbers(JsonNode list) {
        return Golden.vector(list).toArray();
    }

    @Test
    void linesOfTheTutorial() {
        Golden c = book("9.tut1");
        Matrix X = column(numbers(c.input().get("x")));
        Vector y = Golden.vector(c.input().get("y"));
        LinearRegression line = LinearRegression.of(X, y);
        near(numbers(c.expected().get("thetaAug")), line.theta(), c.relTol());
        assertEquals(c.expected().get("sigma2_ML_bias").asDouble(), line.noiseVariance(), c.relTol());
        assertEquals(c.expected().get("rmse_bias").asDouble(), line.rootMeanSquare(), c.relTol());
        near(
                numbers(c.expected().get("thetaAugShifted")),
                LinearRegression.of(X, y.map(v -> v + 2)).theta(),
                c.relTol());
        LinearRegression through = LinearRegression.of(FeatureMap.throughOrigin(1), X, y);
        assertEquals(c.expected().get("theta").asDouble(), through.theta().get(0), c.relTol());
        assertEquals(c.expected().get("rmse_origin").asDouble(), through.rootMeanSquare(), c.relTol());
    }

    @Test
    void polynomialsOfTheTutorial() {
        Golden c = book("9.tut2");
        Matrix X = column(numbers(c.input().get("x")));
        Vector y = Golden.vector(c.input().get("y"));
        for (int degree = 1; degree <= 4; degree++) {
            LinearRegression fit = LinearRegression.of(FeatureMap.polynomial(degree), X, y);
            near(numbers(c.expected().get("theta").get("" + degree)), fit.theta(), c.relTol());
            assertEquals(c.expected().get("rmse").get("" + degree).asDouble(), fit.rootMeanSquare(), c.relTol());
        }
        LinearRegression five = LinearRegression.of(FeatureMap.polynomial(5), X, y);
        assertEquals(c.expected().get("rankDeg5").asInt(), five.rank());
        assertEquals(0, five.rootMeanSquare(), 1e-12);
        assertThrows(IllegalStateException.class, five::hat);
        assertThrows(IllegalStateException.class, five::unbiasedNoiseVariance);
    }

    /** §9.4: the fit is the projection. */
    @Test
    void squaresBeyondTheDoublesAreRefused() {
        Matrix X = Matrix.of(new int[][] {{1}, {2}, {3}});
        Vector y = Vector.of(1e200, -1e200, 1e200);
        assertThrows(MagnitudeException.class, () -> LinearRegression.of(X, y));
        BayesianRegression prior = BayesianRegression.prior(FeatureMap.linear(1), 1, 1);
        assertThrows(MagnitudeException.class, () -> prior.update(X, y));
    }

    @Test
    void theHatMatrixProjects() {
        Golden c = book("9.4p");
        LinearRegression fit = LinearRegression.of(
                FeatureMap.throughOrigin(1),
                column(numbers(c.input().get("x"))),
                Golden.vector(c.input().get("y")));
        assertTrue(fit.hat().isClose(Golden.matrix(c.expected().get("P")), 1e-14));
        near(numbers(c.expected().get("proj")), fit.fitted(), 1e-14);
        near(numbers(c.expected().get("residual")), fit.residual(), 1e-13);
    }

    @Test
    void leaveOneOutOfFourPoints() {
        LinearRegression fit = LinearRegression.of(FOUR, FOUR_Y);
        near(new double[] {6 / 5.0, 31 / 35.0}, fit.theta(), 1e-15);
        near(new double[] {3 / 5.0, 11 / 35.0, 9 / 35.0, 29 / 35.0}, fit.leverage(), 1e-14);
        near(new double[] {-1 / 2.0, 4 / 3.0, -17 / 13.0, 3 / 2.0}, fit.leaveOneOut(), 1e-13);
        assertEquals(18215 / 12168.0, fit.leaveOneOutError(), 1e-13);
        assertEquals(33 / 70.0, fit.noiseVariance(), 1e-14);
        assertEquals(66 / 35.0, fit.generalisedCrossValidation(), 1e-14);
    }

    /** The features of 404.26 to 404.33 are alike to 14 digits (κ = 5.8e13). */
    @Test
    void polynomialsFarFromZero() {
        double[] x = IntStream.range(0, 8).mapToDouble(k -> 404.26 + 0.01 * k).toArray();
        LinearRegression fit =
                LinearRegression.of(FeatureMap.polynomial(2), column(x), Vector.of(1, 4, 2, 7, 6, 9, 8, 12));
        double[] right = {48590850.3035559, -240512.49999992317, 297.61904761895255};
        for (int k = 0; k < 3; k++) assertEquals(right[k], fit.theta().get(k), 1e-11 * Math.abs(right[k]));
        assertEquals(13.244047619058032, fit.residualSumOfSquares(), 1e-11);
        assertEquals(5.968750000003954, fit.predict(Vector.of(404.295)), 1e-11);
    }

    @Test
    void aLineFarFromZero() {
        double base = 4155915305.0;
        double[] steps = {0, 198, 691, 881, 1078};
        Matrix X = column(Vector.of(steps).map(s -> base + s).toArray());
        LinearRegression fit = LinearRegression.of(X, Vector.of(steps).map(s -> 5 + 2 * s));
        assertEquals(2, fit.theta().get(1), 1e-14);
        assertEquals(-8311830605.0, fit.theta().get(0), 1e-5);
        assertEquals(5, fit.predict(Vector.of(base)), 1e-11);
    }

    @Test
    void ofManyParametersTheShortest() {
        Matrix X = Matrix.of(3, 2, 1, 1, 2, 2, 3, 3);
        LinearRegression fit = LinearRegression.of(FeatureMap.throughOrigin(2), X, Vector.of(2, 4, 7));
        assertEquals(1, fit.rank());
        near(new double[] {31 / 28.0, 31 / 28.0}, fit.theta(), 1e-14);
    }

    /** The data sets of NIST, where the collection is at hand. */
    @Test
    void standardErrors() {
        if (Golden.shared().isEmpty()) return;
        for (Golden c : Golden.external("linearRegression")) {
            Vector y = Golden.vector(c.input().get("y"));
            JsonNode rows = c.input().get("x");
            int D = rows.get(0).size();
            Matrix X = Matrix.generate(y.size(), D, (n, d) -> rows.get(n).get(d).asDouble());
            boolean constant = c.input().get("intercept").asBoolean();
            int degree = c.input().get("degree").asInt();
            FeatureMap phi = !constant
                    ? FeatureMap.throughOrigin(1)
                    : D > 1 ? FeatureMap.linear(D) : FeatureMap.polynomial(degree);
            LinearRegression fit = LinearRegression.of(phi, X, y);
            double[] right = numbers(c.expected().get("beta"));
            double[] errors = numbers(c.expected().get("stdErrors"));
            for (int k = 0; k < right.length; k++) {
                assertEquals(right[k], fit.theta().get(k), 1e-7 * Math.abs(right[k]), c.id());
                assertEquals(errors[k], fit.standardErrors().get(k), 1e-6 * errors[k] + 1e-9, c.id());
            }
        }
    }

    @Property(tries = 200, seed = "1")
    void theDefinition(
            @ForAll @IntRange(min = 2, max = 12) int n, @ForAll @IntRange(max = 3) int degree, @ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        Matrix X = rng.normalMatrix(n, 1);
        Vector y = rng.normalVector(n);
        LinearRegression fit = LinearRegression.of(FeatureMap.polynomial(degree), X, y);
        assertTrue(fit.certificate().holds(), fit::toString);
        Vector best = fit.theta();
        for (int k = 0; k < best.size(); k++)
            for (double step : new double[] {-1e-3, 1e-3}) {
                Vector other = best.plus(step, Vector.unit(best.size(), k));
                Vector r = y.minus(FeatureMap.polynomial(degree).matrix(X).times(other));
                assertTrue(r.dot(r) >= fit.residualSumOfSquares() * (1 - 1e-9) - 1e-9);
            }
    }

    /** Leave-one-out by the leverages is what refitting without each datum gives. */
    @Property(tries = 100, seed = "1")
    void leaveOneOutIsRefitting(@ForAll @IntRange(min = 4, max = 9) int n, @ForAll long seed) {
        Rng rng = Rng.seeded(seed);
        Matrix X = rng.normalMatrix(n, 1);
        Vector y = rng.normalVector(n);
        FeatureMap phi = FeatureMap.polynomial(1);
        Vector loo = LinearRegression.of(phi, X, y).leaveOneOut();
        for (int out = 0; out < n; out++) {
            int gone = out;
            Matrix rest = Matrix.generate(n - 1, 1, (i, d) -> X.get(i < gone ? i : i + 1, 0));
            LinearRegression without =
                    LinearRegression.of(phi, rest, Vector.generate(n - 1, i -> y.get(i < gone ? i : i + 1)));
            double missed = y.get(out) - without.predict(X.row(out));
            assertEquals(missed, loo.get(out), 1e-8 * (1 + Math.abs(missed)));
        }
    }

    @Test
    void ownFormulasAreFeatures() {
        FeatureMap phi = FeatureMap.of(Expression.parse("1", "x"), Expression.parse("sin(x)", "x"));
        Matrix X = column(0, 1, 2, 3);
        Vector y = X.column(0).map(x -> 2 + 3 * Math.sin(x));
        near(new double[] {2, 3}, LinearRegression.of(phi, X, y).theta(), 1e-14);
        assertEquals("sin(x)", phi.names().get(1));
    }

    @Test
    void wavesAndBells() {
        near(new double[] {1, 0, 1, -1, 0}, FeatureMap.fourier(2, 4).of(1), 1e-15);
        near(
                new double[] {1, Math.exp(-0.5)},
                FeatureMap.radial(Vector.of(0, 2), 2).of(0),
                1e-15);
    }

    @Test
    void badInputIsNamed() {
        FeatureMap line = FeatureMap.polynomial(1);
        Matrix X = column(1, 2);
        assertMessage("X has 2 columns, expected 1", () -> line.matrix(Matrix.identity(2)));
        assertMessage("degree is 101, expected 0 to 100", () -> FeatureMap.polynomial(101));
        assertMessage("width is 0.0, expected above 0", () -> FeatureMap.radial(Vector.of(1), 0));
        assertMessage("y has 3 entries, expected 2", () -> LinearRegression.of(line, X, Vector.of(1, 2, 3)));
        assertThrows(
                IllegalStateException.class,
                () -> LinearRegression.of(line, X, Vector.of(1, 1)).rSquared());
        assertThrows(
                IllegalStateException.class,
                () -> LinearRegression.of(line, X, Vector.of(1, 3)).leaveOneOut());
        assertThrows(
                IllegalArgumentException.class, () -> FeatureMap.polynomial(100).matrix(column(1e9)));
    }

    static void assertMessage(String expected, org.junit.jupiter.api.function.Executable call) {
        assertEquals(
                expected, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    /** θ = 1/10⁻³¹⁰ was printed as ∞. */
    @Test
    void aSlopeLargerThanEveryDoubleIsRefused() {
        Matrix X = Matrix.of(3, 1, 1e-310, 2e-310, 3e-310);
        assertThrows(MagnitudeException.class, () -> LinearRegression.of(X, Vector.of(1, 2, 4)));
    }
}
