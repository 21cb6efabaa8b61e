package mml.viz.scene.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import mml.exact.FieldMatrix;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.svg.Svg;
import org.junit.jupiter.api.Test;

class MapPictureTest {
    private static final int[][] I = {{1, 0}, {0, 1}};

    private static MapPicture picture(int[][] B, int[][] images, int a, int b) {
        return new MapPicture(FieldMatrix.of(B), FieldMatrix.of(images), FieldMatrix.of(new int[][] {{a}, {b}}));
    }

    private static List<Svg> frames(MapPicture picture) {
        List<Svg> out = new ArrayList<>();
        for (int k = 0; k < picture.frames(); k++) out.add(picture.frame(k, "said."));
        return out;
    }

    @Test
    void looksAsItDid() {
        List<Svg> frames = frames(picture(I, new int[][] {{1, -1}, {1, 2}}, -1, 2));
        Golden.frames("map", frames.stream().map(Svg::toString).toList(), 2, 4);
    }

    @Test
    void everyStepShowsMoreAndKeepsToItsRoom() {
        Bounds.checkSteps(frames(picture(new int[][] {{1, -1}, {1, 1}}, new int[][] {{2, -4}, {1, -2}}, 3, 4)));
        Bounds.checkSteps(frames(picture(I, new int[][] {{0, 0}, {0, 0}}, 1, 1)));
    }

    @Test
    void imagesOnOneLineAreSaid() {
        assertEquals(
                "Φ(b₁) and Φ(b₂) lie on one line: so does every Φ(x)",
                picture(I, new int[][] {{2, -4}, {1, -2}}, 1, 1).caption(4));
        assertEquals(
                "So it is for every x: the grid goes to the grid of the images",
                picture(I, I, 1, 1).caption(4));
    }

    @Test
    void onlyThePlaneIsDrawn() {
        int[][] wide = {{1, 0, 0}, {0, 1, 0}};
        assertThrows(IllegalArgumentException.class, () -> picture(wide, I, 1, 1));
    }
}
