package mml.decomposition;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mml.matrix.Matrix;
import mml.matrix.Vector;

/** A reference case of {@code golden}: a matrix, and what must come out. */
final class GoldenCase {
    private static final Path OWN = Path.of("src/test/resources/golden");
    private static final Path EXTERNAL = Path.of("../../shared/golden/external");
    private static final Path MOUNTED = Path.of("/work/shared/golden/external");

    private final Path file;
    private final Map<?, ?> json;

    private GoldenCase(Path file) {
        this.file = file;
        try {
            json = (Map<?, ?>) new Reader(Files.readString(file)).value();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cases shipped with the project. */
    static Stream<GoldenCase> own(String task) {
        return in(OWN.resolve(task));
    }

    /** The cases of published sets, skipped with a message where their folder does not exist. */
    static Stream<GoldenCase> external(String task) {
        Path folder = externalFolder();
        assumeTrue(Files.isDirectory(folder), "skipped: no published reference sets in " + folder.toAbsolutePath());
        return in(folder.resolve(task));
    }

    private static Path externalFolder() {
        return Files.isDirectory(EXTERNAL) ? EXTERNAL : MOUNTED;
    }

    private static Stream<GoldenCase> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(GoldenCase::new).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Matrix matrix() {
        Map<?, ?> input = (Map<?, ?>) json.get("input");
        if (input.get("matrix") != null) return matrix(input.get("matrix"));
        return matrixMarket(externalFolder().resolve((String) input.get("matrixRef")));
    }

    boolean expects(String name) {
        return ((Map<?, ?>) json.get("expected")).containsKey(name);
    }

    private Object expected(String name) {
        return ((Map<?, ?>) json.get("expected")).get(name);
    }

    double number(String name) {
        Object x = expected(name);
        return x instanceof String s ? Double.parseDouble(s) : (Double) x;
    }

    Vector vector(String name) {
        return Vector.of(
                ((List<?>) expected(name)).stream().mapToDouble(x -> (Double) x).toArray());
    }

    Matrix expectedMatrix(String name) {
        return matrix(expected(name));
    }

    double relTol() {
        return (Double) json.get("relTol");
    }

    private static Matrix matrix(Object rows) {
        return Matrix.of(((List<?>) rows)
                .stream()
                        .map(r -> ((List<?>) r)
                                .stream().mapToDouble(x -> (Double) x).toArray())
                        .toArray(double[][]::new));
    }

    static Matrix matrixMarket(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            boolean symmetric = lines.get(0).contains("symmetric");
            boolean pattern = lines.get(0).contains("pattern");
            List<String> data = lines.stream()
                    .filter(l -> !l.startsWith("%") && !l.isBlank())
                    .toList();
            String[] size = words(data.get(0));
            if (lines.get(0).contains("array")) return array(size, data.subList(1, data.size()));
            double[][] a = new double[Integer.parseInt(size[0])][Integer.parseInt(size[1])];
            for (String line : data.subList(1, data.size())) {
                String[] entry = words(line);
                int i = Integer.parseInt(entry[0]) - 1;
                int j = Integer.parseInt(entry[1]) - 1;
                a[i][j] = pattern ? 1 : Double.parseDouble(entry[2]);
                if (symmetric) a[j][i] = a[i][j];
            }
            return Matrix.of(a);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Entries column after column. */
    private static Matrix array(String[] size, List<String> entries) {
        double[][] a = new double[Integer.parseInt(size[0])][Integer.parseInt(size[1])];
        for (int k = 0; k < entries.size(); k++)
            a[k % a.length][k / a.length] = Double.parseDouble(entries.get(k).trim());
        return Matrix.of(a);
    }

    private static String[] words(String line) {
        return line.trim().split("\\s+", -1);
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }

    /** Just enough JSON for these files: objects as maps, numbers as doubles, words as text. */
    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        private char peek() {
            while (Character.isWhitespace(text.charAt(at))) at++;
            return text.charAt(at);
        }

        private boolean closes(char c) {
            if (peek() == ',') at++;
            if (peek() != c) return false;
            at++;
            return true;
        }

        Object value() {
            char c = peek();
            if (c == '"') return string();
            if (c == '[') {
                at++;
                List<Object> list = new ArrayList<>();
                while (!closes(']')) list.add(value());
                return list;
            }
            if (c == '{') {
                at++;
                Map<String, Object> map = new LinkedHashMap<>();
                while (!closes('}')) {
                    peek();
                    String name = string();
                    peek();
                    at++; // the colon
                    map.put(name, value());
                }
                return map;
            }
            int from = at;
            while (at < text.length() && ",]} \n".indexOf(text.charAt(at)) < 0) at++;
            String word = text.substring(from, at);
            return Character.isLetter(word.charAt(0)) ? word : (Object) Double.valueOf(word);
        }

        private String string() {
            StringBuilder out = new StringBuilder();
            for (at++; text.charAt(at) != '"'; at++) {
                if (text.charAt(at) == '\\') at++;
                out.append(text.charAt(at));
            }
            at++;
            return out.toString();
        }
    }
}
