package mml.optimization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mml.expression.Expression;
import mml.iteration.Outcome;
import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.TraceContract;
import org.junit.jupiter.api.Test;

class LevenbergMarquardtTest extends TraceContract<FitStep> {
    /** Four points of e^(x/2) with errors. */
    private static final Vector X = Vector.of(0, 1, 2, 3);

    private static final Vector Y = Vector.of(1.1, 1.6, 2.8, 4.4);

    private static Residuals model(String text, int n, Vector x, Vector y) {
        List<String> names =
                Stream.iterate(1, k -> k + 1).limit(n).map(k -> "b" + k).toList();
        String[] all = Stream.concat(Stream.of("x"), names.stream()).toArray(String[]::new);
        return Residuals.of(Expression.parse(text, all), names, x, y);
    }

    private static final Residuals EXPONENTIAL = model("b1*exp(b2*x)", 2, X, Y);

    @Override
    protected Class<FitStep> family() {
        return FitStep.class;
    }

    @Override
    protected Stream<Run<FitStep>> runs() {
        return Stream.of(
                t -> new LevenbergMarquardt().with(new Stopping(1e-9, 3)).fit(EXPONENTIAL, Vector.of(1, 0), t));
    }

    @Test
    void theGradientVanishesAtTheFit() {
        for (LevenbergMarquardt method : List.of(new LevenbergMarquardt(), LevenbergMarquardt.gaussNewton())) {
            Fit fit = method.fit(EXPONENTIAL, Vector.of(1, 0));
            assertTrue(fit.converged() && fit.certificate().holds(), fit.reason());
            Vector r = EXPONENTIAL.at(fit.beta());
            Matrix J = EXPONENTIAL.jacobian(fit.beta());
            assertTrue(J.transpose().times(r).maxNorm() < 1e-8);
            for (int j = 0; j < 2; j++)
                for (double h : new double[] {-1e-4, 1e-4}) {
                    Vector moved = fit.beta().plus(h, j == 0 ? Vector.of(1, 0) : Vector.of(0, 1));
                    assertTrue(EXPONENTIAL.at(moved).norm() > r.norm());
                }
        }
    }

    @Test
    void aLinearModelIsFittedAsByLeastSquares() {
        Fit fit = new LevenbergMarquardt()
                .fit(model("b1 + b2*x", 2, Vector.of(0, 1, 2, 4), Vector.of(1, 3, 2, 5)), Vector.of(0, 0));
        assertArrayEquals(new double[] {6.0 / 5, 31.0 / 35}, fit.beta().toArray(), 1e-9);
        assertEquals(66.0 / 35, fit.sumOfSquares(), 1e-14);
    }

    @Test
    void unitsOfParametersDoNotMatter() {
        Fit a = new LevenbergMarquardt().fit(EXPONENTIAL, Vector.of(1, 0));
        Fit b = new LevenbergMarquardt().fit(model("1048576 b1*exp(b2*x/1024)", 2, X, Y), Vector.of(1 / 1048576.0, 0));
        assertEquals(a.iterations(), b.iterations());
        assertEquals(a.beta().get(0), 1048576 * b.beta().get(0), 1e-12);
    }

    @Test
    void exactDataIsFittedExactly() {
        Vector y = X.map(x -> 3 - 2 * x);
        Fit fit = new LevenbergMarquardt().fit(model("b1 + b2*x", 2, X, y), Vector.of(0, 0));
        assertArrayEquals(new double[] {3, -2}, fit.beta().toArray(), 1e-12);
        assertTrue(fit.sumOfSquares() < 1e-25);
    }

    @Test
    void anExactFitIsConfirmedAlsoWhereRoundingIsLeft() {
        Vector x = Vector.of(1, 2, 3, 4);
        for (String text : List.of("b1*b2*x", "b1*x", "b1*x + b2"))
            for (double slope : new double[] {2.1, 6, 1e-9, 1.3e12})
                for (LevenbergMarquardt method : List.of(new LevenbergMarquardt(), LevenbergMarquardt.gaussNewton())) {
                    int n = text.contains("b2") ? 2 : 1;
                    Fit fit = method.fit(
                            model(text, n, x, x.times(slope)), Vector.zeros(n).map(b -> 1));
                    assertTrue(fit.certificate().holds(), () -> text + " " + slope + "\n" + fit);
                    assertEquals(
                            "the model meets every observation, to rounding",
                            fit.certificate().claim());
                }
    }

    @Test
    void whatIsMoreThanRoundingIsNoExactFit() {
        Fit fit = new LevenbergMarquardt()
                .fit(model("b1*x", 1, Vector.of(1, 2, 3), Vector.of(2, 4, 6 + 1e-13)), Vector.of(1));
        assertEquals(
                "no small change of β makes Σ r² smaller", fit.certificate().claim());
    }

    @Test
    void stepsOutOfTheDomainAreUndone() {
        Fit fit = new LevenbergMarquardt().fit(model("log(b1 + x)", 1, X, Vector.of(0, 1, 1.2, 1.4)), Vector.of(30));
        assertTrue(fit.converged(), fit.reason());
        assertThrows(
                IllegalArgumentException.class,
                () -> new LevenbergMarquardt().fit(model("log(b1 + x)", 1, X, Y), Vector.of(-1)));
    }

    @Test
    void theLimitIsNotAFit() {
        Fit fit = new LevenbergMarquardt().with(new Stopping(1e-9, 1)).fit(EXPONENTIAL, Vector.of(1, 0));
        assertFalse(fit.converged() || fit.certificate().holds());
    }

    @Test
    void dataOfDifferentLengthsAndUnknownNamesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> model("b1*x", 1, X, Vector.of(1, 2)));
        var e = assertThrows(
                IllegalArgumentException.class,
                () -> Residuals.of(Expression.parse("b1*x + c", "x", "b1"), List.of("b1"), X, Y));
        assertEquals("the model has the name c, expected x and b1", e.getMessage());
    }

    @Test
    void aResidualThatIsNotThereAtTheStartIsNamed() {
        Residuals r =
                Residuals.of(Expression.parse("b1/(x-b2)", "x"), List.of("b1", "b2"), Vector.of(3, 1), Vector.of(1, 2));
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> new LevenbergMarquardt().fit(r, Vector.of(1, 1)));
        assertEquals("at the start the residual of observation 2 is ∞, expected a finite number", e.getMessage());
    }

    @Test
    void anotherSumOrOtherParametersAreNotCertified() {
        Fit fit = new LevenbergMarquardt().fit(EXPONENTIAL, Vector.of(1, 0));
        assertTrue(with(fit, fit.beta(), fit.sumOfSquares(), Outcome.CONVERGED)
                .certificate()
                .holds());
        assertFalse(with(fit, fit.beta(), 1.001 * fit.sumOfSquares(), Outcome.CONVERGED)
                .certificate()
                .holds());
        Vector other = fit.beta().times(1.001);
        Vector r = EXPONENTIAL.at(other);
        assertFalse(with(fit, other, r.dot(r), Outcome.CONVERGED).certificate().holds());
        assertFalse(with(fit, fit.beta(), fit.sumOfSquares(), Outcome.ITERATION_LIMIT)
                .certificate()
                .holds());
    }

    private static Fit with(Fit fit, Vector beta, double sum, Outcome outcome) {
        return new Fit(fit.residuals(), beta, sum, fit.bound(), outcome, fit.reason(), 1, 1, 1);
    }
}
