package mml.cli;

import static mml.cli.Ran.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference cases of rref, det, inverse, solve and singular, from JSON in to JSON out. */
class GoldenTest {
    private static final Path GOLDEN = Path.of("../mml-core/src/test/resources/golden");

    static Stream<Path> cases(String task) throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN.resolve(task))) {
            return files.sorted().toList().stream();
        }
    }

    static Stream<Path> rref() throws IOException {
        return cases("rref");
    }

    static Stream<Path> det() throws IOException {
        return cases("det");
    }

    static Stream<Path> inverse() throws IOException {
        return cases("inverse");
    }

    static Stream<Path> solve() throws IOException {
        return cases("solve");
    }

    static Stream<Path> singular() throws IOException {
        return cases("singular");
    }

    @ParameterizedTest
    @MethodSource("rref")
    void rowReductionGivesTheReferenceForm(Path file) throws IOException {
        Case golden = Case.read(file);
        Map<String, Object> result = golden.run("row-reduction");
        assertEquals(golden.expected("pivotColumns"), numbers(result.get("pivotColumns")));
        assertEquals(golden.expected("rank"), numbers(result.get("rank")));
        golden.assertClose(result, "rref");
    }

    @ParameterizedTest
    @MethodSource("det")
    void theDeterminantIsTheReferenceOne(Path file) throws IOException {
        Case golden = Case.read(file);
        Map<String, Object> result = golden.run("determinant");
        assertEquals(golden.expected("sign"), numbers(result.get("sign")));
        if (golden.expected.containsKey("det")) golden.assertClose(result, "det");
        // the error of log|det| is the relative error of det, also where log|det| is near zero
        double expected = golden.expected("logAbsDet").get(0);
        double error = Math.abs(numbers(result.get("logAbsDet")).get(0) - expected);
        assertTrue(error <= golden.relTol * Math.max(1, Math.abs(expected)), () -> "log|det| is off by " + error);
    }

    @ParameterizedTest
    @MethodSource("inverse")
    void theInverseIsTheReferenceOne(Path file) throws IOException {
        Case golden = Case.read(file);
        golden.assertClose(golden.run("inverse"), "inverse");
    }

    @ParameterizedTest
    @MethodSource("solve")
    void theSolutionIsTheReferenceOne(Path file) throws IOException {
        Case golden = Case.read(file);
        Map<String, Object> result = golden.run("solve");
        assertEquals("one", result.get("solutions"));
        golden.assertClose(result, "x");
    }

    @ParameterizedTest
    @MethodSource("singular")
    void aSingularMatrixHasDeterminantZeroAndNoInverse(Path file) throws IOException {
        Case golden = Case.read(file);
        assertEquals(List.of(0.0), numbers(golden.run("determinant").get("det")));
        assertEquals(
                golden.expected("rank"), numbers(golden.run("row-reduction").get("rank")));
        refusesAsSingular(on(golden.input, "run", "inverse", "--json"));
        refusesAsSingular(on(golden.withRhsOfZeros(), "run", "solve", "--json"));
    }

    private static void refusesAsSingular(Ran ran) throws IOException {
        assertEquals(3, ran.code());
        assertTrue(ran.err().contains("take the pseudo-inverse or a least-squares solution"), ran.err());
        Map<String, Object> error = Json.object(Json.parse(ran.out()).get("error"));
        assertEquals("SingularMatrix", error.get("kind"));
        assertTrue(error.containsKey("index") && error.containsKey("kernel"), ran.out());
    }

    /** One reference case. */
    private record Case(String input, Map<String, Object> expected, double relTol, boolean elementwise) {
        static Case read(Path file) throws IOException {
            String text = Files.readString(file);
            Map<String, Object> json = Json.parse(text);
            int start = text.indexOf("\"input\": ") + 9;
            int end = text.indexOf("\n  \"expected\"", start);
            return new Case(
                    text.substring(start, end).strip().replaceAll(",$", ""),
                    Json.object(json.get("expected")),
                    numbers(json.get("relTol")).get(0),
                    "element".equals(json.get("scale")));
        }

        Map<String, Object> run(String algorithm) throws IOException {
            Ran ran = on(input, "run", algorithm, "--json").fine();
            Map<String, Object> json = Json.parse(ran.out());
            assertEquals(algorithm, json.get("algorithm"));
            assertEquals("true", Json.object(json.get("certificate")).get("holds"));
            assertTrue(numbers(json.get("steps")).get(0) > 0);
            return Json.object(json.get("result"));
        }

        List<Double> expected(String name) {
            return numbers(expected.get(name));
        }

        String withRhsOfZeros() throws IOException {
            List<?> rows = (List<?>) Json.parse(input).get("matrix");
            String zeros = "0, ".repeat(rows.size() - 1) + "0";
            return input.substring(0, input.lastIndexOf('}')) + ", \"rhs\": [" + zeros + "]}";
        }

        void assertClose(Map<String, Object> result, String name) {
            List<Double> wanted = expected(name);
            List<Double> got = numbers(result.get(name));
            assertEquals(wanted.size(), got.size());
            double largest = wanted.stream().mapToDouble(Math::abs).max().orElse(0);
            for (int k = 0; k < got.size(); k++) {
                double scale = elementwise ? Math.abs(wanted.get(k)) : largest;
                double error = Math.abs(got.get(k) - wanted.get(k));
                assertTrue(error <= relTol * scale, name + " entry " + k + " is off by " + error);
            }
        }
    }

    /** All numbers of a value, row after row. */
    private static List<Double> numbers(Object value) {
        List<Double> numbers = new ArrayList<>();
        if (value instanceof List<?> list) for (Object item : list) numbers.addAll(numbers(item));
        else numbers.add(Double.parseDouble(String.valueOf(value)));
        return numbers;
    }

    /** JSON as maps, lists and the text of everything else. */
    private static final class Json {
        static Map<String, Object> parse(String text) throws IOException {
            try (JsonParser json = new JsonFactory().createParser(text)) {
                json.nextToken();
                return object(value(json));
            }
        }

        @SuppressWarnings("unchecked")
        static Map<String, Object> object(Object value) {
            return (Map<String, Object>) value;
        }

        private static Object value(JsonParser json) throws IOException {
            if (json.currentToken() == JsonToken.START_ARRAY) {
                List<Object> list = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) list.add(value(json));
                return list;
            }
            if (json.currentToken() != JsonToken.START_OBJECT) return json.getText();
            Map<String, Object> map = new LinkedHashMap<>();
            while (json.nextToken() != JsonToken.END_OBJECT) {
                String name = json.currentName();
                json.nextToken();
                map.put(name, value(json));
            }
            return map;
        }
    }
}
