package mml.viz.plot;

import java.util.ArrayList;
import java.util.List;
import mml.viz.svg.Anchor;
import mml.viz.svg.Clip;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.MathText;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/**
 * Axes along the lower and the left border of a plane, with numbers and names, so laid out that all of it stays in its room
 * and no number touches another: there are as many as fit.
 */
final class Axes {
    private static final double TICK = 0.3;
    private static final int MOST = 10;
    private static final int PASSES = 6;
    private static final double LEAST = 2 / 3.0; // of the font: how small names become before one is left out
    private static final double LINE = 1.7; // from one number to the one above, in font sizes

    private final double font;
    private final double small;
    private final Room room;
    private final MathText xName;
    private final MathText yName;
    private final Plane plane;
    private final double below; // the size of the numbers or names below the plane
    private final List<Ticks.Tick> across;
    private final List<Ticks.Tick> up;

    Axes(Room room, String xName, Scale xs, String yName, Scale ys, boolean square, double from) {
        this.room = room;
        this.font = room.font();
        this.small = Plot.SMALL * font;
        this.xName = MathText.parse(xName);
        this.yName = MathText.parse(yName);
        double top = room.top() + (yName.isEmpty() ? 0.5 * small : 1.75 * font);
        double bottom = room.bottom() - (xName.isEmpty() ? 0.2 : 1.7) * font - TICK * font - 1.15 * small;
        bottom = Math.max(bottom, top + 1);
        Scale y = ys;
        Scale x = xs;
        double left = room.left();
        double right = room.right();
        double reserved = 0;
        for (int pass = 0; pass < PASSES; pass++) { // equal units change the numbers, and these the room for the plane
            double wide = widest(vertical(y, bottom - top));
            if (pass > 2 && wide <= reserved) break;
            reserved = wide;
            left = Math.max(from, room.left() + wide + 1.9 * TICK * font);
            List<Ticks.Tick> below = horizontal(x, Math.max(1, right - left));
            double overhang = 0;
            double before = 0;
            for (Ticks.Tick t : below) {
                double half = text(t).width(small) / 2;
                double place = left + x.share(t.value()) * (right - left);
                overhang = Math.max(overhang, place + half - room.right());
                before = Math.max(before, room.left() + half - place);
            }
            left += before;
            right = Math.max(left + 1, right - overhang);
            Plane drawn = new Plane(new Clip(left, top, right, bottom), xs, ys, font);
            if (square) drawn = drawn.equalUnits();
            x = drawn.across();
            y = drawn.up();
        }
        this.plane = new Plane(new Clip(left, top, right, bottom), x, y, font);
        List<Ticks.Tick> names = x.spacing() instanceof Spacing.Named ? x.ticks(MOST) : List.of();
        double size = small;
        while (size > LEAST * font && !fits(x, names, right - left, size)) size -= 0.05 * font;
        boolean all = !names.isEmpty() && fits(x, names, right - left, size);
        this.below = all ? size : small;
        this.across = all ? names : horizontal(x, right - left);
        this.up = vertical(y, bottom - top);
    }

    /** Where the data goes. */
    Plane plane() {
        return plane;
    }

    /** @param upright whether there are lines from below to above: bars stand for them */
    List<Mark> grid(boolean upright) {
        Look look = Look.stroke(Role.GRID, 1);
        Clip a = plane.area();
        List<Mark> out = new ArrayList<>();
        for (Ticks.Tick t : upright ? across : List.<Ticks.Tick>of())
            out.add(Mark.line(x(t), a.top(), x(t), a.bottom(), look));
        for (Ticks.Tick t : up) out.add(Mark.line(a.left(), y(t), a.right(), y(t), look));
        return out;
    }

    List<Mark> marks() {
        Clip a = plane.area();
        Look look = Look.stroke(Role.AXIS, Math.max(1, 0.07 * font));
        List<Mark> out = new ArrayList<>();
        out.add(Mark.line(a.left(), a.bottom(), a.right(), a.bottom(), look));
        out.add(Mark.line(a.left(), a.bottom(), a.left(), a.top(), look));
        double tick = TICK * font;
        for (double v : plane.across().between(across, decade(plane.across(), a.right() - a.left()))) {
            double x = plane.at(v, plane.up().min()).x();
            out.add(Mark.line(x, a.bottom(), x, a.bottom() + 0.5 * tick, look));
        }
        for (double v : plane.up().between(up, decade(plane.up(), a.bottom() - a.top()))) {
            double y = plane.at(plane.across().min(), v).y();
            out.add(Mark.line(a.left() - 0.5 * tick, y, a.left(), y, look));
        }
        for (Ticks.Tick t : across) {
            out.add(Mark.line(x(t), a.bottom(), x(t), a.bottom() + tick, look));
            out.addAll(text(t).marks(x(t), a.bottom() + tick + 1.05 * small, below, Anchor.MIDDLE, Role.MUTED));
        }
        for (Ticks.Tick t : up) {
            out.add(Mark.line(a.left() - tick, y(t), a.left(), y(t), look));
            out.addAll(text(t).marks(a.left() - 1.6 * tick, y(t) + 0.36 * small, small, Anchor.END, Role.MUTED));
        }
        double middle = (a.left() + a.right()) / 2;
        double half = xName.width(font) / 2;
        double place = Math.max(room.left() + half, Math.min(room.right() - half, middle));
        if (half > 0) out.addAll(xName.marks(place, room.bottom() - 0.35 * font, font, Anchor.MIDDLE, Role.INK));
        if (yName.width(font) > 0)
            out.addAll(yName.marks(room.left(), a.top() - 0.75 * font, font, Anchor.START, Role.INK));
        return out;
    }

    private double x(Ticks.Tick t) {
        return plane.at(t.value(), plane.up().min()).x();
    }

    private double y(Ticks.Tick t) {
        return plane.at(plane.across().min(), t.value()).y();
    }

    /** How long a factor of ten would be, in font sizes. */
    private double decade(Scale s, double length) {
        return Math.abs(s.share(10 * s.min()) - s.share(s.min())) * length / font;
    }

    private double widest(List<Ticks.Tick> ticks) {
        double most = 0;
        for (Ticks.Tick t : ticks) most = Math.max(most, text(t).width(small));
        return most;
    }

    private List<Ticks.Tick> vertical(Scale s, double length) {
        int start = (int) Math.max(2, Math.min(MOST, length / (LINE * font)));
        for (int most = start; most > 2; most--) {
            List<Ticks.Tick> ticks = s.ticks(most);
            if (ticks.size() > 1 && apart(s, ticks, length, false).size() == ticks.size()) return ticks;
        }
        return fewest(s, start, length, false);
    }

    private List<Ticks.Tick> horizontal(Scale s, double length) {
        int start = (int) Math.max(2, Math.min(MOST, length / (2.4 * small)));
        for (int most = start; most > 2; most--) {
            List<Ticks.Tick> ticks = s.ticks(most);
            if (ticks.size() > 1 && apart(s, ticks, length, true).size() == ticks.size()) return ticks;
        }
        return fewest(s, start, length, true);
    }

    /** As few as can be, but not one alone, which is no scale. */
    private List<Ticks.Tick> fewest(Scale s, int start, double length, boolean level) {
        List<Ticks.Tick> ticks = apart(s, s.ticks(2), length, level);
        for (int tried = 3; tried < start + MOST && ticks.size() < 2; tried++)
            ticks = apart(s, s.ticks(tried), length, level);
        return ticks;
    }

    private static boolean fits(Scale s, List<Ticks.Tick> names, double length, double size) {
        return apart(s, names, length, true, size).size() == names.size();
    }

    private List<Ticks.Tick> apart(Scale s, List<Ticks.Tick> ticks, double length, boolean level) {
        return apart(s, ticks, length, level, small);
    }

    /** Those that stand clear of the ones before. */
    private static List<Ticks.Tick> apart(Scale s, List<Ticks.Tick> ticks, double length, boolean level, double size) {
        List<Ticks.Tick> out = new ArrayList<>();
        double free = -1e9;
        List<Ticks.Tick> inOrder = new ArrayList<>(ticks);
        inOrder.sort((a, b) -> Double.compare(s.share(a.value()), s.share(b.value())));
        for (Ticks.Tick t : inOrder) {
            double half = level ? text(t).width(size) / 2 + 0.3 * size : 0.65 * size;
            double place = s.share(t.value()) * length;
            if (place - half < free - 1e-9) continue;
            out.add(t);
            free = place + half;
        }
        return out;
    }

    /** Exponents are raised by the writer: not every font has them. */
    private static MathText text(Ticks.Tick t) {
        String raised = "⁻⁰¹²³⁴⁵⁶⁷⁸⁹";
        String plain = "-0123456789";
        String label = t.label();
        int end = label.length();
        while (end > 0 && raised.indexOf(label.charAt(end - 1)) >= 0) end--;
        if (end == label.length()) return MathText.words(label);
        StringBuilder exponent = new StringBuilder("^{");
        for (int i = end; i < label.length(); i++) exponent.append(plain.charAt(raised.indexOf(label.charAt(i))));
        return MathText.plain(label.substring(0, end))
                .then(MathText.parse(exponent.append('}').toString()));
    }
}
