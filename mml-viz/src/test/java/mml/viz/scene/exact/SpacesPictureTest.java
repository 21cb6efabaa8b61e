package mml.viz.scene.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import mml.exact.FieldMatrix;
import mml.exact.ImageAndKernel;
import mml.matrix.Vector;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Stage;
import mml.viz.svg.Svg;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class SpacesPictureTest {
    private static SpacesPicture picture(int[][] A, int... x) {
        FieldMatrix<BigFraction> M = FieldMatrix.of(A);
        FieldMatrix<BigFraction> v = FieldMatrix.generate(x.length, 1, (i, j) -> new BigFraction(x[i]));
        return new SpacesPicture(ImageAndKernel.of(M), v, M.times(v));
    }

    private static List<Svg> frames(SpacesPicture picture) {
        return IntStream.range(0, 4).mapToObj(k -> picture.frame(k, "said.")).toList();
    }

    private static void looksAsItDid(String name, SpacesPicture picture) {
        Golden.frames(name, frames(picture).stream().map(Svg::toString).toList(), 3);
    }

    @Test
    void looksAsItDid() {
        looksAsItDid("spaces-plane", picture(new int[][] {{1, 2}, {2, 4}}, 2, -1));
        looksAsItDid("spaces-space", picture(new int[][] {{1, 2, 1}, {-2, -3, 1}, {3, 5, 0}}, 1, 0, 1));
        looksAsItDid("spaces-four", picture(new int[][] {{1, 2, -1, 0}, {1, 0, 0, 1}}, 1, 1, 0, 0));
    }

    @Test
    void aPlaceOfTheLeftSpaceIsAVector() {
        Stage stage = picture(new int[][] {{1, 2}, {2, 4}}, 2, -1).domain();
        Vector back = stage.point(stage.at(Vector.of(2, -1)), Vector.of(0, 0));
        assertEquals(0, back.minus(Vector.of(2, -1)).norm(), 1e-12);
    }

    /** An image far outside is cut, not drawn over the other space. */
    @Test
    void keepsToItsRoom() {
        int[][][] matrices = {{{9, 9}, {9, -9}}, {{9, 9, 9}, {9, 9, 8}, {1, 0, 1}}, {{0, 0}, {0, 0}, {0, 0}}};
        for (int[][] A : matrices)
            for (Svg frame : frames(picture(A, A[0].length == 2 ? new int[] {3, 3} : new int[] {3, 3, 3})))
                Bounds.check(frame);
    }
}
