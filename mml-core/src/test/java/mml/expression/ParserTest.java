package mml.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParserTest {
    private static double value(String text, double... x) {
        return Expression.parse(text).at(x);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "-3^2; -9",
                "2^-1; 0.5",
                "2^3^2; 512",
                "2*-3; -6",
                "2--3; 5",
                "--2; 2",
                "5^(2^3)(-2); -781250",
                "-2^2*3; -12",
                "1/2(3+1); 2",
                "2(3); 6",
                "8/2/2; 2",
                "7-2-1; 4",
                "2**3; 8",
                "3×4÷2−1; 5",
                "2³; 8",
                "2⁻¹; 0.5",
                "1.5e1; 15",
                ".5; 0.5",
                "|2-5|; 3",
                "2|-3||1-3|; 12",
                "||2|-5|; 3",
                "max(1,7,3); 7",
                "min(4,2); 2",
                "sqrt(16)^2; 16",
                "sign(-3)+sign(0)+2sign(5); 1",
                "relu(-1)+relu(3); 3",
                "log2(8); 3",
                "abs(-2)^3; 8",
                "4^0.5; 2",
                "9^(1/2); 3"
            })
    void numbers(String text, double expected) {
        assertEquals(expected, value(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "xy; x*y",
                "2xsin(x); 2*x*sin(x)",
                "x_1+x₂; x1+x2",
                "x1x2; x1*x2",
                "x1(1-x2); x1*(1-x2)",
                "x²y; x^2*y",
                "x¹⁰; x^10",
                "x⁻²; x^(-2)",
                "sin^2(x); sin(x)^2",
                "sin²(x); sin(x)^2",
                "e^x(2x+2y); e^x*(2*x+2*y)",
                "2e; 2*e",
                "2ex; 2*e*x",
                "2e-x; 2*e-x",
                "ln(x); log(x)",
                "πx; pi*x",
                "-2x; -(2*x)",
                "-x*y; -(x*y)",
                "-x^2; -(x^2)",
                "9/4 x; (9/4)*x",
                "-9/4 x; -((9/4)*x)",
                "1/2(x+1); (1/2)*(x+1)",
                "1/2/3x; ((1/2)/3)*x",
                "x/2*y; (x/2)*y",
                "x(y+1); x*(y+1)",
                "|x|y; abs(x)*y",
                "|x|y||x|-1|; abs(x)*y*abs(abs(x)-1)",
                "xe^x; x*e^x",
                "texp(t); t*exp(t)",
                "α x; alpha*x",
                "axsin(bx); a*x*sin(b*x)",
                "max(x,y,z); max(max(x,y),z)",
                "x\u00a0+ y; x+y"
            })
    void theSameAs(String text, String plain) {
        Expression f = Expression.parse(text);
        Expression g = Expression.parse(plain);
        assertEquals(g, f);
    }

    @Test
    void variablesStandInNaturalOrderAndOtherLettersAreParameters() {
        Expression f = Expression.parse("x10 + x2 + a sin(b x1) + x + y");
        assertEquals(List.of("x", "x1", "x2", "x10", "y"), f.variables());
        assertEquals(List.of("a", "b"), f.parameters());
        assertEquals(List.of("x"), Expression.parse("b1*(1-exp(-b2*x))").variables());
        assertEquals(List.of("b1", "b2"), Expression.parse("b1*(1-exp(-b2*x))").parameters());
    }

    @Test
    void declaredVariablesStandAsDeclaredAlsoUnused() {
        Expression f = Expression.parse("b2 x + rate", "x", "b1", "b2", "rate");
        assertEquals(List.of("x", "b1", "b2", "rate"), f.variables());
        assertEquals(List.of(), f.parameters());
        assertEquals(2 * 3 + 5, f.at(3, 100, 2, 5));
    }

    @Test
    void equalPartsAreOnePart() {
        // Example 5.14: a, b, c, d, e, f and x
        Program program =
                Expression.parse("sqrt(x^2+exp(x^2))+cos(x^2+exp(x^2))").program();
        assertEquals(7, program.size());
        assertEquals(Expression.parse("x+x").size(), 2);
    }

    @Test
    void numbersStayAsTheyWereTyped() {
        assertEquals("0.10x", Expression.parse("0.10 x").toString());
        assertEquals("1/3", Expression.parse("1/3").toString());
        assertEquals(0.1, value("0.1"));
        assertEquals("2e-6x", Expression.parse("2E-6 x").toString());
    }

    @Test
    void parametersGetValues() {
        Expression f = Expression.parse("a sin(b x)").with("a", 2).with("b", -0.5);
        assertEquals("2sin((-0.5)*x)", f.toString());
        assertEquals(List.of(), f.parameters());
        assertEquals(2 * Expression.parse("sin(-0.5 x)").at(3), f.at(3));
    }

    @Test
    void aNameGetsAFormula() {
        // Example 5.8
        Expression f = Expression.parse("x1^2 + 2 x2", "x1", "x2");
        Expression inner = f.with("x1", Expression.parse("sin(t)", "t")).with("x2", Expression.parse("cos(t)", "t"));
        assertEquals(Expression.parse("sin(t)^2 + 2cos(t)", "t"), inner);
        assertEquals(
                List.of("x1"),
                Expression.parse("x1 + x2", "x1", "x2").with("x2", 1).variables());
        assertEquals(
                List.of("x"),
                Expression.parse("x1 + a").with("x1", Expression.parse("x")).variables());
    }

    @Test
    void otherVariablesMayBeDeclaredLater() {
        Expression f = Expression.parse("a x").over("a", "x");
        assertEquals(List.of("a", "x"), f.variables());
        assertEquals(6, f.at(2, 3));
        assertNotEquals(Expression.parse("a x"), f);
    }

    @Test
    void formulasAreMadeOfFormulas() {
        Expression x = Expression.name("x");
        Expression f = x.times(x)
                .plus(Expression.number(0.1))
                .over(x.minus(Expression.number(2)))
                .negate();
        assertEquals(Expression.parse("-((x*x + 0.1)/(x - 2))"), f);
        assertEquals(Expression.parse("sin(x^3)"), x.power(3).with(Operation.SIN));
    }

    @Test
    void longSumsAreNoProblem() {
        String text = "x" + "+x".repeat(498);
        assertEquals(998, value(text, 2));
        assertEquals(2, value("-".repeat(400) + "2"));
    }
}
