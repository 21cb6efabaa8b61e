package mml.viz.scene.model;

import java.util.ArrayList;
import java.util.List;
import mml.model.Dag;
import mml.model.SeparationStep;
import mml.trace.Trace;
import mml.viz.plot.Key;
import mml.viz.scene.Canvas;
import mml.viz.scene.Film;
import mml.viz.svg.Advance;
import mml.viz.svg.Anchor;
import mml.viz.svg.Dash;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Paint;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import org.jspecify.annotations.Nullable;

/**
 * Trail after trail between two sets of nodes, each with the node that blocks it, listed with its verdict; at the end the
 * moralised ancestral graph. What is given is shaded, what is asked about is blue.
 *
 * @mml §8.5.2, Example 8.9, Figures 8.9 to 8.11
 */
public final class SeparationScene extends Film<SeparationStep> {
    private static final int MOST_LINES = 7;
    private static final double LINE = 1.45;
    private static final double SMALL = 0.86;
    private static final double GROWTH = 1.35; // of names in nodes

    private final Dag graph;
    private final SeparationStep.Start start;
    private final GraphPicture picture;
    private final List<Point> places;
    private final @Nullable Pulled pulled;
    private final List<SeparationStep.Path> paths = new ArrayList<>();

    /** On a wide slide, {@link Canvas#WIDE}. */
    public SeparationScene(Trace<? extends SeparationStep> trace) {
        this(trace, Canvas.WIDE);
    }

    /**
     * @param trace of a whole run, its {@link SeparationStep.Start} first
     * @throws IllegalArgumentException if it does not begin so
     */
    public SeparationScene(Trace<? extends SeparationStep> trace, Canvas canvas) {
        this(trace, canvas, List.of(), null);
    }

    private SeparationScene(
            Trace<? extends SeparationStep> trace, Canvas canvas, List<Point> places, @Nullable Pulled pulled) {
        super(trace, canvas);
        this.places = List.copyOf(places);
        this.pulled = pulled;
        start = this.trace.start(SeparationStep.Start.class);
        graph = Dag.parse(start.graph());
        picture = new GraphPicture(graph, this.places);
        for (SeparationStep step : this.trace) if (step instanceof SeparationStep.Path p) paths.add(p);
    }

    /** An arrow that is being pulled out of a node, its head at a share of the room. */
    private record Pulled(int from, Point to) {}

    /**
     * The same with each node where it was put.
     *
     * @param shares of the room of the graph, across and down from 0 to 1
     * @throws IllegalArgumentException if there is not one for each node
     */
    public SeparationScene placed(List<Point> shares) {
        int n = graph.nodes().size();
        if (shares.size() != n)
            throw new IllegalArgumentException("there are " + shares.size() + " places, expected " + n);
        return new SeparationScene(trace, canvas, shares, pulled);
    }

    /** The same with an arrow on its way out of a node. */
    public SeparationScene pulling(int from, Point share) {
        return new SeparationScene(trace, canvas, places, new Pulled(from, share));
    }

    private GraphPicture.Placed graphAt(Room room) {
        Room whole = room.within(
                0, 0, isBeside(room) ? 0.44 * room.width() : 0, isBeside(room) ? 0 : listHeight(room.font()));
        return picture.in(whole.within(0, 0, 0, keyHeight(whole.width(), room.font())), canvas.growth(GROWTH));
    }

    /** Where a node stands in the picture, for the handles of a page. */
    public Point node(int k) {
        return graphAt(room()).node(k);
    }

    /** The node at a point of the picture; −1 if none is there. */
    public int nodeAt(Point p) {
        GraphPicture.Placed placed = graphAt(room());
        for (int k = 0; k < graph.nodes().size(); k++) if (placed.touches(k, p)) return k;
        return -1;
    }

    /** A point of the picture as shares of the room of the graph. */
    public Point share(Point p) {
        Room room = graphAt(room()).room();
        return new Point((p.x() - room.left()) / room.width(), (p.y() - room.top()) / room.height());
    }

    private int lines() {
        return Math.max(1, Math.min(MOST_LINES, paths.size()));
    }

    private double listHeight(double font) {
        return (lines() + 0.4) * LINE * font;
    }

    @Override
    protected double height(Room roomy) {
        double font = roomy.font();
        return picture.height(roomy.width(), font) + keyHeight(roomy.width(), font) + listHeight(font);
    }

    @Override
    protected String spoken(int i) {
        if (i > 0) return super.spoken(i);
        StringBuilder out = new StringBuilder(super.spoken(i)).append(" Arrows:");
        for (Dag.Edge e : graph.edges())
            out.append(out.charAt(out.length() - 1) == ':' ? " " : ", ")
                    .append(graph.nodes().get(e.from()))
                    .append(" → ")
                    .append(graph.nodes().get(e.to()));
        return out.append('.').toString();
    }

    @Override
    protected List<Mark> draw(int i, Room room) {
        double font = room.font();
        boolean wide = isBeside(room);
        double list = listHeight(font);
        Room right = wide ? room.within(0.6 * room.width(), font, 0, 0) : room.within(0, room.height() - list, 0, 0);
        GraphPicture.Placed placed = graphAt(room);
        Room left = placed.room();
        SeparationStep shown = trace.get(i);
        List<Mark> out = new ArrayList<>();
        if (shown instanceof SeparationStep.Moral m) moral(out, placed, m);
        else directed(out, placed, shown instanceof SeparationStep.Path p ? p : null);
        for (int k = 0; k < graph.nodes().size(); k++) out.add(placed.box(k, look(k, shown)));
        if (pulled != null) out.add(Mark.named("pulled", placed.pulled(pulled.from(), pulled.to())));
        out.addAll(key(font).marks(left.left(), left.bottom() + 0.2 * font, left.width()));
        out.addAll(list(i, right, font));
        return out;
    }

    private GraphPicture.NodeLook look(int k, SeparationStep shown) {
        boolean given = start.C().contains(k);
        boolean asked = start.A().contains(k) || start.B().contains(k);
        Paint outline = asked ? Role.SERIES_1 : Role.INK;
        Look box = (given ? SHADED : asked ? ASKED : PLAIN).outlined(outline, asked ? THICK : 1.4);
        if (shown instanceof SeparationStep.Path p && p.blocker() == k)
            return new GraphPicture.NodeLook(box.outlined(Role.BAD, 4.5), Role.INK, true);
        if (shown instanceof SeparationStep.Moral m && !m.kept().contains(k))
            return new GraphPicture.NodeLook(PLAIN.outlined(Role.GRID, 1.4), Role.AXIS, false);
        return new GraphPicture.NodeLook(box, Role.INK, asked);
    }

    private static final double THICK = 4; // what tells the asked from the given in grey, too
    private static final Look PLAIN = Look.fill(Role.PAPER);
    private static final Look ASKED = Look.fill(Role.FOCUS_FILL);
    private static final Look SHADED = Look.fill(Role.CHANGE_FILL);

    private void directed(List<Mark> out, GraphPicture.Placed placed, SeparationStep.@Nullable Path path) {
        List<Mark> above = new ArrayList<>();
        for (int e = 0; e < graph.edges().size(); e++) {
            Dag.Edge edge = graph.edges().get(e);
            if (path == null || !passes(path.nodes(), edge.from(), edge.to())) {
                out.addAll(placed.edge(e, GraphPicture.EdgeLook.PLAIN));
                continue;
            }
            above.addAll(placed.edge(
                    e,
                    path.blocker() < 0
                            ? new GraphPicture.EdgeLook(Role.GOOD, 4, Dash.SOLID, true)
                            : new GraphPicture.EdgeLook(Role.BAD, 3, Dash.DASHED, true)));
        }
        out.addAll(above);
    }

    private void moral(List<Mark> out, GraphPicture.Placed placed, SeparationStep.Moral m) {
        for (int e = 0; e < graph.edges().size(); e++) {
            Dag.Edge edge = graph.edges().get(e);
            boolean kept = m.kept().contains(edge.from()) && m.kept().contains(edge.to());
            if (kept) out.addAll(placed.edge(e, undirected(m, edge.from(), edge.to(), Dash.SOLID)));
        }
        for (int j = 0; j + 1 < m.joined().size(); j += 2) {
            int a = m.joined().get(j);
            int b = m.joined().get(j + 1);
            out.addAll(placed.between(a, b, undirected(m, a, b, Dash.DASHED)));
        }
    }

    private GraphPicture.EdgeLook undirected(SeparationStep.Moral m, int a, int b, Dash dash) {
        boolean given = start.C().contains(a) || start.C().contains(b);
        if (passes(m.way(), a, b)) return new GraphPicture.EdgeLook(Role.GOOD, 4, dash, false);
        return new GraphPicture.EdgeLook(given ? Role.AXIS : Role.INK, given ? 1.2 : 2, dash, false);
    }

    private static boolean passes(List<Integer> way, int a, int b) {
        for (int i = 1; i < way.size(); i++) {
            int from = way.get(i - 1);
            int to = way.get(i);
            if ((from == a && to == b) || (from == b && to == a)) return true;
        }
        return false;
    }

    /** What the colours of the nodes mean. */
    private static Key key(double font) {
        return new Key(SMALL * font)
                .area("asked about", ASKED.outlined(Role.SERIES_1, THICK))
                .area("given", SHADED.outlined(Role.INK, 1.4));
    }

    private static double keyHeight(double width, double font) {
        return key(font).height(width) + 0.3 * font;
    }

    /** The trails up to this step with their verdicts; of many those around the last one. */
    private List<Mark> list(int i, Room room, double font) {
        List<Mark> out = new ArrayList<>();
        int known = Math.min(i, paths.size());
        int first = Math.max(0, Math.min(known - MOST_LINES / 2 - 1, paths.size() - MOST_LINES));
        double word = Advance.of("blocked", 1) + 0.9;
        double widest = word;
        for (SeparationStep.Path p : paths)
            widest = Math.max(
                    widest, word + MathText.words(p.text()).emphasised().width(1) * 1.04);
        double size = Math.min(SMALL * font, room.width() / widest);
        double y = room.top() + font;
        if (paths.isEmpty() && i > 0)
            out.add(Mark.text(room.left(), y, size, Anchor.START, "no trail between them", Role.MUTED));
        for (int k = first; k < Math.min(known, first + MOST_LINES); k++) {
            SeparationStep.Path p = paths.get(k);
            boolean open = p.blocker() < 0;
            boolean now = k == i - 1;
            Role paint = open ? Role.GOOD : Role.BAD;
            out.add(Mark.text(room.left(), y, size, Anchor.START, open ? "open" : "blocked", paint));
            MathText text = now ? MathText.words(p.text()).emphasised() : MathText.words(p.text());
            out.addAll(text.marks(room.left() + word * size, y, size, Anchor.START, now ? Role.INK : Role.MUTED));
            y += LINE * font;
        }
        return out;
    }

    /** On a page, which scrolls, things stand below each other. */
    private boolean isBeside(Room room) {
        return !canvas.isFitted() && room.isWide();
    }
}
