package mml.viz.scene.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import mml.exact.FieldMatrix;
import mml.exact.SolutionSet;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Eye;
import mml.viz.svg.Svg;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class SolutionsPictureTest {
    private static final int[][] LINE = {{1, 2}, {2, 4}};
    private static final int[][] PLANE = {{1, -1, 1}, {2, -2, 2}};
    private static final int[][] NOTHING = {{0, 0}, {0, 0}};

    private static SolutionsPicture picture(int[][] A, int b1, int b2) {
        SolutionSet<BigFraction> set = SolutionSet.of(FieldMatrix.of(A), FieldMatrix.of(new int[][] {{b1}, {b2}}));
        return new SolutionsPicture(set, set.particular(), A[0].length == 2 ? Eye.CHOSEN : Eye.at(30, 20));
    }

    private static List<Svg> frames(SolutionsPicture picture) {
        List<Svg> out = new ArrayList<>();
        for (int k = 0; k < picture.frames(); k++) out.add(picture.frame(k, "said."));
        return out;
    }

    private static List<String> texts(SolutionsPicture picture) {
        return frames(picture).stream().map(Svg::toString).toList();
    }

    @Test
    void looksAsItDid() {
        Golden.frames("solutions-line", texts(picture(LINE, 1, 2)), 3);
        Golden.frames("solutions-none", texts(picture(LINE, 1, 1)), 2);
        Golden.frames("solutions-plane", texts(picture(PLANE, 2, 4)), 3);
    }

    @Test
    void everyStepShowsMoreAndKeepsToItsRoom() {
        for (SolutionsPicture picture : List.of(
                picture(LINE, 0, 0),
                picture(new int[][] {{2, 1}, {1, 2}}, 1, 2),
                picture(new int[][] {{2, 1}, {1, 2}}, 0, 0),
                picture(NOTHING, 0, 0),
                picture(NOTHING, 1, 2),
                picture(new int[][] {{1, 0, 1}, {0, 1, 1}}, 1, 2),
                picture(PLANE, 4, 4))) {
            Bounds.checkSteps(frames(picture));
        }
    }

    @Test
    void theWordsAreThoseOfTheCase() {
        assertEquals(
                "All solutions: the null space, shifted by x₀",
                picture(LINE, 1, 2).caption(3));
        assertEquals(
                "Nothing is shifted: b = 0, and the solutions are the null space",
                picture(LINE, 0, 0).caption(3));
        assertEquals(3, picture(LINE, 1, 1).frames());
        assertEquals(
                "b lies outside of the column space: no x goes there",
                picture(LINE, 1, 1).caption(1));
        assertEquals(
                "The null space is there, but the set of solutions is empty: nothing shifts it",
                picture(LINE, 1, 1).caption(2));
        SolutionsPicture one = picture(new int[][] {{2, 1}, {1, 2}}, 1, 2);
        assertEquals("Only 0 goes to 0: the null space is a point", one.caption(2));
        assertEquals("x₀ is the only solution: there is nothing to add", one.caption(3));
    }

    @Test
    void threeEquationsAreTooMany() {
        int[][] A = {{1, 0}, {0, 1}, {1, 1}};
        SolutionSet<BigFraction> set = SolutionSet.of(FieldMatrix.of(A), FieldMatrix.of(new int[][] {{1}, {1}, {2}}));
        var e = assertThrows(
                IllegalArgumentException.class, () -> new SolutionsPicture(set, set.particular(), Eye.CHOSEN));
        assertEquals("A has 3 rows, expected 2: b is drawn in the plane", e.getMessage());
    }
}
