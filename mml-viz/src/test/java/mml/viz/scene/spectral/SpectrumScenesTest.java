package mml.viz.scene.spectral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import mml.exact.Determinant;
import mml.exact.DeterminantStep;
import mml.exact.FieldMatrix;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.spectral.EigenIterate;
import mml.spectral.MatrixFinding;
import mml.spectral.MatrixPhylogeny;
import mml.spectral.PageRank;
import mml.spectral.PageRankStep;
import mml.spectral.PowerIteration;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import mml.viz.scene.Eye;
import mml.viz.scene.exact.VolumeScene;
import mml.viz.svg.Anchor;
import mml.viz.svg.Mark;
import mml.viz.svg.Point;
import mml.viz.svg.Svg;
import org.junit.jupiter.api.Test;

class SpectrumScenesTest {
    private static final Matrix EXAMPLE_45 = Matrix.of(new double[][] {{4, 2}, {1, 3}});
    private static final List<String> PAGES = List.of("home", "news", "about", "blog");
    private static final Matrix LINKS =
            Matrix.of(new double[][] {{0, 1, 1, 1}, {1, 0, 0, 0}, {1, 0, 0, 0}, {1, 1, 0, 0}});

    private static Trace<DeterminantStep> determinant(int[]... rows) {
        return Trace.of(t -> Determinant.of(FieldMatrix.of(rows), t));
    }

    private static Trace<MatrixFinding> phylogeny(double[]... rows) {
        return Trace.of(t -> MatrixPhylogeny.of(Matrix.of(rows), t));
    }

    private static Trace<EigenIterate> power(Matrix A, Vector x0) {
        return Trace.of(t -> new PowerIteration(1e-12, 60).from(A, x0, t));
    }

    private static Trace<PageRankStep> ranks() {
        return Trace.of(t -> PageRank.of(LINKS, 0.85, t));
    }

    @Test
    void shearsKeepTheAreaUntilABoxIsLeft() {
        VolumeScene scene =
                new VolumeScene(determinant(new int[] {3, 1}, new int[] {1, 2}), Canvas.HALF, Eye.at(30, 20));
        assertEquals(3, scene.frames());
        Golden.frames("area", scene, 1);
        assertTrue(scene.frame(1).picture().title().endsWith("A shear keeps the area"));
        Point tip = scene.tip(0, 0);
        assertEquals(3, scene.point(0, tip.x(), tip.y())[0], 1e-12);
        assertEquals(1, scene.point(0, tip.x(), tip.y())[1], 1e-12);
    }

    @Test
    void whoIsAskedForTheDeterminantIsNotTold() {
        Trace<DeterminantStep> trace = determinant(new int[] {3, 1}, new int[] {1, 2});
        VolumeScene asking = new VolumeScene(trace, Canvas.HALF, Eye.at(30, 20), true);
        assertTrue(asking.frame(0).formula().endsWith("= ?"));
        assertTrue(asking.frame(2).formula().endsWith("= 5"));
        assertTrue(new VolumeScene(trace, Canvas.HALF).frame(0).formula().endsWith("= 5"));
    }

    @Test
    void aSwapTurnsTheOrientation() {
        VolumeScene scene =
                new VolumeScene(determinant(new int[] {0, 2}, new int[] {1, 1}), Canvas.HALF, Eye.at(30, 20));
        assertTrue(scene.frame(1).picture().title().contains("A swap turns the orientation"));
    }

    @Test
    void threeVectorsSpanAVolume() {
        VolumeScene scene = new VolumeScene(
                determinant(new int[] {2, 0, -8}, new int[] {6, 1, 0}, new int[] {1, 4, -1}),
                Canvas.HALF,
                Eye.at(30, 20));
        Golden.frames("volume", scene, 1);
        assertTrue(scene.frame(0).picture().description().endsWith("Determinant −186."));
        assertThrows(IllegalStateException.class, () -> scene.point(0, 1, 1));
    }

    @Test
    void whatIsFlatHasNoArea() {
        VolumeScene scene =
                new VolumeScene(determinant(new int[] {1, 2}, new int[] {2, 4}), Canvas.HALF, Eye.at(30, 20));
        assertTrue(scene.frame(scene.frames() - 1).picture().title().endsWith("Flat: the area is 0"));
        for (int i = 0; i < scene.frames(); i++) Bounds.check(scene.frame(i).picture());
    }

    @Test
    void otherSizesAndPartsOfARunAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new VolumeScene(determinant(new int[] {1}), Canvas.HALF));
        assertThrows(IllegalArgumentException.class, () -> new VolumeScene(Trace.of(t -> {}), Canvas.HALF));
    }

    @Test
    void whereXAndAxLieOnOneLineThereIsAnEigenspace() {
        Vector x = Vector.of(2 / Math.sqrt(5), 1 / Math.sqrt(5));
        EigenPicture picture = new EigenPicture(EXAMPLE_45, List.of(Vector.of(1, -1), x), new Canvas(480, 440, 18));
        Svg frame = picture.frame(x, 1, "Eigen", "x is an eigenvector");
        Bounds.check(frame);
        Golden.check("eigen-4.5.svg", frame);
        Point at = picture.at(x);
        assertEquals(x.get(0), picture.point(at.x(), at.y()).get(0), 1e-12);
        Matrix turn = Matrix.of(new double[][] {{0, -1}, {1, 0}});
        Golden.check(
                "eigen-complex.svg",
                new EigenPicture(turn, List.of(), new Canvas(480, 440, 18))
                        .frame(Vector.of(0.6, 0.8), -1, "Eigen", "every direction is turned"));
        assertThrows(
                IllegalArgumentException.class, () -> new EigenPicture(Matrix.identity(3), List.of(), Canvas.HALF));
    }

    @Test
    void theIteratesTurnToTheEigenvector() {
        PowerIterationScene scene = new PowerIterationScene(power(EXAMPLE_45, Vector.of(-0.2, 1)), Canvas.WIDE);
        Golden.check("power-iteration.svg", scene.frame(4).picture());
        Matrix three = Matrix.of(new double[][] {{2, 1, 0}, {1, 3, 1}, {0, 1, 4}});
        PowerIterationScene bars = new PowerIterationScene(power(three, Vector.of(1, 0, 0)), Canvas.WIDE);
        Golden.check("power-iteration-bars.svg", bars.frame(9).picture());
        for (int i = 0; i < bars.frames(); i++) Bounds.check(bars.frame(i).picture());
        assertThrows(IllegalArgumentException.class, () -> new PowerIterationScene(Trace.of(t -> {}), Canvas.WIDE));
    }

    @Test
    void ranksAreAreas() {
        PageRankScene scene = new PageRankScene(ranks(), LINKS, PAGES, Canvas.WIDE);
        Svg last = scene.frame(scene.frames() - 1).picture();
        Golden.check("pagerank.svg", last);
        assertTrue(last.title().contains("home leads"));
        for (int i = 0; i < scene.frames(); i++) Bounds.check(scene.frame(i).picture());
        assertThrows(
                IllegalArgumentException.class, () -> new PageRankScene(ranks(), LINKS, List.of("one"), Canvas.WIDE));
    }

    /** Twelve pages that all link to the fourth. */
    @Test
    void noNameOfAPageIsHiddenByALargeOne() {
        double[][] links = new double[12][12];
        for (int i = 0; i < 12; i++) if (i != 3) links[i][3] = 1;
        links[3][4] = 1;
        Matrix A = Matrix.of(links);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 12; i++) names.add("page number " + i);
        Trace<PageRankStep> trace = Trace.of(t -> PageRank.of(A, 0.85, t));
        PageRankScene scene = new PageRankScene(trace, A, names, Canvas.WIDE);
        Svg last = scene.frame(scene.frames() - 1).picture();
        Bounds.check(last);
        List<Mark.Circle> circles = new ArrayList<>();
        List<Mark.Text> texts = new ArrayList<>();
        for (Mark mark : last.marks())
            if (mark instanceof Mark.Group g && g.id().equals("pages"))
                for (Mark inner : g.marks()) {
                    if (inner instanceof Mark.Circle c) circles.add(c);
                    if (inner instanceof Mark.Text t) texts.add(t);
                }
        assertEquals(2 * 12, circles.size(), "a ground and a shade each");
        assertEquals(12, texts.size());
        for (Mark.Text t : texts) {
            double share = t.anchor() == Anchor.START ? 0 : t.anchor() == Anchor.MIDDLE ? 0.5 : 1;
            double left = t.at().x() - share * t.width();
            for (Mark.Circle c : circles) {
                double x = Math.max(left, Math.min(left + t.width(), c.centre().x()));
                double y = Math.max(
                        t.at().y() - 0.6 * t.size(),
                        Math.min(t.at().y(), c.centre().y()));
                assertTrue(new Point(x, y).distance(c.centre()) >= c.radius(), t + " is under " + c);
            }
        }
        for (Canvas canvas : List.of(Canvas.HALF, Canvas.SQUARE, new Canvas(300, 600, 16)))
            Bounds.check(new PageRankScene(trace, A, names, canvas).frame(0).picture());
    }

    @Test
    void theTreeLightsUpFromTheRoot() {
        PhylogenyScene scene = new PhylogenyScene(phylogeny(new double[] {2, 1}, new double[] {1, 2}), Canvas.WIDE);
        Golden.check("phylogeny.svg", scene.frame(scene.frames() - 1).picture());
        for (Trace<MatrixFinding> trace : List.of(
                phylogeny(new double[] {2, 1}, new double[] {1, 2}),
                phylogeny(new double[] {1, 1}, new double[] {0, 1}),
                phylogeny(new double[] {0, -1}, new double[] {1, 0}),
                phylogeny(new double[] {1, 2, 3}, new double[] {1, 2, 3})))
            for (Canvas canvas : List.of(Canvas.WIDE, new Canvas(480, 420, 16)))
                for (int i = 0; i < trace.size(); i++)
                    Bounds.check(new PhylogenyScene(trace, canvas).frame(i).picture());
        assertThrows(IllegalArgumentException.class, () -> new PhylogenyScene(Trace.of(t -> {}), Canvas.WIDE));
    }
}
