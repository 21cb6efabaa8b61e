package mml.viz.scene.calculus;

import java.util.function.DoubleUnaryOperator;
import mml.matrix.Shapes;

/**
 * How far to both sides of a point another function follows a graph: up to the first place of a fine grid where it is off by
 * more than 2 % of the height of what is seen, or where one has no value.
 *
 * @param from the last place on the left where they agree
 * @param to the last place on the right
 */
public record Reach(double from, double to) {
    private static final double TOLERANCE = 0.02;
    private static final int PARTS = 600;

    /** How far g follows the graph within its window, from x₀ on. */
    public static Reach of(Graph graph, DoubleUnaryOperator g, double x0) {
        return new Reach(
                end(graph, g, x0, graph.across().min()),
                end(graph, g, x0, graph.across().max()));
    }

    private static double end(Graph graph, DoubleUnaryOperator g, double x0, double limit) {
        double tolerance = TOLERANCE * graph.height();
        double last = x0;
        for (int k = 1; k <= PARTS; k++) {
            double x = k == PARTS ? limit : x0 + (limit - x0) * k / PARTS;
            double y = graph.at(x);
            if (!Shapes.finite(y) || !(Math.abs(y - g.applyAsDouble(x)) <= tolerance)) return last;
            last = x;
        }
        return last;
    }

    /** Whether it is all of the window. */
    public boolean isAll(Graph graph) {
        return from == graph.across().min() && to == graph.across().max();
    }
}
