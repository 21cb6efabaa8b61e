package mml.demo;

import static mml.demo.Says.says;

import java.io.IOException;
import java.nio.file.Path;
import mml.demo.ch06.CoinBelief;
import mml.demo.ch06.GaussianCut;
import mml.demo.ch06.PenguinWeight;
import mml.demo.ch06.RareIllness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers that the demos of chapter 6 print. */
class ProbabilityDemosTest {
    @TempDir
    Path out;

    @Test
    void aPositiveTestIsMostlyAFalseAlarm() throws IOException {
        says(RareIllness.run(Folder.at(out)), "19/217 = 0.08756", "361/757 = 0.4769", "; checked");
    }

    @Test
    void theCutIsNarrowerThanTheShadow() throws IOException {
        says(GaussianCut.run(Folder.at(out)), "x₁ given x₂ = −1: N(0.6, 0.1)", "alone: N(0, 0.3)", "; checked");
    }

    @Test
    void aFlipperTellsOfAWeight() throws IOException {
        says(PenguinWeight.run(Folder.at(out)), "342 penguins", "4202 ± 801 g", "4653 ± 393 g", "; checked");
    }

    @Test
    void sevenHeadsOfTen() throws IOException {
        says(
                CoinBelief.run(Folder.at(out)),
                "Beta(9, 6)",
                "heads with 0.6",
                "from 0.3612 to 0.8318",
                "log evidence −7.314");
    }
}
