package mml.cli;

import static mml.cli.GoldenCase.numbers;
import static mml.cli.GoldenCase.object;
import static mml.cli.GoldenCase.parse;
import static mml.cli.Ran.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Angles and rotations on the command line. */
class GeometryTest {
    static Stream<GoldenCase> angle() {
        return GoldenCase.own("angle");
    }

    @ParameterizedTest
    @MethodSource("angle")
    void theAngleIsTheReferenceOne(GoldenCase golden) throws IOException {
        Map<String, Object> result = golden.run("angle");
        golden.assertClose(result, "radians");
        golden.assertClose(result, "cos");
    }

    /** Example 3.7: the columns of a table, and an inner product beside them in JSON. */
    @Test
    void orthogonalityDependsOnTheInnerProduct() throws IOException {
        String out = on("1,-1\n1,1\n", "run", "angle").fine().out();
        assertTrue(out.contains("x and y are orthogonal"), out);
        Map<String, Object> result =
                result(on("{\"x\": [1, 1], \"y\": [-1, 1], \"matrix\": [[2, 0], [0, 1]]}", "run", "angle", "--json"));
        assertEquals(109.47122063449069, numbers(result.get("degrees")).get(0), 1e-12);
        assertEquals("false", String.valueOf(result.get("orthogonal")));
    }

    @Test
    void whatHasNoAngleIsRefused() {
        Ran zero = on("{\"x\": [0, 0], \"y\": [1, 2]}", "run", "angle");
        assertEquals(2, zero.code());
        assertTrue(zero.err().contains("x is the zero vector"), zero.err());
        Ran wide = on("1,2,3\n4,5,6\n", "run", "angle");
        assertEquals(2, wide.code());
        assertTrue(wide.err().contains("the table has 3 columns, expected 2: x and y"), wide.err());
        Ran indefinite = on("{\"x\": [1, 0], \"y\": [1, 2], \"matrix\": [[9, 6], [6, 3]]}", "run", "angle");
        assertEquals(3, indefinite.code());
        assertTrue(indefinite.err().contains("not positive definite"), indefinite.err());
    }

    @Test
    void quarterTurnsAboutTwoAxes() throws IOException {
        Map<String, Object> result = result(on("1,90\n3,90\n", "run", "rotation", "--json"));
        assertEquals(120, numbers(result.get("degrees")).get(0), 1e-12);
        for (double v : numbers(result.get("axis"))) assertEquals(1 / Math.sqrt(3), v, 1e-15);
    }

    @Test
    void aRightAngleIsShownWithoutRounding() {
        String out = on("90\n", "run", "rotation").fine().out();
        assertTrue(out.startsWith("R =\n  0  −1\n  1   0\n"), out);
    }

    @Test
    void thePlaneAndManyDimensions() throws IOException {
        Map<String, Object> plane = result(on("{\"turns\": [[90]], \"x\": [1, 0]}", "run", "rotation", "--json"));
        assertEquals(List.of(1.0), numbers(plane.get("y")).subList(1, 2));
        Map<String, Object> five = result(on("1,5,180\n", "run", "rotation", "--json"));
        assertEquals(25, numbers(five.get("R")).size());
    }

    @Test
    void aTurnThatIsNoneIsNamed() {
        Ran axis = on("1,90\n4,90\n", "run", "rotation");
        assertEquals(2, axis.code());
        assertTrue(axis.err().contains("turns, row 2, column 1: 4 is no axis, expected 1 to 3"), axis.err());
        Ran same = on("2,2,90\n", "run", "rotation");
        assertEquals(2, same.code());
        assertTrue(same.err().contains("expected two axes"), same.err());
    }

    private static Map<String, Object> result(Ran ran) throws IOException {
        Map<String, Object> json = parse(ran.fine().out());
        assertEquals("true", String.valueOf(object(json.get("certificate")).get("holds")));
        return object(json.get("result"));
    }
}
