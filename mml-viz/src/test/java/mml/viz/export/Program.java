package mml.viz.export;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of this machine that reads our files; a test that wants one that is missing is skipped, and says which. */
record Program(Path file) {
    static Program named(String... names) {
        for (String name : names)
            for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
                Path file = Path.of(folder, name);
                if (Files.isExecutable(file)) return new Program(file);
            }
        assumeTrue(false, String.join(" or ", names) + " is not installed");
        throw new IllegalStateException();
    }

    /** Runs it in a folder; what it said, and {@code exit N} when it failed. */
    String run(Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(file.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            int code = process.waitFor();
            return code == 0 ? said : said + "\nexit " + code;
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
