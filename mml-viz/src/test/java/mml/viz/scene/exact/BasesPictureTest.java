package mml.viz.scene.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.stream.IntStream;
import mml.exact.BasisChange;
import mml.exact.FieldMatrix;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.Legible;
import mml.viz.scene.Canvas;
import mml.viz.svg.Svg;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class BasesPictureTest {
    private static final FieldMatrix<BigFraction> S = FieldMatrix.of(new int[][] {{1, 1}, {1, -1}});
    private static final FieldMatrix<BigFraction> T = FieldMatrix.of(new int[][] {{1, 1}, {0, 2}});
    private static final FieldMatrix<BigFraction> X = FieldMatrix.of(new int[][] {{2}, {1}});

    private static BasesPicture picture(int[][] A, FieldMatrix<BigFraction> T) {
        return BasesPicture.of(BasisChange.of(FieldMatrix.of(A), S, T), X);
    }

    private static List<Svg> frames(BasesPicture picture) {
        return IntStream.range(0, picture.frames())
                .mapToObj(k -> picture.frame(k, "said."))
                .toList();
    }

    @Test
    void looksAsItDid() {
        List<Svg> frames = frames(picture(new int[][] {{2, 1}, {1, 2}}, T));
        Golden.frames("bases", frames.stream().map(Svg::toString).toList(), 4);
    }

    @Test
    void everyStepShowsMoreAndKeepsToItsRoom() {
        for (BasesPicture picture : List.of(
                picture(new int[][] {{2, 1}, {1, 2}}, T),
                picture(new int[][] {{0, 0}, {0, 0}}, S),
                picture(new int[][] {{99, 77}, {-88, 99}}, T))) {
            List<Svg> frames = frames(picture);
            for (int k = 0; k < frames.size(); k++) {
                Bounds.check(frames.get(k));
                if (k > 0)
                    assertNotEquals(frames.get(k - 1).marks(), frames.get(k).marks());
            }
        }
    }

    /** The square stands beside the planes, with room for fractions and three digits. */
    @Test
    void onASlideAllIsLargeEnoughForAHall() {
        for (int[][] A : new int[][][] {{{2, 1}, {1, 2}}, {{99, 77}, {-88, 99}}}) {
            BasesPicture wide = BasesPicture.of(BasisChange.of(FieldMatrix.of(A), S, T), X, Canvas.WIDE.bare());
            for (Svg frame : frames(wide)) {
                Bounds.check(frame);
                assertEquals(960, frame.width());
                assertEquals(List.of(), Legible.onASlide(frame));
            }
        }
    }

    @Test
    void twoVectorsOnALineMakeNoGrid() {
        BasesPicture picture = BasesPicture.withoutBasis(FieldMatrix.of(new int[][] {{1, 2}, {1, 2}}), S, X);
        assertEquals(1, picture.frames());
        Bounds.check(picture.frame(0, "said."));
    }
}
