package mml.demo;

import static mml.demo.Says.says;

import java.io.IOException;
import java.nio.file.Path;
import mml.demo.ch10.Biplot;
import mml.demo.ch10.OneAfterTheOther;
import mml.demo.ch11.Synthetic;
import mml.demo.ch12.Hulls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What demos of chapters 10 to 12 print. */
class LessonsDemosTest {
    @TempDir
    Path out;

    @Test
    void twoNumbersTellMoreThanHalfOfAWine() throws IOException {
        says(Biplot.run(Folder.at(out)), "two of 13 directions keep 55.4 %", "checked");
    }

    @Test
    void twoRoutesAgree() throws IOException {
        says(OneAfterTheOther.run(Folder.at(out)), "(4.2, ", "agree to 12 digits", "checked");
    }

    @Test
    void madeUpEruptionsAreLikeThoseSeen() throws IOException {
        says(Synthetic.run(Folder.at(out)), "seen mean (3.488, 70.9)", "of 272 eruptions each", "checked");
    }

    @Test
    void theMarginIsHalfTheDistanceOfTheHulls() throws IOException {
        says(Hulls.run(Folder.at(out)), "hulls is 0.6519", "the margin 0.6519", "checked");
    }
}
