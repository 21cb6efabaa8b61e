package mml.viz.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.viz.svg.Advance;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class WrappedTest {
    private static List<String> lines(String text, String widest) {
        return Wrapped.lines(text, Advance.of(widest, 20), 20);
    }

    @Test
    void linesAreOfLikeLengthAndNoWordStandsAlone() {
        assertEquals(
                List.of("The training converged: 7 support", "vectors: dual 3.179, primal 3.179"),
                lines(
                        "The training converged: 7 support vectors: dual 3.179, primal 3.179",
                        "The training converged: 7 support vectors: dual 3.179,"));
    }

    @Test
    void anEquationATupleAndANumberWithItsWordStayWhole() {
        for (String text : List.of(
                "It touches and meets the axis at −4.018: f*(s) = 4.018",
                "Optimal at x = (12.33, 4.167), multipliers (2.167, 0.3333, 0, 0, 0)",
                "A sum of matrices of rank 1, each with its weight"))
            for (String line : lines(text, "Optimal at x = (12.33, 4.167), multipliers (2.16")) {
                assertTrue(!line.endsWith("=") && !line.endsWith("rank") && !line.startsWith("="), line);
                assertEquals(
                        line.chars().filter(c -> c == '(').count(),
                        line.chars().filter(c -> c == ')').count(),
                        line);
            }
    }

    @Property(tries = 300, seed = "1")
    void nothingIsLostAndNoLineIsTooWideUnlessAWordIs(
            @ForAll
                    @CharRange(from = '(', to = '=')
                    @CharRange(from = ' ', to = ' ')
                    @CharRange(from = 'a', to = 'c')
                    @StringLength(max = 60)
                    String text,
            @ForAll @DoubleRange(min = 30, max = 400) double width) {
        List<String> lines = Wrapped.lines(text, width, 20);
        assertEquals(text.replace(" ", ""), String.join("", lines).replace(" ", ""));
        for (String line : lines)
            assertTrue(Advance.of(line, 20) <= width + 1e-9 || line.strip().indexOf(' ') < 0, line);
    }
}
