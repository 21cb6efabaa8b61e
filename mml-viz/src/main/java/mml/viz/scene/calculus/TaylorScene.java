package mml.viz.scene.calculus;

import java.util.ArrayList;
import java.util.List;
import mml.calculus.TaylorStep;
import mml.calculus.TaylorStep.Term;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Dots;
import mml.viz.plot.Line;
import mml.viz.plot.Note;
import mml.viz.plot.Plane;
import mml.viz.plot.Plot;
import mml.viz.plot.Rule;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.svg.Dash;
import mml.viz.svg.Mark;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * Taylor polynomials of growing order over the graph of a function, and below, order by order, how far each follows it,
 * {@link Reach}. Where that stops growing, more terms do not help.
 *
 * @mml §5.1.1, Definition 5.3, Example 5.4, Figure 5.4
 */
public final class TaylorScene extends Film<TaylorStep> {
    private final Graph graph;
    private final List<double[]> coefficients = new ArrayList<>();
    private final List<Reach> reaches = new ArrayList<>();
    private final double x0;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public TaylorScene(Graph graph, Trace<? extends TaylorStep> trace) {
        this(graph, trace, Canvas.WIDE);
    }

    /**
     * @param graph of the function that the run expanded
     * @param trace of a whole run
     */
    public TaylorScene(Graph graph, Trace<? extends TaylorStep> trace, Canvas canvas) {
        super(trace, canvas);
        this.graph = graph;
        x0 = term(0).x0();
        for (int i = 0; i < trace.size(); i++) {
            double[] c = new double[i + 1];
            for (int k = 0; k <= i; k++) c[k] = term(k).coefficient();
            coefficients.add(c);
            reaches.add(Reach.of(graph, x -> at(c, x), x0));
        }
    }

    private Term term(int k) {
        return (Term) trace.get(k);
    }

    private double at(double[] c, double x) {
        double s = 0;
        for (int k = c.length - 1; k >= 0; k--) s = s * (x - x0) + c[k];
        return s;
    }

    /** How far the polynomial of frame i follows the function within what is seen. */
    public Reach reach(int i) {
        return reaches.get(i);
    }

    /** Where points of the graph lie in the picture, for the handles of a page. */
    public Plane plane() {
        return graph(0, room()).plane();
    }

    @Override
    protected double height(Room roomy) {
        return 1.25 * roomy.width();
    }

    private static Room upper(Room room) {
        return room.isWide() ? room.within(0, 0, 0.49 * room.width(), 0) : room.within(0, 0, 0, 0.42 * room.height());
    }

    private static Room lower(Room room) {
        return room.isWide() ? room.within(0.55 * room.width(), 0, 0, 0) : room.within(0, 0.6 * room.height(), 0, 0);
    }

    @Override
    protected String spoken(int i) {
        Reach r = reaches.get(i);
        return super.spoken(i) + " It follows f from " + NumberText.of(r.from()) + " to " + NumberText.of(r.to()) + ".";
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        Plot above = graph(i, room);
        Plot below = orders(i, room);
        if (!room.isWide()) {
            double left =
                    Math.max(above.plane().area().left(), below.plane().area().left());
            above = above.from(left);
            below = below.from(left);
        }
        List<Mark> out = new ArrayList<>(above.marks());
        out.addAll(below.marks());
        return out;
    }

    private Plot graph(int i, Room room) {
        Plot plot = graph.in(upper(room));
        if (i > 0)
            plot = plot.add(
                    polynomial(i - 1).painted(Role.AXIS).dashed(Dash.DASHED).named("order " + (i - 1)));
        return plot.add(polynomial(i).painted(Role.SERIES_2).weighing(1.5).named("order " + i))
                .add(Dots.at(List.of(Vector.of(x0, graph.at(x0)))).painted(Role.INK))
                .add(Note.math(x0, graph.at(x0), "x_0"));
    }

    private Line polynomial(int i) {
        double[] c = coefficients.get(i);
        return Line.graph(x -> at(c, x), graph.across().min(), graph.across().max());
    }

    private Plot orders(int i, Room room) {
        Plot plot = Plot.in(lower(room))
                .named("orders")
                .x(graph.name(), graph.across())
                .y("order", Scale.whole(-0.8, trace.size() - 0.2))
                .titled("where it follows f")
                .add(Rule.up(x0).painted(Role.AXIS).dashed(Dash.DOTTED));
        List<Vector> points = new ArrayList<>();
        for (int k = 0; k <= i; k++) {
            Reach r = reaches.get(k);
            plot = plot.add(Line.of(new double[] {r.from(), r.to()}, new double[] {k, k})
                    .painted(k == i ? Role.SERIES_2 : Role.AXIS)
                    .weighing(k == i ? 2.4 : 1.4));
            if (k == i) {
                points.add(Vector.of(r.from(), k));
                points.add(Vector.of(r.to(), k));
            }
        }
        return plot.add(Dots.at(points).painted(Role.SERIES_2));
    }
}
