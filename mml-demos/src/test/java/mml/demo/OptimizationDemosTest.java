package mml.demo;

import static mml.demo.Says.says;

import java.io.IOException;
import java.nio.file.Path;
import mml.demo.ch07.Bends;
import mml.demo.ch07.Box;
import mml.demo.ch07.Diet;
import mml.demo.ch07.Growth;
import mml.demo.ch07.Prices;
import mml.demo.ch07.Searches;
import mml.demo.ch07.Tumours;
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

    @Test
    void howLongTheFirstStepIs() throws IOException {
        says(
                Searches.run(Folder.at(out)),
                "γ = 0.1 keeps 0.0001 of the promise",
                "γ = 0.05 keeps 0.3",
                "lowest at γ = 0.05682",
                "; checked");
    }

    @Test
    void tumoursThatAPlanePartsHaveAMinimumOnlyWithAPenalty() throws IOException {
        says(Tumours.run(Folder.at(out)), "561 of 569 right", "without one 0 of 4 say they converged");
    }

    @Test
    void carbonDioxideDoublesWhatIsNotFromBefore() throws IOException {
        says(Growth.run(Folder.at(out)), "741 months, converged", "every 41.8 years", "; checked");
    }

    @Test
    void aDietAndWhatALittleMoreWouldCost() throws IOException {
        says(Diet.run(Folder.at(out)), "300 g oats", "for 1.80", "1 % more protein costs 0 cents", "; checked");
    }

    @Test
    void theEdgeHoldsTheLowestPointOfTheBowl() throws IOException {
        says(Box.run(Folder.at(out)), "lowest at (−1, −0.5): −4.5, multipliers (0, 2.5, 0, 0)", "; checked");
    }

    @Test
    void theDualRisesToTheOptimum() throws IOException {
        says(
                Prices.run(Folder.at(out)),
                "lowest at (−1, −1): −2 with λ = 0.5",
                "λ = 0.5 gives the largest D, −2",
                "; checked");
    }

    @Test
    void twoHollowsAreNotConvex() throws IOException {
        says(Bends.run(Folder.at(out)), "not convex: it is above its chord between −0.721 and 0.4813", "checked");
    }
}
