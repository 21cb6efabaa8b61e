package mml.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import mml.demo.ch02.FractionGrowth;
import mml.demo.ch02.GaussJordan;
import mml.demo.ch02.ImageOfAMap;
import mml.demo.ch02.LinearMaps;
import mml.demo.ch02.Network;
import mml.demo.ch02.Parameter;
import mml.demo.ch02.Reaction;
import mml.demo.ch02.SolverRace;
import mml.demo.ch02.TwoBases;
import mml.demo.ch02.TwoLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers that the demos of chapter 2 print. */
class Chapter2Test {
    @TempDir
    Path out;

    private Folder folder() {
        return Folder.at(out);
    }

    @Test
    void theTwoLinesMeetWhereTheBookSays() throws IOException {
        assertEquals(
                "two lines: no solution; one solution, (1, 1/4); infinitely many solutions", TwoLines.run(folder()));
    }

    @Test
    void theThreeMapsScaleAreasByTheirDeterminants() throws IOException {
        assertEquals(
                "areas: turned by π/4 × 1, stretched along x₁ × 2, reflected, turned, stretched × -0.5",
                LinearMaps.run(folder()));
    }

    @Test
    void rankAndNullityAreTwoAndTwo() throws IOException {
        assertEquals(
                "image: the plane (rank 2), kernel: a plane in four dimensions (nullity 2), 2 + 2 = 4",
                ImageOfAMap.run(folder()));
    }

    @Test
    void theReactionBalancesWithTheKnownCoefficients() throws IOException {
        assertEquals(
                "10 K4Fe(CN)6 + 122 KMnO4 + 299 H2SO4 → 162 KHSO4 + 5 Fe2(SO4)3 + 122 MnSO4 + 60 HNO3 + 60 CO2"
                        + " + 188 H2O",
                Reaction.run(folder()));
    }

    /** By hand: 105/41 A leave the battery, 65 + 40 at A, and 65 = 60 + 5 at B. */
    @Test
    void theCurrentsOfTheBridgeObeyBothLaws() throws IOException {
        assertEquals("battery 105/41 A, through the bridge 5/41 A", Network.run(folder()));
    }

    @Test
    void sevenMethodsRaceAndTheBetterOnesNeedFewerSteps() throws IOException {
        String line = SolverRace.run(folder());
        assertTrue(line.startsWith("steps to 10⁻¹⁰: Richardson "), line);
        assertTrue(line.endsWith(", Conjugate gradients 20, MINRES 20, GMRES 20"), line);
    }

    @Test
    void theParameterMustBeMinusOne() throws IOException {
        assertEquals(
                "Row 4 says 0 = a + 1: solvable only for a = −1; reduced row echelon form, rank 3, 19 frames",
                Parameter.run(folder()));
    }

    @Test
    void theInverseAndTheKernelAreThoseOfTheBook() throws IOException {
        assertEquals(
                "A·A⁻¹ = I after 17 steps, first row of A⁻¹: (-1, 2, -2, 2); Minus-1 trick: kernel (3, -1, 0, 0, 0),"
                        + " (3, 0, 9, -4, -1)",
                GaussJordan.run(folder()));
    }

    @Test
    void theMatrixInTheNewBasesIsThatOfTheBook() throws IOException {
        assertEquals(
                "T⁻¹AS has the rows (-4, -4, -2), (6, 0, 0), (4, 8, 4), (1, 6, 3), and T·Ã = A·S",
                TwoBases.run(folder()));
    }

    @Test
    void theFractionsOfTheHilbertMatrixGrowAndVanish() throws IOException {
        String line = FractionGrowth.run(folder());
        assertTrue(
                line.matches("8×8 Hilbert matrix: from 1/15 by way of .* \\(28 bits\\) to the identity in 73 steps"),
                line);
    }
}
