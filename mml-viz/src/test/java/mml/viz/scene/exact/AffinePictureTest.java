package mml.viz.scene.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import mml.exact.AffineMap;
import mml.exact.AffineSubspace;
import mml.exact.FieldMatrix;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Eye;
import mml.viz.svg.Svg;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class AffinePictureTest {
    private static final int[][] TURN = {{0, -1}, {1, 0}};
    private static final int[][] DROP = {{1, 0}, {0, 0}};
    private static final int[][] SHEAR = {{1, 1, 0}, {0, 1, 0}, {0, 0, 1}};

    private static AffinePicture picture(int[][] phi, int[] x0, int[]... directions) {
        int n = x0.length;
        FieldMatrix<BigFraction> support = column(x0);
        FieldMatrix<BigFraction> points = support;
        List<FieldMatrix<BigFraction>> along = new ArrayList<>();
        for (int[] u : directions) {
            along.add(column(u));
            points = points.augment(support.plus(column(u)));
        }
        Eye eye = n == 2 ? Eye.CHOSEN : Eye.at(30, 20);
        return new AffinePicture(
                support,
                along,
                support.plus(along.get(0)),
                AffineSubspace.through(points),
                new AffineMap<>(FieldMatrix.of(phi), column(n == 2 ? new int[] {1, -2} : new int[] {1, -2, -1})),
                eye);
    }

    private static FieldMatrix<BigFraction> column(int[] v) {
        return FieldMatrix.generate(v.length, 1, (i, j) -> new BigFraction(v[i]));
    }

    private static List<Svg> frames(AffinePicture picture) {
        List<Svg> out = new ArrayList<>();
        for (int k = 0; k < picture.frames(); k++) out.add(picture.frame(k, "said."));
        return out;
    }

    private static List<String> texts(AffinePicture picture) {
        return frames(picture).stream().map(Svg::toString).toList();
    }

    @Test
    void looksAsItDid() {
        Golden.frames("affine-line", texts(picture(TURN, new int[] {-1, 2}, new int[] {2, 1})), 4);
        Golden.frames(
                "affine-plane",
                texts(picture(SHEAR, new int[] {0, 1, 2}, new int[] {2, 1, 0}, new int[] {-1, 2, 1})),
                3);
    }

    @Test
    void everyStepShowsMoreAndKeepsToItsRoom() {
        for (AffinePicture picture : List.of(
                picture(TURN, new int[] {0, 0}, new int[] {2, 1}),
                picture(DROP, new int[] {2, 1}, new int[] {0, 3}),
                picture(TURN, new int[] {3, 3}, new int[] {0, 0}),
                picture(TURN, new int[] {0, 0}, new int[] {0, 0}),
                picture(SHEAR, new int[] {3, 3, 3}, new int[] {1, 1, 1}, new int[] {-2, -2, -2}))) {
            Bounds.checkSteps(frames(picture));
        }
    }

    @Test
    void theWordsAreThoseOfTheCase() {
        AffinePicture lost = picture(DROP, new int[] {2, 1}, new int[] {0, 3});
        assertEquals("Φ takes a direction of U to 0, and so a line to a point", lost.caption(4));
        AffinePicture through = picture(TURN, new int[] {4, 2}, new int[] {2, 1});
        assertEquals("x₀ lies in U: the shift changes nothing, L = U", through.caption(2));
        AffinePicture point = picture(TURN, new int[] {1, 2}, new int[] {0, 0});
        assertEquals(4, point.frames());
        assertEquals("U: only 0, a subspace", point.caption(1));
        assertEquals("φ(x) = a + Φ(x) takes a point to a point", point.caption(3));
        assertEquals(
                "U: a line through 0, a subspace",
                picture(SHEAR, new int[] {0, 1, 2}, new int[] {1, 1, 1}, new int[] {-2, -2, -2})
                        .caption(1));
    }

    @Test
    void fourEntriesAreTooMany() {
        int[] four = {1, 2, 3, 4};
        int[][] I = {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}};
        var e = assertThrows(
                IllegalArgumentException.class,
                () -> new AffinePicture(
                        column(four),
                        List.of(column(four)),
                        column(four),
                        AffineSubspace.through(column(four)),
                        new AffineMap<>(FieldMatrix.of(I), column(four)),
                        Eye.CHOSEN));
        assertEquals("x₀ has 4 entries, expected 2 or 3: others are not drawn", e.getMessage());
    }
}
