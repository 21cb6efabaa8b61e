package mml.viz.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The Javadoc of a package of scenes leads from the book to each of them. */
class PackageTablesTest {
    private static final Path SCENES = Path.of("src/main/java/mml/viz/scene");

    @Test
    void everySceneAndPictureStandsInTheTableOfItsPackage() throws IOException {
        Set<String> missing = new TreeSet<>();
        int seen = 0;
        for (Path file : files()) {
            String name = file.getFileName().toString().replace(".java", "");
            if (!name.matches("\\w+(Scene|Picture)") || !Files.readString(file).contains("public final class " + name))
                continue;
            String folder = String.valueOf(file.getParent().getFileName());
            String table = Files.readString(file.resolveSibling("package-info.java"));
            if (!table.contains("{@link mml.viz.scene." + folder + "." + name + "}")) missing.add(folder + "." + name);
            seen++;
        }
        assertEquals(Set.of(), missing);
        assertTrue(seen > 50, "" + seen);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(SCENES, 2)) {
            return files.filter(f -> f.getNameCount() == SCENES.getNameCount() + 2)
                    .filter(f -> f.toString().endsWith(".java"))
                    .toList();
        }
    }
}
