package mml.viz.scene.exact;

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
