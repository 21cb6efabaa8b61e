package mml.viz.scene.mixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.data.Datasets;
import mml.matrix.Matrix;
import mml.mixture.EmSettings;
import mml.mixture.Family;
import mml.mixture.Selection;
import mml.random.Rng;
import mml.text.Count;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;
import mml.viz.svg.Theme;
import org.junit.jupiter.api.Test;

class CriterionPictureTest {
    private static final EmSettings SETTINGS = EmSettings.BOOK.withRestarts(2).withTolerance(1e-6);

    private static List<Mark> texts(Svg picture, String text) {
        return picture.marks().stream()
                .filter(m -> m instanceof Mark.Text t && t.spans().get(0).text().equals(text))
                .toList();
    }

    @Test
    void theSmallestIsFramed() {
        Matrix X = Datasets.oldFaithful().table().matrix("eruptions_min", "waiting_min");
        Selection selection =
                Selection.of(X, List.of(Family.FULL, Family.TIED, Family.EQUAL_SPHERICAL), 3, SETTINGS, Rng.seeded(1));
        Svg picture = CriterionPicture.of(selection);
        Golden.check("bic-table.svg", picture.document(Theme.LIGHT, true));
        Golden.legible("bic-table", picture);
        Bounds.check(picture);
        List<Mark> framed = picture.marks().stream()
                .filter(m -> m instanceof Mark.Rect r && r.look().stroke() == Role.CHANGE)
                .toList();
        assertEquals(1, framed.size());
        String best = Count.of(selection.best().mixture().size(), "component") + " and "
                + selection.best().family().words();
        assertTrue(picture.description().contains(best), picture.description());
    }

    @Test
    void whereEveryStartCollapsedStandsADash() {
        Matrix X = Matrix.of(4, 1, 0, 0, 5, 5);
        Selection selection = Selection.of(X, List.of(Family.FULL, Family.TIED), 2, SETTINGS, Rng.seeded(1));
        Svg picture = CriterionPicture.of(selection);
        Bounds.check(picture);
        assertEquals(2, texts(picture, "–").size());
    }
}
