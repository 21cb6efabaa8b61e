package mml.viz.scene.model;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Shapes;
import mml.model.Dag;
import mml.model.OrderStep;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.svg.Advance;
import mml.viz.svg.Anchor;
import mml.viz.svg.Course;
import mml.viz.svg.Dash;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * What a node stands on, one after the other in an order in which each comes after its parents; beside the graph the titles
 * of all nodes, and which of them a reader has done or begun.
 *
 * @mml §1.2, Figure 1.1; §8.5.1
 */
public final class OrderScene extends Film<OrderStep> {
    private static final double LINE = 1.42;
    private static final double SMALL = 0.9;
    private static final String GAP = "  ";
    private static final String DONE = "done";
    private static final String BEGUN = "begun";

    private final Dag graph;
    private final int target;
    private final GraphPicture picture;
    private final List<String> titles;
    private final List<Integer> done;
    private final List<Integer> begun;

    /** On a wide slide, {@link Canvas#WIDE}. */
    public OrderScene(Trace<? extends OrderStep> trace, List<String> titles) {
        this(trace, titles, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run, its {@link OrderStep.Start} first
     * @param titles for each node what it is called beside its name
     * @throws IllegalArgumentException if there is not a title for each
     */
    public OrderScene(Trace<? extends OrderStep> trace, List<String> titles, Canvas canvas) {
        this(trace, titles, canvas, List.of(), List.of());
    }

    private OrderScene(
            Trace<? extends OrderStep> trace,
            List<String> titles,
            Canvas canvas,
            List<Integer> done,
            List<Integer> begun) {
        super(trace, canvas);
        OrderStep.Start start = this.trace.start(OrderStep.Start.class);
        graph = Dag.parse(start.graph());
        target = start.target();
        if (titles.size() != graph.nodes().size())
            throw new IllegalArgumentException("there are " + titles.size() + " titles, expected "
                    + graph.nodes().size() + ", one for each node");
        this.titles = List.copyOf(titles);
        picture = new GraphPicture(graph);
        this.done = List.copyOf(done);
        this.begun = List.copyOf(begun);
    }

    /**
     * The same for a reader who has done these nodes and begun those: marked at the node and in words beside its title.
     *
     * @throws IllegalArgumentException if there is no such node
     */
    public OrderScene read(List<Integer> done, List<Integer> begun) {
        for (int k : done) Shapes.index(k, titles.size(), "done");
        for (int k : begun) Shapes.index(k, titles.size(), "begun");
        return new OrderScene(trace, titles, canvas, done, begun);
    }

    @Override
    protected String caption(int i) {
        if (!(trace.get(i) instanceof OrderStep.Next next))
            return "What has to come before " + titles.get(target) + "?";
        StringBuilder out = new StringBuilder(titles.get(next.node()));
        for (int k = 0; k < next.parents().size(); k++)
            out.append(k == 0 ? " stands on " : k + 1 == next.parents().size() ? " and " : ", ")
                    .append(titles.get(next.parents().get(k)));
        return out.append(next.parents().isEmpty() ? " stands on nothing before it" : "")
                .toString();
    }

    @Override
    protected String spoken(int i) {
        return super.spoken(i) + names(" Done already: ", done) + names(" Begun: ", begun);
    }

    private String names(String before, List<Integer> nodes) {
        return nodes.isEmpty() ? "" : before + String.join(", ", graph.names(nodes)) + ".";
    }

    private double listHeight(double font) {
        return (titles.size() + 0.3) * LINE * font * SMALL;
    }

    @Override
    protected double height(Room roomy) {
        return picture.height(roomy.width(), roomy.font()) + listHeight(roomy.font()) + 0.4 * roomy.font();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        double font = room.font();
        boolean wide = isBeside(room);
        double list = listHeight(font);
        Room left = wide ? room.within(0, 0, 0.44 * room.width(), 0) : room.within(0, 0, 0, list + 0.4 * font);
        Room right = wide ? room.within(0.6 * room.width(), 0, 0, 0) : room.within(0, room.height() - list, 0, 0);
        GraphPicture.Placed placed = picture.in(left, 1);
        int now = trace.get(i) instanceof OrderStep.Next next ? next.node() : -1;
        List<Integer> come = come(i);
        List<Mark> out = new ArrayList<>();
        List<Mark> above = new ArrayList<>();
        for (int e = 0; e < graph.edges().size(); e++) {
            Dag.Edge edge = graph.edges().get(e);
            if (edge.to() == now)
                above.addAll(placed.edge(e, new GraphPicture.EdgeLook(Role.CHANGE, 3.4, Dash.SOLID, true)));
            else if (come.contains(edge.to()))
                above.addAll(placed.edge(e, new GraphPicture.EdgeLook(Role.SERIES_1, 2.2, Dash.SOLID, true)));
            else out.addAll(placed.edge(e, new GraphPicture.EdgeLook(Role.AXIS, 1.2, Dash.SOLID, true)));
        }
        out.addAll(above);
        for (int k = 0; k < titles.size(); k++) {
            out.add(placed.box(k, look(k, now, come)));
            if (done.contains(k)) out.addAll(tick(placed.corner(k), 0.42 * font));
            else if (begun.contains(k)) out.addAll(half(placed.corner(k), 0.36 * font));
        }
        out.addAll(list(now, come, right, font));
        return out;
    }

    private static List<Mark> tick(Point at, double r) {
        Course tick = Course.EMPTY
                .moveTo(at.x() - 0.48 * r, at.y() + 0.05 * r)
                .lineTo(at.x() - 0.1 * r, at.y() + 0.42 * r)
                .lineTo(at.x() + 0.5 * r, at.y() - 0.4 * r);
        return List.of(
                Mark.circle(at.x(), at.y(), r, Look.fill(Role.GOOD).outlined(Role.PAPER, 1.4)),
                new Mark.Path(tick, Look.stroke(Role.PAPER, 0.3 * r)));
    }

    /** A disc of which the left half is full. */
    private static List<Mark> half(Point at, double r) {
        double bend = 0.5523 * r; // of a cubic that is nearly a quarter of a circle
        Course left = Course.EMPTY
                .moveTo(at.x(), at.y() - r)
                .cubicTo(at.x() - bend, at.y() - r, at.x() - r, at.y() - bend, at.x() - r, at.y())
                .cubicTo(at.x() - r, at.y() + bend, at.x() - bend, at.y() + r, at.x(), at.y() + r)
                .close();
        return List.of(
                Mark.circle(at.x(), at.y(), r, Look.fill(Role.PAPER).outlined(Role.GOOD, 1.4)),
                new Mark.Path(left, Look.fill(Role.GOOD)));
    }

    private List<Integer> come(int i) {
        List<Integer> out = new ArrayList<>();
        for (int k = 0; k <= i; k++) if (trace.get(k) instanceof OrderStep.Next next) out.add(next.node());
        return out;
    }

    private GraphPicture.NodeLook look(int k, int now, List<Integer> come) {
        if (k == now)
            return new GraphPicture.NodeLook(Look.fill(Role.CHANGE_FILL).outlined(Role.CHANGE, 3), Role.INK, true);
        if (come.contains(k))
            return new GraphPicture.NodeLook(Look.fill(Role.FOCUS_FILL).outlined(Role.SERIES_1, 2), Role.INK, true);
        if (k == target)
            return new GraphPicture.NodeLook(Look.fill(Role.PAPER).outlined(Role.SERIES_1, 3), Role.INK, true);
        return GraphPicture.NodeLook.PLAIN;
    }

    private List<Mark> list(int now, List<Integer> come, Room room, double font) {
        double word = Advance.widest(graph.nodes(), 1) + 1.1;
        double said = done.isEmpty() && begun.isEmpty() ? 0 : Advance.of(GAP + BEGUN, 1);
        double size = Math.min(SMALL * font, room.width() / (word + 1.08 * (Advance.widest(titles, 1) + said)));
        size = Math.min(size, room.height() / (LINE * (titles.size() + 0.3)));
        double after = room.left() + (word + 1.08 * (Advance.widest(titles, 1) + Advance.of(GAP, 1))) * size;
        List<Mark> out = new ArrayList<>();
        for (int k = 0; k < titles.size(); k++) {
            double y = room.top() + (k + 0.9) * LINE * size;
            boolean lit = come.contains(k) || k == target;
            Role paint = k == now ? Role.CHANGE : lit ? Role.INK : Role.MUTED;
            double x = room.left() + word * size;
            out.add(Mark.text(x - 0.6 * size, y, size, Anchor.END, graph.nodes().get(k), paint));
            out.add(Mark.text(x, y, size, Anchor.START, titles.get(k), paint));
            if (done.contains(k)) out.add(Mark.text(after, y, size, Anchor.START, DONE, Role.GOOD));
            else if (begun.contains(k)) out.add(Mark.text(after, y, size, Anchor.START, BEGUN, Role.GOOD));
            if (come.contains(k))
                out.add(Mark.rect(
                        room.left(),
                        y - 0.86 * size,
                        0.22 * size,
                        1.1 * size,
                        Look.fill(k == now ? Role.CHANGE : Role.SERIES_1)));
        }
        return out;
    }

    /** On a page, which scrolls, things stand below each other. */
    private boolean isBeside(Room room) {
        return !canvas.isFitted() && room.isWide();
    }
}
