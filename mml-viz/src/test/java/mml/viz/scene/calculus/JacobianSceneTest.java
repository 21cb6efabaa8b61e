package mml.viz.scene.calculus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.calculus.Jacobian;
import mml.calculus.Jacobian.Way;
import mml.calculus.JacobianStep;
import mml.expression.Expression;
import mml.matrix.Vector;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import org.junit.jupiter.api.Test;

class JacobianSceneTest {
    private static final Canvas PAGE = Canvas.ofWidth(480, 15).bare();

    private static Expression formula(String f) {
        return Expression.parse(f).over("x", "y");
    }

    private static PlaneMap map(String u, String v) {
        Expression first = formula(u);
        Expression second = formula(v);
        return PlaneMap.of(
                (x, y) -> first.at(x, y), (x, y) -> second.at(x, y), Scale.linear(-2, 2), Scale.linear(-2, 2));
    }

    private static JacobianScene scene(String u, String v, Vector x, double side, Canvas canvas) {
        List<Expression> f = List.of(formula(u), formula(v));
        Trace<JacobianStep> trace = Trace.of(t -> Jacobian.of(f, x, Way.COLUMNS, t));
        return new JacobianScene(map(u, v), List.of("x", "y"), trace, side, canvas);
    }

    @Test
    void theyLookAsTheyDid() {
        Golden.frames("jacobian", scene("x^2 - y^2", "2x*y", Vector.of(0.5, 0.5), 0.75, Canvas.WIDE), 3);
        Golden.frames("jacobian-page", scene("x*cos(y)", "x*sin(y)", Vector.of(1, 0.5), 0.75, PAGE), 3);
    }

    @Test
    void everyMarkLiesInTheFigure() {
        for (Canvas canvas : List.of(Canvas.WIDE, Canvas.HALF, PAGE))
            for (String u : List.of("x*y", "1000000 exp(x)", "sqrt(x)", "log(x)", "0*x", "1/(x - 1)"))
                for (double side : new double[] {0.05, 2}) {
                    JacobianScene scene = scene(u, "y", Vector.of(0.25, -1), side, canvas);
                    for (int i = 0; i < scene.frames(); i++)
                        Bounds.check(scene.frame(i).picture());
                }
    }

    /** All of an image is in view, but for the little of one that runs far away. */
    @Test
    void theWholeImageIsInView() {
        PlaneMap polar = map("x*cos(y)", "x*sin(y)");
        assertTrue(
                polar.imageUp().max() >= 2 && polar.imageUp().min() <= -2,
                polar.imageUp().toString());
        PlaneMap pole = map("1/(x - 0.01)", "y");
        assertTrue(pole.imageAcross().max() < 50, "100 at x = 0");
    }

    /** The area of a small image is the determinant times that of the square, with its sign; of a linear map any image is. */
    @Test
    void areasAreThoseOfTheDeterminant() {
        assertEquals(-3 * 0.49, map("x + 2y", "x - y").area(0.3, -1, 0.7), 1e-12);
        PlaneMap polar = map("x*cos(y)", "x*sin(y)");
        assertEquals(1.5, polar.area(1.5, 0.3, 1e-3) / 1e-6, 1e-3);
        assertTrue(Double.isNaN(map("sqrt(x)", "y").area(-0.5, 0, 1)));
    }
}
