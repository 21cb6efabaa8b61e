package mml.viz.scene.reduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import mml.data.CsvTable;
import mml.data.Datasets;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.reduction.Pca;
import mml.reduction.PcaSettings;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import mml.viz.svg.Room;
import mml.viz.svg.Svg;
import org.junit.jupiter.api.Test;

class BiplotPictureTest {
    private static BiplotPicture of(Matrix X, List<String> names, Canvas canvas) {
        Pca pca = Pca.of(X, PcaSettings.BOOK.standardised().withComponents(2));
        return new BiplotPicture(
                pca.whiten(X), pca.loadings(), pca.B(), pca.explained().part(0, 2), names, canvas);
    }

    @Test
    void thirteenNamesStandApartOnAPhoneAndOnASlide() {
        CsvTable wine = Datasets.wine().table();
        List<String> names = wine.names().subList(0, 13);
        Matrix X = wine.matrix(names.toArray(String[]::new));
        for (Canvas canvas : List.of(Canvas.ofWidth(480, 18), Canvas.WIDE, new Canvas(960, 686, 24))) {
            BiplotPicture picture = of(X, names, canvas);
            assertTrue(picture.isApart());
            List<Svg> frames = new ArrayList<>();
            for (int d = 0; d <= 13; d++) frames.add(picture.frame(d, "arrow " + d, "words"));
            Bounds.checkSteps(frames);
        }
        Golden.check("biplot-wine.svg", of(X, names, Canvas.WIDE).frame(13, "Wines", "Words."));
    }

    @Test
    void arrowsAreAsLongAsDotsReach() {
        Matrix dots = Matrix.of(2, 2, 2, 0, -2, 0);
        assertEquals(1, BiplotPicture.factor(dots, Matrix.of(1, 2, 1, 0)));
        assertEquals(0.01, BiplotPicture.factor(dots, Matrix.of(1, 2, 0, 150)), 1e-15);
        assertEquals(5, BiplotPicture.factor(dots, Matrix.of(1, 2, 0.3, 0)));
        assertEquals(1, BiplotPicture.factor(dots, Matrix.of(1, 2, 0, 0)));
    }

    @Test
    void namesThatAreMissingAreAskedFor() {
        Matrix X = Rng.seeded(1).normalMatrix(9, 3);
        assertThrows(IllegalArgumentException.class, () -> of(X, List.of("a", "b"), Canvas.WIDE));
    }

    @Test
    void theScreeAndTheCurvesKeepToTheirRoom() {
        Vector shares = Vector.of(0.6, 0.3, 0.08, 0.02);
        Vector seen = Vector.of(-7, -6, -5.5, -5.4);
        Vector unseen = Vector.of(-7.1, -6.2, -6.1, -6.4);
        for (Canvas canvas : List.of(Canvas.ofWidth(480, 18), Canvas.WIDE)) {
            DimensionsPicture picture = new DimensionsPicture(shares, seen, unseen, canvas);
            List<Svg> frames = new ArrayList<>();
            for (int M = 0; M < 4; M++) frames.add(picture.frame(M, "model " + M, "words"));
            Bounds.checkSteps(frames);
        }
        assertThrows(
                IllegalArgumentException.class, () -> new DimensionsPicture(shares, seen, Vector.of(1), Canvas.WIDE));
    }

    @Test
    void aSlideKeepsItsMarginsAndAPageHasItsOwn() {
        assertEquals(Room.of(21.6, 21.6, 938.4, 518.4, 24), Canvas.WIDE.room(100));
        assertEquals(Room.of(8, 8, 952, 532, 24), Canvas.WIDE.bare().room(100));
        assertEquals(Room.of(8, 8, 472, 92, 18), Canvas.ofWidth(480, 18).room(100));
    }
}
