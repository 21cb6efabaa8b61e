package mml.viz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Figures compared with files, as text. When a figure is meant to change, look at the new one and accept it with
 * {@code mvn test -Dmml.golden.accept=true}.
 */
public final class Golden {
    private static final Path FOLDER = Path.of("src/test/resources/svg");

    private Golden() {}

    /** Compares with {@code src/test/resources/svg/name}, or writes it when new figures are accepted. */
    public static void check(String name, String actual) {
        Path file = FOLDER.resolve(name);
        try {
            if (Boolean.getBoolean("mml.golden.accept")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, actual);
            }
            assertEquals(Files.readString(file), actual, () -> file + " differs; -Dmml.golden.accept=true accepts");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
