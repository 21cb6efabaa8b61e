package mml.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mml.viz.export.Outputs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process of its own: what only the system around it can show. */
@DisabledOnOs(OS.WINDOWS)
class ProcessTest {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    Path folder;

    private static List<String> java(Class<?> main, String... args) {
        List<String> command = new ArrayList<>(
                List.of(JAVA, "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(args));
        return command;
    }

    private ProcessBuilder shell(String script, String... args) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", script, "sh"));
        command.addAll(java(Main.class, args));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder;
    }

    private static String run(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    @Test
    void b130AClosedPipeEndsTheCommandQuietly() throws IOException, InterruptedException {
        Path input = Files.writeString(folder.resolve("wide.csv"), "1,".repeat(50_000) + "1\n");
        String output = run(shell(
                "(\"$@\"; echo \"exit $?\" >&2) | head -c 3", "run", "row-reduction", "-i", input + "", "--json"));
        assertEquals("{\"aexit 0\n", output);
    }

    @Test
    void b130ClosedStandardErrorIsNoError() throws IOException, InterruptedException {
        assertEquals("exit 2\n", run(shell("\"$@\" 2>&-; echo exit $?", "run", "nothing")));
    }

    @Test
    void b130AFullDeviceIsAnErrorOfTheOutput() throws IOException, InterruptedException {
        Path input = Files.writeString(folder.resolve("a.csv"), "1,2\n");
        String output = run(shell("\"$@\" >/dev/full; echo exit $?", "run", "row-reduction", "-i", input + ""));
        assertEquals("mml: cannot write standard output: No space left on device\nexit 1\n", output);
    }

    @Test
    void librariesThatWriteSlidesAndPagesSayNothingOfTheirLogging() throws IOException, InterruptedException {
        Path input = Files.writeString(folder.resolve("a.csv"), "4,2\n2,5\n");
        String[] args = {"run", "cholesky", "-i", input + "", "--frames", folder + "", "--format", "pptx,pdf"};
        String errors = run(shell("\"$@\" 2>&1 >/dev/null; echo exit $?", args));
        assertEquals(
                "exit 0\n", errors.replaceAll("(?m)^mml: frame .*\\R", "")); // how far it is, where that takes long
    }

    @Test
    void b131InterruptedWhileItWaitsItExitsWith130() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(java(Main.class, "run", "row-reduction")).start();
        Thread.sleep(1500);
        interrupt(process);
        assertEquals(130, process.exitValue());
    }

    @Test
    void b131InterruptedWhileItWritesItRemovesWhatIsNotComplete() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(java(Writing.class, folder + "")).start();
        try (BufferedReader out = process.inputReader()) {
            assertEquals("half done", out.readLine());
        }
        assertEquals(1, files());
        interrupt(process);
        assertEquals(130, process.exitValue());
        assertEquals(0, files());
    }

    /** Stages a file and then takes its time. */
    static final class Writing {
        private Writing() {}

        public static void main(String[] args) throws IOException, InterruptedException {
            try (Outputs outputs = new Outputs()) {
                outputs.write(Path.of(args[0], "frame.svg"), new byte[1000]);
                System.out.println("half done");
                Thread.sleep(Long.MAX_VALUE);
            }
        }
    }

    @Test
    void b133ANonAsciiPathIsReadAndNamed() throws IOException, InterruptedException {
        Path input = Files.writeString(folder.resolve("größe 矩阵.csv"), "2,1/0\n");
        String output = run(shell("\"$@\"; echo exit $?", "run", "row-reduction", "--input", input + ""));
        assertTrue(output.startsWith("mml: " + input + ": line 1, column 2: \"1/0\" divides by zero"), output);
        assertTrue(output.endsWith("exit 2\n"), output);
    }

    /** A build in the background of a script ignores the signal, and what it starts inherits that. */
    private static void interrupt(Process process) throws IOException, InterruptedException {
        boolean ignored = ignoresInterrupts();
        if (ignored) process.destroyForcibly();
        assumeFalse(ignored, "skipped: whoever started this build ignores interrupts");
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            fail("interrupted and still running a minute later");
        }
    }

    private static boolean ignoresInterrupts() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) return false;
        try (Stream<String> lines = Files.lines(status)) {
            return lines.anyMatch(line -> line.matches("SigIgn:.*[2367abef]"));
        }
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
