package mml.viz.scene.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import mml.exact.CayleyTable;
import mml.exact.GroupAxioms;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.svg.Svg;
import org.junit.jupiter.api.Test;

class GroupPictureTest {
    private static List<Svg> frames(CayleyTable table) {
        GroupPicture picture = new GroupPicture(GroupAxioms.of(table), "·");
        List<Svg> out = new ArrayList<>();
        for (int k = 0; k < picture.frames(); k++) out.add(picture.frame(k, "said."));
        return out;
    }

    @Test
    void looksAsItDid() {
        Golden.frames(
                "group-five",
                frames(CayleyTable.multiplication(5)).stream()
                        .map(Svg::toString)
                        .toList(),
                4);
    }

    /** What is to be examined stands there from the start, and no more of it than there is to come. */
    @Test
    void eachAxiomIsAskedBeforeItIsAnswered() {
        List<Svg> frames = frames(CayleyTable.multiplication(5));
        for (int k = 0; k < frames.size(); k++) {
            String svg = frames.get(k).toString();
            assertEquals(5 - k, svg.split(">\\? ", -1).length - 1);
            assertEquals(k, svg.split(">✓ ", -1).length - 1);
        }
        List<Svg> open = frames(CayleyTable.of(List.of(-4, 100), Integer::sum));
        assertFalse(open.get(open.size() - 1).toString().contains(">? "));
    }

    @Test
    void everyStepShowsMoreAndKeepsToItsRoom() {
        for (CayleyTable table : List.of(
                CayleyTable.addition(1),
                CayleyTable.addition(8),
                CayleyTable.multiplication(8),
                CayleyTable.of(List.of(0, 1, 2), (x, y) -> (x - y + 3) % 3),
                CayleyTable.of(List.of(-4, 100), Integer::sum))) {
            Bounds.checkSteps(frames(table));
        }
    }
}
