package mml.bench.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import org.jspecify.annotations.Nullable;

/** A reference case of {@code golden}: an input, and what must come out. */
record GoldenCase(Map<?, ?> json) {
    /** All cases of a folder, by name. */
    static List<GoldenCase> in(Path folder) throws IOException {
        List<GoldenCase> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList())
                cases.add(new GoldenCase(GoldenJson.parse(Files.readString(file))));
        }
        return cases;
    }

    Object get(String name) {
        return here(json.get(name), name);
    }

    Object input(String name) {
        return here(((Map<?, ?>) get("input")).get(name), name);
    }

    Object expected(String name) {
        return here(((Map<?, ?>) get("expected")).get(name), name);
    }

    private static Object here(@Nullable Object value, String name) {
        if (value == null) throw new IllegalStateException("a reference case has no " + name);
        return value;
    }

    static double number(Object x) {
        return x instanceof Double d ? d : Double.parseDouble((String) x);
    }

    static Vector vector(Object list) {
        return Vector.of(
                ((List<?>) list).stream().mapToDouble(GoldenCase::number).toArray());
    }

    static Matrix matrix(Object rows) {
        return Matrix.of(
                ((List<?>) rows).stream().map(row -> vector(row).toArray()).toArray(double[][]::new));
    }
}
