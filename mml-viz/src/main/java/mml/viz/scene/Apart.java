package mml.viz.scene;

import java.util.ArrayList;
import java.util.List;
import mml.viz.svg.Clip;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Paint;
import mml.viz.svg.Point;
import mml.viz.svg.Role;

/**
 * Names that would lie on other text or on a line are moved a little: to the nearest free place around them. What is drawn
 * first keeps its place; where nothing is free of lines, a place free of text will do.
 */
public final class Apart {
    /** Longer text is no name and stays. */
    private static final double LONGEST = 5;

    private static final double ASCENT = 0.75;
    private static final double DESCENT = 0.2;
    /** What a line may touch at either side of a text, and how high its letters are. */
    private static final double INSET = 0.12;

    private static final double HEIGHT = 0.6;
    private static final int DIRECTIONS = 8;
    private static final double[] WAYS = {0.55, 0.9, 1.25, 1.6};
    private static final double[][] COMPASS = {
        {0, -1}, {0, 1}, {1, 0}, {-1, 0}, {0.8, -0.8}, {-0.8, -0.8}, {0.8, 0.8}, {-0.8, 0.8}
    };

    private final Clip area;
    private final List<Mark.Text> placed = new ArrayList<>();
    private final List<List<Point>> lines = new ArrayList<>();

    private Apart(Clip area) {
        this.area = area;
    }

    /** The same marks with their names apart, as far as there is a free place within the area. */
    public static List<Mark> of(List<Mark> marks, Clip area) {
        Apart names = new Apart(area);
        names.gather(marks);
        return names.apart(marks);
    }

    /** The lines that are to be seen; grids and axes stand back. */
    private void gather(List<Mark> marks) {
        for (Mark mark : marks) {
            if (mark instanceof Mark.Line m && isSeen(m.look())) lines.add(List.of(m.from(), m.to()));
            if (mark instanceof Mark.Polyline m && isSeen(m.look())) lines.add(m.points());
            if (mark instanceof Mark.Group g && isStill(g)) gather(g.marks());
        }
    }

    private static boolean isSeen(Look look) {
        Paint stroke = look.stroke();
        return stroke != Role.NONE && stroke != Role.GRID && stroke != Role.AXIS && stroke != Role.PAPER;
    }

    private static boolean isStill(Mark.Group g) {
        return g.scale() == 1 && g.origin().equals(new Point(0, 0));
    }

    private List<Mark> apart(List<Mark> marks) {
        List<Mark> out = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark instanceof Mark.Text text) {
                Mark.Text free = text.width() > LONGEST * text.size() ? text : free(text);
                placed.add(free);
                out.add(free);
            } else if (mark instanceof Mark.Group g && isStill(g)) {
                out.add(new Mark.Group(g.id(), g.origin(), 1, apart(g.marks())));
            } else {
                out.add(mark);
            }
        }
        return out;
    }

    @SuppressWarnings("ReferenceEquality") // the same text is one that found no place
    private Mark.Text free(Mark.Text text) {
        boolean tick = text.paint() == Role.MUTED; // the numbers of an axis stay beside it
        if (isFree(text) && (tick || !isCrossed(text))) return text;
        Mark.Text free = tick ? text : free(text, true);
        return free != text || isFree(text) ? free : free(text, false);
    }

    /** The nearest free place, or the same one. */
    private Mark.Text free(Mark.Text text, boolean ofLines) {
        for (double way : WAYS)
            for (int k = 0; k < DIRECTIONS; k++) {
                double dx = way * COMPASS[k][0] * Math.max(text.size(), text.width());
                double dy = way * COMPASS[k][1] * text.size();
                Point at = new Point(text.at().x() + dx, text.at().y() + dy);
                Mark.Text moved =
                        new Mark.Text(at, text.size(), text.anchor(), text.spans(), text.paint(), text.fitted());
                if (isInside(moved) && isFree(moved) && !(ofLines && isCrossed(moved))) return moved;
            }
        return text;
    }

    private boolean isFree(Mark.Text text) {
        for (Mark.Text other : placed) {
            if (left(text) < left(other) + other.width()
                    && left(other) < left(text) + text.width()
                    && top(text) < bottom(other)
                    && top(other) < bottom(text)) return false;
        }
        return true;
    }

    /** Whether a line runs through the letters. */
    private boolean isCrossed(Mark.Text text) {
        double size = text.size();
        double side = Math.min(INSET * size, text.width() / 4);
        Clip letters = new Clip(
                left(text) + side,
                text.at().y() - HEIGHT * size,
                left(text) + text.width() - side,
                text.at().y());
        for (List<Point> line : lines)
            for (int i = 1; i < line.size(); i++)
                if (!letters.segment(line.get(i - 1), line.get(i)).isEmpty()) return true;
        return false;
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
