package mml.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import mml.demo.ch03.FourierSeries;
import mml.demo.ch03.NormBalls;
import mml.demo.ch03.RightAngles;
import mml.demo.ch03.SineTimesCosine;
import mml.demo.ch03.TwoOrders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers that the demos of chapter 3 print. */
class Chapter3Test {
    @TempDir
    Path out;

    private Folder folder() {
        return Folder.at(out);
    }

    /** 2, almost π, 4, and π/√5 for the ellipse, each as the area of a polygon. */
    @Test
    void theAreasOfTheUnitBalls() throws IOException {
        assertEquals(
                "areas of the unit balls: 1-norm 2, 2-norm 3.141, maximum norm 4, norm of A 1.405",
                NormBalls.run(folder()));
    }

    @Test
    void theAnglesOfExample37() throws IOException {
        assertEquals("dot product: 90°, A = diag(2, 1): 109.5°", RightAngles.run(folder()));
    }

    @Test
    void sineAndCosineAreOrthogonal() throws IOException {
        String line = SineTimesCosine.run(folder());
        assertEquals("integral of sin t cos t from -pi to pi: 0", line.substring(0, line.indexOf(',')));
        assertEquals("1.772", line.substring(line.lastIndexOf(' ') + 1)); // √π
    }

    /** The rest is √(2π − 16/π Σ 1/k²) over the odd k up to N. */
    @Test
    void theRestOfTheSquareWaveShrinks() throws IOException {
        assertEquals(
                "a square wave of length 2.507: N = 1 leaves 1.091, N = 3 leaves 0.7902, N = 15 leaves 0.3987",
                FourierSeries.run(folder()));
    }

    @Test
    void theTwoOrdersDiffer() throws IOException {
        assertEquals("R₁(90°) and R₃(90°) in the other order: 120° apart", TwoOrders.run(folder()));
    }
}
