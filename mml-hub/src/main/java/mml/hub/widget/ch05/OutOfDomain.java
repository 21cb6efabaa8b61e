package mml.hub.widget.ch05;

import java.util.List;
import mml.calculus.GradientCheck;
import mml.calculus.GradientCheckStep;
import mml.expression.Expression;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Dots;
import mml.viz.plot.Plot;
import mml.viz.scene.Canvas;
import mml.viz.scene.calculus.Graph;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/** What is shown where a function has no derivative: the graph, the point, and the slopes to both sides if it has them. */
final class OutOfDomain {
    private OutOfDomain() {}

    static Showing showing(OwnFunction input, State state, Graph graph, Canvas canvas) {
        Expression f = input.in(state);
        double x = input.point(state, "x", input.usual(state));
        Trace<GradientCheckStep> trace =
                Trace.of(t -> GradientCheck.of(v -> f.at(v.get(0)), Vector.of(0), Vector.of(x), t));
        Room room = Room.of(8, 8, canvas.width() - 8, 0.6 * canvas.height(), canvas.fontSize());
        Plot plot = graph.in(room);
        if (Shapes.finite(f.at(x)))
            plot = plot.add(Dots.at(List.of(Vector.of(x, f.at(x)))).painted(Role.BAD));
        Plot seen = plot;
        Showing shown = Showing.of(trace, 1, step -> seen.svg("The graph and x₀ = " + NumberText.of(x)))
                .handles(step -> List.of(input.handle(state, "x", "x₀", seen.plane(), f, x)));
        trace.latest(trace.size() - 1, GradientCheckStep.Component.class)
                .filter(c -> c.finding().equals("KINK"))
                .ifPresent(c -> {
                    shown.fact("slope to the left", NumberText.of(c.left()));
                    shown.fact("slope to the right", NumberText.of(c.right()));
                });
        return shown;
    }
}
