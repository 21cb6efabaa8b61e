package mml.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every picture that a lecturer can have stands in the gallery, drawn by a demo. */
class GalleryTest {
    private static final Path SCENES = Path.of("../mml-viz/src/main/java/mml/viz/scene");
    private static final Path DEMOS = Path.of("src/main/java/mml/demo");
    /** What is in it is no figure: a graph as part of others' pictures. */
    private static final Set<String> PARTS = Set.of("GraphPicture");

    private static List<Path> java(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    @Test
    void everySceneAndPictureIsDrawnByADemo() throws IOException {
        Set<String> drawn = new TreeSet<>();
        Set<String> wanted = new TreeSet<>();
        StringBuilder demos = new StringBuilder();
        for (Path file : java(DEMOS)) demos.append(Files.readString(file));
        for (Path file : java(SCENES)) {
            String name = String.valueOf(file.getFileName()).replace(".java", "");
            boolean isFigure = name.endsWith("Scene") || name.endsWith("Picture");
            if (!isFigure || name.equals("Scene") || PARTS.contains(name)) continue;
            wanted.add(name);
            Pattern made = Pattern.compile("(new " + name + "\\(|\\b" + name + "(::new|\\.\\w+\\())");
            if (made.matcher(demos).find()) drawn.add(name);
        }
        assertTrue(wanted.size() > 60, wanted.toString());
        assertEquals(wanted, drawn);
    }

    /** A program that no chapter lists would not be in the gallery. */
    @Test
    void everyProgramIsListed() throws IOException {
        for (Path file : java(DEMOS)) {
            String text = Files.readString(file);
            if (!text.contains("static void main(")) continue;
            String name = String.valueOf(file.getFileName()).replace(".java", "");
            String number = file.getParent().getFileName().toString().substring(2);
            Path chapter = file.resolveSibling("Chapter" + number + ".java");
            assertTrue(Files.readString(chapter).contains(name + "::run"), name);
        }
    }
}
