package mml.trace;

import java.util.Collections;
import mml.matrix.Table;

/** Writes numbers, matrices and whole traces as TeX that needs amsmath and nothing else. */
public final class Latex {
    private Latex() {}

    /**
     * An exact entry: {@code -3/2} becomes {@code -\tfrac{3}{2}}, {@code 1.5e-7} becomes {@code 1.5\cdot 10^{-7}}, and
     * in an expression such as {@code 3/2 a + 1} each number likewise.
     */
    public static String entry(String text) {
        int space = text.indexOf(' ');
        return space < 0 ? word(text) : word(text.substring(0, space)) + " " + entry(text.substring(space + 1));
    }

    private static String word(String text) {
        int slash = text.indexOf('/');
        if (slash > 0 && digits(text, slash + 1, text.length()) && digits(text, text.charAt(0) == '-' ? 1 : 0, slash)) {
            boolean negative = text.charAt(0) == '-';
            return (negative ? "-" : "") + "\\tfrac{" + text.substring(negative ? 1 : 0, slash) + "}{"
                    + text.substring(slash + 1) + "}";
        }
        int e = text.indexOf('e');
        if (e > 0 && digits(text, e - 1, e) && exponent(text, e + 1))
            return text.substring(0, e) + "\\cdot 10^{" + text.substring(e + 1) + "}";
        return text;
    }

    private static boolean exponent(String text, int from) {
        return digits(text, from < text.length() && text.charAt(from) == '-' ? from + 1 : from, text.length());
    }

    private static boolean digits(String text, int from, int to) {
        if (from >= to) return false;
        for (int i = from; i < to; i++) if (text.charAt(i) < '0' || text.charAt(i) > '9') return false;
        return true;
    }

    /** A matrix in square brackets. */
    public static String matrix(Table A) {
        return matrix(A, A.cols());
    }

    /** A matrix in square brackets with a vertical bar after {@code bar} columns, none when that is all of them. */
    public static String matrix(Table A, int bar) {
        StringBuilder out = new StringBuilder();
        boolean plain = bar <= 0 || bar >= A.cols();
        out.append(plain ? "\\begin{bmatrix}" : "\\left[\\begin{array}{" + columns(bar, A.cols() - bar) + "}");
        for (int i = 0; i < A.rows(); i++) {
            out.append(i == 0 ? " " : " \\\\ ");
            for (int j = 0; j < A.cols(); j++) out.append(j == 0 ? "" : " & ").append(entry(A.text(i, j)));
        }
        return out.append(plain ? " \\end{bmatrix}" : " \\end{array}\\right]").toString();
    }

    private static String columns(int left, int right) {
        return String.join("", Collections.nCopies(left, "r")) + "|" + String.join("", Collections.nCopies(right, "r"));
    }

    /** All formulas of a trace, one line each, as an {@code align*} environment. */
    public static String of(Trace<? extends Step> trace) {
        StringBuilder out = new StringBuilder("\\begin{align*}\n");
        for (int i = 0; i < trace.size(); i++)
            out.append("  &").append(trace.get(i).formula()).append(i < trace.size() - 1 ? " \\\\\n" : "\n");
        return out.append("\\end{align*}\n").toString();
    }
}
