package mml.viz.scene.optimization;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.optimization.DescentStep;
import mml.optimization.DescentStep.Iterate;
import mml.trace.Trace;
import mml.viz.plot.Arrows;
import mml.viz.plot.Line;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.svg.Dash;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * One step of a descent, taken apart: the slopes it was made from, with what a method remembers of earlier ones; and beside it, in the units of x,
 * the parts of the step and their sum. A function of one variable lies along the first axis.
 */
record Anatomy(Trace<? extends DescentStep> trace, int i) {
    private static final String STEP = "step";

    /** Of one kind the step that belongs to the iterate frame i is about, {@code to} at the latest; none or one. */
    private <S extends DescentStep> List<S> of(Class<S> kind, int to) {
        for (int j = SearchLine.about(trace, i) + 1; j <= to; j++) {
            if (kind.isInstance(trace.get(j))) return List.of(kind.cast(trace.get(j)));
            if (trace.get(j) instanceof Iterate) return List.of();
        }
        return List.of();
    }

    List<Mark> slopes(Room room) {
        int from = SearchLine.about(trace, i);
        if (from < 0 || !(trace.get(from) instanceof Iterate x)) return List.of();
        Vector g = flat(x.gradient());
        double most = g.maxNorm();
        for (DescentStep.Moments m : of(DescentStep.Moments.class, trace.size() - 1))
            most = Math.max(most, Math.max(m.mean().maxNorm(), m.scale().maxNorm()));
        if (!Shapes.finite(most)) return List.of();
        List<DescentStep.Moments> seen = of(DescentStep.Moments.class, i);
        Plot plot = around(room, "slopes", seen.isEmpty() ? "slopes" : "slopes and box", most);
        for (DescentStep.Moments m : seen)
            plot = plot.add(box(flat(m.scale()))).add(arrow(flat(m.mean()).times(-1), "mean", Role.SERIES_1));
        return plot.add(arrow(g.times(-1), "−∇f", Role.SERIES_2)).marks();
    }

    List<Mark> step(Room room) {
        double most = 0;
        for (Part part : parts(trace.size() - 1)) most = Math.max(most, part.d().maxNorm());
        if (!Shapes.finite(most) || SearchLine.about(trace, i) < 0) return List.of();
        Plot plot = around(room, "step", "the step", most);
        for (Part part : parts(i))
            plot = plot.add(arrow(part.d(), part.name(), part.paint())
                    .weighing(part.name().equals(STEP) ? 1.8 : 1.2));
        return plot.marks();
    }

    private record Part(String name, Vector d, Role paint) {}

    /** What a step is put together from, in the units of x, as far as the trace up to {@code to} tells, and the step. */
    private List<Part> parts(int to) {
        List<Part> out = new ArrayList<>();
        for (DescentStep.Pulls p : of(DescentStep.Pulls.class, to)) {
            out.add(new Part("memory", flat(p.memory()), Role.SERIES_1));
            out.add(new Part("downhill", flat(p.downhill()), Role.SERIES_2));
        }
        for (DescentStep.Direction d : of(DescentStep.Direction.class, to))
            out.add(new Part("direction", flat(d.p()), Role.SERIES_2));
        for (DescentStep.Model m : of(DescentStep.Model.class, to))
            out.add(new Part("to the model's level point", flat(m.p()), Role.SERIES_2));
        for (Iterate x : of(Iterate.class, to)) out.add(new Part(STEP, flat(x.step()), Role.FOCUS));
        return out;
    }

    /** Room for a vector of this size in all directions; the axes end at few numbers, so that they change seldom. */
    private static Plot around(Room room, String id, String title, double most) {
        double end = 1;
        while (end < most) end *= 2;
        while (end >= 2 * most && end > 0x1p-60) end /= 2;
        if (0.75 * end >= most) end *= 0.75;
        Scale axis = Scale.linear(-1.15 * end, 1.15 * end);
        return Plot.in(room).named(id).titled(title).x("", axis).y("", axis).square();
    }

    private static Arrows arrow(Vector d, String name, Role paint) {
        Arrows arrow = d.norm() == 0 ? Arrows.at(List.of(), List.of()) : Arrows.at(Vector.zeros(2), d);
        return arrow.named(name).painted(paint);
    }

    /** What each entry of the mean is divided by: half the sides of a box. */
    private static Line box(Vector scale) {
        double a = scale.get(0);
        double b = scale.get(1);
        return Line.of(new double[] {a, a, -a, -a, a}, new double[] {b, -b, -b, b, b})
                .painted(Role.MUTED)
                .dashed(Dash.DASHED);
    }

    private static Vector flat(Vector v) {
        return v.size() == 1 ? Vector.of(v.get(0), 0) : v;
    }
}
