package mml.calculus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mml.calculus.NotDifferentiableException.Reason;
import mml.expression.Expression;
import mml.expression.Formulas;
import mml.expression.Program;
import mml.golden.Golden;
import mml.matrix.Vector;
import mml.trace.Recorder;
import mml.trace.TraceContract;
import mml.trace.Tracer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ReverseModeTest extends TraceContract<TapeStep> {
    private static final Expression EXAMPLE = Expression.parse("sqrt(x^2+exp(x^2))+cos(x^2+exp(x^2))");

    @Override
    protected Class<TapeStep> family() {
        return TapeStep.class;
    }

    @Override
    protected Stream<Run<TapeStep>> runs() {
        return Stream.of(
                t -> ReverseMode.of(EXAMPLE, Vector.of(1), t),
                t -> ReverseMode.of(Expression.parse("x1*sqrt(x2)"), Vector.of(0, 4), t),
                t -> {
                    try {
                        return ReverseMode.of(Expression.parse("sqrt(x^2)"), Vector.of(0), t);
                    } catch (NotDifferentiableException e) {
                        return e.text();
                    }
                });
    }

    private static double[] gradient(String f, double... x) {
        return ReverseMode.of(Expression.parse(f), Vector.of(x)).gradient().toArray();
    }

    @Test
    void example514() {
        Golden example = Golden.book(5).stream()
                .filter(g -> g.id().equals("5.14"))
                .findFirst()
                .orElseThrow();
        Map<String, Double> found = new HashMap<>();
        ReverseMode r = ReverseMode.of(EXAMPLE, Vector.of(1), step -> {
            if (step instanceof TapeStep.Value v) found.put(v.name(), v.value());
            if (step instanceof TapeStep.Adjoint a) found.put("df/d" + a.inputName(), a.total()); // the last one stays
        });
        example.expected()
                .properties()
                .forEach(e -> assertEquals(e.getValue().asDouble(), found.get(e.getKey()), 1e-14));
        assertEquals(
                "a = x², b = exp(a), c = a + b, d = sqrt(c), e = cos(c), f = d + e",
                r.graph().toString());
    }

    @Test
    void theSumAtTheReusedNodeIsSeen() {
        List<Double> totals = new ArrayList<>();
        ReverseMode.of(EXAMPLE, Vector.of(1), step -> {
            if (step instanceof TapeStep.Adjoint a && a.inputName().equals("c")) totals.add(a.total());
        });
        assertEquals(2, totals.size());
        assertEquals(0.8045493687588824, totals.get(1), 1e-15);
    }

    @Test
    void aNodeThatIsUsedTwiceWaitsForBoth() {
        // 5.d: with recursion instead of the order of evaluation the inner sums come out wrong
        Expression f = Expression.parse("((a+b)+ab)+(a+b)ab", "a", "b");
        assertEquals(5 + 6 + 30, f.at(2, 3));
        assertArrayEquals(
                new double[] {25, 19},
                ReverseMode.of(f, Vector.of(2, 3)).gradient().toArray());
    }

    @Test
    void twoEdgesOfOneNodeToAnother() {
        assertArrayEquals(new double[] {2}, gradient("x+x", 3));
        assertArrayEquals(new double[] {6}, gradient("x*x", 3));
        assertEquals(
                List.of(0, 0),
                ReverseMode.of(Expression.parse("x+x"), Vector.of(3)).graph().operands(1));
    }

    @Test
    void twoSweepsHaveTheSameBits() {
        assertEquals(ReverseMode.of(EXAMPLE, Vector.of(0.3)), ReverseMode.of(EXAMPLE, Vector.of(0.3)));
    }

    @Test
    void powersAtZeroAreProducts() {
        assertArrayEquals(new double[] {0}, gradient("x^2", 0));
        assertArrayEquals(new double[] {1}, gradient("x^1", 0));
        assertArrayEquals(new double[] {0}, gradient("x^0", 0));
        assertArrayEquals(new double[] {-12 * -1}, gradient("x^3", -2));
    }

    @Test
    void powers() {
        assertArrayEquals(new double[] {12, 5.545177444479562}, gradient("x^y", 2, 3), 1e-14);
        assertArrayEquals(new double[] {0.21697770945227393}, gradient("x^x", 0.5), 1e-15);
    }

    @Test
    void logSumExp() {
        assertArrayEquals(
                new double[] {0.09003057317038046, 0.24472847105479764, 0.6652409557748219},
                gradient("log(exp(x1)+exp(x2)+exp(x3))", 1, 2, 3),
                1e-15);
    }

    @Test
    void speelpenning() {
        double[] x = new double[8];
        StringBuilder f = new StringBuilder("1");
        for (int i = 1; i <= 8; i++) {
            x[i - 1] = i / (i + 1.0);
            f.append("*x").append(i);
        }
        double[] gradient = gradient(f.toString(), x);
        for (int i = 1; i <= 8; i++) assertEquals((i + 1) / (9.0 * i), gradient[i - 1], 1e-15);
    }

    @Test
    void aKinkIsNamedAndNoArbitrarySlopeIsGiven() {
        assertStops("abs(x)", Reason.KINK, 0);
        assertStops("max(x,y)", Reason.KINK, 2, 2);
        assertStops("sqrt(x^2)", Reason.VERTICAL, 0);
        assertStops("sqrt(x^2+y^2)", Reason.VERTICAL, 0, 0);
        assertArrayEquals(new double[] {0.6, 0.8}, gradient("sqrt(x^2+y^2)", 3, 4), 2e-16);
        assertArrayEquals(new double[] {1}, gradient("max(x,x)", 2));
    }

    @Test
    void theFirstOperationWithoutAValueIsNamed() {
        NotDifferentiableException e = assertStops("sin(log(x-1))*x", Reason.NO_VALUE, 0.5);
        assertEquals("b = log(a) at a = −0.5 is not a number, expected a finite number", e.text());
        assertStops("exp(exp(x))", Reason.NO_VALUE, 10);
    }

    private static NotDifferentiableException assertStops(String f, Reason reason, double... x) {
        NotDifferentiableException e = assertThrows(NotDifferentiableException.class, () -> gradient(f, x), f);
        assertEquals(reason, e.reason());
        return e;
    }

    @Test
    void zeroTimesInfinityIsNotMultiplied() {
        assertArrayEquals(new double[] {0, 0}, gradient("y*sqrt(x)*y", 0, 0));
        assertArrayEquals(new double[] {3, 0}, gradient("max(3x, sqrt(y))", 1, 0));
        assertArrayEquals(new double[] {0, 0}, gradient("0*abs(x)*y", 0, 1));
    }

    @Test
    void aChainOfAHundredThousandOperationsOverflowsNothing() {
        Tape tape = new Tape();
        Tape.Variable y = tape.input(2);
        Tape.Variable one = tape.constant(1);
        for (int i = 0; i < 100_000; i++) y = y.plus(one);
        Program f = tape.program(y);
        Recorder<TapeStep> recorder = Recorder.atMost(50);
        ReverseMode r = ReverseMode.of(f, Vector.of(2), recorder);
        assertEquals(100_002, r.value());
        assertEquals(Vector.of(1), r.gradient());
        assertTrue(recorder.trace().size() <= 101);
        assertTrue(r.certificate().holds());
    }

    @Test
    void goldenGradients() {
        for (Golden g : Golden.cases("gradient")) {
            Expression f = Expression.parse(g.input().get("function").asText());
            Vector x = Golden.vector(g.input().get("x"));
            Vector expected = Golden.vector(g.expected().get("gradient"));
            ReverseMode r = ReverseMode.of(f, x);
            assertEquals(0, r.gradient().minus(expected).maxNorm(), g.relTol() * expected.maxNorm(), g.id());
            assertTrue(r.certificate().holds());
            assertEquals(
                    0,
                    FiniteDifferences.gradient(f::at, x).minus(expected).maxNorm(),
                    1e-7 * expected.maxNorm(),
                    g.id());
        }
    }

    @Test
    void theCertificateSeesAWrongGradient() {
        ReverseMode r = ReverseMode.of(EXAMPLE, Vector.of(1));
        assertTrue(r.certificate().holds());
        assertFalse(new ReverseMode(r.x(), r.value(), r.gradient().times(1 + 1e-9), r.graph())
                .certificate()
                .holds());
    }

    @Property(tries = 300, seed = "1")
    void forwardModeAgreesOrBothRefuse(@ForAll("formulas") Expression f) {
        Vector x = Vector.of(0.8, 1.7);
        ReverseMode r;
        try {
            r = ReverseMode.of(f, x);
        } catch (NotDifferentiableException e) {
            return;
        }
        assertTrue(r.certificate().holds(), () -> f + " " + r.certificate());
        List<Dual> duals = List.of(new Dual(0.8, 1), new Dual(1.7, 0));
        Dual y = f.program().at(duals);
        double forward = ForwardMode.of(f, x, Vector.of(1, 0), Tracer.off()).derivative();
        assertEquals(r.value(), y.value());
        assertEquals(forward, y.tangent());
    }

    @Provide
    Arbitrary<Expression> formulas() {
        return Formulas.formulas(4);
    }
}
