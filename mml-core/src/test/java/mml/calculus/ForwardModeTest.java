package mml.calculus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.expression.Expression;
import mml.matrix.Vector;
import mml.trace.TraceContract;
import org.junit.jupiter.api.Test;

class ForwardModeTest extends TraceContract<ForwardStep> {
    @Override
    protected Class<ForwardStep> family() {
        return ForwardStep.class;
    }

    @Override
    protected Stream<Run<ForwardStep>> runs() {
        return Stream.of(
                t -> ForwardMode.of(Expression.parse("x1^2*x2+x1*x2^3"), Vector.of(1, 2), Vector.of(0, 1), t), t -> {
                    try {
                        return ForwardMode.of(Expression.parse("1/x"), Vector.of(0), Vector.of(1), t);
                    } catch (NotDifferentiableException e) {
                        return e.text();
                    }
                });
    }

    private static double derivative(String f, double x) {
        return ForwardMode.of(Expression.parse(f), x).derivative();
    }

    @Test
    void numbersOfTheBook() {
        // Examples 5.5, 5.8, 5.10; exercises 5.1, 5.3
        assertEquals(8, derivative("(2x+1)^4", 0));
        assertEquals(216, derivative("(2x+1)^4", 1));
        assertEquals(-8, derivative("(2x+1)^4", -1));
        assertEquals(-0.7736445427901112, derivative("sin(t)^2+2cos(t)", 1), 1e-15);
        assertEquals(1.5293766733908536, derivative("exp(t cos(t) (t sin(t))^2)", 1), 1e-14);
        assertEquals(3.365883939231586, derivative("log(x^4) sin(x^3)", 1), 1e-14);
        Expression density =
                Expression.parse("exp(-(x-mu)^2/(2 sigma^2))").with("mu", 0).with("sigma", 1);
        assertEquals(-0.6065306597126334, ForwardMode.of(density, 1).derivative(), 1e-15);
        // Example 5.6
        Expression f = Expression.parse("(x+2y^3)^2");
        assertEquals(34, ForwardMode.of(f, Vector.of(1, 2), Vector.of(1, 0)).derivative());
        assertEquals(816, ForwardMode.of(f, Vector.of(1, 2), Vector.of(0, 1)).derivative());
    }

    @Test
    void aFunctionOfIeeeOperations() {
        assertEquals(-0.6306022251249944, derivative("1/(1+x*x)", 0.7), 2e-16);
    }

    @Test
    void certifiedAndChecked() {
        Expression f = Expression.parse("x1*exp(x2)");
        assertTrue(ForwardMode.of(f, Vector.of(2, 1), Vector.of(0.5, -1))
                .certificate()
                .holds());
        assertThrows(IllegalArgumentException.class, () -> ForwardMode.of(f, Vector.of(2, 1), Vector.of(1)));
        assertThrows(IllegalArgumentException.class, () -> ForwardMode.of(f, Vector.of(2), Vector.of(1)));
    }

    @Test
    void dualNumbersKeepZeros() {
        assertEquals(new Dual(0, 0), new Dual(0, 0).sqrt());
        assertEquals(new Dual(8, 12), Dual.variable(2).power(3));
        assertEquals(new Dual(2, 1), Dual.variable(2).max(new Dual(1, 7)));
        assertTrue(Double.isNaN(Dual.variable(0).abs().tangent()));
    }
}
