package mml.hub.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import mml.random.Rng;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;

/** What is packed into a page, read back by the shell's own JavaScript. */
class PackedTest {
    private static final Path SHELL = Path.of("src/main/pages/shell");

    @Test
    void theShellReadsBackWhatWasPacked() throws IOException {
        String boot = Files.readString(SHELL.resolve("boot.js"));
        String bytes = boot.substring(0, boot.indexOf("/** The text packed"));
        try (Context js = Context.newBuilder("js")
                .option("engine.WarnInterpreterOnly", "false")
                .build()) {
            Value read = js.eval("js", Files.readString(SHELL.resolve("lzma.js")) + bytes + "text => [...bytes(text)]");
            same(read, new byte[0]);
            same(read, new byte[] {-1});
            same(read, noise(997)); // letters only
            same(read, new byte[5000]); // one copy after another, of the length that is counted longest
            same(read, Files.readAllBytes(SHELL.resolve("figure.js"))); // old and new distances of all kinds
            byte[] far = new byte[70_000]; // a distance with bits that are not weighed
            byte[] noise = noise(far.length);
            for (int i = 0; i < far.length; i++) far[i] = noise[i % 40_000];
            same(read, far);
        }
    }

    private static byte[] noise(int length) {
        Rng rng = Rng.seeded(7);
        byte[] out = new byte[length];
        for (int i = 0; i < length; i++) out[i] = (byte) rng.below(256);
        return out;
    }

    private static void same(Value read, byte[] bytes) {
        Value back = read.execute(Packed.of(bytes));
        int[] values = IntStream.range(0, (int) back.getArraySize())
                .map(i -> back.getArrayElement(i).asInt())
                .toArray();
        int[] wanted = new int[bytes.length];
        for (int i = 0; i < bytes.length; i++) wanted[i] = bytes[i] & 0xff;
        assertArrayEquals(wanted, values);
    }
}
