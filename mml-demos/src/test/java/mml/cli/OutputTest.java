package mml.cli;

import static mml.cli.Ran.on;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import mml.viz.export.Outputs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What {@code mml run} writes: row B123, B130 and B134. */
class OutputTest {
    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theTraceIsWrittenWhole(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("new/trace.json");
        on("1,2\n3,4\n", "run", "row-reduction", "--trace", file.toString()).fine();
        String json = Files.readString(file);
        assertTrue(json.startsWith("{\"steps\":[\n"), json);
        assertTrue(json.endsWith("\n],\"total\":7}\n"), json);
        assertEquals(List.of("trace.json"), files(folder.resolve("new")));
    }

    @Test
    void theSameRunWritesTheSameBytesOverTheOldOnes(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("trace.json");
        on("1,2\n3,4\n", "run", "row-reduction", "--trace", file.toString()).fine();
        String first = Files.readString(file);
        Files.writeString(file, "old");
        on("1,2\n3,4\n", "run", "row-reduction", "--trace", file.toString()).fine();
        assertEquals(first, Files.readString(file));
    }

    @Test
    void b123APlaceThatCannotBeWrittenIsNamedAndNothingIsLeft(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "keep");
        Path below = file.resolve("trace.json");
        Ran ran = on("1,2\n", "run", "row-reduction", "--trace", below.toString());
        assertEquals(1, ran.code());
        ran.refused(1, "cannot write " + below + ": \"" + file + "\" is a file, not a folder");
        on("1,2\n", "run", "row-reduction", "--trace", folder.toString())
                .refused(1, "cannot write " + folder + ": it is a folder");
        Ran full = on("1,2\n", "run", "row-reduction", "--trace", folder + "/" + "x".repeat(300));
        assertEquals(1, full.code());
        assertEquals(List.of("file"), files(folder));
        assertEquals("keep", Files.readString(file));
    }

    @Test
    void b123AFullDiskIsNamedWithItsPlace() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "only where there is /dev/full");
        on("1,2\n", "run", "row-reduction", "--trace", full.toString())
                .refused(1, "cannot write " + full + ": No space left on device");
        on("1,2\n", "run", "row-reduction", "--frames", full.toString())
                .refused(1, "cannot write " + full + ": it is a file, not a folder");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void b124AFrameDoesNotGoThroughALinkIntoAReadOnlyFile(@TempDir Path folder) throws IOException {
        Path kept = Files.writeString(folder.resolve("kept"), "keep");
        assumeTrue(kept.toFile().setReadOnly());
        Path frames = Files.createDirectory(folder.resolve("frames"));
        Files.createSymbolicLink(frames.resolve("frame-001.svg"), kept);
        on("1,2\n", "run", "row-reduction", "--frames", frames.toString())
                .refused(1, "cannot write " + frames.resolve("frame-001.svg") + ": it is read-only");
        assertEquals("keep", Files.readString(kept));
        assertEquals(List.of("frame-001.svg"), files(frames));
    }

    @Test
    void aRunThatFailsLeavesTheOldFileAlone(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("trace.json"), "old");
        on("1,1/0\n", "run", "row-reduction", "--header", "no", "--trace", file.toString());
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("trace.json"), files(folder));
    }

    @Test
    void aDeviceStaysAndALinkIsFollowed(@TempDir Path folder) throws IOException {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device), "only where there is /dev/null");
        on("1,2\n", "run", "row-reduction", "--trace", device.toString()).fine();
        assertFalse(Files.isRegularFile(device));
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("file"));
        on("1,2\n", "run", "row-reduction", "--trace", link.toString()).fine();
        assertTrue(Files.isSymbolicLink(link));
        assertTrue(Files.readString(folder.resolve("file")).startsWith("{\"steps\":[\n"));
    }

    @Test
    void aReadOnlyFileIsRefused(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "keep");
        assumeTrue(file.toFile().setReadOnly());
        on("1,2\n", "run", "row-reduction", "--trace", file.toString())
                .refused(1, "cannot write " + file + ": it is read-only");
        assertEquals("keep", Files.readString(file));
    }

    @Test
    void b134TwoRunsAtOnceToOneFileLeaveOneWholeFile(@TempDir Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve("trace.json");
        byte[] one = new byte[1 << 20];
        byte[] two = new byte[1 << 20];
        Arrays.fill(two, (byte) 2);
        Thread other = new Thread(() -> writeOften(file, two));
        other.start();
        writeOften(file, one);
        other.join();
        byte[] left = Files.readAllBytes(file);
        assertTrue(Arrays.equals(one, left) || Arrays.equals(two, left));
        assertEquals(List.of("trace.json"), files(folder));
    }

    private static void writeOften(Path file, byte[] bytes) {
        for (int i = 0; i < 20; i++)
            try (Outputs outputs = new Outputs()) {
                outputs.write(file, bytes);
                outputs.commit();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
    }

    @Test
    void aFaultOfTheProgramIsOneLineToo() {
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) {
                throw new IllegalStateException("broken\nin two");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(new ByteArrayInputStream(new byte[] {'1'}), out, err);
        assertEquals(1, Main.run(console, "run", "row-reduction"));
        assertEquals(
                "mml: a fault of mml itself: java.lang.IllegalStateException: broken\\u000ain two (--debug shows where)\n",
                err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void b130AReaderThatHasGoneIsNoError() {
        assertEquals(0, runInto("Broken pipe"));
    }

    @Test
    void b130AFullDiskBehindStandardOutputIsAnError() {
        assertEquals(1, runInto("No space left on device"));
    }

    private static int runInto(String reason) {
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ByteArrayInputStream in = new ByteArrayInputStream(new byte[] {'1'});
        return Main.run(new Console(in, out, err), "run", "row-reduction");
    }
}
