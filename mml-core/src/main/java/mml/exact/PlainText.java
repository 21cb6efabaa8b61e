package mml.exact;

import java.util.Locale;

/**
 * What people paste as plain characters: LaTeX's commands become {@code / √ *} and brackets, the many minus signs, times
 * signs and spaces become one of each, and a program's {@code np.array(…)} becomes its brackets.
 */
final class PlainText {
    /** Stands for LaTeX's {@code \\}, which ends a row. */
    static final char ROW = '\u0001';

    private static final String MINUS = "−–‐‑﹣－";
    private static final String TIMES = "·×⋅∗∙";
    private static final String SPACES = "\u00a0\u2009\u202f\u2007\u200a~|│⎡⎢⎣⎤⎥⎦⎛⎜⎝⎞⎟⎠";
    private static final String PARTS = "½¼¾⅓⅔⅕⅛";
    private static final String[] PART_TEXT = {"1/2", "1/4", "3/4", "1/3", "2/3", "1/5", "1/8"};
    private static final String[] NAMES = {
        "np.array",
        "numpy.array",
        "np.matrix",
        "array",
        "matrix",
        "Matrix",
        "sp.Matrix",
        "sympy.Matrix",
        "tensor",
        "torch.tensor",
        "Matrix.of",
        "Vector.of",
        "span"
    };

    private final String text;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private PlainText(String text) {
        this.text = text;
    }

    /**
     * The text in plain characters.
     *
     * @throws IllegalArgumentException for a LaTeX command that is not understood
     */
    static String of(String text) {
        PlainText plain = new PlainText(withoutProgram(text));
        while (plain.at < plain.text.length()) plain.next();
        return plain.out.toString();
    }

    /** Without {@code A =} before it, without the name of the function that makes it and what else that is told. */
    private static String withoutProgram(String text) {
        String s = text.strip();
        while (s.endsWith(";")) s = s.substring(0, s.length() - 1).strip();
        int equals = s.indexOf('=');
        int open = firstBracket(s);
        if (equals > 0
                && (open < 0 || equals < open)
                && isName(s.substring(0, equals).strip()))
            s = s.substring(equals + 1).strip();
        for (String name : NAMES)
            if (s.startsWith(name) && s.startsWith("(", name.length())) s = s.substring(name.length());
        for (String told : new String[] {"dtype", "device"}) {
            int more = s.indexOf(told);
            int comma = more < 0 ? -1 : s.lastIndexOf(',', more);
            if (comma > 0 && s.endsWith(")")) s = s.substring(0, comma) + ")";
        }
        return s;
    }

    /** Whether this is what a matrix may be called: {@code A}, {@code x_1}. */
    private static boolean isName(String s) {
        if (s.isEmpty() || !letter(s.charAt(0))) return false;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (!letter(c) && c != '_' && !(c >= '0' && c <= '9')) return false;
        }
        return true;
    }

    private static int firstBracket(String s) {
        for (int i = 0; i < s.length(); i++) if ("[({\\".indexOf(s.charAt(i)) >= 0) return i;
        return -1;
    }

    private void next() {
        char c = text.charAt(at);
        int part = PARTS.indexOf(c);
        if (c == '\\') command();
        else if (text.startsWith("...", at)) continued();
        else if (text.startsWith("{,}", at)) {
            out.append(',');
            at += 3;
        } else {
            at++;
            if (part >= 0 && !afterDigit()) out.append(PART_TEXT[part]);
            else if (MINUS.indexOf(c) >= 0) out.append('-');
            else if (TIMES.indexOf(c) >= 0) out.append('*');
            else if (SPACES.indexOf(c) >= 0) out.append(' ');
            else if (c != '$' && c != '\r' && c != '"') out.append(c);
        }
    }

    private boolean afterDigit() {
        return out.length() > 0 && out.charAt(out.length() - 1) >= '0' && out.charAt(out.length() - 1) <= '9';
    }

    /** MATLAB's dots, after which a row goes on in the next line. */
    private void continued() {
        at += 3;
        while (at < text.length() && text.charAt(at) != '\n') at++;
        at++;
        out.append(' ');
    }

    private void command() {
        at++;
        int from = at;
        while (at < text.length() && letter(text.charAt(at))) at++;
        String name = text.substring(from, at);
        if (name.isEmpty()) {
            symbol();
            return;
        }
        switch (name) {
            case "frac", "dfrac", "tfrac" -> fraction();
            case "sqrt" -> out.append("√").append(wrapped(argument()));
            case "cdot", "times", "ast" -> out.append('*');
            case "begin" -> {
                environment();
                out.append('[');
            }
            case "end" -> {
                argument();
                out.append(']');
            }
            case "hline", "quad", "qquad", "left", "right", "big", "Big", "bigl", "bigr", "displaystyle", "middle" ->
                out.append(' ');
            case "lbrace" -> out.append('{');
            case "rbrace" -> out.append('}');
            case "top", "intercal", "T" -> out.append('T');
            default ->
                throw new IllegalArgumentException(
                        "\"\\" + name + "\" is not understood; LaTeX may have matrices, \\frac, \\sqrt and \\cdot");
        }
    }

    /** After a backslash that no letter follows. */
    private void symbol() {
        char c = at < text.length() ? text.charAt(at++) : ' ';
        if (c == '\\') {
            out.append(ROW);
            if (at < text.length() && text.charAt(at) == '[' && lengthFollows()) at = text.indexOf(']', at) + 1;
        } else if (c == '{' || c == '}') {
            out.append(c);
        } else {
            out.append(' ');
        }
    }

    /** Whether {@code [2pt]} or {@code [.5em]} stands here. */
    private boolean lengthFollows() {
        int end = text.indexOf(']', at);
        if (end < at + 3) return false;
        String unit = text.substring(end - 2, end).toLowerCase(Locale.ROOT);
        return unit.equals("pt") || unit.equals("em") || unit.equals("ex") || unit.equals("mm") || unit.equals("cm");
    }

    /** Skips the name of an environment and what it is told. */
    private void environment() {
        argument();
        while (at < text.length()
                && (text.charAt(at) == '{' || (text.charAt(at) == '[' && text.charAt(at - 1) == '}'))) {
            char close = text.charAt(at) == '{' ? '}' : ']';
            int end = text.indexOf(close, at);
            if (end < 0) break;
            at = end + 1;
        }
    }

    private void fraction() {
        String p = argument();
        String q = argument();
        out.append(wrapped(p)).append('/').append(wrapped(q));
    }

    /** In brackets unless it is one number or letter, so that it stays together. */
    private static String wrapped(String s) {
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (!(letter(c) || (c >= '0' && c <= '9') || c == '.' || (i == 0 && c == '-'))) return "(" + s + ")";
        }
        return s;
    }

    /** What stands in the next braces, or the next character, as plain text. */
    private String argument() {
        while (at < text.length() && text.charAt(at) == ' ') at++;
        if (at >= text.length()) throw new IllegalArgumentException("the LaTeX ends in the middle of a command");
        if (text.charAt(at) != '{') return String.valueOf(text.charAt(at++));
        int depth = 0;
        int from = at + 1;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '{') depth++;
            else if (c == '}' && --depth == 0) {
                at++;
                return of(text.substring(from, at - 1)).strip();
            }
        }
        throw new IllegalArgumentException("a \"{\" of the LaTeX is not closed");
    }

    private static boolean letter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
