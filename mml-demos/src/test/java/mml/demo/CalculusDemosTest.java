package mml.demo;

import static mml.demo.Says.says;

import java.io.IOException;
import java.nio.file.Path;
import mml.demo.ch05.Backwards;
import mml.demo.ch05.Nearby;
import mml.demo.ch05.Planted;
import mml.demo.ch05.Secant;
import mml.demo.ch05.Taylor;
import mml.demo.ch05.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers that the demos of chapter 5 print. */
class CalculusDemosTest {
    @TempDir
    Path out;

    @Test
    void theBestStepIsNotTheSmallest() throws IOException {
        says(
                Secant.run(Folder.at(out)),
                "forward 10⁻⁸, off by 8.678×10⁻¹⁰",
                "central 10⁻⁵, off by 3.151×10⁻¹¹",
                "; checked");
    }

    @Test
    void moreTermsHelpWhereTheSeriesConverges() throws IOException {
        says(Taylor.run(Folder.at(out)), "sin(x) + cos(x) at 4", "log(1 + x) at 1.5", "checked near 0");
    }

    @Test
    void example514AndASoftmax() throws IOException {
        says(Backwards.run(Folder.at(out)), "after 8 products", "(0.09003, 0.2447, 0.6652)", "; checked");
    }

    @Test
    void aPlantedErrorIsFoundAndAPatchGrows() throws IOException {
        says(Planted.run(Folder.at(out)), "component 2 is claimed", "areas grow by 2", "; checked");
    }

    @Test
    void aGradientWithFourIndicesAndTheIdentities() throws IOException {
        says(Tensor.run(Folder.at(out)), "2×2×3×2 numbers, ∂K₁₂/∂R₃₁ = 6", "10 identities", "; checked");
    }

    @Test
    void aPolynomialNearAPoint() throws IOException {
        says(Nearby.run(Folder.at(out)), "∇f = (6, 14)", "(2, 2), (2, 12)", "off by 0.125", "; checked");
    }
}
