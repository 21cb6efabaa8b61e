package mml.demo;

import static mml.demo.Says.says;

import java.io.IOException;
import java.nio.file.Path;
import mml.demo.ch06.BillLength;
import mml.demo.ch06.Cylinders;
import mml.demo.ch06.FromUniform;
import mml.demo.ch06.OneGamma;
import mml.demo.ch08.MistypedOnce;
import mml.demo.ch08.TooEarly;
import mml.demo.ch09.Thirst;
import mml.demo.ch09.Warming;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers that the demos of distributions, beliefs and prices print. */
class BeliefDemosTest {
    @TempDir
    Path out;

    @Test
    void theCylindersOfCars() throws IOException {
        says(Cylinders.run(Folder.at(out)), "mean 5.475", "mode 4", "median 4", "1.592 bits", "; checked");
    }

    @Test
    void oneGammaUnderThreeNames() throws IOException {
        says(
                OneGamma.run(Folder.at(out)),
                "shape a = 3, rate b = 2",
                "scale 1/b = 0.5",
                "equal tails is 2.739 long, the shortest 2.519",
                "; checked");
    }

    @Test
    void samplesComeNear() throws IOException {
        says(FromUniform.run(Folder.at(out)), "correlation of the sample 0.834", "0.115, below 0.172");
    }

    @Test
    void aBillAndThreeSpecies() throws IOException {
        says(BillLength.run(Folder.at(out)), "N(46.7, 0.7444)", "mean 46.69", "(0.4406, 0.2, 0.3594)");
    }

    @Test
    void carsAreThirsty() throws IOException {
        says(Thirst.run(Folder.at(out)), "398 cars", "misses by 4.33", "with a square by 4.17", "; checked");
    }

    @Test
    void theEarthGetsWarmer() throws IOException {
        says(Warming.run(Folder.at(out)), "144 years", "9.89 of 12 parameters", "0.901 °C", "; checked");
    }

    @Test
    void aChoiceMadeTooEarly() throws IOException {
        says(
                TooEarly.run(Folder.at(out)),
                "the error says 0.788",
                "inside of them 1.16",
                "the mean alone has 0.979",
                "leaks were found");
    }

    /** With a Gaussian the posterior is conjugate: (200/400 + Σy/36)/(1/400 + 12/36), Σy = 2302. */
    @Test
    void aLengthMistypedOnce() throws IOException {
        says(MistypedOnce.run(Folder.at(out)), "with heavy tails 189 mm", "with a Gaussian 191.9 mm", "checked");
    }
}
