package mml.hub.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A picture as it stands in the file until the core has drawn its own: the same to the eye, less than half as long. Its
 * coordinates are tenths; a curve leaves out the points that its neighbours show as well; lines that look alike are one
 * path, words that look alike say so once; a group that neither moves nor scales is not written.
 */
public final class FirstFrame {
    /** How far a curve may pass a point that it leaves out, in units of the picture, which are about a dot. */
    private static final double UNSEEN = 0.15;

    private static final Pattern GROUP = Pattern.compile("<g( id=\"[^\"]*\")?( transform=\"[^\"]*\")?>|</g>");
    private static final Pattern LINE = Pattern.compile(
            "<line((?: [a-z-]+=\"[^\"]*\")*) x1=\"(\\S+)\" y1=\"(\\S+)\" x2=\"(\\S+)\" y2=\"(\\S+)\"/>");
    /** A text: its colour, its place, its size and anchor, the rest. */
    private static final Pattern TEXT =
            Pattern.compile("<text((?: class=\"[^\"]*\")?)( x=\"[^\"]*\" y=\"[^\"]*\")((?: font-size=\"[^\"]*\")(?:"
                    + " text-anchor=\"[^\"]*\")?)((?:(?!</text>).)*</text>)");

    private static final Pattern WORDS = Pattern.compile("(?:<text(?:(?!</text>).)*</text>)*");
    private static final Pattern POINTS =
            Pattern.compile("<poly(line|gon)((?: [a-z-]+=\"[^\"]*\")*) points=\"([^\"]*)\"/>");
    private static final Pattern PLACE = Pattern.compile("(?<= (?:x|y|cx|cy|r|width|height|textLength)=\")[0-9.-]+");

    private FirstFrame() {}

    /** A picture as {@link mml.viz.svg.Svg#embedded} writes it, made lighter. */
    public static String of(String svg) {
        String flat = withoutGroups(svg.replace(">\n", ">"));
        String curves = POINTS.matcher(flat)
                .replaceAll(m -> Matcher.quoteReplacement("<path" + m.group(2) + " d=\""
                        + curve(m.group(3), m.group(1).equals("gon")) + "\"/>"));
        return PLACE.matcher(together(joined(curves)))
                .replaceAll(m -> tenths(Math.round(10 * Double.parseDouble(m.group()))));
    }

    private static String withoutGroups(String svg) {
        Deque<Boolean> open = new ArrayDeque<>();
        return GROUP.matcher(svg).replaceAll(m -> {
            if (m.group().equals("</g>")) return open.pop() ? "</g>" : "";
            open.push(m.group(2) != null);
            return m.group(2) == null ? "" : Matcher.quoteReplacement("<g" + m.group(2) + ">");
        });
    }

    /** Lines that look alike as one path, also past the words between them; where they are translucent, crossings would show. */
    private static String joined(String svg) {
        StringBuilder out = new StringBuilder(svg.length());
        StringBuilder words = new StringBuilder();
        MatchResult before = null;
        for (MatchResult line : LINE.matcher(svg).results().toList()) {
            String look = line.group(1);
            String between = svg.substring(before == null ? 0 : before.end(), line.start());
            if (before != null
                    && look.equals(before.group(1))
                    && !look.contains(" opacity=")
                    && WORDS.matcher(between).matches()) {
                words.append(between);
            } else {
                if (before != null) out.append("\"/>");
                out.append(words).append(between).append("<path").append(look).append(" d=\"");
                words.setLength(0);
            }
            Pen pen = new Pen(out);
            pen.to(Double.parseDouble(line.group(2)), Double.parseDouble(line.group(3)));
            pen.to(Double.parseDouble(line.group(4)), Double.parseDouble(line.group(5)));
            before = line;
        }
        if (before == null) return svg;
        return out.append("\"/>")
                .append(words)
                .append(svg.substring(before.end()))
                .toString();
    }

    /** Words that follow each other and look alike say so once. */
    private static String together(String svg) {
        StringBuilder out = new StringBuilder(svg.length());
        List<MatchResult> all = TEXT.matcher(svg).results().toList();
        int end = 0;
        for (int from = 0, to; from < all.size(); from = to) {
            to = from + 1;
            while (to < all.size()
                    && all.get(to).start() == all.get(to - 1).end()
                    && look(all.get(to)).equals(look(all.get(from)))) to++;
            out.append(svg.substring(end, all.get(from).start()));
            end = all.get(to - 1).end();
            if (to - from < 2) {
                out.append(all.get(from).group());
                continue;
            }
            out.append("<g").append(look(all.get(from))).append('>');
            for (MatchResult text : all.subList(from, to))
                out.append("<text").append(text.group(2)).append(text.group(4));
            out.append("</g>");
        }
        return out.append(svg.substring(end)).toString();
    }

    private static String look(MatchResult text) {
        return text.group(1) + text.group(3);
    }

    private static String curve(String points, boolean closed) {
        String[] numbers = points.split(" ", -1);
        List<double[]> all = new ArrayList<>();
        for (int i = 0; i + 1 < numbers.length; i += 2)
            all.add(new double[] {Double.parseDouble(numbers[i]), Double.parseDouble(numbers[i + 1])});
        StringBuilder out = new StringBuilder();
        Pen pen = new Pen(out);
        for (int at = 0; at < all.size(); at = next(all, at)) pen.to(all.get(at)[0], all.get(at)[1]);
        return closed ? out.append('z').toString() : out.toString();
    }

    /** The farthest point after this one to which a straight line passes all points between closely; the end is met. */
    private static int next(List<double[]> all, int from) {
        int to = from + 1;
        while (to + 1 < all.size() && close(all, from, to + 1)) to++;
        return to;
    }

    private static boolean close(List<double[]> all, int from, int to) {
        double[] a = all.get(from);
        double dx = all.get(to)[0] - a[0];
        double dy = all.get(to)[1] - a[1];
        double length = Math.hypot(dx, dy);
        for (int i = from + 1; i < to; i++) {
            double px = all.get(i)[0] - a[0];
            double py = all.get(i)[1] - a[1];
            double along = px * dx + py * dy;
            if (along < 0 || along > length * length) return false;
            if (Math.abs(px * dy - py * dx) > UNSEEN * length) return false;
        }
        return true;
    }

    private static String tenths(long n) {
        String digits = Long.toString(Math.abs(n) / 10);
        long rest = Math.abs(n) % 10;
        String unsigned = rest == 0 ? digits : (digits.equals("0") ? "" : digits) + "." + rest;
        return n < 0 ? "-" + unsigned : unsigned;
    }

    /** Writes a path from point to point, each after the first as its distance from the one before. */
    private static final class Pen {
        private final StringBuilder out;
        private long x;
        private long y;
        private int points;

        Pen(StringBuilder out) {
            this.out = out;
        }

        void to(double nextX, double nextY) {
            long toX = Math.round(10 * nextX);
            long toY = Math.round(10 * nextY);
            if (points == 0) out.append('M');
            else if (points == 1) out.append('l');
            pair(toX - x, toY - y);
            x = toX;
            y = toY;
            points++;
        }

        private void pair(long dx, long dy) {
            if (points > 1 && dx >= 0) out.append(' ');
            String second = tenths(dy);
            out.append(tenths(dx)).append(second.startsWith("-") ? "" : " ").append(second);
        }
    }
}
