package mml.viz.scene.optimization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.optimization.ActiveSet;
import mml.optimization.LinearProgram;
import mml.optimization.QpStep;
import mml.optimization.QuadraticProgram;
import mml.optimization.Simplex;
import mml.optimization.SimplexStep;
import mml.optimization.WorkingSets;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import mml.viz.scene.Frame;
import mml.viz.svg.Anchor;
import mml.viz.svg.Mark;
import mml.viz.svg.Point;
import mml.viz.svg.Span;
import org.junit.jupiter.api.Test;

class PolygonSceneTest {
    /** Example 7.5. */
    private static final Matrix A = Matrix.of(5, 2, 2, 2, 2, -4, -2, 1, 0, -1, 0, 1);

    private static final Vector B = Vector.of(33, 8, 5, -1, 8);

    private static PolygonScene scene(Vector c, Matrix M, Vector b, Canvas canvas) {
        Trace<SimplexStep> trace =
                Trace.of(t -> Simplex.of(LinearProgram.minimise(c).subjectTo(M, b), t));
        return new PolygonScene(trace, b, canvas);
    }

    @Test
    void theBooksPolygonIsWalkedToItsBestCorner() {
        PolygonScene scene = scene(Vector.of(-5, -3), A, B, Canvas.WIDE);
        int last = scene.frames() - 1;
        Golden.frames("polygon", scene, last);
        Frame end = scene.frame(last);
        String words = end.picture().description();
        assertTrue(words.contains("Met with equality: 1, 2."), words);
        assertTrue(words.contains("x = (12.33, 4.167)"), words);
        assertTrue(end.picture().toString().contains("\"polygon-feasible-1\""));
    }

    @Test
    void theDualStandsBesideThePolygonAndAnswersInTheLastFrame() {
        Canvas phone = new Canvas(480, 620, 15).bare();
        QuadraticProgram program =
                QuadraticProgram.of(Matrix.zeros(2, 2), Vector.of(-5, -3)).subjectTo(A, B);
        PolygonScene scene = scene(Vector.of(-5, -3), A, B, Canvas.WIDE).withDual(WorkingSets.of(program));
        int last = scene.frames() - 1;
        Golden.frames("polygon-dual", scene, last);
        assertFalse(scene.frame(last - 1).picture().toString().contains("sides-dots-"), "not before the end");
        assertTrue(scene.frame(last).picture().toString().contains("sides-dots-2"));
        Matrix open = Matrix.of(3, 2, 1, -1, -1, 0, 0, -1);
        Vector zero = Vector.of(1, 0, 0);
        QuadraticProgram falls =
                QuadraticProgram.of(Matrix.zeros(2, 2), Vector.of(-1, 0)).subjectTo(open, zero);
        PolygonScene away = scene(Vector.of(-1, 0), open, zero, phone).withDual(WorkingSets.of(falls));
        for (int i = 0; i < away.frames(); i++) Bounds.check(away.frame(i).picture());
        QuadraticProgram bowl = QuadraticProgram.of(Matrix.of(2, 2, 2, 1, 1, 4), Vector.of(5, 3))
                .subjectTo(Matrix.of(4, 2, 1, 0, -1, 0, 0, 1, 0, -1), Vector.of(1, 1, 1, 1));
        Trace<QpStep> trace = Trace.of(t -> ActiveSet.from(bowl, Vector.of(1, 1), t));
        ActiveSetScene quadratic = new ActiveSetScene(trace, bowl.u(), phone).withDual(WorkingSets.of(bowl));
        for (int i = 0; i < quadratic.frames(); i++)
            Bounds.check(quadratic.frame(i).picture());
        Golden.frames("active-set-dual", quadratic, quadratic.frames() - 1);
    }

    @Test
    void theDictionaryOfEachCornerIsWritten() {
        PolygonScene scene = scene(Vector.of(-5, -3), A, B, Canvas.WIDE).withDictionary();
        int pivot = 0;
        for (int i = 0; i < scene.frames(); i++)
            if (scene.trace().get(i) instanceof SimplexStep.Pivot
                    && scene.frame(i).picture().toString().contains("f-change")) pivot = i;
        assertTrue(pivot > 0, "an exchange is coloured");
        Golden.frames("dictionary", scene, pivot, scene.frames() - 1);
    }

    /** On a column the dictionary stands below the polygon, and below the name of its axis. */
    @Test
    void theDictionaryLeavesTheNameOfTheAxisFree() {
        PolygonScene scene =
                scene(Vector.of(-5, -3), A, B, new Canvas(480, 620, 15).bare()).withDictionary();
        List<Mark.Text> texts = new ArrayList<>();
        collect(scene.frame(scene.frames() - 1).picture().marks(), 0, texts);
        double axis = 0;
        double cost = 0;
        for (Mark.Text text : texts) {
            StringBuilder words = new StringBuilder();
            for (Span span : text.spans()) words.append(span.text());
            if (words.toString().equals("x1") && text.anchor() == Anchor.MIDDLE)
                axis = text.at().y();
            if (words.toString().startsWith("cT")) cost = text.at().y();
        }
        assertTrue(axis > 0 && cost - axis > 18, axis + ", " + cost);
    }

    /** All texts, and how far down they are. */
    private static void collect(List<Mark> marks, double down, List<Mark.Text> texts) {
        for (Mark mark : marks) {
            if (mark instanceof Mark.Text t)
                texts.add(new Mark.Text(
                        new Point(t.at().x(), t.at().y() + down), t.size(), t.anchor(), t.spans(), t.paint(), false));
            if (mark instanceof Mark.Group group)
                collect(group.marks(), down + group.origin().y(), texts);
        }
    }

    @Test
    void everyEndIsDrawnAndStaysInside() {
        Matrix box = Matrix.of(3, 2, 1, 0, 0, 1, 1, 1);
        Matrix half = Matrix.of(2, 2, 1, -1, -1, 0);
        for (Canvas canvas : new Canvas[] {Canvas.WIDE, new Canvas(480, 620, 15).bare()})
            for (PolygonScene scene : new PolygonScene[] {
                scene(Vector.of(-1, -1), box, Vector.of(1, 1, 2), canvas),
                scene(Vector.of(-1, 0), half, Vector.of(1, 0), canvas),
                scene(Vector.of(1, 1), Matrix.of(2, 2, 1, 1, -1, -1), Vector.of(1, -2), canvas),
                scene(Vector.of(0, 0), box, Vector.of(1, 1, 2), canvas),
                scene(Vector.of(1, 2), Matrix.zeros(0, 2), Vector.of(), canvas)
            })
                for (int i = 0; i < scene.frames(); i++) {
                    Bounds.check(scene.frame(i).picture());
                    Bounds.check(scene.withDictionary().frame(i).picture());
                }
    }

    @Test
    void aHandleLiesOnTheLineOfItsConstraint() {
        PolygonScene scene = scene(Vector.of(-5, -3), A, B, Canvas.WIDE);
        for (int r = 0; r < 5; r++) assertEquals(B.get(r), A.row(r).dot(scene.handle(r)), 1e-9);
    }

    @Test
    void handlesStandApartAndStepsAreToldByWhereTheyLead() {
        PolygonScene scene = scene(Vector.of(-5, -3), A, B, new Canvas(480, 620, 15).bare());
        for (int r = 0; r < 5; r++)
            for (int q = 0; q < r; q++) {
                Vector p = scene.handle(r);
                Vector o = scene.handle(q);
                double apart = scene.plane()
                        .at(p.get(0), p.get(1))
                        .distance(scene.plane().at(o.get(0), o.get(1)));
                assertTrue(apart > 44, q + 1 + " and " + (r + 1) + " are " + apart + " apart");
            }
        int told = 0;
        for (int i = 0; i < scene.frames(); i++) {
            String caption = scene.frame(i).caption();
            assertFalse(caption.startsWith("Variable"), caption);
            if (caption.startsWith("Along an edge that leads down, to (")) told++;
        }
        assertTrue(told > 0);
    }

    @Test
    void whatIsNoPolygonIsRefused() {
        Trace<SimplexStep> three = Trace.of(
                t -> Simplex.of(LinearProgram.minimise(Vector.of(1, 1, 1)).nonNegative(), t));
        assertThrows(IllegalArgumentException.class, () -> new PolygonScene(three, Vector.of()));
        Trace<SimplexStep> two =
                Trace.of(t -> Simplex.of(LinearProgram.minimise(Vector.of(1, 1)).subjectTo(A, B), t));
        assertThrows(IllegalArgumentException.class, () -> new PolygonScene(two, Vector.of(1)));
    }
}
