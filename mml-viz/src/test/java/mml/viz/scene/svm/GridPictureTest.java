package mml.viz.scene.svm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.svm.SvmGrid;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;
import mml.viz.svg.Theme;
import org.junit.jupiter.api.Test;

class GridPictureTest {
    private static final SvmGrid GRID = new SvmGrid(
            Vector.of(0.1, 1, 10),
            Vector.of(1e-3, 0.01, 0.1, 1),
            Matrix.of(3, 4, .6, .7, .8, .7, .7, .9, .95, .8, .8, .925, .9, .7),
            List.of(1, 2));

    @Test
    void theBestIsFramed() {
        Svg picture = GridPicture.of(GRID);
        Golden.check("svm-grid.svg", picture.document(Theme.LIGHT, true));
        Golden.legible("svm-grid", picture);
        Bounds.check(picture);
        List<Mark> framed = picture.marks().stream()
                .filter(m -> m instanceof Mark.Rect r && r.look().stroke() == Role.CHANGE)
                .toList();
        assertEquals(1, framed.size());
        assertTrue(picture.description().contains("at most 95 rightly, with C = 1 and γ = 0.1"), picture.description());
    }

    @Test
    void oneCellAndEqualOnesAreDrawn() {
        Bounds.check(GridPicture.of(new SvmGrid(Vector.of(1), Vector.of(1), Matrix.of(1, 1, 0.5), List.of(0, 0))));
    }
}
