package mml.optimization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mml.expression.Expression;
import mml.matrix.Vector;
import mml.optimization.Convexity.Verdict;
import mml.trace.TraceContract;
import org.junit.jupiter.api.Test;

class ConvexityTest extends TraceContract<ConvexityStep> {
    private static final Vector LOW = Vector.of(-1);
    private static final Vector HIGH = Vector.of(1);
    private static final List<Expression> RUNS = Stream.of("exp(2x - 1) + x^2", "x^4 - 2x^2", "sqrt(1 + x^2)", "x*y")
            .map(Expression::parse)
            .toList();

    @Override
    protected Class<ConvexityStep> family() {
        return ConvexityStep.class;
    }

    @Override
    protected Stream<Run<ConvexityStep>> runs() {
        return Stream.of(
                t -> Convexity.of(RUNS.get(0), LOW, HIGH, t),
                t -> Convexity.of(RUNS.get(1), LOW, HIGH, t),
                t -> Convexity.of(RUNS.get(2), LOW, HIGH, t),
                t -> Convexity.of(RUNS.get(3), Vector.of(-1, -1), Vector.of(1, 1), t));
    }

    private static Convexity everywhere(String f) {
        return Convexity.of(Expression.parse(f));
    }

    @Test
    void rulesProveWhatIsMadeOfConvexParts() {
        for (String f : List.of(
                "3",
                "2x - y + 1",
                "x^2",
                "x^4 + y^6",
                "exp(3x - y)",
                "|x - y| + max(x, 2y)",
                "exp(x^2)",
                "(x + 2y - 1)^2",
                "softplus(x) + relu(-x)",
                "-min(x, y)",
                "cosh(x)/2",
                "-(3 - x^2)",
                "max(|x|, y^2)",
                "exp(-x)*2")) {
            if (Expression.parse(f).variables().isEmpty()) continue;
            Convexity c = everywhere(f);
            assertEquals(Verdict.CONVEX, c.verdict(), f);
            assertTrue(c.certificate().holds(), f);
        }
    }

    @Test
    void someAreConvexInABoxOnly() {
        Vector from = Vector.of(0.5);
        Vector to = Vector.of(Double.POSITIVE_INFINITY);
        for (String f : List.of("1/x", "x^3", "-ln(x)", "-sqrt(x)", "x^1.5", "-ln(x) + 2/x + exp(x)"))
            assertEquals(
                    Verdict.CONVEX, Convexity.of(Expression.parse(f), from, to).verdict(), f);
        assertEquals(Verdict.NOT_CONVEX, everywhere("x^3").verdict());
    }

    @Test
    void quadraticFunctionsAreDecidedByTheirEigenvalues() {
        assertEquals(Verdict.CONVEX, everywhere("x^2 + x*y + 2y^2 + 5x").verdict());
        assertEquals(Verdict.CONVEX, everywhere("x^2 + 2x*y + y^2").verdict());
        assertEquals(Verdict.NOT_CONVEX, everywhere("x^2 + 3x*y + y^2").verdict());
        assertEquals(Verdict.NOT_CONVEX, everywhere("x*y").verdict());
    }

    @Test
    void aChordProvesThatAFunctionIsNotConvex() {
        for (String f :
                List.of("x^4 - 2x^2", "sin(x)", "-x^2", "ln(1 + x^2)", "sigmoid(x)", "sqrt(|x|)", "x^3 - 3x*y^2")) {
            Convexity c = everywhere(f);
            assertEquals(Verdict.NOT_CONVEX, c.verdict(), f);
            assertTrue(c.certificate().holds(), f);
            Vector middle = c.x().plus(c.y()).times(0.5);
            assertTrue(c.f().at(middle) > 0.5 * c.f().at(c.x()) + 0.5 * c.f().at(c.y()), f);
        }
        Expression f = Expression.parse("x^4 - 2x^2"); // the pair of the book's picture
        assertTrue(f.at(0) > f.at(-0.5));
    }

    /** It is convex, and no rule for its parts says so. */
    @Test
    void whatNeitherIsProvedNorRefutedStaysOpen() {
        for (String f : List.of("sqrt(1 + x^2)", "ln(exp(x) + exp(y))")) {
            Convexity c = everywhere(f);
            assertEquals(Verdict.UNDECIDED, c.verdict(), f);
            assertFalse(c.certificate().holds());
        }
    }

    @Test
    void badBoxesAreNamed() {
        Expression f = Expression.parse("x^2");
        assertThrows(IllegalArgumentException.class, () -> Convexity.of(f, HIGH, LOW));
        assertThrows(IllegalArgumentException.class, () -> Convexity.of(f, Vector.of(0, 0), Vector.of(1, 1)));
        assertThrows(IllegalArgumentException.class, () -> Convexity.of(Expression.parse("3")));
    }

    @Test
    void whatIsNotProvedIsNotCertified() {
        Expression square = Expression.parse("x^2");
        Expression cube = Expression.parse("x^3");
        assertFalse(refuted(square, LOW, HIGH, -1, 1).certificate().holds());
        assertTrue(refuted(cube, LOW, HIGH, -1, 0).certificate().holds());
        assertFalse(refuted(cube, Vector.of(0), HIGH, -1, 0).certificate().holds(), "outside");
        assertFalse(new Convexity(cube, LOW, HIGH, Verdict.CONVEX, "by the rules", Vector.of(), Vector.of(), 0)
                .certificate()
                .holds());
    }

    private static Convexity refuted(Expression f, Vector lower, Vector upper, double x, double y) {
        return new Convexity(f, lower, upper, Verdict.NOT_CONVEX, "by a chord", Vector.of(x), Vector.of(y), 1);
    }
}
