package mml.viz.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mml.text.Numbers;
import mml.viz.svg.Course;
import mml.viz.svg.Dash;
import mml.viz.svg.Look;
import mml.viz.svg.Mark;
import mml.viz.svg.Paint;
import mml.viz.svg.Point;
import mml.viz.svg.Rgb;
import mml.viz.svg.Role;
import mml.viz.svg.Span;
import mml.viz.svg.Svg;

/**
 * Frames as a drawing of plain TikZ, in the font of the document: in a talk of Beamer one overlay a frame, elsewhere the last
 * frame. Lengths are in points of TikZ's {@code bp}; a size is chosen by {@code \\mmlscale}. Pictures of dots are drawn dot by
 * dot up to a size, else left out with a word.
 */
final class Tikz {
    private static final int MOST_DOTS = 4096;

    private final Style style;
    private final StringBuilder out = new StringBuilder();
    private final Map<String, String> colours = new LinkedHashMap<>();

    private Tikz(Style style) {
        this.style = style;
    }

    /** The part of a document; needs tikz, amsmath and amssymb. */
    static String of(Roll roll, Style style) {
        Tikz tikz = new Tikz(style);
        Svg first = roll.picture(0);
        int k = 0;
        for (Roll.Shot shot : roll) tikz.frame(shot.picture(), ++k, roll.size());
        StringBuilder file = new StringBuilder(
                        "% \\input this; needs \\usepackage{tikz,amsmath,amssymb}. As wide as the line, unless\n")
                .append("% \\def\\mmlscale{0.5} or the like stands before it.\n{\\centering\n");
        tikz.colours.forEach((name, hex) -> file.append("\\definecolor{")
                .append(name)
                .append("}{HTML}{")
                .append(hex)
                .append("}\n"));
        file.append(
                        "\\ifdefined\\mmlscale\\let\\mmlunit\\mmlscale\\else\n  \\pgfmathsetmacro\\mmlunit{min(\\the\\linewidth/")
                .append(number(first.width() * 1.00375))
                .append(",0.88*\\the\\textheight/")
                .append(number(first.height() * 1.00375))
                .append(")}\\fi\n");
        file.append(
                        "\\begin{tikzpicture}[x=\\mmlunit bp,y=-\\mmlunit bp,line join=round,every node/.style={inner sep=0,")
                .append("outer sep=0,transform shape=false}]\n");
        file.append("\\useasboundingbox (0,0) rectangle (")
                .append(point(first.width(), first.height()))
                .append(");\n");
        file.append("\\providecommand\\mmlat[3]{\\ifdefined\\only\\only<#1>{#3}\\else\\ifnum#1=#2 #3\\fi\\fi}\n");
        file.append("\\providecommand\\mmltext[2]{\\pgfmathsetlengthmacro\\mmlsize{#1*\\mmlunit*1.00375}"
                + "\\fontsize{\\mmlsize}{\\mmlsize}\\selectfont #2}\n");
        file.append("% text of a known room beside other text: smaller where the font of the document is wider\n");
        file.append("\\providecommand\\mmlfit[3]{\\sbox0{\\mmltext{#2}{#3}}"
                + "\\pgfmathsetlengthmacro\\mmlroom{#1*\\mmlunit*1.00375}"
                + "\\ifdim\\wd0>\\mmlroom\\resizebox{\\mmlroom}{!}{\\usebox0}\\else\\usebox0\\fi}\n");
        return file.append(tikz.out).append("\\end{tikzpicture}\\par}\n").toString();
    }

    /** A document that shows it. */
    static String document(String fragment) {
        return "\\documentclass{article}\n\\usepackage{tikz,amsmath,amssymb}\n"
                + "\\IfFileExists{lmodern.sty}{\\usepackage{lmodern}}{} % letters of any size\n\\begin{document}\n"
                + fragment
                + "\\end{document}\n";
    }

    private void frame(Svg picture, int k, int frames) {
        out.append("\\mmlat{").append(k).append("}{").append(frames).append("}{%\n");
        if (style.background())
            rect(Mark.rect(0, 0, picture.width(), picture.height(), Look.fill(Role.PAPER)), 0, 0, 1);
        marks(picture.marks(), 0, 0, 1);
        out.append("}\n");
    }

    private void marks(List<Mark> marks, double dx, double dy, double s) {
        for (Mark mark : marks) {
            if (mark instanceof Mark.Group g)
                marks(g.marks(), dx + s * g.origin().x(), dy + s * g.origin().y(), s * g.scale());
            else if (mark instanceof Mark.Line m)
                draw(m.look(), s, at(m.from(), dx, dy, s) + " -- " + at(m.to(), dx, dy, s));
            else if (mark instanceof Mark.Rect m) rect(m, dx, dy, s);
            else if (mark instanceof Mark.Circle m)
                draw(m.look(), s, at(m.centre(), dx, dy, s) + " circle[radius=" + number(s * m.radius()) + "]");
            else if (mark instanceof Mark.Polyline m) draw(m.look(), s, through(m.points(), dx, dy, s));
            else if (mark instanceof Mark.Polygon m) draw(m.look(), s, through(m.points(), dx, dy, s) + " -- cycle");
            else if (mark instanceof Mark.Path m) draw(m.look(), s, course(m.course(), dx, dy, s));
            else if (mark instanceof Mark.Text m) text(m, dx, dy, s);
            else if (mark instanceof Mark.Image m) image(m, dx, dy, s);
        }
    }

    private void rect(Mark.Rect m, double dx, double dy, double s) {
        String from = at(new Point(m.x(), m.y()), dx, dy, s);
        String to = at(new Point(m.x() + m.width(), m.y() + m.height()), dx, dy, s);
        String corner = m.corner() > 0 ? "[rounded corners=" + number(s * m.corner()) + "*\\mmlunit bp] " : "";
        draw(m.look(), s, corner + from + " rectangle " + to);
    }

    /** A course of quadratic curves is one of cubic ones. */
    private static String course(Course course, double dx, double dy, double s) {
        StringBuilder path = new StringBuilder();
        Point pen = new Point(0, 0);
        for (Course.Move move : course.moves()) {
            List<Point> p = move.points();
            switch (move.command()) {
                case 'M' -> path.append(path.isEmpty() ? "" : " ").append(at(p.get(0), dx, dy, s));
                case 'L' -> path.append(" -- ").append(at(p.get(0), dx, dy, s));
                case 'Q' ->
                    curve(
                            path,
                            pen.towards(p.get(0), 2 / 3.0),
                            p.get(1).towards(p.get(0), 2 / 3.0),
                            p.get(1),
                            dx,
                            dy,
                            s);
                case 'C' -> curve(path, p.get(0), p.get(1), p.get(2), dx, dy, s);
                default -> path.append(" -- cycle");
            }
            if (!p.isEmpty()) pen = p.get(p.size() - 1);
        }
        return path.toString();
    }

    private static void curve(StringBuilder path, Point a, Point b, Point to, double dx, double dy, double s) {
        path.append(" .. controls ").append(at(a, dx, dy, s)).append(" and ").append(at(b, dx, dy, s));
        path.append(" .. ").append(at(to, dx, dy, s));
    }

    /** Points that fall on the one before are left out. */
    private static String through(List<Point> points, double dx, double dy, double s) {
        List<String> kept = new ArrayList<>();
        for (Point p : points) {
            String at = at(p, dx, dy, s);
            if (kept.isEmpty() || !kept.get(kept.size() - 1).equals(at)) kept.add(at);
        }
        return String.join(" -- ", kept);
    }

    private void draw(Look look, double s, String path) {
        if (path.isEmpty() || (look.fill() == Role.NONE && look.stroke() == Role.NONE)) return;
        List<String> how = new ArrayList<>();
        if (look.fill() != Role.NONE) how.add("fill=" + colour(look.fill()));
        if (look.stroke() != Role.NONE) {
            how.add("draw=" + colour(look.stroke()));
            how.add("line width=" + number(s * look.width()) + "*\\mmlunit bp");
            if (look.dash() != Dash.SOLID) how.add("dash pattern=" + dashes(look.dash(), s));
        }
        if (look.opacity() < 1) how.add("opacity=" + number(look.opacity()));
        out.append("\\path[")
                .append(String.join(",", how))
                .append("] ")
                .append(path)
                .append(";\n");
    }

    private static String dashes(Dash dash, double s) {
        StringBuilder pattern = new StringBuilder();
        boolean on = true;
        for (String length : dash.pattern().split(" ", -1)) {
            pattern.append(on ? "on " : "off ").append(number(s * Double.parseDouble(length)));
            pattern.append("*\\mmlunit bp ");
            on = !on;
        }
        return pattern.toString().trim();
    }

    private void text(Mark.Text m, double dx, double dy, double s) {
        StringBuilder said = new StringBuilder();
        for (Span span : m.spans()) {
            String words = TexText.of(span.text()).replace(" ", "\\ ");
            if (span.italic()) words = "\\textit{" + words + "}";
            if (span.bold()) words = "\\textbf{" + words + "}";
            if (span.script() == Span.Script.SUB) words = "\\ensuremath{_{\\text{" + words + "}}}";
            if (span.script() == Span.Script.SUPER) words = "\\ensuremath{^{\\text{" + words + "}}}";
            said.append(words);
        }
        if (said.isEmpty()) return;
        String anchor = switch (m.anchor()) {
            case START -> "base west";
            case MIDDLE -> "base";
            case END -> "base east";
        };
        out.append("\\node[anchor=")
                .append(anchor)
                .append(",text=")
                .append(colour(m.paint()))
                .append("] at ");
        out.append(at(m.at(), dx, dy, s))
                .append(m.fitted() ? " {\\mmlfit{" + number(s * m.width()) + "}{" : " {\\mmltext{")
                .append(number(s * m.size()))
                .append("}{");
        out.append(said).append("}};\n");
    }

    private void image(Mark.Image m, double dx, double dy, double s) {
        int rows = m.raster().height();
        int cols = m.raster().width();
        if ((long) rows * cols > MOST_DOTS) {
            out.append("% a picture of ").append(cols).append('×').append(rows).append(" dots is left out: take PDF\n");
            return;
        }
        double w = m.width() / cols;
        double h = m.height() / rows;
        for (int i = 0; i < rows; i++)
            for (int j = 0; j < cols; j++)
                rect(
                        Mark.rect(
                                m.x() + j * w,
                                m.y() + i * h,
                                w,
                                h,
                                Look.fill(m.raster().at(i, j))),
                        dx,
                        dy,
                        s);
    }

    private String colour(Paint paint) {
        Rgb rgb = paint instanceof Role role ? style.theme().colour(role) : (Rgb) paint;
        String hex = rgb.toString().substring(1).toUpperCase(Locale.ROOT);
        colours.put("mml" + hex, hex);
        return "mml" + hex;
    }

    private static String at(Point p, double dx, double dy, double s) {
        return "(" + point(dx + s * p.x(), dy + s * p.y()) + ")";
    }

    private static String point(double x, double y) {
        return number(x) + "," + number(y);
    }

    private static String number(double x) {
        return Numbers.rounded(x, 3);
    }
}
