package mml.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** What a command did when it was run inside this process. */
record Ran(int code, String out, String err) {
    static Ran mml(String... args) {
        return on("", args);
    }

    /** Runs the command with {@code input} as its standard input. */
    static Ran on(String input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code =
                Main.run(new Console(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, err), args);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** That it ended well and said nothing on standard error but, on a slow machine, how far it is. */
    Ran fine() {
        assertEquals("", err.replaceAll("mml: frame \\d+ of \\d+\n", ""));
        assertEquals(0, code);
        return this;
    }

    /** That it refused with this exit code and this one line. */
    void refused(int code, String line) {
        assertEquals("mml: " + line + "\n", err);
        assertEquals(code, this.code);
    }
}
