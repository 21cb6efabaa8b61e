package mml.viz.scene;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mml.exact.Determinant;
import mml.exact.FieldMatrix;
import mml.exact.ImageAndKernel;
import mml.exact.RowReductionStep;
import mml.exact.SolutionSet;
import mml.geometry.GramSchmidt;
import mml.geometry.GramSchmidt.Variant;
import mml.geometry.InnerProduct;
import mml.geometry.PlaneRotation;
import mml.geometry.Projection;
import mml.geometry.Rotation;
import mml.geometry.RotationOrder;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.spectral.SvdStages;
import mml.spectral.SvdStagesStep;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.viz.scene.exact.EquationsScene;
import mml.viz.scene.exact.SpacesPicture;
import mml.viz.scene.exact.VolumeScene;
import mml.viz.scene.geometry.GivensPicture;
import mml.viz.scene.geometry.GramSchmidtScene;
import mml.viz.scene.geometry.ProjectionScene;
import mml.viz.scene.geometry.RotationOrderScene;
import mml.viz.scene.geometry.RotationScene;
import mml.viz.scene.spectral.SvdStagesScene;
import mml.viz.svg.Mark;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import mml.viz.svg.Svg;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever does not say from where to look gets a view in which space looks like space, and no empty picture. */
class SpaceScenesTest {
    private static final Canvas CANVAS = new Canvas(480, 480, 16).bare();

    static Stream<Arguments> pictures() {
        List<Arguments> out = new ArrayList<>();
        Vector[] xs = {Vector.of(1, 2, 3), Vector.of(-40, 2, 5), Vector.of(0.814, 0.47, 0.342)};
        for (Vector x : xs) {
            Matrix B = Matrix.ofColumns(x, Vector.of(x.get(1), -x.get(2), x.get(0)));
            Vector y = Vector.of(x.get(2), x.get(0), -x.get(1));
            add(
                    out,
                    "projection of " + y,
                    new ProjectionScene(Trace.of(t -> Projection.of(B, y, InnerProduct.dot(), t)), CANVAS));
            add(
                    out,
                    "Gram-Schmidt of " + B,
                    new GramSchmidtScene(Trace.of(t -> GramSchmidt.of(B, Variant.CLASSICAL, t)), CANVAS));
            add(out, "stages of " + B, new SvdStagesScene(Trace.of(t -> SvdStages.of(B, t)), CANVAS));
            out.add(Arguments.of("Givens turns of " + x, new GivensPicture(x, 2).frame(3)));
        }
        for (double angle : new double[] {0.5, Math.PI / 2, 3}) {
            PlaneRotation one = PlaneRotation.about(0, angle);
            PlaneRotation other = PlaneRotation.about(2, angle);
            add(out, "turn by " + angle, new RotationScene(Trace.of(t -> Rotation.of(List.of(one), t)), CANVAS));
            add(
                    out,
                    "turns by " + angle,
                    new RotationOrderScene(
                            Trace.of(t -> RotationOrder.of(one, other, 2, t)), new Canvas(480, 280, 15).bare()));
        }
        int[][][] squares = {{{1, 1, 1}, {1, -1, 2}, {2, 0, 3}}, {{9, 0, 0}, {0, 1, 0}, {0, 0, 5}}};
        for (int[][] square : squares) {
            FieldMatrix<BigFraction> A = FieldMatrix.of(square);
            add(out, "volume of " + A, new VolumeScene(Trace.of(t -> Determinant.of(A, t)), CANVAS));
            FieldMatrix<BigFraction> x = FieldMatrix.generate(3, 1, (i, j) -> new BigFraction(i + 1));
            out.add(Arguments.of(
                    "spaces of " + A, new SpacesPicture(ImageAndKernel.of(A), x, A.times(x)).frame(3, ".")));
            Recorder<RowReductionStep> steps = Recorder.all();
            SolutionSet<BigFraction> S = SolutionSet.of(A, x, steps);
            add(out, "planes of " + A, new EquationsScene(steps.trace(), S, CANVAS));
        }
        return out.stream();
    }

    private static void add(List<Arguments> out, String name, Scene scene) {
        for (int i = 0; i < scene.frames(); i++)
            out.add(Arguments.of(name + ", frame " + i, scene.frame(i).picture()));
    }

    /** What is not grid or axis takes at least a third of the height or of the width that the cube has. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void theContentFillsAFairShareOfTheRoom(String name, Svg picture) {
        Box ground = new Box();
        Box content = new Box();
        walk(picture.marks(), 0, 0, ground, content);
        double share = Math.max(content.width() / ground.width(), content.height() / ground.height());
        assertTrue(share > 1 / 3.0, () -> name + ": " + share);
        double room = Math.min(picture.width(), picture.height());
        assertTrue(Math.max(ground.width(), ground.height()) > 0.4 * room, name);
    }

    /** Where nobody says how far to look, what is drawn fills the frame: its corners lie far apart, and within it. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("films")
    void whatIsDrawnFillsTheFrameOverTheWholeFilm(String name, Scene scene) {
        Box content = new Box();
        for (int i = 0; i < scene.frames(); i++) walk(scene.frame(i).picture().marks(), 0, 0, new Box(), content);
        Svg picture = scene.frame(0).picture();
        double share = Math.max(content.width() / picture.width(), content.height() / picture.height());
        assertTrue(share >= 0.5, () -> name + ": " + share);
        assertTrue(content.left >= 0 && content.right <= picture.width(), name);
        assertTrue(content.top >= 0 && content.bottom <= picture.height(), name);
    }

    static Stream<Arguments> films() {
        List<Arguments> out = new ArrayList<>();
        for (double size : new double[] {1e-9, 1, 12345678.9})
            for (Vector x : List.of(Vector.of(6, 0, 0), Vector.of(1, 2, 3), Vector.of(-4, 2, 0.5))) {
                Vector y = x.times(size);
                Matrix B = Matrix.of(3, 2, 1, 0, 1, 1, 1, 2).times(size);
                String name = y + ": ";
                out.add(Arguments.of(
                        name + "projection",
                        new ProjectionScene(Trace.of(t -> Projection.of(B, y, InnerProduct.dot(), t)), CANVAS)));
                out.add(Arguments.of(
                        name + "Gram-Schmidt",
                        new GramSchmidtScene(
                                Trace.of(t -> GramSchmidt.of(Matrix.ofColumns(B.column(0), y), Variant.CLASSICAL, t)),
                                CANVAS)));
                if (size == 1e-9) continue; // the unit circle is large beside it
                Trace<SvdStagesStep> stages = Trace.of(t -> SvdStages.of(B, t));
                out.add(Arguments.of(name + "stages", new SvdStagesScene(stages, CANVAS)));
            }
        int[][] deep = {{2, 0, -8}, {6, 1, 0}, {1, 4, -1}};
        out.add(Arguments.of(
                "volume", new VolumeScene(Trace.of(t -> Determinant.of(FieldMatrix.of(deep), t)), CANVAS)));
        return out.stream();
    }

    /** Wherever three planes stand, the view chosen shows each with at least a tenth of its area. */
    @Property(tries = 200, seed = "1")
    void noPlaneIsSeenFromItsEdge(@ForAll @Size(9) List<@IntRange(min = -3, max = 3) Integer> entries) {
        List<Vector> normals = new ArrayList<>();
        for (int i = 0; i < 3; i++)
            normals.add(Vector.of(entries.get(3 * i), entries.get(3 * i + 1), entries.get(3 * i + 2)));
        Eye eye = Viewpoint.of(List.of(), normals, Eye.CHOSEN.reaching(1));
        for (Vector n : normals) if (n.norm() > 0) assertTrue(area(n, eye) > 0.1, n + " from " + eye);
    }

    /** The vectors of a random basis can be told apart, and none of them is a point. */
    @Property(tries = 200, seed = "1")
    void noVectorPointsAtTheEye(@ForAll @Size(3) List<@DoubleRange(min = -1, max = 1) Double> x) {
        Vector v = Vector.of(x.get(0), x.get(1), x.get(2));
        if (v.norm() < 1e-3) return;
        Stage stage = Stage.of(List.of(v), Room.of(0, 0, 400, 400, 10), Eye.CHOSEN.reaching(1));
        double longest = stage.at(Vector.of(0, 0, 0)).distance(stage.at(Vector.of(0, 0, 1)));
        double shown = stage.at(v).distance(stage.at(v.times(0))) / (longest * v.norm());
        assertTrue(shown > 0.4, v + ": " + shown);
    }

    /** How much of its area a plane with a normal vector shows: its part of the direction of view. */
    private static double area(Vector n, Eye eye) {
        Stage stage = Stage.of(3, Room.of(0, 0, 400, 400, 10), eye);
        Vector u = Math.abs(n.get(0)) + Math.abs(n.get(1)) > 0 ? Vector.of(-n.get(1), n.get(0), 0) : Vector.of(1, 0, 0);
        Vector v = Vector.of(
                n.get(1) * u.get(2) - n.get(2) * u.get(1),
                n.get(2) * u.get(0) - n.get(0) * u.get(2),
                n.get(0) * u.get(1) - n.get(1) * u.get(0));
        double unit = stage.at(Vector.of(0, 0, 0)).distance(stage.at(Vector.of(0, 0, 1))) / kept(eye);
        return cross(stage, u.times(1 / u.norm()), v.times(1 / v.norm())) / (unit * unit);
    }

    /** How much of its length the third axis shows. */
    private static double kept(Eye eye) {
        return Math.cos(Math.toRadians(eye.elevation()));
    }

    private static double cross(Stage stage, Vector u, Vector v) {
        Point zero = stage.at(u.times(0));
        Point a = stage.at(u);
        Point b = stage.at(v);
        return Math.abs((a.x() - zero.x()) * (b.y() - zero.y()) - (a.y() - zero.y()) * (b.x() - zero.x()));
    }

    private static final class Box {
        private double left = 1e9;
        private double top = 1e9;
        private double right = -1e9;
        private double bottom = -1e9;

        void add(double x, double y) {
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
        }

        double width() {
            return Math.max(0, right - left);
        }

        double height() {
            return Math.max(0, bottom - top);
        }
    }

    /** Lines of the cube into the one box, all other lines and areas into the other. */
    private static void walk(List<Mark> marks, double dx, double dy, Box ground, Box content) {
        for (Mark mark : marks) {
            if (mark instanceof Mark.Group g)
                walk(g.marks(), dx + g.origin().x(), dy + g.origin().y(), ground, content);
            List<Point> points = mark instanceof Mark.Line l
                    ? List.of(l.from(), l.to())
                    : mark instanceof Mark.Polygon p
                            ? p.points()
                            : mark instanceof Mark.Polyline p ? p.points() : List.of();
            boolean grid = mark instanceof Mark.Line l && l.look().stroke() == Role.GRID;
            boolean axis = mark instanceof Mark.Line l && l.look().stroke() == Role.AXIS;
            for (Point p : points) if (grid) ground.add(p.x() + dx, p.y() + dy);
            for (Point p : points) if (!grid && !axis) content.add(p.x() + dx, p.y() + dy);
        }
    }
}
