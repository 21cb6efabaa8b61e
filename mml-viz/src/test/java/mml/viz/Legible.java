package mml.viz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mml.viz.svg.Mark;
import mml.viz.svg.Point;
import mml.viz.svg.Role;
import mml.viz.svg.Span;
import mml.viz.svg.Svg;

/** What in a figure could not be read from the last row: text that is too small, cut off, or upon other text. */
public final class Legible {
    /** The smallest text of a slide that is 960 wide. */
    public static final double SMALLEST = 16;
    /** The smallest part of a fraction. */
    private static final double SMALLEST_FRACTION = 12;

    private static final double ASCENT = 0.72;
    private static final double DESCENT = 0.16;
    private static final double SLACK = 0.08;

    private record Box(String text, double left, double top, double right, double bottom, double size) {
        /** Two layers may write the same words in the same place. */
        boolean overlaps(Box o) {
            if (equals(o)) return false;
            double slack = SLACK * Math.min(size, o.size);
            return left + slack < o.right && o.left + slack < right && top + slack < o.bottom && o.top + slack < bottom;
        }
    }

    private final Svg svg;
    private final List<Box> boxes = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();

    private Legible(Svg svg) {
        this.svg = svg;
    }

    /** What is wrong with a figure, in words; text sizes only for slides. */
    public static List<String> findings(Svg svg) {
        Legible reader = new Legible(svg);
        for (Mark mark : svg.marks()) reader.read(mark, 0, 0, 1);
        for (int i = 0; i < reader.boxes.size(); i++)
            for (int j = i + 1; j < reader.boxes.size(); j++) {
                Box a = reader.boxes.get(i);
                Box b = reader.boxes.get(j);
                if (a.overlaps(b)) reader.findings.add("\"" + a.text + "\" lies on \"" + b.text + "\"");
            }
        return reader.findings;
    }

    /** Names of a legend whose samples differ in colour alone, which is lost in grey; areas differ by how dark they are. */
    public static List<String> inGrey(Svg svg) {
        List<String> out = new ArrayList<>();
        for (Mark mark : svg.marks()) inGrey(mark, out);
        return out;
    }

    private static void inGrey(Mark mark, List<String> out) {
        if (!(mark instanceof Mark.Group g)) return;
        if (!g.id().endsWith("-legend")) {
            for (Mark inner : g.marks()) inGrey(inner, out);
            return;
        }
        for (Mark inner : g.marks()) if (inner instanceof Mark.Line) return; // names beside the ends of their lines
        List<String> samples = new ArrayList<>();
        for (Mark inner : g.marks())
            if (inner instanceof Mark.Group sample && !sample.marks().isEmpty()) {
                StringBuilder shape = new StringBuilder();
                boolean line = false;
                for (Mark part : sample.marks()) {
                    line |= !(part instanceof Mark.Rect || part instanceof Mark.Image || part instanceof Mark.Text);
                    shape.append(shape(part)).append(' ');
                }
                if (!line) continue;
                if (samples.contains(shape.toString())) out.add(g.id() + ": two samples are alike, " + shape);
                samples.add(shape.toString());
            }
    }

    private static String shape(Mark mark) {
        if (mark instanceof Mark.Line l)
            return "line " + l.look().dash() + " " + l.look().width();
        if (mark instanceof Mark.Circle c) return c.look().fill() == Role.NONE ? "ring" : "disc";
        if (mark instanceof Mark.Polygon p) return "polygon " + p.points();
        return mark.getClass().getSimpleName();
    }

    /** What is too small in a figure that fills a slide of 960 × 540, or 960 × 600 if it has that shape. */
    public static List<String> onASlide(Svg svg) {
        double height = svg.height() * 960 == svg.width() * 600 ? 600 : 540;
        double scale = Math.min(960 / svg.width(), height / svg.height());
        Mark all = new Mark.Group("", new Point(0, 0), scale, svg.marks());
        return findings(new Svg(960, height, svg.title(), svg.description(), List.of(all)));
    }

    private void read(Mark mark, double dx, double dy, double scale) {
        if (mark instanceof Mark.Group g) {
            for (Mark inner : g.marks())
                read(inner, dx + scale * g.origin().x(), dy + scale * g.origin().y(), scale * g.scale());
        } else if (mark instanceof Mark.Text t) {
            text(t, dx, dy, scale);
        }
    }

    private void text(Mark.Text t, double dx, double dy, double scale) {
        StringBuilder words = new StringBuilder();
        for (Span span : t.spans()) words.append(span.text());
        if (words.toString().isBlank() || t.paint() == Role.NONE) return;
        double size = scale * t.size();
        double width = scale * t.width();
        double x = dx + scale * t.at().x() - t.anchor().share() * width;
        double y = dy + scale * t.at().y();
        Box box = new Box(words.toString(), x, y - ASCENT * size, x + width, y + DESCENT * size, size);
        boxes.add(box);
        if (svg.width() == 960 && size < SMALLEST - 1e-6) {
            boolean fraction = t.anchor().share() == 0.5 && size >= SMALLEST_FRACTION && isDigits(words);
            if (!fraction) findings.add(String.format(Locale.ROOT, "\"%s\" has %.1f", words, size));
        }
        if (box.left < 0 || box.top < 0 || box.right > svg.width() || box.bottom > svg.height())
            findings.add("\"" + words + "\" is cut off");
    }

    private static boolean isDigits(CharSequence words) {
        return words.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '−');
    }
}
