package mml.viz.scene.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import mml.exact.FieldMatrix;
import mml.exact.LinearIndependence;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import mml.viz.scene.Eye;
import mml.viz.svg.Svg;
import org.junit.jupiter.api.Test;

class SiftPictureTest {
    private static SiftPicture picture(int[]... X) {
        List<Integer> names = new ArrayList<>();
        for (int j = 0; j < X[0].length; j++) names.add(X[0].length - 1 - j);
        return new SiftPicture(
                LinearIndependence.of(FieldMatrix.of(X)),
                names,
                new Canvas(480, 500, 16),
                (X.length == 2 ? Eye.CHOSEN : Eye.at(30, 20)).reaching(5));
    }

    private static List<Svg> frames(SiftPicture picture) {
        List<Svg> out = new ArrayList<>();
        for (int k = 0; k < picture.frames(); k++) out.add(picture.frame(k, "said."));
        return out;
    }

    @Test
    void looksAsItDid() {
        SiftPicture space = picture(new int[] {2, -1, 1, 3}, new int[] {1, 1, 2, 0}, new int[] {0, 2, 2, -2});
        Golden.frames("sift", frames(space).stream().map(Svg::toString).toList(), 3, 5);
    }

    @Test
    void everyStepShowsMoreAndKeepsToItsRoom() {
        for (SiftPicture picture : List.of(
                picture(new int[] {2, -1, 1, 3}, new int[] {1, 1, 2, 0}, new int[] {0, 2, 2, -2}),
                picture(new int[] {0, 0}, new int[] {0, 0}),
                picture(new int[] {0, 1, 0, 2, 1}, new int[] {0, 1, 1, 3, 0}))) Bounds.checkSteps(frames(picture));
    }

    @Test
    void theWordsNameTheVectorThatIsLookedAt() {
        SiftPicture picture = picture(new int[] {1, 2, 0}, new int[] {1, 2, 1});
        assertEquals("x₃ leaves the span so far: it stays", picture.caption(1));
        assertEquals("x₂ lies in the span so far: it is left out", picture.caption(2));
        assertEquals("x₁ leaves the span so far: it stays", picture.caption(3));
        assertEquals("X = CR: R holds the coordinates of all vectors in the basis C", picture.caption(4));
        assertEquals(3, picture(new int[] {0, 0}, new int[] {0, 0}).frames(), "no basis, no coordinates");
    }

    @Test
    void sixVectorsAreTooMany() {
        var e = assertThrows(IllegalArgumentException.class, () -> picture(new int[6], new int[6]));
        assertEquals("X has 6 columns, expected 2 to 5", e.getMessage());
    }
}
