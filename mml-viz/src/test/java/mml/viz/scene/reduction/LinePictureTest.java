package mml.viz.scene.reduction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.reduction.AlongLine;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.plot.Plane;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.svg.Svg;
import org.junit.jupiter.api.Test;

class LinePictureTest {
    private static final List<String> NAMES = List.of("minutes", "wait");
    private static final Matrix X = Matrix.of(5, 2, 0, 0, 1, 1.5, 2, 1, 3, 2.5, 4, 2);
    private static final Canvas CANVAS = new Canvas(480, 560, 17).bare();

    private static List<AlongLine> lines(Matrix X) {
        List<AlongLine> out = new ArrayList<>();
        for (int k = 0; k < 12; k++) {
            double angle = Math.PI * k / 12;
            out.add(AlongLine.of(X, Vector.of(Elementary.cos(angle), Elementary.sin(angle))));
        }
        return out;
    }

    @Test
    void theLineItsResidualsAndWhatItCaptures() {
        LinePicture picture = new LinePicture(X, lines(X), CANVAS, null, null, NAMES);
        Golden.check("pca-line.svg", picture.frame(2, "A line at 30 degrees", "It captures most."));
    }

    @Test
    void everyMarkLiesInTheFigure() {
        for (Matrix data : List.of(X, Matrix.of(2, 2, 1e9, 0, 1e9 + 1, 0), Matrix.of(3, 2, 1, 1, 1, 1, 1, 1))) {
            LinePicture picture = new LinePicture(data, lines(data), CANVAS, null, null, NAMES);
            for (int k = 0; k < 12; k++) {
                Svg svg = picture.frame(k, "a", "b");
                Bounds.check(svg);
                assertEquals(560, svg.height());
            }
        }
        Bounds.check(new LinePicture(X, lines(X), CANVAS, Scale.linear(-1, 1), Scale.linear(-1, 1), NAMES)
                .frame(0, "a", "b"));
    }

    /** Or the answer would stand there before anybody has turned the line. */
    @Test
    void whatIsCapturedIsDrawnAsFarAsTheLineHasTurned() {
        LinePicture picture = new LinePicture(X, lines(X), CANVAS, null, null, NAMES);
        int before = 0;
        for (int k : new int[] {1, 4, 8, 11}) {
            int places = curve(picture.frame(k, "a", "b").toString());
            assertTrue(places > before && places <= (k == 11 ? 13 : k + 1), k + ": " + places);
            before = places;
        }
    }

    /** How many places the curve of the captured variances has. */
    private static int curve(String svg) {
        String group = svg.substring(svg.indexOf("id=\"captured-line-3\""));
        String points = group.substring(group.indexOf("points=\"") + 8);
        return points.substring(0, points.indexOf('"')).split("[ ,]", -1).length / 2;
    }

    /** However the line turns. */
    @Test
    void noProjectionIsCutOff() {
        LinePicture picture = new LinePicture(X, lines(X), CANVAS, null, null, NAMES);
        for (AlongLine line : lines(X))
            for (int n = 0; n < X.rows(); n++) {
                Vector foot = line.foot().row(n);
                assertTrue(picture.plane().across().min() <= foot.get(0)
                        && foot.get(0) <= picture.plane().across().max());
                assertTrue(picture.plane().up().min() <= foot.get(1)
                        && foot.get(1) <= picture.plane().up().max());
            }
    }

    @Test
    void whereThereIsWidthTheVariancesStandBeside() {
        Plane wide = new LinePicture(X, lines(X), Canvas.WIDE, null, null, NAMES).plane();
        assertTrue(wide.at(wide.across().max(), 0).x() < 0.6 * Canvas.WIDE.width());
        for (int k = 0; k < 12; k++)
            Bounds.check(new LinePicture(X, lines(X), Canvas.WIDE, null, null, NAMES).frame(k, "a", "b"));
    }

    @Test
    void otherThanTwoFeaturesAreRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new LinePicture(Matrix.identity(3), lines(X), CANVAS, null, null, NAMES));
        assertThrows(IllegalArgumentException.class, () -> new LinePicture(X, List.of(), CANVAS, null, null, NAMES));
    }
}
