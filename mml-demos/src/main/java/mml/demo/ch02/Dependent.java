package mml.demo.ch02;

import java.io.IOException;
import java.util.List;
import mml.demo.Folder;
import mml.exact.FieldMatrix;
import mml.exact.LinearIndependence;
import mml.viz.scene.Canvas;
import mml.viz.scene.Eye;
import mml.viz.scene.exact.MapPicture;
import mml.viz.scene.exact.RelationPicture;
import mml.viz.scene.exact.SiftPicture;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Three vectors of the plane are dependent: a walk along them leads back to 0. Which of four vectors of space are a basis of
 * what they span; and what a linear map does to a basis decides what it does to all.
 *
 * @mml §2.5, Definition 2.12; §2.6.1, Example 2.17; §2.7.1, Definition 2.19
 */
public final class Dependent {
    private static final FieldMatrix<BigFraction> THREE = FieldMatrix.of(new int[][] {{2, -1, 3}, {1, 2, 4}});
    private static final FieldMatrix<BigFraction> FOUR =
            FieldMatrix.of(new int[][] {{2, -1, 1, 3}, {1, 1, 2, 0}, {0, 2, 2, -2}});
    private static final Canvas HALF = Canvas.HALF.bare();

    private Dependent() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "dependent")));
    }

    /** Draws the three and returns what they show. */
    public static String run(Folder out) throws IOException {
        LinearIndependence<BigFraction> three = LinearIndependence.of(THREE);
        RelationPicture walk = new RelationPicture(three, column(1, 1, 0), HALF, Eye.CHOSEN.reaching(5));
        int back = 2;
        out.figure("walk", walk.frame(back, "A walk along three vectors that leads back to 0."));
        SiftPicture sieve = new SiftPicture(LinearIndependence.of(FOUR), List.of(0, 1, 2, 3), HALF, Eye.CHOSEN);
        int kept = sieve.frames() - 1;
        out.figure("basis", sieve.frame(kept, "Of four vectors those that make a basis of their span."));
        MapPicture map = new MapPicture(
                FieldMatrix.of(new int[][] {{1, 0}, {0, 1}}),
                FieldMatrix.of(new int[][] {{1, -1}, {1, 2}}),
                column(-1, 2));
        out.figure("map", map.frame(2, "The same combination of the images of a basis."));
        return walk.caption(back) + "; " + sieve.caption(kept);
    }

    private static FieldMatrix<BigFraction> column(int... v) {
        return FieldMatrix.generate(v.length, 1, (i, j) -> new BigFraction(v[i]));
    }
}
