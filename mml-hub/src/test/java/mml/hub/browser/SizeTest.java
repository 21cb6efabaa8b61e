package mml.hub.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SizeTest {
    private static final int BYTES = 750 * 1000;

    @ParameterizedTest(name = "{0}")
    @MethodSource("mml.hub.browser.BuiltPage#all")
    void aPageIsSmall(BuiltPage page) throws IOException {
        long bytes = Files.size(page.file());
        System.out.println("Page " + page + ": " + bytes / 1000 + " KB of " + BYTES / 1000);
        assertTrue(bytes <= BYTES, page + " has " + bytes + " bytes of " + BYTES);
    }
}
