package mml.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TexTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2x; 2 x",
                "x1*x2; x_{1} x_{2}",
                "2*3; 2 \\cdot 3",
                "x*2; x \\cdot 2",
                "x(y+1); x \\cdot \\left(y + 1\\right)",
                "2(y+1); 2 \\left(y + 1\\right)",
                "1/2 x; \\frac{1}{2} x",
                "2*(1/2); 2 \\cdot \\frac{1}{2}",
                "(x+1)/(x-1); \\frac{x + 1}{x - 1}",
                "x^10; x^{10}",
                "(x+1)^2; \\left(x + 1\\right)^{2}",
                "-x^2; -x^{2}",
                "(-x)^2; \\left(-x\\right)^{2}",
                "x-(y-1); x - \\left(y - 1\\right)",
                "x+(-y); x + \\left(-y\\right)",
                "sin(x)^2; \\sin^{2}\\left(x\\right)",
                "sin(x)^x; \\left(\\sin\\left(x\\right)\\right)^{x}",
                "sqrt(x); \\sqrt{x}",
                "|x|; \\left|x\\right|",
                "e^(-x); e^{-x}",
                "2e-6; 2\\cdot 10^{-6}",
                "sigma2+pi; \\sigma_{2} + \\pi",
                "asin(x); \\arcsin\\left(x\\right)",
                "log2(x); \\log_{2}\\left(x\\right)",
                "sigmoid(x); \\operatorname{sigmoid}\\left(x\\right)",
                "max(x,y); \\max\\left(x, y\\right)"
            })
    void byHand(String text, String tex) {
        assertEquals(tex, Expression.parse(text).tex());
    }

    @Property(tries = 200, seed = "1")
    void bracesAndParenthesesAreInPairs(@ForAll("formulas") Expression f) {
        String tex = f.tex();
        assertEquals(tex.split("\\{", -1).length, tex.split("\\}", -1).length);
        assertEquals(tex.split("left\\(", -1).length, tex.split("right\\)", -1).length);
    }

    @Provide
    Arbitrary<Expression> formulas() {
        return Formulas.formulas(4);
    }
}
