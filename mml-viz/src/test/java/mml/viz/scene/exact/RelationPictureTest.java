package mml.viz.scene.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import mml.exact.FieldMatrix;
import mml.exact.LinearIndependence;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import mml.viz.scene.Eye;
import mml.viz.svg.Svg;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class RelationPictureTest {
    private static RelationPicture picture(int[][] X, int... weights) {
        return new RelationPicture(
                LinearIndependence.of(FieldMatrix.of(X)),
                FieldMatrix.generate(weights.length, 1, (i, j) -> new BigFraction(weights[i])),
                new Canvas(480, 500, 16),
                (X.length == 2 ? Eye.CHOSEN : Eye.at(30, 20)).reaching(5));
    }

    private static List<Svg> frames(RelationPicture picture) {
        List<Svg> out = new ArrayList<>();
        for (int k = 0; k < picture.frames(); k++) out.add(picture.frame(k, "said."));
        return out;
    }

    @Test
    void looksAsItDid() {
        RelationPicture plane = picture(new int[][] {{2, -1, 3}, {1, 2, 4}}, 1, 1, 0);
        Golden.frames(
                "relation-plane", frames(plane).stream().map(Svg::toString).toList(), 2);
        RelationPicture space = picture(new int[][] {{2, 1, -1}, {0, 2, 1}, {1, -1, 2}}, 1, 0, -1);
        Golden.frames(
                "relation-space", frames(space).stream().map(Svg::toString).toList(), 2);
    }

    @Test
    void everyStepShowsMoreAndKeepsToItsRoom() {
        for (RelationPicture picture : List.of(
                picture(new int[][] {{2, -1, 3}, {1, 2, 4}}, 1, 1, 0),
                picture(new int[][] {{2, 0, -1}, {1, 0, 2}}, 0, 4, 0),
                picture(new int[][] {{0, 0}, {0, 0}}, 1, 1),
                picture(new int[][] {{1, 2, 3, 4}, {1, 2, 3, 4}, {-1, -2, -3, -4}}, 4, 4, 4, 4)))
            Bounds.checkSteps(frames(picture));
    }

    @Test
    void theWordsAreThoseOfTheCase() {
        RelationPicture two = picture(new int[][] {{1, 2, 0, 1}, {0, 0, 1, 1}}, 1, 0, 0, 0);
        assertEquals("No pivot in columns 2 and 4: there a weight can be chosen", two.caption(1));
        assertEquals("With λ₂ = 1 the walk leads back to 0", two.caption(2));
        assertEquals("With λ₄ = 1 the walk leads back to 0", two.caption(3));
        assertEquals("Without x₂ and x₄ the span is the same", two.caption(4));
        RelationPicture none = picture(new int[][] {{2, -1}, {1, 2}}, 1, 1);
        assertEquals(3, none.frames());
        assertEquals("Every column has a pivot: only λ = 0 leads back to 0", none.caption(1));
        assertEquals("Without x₂ the span is smaller: none is a waste", none.caption(2));
    }

    @Test
    void fiveVectorsAreTooMany() {
        var e = assertThrows(
                IllegalArgumentException.class,
                () -> picture(new int[][] {{1, 2, 3, 4, 5}, {1, 1, 1, 1, 1}}, 1, 1, 1, 1, 1));
        assertEquals("X has 5 columns, expected 2 to 4", e.getMessage());
    }
}
