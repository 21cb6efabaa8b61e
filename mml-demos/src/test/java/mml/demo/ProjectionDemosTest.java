package mml.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import mml.demo.ch03.LineFit;
import mml.demo.ch03.NearestPoint;
import mml.demo.ch03.Orthogonality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers that the demos of §3.8 print. */
class ProjectionDemosTest {
    @TempDir
    Path out;

    @Test
    void theNearestPointIsAtTheDistanceOfTheBook() throws IOException {
        assertEquals(
                "(6, 0, 0) is √6 from the plane of (1, 1, 1) and (0, 1, 2): its square is 6",
                NearestPoint.run(Folder.at(out)));
    }

    @Test
    void heavierCarsGoLessFar() throws IOException {
        String said = LineFit.run(Folder.at(out));
        assertTrue(said.startsWith("mpg ≈ 46.32 − 7.68 · weight; the 398 residuals"), said);
    }

    @Test
    void theClassicalVariantIsGoneAtSevenColumns() throws IOException {
        assertTrue(Orthogonality.run(Folder.at(out)).startsWith("With 7 columns"));
    }
}
