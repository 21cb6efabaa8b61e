package mml.demo;

import static mml.demo.Says.says;

import java.io.IOException;
import java.nio.file.Path;
import mml.demo.ch09.Anscombe;
import mml.demo.ch09.Belief;
import mml.demo.ch09.CarbonDioxide;
import mml.demo.ch09.HowManyPowers;
import mml.demo.ch09.PriceOfLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers that the demos of chapter 9 print. */
class RegressionDemosTest {
    @TempDir
    Path out;

    @Test
    void theErrorOnTheDataAloneIsNoGuide() throws IOException {
        says(
                HowManyPowers.run(Folder.at(out)),
                "not seen: degree 3",
                "evidence: degree 3",
                "least error on the data: degree 9");
    }

    @Test
    void theAirOverMaunaLoa() throws IOException {
        says(
                CarbonDioxide.run(Folder.at(out)),
                "741 months",
                "2.46 ppm a year",
                "swing by 6.3 ppm",
                "0.736 ppm",
                "; checked");
    }

    @Test
    void theLineIsFoundWithinItsErrors() throws IOException {
        says(Belief.run(Folder.at(out)), "intercept −0.239 ± 0.11", "slope 0.531 ± 0.11", "; checked");
    }

    @Test
    void oneLineForFour() throws IOException {
        says(
                Anscombe.run(Folder.at(out)),
                "I: 3.00 + 0.500x, R² 0.67",
                "II: 3.00 + 0.500x, R² 0.67",
                "III: 3.00 + 0.500x, R² 0.67, largest leverage 0.32, largest influence 1.39",
                "IV: 3.00 + 0.500x, R² 0.67, largest leverage 1.00, one observation alone decides",
                "; checked");
    }

    @Test
    void theLassoLetsInOneAfterTheOther() throws IOException {
        says(PriceOfLength.run(Folder.at(out)), "lets in bmi, s5_ltg, bp, s3_hdl", "; checked");
    }
}
