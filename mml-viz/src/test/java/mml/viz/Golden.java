package mml.viz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import mml.viz.scene.Scene;
import mml.viz.svg.Stylesheet;
import mml.viz.svg.Svg;

/**
 * Figures compared with files: a few whole, as text, and of the others in a run their digests. What differs is written
 * to {@code target/golden} to be looked at; when it is meant to change, {@code mvn test -Dmml.golden.accept=true}
 * accepts it.
 */
public final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/svg");
    private static final Path ACTUAL = Path.of("target/golden");
    private static final boolean ACCEPT = Boolean.getBoolean("mml.golden.accept");

    /** Stands in the files where a figure lists the faces that it asks for: another list makes no other picture. */
    private static final String FACES =
            "'MML Sans',Arial,Helvetica,'Liberation Sans',Arimo,'Noto Sans','DejaVu Sans',sans-serif";

    private Golden() {}

    private static String kept(String svg) {
        return svg.replace(Stylesheet.FONTS, FACES);
    }

    /** Compares with {@code src/test/resources/svg/name}. */
    public static void check(String name, String svg) {
        try {
            String actual = kept(svg);
            Path file = FOLDER.resolve(name);
            if (ACCEPT) write(file, actual);
            String expected = Files.exists(file) ? Files.readString(file) : "";
            if (ACCEPT || !expected.equals(actual)) write(ACTUAL.resolve(name), actual);
            assertEquals(expected, actual, () -> file + " differs" + look(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compares a picture, and reads it from the last row. */
    public static void check(String name, Svg picture) {
        legible(name, picture);
        check(name, picture.toString());
    }

    /** Whether it can be read from the last row of a hall. */
    public static void legible(String name, Svg picture) {
        List<String> findings = new ArrayList<>(Legible.findings(picture));
        findings.addAll(Crossed.texts(picture));
        assertEquals(List.of(), findings, name);
    }

    /** Compares every frame of a scene, as {@link #frames(String, List, int...)} does, and reads it from the last row. */
    public static void frames(String name, Scene scene, int... whole) {
        legible(name, scene);
        frames(
                name,
                IntStream.range(0, scene.frames())
                        .mapToObj(i -> scene.frame(i).picture().toString())
                        .toList(),
                whole);
    }

    /** In all frames, whether their digests are kept or not. */
    private static void legible(String name, Scene scene) {
        List<String> findings = new ArrayList<>();
        for (int i = 0; i < scene.frames(); i++) {
            Svg picture = scene.frame(i).picture();
            for (String finding : Legible.findings(picture)) findings.add(name + ", frame " + i + ": " + finding);
            for (String finding : Crossed.texts(picture)) findings.add(name + ", frame " + i + ": " + finding);
        }
        assertEquals(List.of(), findings);
    }

    /**
     * Compares every frame of a run with its line "frame digest" in {@code name.sha}, and the frames that are kept
     * whole with {@code name-frame.svg}.
     */
    public static void frames(String name, List<String> frames, int... whole) {
        Path file = FOLDER.resolve(name + ".sha");
        try {
            StringBuilder actual = new StringBuilder();
            List<String> expected = Files.exists(file) ? Files.readAllLines(file) : List.of();
            List<Integer> differing = new ArrayList<>();
            for (int i = 0; i < frames.size(); i++) {
                String line = i + " " + digest(kept(frames.get(i)));
                actual.append(line).append('\n');
                if (!ACCEPT && expected.contains(line)) continue;
                differing.add(i);
                write(ACTUAL.resolve(name + "-" + i + ".svg"), frames.get(i));
            }
            if (ACCEPT) write(file, actual.toString());
            for (int i : whole) check(name + "-" + i + ".svg", frames.get(i));
            assertEquals(
                    Files.exists(file) ? Files.readString(file) : "",
                    actual.toString(),
                    () -> file + ": frames " + differing + " of " + frames.size() + " differ"
                            + look(name + "-" + differing + ".svg"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String look(String name) {
        return "; look at " + ACTUAL.resolve(name) + ", and -Dmml.golden.accept=true accepts";
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** Sixty-four bits of SHA-256: a change is an accident, not an attack. */
    private static String digest(String text) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }
}
