package mml.viz.scene.spectral;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mml.kernel.Elementary;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.spectral.PageRankStep;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.Digits;
import mml.viz.scene.Film;
import mml.viz.svg.Advance;
import mml.viz.svg.Anchor;
import mml.viz.svg.Arrow;
import mml.viz.svg.Labels;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * Pages on a circle with the links between them; the area of a page is its rank, which settles from step to step.
 *
 * @mml §4.2, Example 4.9
 */
public final class PageRankScene extends Film<PageRankStep> {
    private static final int LONGEST = 18;

    private final Matrix links;
    private final List<String> names;
    private final double font;
    private final Point centre;
    private final double radius;
    private final double stretch;
    private final double largest;
    private final boolean beside; // names of pages at the sides stand beside them

    /** On a wide slide, {@link Canvas#WIDE}, the pages named by their numbers from 1. */
    public PageRankScene(Trace<? extends PageRankStep> trace, Matrix links) {
        this(
                trace,
                links,
                IntStream.rangeClosed(1, links.rows())
                        .mapToObj(Integer::toString)
                        .toList(),
                Canvas.WIDE);
    }

    /**
     * @param links as given to {@link mml.spectral.PageRank}
     * @param names of the pages, as many as there are
     * @throws IllegalArgumentException if the trace is empty, or sizes do not fit
     */
    public PageRankScene(Trace<? extends PageRankStep> trace, Matrix links, List<String> names, Canvas canvas) {
        super(trace, canvas);
        int n = Shapes.square(links, "links");
        if (names.size() != n || this.trace.get(0).ranks().size() != n)
            throw new IllegalArgumentException("links is " + n + "×" + n + ", but there are " + names.size()
                    + " names and " + this.trace.get(0).ranks().size() + " ranks");
        this.links = links;
        this.names = names.stream().map(name -> Labels.clean(name, LONGEST)).toList();
        Room room = room();
        this.font = canvas.small(0.72);
        this.centre = room.centre();
        double most = 0;
        for (PageRankStep step : trace) most = Math.max(most, step.ranks().maxNorm());
        double half = Math.min(room.height(), canvas.width()) / 2;
        this.radius = 0.7 * half - 1.3 * font;
        double apart = 2 * radius * Elementary.sin(Math.PI / Math.max(2, names.size()));
        this.largest = Math.min(0.3 * half, 0.62 * apart) / Math.sqrt(most);
        double widest = Advance.widest(this.names, font);
        double side = canvas.width() / 2 - 2 * font;
        double sides = (side - largest * Math.sqrt(most) - widest) / radius;
        this.beside = sides >= 1;
        this.stretch = Math.min(1.9, beside ? sides : Math.max(1, (side - 4 * font) / radius));
    }

    @Override
    protected String caption(int k) {
        PageRankStep step = trace.get(k);
        if (step.k() == 0) return step.caption();
        int best = 0;
        for (int i = 1; i < step.ranks().size(); i++)
            if (step.ranks().get(i) > step.ranks().get(best)) best = i;
        return "Step " + step.k() + ": " + names.get(best) + " leads with "
                + percent(step.ranks().get(best));
    }

    private static String percent(double x) {
        return Digits.of(Math.floor(1000 * x + 0.5) / 10) + " %";
    }

    @Override
    protected List<Mark> draw(int k, Room room) {
        PageRankStep step = trace.get(k);
        int n = names.size();
        List<Mark> arrows = new ArrayList<>();
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++) if (i != j && links.get(i, j) != 0) arrows.addAll(link(i, j, step));
        double most = step.ranks().maxNorm();
        List<Mark> pages = new ArrayList<>();
        for (int i = 0; i < n; i++) pages.addAll(page(i, step.ranks().get(i), most));
        return List.of(Mark.named("links", arrows), Mark.named("pages", pages));
    }

    @Override
    protected String spoken(int k) {
        StringBuilder out = new StringBuilder(super.spoken(k));
        for (int i = 0; i < names.size(); i++)
            out.append(i == 0 ? " " : ", ")
                    .append(names.get(i))
                    .append(' ')
                    .append(percent(trace.get(k).ranks().get(i)));
        return out.append('.').toString();
    }

    private double angle(int i) {
        return 2 * Math.PI * i / names.size() - Math.PI / 2;
    }

    private Point place(int i) {
        return new Point(
                centre.x() + stretch * radius * Elementary.cos(angle(i)),
                centre.y() + radius * Elementary.sin(angle(i)));
    }

    private double size(double rank) {
        return Math.max(2, largest * Math.sqrt(rank));
    }

    private List<Mark> link(int i, int j, PageRankStep step) {
        Point from = place(i);
        Point to = place(j);
        double length = from.distance(to);
        if (length < 1) return List.of();
        boolean back = links.get(j, i) != 0;
        double bend = back ? 3 : 0; // the two ways between two pages stand beside each other
        double dx = -(to.y() - from.y()) / length * bend;
        double dy = (to.x() - from.x()) / length * bend;
        Point a = from.towards(to, Math.min(0.45, size(step.ranks().get(i)) / length));
        Point b = to.towards(from, Math.min(0.45, (size(step.ranks().get(j)) + 2) / length));
        return Arrow.of(new Point(a.x() + dx, a.y() + dy), new Point(b.x() + dx, b.y() + dy), Role.AXIS, 1.3);
    }

    private List<Mark> page(int i, double rank, double most) {
        Point p = place(i);
        double r = size(rank);
        return List.of(
                new Mark.Circle(p, r, Look.fill(Role.PAPER).outlined(Role.PAPER, 1.5)),
                new Mark.Circle(p, r, Look.fill(Role.SERIES_1).faded(0.35 + 0.65 * rank / most)),
                name(i, p, r));
    }

    /** Away from the middle, where no link is. */
    private Mark name(int i, Point p, double r) {
        double right = Elementary.cos(angle(i));
        if (beside && Math.abs(right) > 0.6) {
            double x = p.x() + (right > 0 ? r + 0.4 * font : -r - 0.4 * font);
            Anchor anchor = right > 0 ? Anchor.START : Anchor.END;
            return Mark.text(x, p.y() + 0.35 * font, font, anchor, names.get(i), Role.INK);
        }
        double w = Advance.of(names.get(i), font);
        boolean low = p.y() >= centre.y() - 1;
        double y = low ? p.y() + r + 1.15 * font : p.y() - r - 0.45 * font;
        double x = Math.max(w / 2 + 2, Math.min(canvas.width() - w / 2 - 2, p.x()));
        return Mark.text(x, y, font, Anchor.MIDDLE, names.get(i), Role.INK);
    }
}
