package mml.calculus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mml.expression.Expression;
import mml.expression.Formulas;
import mml.golden.Golden;
import mml.matrix.Shapes;
import mml.trace.TraceContract;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaylorPolynomialTest extends TraceContract<TaylorStep> {
    @Override
    protected Class<TaylorStep> family() {
        return TaylorStep.class;
    }

    @Override
    protected Stream<Run<TaylorStep>> runs() {
        return Stream.of(t -> TaylorPolynomial.of(Expression.parse("sin(x)+cos(x)"), 0, 3, t));
    }

    private static TaylorPolynomial taylor(String f, double x0, int order) {
        return TaylorPolynomial.of(Expression.parse(f), x0, order);
    }

    @Test
    void example53() {
        TaylorPolynomial t = taylor("x^4", 1, 6);
        assertArrayEquals(new double[] {1, 4, 6, 4, 1, 0, 0}, t.coefficients().toArray());
        double[] derivatives = {1, 4, 12, 24, 24, 0, 0};
        for (int k = 0; k <= 6; k++) assertEquals(derivatives[k], t.derivative(k));
    }

    @Test
    void example54() {
        Golden example = Golden.book(5).stream()
                .filter(g -> g.id().equals("5.4"))
                .findFirst()
                .orElseThrow();
        TaylorPolynomial t10 = taylor("sin(x)+cos(x)", 0, 10);
        example.expected().get("values").properties().forEach(row -> {
            TaylorPolynomial t = t10.truncated(Integer.parseInt(row.getKey()));
            row.getValue()
                    .properties()
                    .forEach(v -> assertEquals(
                            v.getValue().asDouble(), t.at(Double.parseDouble(v.getKey())), example.relTol()));
        });
    }

    @Test
    void farFromThePointItMayBeAnything() {
        TaylorPolynomial exp = taylor("exp(x)", 0, 10);
        assertEquals(0.8640390762786596, exp.at(-5), 1e-13);
        assertEquals(0.006737946999085467 - 0.8640390762786596, exp.error(-5), 1e-13);
        assertEquals(-96.82858432134145, taylor("log(1+x)", 0, 20).at(1.5), 1e-11);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exp(x)",
                "log(x)",
                "sqrt(x)",
                "sin(x)",
                "cos(x)",
                "tan(x)",
                "asin(x)",
                "acos(x)",
                "atan(x)",
                "sinh(x)",
                "cosh(x)",
                "tanh(x)",
                "sigmoid(x)",
                "softplus(x)",
                "log2(x)",
                "log10(x)",
                "x^2.5",
                "x^x",
                "2^x",
                "1/x",
                "x^-3",
                "abs(x)",
                "relu(x)",
                "sign(x)",
                "max(x, x^2)",
                "min(x, x^2)"
            })
    void everyFunctionHasTheSeriesOfItsDerivatives(String text) {
        Expression f = Expression.parse(text);
        TaylorPolynomial t = TaylorPolynomial.of(f, 0.4, 6);
        for (int k = 0; k <= 6; k++) {
            assertEquals(f.at(0.4), t.derivative(k), 1e-9 * Math.max(1, Math.abs(f.at(0.4))), text + ", order " + k);
            f = Derivative.of(f, "x").expression();
        }
        assertTrue(t.certificate().holds(), () -> t.certificate().toString());
    }

    @Test
    void anyOrder() {
        TaylorPolynomial t = taylor("1/(1-x)", 0, 1000);
        for (int k = 0; k <= 1000; k++) assertEquals(1, t.coefficients().get(k));
        assertThrows(IllegalArgumentException.class, () -> taylor("x", 0, 1001));
        assertThrows(IllegalArgumentException.class, () -> taylor("x", 0, -1));
        assertThrows(IllegalArgumentException.class, () -> taylor("x+y", 0, 1));
    }

    @Test
    void whereADerivativeIsMissingItIsSaid() {
        assertThrows(NotDifferentiableException.class, () -> taylor("sqrt(x)", 0, 1));
        assertThrows(NotDifferentiableException.class, () -> taylor("abs(x)", 0, 1));
        assertThrows(NotDifferentiableException.class, () -> taylor("log(x)", -1, 1));
        assertEquals(0, taylor("abs(x)", 0, 0).at(0));
    }

    @Property(tries = 200, seed = "1")
    void theFirstOrderIsForwardMode(@ForAll("formulas") Expression f) {
        Expression g = f.with("y", 1.7).over("x");
        Series series = g.program().at(List.of(Series.variable(0.8, 3)));
        double forward;
        try {
            forward = ForwardMode.of(g, 0.8).derivative();
        } catch (NotDifferentiableException e) {
            return;
        }
        double largest = 1;
        for (double v : g.program().values(0.8)) largest = Math.max(largest, Math.abs(v));
        if (largest > 1e5 || !Shapes.finite(forward)) return;
        assertEquals(forward, series.coefficient(1), 1e-10 * largest * (1 + Math.abs(forward)), f.toString());
    }

    @Provide
    Arbitrary<Expression> formulas() {
        return Formulas.formulas(4);
    }
}
