package mml.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The three streams of a command, in UTF-8 whatever the locale. When the reader of the output has gone
 * ({@code | head}), the rest is dropped without a word.
 */
final class Console {
    private final InputStream in;
    private final OutputStream out;
    private final PrintStream err;
    private boolean closed;

    Console(InputStream in, OutputStream out, OutputStream err) {
        this.in = in;
        this.out = out;
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    static Console system() {
        return new Console(
                System.in, new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));
    }

    InputStream in() {
        return in;
    }

    PrintStream err() {
        return err;
    }

    /**
     * Writes to standard output at once.
     *
     * @throws Failure if it cannot be written, unless its reader has gone
     */
    void print(String text) {
        if (closed) return;
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            closed = true;
            String reason = String.valueOf(e.getMessage());
            if (!reason.contains("Broken pipe")
                    && !reason.contains("pipe is being closed")
                    && !reason.contains("Bad file descriptor")) throw Failures.ofOutput("standard output", e);
        }
    }

    /** Writes to standard output when another failure is already being told. */
    void printLast(String text) {
        try {
            print(text);
        } catch (Failure second) {
            closed = true;
        }
    }
}
