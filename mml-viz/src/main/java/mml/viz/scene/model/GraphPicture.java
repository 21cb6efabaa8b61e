package mml.viz.scene.model;

import java.util.ArrayList;
import java.util.List;
import mml.model.Dag;
import mml.viz.svg.Anchor;
import mml.viz.svg.Arrow;
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
 * A graph in a room: names in rounded boxes, layer after layer to the right where the names are short enough, else downwards.
 * How a node or an edge is painted is said by whoever draws it.
 */
final class GraphPicture {
    private static final double PAD = 0.55; // of the font, on either side of a name
    private static final double HALF_HEIGHT = 0.85;
    private static final double GAP = 1.7; // between boxes, at least, where layers go to the right
    private static final double STEP = 3.2; // from layer to layer downwards, and from row to row
    private static final double LEAST = 0.55; // how small names may become
    private static final int OWN_ROWS = 4; // room to put nodes into

    private final Dag graph;
    private final GraphLayout layout;
    private final List<Point> own; // where each node was put, as shares of the room; empty if they stand in layers
    private final List<MathText> names = new ArrayList<>();

    /** How an edge is drawn: its stroke, and whether it has a head. */
    record EdgeLook(Paint paint, double width, Dash dash, boolean head) {
        static final EdgeLook PLAIN = new EdgeLook(Role.MUTED, 2, Dash.SOLID, true);
    }

    /** How a node is drawn. */
    record NodeLook(Look box, Paint text, boolean heavy) {
        static final NodeLook PLAIN = new NodeLook(Look.fill(Role.PAPER).outlined(Role.INK, 1.4), Role.INK, false);
    }

    GraphPicture(Dag graph) {
        this(graph, List.of());
    }

    /** With each node where it was put, across and down from 0 to 1. */
    GraphPicture(Dag graph, List<Point> own) {
        this.graph = graph;
        this.own = own;
        layout = GraphLayout.of(graph);
        for (String name : graph.nodes()) names.add(MathText.parse(name));
    }

    private double widestName(double font) {
        double widest = 0;
        for (MathText name : names) widest = Math.max(widest, name.width(font));
        return widest;
    }

    private boolean goesRight(double width, double font) {
        double box = widestName(font) + (2 * PAD + GAP) * font;
        return layout.isLong() && layout.layers() * box <= width;
    }

    /** How high it is in a room of this width. */
    double height(double width, double font) {
        int rows = goesRight(width, font) ? layout.widest() : layout.layers();
        if (!own.isEmpty()) rows = Math.max(rows, OWN_ROWS);
        return STEP * font * rows;
    }

    /**
     * Where things are in a room.
     *
     * @param growth how much larger than the font of the room names may be
     */
    Placed in(Room room, double growth) {
        return new Placed(room, growth);
    }

    /** The graph at its place. */
    final class Placed {
        private final Room room;
        private final boolean right;
        private final double font;

        private Placed(Room room, double growth) {
            this.room = room;
            right = goesRight(room.width(), room.font());
            double cell = room.width() / (right ? layout.layers() : layout.widest());
            double needed = widestName(1) + 2 * PAD + 0.5;
            double high = room.height() / (right ? layout.widest() : layout.layers());
            double fits = Math.min(cell / needed, high / (2 * HALF_HEIGHT + 0.6));
            double roomy = Math.min(growth, Math.min(cell / (needed + GAP), high / STEP) / room.font());
            double most = Math.max(1, roomy) * room.font(); // larger only where arrows stay long
            font = Math.max(LEAST * room.font(), Math.min(most, own.isEmpty() ? fits : room.width() / (3 * needed)));
        }

        private Point at(GraphLayout.Place place) {
            Point share = layout.share(place, right);
            return new Point(room.left() + share.x() * room.width(), room.top() + share.y() * room.height());
        }

        Point node(int k) {
            Point share = own.isEmpty() ? layout.share(layout.nodes().get(k), right) : own.get(k);
            return new Point(
                    inside(share.x(), room.left(), room.right(), halfWidth(k)),
                    inside(share.y(), room.top(), room.bottom(), HALF_HEIGHT * font));
        }

        /** A share of the way from one end to the other, with room for a box. */
        private double inside(double share, double from, double to, double half) {
            return Math.max(from + half, Math.min(to - half, from + share * (to - from)));
        }

        /** Whether a point lies in the box of a node, or next to it. */
        boolean touches(int k, Point p) {
            Point at = node(k);
            return Math.abs(p.x() - at.x()) <= halfWidth(k) + 0.3 * font
                    && Math.abs(p.y() - at.y()) <= (HALF_HEIGHT + 0.3) * font;
        }

        private double halfWidth(int k) {
            return Math.max(HALF_HEIGHT, names.get(k).emphasised().width(1) / 2 + PAD) * font;
        }

        /** A node, under a name of its own. */
        Mark box(int k, NodeLook look) {
            Point p = node(k);
            double half = halfWidth(k);
            double high = HALF_HEIGHT * font;
            List<Mark> marks = new ArrayList<>();
            marks.add(new Mark.Rect(p.x() - half, p.y() - high, 2 * half, 2 * high, high, look.box()));
            MathText name = look.heavy() ? names.get(k).emphasised() : names.get(k);
            marks.addAll(name.marks(p.x(), p.y() + 0.34 * font, font, Anchor.MIDDLE, look.text()));
            return Mark.named("node-" + k, marks);
        }

        /** Where the border of a box turns at its upper right: the place of a small mark. */
        Point corner(int k) {
            Point p = node(k);
            double high = HALF_HEIGHT * font;
            return new Point(p.x() + halfWidth(k) - 0.3 * high, p.y() - 0.7 * high);
        }

        /** The edge at a place of the list. */
        List<Mark> edge(int index, EdgeLook look) {
            Dag.Edge e = graph.edges().get(index);
            List<Point> bends = new ArrayList<>();
            if (own.isEmpty()) for (GraphLayout.Place place : layout.bends().get(index)) bends.add(at(place));
            return line(e.from(), bends, e.to(), look);
        }

        Room room() {
            return room;
        }

        /** An arrow from a node to a share of the room. */
        List<Mark> pulled(int k, Point share) {
            Point to = new Point(
                    inside(share.x(), room.left(), room.right(), 0), inside(share.y(), room.top(), room.bottom(), 0));
            return node(k).distance(to) < font ? List.of() : Arrow.of(border(k, to), to, Role.FOCUS, 2.4);
        }

        /** A line between two nodes that no edge joins. */
        List<Mark> between(int a, int b, EdgeLook look) {
            Point p = node(a);
            Point q = node(b);
            Point middle = p.towards(q, 0.5);
            double dx = q.x() - p.x();
            double dy = q.y() - p.y();
            double aside = Math.min(0.25, 1.2 * font / Math.max(1, p.distance(q)));
            return line(a, List.of(new Point(middle.x() - aside * dy, middle.y() + aside * dx)), b, look);
        }

        private List<Mark> line(int a, List<Point> bends, int b, EdgeLook look) {
            Point first = bends.isEmpty() ? node(b) : bends.get(0);
            Point last = bends.isEmpty() ? node(a) : bends.get(bends.size() - 1);
            Point from = border(a, first);
            Point to = border(b, last);
            if (bends.isEmpty() && look.head() && look.dash() == Dash.SOLID)
                return Arrow.of(from, to, look.paint(), look.width());
            Course course = Course.EMPTY.moveTo(from.x(), from.y());
            for (int i = 0; i < bends.size(); i++) {
                Point bend = bends.get(i);
                Point next = i + 1 < bends.size() ? bend.towards(bends.get(i + 1), 0.5) : to;
                course = course.quadTo(bend.x(), bend.y(), next.x(), next.y());
            }
            if (bends.isEmpty()) course = course.lineTo(to.x(), to.y());
            List<Mark> out = new ArrayList<>();
            out.add(new Mark.Path(
                    course, Look.stroke(look.paint(), look.width()).dashed(look.dash())));
            if (look.head()) {
                double length = Math.min((4.5 * look.width() + 4) / 0.6, 0.8 * last.distance(to));
                double share = length / Math.max(1, last.distance(to));
                out.addAll(Arrow.of(to.towards(last, share), to, look.paint(), look.width()));
            }
            return out;
        }

        /** Where a line from the middle of a node towards a point leaves its box, a little further out. */
        private Point border(int k, Point towards) {
            Point p = node(k);
            double distance = Math.max(1e-6, p.distance(towards));
            double ux = (towards.x() - p.x()) / distance;
            double uy = (towards.y() - p.y()) / distance;
            double r = HALF_HEIGHT * font + 0.12 * font;
            double straight = Math.max(0, halfWidth(k) - HALF_HEIGHT * font);
            double t;
            if (Math.abs(ux) * r <= Math.abs(uy) * straight) {
                t = r / Math.abs(uy);
            } else {
                double c = straight * Math.abs(ux);
                t = c + Math.sqrt(Math.max(0, c * c - straight * straight + r * r));
            }
            return p.towards(towards, Math.min(0.5, t / distance));
        }
    }
}
