package mml.viz.scene.mixture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.mixture.CollapseException;
import mml.mixture.Em;
import mml.mixture.EmSettings;
import mml.mixture.EmStep;
import mml.mixture.Family;
import mml.mixture.GaussianMixture;
import mml.random.Rng;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import mml.viz.svg.Mark;
import org.junit.jupiter.api.Test;

class EmSceneTest {
    private static final Matrix SEVEN = Matrix.of(7, 1, -3, -2.5, -1, 0, 2, 4, 5);
    private static final GaussianMixture BOOK =
            GaussianMixture.of(Vector.of(1 / 3.0, 1 / 3.0, 1 / 3.0), Vector.of(-4, 0, 8), Vector.of(1, 0.2, 3));
    private static final GaussianMixture TWO = GaussianMixture.of(
            Vector.of(0.5, 0.5), Matrix.of(2, 2, 0, 0, 3, 1), List.of(Matrix.identity(2), Matrix.identity(2)));

    private static Trace<EmStep> run(Matrix X, GaussianMixture start, EmSettings settings) {
        return Trace.of(t -> Em.of(X, start, settings, t));
    }

    @Test
    void theFiguresOfTheBookOneAfterTheOther() {
        EmScene scene = new EmScene(run(SEVEN, BOOK, EmSettings.BOOK.withIterations(5)), Canvas.WIDE);
        assertEquals(2 + 5 * 4, scene.frames());
        Golden.frames("em-line", scene, 1, 5);
        String svg = scene.frame(5).picture().toString();
        for (String id : List.of("data-line-4", "data-points-1", "objective-line-1"))
            assertTrue(svg.contains("\"" + id + "\""), id);
    }

    @Test
    void ofPointsWithWeightsItSaysSo() {
        Vector w = Vector.of(1, 2, 0, 1, 3, 0.5, 1);
        EmScene scene = new EmScene(Trace.of(t -> Em.of(SEVEN, w, BOOK, EmSettings.BOOK.withIterations(1), t)));
        assertTrue(scene.frame(1).picture().toString().contains("weighted log likelihood"));
        assertTrue(scene.frame(1).caption().contains("the weighted log likelihood is"));
        assertTrue(scene.frame(2).caption().contains("answer for weights of"));
    }

    @Test
    void inThePlaneEveryComponentIsTwoEllipses() {
        Matrix X = TWO.sample(40, Rng.seeded(3));
        EmScene scene = new EmScene(run(X, TWO, EmSettings.BOOK.withIterations(2)), Canvas.WIDE);
        Golden.frames("em-plane", scene, 1);
        String svg = scene.frame(1).picture().toString();
        assertTrue(svg.contains("\"data-ellipse-4\""));
        assertTrue(!svg.contains("no data"));
        assertTrue(scene.frame(1).caption().startsWith("After 0 iterations the log likelihood is"));
    }

    /** In grey, too, a point tells which component answers for most of it. */
    @Test
    void theSymbolOfAPointIsThatOfItsLikeliestComponent() {
        Matrix X = TWO.sample(40, Rng.seeded(3));
        EmScene scene = new EmScene(run(X, TWO, EmSettings.BOOK.withIterations(2)), Canvas.WIDE);
        Matrix R = TWO.responsibilities(X);
        List<Mark> points = group(scene.frame(1).picture().marks(), "data-points-1");
        assertEquals(40, points.size());
        int second = 0;
        for (int n = 0; n < 40; n++) {
            Mark outer = ((Mark.Group) points.get(n)).marks().get(0);
            boolean square = R.get(n, 1) > R.get(n, 0);
            assertEquals(square, outer instanceof Mark.Rect, "point " + n);
            if (square) second++;
        }
        assertTrue(second > 10 && second < 30, second + " of 40");
    }

    private static List<Mark> group(List<Mark> marks, String id) {
        for (Mark mark : marks) {
            if (!(mark instanceof Mark.Group g)) continue;
            if (id.equals(g.id())) return g.marks();
            List<Mark> inside = group(g.marks(), id);
            if (!inside.isEmpty()) return inside;
        }
        return List.of();
    }

    @Test
    void everyMarkLiesInTheFigureHoweverTheRunEnds() {
        Matrix far = Matrix.of(5, 1, 0, 1, 2, 7, 1e6);
        Matrix same = Matrix.of(3, 2, 1, 1, 1, 1, 1, 1);
        for (Canvas canvas : List.of(Canvas.WIDE, Canvas.HALF, new Canvas(480, 560, 15).bare())) {
            for (Family family : Family.values())
                bounds(new EmScene(
                        run(far, BOOK, EmSettings.BOOK.withIterations(2).withFamily(family)), canvas));
            Trace<EmStep> collapsing =
                    Trace.of(t -> assertThrows(CollapseException.class, () -> Em.of(same, TWO, EmSettings.BOOK, t)));
            bounds(new EmScene(collapsing, canvas));
        }
    }

    private static void bounds(EmScene scene) {
        for (int i = 0; i < scene.frames(); i++) Bounds.check(scene.frame(i).picture());
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        Matrix X = Rng.seeded(1).normalMatrix(9, 3);
        Trace<EmStep> three = Trace.of(t -> Em.fit(X, 1, EmSettings.BOOK.withRestarts(1), Rng.seeded(1), t));
        assertThrows(IllegalArgumentException.class, () -> new EmScene(three, Canvas.WIDE));
        Trace<EmStep> part = Trace.of(t -> t.step(three.last()));
        assertThrows(IllegalArgumentException.class, () -> new EmScene(part, Canvas.WIDE));
    }
}
