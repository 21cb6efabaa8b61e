package mml.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A reference case of {@code golden}, put to the command line. */
record GoldenCase(String name, String input, Map<String, Object> expected, double relTol, boolean elementwise) {
    private static final Path OWN = Path.of("../mml-core/src/test/resources/golden");
    private static final Path BESIDE = Path.of("../../shared/golden/external");
    private static final Path MOUNTED = Path.of("/work/shared/golden/external");

    /** The cases shipped with the project. */
    static Stream<GoldenCase> own(String task) {
        return in(OWN.resolve(task));
    }

    /** The cases of published sets, skipped with a message where their folder does not exist. */
    static Stream<GoldenCase> external(String task) {
        assumeTrue(Files.isDirectory(external()), "skipped: no published reference sets in " + external());
        return in(external().resolve(task));
    }

    private static Path external() {
        return Files.isDirectory(BESIDE) ? BESIDE : MOUNTED;
    }

    private static Stream<GoldenCase> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(GoldenCase::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static GoldenCase read(Path file) {
        try {
            String text = Files.readString(file);
            Map<String, Object> json = parse(text);
            int start = text.indexOf("\"input\": ") + 9;
            int end = text.indexOf("\n  \"expected\"", start);
            return new GoldenCase(
                    file.getFileName().toString(),
                    text.substring(start, end).strip().replaceAll(",$", ""),
                    object(json.get("expected")),
                    numbers(json.get("relTol")).get(0),
                    "element".equals(json.get("scale")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same case with another input. */
    GoldenCase with(String otherInput) {
        return new GoldenCase(name, otherInput, expected, relTol, elementwise);
    }

    Map<String, Object> inputs() throws IOException {
        return parse(input);
    }

    /** What the algorithm says with {@code --json}, its certificate holding. */
    Map<String, Object> run(String algorithm) throws IOException {
        Ran ran = ran(algorithm).fine();
        Map<String, Object> json = parse(ran.out());
        assertEquals(algorithm, json.get("algorithm"));
        assertEquals("true", object(json.get("certificate")).get("holds"), ran.out());
        return object(json.get("result"));
    }

    Ran ran(String algorithm) throws IOException {
        List<String> args = new ArrayList<>(List.of("run", algorithm, "--json"));
        Map<String, Object> inputs = inputs();
        reference(inputs, "matrixRef", "--input", args);
        reference(inputs, "rhsRef", "--rhs", args);
        return Ran.on(input, args.toArray(new String[0]));
    }

    private static void reference(Map<String, Object> inputs, String field, String option, List<String> args) {
        if (inputs.containsKey(field))
            args.addAll(List.of(option, external().resolve((String) inputs.get(field)) + ""));
    }

    List<Double> expected(String field) {
        return numbers(expected.get(field));
    }

    void assertClose(Map<String, Object> result, String field) {
        assertClose(field, expected(field), numbers(result.get(field)));
    }

    void assertClose(String field, List<Double> wanted, List<Double> got) {
        assertEquals(wanted.size(), got.size(), field);
        double largest = wanted.stream().mapToDouble(Math::abs).max().orElse(0);
        for (int k = 0; k < got.size(); k++) {
            double scale = elementwise ? Math.abs(wanted.get(k)) : largest;
            double error = Math.abs(got.get(k) - wanted.get(k));
            assertTrue(error <= relTol * scale, field + " entry " + k + " is off by " + error);
        }
    }

    /** All numbers of a value, row after row. */
    static List<Double> numbers(Object value) {
        List<Double> numbers = new ArrayList<>();
        if (value instanceof List<?> list) for (Object item : list) numbers.addAll(numbers(item));
        else numbers.add(Double.parseDouble(String.valueOf(value)));
        return numbers;
    }

    /** JSON as maps, lists and the text of everything else. */
    static Map<String, Object> parse(String text) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(text)) {
            json.nextToken();
            return object(value(json));
        }
    }

    /** What a run said with {@code --json} that ended well. */
    static Map<String, Object> result(Ran ran) throws IOException {
        return object(parse(ran.fine().out()).get("result"));
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

    @Override
    public String toString() {
        return name;
    }
}
