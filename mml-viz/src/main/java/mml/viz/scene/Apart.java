package mml.viz.scene;

import java.util.ArrayList;
import java.util.List;
import mml.viz.svg.Clip;
import mml.viz.svg.Mark;
import mml.viz.svg.Point;

/**
 * Names that would lie on other text are moved a little: to the nearest free place around them. What is drawn first keeps
 * its place.
 */
public final class Apart {
    /** Longer text is no name and stays. */
    private static final double LONGEST = 5;

    private static final double ASCENT = 0.75;
    private static final double DESCENT = 0.2;
    private static final int DIRECTIONS = 8;
    private static final double[] WAYS = {0.55, 0.9, 1.25, 1.6};
    private static final double[][] COMPASS = {
        {0, -1}, {0, 1}, {1, 0}, {-1, 0}, {0.8, -0.8}, {-0.8, -0.8}, {0.8, 0.8}, {-0.8, 0.8}
    };

    private final Clip area;
    private final List<Mark.Text> placed = new ArrayList<>();

    private Apart(Clip area) {
        this.area = area;
    }

    /** The same marks with their names apart, as far as there is a free place within the area. */
    public static List<Mark> of(List<Mark> marks, Clip area) {
        return new Apart(area).apart(marks);
    }

    private List<Mark> apart(List<Mark> marks) {
        List<Mark> out = new ArrayList<>();
        for (Mark mark : marks) {
            if (mark instanceof Mark.Text text) {
                Mark.Text free = text.width() > LONGEST * text.size() ? text : free(text);
                placed.add(free);
                out.add(free);
            } else if (mark instanceof Mark.Group g
                    && g.scale() == 1
                    && g.origin().equals(new Point(0, 0))) {
                out.add(new Mark.Group(g.id(), g.origin(), 1, apart(g.marks())));
            } else {
                out.add(mark);
            }
        }
        return out;
    }

    private Mark.Text free(Mark.Text text) {
        if (isFree(text)) return text;
        for (double way : WAYS)
            for (int k = 0; k < DIRECTIONS; k++) {
                double dx = way * COMPASS[k][0] * Math.max(text.size(), text.width());
                double dy = way * COMPASS[k][1] * text.size();
                Point at = new Point(text.at().x() + dx, text.at().y() + dy);
                Mark.Text moved =
                        new Mark.Text(at, text.size(), text.anchor(), text.spans(), text.paint(), text.fitted());
                if (isInside(moved) && isFree(moved)) return moved;
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
