package mml.viz.export;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mml.viz.svg.Role;
import mml.viz.svg.Svg;
import mml.viz.svg.Theme;

/**
 * Figures as SVG in attributes alone, for programs that read no style sheets: PowerPoint, LibreOffice, and slides that have
 * a style sheet of their own. Every mark has its colour as {@code #rrggbb}, no text is stretched, and the font is one that
 * office programs have.
 */
final class PlainSvg {
    /** What office programs and slides have. */
    static final String FONT = "Arial, Helvetica, sans-serif";

    private static final Pattern STYLE = Pattern.compile("<style>.*?</style>\n?", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[a-z][^>]*>");
    private static final Pattern CLASS = Pattern.compile(" class=\"([^\"]*)\"");
    private static final Pattern STRETCH = Pattern.compile(" (?:textLength|lengthAdjust)=\"[^\"]*\"");

    private PlainSvg() {}

    /** A file of its own, one user unit as one point. */
    static String document(Svg figure, Style style) {
        String plain = plain(style.svg(figure), style.theme());
        return plain.replaceFirst(" stroke-linejoin=", " font-family=\"" + FONT + "\" stroke-linejoin=");
    }

    /** The marks alone, to be put into another SVG; ids get the prefix. */
    static String marks(Svg figure, Style style, String prefix) {
        String whole = document(figure, style);
        int from = whole.indexOf("</desc>\n") + "</desc>\n".length();
        String inner = whole.substring(from, whole.lastIndexOf("</svg>"));
        return tags(inner, tag -> tag.replace(" id=\"", " id=\"" + prefix));
    }

    private interface Change {
        String of(String tag);
    }

    private static String tags(String svg, Change change) {
        StringBuilder out = new StringBuilder();
        Matcher tag = TAG.matcher(svg);
        while (tag.find()) tag.appendReplacement(out, Matcher.quoteReplacement(change.of(tag.group())));
        return tag.appendTail(out).toString();
    }

    private static String plain(String svg, Theme theme) {
        return tags(STYLE.matcher(svg).replaceFirst(""), tag -> {
            StringBuilder out = new StringBuilder();
            Matcher classes = CLASS.matcher(STRETCH.matcher(tag).replaceAll(""));
            while (classes.find())
                classes.appendReplacement(out, Matcher.quoteReplacement(colours(classes.group(1), theme)));
            return classes.appendTail(out).toString();
        });
    }

    /** {@code f-focus s-axis} as a fill and a stroke. */
    private static String colours(String classes, Theme theme) {
        StringBuilder out = new StringBuilder();
        for (String name : classes.split(" ", -1)) {
            String attribute = name.startsWith("f-") ? "fill" : "stroke";
            Role role = Role.valueOf(name.substring(2).replace('-', '_').toUpperCase(Locale.ROOT));
            out.append(' ')
                    .append(attribute)
                    .append("=\"")
                    .append(theme.colour(role))
                    .append('"');
        }
        return out.toString();
    }
}
