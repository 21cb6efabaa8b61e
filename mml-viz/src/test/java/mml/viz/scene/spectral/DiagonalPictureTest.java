package mml.viz.scene.spectral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import mml.exact.BasisChange;
import mml.exact.FieldMatrix;
import mml.matrix.Vector;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import mml.viz.svg.Svg;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class DiagonalPictureTest {
    private static final Canvas CANVAS = new Canvas(440, 520, 17);
    private static final FieldMatrix<BigFraction> S = FieldMatrix.of(new int[][] {{2, -1}, {1, 1}});

    private static DiagonalPicture picture(int[][] A, String first, String second, Vector... directions) {
        BasisChange<BigFraction> change = BasisChange.similar(FieldMatrix.of(A), S);
        return new DiagonalPicture(change, List.of(first, second), List.of(directions), CANVAS);
    }

    private static List<Svg> frames(DiagonalPicture picture) {
        return IntStream.range(0, picture.frames())
                .mapToObj(k -> picture.frame(k, "said."))
                .toList();
    }

    @Test
    void looksAsItDid() {
        DiagonalPicture picture = picture(new int[][] {{1, 1}, {2, 0}}, "2", "−1", Vector.of(1, 1), Vector.of(1, -2));
        Golden.frames("diagonal", frames(picture).stream().map(Svg::toString).toList(), 3);
    }

    @Test
    void everyStepShowsMoreAndKeepsToItsRoom() {
        for (DiagonalPicture picture : List.of(
                picture(new int[][] {{0, -1}, {1, 0}}, "0 − 1i", "0 + 1i"),
                picture(new int[][] {{1, 1}, {0, 1}}, "1", "1", Vector.of(1, 0)),
                picture(new int[][] {{0, 0}, {0, 0}}, "0", "0"),
                picture(new int[][] {{99, 77}, {-88, 99}}, "99 − 82.32i", "99 + 82.32i"))) {
            List<Svg> frames = frames(picture);
            for (int k = 0; k < frames.size(); k++) {
                Bounds.check(frames.get(k));
                if (k > 0)
                    assertNotEquals(frames.get(k - 1).title(), frames.get(k).title());
            }
        }
    }

    @Test
    void bothDiagonalsHaveTheSumThatIsTold() {
        DiagonalPicture picture = picture(new int[][] {{1, 1}, {2, 0}}, "2", "−1");
        assertEquals("As₁ has 7/3 times s₁ in it", picture.caption(1));
        assertEquals("As₂ has −4/3 times s₂ in it", picture.caption(2));
        assertEquals("Both diagonals have the sum 1", picture.caption(3));
        assertEquals("λ₁ = 2, λ₂ = −1: their sum is the trace, 1", picture.caption(4));
    }

    @Test
    void whatIsNoBasisIsShownAndWhatIsTwoIsRefused() {
        FieldMatrix<BigFraction> line = FieldMatrix.of(new int[][] {{1, 2}, {1, 2}});
        DiagonalPicture flat = DiagonalPicture.withoutBasis(S, line, CANVAS);
        assertEquals(1, flat.frames());
        Bounds.check(flat.frame(0, "said."));
        BasisChange<BigFraction> two = BasisChange.of(S, S, FieldMatrix.of(new int[][] {{1, 0}, {0, 1}}));
        assertThrows(
                IllegalArgumentException.class, () -> new DiagonalPicture(two, List.of("1", "1"), List.of(), CANVAS));
    }
}
