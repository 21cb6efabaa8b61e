package mml.viz.scene.spectral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.viz.Bounds;
import mml.viz.Crossed;
import mml.viz.Golden;
import mml.viz.Legible;
import mml.viz.scene.Canvas;
import mml.viz.svg.Svg;
import org.junit.jupiter.api.Test;

class SymmetryPictureTest {
    private static final SymmetryPicture SYMMETRIC = new SymmetryPicture(
            Matrix.of(2, 2, 1.64, 0.48, 0.48, 1.36),
            List.of(Vector.of(0.8, 0.6), Vector.of(0.6, -0.8)),
            List.of(2.0, 1.0));
    private static final SymmetryPicture LEANING = new SymmetryPicture(
            Matrix.of(2, 2, 2, 3, 0, -3), List.of(Vector.of(1, 0), Vector.of(0.6, -0.8)), List.of(2.0, -2.0));
    private static final SymmetryPicture DEFECTIVE =
            new SymmetryPicture(Matrix.of(2, 2, 1, 1, 0, 1), List.of(Vector.of(1, 0)), List.of(1.0));
    private static final SymmetryPicture TURN = new SymmetryPicture(Matrix.of(2, 2, 0, -1, 1, 0), List.of(), List.of());
    private static final SymmetryPicture ZERO = new SymmetryPicture(
            Matrix.of(2, 2, 0, 0, 0, 0), List.of(Vector.of(1, 0), Vector.of(0, 1)), List.of(0.0, 0.0));

    private static List<Svg> frames(SymmetryPicture picture) {
        List<Svg> out = new ArrayList<>();
        for (int k = 0; k < picture.frames(); k++) out.add(picture.frame(k, "said."));
        return out;
    }

    private static List<String> texts(SymmetryPicture picture) {
        return frames(picture).stream().map(Svg::toString).toList();
    }

    @Test
    void looksAsItDid() {
        Golden.frames("symmetry", texts(SYMMETRIC), 3);
        Golden.frames("symmetry-leaning", texts(LEANING), 2);
    }

    @Test
    void everyStepShowsMoreAndKeepsToItsRoom() {
        for (SymmetryPicture picture : List.of(SYMMETRIC, LEANING, DEFECTIVE, TURN, ZERO)) {
            Bounds.checkSteps(frames(picture));
        }
    }

    /** Matrices of four digits have room beside the plane. */
    @Test
    void onASlideAllIsLargeEnoughForAHall() {
        double r = Math.sqrt(0.5);
        SymmetryPicture wide = new SymmetryPicture(
                Matrix.of(2, 2, 1, 0.5, 0.5, 1),
                List.of(Vector.of(r, -r), Vector.of(r, r)),
                List.of(0.5, 1.5),
                Canvas.WIDE.bare());
        Bounds.checkSteps(frames(wide));
        for (Svg frame : frames(wide)) {
            assertEquals(960, frame.width());
            assertEquals(List.of(), Legible.onASlide(frame));
            assertEquals(List.of(), Crossed.texts(frame));
        }
    }

    @Test
    void theWordsAreThoseOfTheCase() {
        assertEquals(4, SYMMETRIC.frames());
        assertEquals("The eigenvectors stand at a right angle", SYMMETRIC.caption(1));
        assertEquals(3, LEANING.frames());
        assertEquals("The eigenvectors lean: no right angle", LEANING.caption(1));
        assertEquals("A is defective: one line of eigenvectors is all", DEFECTIVE.caption(1));
        assertEquals(1, TURN.frames());
        assertEquals("Complex eigenvalues: A turns every direction, no eigenvector to be seen", TURN.caption(0));
    }

    @Test
    void threeRowsAreTooMany() {
        assertThrows(
                IllegalArgumentException.class, () -> new SymmetryPicture(Matrix.identity(3), List.of(), List.of()));
    }
}
