package mml.viz.scene.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import mml.geometry.Angle;
import mml.geometry.AngleStep;
import mml.geometry.FourierProjection;
import mml.geometry.FourierStep;
import mml.geometry.InnerProduct;
import mml.geometry.PNorm;
import mml.geometry.PlaneRotation;
import mml.geometry.Rotation;
import mml.geometry.RotationOrder;
import mml.geometry.RotationOrderStep;
import mml.geometry.RotationStep;
import mml.geometry.UnitBallStep;
import mml.geometry.UnitBalls;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import mml.viz.scene.Eye;
import mml.viz.scene.Scene;
import mml.viz.svg.Mark;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import org.junit.jupiter.api.Test;

class GeometryScenesTest {
    private static final double QUARTER = Math.PI / 2;
    private static final InnerProduct SKEW = InnerProduct.of(Matrix.of(2, 2, 2, 1, 1, 3));

    static Trace<UnitBallStep> balls() {
        return Trace.of(t ->
                UnitBalls.of(List.of(PNorm.ONE, PNorm.of(1.5), PNorm.EUCLIDEAN, PNorm.of(4), PNorm.MAXIMUM, SKEW), t));
    }

    static Trace<AngleStep> angle(InnerProduct product) {
        return Trace.of(t -> Angle.of(Vector.of(1, 1), Vector.of(-1, 1), product, t));
    }

    static Trace<FourierStep> fourier(int N) {
        return Trace.of(t -> FourierProjection.of(x -> x < 0 ? -1 : 1, N, 1e-6, t));
    }

    static Trace<RotationStep> turns(PlaneRotation... turns) {
        return Trace.of(t -> Rotation.of(List.of(turns), t));
    }

    static Trace<RotationOrderStep> order() {
        return Trace.of(t -> RotationOrder.of(PlaneRotation.about(0, QUARTER), PlaneRotation.about(2, QUARTER), 1, t));
    }

    private static <S extends Scene> S inside(S scene) {
        for (int i = 0; i < scene.frames(); i++) Bounds.check(scene.frame(i).picture());
        return scene;
    }

    @Test
    void theBallsAreAsAccepted() {
        Golden.frames("unit-balls", inside(new UnitBallScene(balls(), Canvas.HALF)), 5);
        Golden.frames("unit-balls-bare", new UnitBallScene(balls(), Canvas.HALF.bare(), 2));
    }

    @Test
    void theAnglesAreAsAccepted() {
        Golden.frames(
                "angle", inside(new AngleScene(angle(InnerProduct.of(Matrix.of(2, 2, 2, 0, 0, 1))), Canvas.WIDE)), 3);
        Golden.check(
                "angle-right.svg",
                new AngleScene(angle(InnerProduct.dot()), Canvas.HALF.bare(), 2)
                        .frame(3)
                        .picture());
    }

    @Test
    void theFourierProjectionIsAsAccepted() {
        Golden.frames("fourier", inside(new FourierScene(fourier(3), Canvas.WIDE)), 2);
        Golden.frames("fourier-bare", new FourierScene(fourier(5), Canvas.HALF.bare()));
    }

    @Test
    void theRotationsAreAsAccepted() {
        Golden.frames("rotation-plane", inside(new RotationScene(turns(PlaneRotation.of(0.6)), Canvas.HALF)), 1);
        Golden.frames(
                "rotation-space",
                inside(new RotationScene(
                        turns(PlaneRotation.about(0, QUARTER), PlaneRotation.about(2, QUARTER)), Canvas.HALF)),
                2);
        Golden.frames("rotation-order", inside(new RotationOrderScene(order(), Canvas.WIDE)), 2);
    }

    /** Whatever way a box faces, and from wherever one looks, even along an axis: names stand beside it. */
    @Test
    void noNameOfAnAxisLiesOnTheBox() {
        Room room = Room.of(20, 50, 500, 530, 24);
        for (Eye from : List.of(Eye.CHOSEN, Eye.at(0, 0), Eye.at(40, 25), Eye.at(75, 80)))
            for (int axis = 0; axis < 3; axis++)
                for (double angle = 0; angle < 3; angle += 0.4) {
                    Matrix R = PlaneRotation.about(axis, angle).matrix();
                    List<Rectangle2D> names = new ArrayList<>();
                    Area box = new Area();
                    for (Mark mark : TurnedBox.in(room, TurnedBox.eye(List.of(R), from), R)) {
                        if (mark instanceof Mark.Text t)
                            names.add(new Rectangle2D.Double(
                                    t.at().x() - t.width() / 2,
                                    t.at().y() - 0.6 * t.size(),
                                    t.width(),
                                    0.8 * t.size()));
                        if (mark instanceof Mark.Polygon p && p.look().fill() == Role.PAPER) box.add(area(p));
                    }
                    assertEquals(3, names.size());
                    assertFalse(box.isEmpty());
                    for (Rectangle2D name : names) assertFalse(box.intersects(name), from + " " + axis + " " + angle);
                }
    }

    private static Area area(Mark.Polygon polygon) {
        Path2D path = new Path2D.Double();
        path.moveTo(polygon.points().get(0).x(), polygon.points().get(0).y());
        for (Point p : polygon.points()) path.lineTo(p.x(), p.y());
        return new Area(path);
    }

    @Test
    void everySizeHasRoom() {
        for (Canvas canvas :
                List.of(Canvas.WIDE, Canvas.CLASSIC, Canvas.SQUARE, Canvas.HALF, new Canvas(358, 380, 15))) {
            inside(new UnitBallScene(balls(), canvas));
            inside(new AngleScene(angle(SKEW), canvas));
            inside(new FourierScene(fourier(2), canvas));
            inside(new RotationScene(turns(PlaneRotation.of(2)), canvas));
            inside(new RotationScene(turns(PlaneRotation.about(1, 2)), canvas));
            inside(new RotationOrderScene(order(), canvas));
        }
    }

    @Test
    void extremesAreDrawn() {
        inside(new UnitBallScene(
                Trace.of(t -> UnitBalls.of(List.of(InnerProduct.of(Matrix.of(2, 2, 1e-8, 0, 0, 1e8))), t)),
                Canvas.WIDE));
        inside(new AngleScene(
                Trace.of(t -> Angle.of(Vector.of(1e6, 0), Vector.of(-1e6, 0), InnerProduct.dot(), t)), Canvas.WIDE));
        inside(new FourierScene(Trace.of(t -> FourierProjection.of(x -> 0, 1, 1e-6, t)), Canvas.WIDE));
        inside(new FourierScene(Trace.of(t -> FourierProjection.of(x -> 1e9 * x, 1, 1e-6, t)), Canvas.WIDE));
    }

    @Test
    void whatIsSaidNamesTheNumbers() {
        AngleScene scene = new AngleScene(angle(InnerProduct.dot()), Canvas.WIDE);
        assertEquals(4, scene.frames());
        assertTrue(
                scene.frame(3).picture().description().contains("90°"),
                scene.frame(3).picture().description());
        RotationOrderScene order = new RotationOrderScene(order(), Canvas.WIDE);
        assertTrue(order.frame(2).picture().description().contains("along (1, 0, 0) on the left, along (0, −1, 0)"));
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        Trace<AngleStep> space = Trace.of(t -> Angle.of(Vector.of(1, 0, 0), Vector.of(0, 1, 1), InnerProduct.dot(), t));
        assertThrows(IllegalArgumentException.class, () -> new AngleScene(space, Canvas.WIDE));
        Trace<RotationStep> four = turns(new PlaneRotation(4, 0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new RotationScene(four, Canvas.WIDE));
        Trace<FourierStep> none = Trace.of(t -> {});
        assertThrows(IllegalArgumentException.class, () -> new FourierScene(none, Canvas.WIDE));
    }
}
