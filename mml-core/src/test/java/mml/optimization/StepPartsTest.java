package mml.optimization;

import static mml.optimization.DescentTest.BOOK;
import static mml.optimization.DescentTest.MINIMUM;
import static mml.optimization.DescentTest.X0;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import mml.calculus.Differentiable;
import mml.expression.Expression;
import mml.matrix.Vector;
import mml.optimization.DescentStep.Iterate;
import mml.optimization.DescentStep.Model;
import mml.optimization.DescentStep.Moments;
import mml.optimization.DescentStep.Pulls;
import mml.spectral.SymmetricEigen;
import org.junit.jupiter.api.Test;

/** That what a method shows of its step adds up to the step it takes. */
class StepPartsTest {
    private static List<DescentStep> run(Minimiser method, Differentiable f, Vector x0) {
        List<DescentStep> all = new ArrayList<>();
        method.withIterations(6).minimise(f, x0, all::add);
        return all;
    }

    @Test
    void momentumGoesTheSumOfItsTwoPulls() {
        for (Minimiser method : List.of(Momentum.of(0.04, 0.5), Momentum.nesterov(0.04, 0.5))) {
            List<DescentStep> all = run(method, BOOK, X0);
            int seen = 0;
            for (int i = 1; i < all.size(); i++)
                if (all.get(i) instanceof Iterate x && all.get(i - 1) instanceof Pulls p) {
                    assertArrayEquals(
                            x.step().toArray(), p.downhill().plus(p.memory()).toArray(), 1e-13);
                    seen++;
                }
            assertEquals(6, seen, method.title());
            assertEquals(0, ((Pulls) all.get(2)).memory().norm(), "there is no step before the first");
        }
    }

    @Test
    void adamDividesItsMeanByTheRootOfTheMeanOfSquares() {
        List<DescentStep> all = run(Adam.withStepSize(0.1), BOOK, X0);
        int seen = 0;
        for (int i = 1; i < all.size(); i++)
            if (all.get(i) instanceof Iterate x && all.get(i - 1) instanceof Moments m) {
                for (int d = 0; d < 2; d++)
                    assertEquals(
                            -0.1 * m.mean().get(d) / m.scale().get(d), x.step().get(d), 1e-13);
                seen++;
            }
        assertEquals(6, seen);
        Moments first = (Moments) all.get(2);
        assertArrayEquals(BOOK.gradient(X0).toArray(), first.mean().toArray(), 1e-12);
    }

    @Test
    void newtonsModelHasTheSlopeOfFAndIsLevelWhereItGoes() {
        List<DescentStep> all = run(new Newton(), BOOK, X0);
        Iterate x0 = (Iterate) all.get(1);
        Model m = (Model) all.get(2);
        assertFalse(m.turned());
        assertTrue(X0.plus(m.p()).isClose(MINIMUM, 1e-13), "a quadratic function is its own model");
        for (Vector y : List.of(X0, Vector.of(1, 2), MINIMUM)) assertEquals(BOOK.at(y), m.at(x0, y), 1e-11);
        assertEquals(x0.value() - m.at(x0, X0.plus(m.p())), m.promised(), 1e-12);
        String words = m.caption();
        assertTrue(words.startsWith("The model is lowest after a step of (5.487, 1.026), 46.26 below f"), words);
    }

    @Test
    void whereFCurvesDownTheModelIsTurnedUpOrOnlyLevel() {
        Differentiable f = Differentiable.of(Expression.parse("x^4 - 2x^2 + y^2"));
        Vector x0 = Vector.of(0.25, 1);
        Iterate from = (Iterate) run(new Newton(), f, x0).get(1);
        Model damped = (Model) run(new Newton(), f, x0).get(2);
        assertTrue(damped.turned());
        assertEquals(-3.25, damped.least(), 1e-12);
        assertEquals(2, SymmetricEigen.values(damped.B()).get(0), 1e-12);
        assertTrue(damped.at(from, x0.plus(damped.p())) < from.value());
        Model bare = (Model) run(Newton.undamped(), f, x0).get(2);
        assertFalse(bare.turned());
        String words = bare.caption();
        assertTrue(words.startsWith("The least curvature of f is −3.25 here: the model is only level after"), words);
    }
}
