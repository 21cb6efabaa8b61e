package mml.viz.scene.optimization;

import java.util.List;
import mml.optimization.ThreeTestsStep;
import mml.optimization.ThreeTestsStep.Chord;
import mml.optimization.ThreeTestsStep.Curvature;
import mml.optimization.ThreeTestsStep.Tangent;
import mml.trace.Trace;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
import mml.viz.plot.Plane;
import mml.viz.plot.Plot;
import mml.viz.plot.Rule;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.svg.Dash;
import mml.viz.svg.Mark;
import mml.viz.svg.Paint;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * Three tests of convexity on a graph: its chord, its tangent, and the place where it bends downward most.
 *
 * @mml §7.3, (7.30), (7.31), Example 7.3
 */
public final class ThreeTestsScene extends Film<ThreeTestsStep> {
    private final ThreeTestsStep.Start start;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public ThreeTestsScene(Trace<? extends ThreeTestsStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /** @param trace of a whole run, its {@link ThreeTestsStep.Start} first */
    public ThreeTestsScene(Trace<? extends ThreeTestsStep> trace, Canvas canvas) {
        super(trace, canvas);
        start = this.trace.start(ThreeTestsStep.Start.class);
    }

    /** Where points of the graph lie in the picture, for the handles of a page. */
    public Plane plane() {
        return graph(room()).plane();
    }

    @Override
    protected double height(Room roomy) {
        return 0.8 * roomy.width();
    }

    @Override
    protected String spoken(int i) {
        return soFar(i);
    }

    @Override
    protected Paint paint(int i) {
        return failed(i) ? Role.BAD : Role.INK;
    }

    private boolean failed(int i) {
        ThreeTestsStep step = trace.get(i);
        if (step instanceof Chord c) return !c.holds();
        if (step instanceof Tangent t) return !t.holds();
        return step instanceof Curvature k && !k.holds();
    }

    /** As high as the graph is between the two points, with as much room above and below. */
    private Scale up() {
        double[] t = start.t().toArray();
        double[] f = start.f().toArray();
        double left = Math.min(start.x(), start.y());
        double right = Math.max(start.x(), start.y());
        double[] seen = new double[f.length + 2];
        for (int i = 0; i < f.length; i++) seen[i] = t[i] >= left && t[i] <= right ? f[i] : Double.NaN;
        seen[f.length] = start.fx();
        seen[f.length + 1] = start.fy();
        return Scale.roomy(0.8, seen);
    }

    private Plot graph(Room room) {
        double[] t = start.t().toArray();
        double[] f = start.f().toArray();
        return Plot.in(room)
                .named("graph")
                .x("x", Scale.linear(t[0], t[t.length - 1]))
                .y("f", up())
                .add(Line.of(t, f).painted(Role.SERIES_1).weighing(1.6));
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        Plot plot = graph(room);
        Role found = failed(i) ? Role.BAD : Role.GOOD;
        ThreeTestsStep step = trace.get(i);
        if (step instanceof Chord c) {
            plot = plot.add(chord(c.holds() ? Role.GOOD : Role.BAD).weighing(1.6))
                    .add(Line.of(new double[] {c.at(), c.at()}, new double[] {c.value(), c.chord()})
                            .painted(found)
                            .dashed(Dash.DOTTED))
                    .add(Dots.at(c.at(), c.chord()).painted(found))
                    .add(Dots.at(c.at(), c.value()).painted(Role.SERIES_1));
        } else if (step instanceof Tangent t) {
            plot = plot.add(Rule.of(-t.slope(), 1, start.fx() - t.slope() * start.x())
                            .painted(found)
                            .weighing(1.6))
                    .add(Line.of(new double[] {start.y(), start.y()}, new double[] {start.fy(), t.atY()})
                            .painted(found)
                            .dashed(Dash.DOTTED));
        } else if (step instanceof Curvature k) {
            plot = plot.add(Rule.up(k.at()).painted(found).dashed(Dash.DASHED));
        }
        return plot.add(Dots.at(start.x(), start.fx()).painted(Role.FOCUS))
                .add(Dots.at(start.y(), start.fy()).painted(Role.FOCUS))
                .marks();
    }

    private Line chord(Role paint) {
        return Line.of(new double[] {start.x(), start.y()}, new double[] {start.fx(), start.fy()})
                .painted(paint);
    }
}
