package mml.demo;

import static mml.demo.Says.says;

import java.io.IOException;
import java.nio.file.Path;
import mml.demo.ch01.OneDataSet;
import mml.demo.ch01.Pillars;
import mml.demo.ch01.Shapes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What demos of chapter 1 print. */
class Chapter1Test {
    @TempDir
    Path out;

    @Test
    void aNumberAndHowFarToTrustIt() throws IOException {
        says(OneDataSet.run(Folder.at(out)), "66.9 points, or 66.9 ± 11", "checked");
    }

    @Test
    void aPowerForEachOfThreeMeasurements() throws IOException {
        says(Shapes.run(Folder.at(out)), "from 63 measurements 7 parameters", "checked");
    }

    @Test
    void fourQuestionsToSomePenguins() throws IOException {
        says(Pillars.run(Folder.at(out)), "49.7 g", "79.2 %", "64 %", "342 of 342", "checked");
    }
}
