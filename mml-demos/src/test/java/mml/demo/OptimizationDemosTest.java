package mml.demo;

import static mml.demo.Says.says;

import java.io.IOException;
import java.nio.file.Path;
import mml.demo.ch07.Valley;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers that the demos of chapter 7 print. */
class OptimizationDemosTest {
    @TempDir
    Path out;

    @Test
    void sixMethodsDownTheValley() throws IOException {
        says(
                Valley.run(Folder.at(out)),
                "γ = 0.1 stopped at the limit of iterations after 500",
                "Newton 1;",
                "lowest at (2.487, 0.02564)",
                "; checked");
    }
}
