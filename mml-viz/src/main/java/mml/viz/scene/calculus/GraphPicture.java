package mml.viz.scene.calculus;

import java.util.ArrayList;
import java.util.List;
import mml.calculus.ComputationGraph;
import mml.expression.Operation;
import mml.viz.scene.calculus.GraphFrame.Flow;
import mml.viz.scene.calculus.GraphLayout.Edge;
import mml.viz.svg.Anchor;
import mml.viz.svg.Course;
import mml.viz.svg.Dash;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Paint;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * A computation graph laid out in a room: from top to bottom in a tall one, from left to right in a wide one. A box has three
 * lines: what the node is, its value, its derivative; in a wide room that has none to spare the derivative stands below its
 * name, and boxes of one rank stand apart as far as they may.
 */
final class GraphPicture {
    private static final double LINE = 1.3;
    private static final double PAD = 0.6;
    private static final double SLIT = 1.1; // between boxes of a rank
    private static final double ROUND = 0.8; // the corners of an input: no rounder, or they cut its lowest line
    private static final double ENDLESS = 1e4; // a room as high as one likes
    private static final double MOST_STRETCHED = 1.8;
    private static final double FULL = 0.94; // of the height of a wide room
    private static final String EQUALS = " = ";

    private final ComputationGraph graph;
    private final GraphLayout layout;
    private final boolean wide;
    private final boolean broken;
    private final double[] widths;
    private final double font;
    private final Room room;
    private final double scale;
    /** Where each rank begins, along the ranks, and how thick it is. */
    private final double[] from;

    private final double[] thick;
    private final double left;
    private final double top;
    private final double along;
    private final double stretched; // across

    /**
     * As large as it may be.
     *
     * @param texts what will stand in the box of each node at some time
     * @param wide whether ranks follow one another from left to right
     * @param growth how much larger than the font of the room text may be
     */
    static GraphPicture of(ComputationGraph graph, List<List<String>> texts, Room room, boolean wide, double growth) {
        GraphPicture whole = new GraphPicture(graph, texts, room, wide, growth, false);
        if (!wide || whole.scale >= 1) return whole;
        GraphPicture broken = new GraphPicture(graph, texts, room, true, growth, true);
        return broken.scale > whole.scale ? broken : whole;
    }

    private GraphPicture(
            ComputationGraph graph, List<List<String>> texts, Room room, boolean wide, double growth, boolean broken) {
        this.graph = graph;
        this.wide = wide;
        this.broken = broken;
        this.room = room;
        font = room.font();
        widths = new double[graph.size()];
        double[] extents = new double[graph.size()];
        for (int i = 0; i < widths.length; i++) {
            double widest = label(i).emphasised().width(1);
            for (String text : texts.get(i)) for (MathText line : lines(text)) widest = Math.max(widest, line.width(1));
            widths[i] = (widest + 2 * PAD) * font;
            extents[i] = wide ? boxHeight() + LINE * font : widths[i];
        }
        layout = new GraphLayout(graph, extents, wide ? room.height() : room.width(), SLIT * font);
        thick = new double[layout.ranks()];
        for (int i = 0; i < widths.length; i++)
            if (layout.isDrawn(i))
                thick[layout.rank(i)] = Math.max(thick[layout.rank(i)], wide ? widths[i] : boxHeight());
        double gap = (wide ? 1.6 : 2.4) * font;
        double tail = wide ? 0 : LINE * font; // below the last rank nothing is written, but a single rank has a tag
        double natural = total(gap) + (layout.ranks() == 1 ? tail : 0);
        double roomAcross = wide ? room.height() : room.width();
        double roomAlong = wide ? room.width() : room.height();
        scale = Math.min(growth, Math.min(roomAcross / layout.extent(), roomAlong / natural));
        double spare = roomAlong / scale - natural;
        boolean endless = !wide && room.height() > ENDLESS;
        double between = layout.ranks() == 1 || endless
                ? gap
                : Math.min(MOST_STRETCHED * gap, gap + spare / (layout.ranks() - 1));
        from = new double[layout.ranks()];
        for (int r = 1; r < from.length; r++) from[r] = from[r - 1] + thick[r - 1] + between;
        along = scale * (total(between) + (layout.ranks() == 1 ? tail : 0));
        double apart = layout.last() - layout.first();
        double free = FULL * room.height() / scale - layout.extent();
        stretched = wide && apart > 0 ? Math.max(1, Math.min(MOST_STRETCHED, 1 + free / apart)) : 1;
        double acrossTaken = scale * (layout.extent() + (stretched - 1) * apart);
        left = room.left() + Math.max(0, (room.width() - (wide ? along : acrossTaken)) / 2);
        double begin = scale * (stretched - 1) * layout.first();
        top = room.top() + (wide ? Math.max(0, (room.height() - acrossTaken) / 2) - begin : 0);
    }

    private double total(double gap) {
        double sum = gap * (thick.length - 1);
        for (double t : thick) sum += t;
        return sum;
    }

    /** How much of a tall room it takes. */
    double height() {
        return along;
    }

    private double boxHeight() {
        return ((broken ? 4 : 3) * LINE + PAD) * font;
    }

    /** The lines of a text: where there is no room beside each other, a name stands above its value. */
    private List<MathText> lines(String text) {
        int at = broken ? text.indexOf(EQUALS) : -1;
        if (at < 0) return List.of(MathText.words(text));
        return List.of(FormulaText.of(text.substring(0, at)), MathText.words(text.substring(at + EQUALS.length())));
    }

    private double across(int i) {
        return stretched * layout.across(i);
    }

    private double[] way(Edge edge) {
        double[] out = layout.way(edge);
        for (int k = 0; k < out.length; k++) out[k] *= stretched;
        return out;
    }

    private MathText label(int i) {
        String name = graph.spoken(i);
        if (graph.operation(i) == Operation.NAME) return MathText.parse(name);
        if (graph.operation(i) == Operation.SQRT)
            return MathText.parse(name + " = ")
                    .then(MathText.plain("√"))
                    .then(MathText.parse(graph.spoken(graph.operands(i).get(0))));
        if (graph.operation(i) != Operation.DIVIDE) return MathText.parse(name + " = " + graph.definition(i));
        List<Integer> operands = graph.operands(i);
        return MathText.parse(name + " = " + graph.spoken(operands.get(0)))
                .then(MathText.plain("/"))
                .then(MathText.parse(graph.spoken(operands.get(1))));
    }

    /** A point by its places across and along the ranks. */
    private Point at(double across, double alongRanks) {
        return wide
                ? new Point(left + scale * alongRanks, top + scale * across)
                : new Point(left + scale * across, top + scale * alongRanks);
    }

    /** The middle of a box. */
    private Point middle(int i) {
        double start = from[layout.rank(i)];
        return wide ? at(across(i) - LINE * font / 2, start + widths[i] / 2) : at(across(i), start + boxHeight() / 2);
    }

    List<Edge> edges() {
        return layout.edges();
    }

    List<Mark> marks(GraphFrame frame) {
        List<Mark> out = new ArrayList<>();
        List<Mark> above = new ArrayList<>();
        for (int e = 0; e < edges().size(); e++) {
            Flow flow = frame.flows[e];
            boolean now = flow == Flow.FORWARDS || flow == Flow.BACKWARDS;
            (now ? above : out).addAll(edge(edges().get(e), flow));
        }
        out.addAll(above);
        for (int i = 0; i < graph.size(); i++) if (layout.isDrawn(i)) out.add(Mark.named("node-" + i, box(i, frame)));
        if (frame.tagged >= 0) out.add(Mark.named("tag", tag(frame)));
        return out;
    }

    private List<Mark> box(int i, GraphFrame frame) {
        double f = scale * font;
        Point c = middle(i);
        double w = scale * widths[i];
        double h = scale * boxHeight();
        boolean input = graph.operation(i) == Operation.NAME;
        Look look = Look.fill(frame.fills[i]);
        boolean plain = frame.fills[i] == Role.QUIET_FILL;
        look = look.outlined(plain ? Role.AXIS : outline(frame.fills[i]), Math.max(1, f / (plain ? 14 : 8)));
        if (frame.open[i])
            look = look.outlined(Role.CHANGE, Math.max(1.5, f / 8)).dashed(Dash.DASHED);
        List<Mark> out = new ArrayList<>();
        out.add(new Mark.Rect(c.x() - w / 2, c.y() - h / 2, w, h, input ? ROUND * f : f / 4, look));
        double y = c.y() - h / 2 + (PAD / 2 + 0.98) * f;
        out.addAll(label(i).emphasised().marks(c.x(), y, f, Anchor.MIDDLE, Role.INK));
        if (!frame.values[i].isEmpty())
            out.addAll(MathText.plain(frame.values[i]).marks(c.x(), y + LINE * f, f, Anchor.MIDDLE, Role.FOCUS));
        if (frame.derivatives[i].isEmpty()) return out;
        for (MathText line : lines(frame.derivatives[i])) {
            out.addAll(line.marks(c.x(), y + 2 * LINE * f, f, Anchor.MIDDLE, Role.CHANGE));
            y += LINE * f;
        }
        return out;
    }

    private static Role outline(Role fill) {
        return switch (fill) {
            case FOCUS_FILL -> Role.FOCUS;
            case CHANGE_FILL -> Role.CHANGE;
            case GOOD_FILL -> Role.GOOD;
            case BAD_FILL -> Role.BAD;
            default -> Role.INK;
        };
    }

    /** A line from the operand's box to the result's, with its head where the flow goes. */
    private List<Mark> edge(Edge edge, Flow flow) {
        boolean back = flow == Flow.BACKWARDS || flow == Flow.PASSED;
        Role role = flow == Flow.NONE ? Role.AXIS : flow == Flow.FORWARDS ? Role.FOCUS : Role.CHANGE;
        boolean now = flow == Flow.FORWARDS || flow == Flow.BACKWARDS;
        double f = scale * font;
        double width = Math.max(1, f / (now ? 6 : flow == Flow.PASSED ? 11 : 14));
        double head = Math.max(5, (now ? 0.62 : 0.45) * f) / scale; // in units of the layout
        int r = layout.rank(edge.from());
        double start = r < 0 ? 0 : from[r] + depth(edge.from());
        double end = from[layout.rank(edge.to())];
        double a = across(edge.from()) - (wide ? LINE * font / 2 : 0);
        double b = port(edge);
        double firm = start + (back ? 0.8 * head : 0);
        double close = end - (back ? 0 : 0.8 * head);
        Point p = at(a, firm);
        Course course = Course.EMPTY.moveTo(p.x(), p.y());
        double lastAcross = a;
        double lastAlong = firm;
        double[] way = way(edge);
        for (int k = 0; k < way.length; k++) {
            double in = from[r + 1 + k];
            course = curved(course, lastAcross, lastAlong, way[k], in);
            lastAcross = way[k];
            lastAlong = in + thick[r + 1 + k];
            Point q = at(lastAcross, lastAlong);
            course = course.lineTo(q.x(), q.y());
        }
        course = curved(course, lastAcross, lastAlong, b, close);
        List<Mark> out = new ArrayList<>();
        out.add(new Mark.Path(course, Look.stroke(role, width)));
        out.add(head(back ? at(a, start) : at(b, end), back, head, role));
        return out;
    }

    private double depth(int i) {
        return wide ? widths[i] : boxHeight();
    }

    private Course curved(Course course, double a, double alongA, double b, double alongB) {
        double pull = 0.45 * (alongB - alongA);
        Point c1 = at(a, alongA + pull);
        Point c2 = at(b, alongB - pull);
        Point end = at(b, alongB);
        return course.cubicTo(c1.x(), c1.y(), c2.x(), c2.y(), end.x(), end.y());
    }

    /** Where an edge ends at the box of its result: beside the other one, on the side it comes from. */
    private double port(Edge edge) {
        int to = edge.to();
        double middle = across(to) - (wide ? LINE * font / 2 : 0);
        for (Edge other : edges()) {
            if (other.to() != to || other.first() == edge.first()) continue;
            double mine = comesFrom(edge);
            double theirs = comesFrom(other);
            boolean less = mine < theirs || (mine == theirs && edge.first());
            double apart = (wide ? 0.22 * boxHeight() : 0.22 * widths[to]);
            return middle + (less ? -apart : apart);
        }
        return middle;
    }

    private double comesFrom(Edge edge) {
        double[] way = way(edge);
        return way.length == 0 ? across(edge.from()) : way[way.length - 1];
    }

    private Mark head(Point tip, boolean back, double size, Paint paint) {
        double s = scale * size * (back ? -1 : 1);
        double half = 0.4 * Math.abs(s);
        List<Point> points = wide
                ? List.of(tip, new Point(tip.x() - s, tip.y() - half), new Point(tip.x() - s, tip.y() + half))
                : List.of(tip, new Point(tip.x() - half, tip.y() - s), new Point(tip.x() + half, tip.y() - s));
        return new Mark.Polygon(points, Look.fill(paint));
    }

    /** Below the box; where edges arrive from below, on the side from which the one that flows does not come. */
    private List<Mark> tag(GraphFrame frame) {
        double f = scale * font;
        MathText text = MathText.plain(frame.tag).emphasised();
        Point c = middle(frame.tagged);
        double w = text.width(f) + 0.6 * f;
        double x = c.x();
        if (!wide) {
            double aside = w / 2 + 0.6 * f;
            boolean right = !comesFromRight(frame);
            if (right ? c.x() + aside + w / 2 > room.right() : c.x() - aside - w / 2 < room.left()) right = !right;
            x += right ? aside : -aside;
        }
        x = Math.max(room.left() + w / 2, Math.min(room.right() - w / 2, x));
        double y = c.y() + scale * boxHeight() / 2 + 0.12 * f;
        List<Mark> out = new ArrayList<>();
        out.add(new Mark.Rect(x - w / 2, y, w, LINE * f, f / 4, Look.fill(Role.CHANGE_FILL)));
        out.addAll(text.marks(x, y + 0.98 * f, f, Anchor.MIDDLE, Role.CHANGE));
        return out;
    }

    private boolean comesFromRight(GraphFrame frame) {
        for (int e = 0; e < edges().size(); e++) {
            if (frame.flows[e] != Flow.BACKWARDS) continue;
            Edge edge = edges().get(e);
            double[] way = way(edge);
            return (way.length == 0 ? across(edge.to()) : way[0]) > across(edge.from()) + 1e-9;
        }
        return false;
    }
}
