package mml.viz.scene.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import mml.geometry.OrthogonalComplement;
import mml.geometry.Projection;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import mml.viz.scene.Eye;
import mml.viz.svg.Svg;
import org.junit.jupiter.api.Test;

class ComplementPictureTest {
    private static ComplementPicture picture(Vector x, Vector... generators) {
        Matrix B = Matrix.ofColumns(generators);
        Eye eye = x.size() == 2 ? Eye.CHOSEN : Eye.at(-35, 20);
        return new ComplementPicture(
                Projection.of(B, x), OrthogonalComplement.of(B), new Canvas(480, 500, 16), eye.reaching(3.4));
    }

    private static List<Svg> frames(ComplementPicture picture) {
        List<Svg> out = new ArrayList<>();
        for (int k = 0; k < picture.frames(); k++) out.add(picture.frame(k, "said."));
        return out;
    }

    private static final ComplementPicture PLANE =
            picture(Vector.of(1, 1.5, 2.5), Vector.of(2, 0, 1), Vector.of(0, 2, -1));

    @Test
    void looksAsItDid() {
        Golden.frames("complement", frames(PLANE).stream().map(Svg::toString).toList(), 2, 3);
    }

    @Test
    void everyStepShowsMoreAndKeepsToItsRoom() {
        for (ComplementPicture picture : List.of(
                PLANE,
                picture(Vector.of(1, 1, 1), Vector.of(1, 2, 2)),
                picture(Vector.of(1, 3), Vector.of(2, 1)),
                picture(Vector.of(2, 1), Vector.of(2, 1)),
                picture(Vector.of(1, 3), Vector.of(0, 0)),
                picture(Vector.of(0, 0, 0), Vector.of(1, 1, 1), Vector.of(2, 2, 2))))
            Bounds.checkSteps(frames(picture));
    }

    @Test
    void normalsAreEasilyRead() {
        assertTrue(PLANE.normals().get(0).isClose(Vector.of(1, -1, -2), 1e-12));
        assertTrue(picture(Vector.of(1, 1, 1), Vector.of(1, 1, 1), Vector.of(0, 1, 2))
                .normals()
                .get(0)
                .isClose(Vector.of(1, -2, 1), 1e-12));
        assertEquals(
                2.0,
                picture(Vector.of(1, 1), Vector.of(3, 0.25)).normals().get(0).maxNorm(),
                1e-12);
    }

    @Test
    void theWordsAreThoseOfTheCase() {
        assertEquals("U⊥: all v with Bᵀv = 0, a line", PLANE.caption(1));
        assertEquals("nᵀy = 0 says U with one vector; through x, nᵀy = −5.5", PLANE.caption(3));
        ComplementPicture line = picture(Vector.of(1, 1, 1), Vector.of(1, 2, 2));
        assertEquals(3, line.frames());
        assertEquals("U⊥: all v with Bᵀv = 0, a plane", line.caption(1));
        assertEquals(
                "U⊥: all v with Bᵀv = 0, everything",
                picture(Vector.of(1, 3), Vector.of(0, 0)).caption(1));
    }

    @Test
    void fourEntriesAreTooMany() {
        assertThrows(IllegalArgumentException.class, () -> picture(Vector.of(1, 2, 3, 4), Vector.of(1, 1, 1, 1)));
    }
}
