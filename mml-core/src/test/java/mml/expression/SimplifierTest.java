package mml.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mml.matrix.Shapes;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SimplifierTest {
    private static final String[] ALL = {
        "0.1+0.2; 0.3",
        "1/3+1/6; 1/2",
        "2/4; 1/2",
        "0.25*2; 0.5",
        "1/3*0.5; 1/6",
        "2^10; 1024",
        "(2/3)^-2; 9/4",
        "1-3; -2",
        "0+x; x",
        "x-0; x",
        "0-x; -x",
        "0*x; 0",
        "x*1; x",
        "x/1; x",
        "0/x; 0",
        "x^1; x",
        "x^0; 1",
        "-(-x); x",
        "x*2; 2x",
        "2*(3*x); 6x",
        "x*2*x^3; 2x^4",
        "2x*3y; 6x*y",
        "x*(1/2*y); 1/2*x*y",
        "2*(1/2*x); x",
        "x*(-y); -x*y",
        "(-x)/y; -x/y",
        "x/(-y); -x/y",
        "x+(-y); x - y",
        "x-(-y); x + y",
        "(-2)*x; -2x",
        "x*x; x^2",
        "x^2*y*x^(-2); y",
        "x*x^(-1); 1",
        "sin(x)*sin(x); sin(x)^2",
        "x+x; x + x",
        "2x+3x; 2x + 3x",
        "x/x; x/x",
        "1/0; 1/0",
        "0/0; 0/0",
        "0^(-1); 0^(-1)",
        "(x^2)^3; (x^2)^3",
        "sqrt(4); sqrt(4)",
        "2^(1/2); 2^(1/2)"
    };

    static List<String> all() {
        return List.of(ALL);
    }

    @ParameterizedTest
    @MethodSource("all")
    void theListIsComplete(String line) {
        String[] parts = line.split("; ", 2);
        assertEquals(parts[1], Expression.parse(parts[0]).simplified().toString());
    }

    @ParameterizedTest
    @CsvSource({"2^1000000000", "1e300*1e300", "9999999999999999^9", "(1/3)^900*x"})
    void whatIsTooLongToReadStaysAsItIs(String text) {
        Expression f = Expression.parse(text);
        assertEquals(f, f.simplified());
    }

    @Test
    void everyUseOfARuleIsTold() {
        Set<Simplification> seen = EnumSet.noneOf(Simplification.class);
        List<String> told = new ArrayList<>();
        for (String line : ALL)
            Expression.parse(line.split("; ", 2)[0]).simplified((rule, before, after) -> {
                seen.add(rule);
                told.add(before + " -> " + after);
            });
        assertEquals(EnumSet.allOf(Simplification.class), seen);
        assertTrue(told.contains("x*2 -> 2x"), told.toString());
    }

    @Property(tries = 500, seed = "1")
    void theFunctionIsTheSameAndOnceIsEnough(@ForAll("formulas") Expression f) {
        Expression g = f.simplified();
        assertEquals(g, g.simplified());
        for (double[] x : new double[][] {{0.75, 1.5}, {1.25, 0.4}, {2.5, 3.25}}) {
            double expected = f.at(x);
            if (!Shapes.finite(expected)
                    || Math.abs(expected) > 1e6
                    || f.undefinedAt(x).isPresent()) continue;
            double bound = 1e-9 * Math.max(1, largest(f, x));
            assertEquals(expected, g.at(x), bound, () -> f + " and " + g);
        }
    }

    /** The largest number on the way: what rounding is relative to; infinite where a step amplifies more than that. */
    private static double largest(Expression f, double[] x) {
        double largest = 0;
        for (double v : f.program().values(x)) largest = Math.max(largest, Math.abs(v));
        return largest > 1e4 ? Double.POSITIVE_INFINITY : largest * largest;
    }

    @Provide
    Arbitrary<Expression> formulas() {
        return Formulas.formulas(4);
    }

    @Property(tries = 500, seed = "1")
    void printedTextReadsBackAsTheSameFormula(@ForAll("formulas") Expression f) {
        assertEquals(f, Expression.parse(f.toString(), "x", "y"));
        Expression g = f.simplified();
        assertEquals(g, Expression.parse(g.toString(), "x", "y"));
    }
}
