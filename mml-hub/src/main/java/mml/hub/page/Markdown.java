package mml.hub.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Markdown with TeX between {@code $} or {@code $$} to HTML. A fenced block whose first word is one of {@code widget},
 * {@code derivation} or {@code exercise} is handed to {@link Blocks}.
 */
final class Markdown {
    /** What the blocks with a meaning of their own become. */
    interface Blocks {
        /**
         * The HTML of a block.
         *
         * @param kind its first word
         * @param name the rest of its first line
         * @param body where its text stands
         */
        String html(String kind, String name, Source.Part body);
    }

    /** So much TeX fits a line of a phone: it then keeps its full stop beside it. */
    private static final int SHORT = 20;

    private static final Set<String> KINDS = Set.of("widget", "derivation", "exercise");
    private static final Pattern VECTOR = Pattern.compile("\\([−√/0-9]+(, [−√/0-9]+)+\\)");
    private static final Pattern NUMBERED = Pattern.compile(
            "\\b((?:[Cc]hapter|Definition|Equation|Example|Exercise|Figure|Section|Theorem)s?) (?=[0-9])");
    private static final char OPEN = '\uE000';
    private static final char CLOSE = '\uE001';

    private final Formulas formulas;
    private final Fonts fonts;
    private final Compact compact = new Compact(Formulas.css());
    private final Set<String> used = new LinkedHashSet<>();
    private Map<String, String> values = Map.of();
    private final Parser parser;

    Markdown(Formulas formulas, Fonts fonts) {
        this.formulas = formulas;
        this.fonts = fonts;
        this.parser = Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .build();
    }

    /** The style sheet and the fonts of all formulas so far. */
    String style() {
        return used.isEmpty() ? "" : fonts.css(used) + compact.css();
    }

    /** The HTML of a part. */
    String html(Source.Part part, Blocks blocks) {
        List<String> rendered = new ArrayList<>();
        String text = withoutFormulas(part, rendered);
        HtmlRenderer renderer = HtmlRenderer.builder()
                .extensions(List.of(TablesExtension.create()))
                .nodeRendererFactory(context -> new NodeRenderer() {
                    @Override
                    public Set<Class<? extends Node>> getNodeTypes() {
                        return Set.of(FencedCodeBlock.class, IndentedCodeBlock.class);
                    }

                    @Override
                    public void render(Node node) {
                        context.getWriter()
                                .raw(
                                        node instanceof FencedCodeBlock fenced
                                                ? block(fenced, part, blocks)
                                                : code(((IndentedCodeBlock) node).getLiteral()));
                    }
                })
                .build();
        return withFormulas(renderer.render(whole(parser.parse(text))), rendered)
                .replace("<table>", "<div class=\"scroll\"><table>")
                .replace("</table>", "</table></div>");
    }

    /** No line ends inside of a vector that is written as text, nor before a number of the book; code stays as it is. */
    private static Node whole(Node text) {
        text.accept(new AbstractVisitor() {
            @Override
            public void visit(Text node) {
                String text = VECTOR.matcher(node.getLiteral())
                        .replaceAll(vector -> vector.group().replace(", ", ",\u00a0"));
                node.setLiteral(NUMBERED.matcher(text).replaceAll("$1\u00a0"));
            }
        });
        return text;
    }

    /**
     * The HTML of a part whose formulas speak of values, {@code @{name}}: with these, and so that the page can put in
     * others.
     */
    String html(Source.Part part, Blocks blocks, Map<String, String> of) {
        values = of;
        try {
            return html(part, blocks);
        } finally {
            values = Map.of();
        }
    }

    /** The HTML of one line of text, without a paragraph around it. */
    String inline(Source.Part part) {
        String html = html(part, (kind, name, body) -> "").strip();
        return html.startsWith("<p>") && html.endsWith("</p>") ? html.substring(3, html.length() - 4) : html;
    }

    private static String block(FencedCodeBlock block, Source.Part part, Blocks blocks) {
        String info = block.getInfo() == null ? "" : block.getInfo();
        int space = info.indexOf(' ');
        String kind = space < 0 ? info : info.substring(0, space);
        int line = block.getSourceSpans().get(0).getLineIndex();
        if (KINDS.contains(kind))
            return blocks.html(
                    kind,
                    info.substring(space + 1),
                    new Source.Part(part.file(), part.line() + line + 1, block.getLiteral()));
        return code(block.getLiteral());
    }

    private static String code(String text) {
        return "<pre class=\"scroll\"><code>" + Html.text(text) + "</code></pre>\n";
    }

    /** Each formula outside code and outside special blocks becomes a mark that Markdown leaves alone. */
    private String withoutFormulas(Source.Part part, List<String> rendered) {
        String text = part.text();
        StringBuilder out = new StringBuilder();
        int line = 0;
        boolean fenced = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lineStart = i == 0 || text.charAt(i - 1) == '\n';
            if (lineStart && text.startsWith("```", i)) {
                fenced = !fenced;
                int end = text.indexOf('\n', i);
                if (end < 0) end = text.length();
                out.append(text, i, end);
                i = end - 1;
                continue;
            }
            if (c == '\n') line++;
            if (!fenced && text.startsWith("@{", i))
                throw new PageException(part.place(line), "a value outside of a formula, expected $@{name}$");
            if (fenced || (c != '$' && c != '`' && c != '\\')) {
                out.append(c);
            } else if (c == '\\') {
                boolean dollar = text.startsWith("$", i + 1);
                out.append(dollar ? "$" : "\\");
                if (dollar) i++;
            } else if (c == '`') {
                int end = text.indexOf('`', i + 1);
                if (end < 0) throw new PageException(part.place(line), "code without its closing `");
                out.append(text, i, end + 1);
                i = end;
            } else {
                boolean display = text.startsWith("$$", i);
                String mark = display ? "$$" : "$";
                int from = i + mark.length();
                int end = text.indexOf(mark, from);
                if (end < 0) throw new PageException(part.place(line), "formula without its closing " + mark);
                String tex = text.substring(from, end);
                if (!display && tex.contains("\n\n"))
                    throw new PageException(part.place(line), "formula without its closing $");
                String html = formula(tex.strip(), display, part.place(line));
                i = end + mark.length() - 1;
                boolean punctuated = i + 1 < text.length() && ".,;:?".indexOf(text.charAt(i + 1)) >= 0;
                if (!display) html = isShort(tex) ? html : html.replaceFirst("class=katex>", "class=\"katex long\">");
                if (!display && punctuated)
                    html = isShort(tex)
                            ? "<span class=whole>" + html + text.charAt(++i) + "</span>"
                            : within(html, text.charAt(++i));
                out.append(OPEN).append(rendered.size()).append(CLOSE);
                rendered.add(html);
                line += (int) tex.chars().filter(ch -> ch == '\n').count();
            }
        }
        return out.toString();
    }

    /** Whether a formula has so few signs that it stays on one line; a command counts as one. */
    private static boolean isShort(String tex) {
        return tex.replaceAll("\\\\[a-zA-Z]+\\s?", "x")
                        .replaceAll("[{}^_\\\\]", "")
                        .length()
                <= SHORT;
    }

    /** A long formula with what follows it in its last part, which does not break. */
    private static String within(String html, char sign) {
        int end = html.length() - "</b></b></b>".length();
        return end > 0 && html.startsWith("</b></b></b>", end)
                ? html.substring(0, end).replace("</math>", "<mtext>" + sign + "</mtext></math>")
                        + sign
                        + html.substring(end)
                : html + sign;
    }

    private String formula(String template, boolean display, String place) {
        if (!template.contains("@{")) return typeset(template, display, place);
        String tex = template;
        for (Map.Entry<String, String> value : values.entrySet())
            tex = tex.replace("@{" + value.getKey() + "}", value.getValue());
        if (tex.contains("@{")) throw new PageException(place, "no such value: " + tex);
        return "<span class=\"live\" data-tex=\"" + Html.text(template) + "\"" + (display ? " data-display" : "") + ">"
                + typeset(tex, display, place) + "</span>";
    }

    private String typeset(String tex, boolean display, String place) {
        String html = formulas.html(tex, display, place);
        String missing = fonts.missing(html);
        if (!missing.isEmpty())
            throw new PageException(place, "no font in src/main/pages/fonts has '" + missing + "' of " + tex);
        used.add(html);
        return compact.html(html);
    }

    private static String withFormulas(String html, List<String> rendered) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (int open; (open = html.indexOf(OPEN, at)) >= 0; ) {
            int close = html.indexOf(CLOSE, open);
            out.append(html, at, open).append(rendered.get(Integer.parseInt(html.substring(open + 1, close))));
            at = close + 1;
        }
        return out.append(html.substring(at)).toString();
    }
}
