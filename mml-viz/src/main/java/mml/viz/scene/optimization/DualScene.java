package mml.viz.scene.optimization;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Vector;
import mml.optimization.ConstrainedProblem;
import mml.optimization.DualStep;
import mml.optimization.DualStep.Value;
import mml.text.Count;
import mml.trace.Trace;
import mml.viz.plot.Contours;
import mml.viz.plot.Dots;
import mml.viz.plot.Layer;
import mml.viz.plot.Line;
import mml.viz.plot.Note;
import mml.viz.plot.Plane;
import mml.viz.plot.Plot;
import mml.viz.plot.Regions;
import mml.viz.plot.Rule;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.svg.Dash;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * A problem in the plane with one constraint, and its dual beside it: where the Lagrangian is lowest for one multiplier after another, and
 * the point {@code (λ, D(λ))} with its tangent, whose slope is what the constraint is broken by there; over all of them p*, which D never passes.
 *
 * @mml §7.2, (7.22), (7.23)
 */
public final class DualScene extends Film<DualStep> {
    private final Landscape landscape;
    private final Layer constraint;
    private final Scale multipliers;
    private final Scale values;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public DualScene(Landscape landscape, ConstrainedProblem problem, Trace<? extends DualStep> trace) {
        this(landscape, problem, trace, Canvas.WIDE);
    }

    /**
     * A scene of some multipliers of one constraint.
     *
     * @param landscape of f, two variables
     * @param trace of a whole run, its {@link DualStep.Primal} first
     * @throws IllegalArgumentException if the trace begins with another step, there are other than two variables, or other than one constraint
     */
    public DualScene(Landscape landscape, ConstrainedProblem problem, Trace<? extends DualStep> trace, Canvas canvas) {
        super(trace, canvas);
        this.landscape = landscape;
        DualStep.Primal primal = this.trace.start(DualStep.Primal.class);
        if (primal.x().size() != 2 || landscape.variables() != 2)
            throw new IllegalArgumentException(
                    "the optimum has " + Count.entries(primal.x().size()) + " and the landscape "
                            + Count.of(landscape.variables(), "variable") + ", expected 2");
        if (problem.m() + problem.p() != 1)
            throw new IllegalArgumentException(
                    "the problem has " + (problem.m() + problem.p()) + " constraints, expected 1");
        constraint = new Kept(
                problem.m() == 1
                        ? Regions.of((a, b) -> problem.g().get(0).at(Vector.of(a, b)) <= 0 ? 0 : 1)
                        : Contours.of((a, b) -> problem.h().get(0).at(Vector.of(a, b)), 0)
                                .painted(Role.SERIES_1));
        List<Double> along = new ArrayList<>();
        List<Double> heights = new ArrayList<>(List.of(primal.value()));
        for (DualStep step : this.trace)
            if (step instanceof Value v) {
                along.add(v.multipliers().get(0));
                if (v.attained()) heights.add(v.value());
            }
        multipliers = Scale.around(array(along));
        values = Scale.around(array(heights));
    }

    private static double[] array(List<Double> numbers) {
        return numbers.stream().mapToDouble(v -> v).toArray();
    }

    /** Where points of the dual's graph lie in the picture, for the handles of a page. */
    public Plane plane() {
        return graph(Halves.second(room())).plane();
    }

    @Override
    protected double height(Room roomy) {
        return 1.25 * roomy.width();
    }

    private Plot graph(Room room) {
        double best = trace.start(DualStep.Primal.class).value();
        return Plot.in(room)
                .named("dual")
                .x("λ", multipliers)
                .y("D", values)
                .add(Rule.of(0, 1, best).painted(Role.SERIES_1).dashed(Dash.DASHED))
                .add(Note.math(multipliers.min(), best, "p"));
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        Plot plane = landscape.in(Halves.first(room)).square().add(constraint);
        Plot graph = graph(Halves.second(room));
        List<Vector> lowest = new ArrayList<>();
        List<Vector> points = new ArrayList<>();
        for (int k = 0; k <= i; k++)
            if (trace.get(k) instanceof Value v && v.attained()) {
                if (landscape.shows(v.x())) lowest.add(v.x());
                points.add(Vector.of(v.multipliers().get(0), v.value()));
            }
        Vector optimum = trace.start(DualStep.Primal.class).x();
        plane = plane.add(Line.through(lowest).painted(Role.SERIES_2).with(Dots.SMALL))
                .add(Dots.at(List.of(optimum)).painted(Role.SERIES_1))
                .add(Note.math(optimum.get(0), optimum.get(1), "x"));
        if (!points.isEmpty())
            graph = graph.add(Line.through(points).painted(Role.SERIES_2).with(Dots.SMALL));
        if (trace.get(i) instanceof Value v && v.attained()) {
            double lambda = v.multipliers().get(0);
            double slope = v.slope().get(0);
            graph = graph.add(Rule.of(-slope, 1, v.value() - slope * lambda).painted(Role.AXIS))
                    .add(Dots.at(List.of(Vector.of(lambda, v.value()))).painted(Role.FOCUS));
            if (landscape.shows(v.x()))
                plane = plane.add(Dots.at(List.of(v.x())).painted(Role.FOCUS));
        }
        List<Mark> out = new ArrayList<>(plane.marks());
        out.addAll(graph.marks());
        return out;
    }
}
