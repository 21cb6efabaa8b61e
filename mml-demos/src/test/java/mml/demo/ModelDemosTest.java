package mml.demo;

import static mml.demo.Says.says;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import mml.demo.ch10.DigitsInFewNumbers;
import mml.demo.ch10.Missing;
import mml.demo.ch10.Stages;
import mml.demo.ch11.Galaxies;
import mml.demo.ch11.Geyser;
import mml.demo.ch11.SevenPoints;
import mml.demo.ch12.Margin;
import mml.demo.ch12.Moons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers that the demos of chapters 10 to 12 print. */
class ModelDemosTest {
    @TempDir
    Path out;

    @Test
    void oneDirectionOfTheGeyser() throws IOException {
        says(Stages.run(Folder.at(out)), "one direction keeps 95.04 % of the variance", "99.87 %", "; checked");
    }

    @Test
    void digitsInFewNumbers() throws IOException {
        says(
                DigitsInFewNumbers.run(Folder.at(out)),
                "of 1797 digits with 64 pixels, 21 directions keep 90 %",
                "41 keep 99 %",
                "3 directions have none",
                "; checked");
    }

    @Test
    void hiddenWeights() throws IOException {
        says(Missing.run(Folder.at(out)), "35 hidden weights are off by 0.", "; likelihood checked");
    }

    /** The mixture of Example 11.6. */
    @Test
    void sevenPoints() throws IOException {
        says(
                SevenPoints.run(Folder.at(out)),
                "0.2857 N(−2.75, 0.0625) + 0.2832 N(−0.5041, 0.2506) + 0.4311 N(3.645, 1.629)",
                "log likelihood −13.97",
                "; checked");
    }

    @Test
    void twoKindsOfEruption() throws IOException {
        says(Geyser.run(Folder.at(out)), "64.4 % of the eruptions are long, about 4.29 minutes", "−1130", "; checked");
    }

    @Test
    void threeGroupsOfGalaxies() throws IOException {
        says(Galaxies.run(Folder.at(out)), "BIC is smallest, 441.612, for 3 components", "; checked");
    }

    @Test
    void wideAndNarrowStreets() throws IOException {
        String line = Margin.run(Folder.at(out));
        says(line, "C = 0.2: a margin of 0.", "; C = 20: a margin of 0.");
        assertTrue(!line.contains("unconfirmed"), line);
    }

    @Test
    void aLineDoesNotPartTheMoons() throws IOException {
        String line = Moons.run(Folder.at(out));
        says(line, "of 120 points ", " lie right with a line, ", " with a Gaussian kernel");
        assertTrue(!line.contains("unconfirmed"), line);
    }
}
