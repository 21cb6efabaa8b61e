package mml.hub.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Formulas and their style sheet with class names of two or three letters, without classes that no rule knows and
 * without rules that no formula needs, each style written once, and elements of one letter: a third of the size, the
 * same picture.
 */
final class Compact {
    private static final Set<String> KEPT = Set.of("katex", "katex-display", "katex-html", "katex-mathml");
    private static final Pattern IN_CSS = Pattern.compile("\\.([a-zA-Z][\\w-]*)");
    private static final Pattern CLASS = Pattern.compile(" class=\"([^\"]*)\"");
    private static final Pattern STYLED =
            Pattern.compile("(?: class=(?:\"([^\"]*)\"|([^ >\"]+)))? style=\"([^\"]*?);?\"");
    private static final Pattern WRAPPED = Pattern.compile("<b>([^<]*|<b [^>]*>[^<]*</b>)</b>");
    private static final Pattern QUOTED = Pattern.compile("(?<= [a-z-]{1,20}=)\"([\\w.-]+)\"");
    private static final Pattern NOT = Pattern.compile(":not\\([^)]*\\)");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");

    private final String css;
    private final Map<String, String> names = new TreeMap<>();
    private final Set<String> used = new TreeSet<>(KEPT);
    private final Map<String, String> styles = new LinkedHashMap<>();

    /** @param css the style sheet that says which classes matter */
    Compact(String css) {
        this.css = css;
        Set<String> classes = new TreeSet<>();
        IN_CSS.matcher(css).results().forEach(m -> classes.add(m.group(1)));
        for (String name : classes)
            names.put(name, KEPT.contains(name) ? name : "k" + Integer.toString(names.size(), 36));
    }

    /** A formula as KaTeX wrote it, made smaller. */
    String html(String formula) {
        String classed = CLASS.matcher(formula).replaceAll(m -> Matcher.quoteReplacement(attribute(m)));
        String styled =
                STYLED.matcher(classed).replaceAll(m -> Matcher.quoteReplacement(" class=\"" + styleClass(m) + "\""));
        String bare = styled.replace("<span", "<b").replace("</span>", "</b>");
        for (String before = ""; !before.equals(bare); ) {
            before = bare;
            bare = WRAPPED.matcher(bare).replaceAll("$1");
        }
        return QUOTED.matcher(bare).replaceAll("$1");
    }

    /** A style that was written into the element becomes a class that all elements with this style share. */
    private String styleClass(MatchResult m) {
        String style = m.group(3).replace(":0.", ":.").replace(":-0.", ":-.");
        String name = styles.computeIfAbsent(style, any -> "z" + Integer.toString(styles.size(), 36));
        String classes = m.group(1) != null ? m.group(1) : m.group(2);
        return classes == null ? name : classes + " " + name;
    }

    private String attribute(MatchResult m) {
        StringBuilder kept = new StringBuilder();
        for (String name : m.group(1).split(" ", -1)) {
            String shorter = names.get(name);
            if (shorter == null) continue;
            used.add(name);
            kept.append(kept.length() > 0 ? " " : "").append(shorter);
        }
        if (kept.length() == 0) return "";
        return kept.indexOf(" ") < 0 ? " class=" + kept : " class=\"" + kept + "\"";
    }

    /** The rules that the formulas so far need. */
    String css() {
        StringBuilder out = new StringBuilder();
        for (MatchResult rule : RULE.matcher(css).results().toList()) {
            StringBuilder selectors = new StringBuilder();
            for (String selector : rule.group(1).split(",", -1)) {
                boolean needed = selector.contains("katex")
                        && IN_CSS.matcher(NOT.matcher(selector).replaceAll(""))
                                .results()
                                .allMatch(c -> used.contains(c.group(1)));
                if (!needed) continue;
                String renamed = IN_CSS.matcher(selector)
                        .replaceAll(c -> Matcher.quoteReplacement("." + names.get(c.group(1))))
                        .replace(">span", ">b");
                selectors.append(selectors.length() > 0 ? "," : "").append(renamed);
            }
            if (selectors.length() > 0)
                out.append(selectors).append('{').append(rule.group(2)).append("}");
        }
        styles.forEach((style, name) -> out.append(".katex .")
                .append(name)
                .append('.')
                .append(name)
                .append('{')
                .append(style)
                .append('}'));
        return out.append(".katex b{font-weight:inherit}\n").toString();
    }
}
