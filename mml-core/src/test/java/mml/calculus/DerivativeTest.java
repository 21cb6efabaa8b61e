package mml.calculus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mml.expression.Expression;
import mml.expression.Formulas;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.trace.Trace;
import mml.trace.TraceContract;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivativeTest extends TraceContract<RuleStep> {
    @Override
    protected Class<RuleStep> family() {
        return RuleStep.class;
    }

    @Override
    protected Stream<Run<RuleStep>> runs() {
        return Stream.of(
                t -> Derivative.of(Expression.parse("x^2 sin(x^3)/(x+1) - 3"), "x", t),
                t -> Derivative.of(Expression.parse("2^x + x^x - 3log(x)"), "x", t));
    }

    private static String derivative(String f) {
        return Derivative.of(Expression.parse(f), "x").expression().toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "5; 0",
                "x; 1",
                "a; 0",
                "3x; 3",
                "a*x; a",
                "x^2; 2x",
                "x^3-2x-5; 3x^2 - 2",
                "(2x+1)^4; 8(2x + 1)^3",
                "x^(-1); -x^(-2)",
                "x^0.5; 0.5x^(-0.5)",
                "x^a; a*x^(a - 1)",
                "1/x; -1/x^2",
                "x/2; 1/2",
                "sqrt(x); 1/(2sqrt(x))",
                "sqrt(x^2+1); 2x/(2sqrt(x^2 + 1))",
                "exp(x); exp(x)",
                "exp(x^2); 2x*exp(x^2)",
                "exp(-x); -exp(-x)",
                "e^x; e^x",
                "e^(2x); 2*e^(2x)",
                "2^x; 2^x*log(2)",
                "log(x); 1/x",
                "log(x^2); 2x/x^2",
                "sin(x); cos(x)",
                "cos(x); -sin(x)",
                "sin(x^3); 3x^2*cos(x^3)",
                "sin(x)^2; 2sin(x)*cos(x)",
                "x*sin(x); sin(x) + x*cos(x)",
                "x-sin(x); 1 - cos(x)",
                "x+cos(x); 1 - sin(x)",
                "tanh(x); 1 - tanh(x)^2",
                "sigmoid(x); sigmoid(x)*(1 - sigmoid(x))",
                "atan(x); 1/(1 + x^2)",
                "abs(x); sign(x)",
                "sign(x); 0",
                "x^x; x^x*(log(x) + x/x)",
                "sin(x)/x; (cos(x)*x - sin(x))/x^2"
            })
    void byHand(String f, String expected) {
        assertEquals(expected, derivative(f));
    }

    @Test
    void theAnswerIsTheLastStep() {
        Trace<RuleStep> trace = Trace.of(t -> Derivative.of(Expression.parse("x^2 sin(x^3)"), "x", t));
        assertEquals(
                "2x*sin(x^3) + 3x^4*cos(x^3)",
                ((RuleStep.Done) trace.last()).result().toString());
    }

    @Test
    void variablesStayAsTheyWere() {
        Expression f = Expression.parse("x1 + b x2", "x1", "x2");
        Derivative d = Derivative.of(f, "x1");
        assertEquals(List.of("x1", "x2"), d.expression().variables());
        assertEquals(1, d.expression().at(5, 6));
        assertEquals("x2", Derivative.of(f, "b").expression().toString());
        assertEquals(
                List.of("12", "13"),
                Derivative.gradient(Expression.parse("x1^2*x2+x1*x2^3")).stream()
                        .map(g -> Integer.toString((int) g.at(1, 2)))
                        .toList());
        assertThrows(IllegalArgumentException.class, () -> Derivative.of(f, "1"));
    }

    @Test
    void perturbationsAreNotConfused() {
        // d/dx [x·(d/dy (x + y) at y = 1)] at x = 1 is 1, not 2
        Expression inner =
                Derivative.of(Expression.parse("x+y"), "y").expression().with("y", 1);
        Expression outer = Expression.name("x").times(inner.over("x"));
        assertEquals(1, ForwardMode.of(outer, 1).derivative());
    }

    @Test
    void higherDerivatives() {
        Expression f = Expression.parse("x^4");
        for (String expected : new String[] {"4x^3", "12x^2", "24x", "24", "0", "0"}) {
            f = Derivative.of(f, "x").expression();
            assertEquals(expected, f.toString());
        }
    }

    @Test
    void theCertificateSeesAWrongFormula() {
        Derivative d = Derivative.of(Expression.parse("x^3 y"), "x");
        assertTrue(d.certificate().holds());
        assertFalse(new Derivative(d.f(), "x", Expression.parse("3x^2 y + 1e-6"))
                .certificate()
                .holds());
    }

    @Property(tries = 400, seed = "1")
    void everyStepIsRightInNumbersAndReadsBack(@ForAll("formulas") Expression f) {
        Trace<RuleStep> trace = Trace.of(t -> Derivative.of(f, "x", t));
        for (RuleStep step : trace) {
            if (step instanceof RuleStep.Simplified s) {
                assertSame(s.before(), s.after(), f);
                continue;
            }
            Expression part = null;
            Expression result = null;
            if (step instanceof RuleStep.Done d) {
                part = d.f();
                result = d.result();
            }
            if (step instanceof RuleStep.Chain c) {
                part = c.f();
                result = c.result();
            }
            if (step instanceof RuleStep.Product p) {
                part = p.f();
                result = p.result();
            }
            if (step instanceof RuleStep.Quotient q) {
                part = q.f();
                result = q.result();
            }
            if (part == null || result == null) continue;
            assertDerivative(part, result);
            if (result.toString().length() < 1500)
                assertEquals(result.over("x", "y"), Expression.parse(result.toString(), "x", "y"));
        }
    }

    private static final double[][] POINTS = {{0.8, 1.7}, {1.3, 0.6}, {0.3, 0.9}};

    private static void assertDerivative(Expression part, Expression result) {
        Expression f = part.over("x", "y");
        Expression d = result.over("x", "y");
        for (double[] x : POINTS) {
            double forward;
            try {
                forward = ForwardMode.of(f, Vector.of(x), Vector.of(1, 0)).derivative();
            } catch (NotDifferentiableException e) {
                continue;
            }
            double got = d.at(x);
            if (!Shapes.finite(got) || largest(d, x) > 1e4) continue;
            assertEquals(
                    forward, got, 1e-9 * largest(d, x) * Math.max(1, Math.abs(forward)), () -> part + " -> " + result);
        }
    }

    private static void assertSame(Expression before, Expression after, Expression f) {
        Expression u = before.over("x", "y");
        Expression v = after.over("x", "y");
        for (double[] x : POINTS) {
            if (u.undefinedAt(x).isPresent() || largest(u, x) > 1e4) continue;
            assertEquals(
                    u.at(x), v.at(x), 1e-9 * largest(u, x) * largest(u, x), () -> before + " -> " + after + " of " + f);
        }
    }

    private static double largest(Expression f, double[] x) {
        double largest = 1;
        for (double v : f.program().values(x)) largest = Math.max(largest, Shapes.finite(v) ? Math.abs(v) : 1e300);
        return largest;
    }

    @Provide
    Arbitrary<Expression> formulas() {
        return Formulas.formulas(3);
    }
}
