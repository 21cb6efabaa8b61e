package mml.viz.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import mml.decomposition.Cholesky;
import mml.decomposition.CholeskyStep;
import mml.decomposition.Lu;
import mml.decomposition.Qr;
import mml.geometry.GramSchmidt;
import mml.geometry.GramSchmidtStep;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Json;
import mml.trace.Trace;
import mml.viz.Reductions;
import mml.viz.export.Figure;
import mml.viz.export.Format;
import mml.viz.scene.decomposition.CholeskyScene;
import mml.viz.scene.decomposition.LuScene;
import mml.viz.scene.decomposition.QrScene;
import mml.viz.scene.exact.RowReductionScene;
import mml.viz.scene.geometry.GramSchmidtScene;
import mml.viz.svg.Mark;
import mml.viz.svg.Point;
import mml.viz.svg.Room;
import mml.viz.svg.Svg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FilmTest {
    private static final Matrix A = Matrix.of(new double[][] {{4, 2, 2}, {2, 5, 3}, {2, 3, 6}});

    @TempDir
    Path folder;

    static Stream<Scene> scenes() {
        Trace<CholeskyStep> cholesky = Trace.of(t -> Cholesky.of(A, t));
        return Stream.of(
                new CholeskyScene(cholesky, Canvas.WIDE),
                new LuScene(Trace.of(t -> Lu.of(A, t)), Canvas.WIDE),
                new QrScene(Trace.of(t -> Qr.of(A, t)), Canvas.WIDE),
                new StepScene(cholesky, Canvas.WIDE),
                new RowReductionScene(Reductions.contradiction(), Canvas.WIDE),
                new GramSchmidtScene(Trace.of(t -> GramSchmidt.of(A, GramSchmidt.Variant.MODIFIED, t)), Canvas.WIDE));
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void pictureFilesAndReaderSayTheSameWords(Scene scene) throws IOException {
        Figure.of(scene).save(folder, Format.SVG, Format.HTML);
        String manifest = Files.readString(folder.resolve("manifest.json"));
        String player = Files.readString(folder.resolve("player.html"));
        for (int i = 0; i < scene.frames(); i++) {
            Frame frame = scene.frame(i);
            assertEquals(
                    "Step " + (i + 1) + " of " + scene.frames() + ": " + frame.caption(),
                    frame.picture().title());
            String said = "\"caption\":" + Json.of(frame.caption());
            assertTrue(manifest.contains(said), said);
            assertTrue(player.contains("{\"number\":" + (i + 1) + "," + said), said);
        }
    }

    @Test
    void noTwoNeighbouringFramesOfCholeskyHaveOneCaption() {
        Scene scene = scenes().findFirst().orElseThrow();
        for (int i = 1; i < scene.frames(); i++)
            assertFalse(scene.frame(i).caption().equals(scene.frame(i - 1).caption()), "frame " + i);
    }

    @Test
    void aCanvasWithoutHeightIsAsHighAsItsPicture() {
        Canvas page = Canvas.ofWidth(480, 18);
        Svg low = new CholeskyScene(Trace.of(t -> Cholesky.of(Matrix.identity(2), t)), page)
                .frame(0)
                .picture();
        Svg high = new CholeskyScene(Trace.of(t -> Cholesky.of(Matrix.identity(6), t)), page)
                .frame(0)
                .picture();
        assertTrue(low.height() > 100 && low.height() + 50 < high.height() && high.height() < 480);
        assertThrows(IllegalArgumentException.class, () -> new Canvas(480, 0, 18));
    }

    @Test
    void aBareCanvasHasNoHeading() {
        Trace<CholeskyStep> trace = Trace.of(t -> Cholesky.of(A, t));
        assertTrue(ids(new CholeskyScene(trace, Canvas.WIDE)).contains("caption"));
        assertFalse(ids(new CholeskyScene(trace, Canvas.WIDE.bare())).contains("caption"));
    }

    private static List<String> ids(Scene scene) {
        return scene.frame(0).picture().marks().stream()
                .map(mark -> mark instanceof Mark.Group g ? g.id() : "")
                .toList();
    }

    @Test
    void aVectorThatPointsAtTheUsualEyeIsSeenFromElsewhere() {
        Vector towards = Vector.of(0.814, 0.47, 0.342); // azimuth 30°, elevation 20°
        Eye eye = Viewpoint.of(List.of(towards, Vector.of(0, 1, 0), Vector.of(0, 0, 1)), Eye.CHOSEN);
        assertTrue(length(towards, eye) > 0.4, eye::toString);
        assertEquals(Eye.at(30, 20), Viewpoint.of(List.of(towards), Eye.at(30, 20)), "unless it is asked for");
        List<Vector> axes = List.of(Vector.of(1, 0, 0), Vector.of(0, 1, 0), Vector.of(0, 0, 1));
        assertEquals(Eye.at(30, 20), Viewpoint.of(axes, Eye.CHOSEN), "what everybody expects is kept where it is good");
    }

    private static double length(Vector x, Eye eye) {
        Stage stage = Stage.of(List.of(x), Room.of(0, 0, 400, 400, 10), eye.reaching(1));
        Point zero = stage.at(Vector.of(0, 0, 0));
        Point across = stage.at(Vector.of(0, 0, 1));
        return zero.distance(stage.at(x)) / zero.distance(across);
    }

    @Test
    void anEmptyTraceAndAFrameThatIsNotThereAreRefused() {
        Trace<GramSchmidtStep> empty = Trace.of(t -> {});
        var e = assertThrows(IllegalArgumentException.class, () -> new GramSchmidtScene(empty, Canvas.WIDE));
        assertEquals("trace is empty, expected that of a whole run", e.getMessage());
        scenes().forEach(scene -> assertThrows(IllegalArgumentException.class, () -> scene.frame(scene.frames())));
    }
}
