package mml.viz.scene.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import mml.geometry.Orthonormality;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import mml.viz.svg.Svg;
import org.junit.jupiter.api.Test;

class CoordinatesPictureTest {
    private static final double R = Math.sqrt(0.5);

    private static CoordinatesPicture picture(Vector x, double... B) {
        return new CoordinatesPicture(Orthonormality.of(Matrix.of(2, 2, B)), x, new Canvas(480, 480, 16));
    }

    private static List<Svg> frames(CoordinatesPicture picture) {
        List<Svg> out = new ArrayList<>();
        for (int k = 0; k < picture.frames(); k++) out.add(picture.frame(k, "said."));
        return out;
    }

    @Test
    void looksAsItDid() {
        List<Svg> frames = frames(picture(Vector.of(3, 1), R, R, R, -R));
        Golden.frames("coordinates", frames.stream().map(Svg::toString).toList(), 1, 4);
    }

    @Test
    void everyStepShowsMoreAndKeepsToItsRoom() {
        Bounds.checkSteps(frames(picture(Vector.of(4, -4), 1.5, -0.5, 0.5, 1)));
        Bounds.checkSteps(frames(picture(Vector.of(0, 0), 1, 0, 0, 1)));
        Bounds.checkSteps(frames(picture(Vector.of(1, 2), 0, 4, 0, 4)));
    }

    @Test
    void onlyAnOrthonormalBasisGivesEveryXBack() {
        assertTrue(picture(Vector.of(3, 1), R, R, R, -R).arrives());
        CoordinatesPicture skew = picture(Vector.of(1, 3), 1.5, -0.5, 0.5, 1);
        assertFalse(skew.arrives());
        assertEquals(Vector.of(3.25, 4), skew.sum());
        assertEquals("BᵀB is not I: b₁ has not length one", skew.caption(4));
        CoordinatesPicture slanted = picture(Vector.of(1, 3), 1, 0.8, 0, 0.6);
        assertEquals("BᵀB is not I: b₁ and b₂ are not orthogonal", slanted.caption(4));
    }

    @Test
    void onlyThePlaneIsDrawn() {
        Orthonormality one = Orthonormality.of(Matrix.of(2, 1, 1, 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> new CoordinatesPicture(one, Vector.of(1, 1), new Canvas(480, 480, 16)));
    }
}
