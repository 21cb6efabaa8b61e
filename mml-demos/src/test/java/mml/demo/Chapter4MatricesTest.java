package mml.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mml.demo.ch04.CircleToEllipse;
import mml.demo.ch04.Compression;
import mml.demo.ch04.FamilyTree;
import mml.demo.ch04.Films;
import mml.demo.ch04.FiveMaps;
import mml.demo.ch04.Packages;
import mml.demo.ch04.PowerMethod;
import mml.demo.ch04.ThreeStages;
import mml.demo.ch04.Triangles;
import mml.demo.ch04.Volumes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers that the demos of §4.1 to 4.7 print. */
class Chapter4MatricesTest {
    @TempDir
    Path out;

    private Folder folder() {
        return Folder.at(out);
    }

    @Test
    void theVolumeOfExample42Is186() throws IOException {
        assertEquals(
                "area 5; volume 186, turned over; Laplace along the first row: [1, -6, 0], sum -5",
                Volumes.run(folder()));
    }

    @Test
    void theFiveMapsHaveTheBooksEigenvalues() throws IOException {
        assertEquals(
                "stretch: λ = 0.5, 2; shear: λ = 1, 1; turn: λ = 0.866 + 0.5i, 0.866 − 0.5i; collapse: λ = 0, 2; "
                        + "diagonals: λ = 0.5, 1.5",
                FiveMaps.run(folder()));
    }

    @Test
    void thePowerIterationFindsTheLargerEigenvalue() throws IOException {
        assertTrue(PowerMethod.run(folder()).startsWith("λ = 5 after "));
    }

    @Test
    void everythingLeansOnTheKernel() throws IOException {
        String line = Packages.run(folder());
        assertTrue(line.startsWith("of 12 packages, most leans on kernel "), line);
        assertTrue(line.endsWith("; Gx = x checked"), line);
    }

    @Test
    void theTrianglesAgreeOnTheDeterminant() throws IOException {
        assertEquals("diagonal of L: 2, 2, 2; det A = 64, by elimination 64", Triangles.run(folder()));
    }

    @Test
    void example411HasItsPowers() throws IOException {
        assertEquals(
                "A = PDPᵀ with D = diag(3/2, 7/2); A⁵ has the rows (8525/32, −4141/16) and (−4141/16, 8525/32)",
                ThreeStages.run(folder()));
    }

    @Test
    void aShearStretchesByTheGoldenRatio() throws IOException {
        assertEquals(
                "shear: σ₁ = 1.618, σ₂ = 0.618; plane into space: σ₁ = 1.6248, σ₂ = 1", CircleToEllipse.run(folder()));
    }

    @Test
    void twoThemesHoldMostRatings() throws IOException {
        assertEquals(
                "two themes leave out 6.1 % of the book's ratings, 14.1 % of those of ten people", Films.run(folder()));
    }

    @Test
    void realPicturesAreOfAlmostLowRank() throws IOException {
        assertEquals(
                "off by less than 10 %: astronaut at rank 31 of 256, brick at rank 17 of 512, chelsea at rank 12 of 300;"
                        + " the astronaut at rank 20 takes 10260 of 65536 numbers, off by 13.5 %",
                Compression.run(folder()));
        assertTrue(Files.readString(out.resolve("errors.svg")).contains("A brick wall"));
    }

    @Test
    void theFamiliesAreFound() throws IOException {
        String line = FamilyTree.run(folder());
        assertTrue(line.contains("example-4.5: square, of full rank, diagonalisable; "), line);
        assertTrue(line.contains("example-4.6: square, of full rank; "), line);
        assertTrue(line.endsWith("example-4.13: of full rank"), line);
    }
}
