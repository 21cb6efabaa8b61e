package mml.viz.scene.optimization;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Vector;
import mml.optimization.ConstrainedProblem;
import mml.optimization.Kkt;
import mml.optimization.LagrangeStep;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.svg.Mark;
import mml.viz.svg.Room;

/**
 * Newton's method for Lagrange's conditions, over the contours of two variables: the way from point to point, at each −∇f and the multiples of
 * the gradients of the constraints that its model finds, and beside it how the four numbers of the conditions fall.
 *
 * @mml §7.2
 */
public final class LagrangeScene extends Film<LagrangeStep> {
    private final List<KktScene> seen = new ArrayList<>(); // of each step

    /** On a wide slide, {@link Canvas#WIDE}. */
    public LagrangeScene(Landscape landscape, ConstrainedProblem problem, Trace<? extends LagrangeStep> trace) {
        this(landscape, problem, trace, Canvas.WIDE);
    }

    /**
     * @param landscape of f, two variables
     * @param trace of a whole run on the problem, its {@link LagrangeStep.Start} first
     * @throws IllegalArgumentException if the trace begins with another step, or there are other than two variables
     */
    public LagrangeScene(
            Landscape landscape, ConstrainedProblem problem, Trace<? extends LagrangeStep> trace, Canvas canvas) {
        super(trace, canvas);
        Vector x0 = this.trace.start(LagrangeStep.Start.class).x0();
        seen.add(conditions(landscape, problem, x0, Vector.zeros(problem.m() + problem.p()), canvas));
        double most = 0;
        for (int i = 1; i < this.trace.size(); i++) {
            LagrangeStep.Point point = point(i);
            seen.add(conditions(landscape, problem, point.x(), point.multipliers(), canvas));
            most = Math.max(most, seen.get(i).left());
        }
        List<Vector> way = new ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            way.add(i == 0 ? x0 : point(i).x());
            seen.set(i, seen.get(i).after(way, most));
        }
    }

    private static KktScene conditions(
            Landscape landscape, ConstrainedProblem problem, Vector x, Vector multipliers, Canvas canvas) {
        return new KktScene(landscape, problem, Trace.of(t -> Kkt.of(problem, x, multipliers, t)), canvas);
    }

    private LagrangeStep.Point point(int i) {
        return (LagrangeStep.Point) trace.get(i);
    }

    @Override
    protected double height(Room roomy) {
        return seen.get(0).height(roomy);
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        KktScene conditions = seen.get(i);
        return conditions.draw(i == 0 ? 0 : conditions.frames() - 1, room);
    }

    @Override
    protected String spoken(int i) {
        return i == 0 ? super.spoken(i) : super.spoken(i) + " x = " + NumberText.tuple(point(i).x()) + ".";
    }
}
