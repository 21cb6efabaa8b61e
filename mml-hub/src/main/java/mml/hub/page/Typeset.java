package mml.hub.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The formulas of a page as the eye sees them, taken out of it and packed: they are nearly a sixth of the page, and repeat
 * each other so much that packed hardly anything is left. What stands in the page is their MathML, which is read aloud, and is
 * seen where no script puts the other beside it.
 */
final class Typeset {
    private static final String START = "<b class=katex-html aria-hidden=true>";
    private static final Pattern TAG = Pattern.compile("<b[ >]|</b>");

    private final List<String> formulas = new ArrayList<>();

    /** A part of the page without its formulas, which {@link #bytes} gets in this order. */
    String without(String html) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (int start; (start = html.indexOf(START, at)) >= 0; ) {
            int end = end(html, start);
            formulas.add(html.substring(start, end).replace('\n', ' '));
            out.append(html, at, start);
            at = end;
        }
        return out.append(html.substring(at)).toString();
    }

    /** Where the element ends that starts here. */
    private static int end(String html, int start) {
        Matcher tag = TAG.matcher(html);
        int open = 0;
        for (int from = start; tag.find(from); from = tag.end()) {
            open += tag.group().equals("</b>") ? -1 : 1;
            if (open == 0) return tag.end();
        }
        throw new IllegalArgumentException("a formula is not closed: " + html.substring(start));
    }

    /** All that was taken, a line each. */
    byte[] bytes() {
        return String.join("\n", formulas).getBytes(StandardCharsets.UTF_8);
    }
}
