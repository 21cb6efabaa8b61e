package mml.golden;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mml.matrix.Matrix;
import mml.matrix.Vector;

/** Independent reference numbers, copied from the project's golden collection to {@code src/test/resources/golden}. */
public record Golden(String id, JsonNode input, JsonNode expected, double relTol) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** All cases of one task, such as {@code inverse}, by name. */
    public static List<Golden> cases(String task) {
        List<Golden> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(path("/golden/" + task))) {
            for (Path file : files.sorted().toList()) {
                JsonNode node = JSON.readTree(Files.readString(file));
                cases.add(new Golden(
                        node.get("id").asText(),
                        node.get("input"),
                        node.get("expected"),
                        node.get("relTol").asDouble()));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return cases;
    }

    /** The worked examples and exercises of one chapter of the book; tolerance 0 means exact. */
    public static List<Golden> book(int chapter) {
        List<Golden> records = new ArrayList<>();
        try {
            for (JsonNode node : JSON.readTree(Files.readString(path("/golden/book.json"))))
                if (node.get("chapter").asInt() == chapter)
                    records.add(new Golden(
                            node.get("id").asText(),
                            node.get("input"),
                            node.get("expected"),
                            node.get("tolerance").asDouble()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return records;
    }

    private static Path path(String resource) {
        URL url = Objects.requireNonNull(Golden.class.getResource(resource), resource);
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** The rows of a table of numbers, each rounded to the nearest double. */
    public static Matrix matrix(JsonNode rows) {
        double[][] a = new double[rows.size()][];
        for (int i = 0; i < a.length; i++) a[i] = vector(rows.get(i)).toArray();
        return Matrix.of(a);
    }

    public static Vector vector(JsonNode numbers) {
        double[] x = new double[numbers.size()];
        for (int i = 0; i < x.length; i++)
            x[i] = Double.parseDouble(numbers.get(i).asText());
        return Vector.of(x);
    }

    /** Each entry as it is written: {@code 3/2}, {@code 0.25}, {@code a + 1}. */
    public static String[][] texts(JsonNode rows) {
        String[][] texts = new String[rows.size()][];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = new String[rows.get(i).size()];
            for (int j = 0; j < texts[i].length; j++)
                texts[i][j] = rows.get(i).get(j).asText();
        }
        return texts;
    }

    @Override
    public String toString() {
        return id;
    }
}
