package mml.viz.scene.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.geometry.AffineProjection;
import mml.geometry.AffineProjectionStep;
import mml.geometry.GramSchmidt;
import mml.geometry.GramSchmidt.Variant;
import mml.geometry.GramSchmidtStep;
import mml.geometry.InnerProduct;
import mml.geometry.Projection;
import mml.geometry.ProjectionStep;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.Xml;
import mml.viz.scene.Canvas;
import mml.viz.scene.Eye;
import mml.viz.scene.Scene;
import mml.viz.scene.Stage;
import mml.viz.svg.Point;
import mml.viz.svg.Svg;
import mml.viz.svg.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProjectionScenesTest {
    private static final InnerProduct DOT = InnerProduct.dot();
    private static final InnerProduct OTHER = InnerProduct.of(Matrix.of(2, 2, 2, 1, 1, 1));

    private static Trace<ProjectionStep> projection(Matrix B, Vector x, InnerProduct inner) {
        return Trace.of(t -> Projection.of(B, x, inner, t));
    }

    private static Trace<AffineProjectionStep> affine(Vector x0, Matrix B, Vector x) {
        return Trace.of(t -> AffineProjection.of(x0, B, x, DOT, t));
    }

    private static Trace<GramSchmidtStep> gramSchmidt(Matrix A, Variant variant) {
        return Trace.of(t -> GramSchmidt.of(A, variant, t));
    }

    private static Matrix nearlyEqual(double eps) {
        return Matrix.of(3, 3, 1, 1, 1, eps, eps, 0, eps, 0, eps);
    }

    static Stream<Arguments> scenes() {
        Matrix line = Matrix.of(2, 1, 2, 1);
        Matrix plane = Matrix.of(3, 2, 1, 0, 1, 1, 1, 2);
        return Stream.of(
                Arguments.of(
                        "projection-line",
                        new ProjectionScene(projection(line, Vector.of(1, 2), DOT), Canvas.WIDE, Eye.at(30, 20))),
                Arguments.of(
                        "projection-weighted",
                        new ProjectionScene(projection(line, Vector.of(1, 2), OTHER), Canvas.SQUARE, Eye.at(30, 20))),
                Arguments.of(
                        "projection-line-space",
                        new ProjectionScene(
                                projection(Matrix.of(3, 1, 1, 2, 2), Vector.of(1, 1, 1), DOT),
                                Canvas.SQUARE,
                                Eye.at(30, 20))),
                Arguments.of(
                        "projection-plane",
                        new ProjectionScene(projection(plane, Vector.of(6, 0, 0), DOT), Canvas.WIDE, Eye.at(50, 25))),
                Arguments.of(
                        "projection-dependent",
                        new ProjectionScene(
                                projection(Matrix.of(3, 2, 1, 2, 1, 2, 0, 0), Vector.of(0, 1, 1), DOT),
                                Canvas.SQUARE,
                                Eye.at(30, 20))),
                Arguments.of(
                        "projection-affine-line",
                        new AffineProjectionScene(
                                affine(Vector.of(-1, 2), line, Vector.of(2, 1)), Canvas.WIDE, Eye.at(30, 20))),
                Arguments.of(
                        "projection-affine-plane",
                        new AffineProjectionScene(
                                affine(Vector.of(0, 0, 2), Matrix.of(3, 2, 2, 0, 0, 2, 1, 0), Vector.of(1, 1, 0)),
                                Canvas.SQUARE,
                                Eye.at(30, 20))),
                Arguments.of(
                        "gram-schmidt-plane",
                        new GramSchmidtScene(
                                gramSchmidt(Matrix.of(2, 2, 2, 1, 0, 1), Variant.CLASSICAL),
                                Canvas.WIDE,
                                Eye.at(30, 20))),
                Arguments.of(
                        "gram-schmidt-space",
                        new GramSchmidtScene(
                                gramSchmidt(Matrix.of(3, 3, 1, -1, 0, 1, 2, 1, 1, 0, 2), Variant.MODIFIED),
                                Canvas.SQUARE,
                                Eye.at(30, 20))),
                Arguments.of(
                        "gram-schmidt-lost",
                        new GramSchmidtScene(
                                gramSchmidt(nearlyEqual(1e-9), Variant.CLASSICAL), Canvas.SQUARE, Eye.at(60, 20))),
                Arguments.of(
                        "gram-schmidt-dependent",
                        new GramSchmidtScene(
                                gramSchmidt(Matrix.of(2, 3, 1, 2, 0, 1, 2, 0), Variant.MODIFIED),
                                Canvas.HALF,
                                Eye.at(30, 20))));
    }

    @ParameterizedTest
    @MethodSource("scenes")
    void everyFrameIsAsAccepted(String name, Scene scene) {
        for (int i = 0; i < scene.frames(); i++) {
            Svg frame = scene.frame(i).picture();
            Bounds.check(frame);
            Xml.parse(frame.toString());
            assertEquals(scene.frame(i).picture().toString(), frame.toString());
        }
        Golden.frames(name, scene, scene.frames() - 1);
    }

    @Test
    void aFileOfItsOwnIsAsAccepted() {
        ProjectionScene scene = new ProjectionScene(
                projection(Matrix.of(2, 1, 2, 1), Vector.of(1, 2), DOT),
                new Canvas(480, 400, 15).bare(),
                Eye.at(30, 20).reaching(3));
        Golden.check(
                "projection-bare-dark.svg",
                scene.frame(scene.frames() - 1).picture().document(Theme.DARK, true));
    }

    @Test
    void placesOfTheFigureAreFoundAgain() {
        Trace<ProjectionStep> flat = projection(Matrix.of(2, 1, 2, 1), Vector.of(1, 2), DOT);
        Stage stage =
                new ProjectionScene(flat, Canvas.HALF.bare(), Eye.at(30, 20).reaching(3)).stage();
        assertEquals(
                0,
                stage.point(stage.at(Vector.of(1, 2)), Vector.of(0, 0))
                        .minus(Vector.of(1, 2))
                        .norm(),
                1e-12);
        Trace<ProjectionStep> solid = projection(Matrix.of(3, 1, 1, 2, 2), Vector.of(1, 1, 1), DOT);
        Stage space =
                new ProjectionScene(solid, Canvas.HALF.bare(), Eye.at(30, 20).reaching(3)).stage();
        Vector x = Vector.of(1, -2, 0.5);
        assertEquals(0, space.point(space.at(x), x).minus(x).norm(), 1e-12);
        Point there = space.at(x);
        Vector moved = space.point(new Point(there.x() + 30, there.y()), x);
        assertEquals(there.x() + 30, space.at(moved).x(), 1e-9);
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        Trace<ProjectionStep> four = projection(Matrix.of(4, 1, 1, 0, 0, 0), Vector.of(1, 2, 3, 4), DOT);
        var e = assertThrows(
                IllegalArgumentException.class, () -> new ProjectionScene(four, Canvas.HALF, Eye.at(30, 20)));
        assertTrue(String.valueOf(e.getMessage()).contains("x has 4 entries"), e.getMessage());
        Trace<GramSchmidtStep> empty = Trace.of(t -> {});
        assertThrows(IllegalArgumentException.class, () -> new GramSchmidtScene(empty, Canvas.HALF, Eye.at(30, 20)));
        Trace<AffineProjectionStep> none = Trace.of(t -> {});
        assertThrows(
                IllegalArgumentException.class, () -> new AffineProjectionScene(none, Canvas.HALF, Eye.at(30, 20)));
    }
}
