package mml.viz.scene;

import java.util.ArrayList;
import java.util.List;

/**
 * The part of a line of TeX that can be set on one line without a typesetter, as {@link mml.viz.svg.MathText} reads it.
 * Of {@code A = QR,\quad R = \begin{bmatrix} … \end{bmatrix}} that is {@code A = QR}: matrices are drawn, not written.
 */
public final class TexLine {
    private static final List<String> COMMANDS = List.of(
            "leftarrow",
            "to",
            "top",
            "cdot",
            "times",
            "pm",
            "approx",
            "ne",
            "le",
            "ge",
            "in",
            "sum",
            "infty",
            "quad",
            "dots",
            "ldots",
            "cdots",
            "ell",
            "det",
            "leftrightarrow");
    private static final List<String> SIGNS = List.of(
            "←", "→", "ᵀ", "·", "×", "±", "≈", "≠", "≤", "≥", "∈", "∑", "∞", " ", "…", "…", "⋯", "l", "det", "↔");

    private TexLine() {}

    /** The formula in plain text, empty when none of it can be set. */
    public static String plain(String tex) {
        StringBuilder out = new StringBuilder();
        for (int start = 0; start < tex.length(); ) {
            int end = tex.indexOf(",\\quad", start);
            if (end < 0) end = tex.length();
            String part = translated(tex.substring(start, end).trim());
            if (!part.isEmpty()) out.append(out.length() == 0 ? "" : ",   ").append(part);
            start = end + 6;
        }
        return out.toString();
    }

    /** One statement, or nothing if it needs more than one line. */
    private static String translated(String tex) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < tex.length(); ) {
            char c = tex.charAt(i);
            int end = i + 1;
            String sign = c == '-' ? "−" : tex.substring(i, end);
            if (c == '\\') {
                if (end < tex.length() && ",;!".indexOf(tex.charAt(end)) >= 0) { // a little space
                    i = end + 1;
                    continue;
                }
                while (end < tex.length() && Character.isLetter(tex.charAt(end))) end++;
                String command = tex.substring(i + 1, end);
                int arguments = command.equals("frac") || command.equals("tfrac") ? 2 : command.equals("sqrt") ? 1 : 0;
                List<String> read = new ArrayList<>();
                for (int k = 0; k < arguments; k++) {
                    int close = closing(tex, end);
                    read.add(close < 0 ? "" : translated(tex.substring(end + 1, close)));
                    if (read.get(k).isEmpty()) return "";
                    end = close + 1;
                }
                if (arguments > 0) sign = arguments == 2 ? over(read.get(0), read.get(1)) : root(read.get(0));
                else sign = sign(command);
                if (command.equals("cdot")) while (end < tex.length() && tex.charAt(end) == ' ') end++;
            }
            if (sign.isEmpty() || c == '&') return "";
            if (isLetter(sign.charAt(0)) && out.length() > 0 && isLetter(out.charAt(out.length() - 1))) out.append(' ');
            out.append(sign);
            i = end;
        }
        return scripts(out.toString());
    }

    /** Where the group ends that opens at a place; −1 if none does. */
    private static int closing(String tex, int open) {
        if (open >= tex.length() || tex.charAt(open) != '{') return -1;
        int depth = 0;
        for (int i = open; i < tex.length(); i++) {
            if (tex.charAt(i) == '{') depth++;
            if (tex.charAt(i) == '}' && --depth == 0) return i;
        }
        return -1;
    }

    private static String over(String numerator, String denominator) {
        return "(" + numerator + ")/(" + denominator + ")";
    }

    private static String root(String of) {
        return of.indexOf(' ') < 0 ? "√" + of : "√(" + of + ")";
    }

    /** Letters side by side are factors, which {@link mml.viz.svg.MathText} would take for a word. */
    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 'Α' && c <= 'ω');
    }

    private static String sign(String command) {
        int k = COMMANDS.indexOf(command);
        return k < 0 ? Greek.letter(command) : SIGNS.get(k);
    }

    /** {@code Aᵀ} for {@code A^ᵀ} and {@code A^{ᵀ}}. */
    private static String scripts(String text) {
        return text.replace("^{ᵀ}", "ᵀ").replace("^ᵀ", "ᵀ");
    }
}
