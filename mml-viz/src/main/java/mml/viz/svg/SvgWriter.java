package mml.viz.svg;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import mml.text.Numbers;

/** Turns an {@link Svg} into text: always the same text for the same figure. */
final class SvgWriter {
    private final String prefix;
    private final boolean fitting;
    private final double lines;
    private final StringBuilder out = new StringBuilder(4096);
    private final Set<String> classes = new TreeSet<>();

    /**
     * @param prefix put before every id
     * @param fitting whether text that stands beside other marks is held to the width that was reckoned: in a page, whose
     *     reader may have fonts of any width; in a file an editor would only stretch its glyphs
     * @param lines how many times as wide as drawn lines come out
     */
    SvgWriter(String prefix, boolean fitting, double lines) {
        this.lines = lines;
        this.prefix = prefix;
        this.fitting = fitting;
    }

    String document(Svg svg, Theme theme, boolean background, Length width, Length height) {
        if (background) write(ground(svg));
        write(svg.marks());
        StringBuilder file = new StringBuilder(out.length() + 1000);
        file.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(width);
        file.append("\" height=\"").append(height).append("\" viewBox=\"0 0 ");
        Coordinate.write(file, svg.width());
        file.append(' ');
        Coordinate.write(file, svg.height());
        file.append(
                "\" stroke-linejoin=\"round\" xml:space=\"preserve\" role=\"img\" aria-labelledby=\"title desc\">\n");
        words(file, svg);
        file.append("<style>").append(Stylesheet.standalone(theme, classes)).append("</style>\n");
        return file.append(out).append("</svg>\n").toString();
    }

    String embedded(Svg svg) {
        write(svg.marks());
        StringBuilder piece = new StringBuilder(out.length() + 500);
        piece.append("<svg class=\"mml\" viewBox=\"0 0 ");
        Coordinate.write(piece, svg.width());
        piece.append(' ');
        Coordinate.write(piece, svg.height());
        piece.append("\" stroke-linejoin=\"round\" role=\"img\" aria-labelledby=\"")
                .append(prefix)
                .append("title ");
        piece.append(prefix).append("desc\">\n");
        words(piece, svg);
        return piece.append(out).append("</svg>").toString();
    }

    private void words(StringBuilder to, Svg svg) {
        to.append("<title id=\"").append(prefix).append("title\">");
        Labels.escape(to, svg.title());
        to.append("</title>\n<desc id=\"").append(prefix).append("desc\">");
        Labels.escape(to, svg.description());
        to.append("</desc>\n");
    }

    private static List<Mark> ground(Svg svg) {
        return List.of(Mark.rect(0, 0, svg.width(), svg.height(), Look.fill(Role.PAPER)));
    }

    private void write(List<Mark> marks) {
        for (Mark mark : marks) {
            if (mark instanceof Mark.Line m) line(m);
            else if (mark instanceof Mark.Rect m) rect(m);
            else if (mark instanceof Mark.Circle m) circle(m);
            else if (mark instanceof Mark.Polyline m) points("polyline", m.points(), m.look());
            else if (mark instanceof Mark.Polygon m) points("polygon", m.points(), m.look());
            else if (mark instanceof Mark.Path m) path(m);
            else if (mark instanceof Mark.Text m) text(m);
            else if (mark instanceof Mark.Image m) image(m);
            else group((Mark.Group) mark);
        }
    }

    private void line(Mark.Line m) {
        open("line", m.look());
        number("x1", m.from().x());
        number("y1", m.from().y());
        number("x2", m.to().x());
        number("y2", m.to().y());
        out.append("/>\n");
    }

    private void rect(Mark.Rect m) {
        open("rect", m.look());
        number("x", m.x());
        number("y", m.y());
        number("width", m.width());
        number("height", m.height());
        if (m.corner() > 0) number("rx", m.corner());
        out.append("/>\n");
    }

    private void circle(Mark.Circle m) {
        open("circle", m.look());
        number("cx", m.centre().x());
        number("cy", m.centre().y());
        number("r", m.radius());
        out.append("/>\n");
    }

    private void points(String name, List<Point> points, Look look) {
        open(name, look);
        out.append(" points=\"");
        String gap = "";
        for (Point p : points) {
            out.append(gap);
            Coordinate.write(out, p.x());
            out.append(' ');
            Coordinate.write(out, p.y());
            gap = " ";
        }
        out.append("\"/>\n");
    }

    private void path(Mark.Path m) {
        open("path", m.look());
        out.append(" d=\"");
        m.course().write(out);
        out.append("\"/>\n");
    }

    private void text(Mark.Text m) {
        open("text", Look.fill(m.paint()));
        number("x", m.at().x());
        number("y", m.at().y());
        number("font-size", m.size());
        if (m.anchor() != Anchor.START) attribute("text-anchor", m.anchor().svg());
        if (m.fitted() && fitting) {
            number("textLength", m.width());
            attribute("lengthAdjust", "spacingAndGlyphs");
        }
        List<Span> spans = m.spans();
        boolean plain = spans.size() == 1 && spans.get(0).script() == Span.Script.NORMAL;
        if (plain) {
            style(spans.get(0));
            out.append('>');
            content(spans.get(0));
        } else {
            out.append('>');
            double shift = 0;
            for (Span span : spans) shift = span(span, m.size(), shift);
        }
        out.append("</text>\n");
    }

    private double span(Span span, double size, double shift) {
        double wanted = span.script().drop() * size;
        out.append("<tspan");
        if (wanted != shift) number("dy", wanted - shift);
        if (span.script() != Span.Script.NORMAL) number("font-size", Advance.SCRIPT_SIZE * size);
        style(span);
        out.append('>');
        content(span);
        out.append("</tspan>");
        return wanted;
    }

    private void style(Span span) {
        if (span.italic()) attribute("font-style", "italic");
        if (span.bold()) attribute("font-weight", "bold");
    }

    /** Spaces at the ends of a stretch would collapse, so they are written as no-break spaces. */
    private void content(Span span) {
        String text = span.text();
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) == ' ') start++;
        while (end > start && text.charAt(end - 1) == ' ') end--;
        for (int i = 0; i < start; i++) out.append('\u00A0');
        Labels.escape(out, text.substring(start, end));
        for (int i = end; i < text.length(); i++) out.append('\u00A0');
    }

    private void image(Mark.Image m) {
        out.append("<image");
        number("x", m.x());
        number("y", m.y());
        number("width", m.width());
        number("height", m.height());
        attribute("preserveAspectRatio", "none");
        if (!m.smooth()) attribute("image-rendering", "pixelated");
        attribute("href", m.raster().address());
        out.append("/>\n");
    }

    private void group(Mark.Group m) {
        out.append("<g");
        if (!m.id().isEmpty()) attribute("id", prefix + m.id());
        boolean moved = m.origin().x() != 0 || m.origin().y() != 0;
        if (moved || m.scale() != 1) {
            out.append(" transform=\"");
            if (moved) {
                out.append("translate(");
                Coordinate.write(out, m.origin().x());
                out.append(' ');
                Coordinate.write(out, m.origin().y());
                out.append(')');
            }
            if (m.scale() != 1)
                out.append("scale(").append(Numbers.significant(m.scale(), 6)).append(')');
            out.append('"');
        }
        out.append(">\n");
        write(m.marks());
        out.append("</g>\n");
    }

    private void open(String name, Look look) {
        out.append('<').append(name);
        String fill = look.fill() instanceof Role r && r != Role.NONE ? use("f-" + r.css()) : "";
        String stroke = look.stroke() instanceof Role r && r != Role.NONE ? use("s-" + r.css()) : "";
        if (!fill.isEmpty() || !stroke.isEmpty()) {
            attribute("class", fill + (fill.isEmpty() || stroke.isEmpty() ? "" : " ") + stroke);
        }
        if (look.fill() == Role.NONE && !name.equals("line")) attribute("fill", "none");
        if (look.fill() instanceof Rgb c) attribute("fill", c.toString());
        if (look.stroke() instanceof Rgb c) attribute("stroke", c.toString());
        if (look.stroke() != Role.NONE) {
            if (lines * look.width() != 1) number("stroke-width", lines * look.width());
            if (look.dash() != Dash.SOLID)
                attribute("stroke-dasharray", look.dash().pattern());
        }
        if (look.opacity() < 1) number("opacity", look.opacity());
    }

    private String use(String className) {
        classes.add(className);
        return className;
    }

    private void number(String name, double value) {
        out.append(' ').append(name).append("=\"");
        Coordinate.write(out, value);
        out.append('"');
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(value).append('"');
    }
}
