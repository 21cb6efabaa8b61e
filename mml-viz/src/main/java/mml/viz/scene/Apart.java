package mml.viz.scene;

import java.util.ArrayList;
import java.util.List;
import mml.viz.svg.Anchor;
import mml.viz.svg.Clip;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Paint;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Span;

/**
 * Names that would lie on other text, on a line or a dot are moved a little: to the nearest free place around them. What is
 * drawn first keeps its place; where nothing is free, what crosses fewest lines will do. A number of an axis goes to the
 * other side of it or a little away from 0, and is left out where lines run through all these places.
 */
public final class Apart {
    /** Longer text is no name and stays. */
    private static final double LONGEST = 5;

    private static final double ASCENT = 0.75;
    private static final double DESCENT = 0.2;
    /** What a line may touch at either side of a text, and how high its letters are. */
    private static final double INSET = 0.12;

    private static final double HEIGHT = 0.6;
    private static final String MINUS = "−";
    private static final List<String> HANGING = List.of("g", "j", "p", "q", "y");
    private static final double[] WAYS = {0.55, 0.9, 1.25, 1.6, 2.1};
    /** What it costs, in font sizes of distance, to stand there. */
    private static final double ON_TEXT = 1000;

    private static final double ON_LINE = 10;
    private static final double ON_AXIS = 1.4;
    /** Wider lines keep names at a distance. */
    private static final double HAIR = 4;

    /** Between two names beside each other, which else read as one. */
    private static final double GAP = 0.25;
    /** Round the tip of an arrow, where a page lays a handle, in font sizes. */
    private static final double TIP = 0.8;

    private static final double[][] COMPASS = {
        {0, -1}, {0, 1}, {1, 0}, {-1, 0}, {0.8, -0.8}, {-0.8, -0.8}, {0.8, 0.8}, {-0.8, 0.8},
        {1, -0.4}, {-1, -0.4}, {1, 0.4}, {-1, 0.4}, {0.4, -1}, {-0.4, -1}, {0.4, 1}, {-0.4, 1}
    };

    private final Clip area;
    private final List<Mark.Text> placed = new ArrayList<>();
    private final List<Course> lines = new ArrayList<>();
    private final List<Course> axes = new ArrayList<>();
    private final List<Point> tips = new ArrayList<>();

    /** What is drawn along points, so wide. */
    private record Course(List<Point> points, double width) {}

    private Apart(Clip area) {
        this.area = area;
    }

    /** The same marks with their names apart, as far as there is a free place within the area. */
    public static List<Mark> of(List<Mark> marks, Clip area) {
        Apart names = new Apart(area);
        names.gather(marks);
        return names.apart(marks);
    }

    /** The same marks without the numbers of axes that words in a box would cover. */
    public static List<Mark> clear(List<Mark> marks, Clip box) {
        List<Mark> out = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            boolean covered = isNumber(marks, i) && meets((Mark.Text) marks.get(i + 1), box);
            if (covered) i++;
            else out.add(marks.get(i));
        }
        return out;
    }

    private static boolean meets(Mark.Text text, Clip box) {
        return left(text) < box.right()
                && left(text) + text.width() > box.left()
                && top(text) < box.bottom()
                && bottom(text) > box.top();
    }

    /** The lines that are to be seen, outlines and dots among them; grids stand back. */
    private void gather(List<Mark> marks) {
        for (Mark mark : marks) {
            if (mark instanceof Mark.Line m) keep(List.of(m.from(), m.to()), m.look());
            if (mark instanceof Mark.Polyline m) keep(m.points(), m.look());
            if (mark instanceof Mark.Polygon m) {
                List<Point> around = new ArrayList<>(m.points());
                around.add(m.points().get(0));
                keep(around, m.look());
                if (isHead(m)) tips.add(m.points().get(0));
                if (m.look().fill() == Role.AXIS) axes.add(new Course(around, 0));
            }
            if (mark instanceof Mark.Circle c && c.look().fill() != Role.NONE) {
                Point left = new Point(c.centre().x() - c.radius(), c.centre().y());
                Point right = new Point(c.centre().x() + c.radius(), c.centre().y());
                lines.add(new Course(List.of(left, right), 2 * c.radius() + HAIR));
            }
            if (mark instanceof Mark.Group g && isStill(g)) gather(g.marks());
        }
    }

    private void keep(List<Point> points, Look look) {
        Paint stroke = look.stroke();
        if (stroke == Role.NONE || stroke == Role.GRID || stroke == Role.PAPER) return;
        (stroke == Role.AXIS ? axes : lines).add(new Course(points, look.width() > HAIR ? look.width() : 0));
    }

    /** As {@link Arrow} draws it; axes have heads that nobody drags. */
    private static boolean isHead(Mark.Polygon m) {
        return m.points().size() == 4
                && m.look().stroke() == Role.NONE
                && m.look().fill() != Role.AXIS;
    }

    private static boolean isStill(Mark.Group g) {
        return g.scale() == 1 && g.origin().equals(new Point(0, 0));
    }

    private List<Mark> apart(List<Mark> marks) {
        List<Mark> out = new ArrayList<>();
        for (int i = 0; i < marks.size(); ) {
            Mark mark = marks.get(i);
            int end = i + 1;
            if (isNumber(marks, i)) {
                end = i + 2;
                out.addAll(beside((Mark.Rect) mark, (Mark.Text) marks.get(i + 1)));
            } else if (mark instanceof Mark.Text) {
                end = endOfName(marks, i);
                out.addAll(free(marks.subList(i, end)));
            } else if (mark instanceof Mark.Group g && isStill(g)) {
                out.add(new Mark.Group(g.id(), g.origin(), 1, apart(g.marks())));
            } else {
                out.add(mark);
            }
            i = end;
        }
        return out;
    }

    /** A number of an axis through the figure stands on a ground of its own. */
    private static boolean isNumber(List<Mark> marks, int i) {
        return marks.get(i) instanceof Mark.Rect ground
                && ground.look().fill() == Role.PAPER
                && i + 1 < marks.size()
                && marks.get(i + 1) instanceof Mark.Text text
                && text.paint() == Role.MUTED
                && text.anchor() != Anchor.START;
    }

    /** The number below or left of its axis, else above or right of it, else there a little away from 0, else nothing. */
    private List<Mark> beside(Mark.Rect ground, Mark.Text number) {
        double size = number.size();
        boolean across = number.anchor() == Anchor.MIDDLE;
        boolean negative = number.spans().get(0).text().startsWith(MINUS);
        for (int way = 0; way < 4; way++) {
            double side = way % 2;
            double away = way < 2 ? 0 : negative ? -1 : 1;
            double x = across ? away * (number.width() / 2 + 0.4 * size) : side * (number.width() + size);
            double y = across ? side * -1.8 * size : away * -0.75 * size;
            Mark.Text there = (Mark.Text) moved(number, x, y);
            if (!isFree(there) || blows(there) > 0 || (way > 0 && !isInside(there))) continue;
            placed.add(there);
            return List.of(moved(ground, x, y), there);
        }
        return List.of();
    }

    /** A name is one text, or a fraction: text, bar and text below each other. */
    private static int endOfName(List<Mark> marks, int i) {
        if (i + 2 < marks.size()
                && marks.get(i) instanceof Mark.Text above
                && marks.get(i + 1) instanceof Mark.Line bar
                && marks.get(i + 2) instanceof Mark.Text below
                && above.at().x() == below.at().x()
                && bar.from().y() == bar.to().y()
                && above.at().y() < bar.from().y()
                && bar.from().y() < below.at().y()) return i + 3;
        return i + 1;
    }

    /** As it is where nothing is in the way, else the best place around: off other text first, then off lines, then off axes. */
    private List<Mark> free(List<Mark> name) {
        Mark.Text first = (Mark.Text) name.get(0);
        double size = first.size();
        double width = first.width();
        double least = cost(name, 0, 0);
        double x = 0;
        double y = 0;
        boolean stays = least == 0 || width > LONGEST * size;
        for (int w = 0; w < WAYS.length && !stays; w++)
            for (int k = 0; k < COMPASS.length; k++) {
                double dx = WAYS[w] * COMPASS[k][0] * Math.max(size, width);
                double dy = WAYS[w] * COMPASS[k][1] * size;
                double cost = cost(name, dx, dy) + WAYS[w] + 0.001 * k;
                if (cost < least) {
                    least = cost;
                    x = dx;
                    y = dy;
                }
            }
        List<Mark> out = new ArrayList<>();
        for (Mark part : name) {
            Mark moved = moved(part, x, y);
            out.add(moved);
            if (moved instanceof Mark.Text text) placed.add(text);
        }
        return out;
    }

    private static Mark moved(Mark part, double x, double y) {
        if (x == 0 && y == 0) return part;
        if (part instanceof Mark.Line bar)
            return new Mark.Line(moved(bar.from(), x, y), moved(bar.to(), x, y), bar.look());
        if (part instanceof Mark.Rect r)
            return new Mark.Rect(r.x() + x, r.y() + y, r.width(), r.height(), r.corner(), r.look());
        Mark.Text text = (Mark.Text) part;
        return new Mark.Text(
                moved(text.at(), x, y), text.size(), text.anchor(), text.spans(), text.paint(), text.fitted());
    }

    private static Point moved(Point p, double x, double y) {
        return new Point(p.x() + x, p.y() + y);
    }

    /** What it costs to stand so far from here; nothing outweighs being cut off. */
    private double cost(List<Mark> name, double x, double y) {
        double cost = 0;
        for (Mark part : name) {
            if (!(moved(part, x, y) instanceof Mark.Text text)) continue;
            if ((x != 0 || y != 0) && !isInside(text)) return Double.MAX_VALUE;
            cost += cost(text);
        }
        return cost;
    }

    private double cost(Mark.Text text) {
        double cost = isFree(text) ? 0 : ON_TEXT;
        return cost + ON_LINE * blows(text) + (crossings(text, axes) > 0 ? ON_AXIS : 0);
    }

    /** How many lines run through the letters, and tips of arrows come near. */
    private int blows(Mark.Text text) {
        int blows = crossings(text, lines);
        double near = TIP * text.size();
        for (Point tip : tips) {
            double x = Math.max(left(text) - tip.x(), tip.x() - left(text) - text.width());
            double y = Math.max(
                    text.at().y() - HEIGHT * text.size() - tip.y(),
                    tip.y() - text.at().y());
            if (x < near && y < near) blows++;
        }
        return blows;
    }

    private boolean isFree(Mark.Text text) {
        double gap = GAP * text.size();
        for (Mark.Text other : placed) {
            if (left(text) < left(other) + other.width() + gap
                    && left(other) < left(text) + text.width() + gap
                    && top(text) < bottom(other)
                    && top(other) < bottom(text)) return false;
        }
        return true;
    }

    /** How many lines run through the letters. */
    private static int crossings(Mark.Text text, List<Course> lines) {
        double size = text.size();
        double side = Math.min(INSET * size, text.width() / 4);
        Clip letters = new Clip(
                left(text) + side,
                text.at().y() - HEIGHT * size,
                left(text) + text.width() - side,
                text.at().y() + (hangs(text) ? DESCENT * size : 0));
        int crossings = 0;
        for (Course line : lines) {
            double half = line.width / 2;
            Clip wide = new Clip(
                    letters.left() - half, letters.top() - half, letters.right() + half, letters.bottom() + half);
            boolean crossed = false;
            for (int i = 1; i < line.points.size() && !crossed; i++)
                crossed = !wide.segment(line.points.get(i - 1), line.points.get(i))
                        .isEmpty();
            if (crossed) crossings++;
        }
        return crossings;
    }

    /** Whether it has an index or is one letter such as y, half of which stands below the line. */
    private static boolean hangs(Mark.Text text) {
        for (Span span : text.spans()) if (span.script() == Span.Script.SUB) return true;
        return text.spans().size() == 1 && HANGING.contains(text.spans().get(0).text());
    }

    private boolean isInside(Mark.Text text) {
        return area.contains(new Point(left(text), top(text)))
                && area.contains(new Point(left(text) + text.width(), bottom(text)));
    }

    private static double left(Mark.Text text) {
        return text.at().x() - text.anchor().share() * text.width();
    }

    private static double top(Mark.Text text) {
        return text.at().y() - ASCENT * text.size();
    }

    private static double bottom(Mark.Text text) {
        return text.at().y() + DESCENT * text.size();
    }
}
