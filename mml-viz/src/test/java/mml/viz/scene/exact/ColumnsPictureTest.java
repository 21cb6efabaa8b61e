package mml.viz.scene.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import mml.exact.FieldMatrix;
import mml.exact.SolutionSet;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import mml.viz.scene.Eye;
import mml.viz.svg.Svg;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class ColumnsPictureTest {
    private static final int[][] DEPENDENT = {{1, 2}, {2, 4}};
    private static final int[][] FLAT = {{1, 0, 1}, {2, 1, 3}, {-1, 1, 0}};

    private static ColumnsPicture picture(int[][] A, int... b) {
        FieldMatrix<BigFraction> M = FieldMatrix.of(A);
        FieldMatrix<BigFraction> right = FieldMatrix.generate(b.length, 1, (i, j) -> new BigFraction(b[i]));
        FieldMatrix<BigFraction> x = FieldMatrix.generate(M.cols(), 1, (i, j) -> new BigFraction(1, i + 1));
        Eye eye = (b.length == 2 ? Eye.CHOSEN : Eye.at(30, 20)).reaching(6);
        return new ColumnsPicture(SolutionSet.of(M, right), x, new Canvas(480, 500, 16), eye);
    }

    private static List<Svg> frames(ColumnsPicture picture) {
        return IntStream.range(0, picture.frames())
                .mapToObj(k -> picture.frame(k, "said."))
                .toList();
    }

    @Test
    void looksAsItDid() {
        Golden.frames("columns-plane", texts(picture(new int[][] {{2, -1}, {1, 2}}, 1, 3)), 2);
        Golden.frames("columns-space", texts(picture(FLAT, 2, 2, -3)), 3);
    }

    private static List<String> texts(ColumnsPicture picture) {
        return frames(picture).stream().map(Svg::toString).toList();
    }

    /** The walk back to 0 is a step only if there is one. */
    @Test
    void dependentColumnsHaveOneStepMore() {
        assertEquals(3, picture(new int[][] {{2, -1}, {1, 2}}, 1, 3).frames());
        assertEquals(4, picture(DEPENDENT, 3, 1).frames());
        assertEquals(4, picture(new int[][] {{0}, {0}}, 3, 1).frames());
    }

    @Test
    void everyStepShowsMoreAndKeepsToItsRoom() {
        for (ColumnsPicture picture :
                List.of(picture(DEPENDENT, 3, 1), picture(FLAT, 2, 5, -1), picture(new int[][] {{9}, {-9}}, 9, 9))) {
            List<Svg> frames = frames(picture);
            for (int k = 0; k < frames.size(); k++) {
                Bounds.check(frames.get(k));
                if (k > 0)
                    assertNotEquals(frames.get(k - 1).marks(), frames.get(k).marks());
            }
        }
    }

    @Test
    void fourColumnsAreTooMany() {
        assertThrows(IllegalArgumentException.class, () -> picture(new int[][] {{1, 2, 3, 4}, {0, 1, 0, 1}}, 1, 1));
    }
}
