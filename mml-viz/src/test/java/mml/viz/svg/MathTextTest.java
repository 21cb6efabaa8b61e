package mml.viz.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.viz.Xml;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class MathTextTest {
    @Test
    void readsWhatTheLibraryWrites() {
        assertEquals("[x]_{2} = 3", read("x_2 = 3"));
        assertEquals("−(3)/(2)", read("-3/2"));
        assertEquals("[a] + 1", read("a + 1"));
        assertEquals("(3)/(2) [a] − 1", read("3/2 a - 1"));
        assertEquals("[R]_{2} ← [R]_{2} − (3)/(2)·[R]_{1}", read("R₂ ← R₂ − 3/2·R₁"));
        assertEquals("[R]_{1} ↔ [R]_{12}", read("R₁ ↔ R₁₂"));
        assertEquals("([a] + 1)/(2)", read("(a + 1)/2"));
        assertEquals("(3[a])/(2)", read("3a/2"));
        assertEquals("1.5·10^{−7}", read("1.5e-7"));
        assertEquals("2[x]_{1} − [x]_{12} = 0", read("2x_1 - x_{12} = 0"));
        assertEquals("[x]^{2}", read("x^2"));
        assertEquals("rank [A] = 2", read("rank A = 2"));
        assertEquals("[λ]_{1}", read("λ_1"));
        assertEquals("[A]^{T}[A] = 10^{−9}", read("AᵀA = 10⁻⁹"));
        assertEquals("[x]_{i} + [x\u0302]", read("xᵢ + x\u0302"));
        assertEquals("about 10^{−9} of [x]_{1}", show(MathText.words("about 10⁻⁹ of x₁")));
    }

    @Test
    void variablesAreSlantedInSentencesTooAndWordsAndUnitsAreNot() {
        assertEquals(
                "The line of slope 3 touches at [x] = 1.24",
                show(MathText.words("The line of slope 3 touches at x = 1.24")));
        assertEquals(
                "[θ] is a belief of 5 m, a vector of I", show(MathText.words("θ is a belief of 5 m, a vector of I")));
        assertEquals(
                "[p]([x] | [y]_{1}), [R](60°), [c] = [a] + [b]", show(MathText.words("p(x | y₁), R(60°), c = a + b")));
        assertEquals("[S] ← [C] → [R] is open, M1 isn't", show(MathText.words("S ← C → R is open, M1 isn't")));
        assertEquals("‖[Ax] − [λx]‖", read("‖Ax − λx‖"));
        assertEquals("loss of [Ax], ‖∇[f]‖, [Ã]", read("loss of Ax, ‖∇f‖, Ã"));
    }

    @Test
    void matricesAreSlantedInSentencesAndArticlesAndNamesOfStepsAreNot() {
        assertEquals(
                "[P]^{−1} tells, [P] makes: together that is [A]", words("P⁻¹ tells, P makes: together that is A"));
        assertEquals("[A] = [LL]^{T}, so [A] is positive definite", words("A = LLᵀ, so A is positive definite"));
        assertEquals("[PA] = [LU] and [Q]^{T}[Q] − [I]", words("PA = LU and QᵀQ − I"));
        assertEquals("[x] = [μ] + [Lz], 2[x]·sin(2[x]), cos 3[t]", words("x = μ + Lz, 2x·sin(2x), cos 3t"));
        assertEquals(
                "The M-step of K-means in 3D at 5 V and 20 °C", words("The M-step of K-means in 3D at 5 V and 20 °C"));
        assertEquals("Open: A plane. A line by BIC", words("Open: A plane. A line by BIC"));
        assertEquals("No square root: [A] is open, a issue", words("No square root: A is open, a issue"));
        assertEquals("[a] is the tip, [A] has rank 2", words("a is the tip, A has rank 2"));
        assertEquals("miles on a gallon, °C off a base", read("miles on a gallon, °C off a base"));
        assertEquals("det [a] [b]", read("det a b"));
        assertEquals("[y] − [y\u0302]", read("y − ŷ"));
        assertEquals("negative [λ] 0, [λg] 0", words("negative λ 0, λg 0"));
    }

    private static String words(String text) {
        return show(MathText.words(text));
    }

    /** Variables in square brackets, indices in braces, fractions as (p)/(q). */
    private static String read(String text) {
        return show(MathText.parse(text));
    }

    private static String show(MathText text) {
        StringBuilder out = new StringBuilder();
        for (MathText.Piece piece : text.pieces()) {
            if (piece instanceof MathText.Fraction f) {
                out.append('(')
                        .append(show(f.numerator()))
                        .append(")/(")
                        .append(show(f.denominator()))
                        .append(')');
            } else {
                for (Span s : ((MathText.Run) piece).spans()) {
                    if (s.script() == Span.Script.SUB)
                        out.append("_{").append(s.text()).append('}');
                    else if (s.script() == Span.Script.SUPER)
                        out.append("^{").append(s.text()).append('}');
                    else out.append(s.italic() ? "[" + s.text() + "]" : s.text());
                }
            }
        }
        return out.toString();
    }

    @Property(seed = "1")
    void anyTextCanBeSet(@ForAll String text) {
        List<Mark> marks = MathText.parse(text).marks(0, 0, 20, Anchor.MIDDLE, Role.INK);
        Xml.parse(new Svg(100, 100, "", "", marks).toString());
    }

    @Test
    void aFractionReachesHigherAndIsNarrowerThanItsLine() {
        MathText line = MathText.plain("123/456");
        MathText fraction = MathText.parse("123/456");
        assertTrue(fraction.width(10) < line.width(10));
        assertTrue(fraction.ascent(10) > line.ascent(10));
        assertTrue(fraction.descent(10) > line.descent(10));
    }

    @Test
    void theWidthIsThatOfTheParts() {
        MathText both = MathText.parse("x = ").then(MathText.parse("1/2"));
        assertEquals(MathText.parse("x = ").width(10) + MathText.parse("1/2").width(10), both.width(10), 1e-12);
        assertTrue(both.emphasised().width(10) > both.width(10));
    }

    @Test
    void digitsAreAsWideAsInHelvetica() {
        assertEquals(5.56, Advance.of("0", 10), 1e-9);
        assertEquals(0, Advance.of("", 10));
    }
}
