package mml.viz.scene.reduction;

import java.util.ArrayList;
import java.util.List;
import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.viz.plot.Arrows;
import mml.viz.plot.Dots;
import mml.viz.plot.Plane;
import mml.viz.plot.Plot;
import mml.viz.plot.Rule;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.svg.Anchor;
import mml.viz.svg.Clip;
import mml.viz.svg.Dash;
import mml.viz.svg.Labels;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Room;
import mml.viz.svg.Svg;
import mml.viz.svg.Symbol;

/**
 * Examples as dots in the plane of the first two directions, features as arrows, one more from picture to picture: the inner
 * product of a dot and an arrow is what both directions say of that example's feature. Names stand apart, each beside its
 * tip. Beside or below, the weights of the features in both directions.
 *
 * @mml §10.1; §10.3; §10.6
 */
public final class BiplotPicture {
    private static final double MARGIN = 8;
    private static final double PLANE = 0.56; // of the width, where both stand side by side
    private static final double ROW = 1.35; // sizes of the text
    private static final double SMALL = 0.9;
    private static final int LONGEST = 16; // letters of a name
    private static final double[] AWAY = {0.5, 1, 1.7, 2.6, 3.8, 5.2}; // sizes of the text
    private static final int WAYS = 12;
    private static final double COVERED = 1000;
    private static final double CROSSED = 25;
    private static final double HIDDEN = 0.4;

    private final Matrix dots;
    private final Matrix weights;
    private final List<String> names;
    private final Matrix arrows;
    private final Canvas canvas;
    private final Scale across;
    private final Scale up;
    private final String[] axes;
    private final List<Named> placed = new ArrayList<>();

    /** A name and where it stands. */
    private record Named(MathText text, Clip box, Point tip) {}

    /**
     * @param dots N×2, the coordinates of variance 1
     * @param loadings D×2, √λ_m b_md
     * @param weights D×2, the entries of b₁ and b₂
     * @param kept the shares of the variance that both directions keep
     * @param names of the features
     */
    public BiplotPicture(Matrix dots, Matrix loadings, Matrix weights, Vector kept, List<String> names, Canvas canvas) {
        if (dots.cols() != 2 || loadings.cols() != 2 || weights.rows() != loadings.rows())
            throw new IllegalArgumentException("expected two coordinates of each example and each feature");
        if (names.size() != loadings.rows())
            throw new IllegalArgumentException(
                    "there are " + Count.of(names.size(), "name") + ", expected " + loadings.rows());
        this.dots = dots;
        this.weights = weights;
        this.names = names.stream().map(n -> Labels.clean(n, LONGEST)).toList();
        double factor = factor(dots, loadings);
        arrows = loadings.times(factor);
        this.canvas = canvas.orHigh(Math.ceil(canvas.width() + (names.size() * ROW + 5) * canvas.fontSize()));
        across = around(0);
        up = around(1);
        axes = new String[] {axis(1, kept.get(0)), axis(2, kept.get(1))};
        place();
    }

    private static String axis(int m, double share) {
        return "z_" + m + " / √λ_" + m + " (" + NumberText.significant(100 * share, 3) + " %)";
    }

    /** How many times longer than the loadings arrows are drawn: 1, 2 or 5 times a power of ten, so that the longest reaches about as far as the dots. */
    public static double factor(Matrix dots, Matrix loadings) {
        double longest = 0;
        for (int d = 0; d < loadings.rows(); d++)
            longest = Math.max(longest, loadings.row(d).norm());
        double reach = 0.9 * dots.maxNorm();
        if (!(longest > 0) || !(reach > 0)) return 1;
        double power = 1;
        while (power * longest > reach) power /= 10;
        while (10 * power * longest <= reach) power *= 10;
        return 5 * power * longest <= reach ? 5 * power : 2 * power * longest <= reach ? 2 * power : power;
    }

    private Scale around(int k) {
        double[] seen = new double[dots.rows() + arrows.rows() + 1];
        for (int n = 0; n < dots.rows(); n++) seen[n] = dots.get(n, k);
        for (int d = 0; d < arrows.rows(); d++) seen[dots.rows() + d] = arrows.get(d, k);
        return Scale.roomy(0.14, seen);
    }

    private Room room(boolean first) {
        Room all = Room.of(MARGIN, MARGIN, canvas.width() - MARGIN, canvas.height() - MARGIN, canvas.fontSize());
        if (all.isWide())
            return first
                    ? all.within(0, 0, (1 - PLANE) * all.width(), 0)
                    : all.within((PLANE + 0.03) * all.width(), 0, 0, 0);
        double below = Math.min(0.45 * all.height(), (names.size() * ROW + 4.4) * all.font());
        return first ? all.within(0, 0, 0, below + 0.6 * all.font()) : all.within(0, all.height() - below, 0, 0);
    }

    /** With the arrows of the first {@code shown} features. */
    public Svg frame(int shown, String title, String spoken) {
        List<Mark> marks = new ArrayList<>(plane(shown).marks());
        List<Mark> words = new ArrayList<>();
        double size = SMALL * canvas.fontSize();
        for (int d = 0; d < shown; d++) {
            Named name = placed.get(d);
            Clip box = name.box;
            Point nearest = new Point(
                    Math.max(box.left(), Math.min(box.right(), name.tip.x())),
                    Math.max(box.top(), Math.min(box.bottom(), name.tip.y())));
            if (nearest.distance(name.tip) > size)
                words.add(new Mark.Line(name.tip, nearest, Look.stroke(Role.AXIS, 1)));
        }
        for (int d = 0; d < shown; d++) {
            Named name = placed.get(d);
            Clip box = name.box;
            words.add(Mark.rect(
                    box.left(),
                    box.top(),
                    box.right() - box.left(),
                    box.bottom() - box.top(),
                    Look.fill(Role.PAPER).faded(0.85)));
            words.addAll(name.text.marks(
                    box.left(), box.top() + SMALL * size, size, Anchor.START, d == shown - 1 ? Role.CHANGE : Role.INK));
        }
        marks.add(Mark.named("feature-names", words));
        marks.addAll(weights(shown).marks());
        return new Svg(canvas.width(), canvas.height(), title, spoken, marks);
    }

    private Plot plane(int shown) {
        Plot plot = Plot.in(room(true))
                .square()
                .x(axes[0], across)
                .y(axes[1], up)
                .add(Dots.of(dots.column(0).toArray(), dots.column(1).toArray()).painted(Role.SERIES_1));
        for (int d = 0; d < shown; d++)
            if (arrows.row(d).norm() > 0)
                plot = plot.add(
                        Arrows.at(Vector.zeros(2), arrows.row(d)).painted(d == shown - 1 ? Role.CHANGE : Role.INK));
        return plot;
    }

    /** The entries of both directions, a row for each feature. */
    private Plot weights(int shown) {
        Plot plot = Plot.in(room(false))
                .named("weights")
                .x("weight in b_1 and b_2", Scale.linear(-1.05, 1.05))
                .y("", Scale.named(names).reversed())
                .add(Rule.of(1, 0, 0).painted(Role.AXIS).dashed(Dash.SOLID));
        double[] rows = new double[shown];
        for (int d = 0; d < shown; d++) rows[d] = d;
        double[] first = weights.rows(0, shown).column(0).toArray();
        double[] second = weights.rows(0, shown).column(1).toArray();
        return plot.add(Dots.of(first, rows)
                        .painted(Role.SERIES_2)
                        .shaped(Symbol.DISC)
                        .sized(0.3)
                        .named("b₁"))
                .add(Dots.of(second, rows)
                        .painted(Role.SERIES_3)
                        .shaped(Symbol.RING)
                        .sized(0.3)
                        .named("b₂"));
    }

    /** Finds a place for each name: off all other names, then off arrows, then off dots, near its tip. */
    private void place() {
        Plane plane = plane(0).plane();
        Point origin = plane.at(0, 0);
        List<Point> tips = new ArrayList<>();
        for (int d = 0; d < arrows.rows(); d++) tips.add(plane.at(arrows.get(d, 0), arrows.get(d, 1)));
        List<Point> all = new ArrayList<>();
        for (int n = 0; n < dots.rows(); n++) all.add(plane.at(dots.get(n, 0), dots.get(n, 1)));
        double size = SMALL * canvas.fontSize();
        for (int d = 0; d < arrows.rows(); d++) {
            MathText text = MathText.words(names.get(d));
            double width = text.width(size) + 2;
            Point tip = tips.get(d);
            Clip best = null;
            double least = Double.MAX_VALUE;
            double angle = Elementary.atan2(tip.y() - origin.y(), tip.x() - origin.x());
            for (double away : AWAY)
                for (int k = 0; k < WAYS; k++) {
                    double turned = angle + (k % 2 == 0 ? k : -k - 1) * (Math.PI / WAYS);
                    Clip box = box(plane.area(), tip, turned, away * size, width, 1.2 * size);
                    double cost = 4 * away + 0.5 * k;
                    for (Named other : placed) if (overlap(box, other.box)) cost += COVERED;
                    for (Point other : tips) if (!box.segment(origin, other).isEmpty()) cost += CROSSED;
                    for (Point dot : all) if (box.contains(dot)) cost += HIDDEN;
                    if (cost < least) {
                        least = cost;
                        best = box;
                    }
                }
            if (best != null) placed.add(new Named(text, best, tip));
        }
    }

    /** A box in a direction from a point, kept within the area. */
    private static Clip box(Clip area, Point from, double angle, double away, double width, double height) {
        double right = Elementary.cos(angle);
        double down = Elementary.sin(angle);
        double reach = away + Math.abs(right) * width / 2 + Math.abs(down) * height / 2;
        double left = from.x() + reach * right - width / 2;
        double top = from.y() + reach * down - height / 2;
        double inside = Math.max(area.left() + 1, Math.min(area.right() - width - 1, left));
        double below = Math.max(area.top() + 1, Math.min(area.bottom() - height - 1, top));
        return new Clip(inside, below, inside + width, below + height);
    }

    private static boolean overlap(Clip a, Clip b) {
        return a.left() < b.right() && b.left() < a.right() && a.top() < b.bottom() && b.top() < a.bottom();
    }

    /** Whether no name lies on another. */
    boolean isApart() {
        for (int d = 0; d < placed.size(); d++)
            for (int e = 0; e < d; e++) if (overlap(placed.get(d).box, placed.get(e).box)) return false;
        return true;
    }
}
