package mml.viz.scene.calculus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import mml.calculus.TaylorPolynomial;
import mml.calculus.TaylorStep;
import mml.expression.Expression;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import org.junit.jupiter.api.Test;

class TaylorSceneTest {
    private static final Canvas PAGE = new Canvas(480, 600, 15).bare();

    private static Graph graph(String f) {
        Expression e = Expression.parse(f);
        return Graph.of(x -> e.at(x), "x", Scale.linear(-4, 4));
    }

    private static TaylorScene scene(String f, double x0, int order, Canvas canvas) {
        Trace<TaylorStep> trace = Trace.of(t -> TaylorPolynomial.of(Expression.parse(f), x0, order, t));
        return new TaylorScene(graph(f), trace, canvas);
    }

    @Test
    void theyLookAsTheyDid() {
        Golden.frames("taylor", scene("sin(x) + cos(x)", 0, 10, Canvas.WIDE), 5);
        Golden.frames("taylor-page", scene("1/(1 + x^2)", 0.5, 12, PAGE), 12);
    }

    /** The series of the bell converges up to √(1 + x₀²) from x₀, that of the exponential function everywhere. */
    @Test
    void theReachEndsAtTheRadiusOfConvergence() {
        for (double x0 : new double[] {0, 0.75}) {
            Reach bell = scene("1/(1 + x^2)", x0, 60, PAGE).reach(60);
            assertEquals(x0 + Math.sqrt(1 + x0 * x0), bell.to(), 0.1);
            assertEquals(x0 - Math.sqrt(1 + x0 * x0), bell.from(), 0.1);
        }
        TaylorScene exp = scene("exp(x)", 0, 20, PAGE);
        assertTrue(exp.reach(20).isAll(graph("exp(x)")));
        assertFalse(exp.reach(3).isAll(graph("exp(x)")));
        for (int k = 1; k <= 20; k++)
            assertTrue(exp.reach(k).to() >= exp.reach(k - 1).to());
    }

    @Test
    void whereFHasNoValueItIsNotFollowed() {
        Reach log = scene("log(1 + x)", 0, 12, PAGE).reach(12);
        assertTrue(log.from() > -1 && log.to() < 1.2, log.toString());
    }

    @Test
    void everyMarkLiesInTheFigure() {
        for (Canvas canvas : List.of(Canvas.WIDE, Canvas.HALF, PAGE))
            for (String f : List.of("1e6 exp(x)", "tan(x)", "1/(x - 0.5)^2", "x^4", "7"))
                for (int n : new int[] {1, 20}) {
                    Expression e = Expression.parse(f).over("x");
                    Trace<TaylorStep> trace = Trace.of(t -> TaylorPolynomial.of(e, 0.3, n, t));
                    TaylorScene scene =
                            new TaylorScene(Graph.of(x -> e.at(x), "x", Scale.linear(-4, 4)), trace, canvas);
                    for (int i = 0; i < scene.frames(); i++)
                        Bounds.check(scene.frame(i).picture());
                }
    }
}
