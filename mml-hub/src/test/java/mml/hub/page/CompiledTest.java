package mml.hub.page;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mml.decomposition.Lu;
import mml.decomposition.LuStep;
import mml.matrix.Matrix;
import mml.trace.Trace;
import mml.trace.TraceJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What TeaVM makes of the class files, seen on a program that is compiled in seconds. */
class CompiledTest {
    /** Steps, records, lambdas and lists, as a chapter has them. */
    static final class Program {
        private Program() {}

        public static void main(String[] args) {
            Trace<LuStep> trace = Trace.of(t -> Lu.of(Matrix.of(new int[][] {{1, 2}, {3, 4}}), t));
            System.out.println(TraceJson.of(trace));
        }
    }

    @Test
    void theSameClassFilesGiveTheSameBytesInAnyOrderOfTheClassPath(@TempDir Path folder)
            throws IOException, InterruptedException {
        List<String> entries =
                new ArrayList<>(List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1)));
        byte[] once = compiled(entries, folder.resolve("once"));
        Collections.reverse(entries);
        byte[] again = compiled(entries, folder.resolve("again"));
        assertTrue(once.length > 10_000);
        assertArrayEquals(once, again);
    }

    private static byte[] compiled(List<String> classPath, Path folder) throws IOException, InterruptedException {
        Path file = Files.createDirectories(folder).resolve("program.wasm");
        Compiled.compile(Program.class.getName(), String.join(File.pathSeparator, classPath), file);
        return Files.readAllBytes(file);
    }
}
