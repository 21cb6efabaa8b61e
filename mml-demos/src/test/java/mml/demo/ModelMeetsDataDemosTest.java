package mml.demo;

import static mml.demo.Says.says;

import java.io.IOException;
import java.nio.file.Path;
import mml.demo.ch08.ChosenInside;
import mml.demo.ch08.EasyToFillIn;
import mml.demo.ch08.WetLawn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the demos of chapter 8 print. */
class ModelMeetsDataDemosTest {
    @TempDir
    Path out;

    @Test
    void yearsThatAreMissingAreEasierThanYearsToCome() throws IOException {
        says(EasyToFillIn.run(Folder.at(out)), "144 years", "shuffled 0.", "years together ", "the last 24 years ");
    }

    @Test
    void whatChoosesDoesNotJudge() throws IOException {
        says(ChosenInside.run(Folder.at(out)), "chosen and judged apart ", "no fold had a say in its own choice");
    }

    @Test
    void theLawnMakesItsCausesDependent() throws IOException {
        says(
                WetLawn.run(Folder.at(out)),
                "given the clouds: independent, checked",
                "too: sprinkler → wet ← rain is open, checked",
                "[[cloudy]]");
    }
}
