package mml.demo;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the line that a demo prints has to hold. */
final class Says {
    private Says() {}

    static void says(String line, String... parts) {
        for (String part : parts) assertTrue(line.contains(part), line);
    }
}
