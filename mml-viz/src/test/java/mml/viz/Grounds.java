package mml.viz;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Paint;
import mml.viz.svg.Point;
import mml.viz.svg.Rgb;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;
import mml.viz.svg.Theme;

/**
 * Which areas of a figure, one seen through the other where they overlap, cannot be told apart by how bright they are, in some
 * theme; so neither from the last row nor in grey. Lines, texts and points are not looked at.
 */
public final class Grounds {
    /** The least contrast of two areas. */
    private static final double APART = 1.4;

    private static final int ACROSS = 192;

    /** A filled area, in the units of the figure. */
    private record Area(List<Point> outline, Look look) {
        boolean contains(double x, double y) {
            boolean in = false;
            for (int i = 0, j = outline.size() - 1; i < outline.size(); j = i++) {
                Point a = outline.get(i);
                Point b = outline.get(j);
                if (a.y() > y != b.y() > y && x < a.x() + (b.x() - a.x()) * (y - a.y()) / (b.y() - a.y())) in = !in;
            }
            return in;
        }
    }

    private final List<Area> areas = new ArrayList<>();

    private Grounds() {}

    /**
     * What is wrong with a panel of a figure, in words.
     *
     * @param panel how the ids of its marks begin
     */
    public static List<String> alike(Svg svg, String panel) {
        Grounds grounds = new Grounds();
        for (Mark mark : svg.marks())
            if (mark instanceof Mark.Group g && g.id().startsWith(panel)) grounds.read(g, 0, 0, 1);
        if (grounds.areas.isEmpty()) return List.of("nothing is filled in " + panel);
        Set<List<Look>> seen = grounds.seen(svg);
        List<String> out = new ArrayList<>();
        for (Theme theme : Theme.all()) {
            Set<Rgb> colours = new LinkedHashSet<>();
            for (List<Look> stack : seen) colours.add(colour(theme, stack));
            List<Rgb> all = new ArrayList<>(colours);
            for (int i = 0; i < all.size(); i++)
                for (int j = 0; j < i; j++) {
                    double contrast = all.get(i).contrast(all.get(j));
                    if (contrast < APART)
                        out.add(String.format(
                                Locale.ROOT, "%s: %s beside %s has %.2f", theme, all.get(j), all.get(i), contrast));
                }
        }
        return out;
    }

    private static Rgb colour(Theme theme, List<Look> stack) {
        Rgb colour = theme.colour(Role.PAPER);
        for (Look look : stack) colour = colour.towards(theme.colour((Role) look.fill()), look.opacity());
        return colour;
    }

    /** What lies upon what, wherever something does; the paper alone, too. */
    private Set<List<Look>> seen(Svg svg) {
        Set<List<Look>> out = new LinkedHashSet<>();
        out.add(List.of());
        for (Area area : areas) {
            Point middle = area.outline().get(0).towards(area.outline().get(2), 0.5);
            add(out, middle.x(), middle.y());
        }
        double step = svg.width() / ACROSS;
        for (double y = step / 2; y < svg.height(); y += step)
            for (double x = step / 2; x < svg.width(); x += step) add(out, x, y);
        return out;
    }

    private void add(Set<List<Look>> out, double x, double y) {
        List<Look> stack = new ArrayList<>();
        for (Area area : areas) {
            if (!area.contains(x, y)) continue;
            if (!(area.look().fill() instanceof Role)) return; // a colour that is itself data
            stack.add(area.look());
        }
        out.add(stack);
    }

    private void read(Mark mark, double dx, double dy, double scale) {
        if (mark instanceof Mark.Group g)
            for (Mark inner : g.marks())
                read(inner, dx + scale * g.origin().x(), dy + scale * g.origin().y(), scale * g.scale());
        else if (mark instanceof Mark.Rect r)
            area(
                    List.of(
                            new Point(r.x(), r.y()),
                            new Point(r.x() + r.width(), r.y()),
                            new Point(r.x() + r.width(), r.y() + r.height()),
                            new Point(r.x(), r.y() + r.height())),
                    r.look(),
                    dx,
                    dy,
                    scale);
        else if (mark instanceof Mark.Polygon p && p.points().size() > 3) area(p.points(), p.look(), dx, dy, scale);
    }

    private void area(List<Point> outline, Look look, double dx, double dy, double scale) {
        Paint fill = look.fill();
        if (fill == Role.NONE || look.opacity() == 0) return;
        areas.add(new Area(
                outline.stream()
                        .map(p -> new Point(dx + scale * p.x(), dy + scale * p.y()))
                        .toList(),
                Look.fill(fill).faded(look.opacity())));
    }
}
