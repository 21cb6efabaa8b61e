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
import java.util.Optional;
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
        return in(path("/golden/" + task));
    }

    /** The published cases of one task, none where there are none; they are read in place and never copied. */
    public static List<Golden> external(String task) {
        Path folder = shared().orElseThrow().resolve("external").resolve(task);
        return Files.isDirectory(folder) ? in(folder) : List.of();
    }

    /** The reference collection, {@code shared/golden} beside the project or beside a folder it stands in, if any. */
    public static Optional<Path> shared() {
        for (Path up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            Path golden = up.resolve("shared/golden");
            if (Files.isDirectory(golden)) return Optional.of(golden);
        }
        return Optional.empty();
    }

    private static List<Golden> in(Path folder) {
        List<Golden> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
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

    /** The matrix of the input, or the one in the file it names. */
    public Matrix matrix() {
        return input.has("matrix")
                ? matrix(input.get("matrix"))
                : matrixMarket(input.get("matrixRef").asText());
    }

    /** A matrix of the published collection, in the format of Matrix Market. */
    public static Matrix matrixMarket(String file) {
        try {
            List<String> lines = Files.readAllLines(
                    shared().orElseThrow().resolve("external").resolve(file));
            boolean symmetric = lines.get(0).contains("symmetric");
            boolean pattern = lines.get(0).contains("pattern");
            boolean dense = lines.get(0).contains("array");
            List<String> data = lines.stream()
                    .filter(l -> !l.startsWith("%") && !l.isBlank())
                    .toList();
            String[] size = words(data.get(0));
            double[][] a = new double[Integer.parseInt(size[0])][Integer.parseInt(size[1])];
            for (int k = 1; k < data.size(); k++) {
                String[] entry = words(data.get(k));
                if (dense) {
                    a[(k - 1) % a.length][(k - 1) / a.length] = Double.parseDouble(entry[0]);
                    continue;
                }
                int i = Integer.parseInt(entry[0]) - 1;
                int j = Integer.parseInt(entry[1]) - 1;
                a[i][j] = pattern ? 1 : Double.parseDouble(entry[2]);
                if (symmetric) a[j][i] = a[i][j];
            }
            return Matrix.of(a);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String[] words(String line) {
        return line.trim().split("\\s+", -1);
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
