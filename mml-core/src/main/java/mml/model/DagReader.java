package mml.model;

import java.util.ArrayList;
import java.util.List;

/** Reads the text of a {@link Dag}: {@code chain { (";" | line end) chain }}, {@code chain = name { arrow name }}. */
final class DagReader {
    private static final int MOST = 500;

    private final String text;
    private final List<String> nodes = new ArrayList<>();
    private final List<Dag.Edge> edges = new ArrayList<>();
    private int at;

    DagReader(String text) {
        this.text = text;
    }

    Dag read() {
        while (skipTo(true)) chain();
        if (nodes.isEmpty())
            throw new IllegalArgumentException("there is no node, expected a graph such as a -> b; b -> c");
        return new Dag(nodes, edges);
    }

    private void chain() {
        int left = node();
        while (skipTo(false) && !isEnd(text.charAt(at))) {
            int arrow = at;
            boolean forward = arrow();
            if (!skipTo(false) || isEnd(text.charAt(at)))
                throw new IllegalArgumentException(
                        place(at) + (at == text.length() ? "the text ends" : "the chain ends") + " after an arrow, "
                                + "expected the name of a node");
            int right = node();
            if (forward) edge(left, right, arrow);
            else edge(right, left, arrow);
            left = right;
        }
    }

    /** Goes on to what is no space; whether there is something. */
    private boolean skipTo(boolean overEnds) {
        while (at < text.length() && (isSpace(text.charAt(at)) || (overEnds && isEnd(text.charAt(at))))) at++;
        return at < text.length();
    }

    private int node() {
        int start = at;
        while (at < text.length() && isLetter(text.charAt(at))) at++;
        if (at == start) throw new IllegalArgumentException(place(at) + found() + ", expected the name of a node");
        String name = text.substring(start, at);
        int known = nodes.indexOf(name);
        if (known >= 0) return known;
        if (nodes.size() == MOST)
            throw new IllegalArgumentException(place(start) + "there are more than " + MOST + " nodes");
        nodes.add(name);
        return nodes.size() - 1;
    }

    /** Whether the arrow points on. */
    private boolean arrow() {
        if (text.startsWith("->", at)) {
            at += 2;
            return true;
        }
        if (text.startsWith("<-", at) && !text.startsWith("<->", at)) {
            at += 2;
            return false;
        }
        char c = text.charAt(at);
        if (c != '→' && c != '←')
            throw new IllegalArgumentException(place(at) + found() + ", expected -> or <- or ; after a node");
        at++;
        return c == '→';
    }

    private void edge(int from, int to, int arrow) {
        Dag.Edge edge = new Dag.Edge(from, to);
        if (edges.contains(edge)) return;
        List<Integer> back = Dag.way(nodes.size(), edges, to, from);
        if (!back.isEmpty())
            throw new IllegalArgumentException(place(arrow) + "this arrow closes the cycle " + Dag.cycle(nodes, back)
                    + ", expected a graph without one");
        edges.add(edge);
    }

    private String place(int position) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < position; i++)
            if (text.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        boolean one = text.indexOf('\n') < 0;
        return (one ? "" : "line " + line + ", ") + "position " + (position - start + 1) + ": ";
    }

    private String found() {
        char c = text.charAt(at);
        if (text.startsWith("<->", at)) return "there is <->";
        if (text.startsWith("->", at) || text.startsWith("<-", at)) return "there is " + text.substring(at, at + 2);
        int end = at;
        while (end < text.length() && isLetter(text.charAt(end))) end++;
        if (end > at) return "there is '" + text.substring(at, end) + "'";
        if (c < ' ') return "there is a control character";
        return "there is '" + text.substring(at, at + Character.charCount(text.codePointAt(at))) + "'";
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\u00A0';
    }

    private static boolean isEnd(char c) {
        return c == ';' || c == '\n';
    }

    /** ASCII letters and digits, the underscore, letters of other scripts, and indices. */
    private static boolean isLetter(char c) {
        if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        return (c >= 0xC0 && c < 0x2000 && c != '×' && c != '÷') || (c >= 0x2080 && c <= 0x209C);
    }

    static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) if (!isLetter(name.charAt(i))) return false;
        return !name.isEmpty();
    }
}
