package mml.text;

import java.util.Collections;

/** Numbers, matrices and equations as TeX that needs amsmath and nothing else. */
public final class Tex {
    private Tex() {}

    private static final int SHOWN = 8;

    /** A number to four significant digits, such as {@code -0.3333} or {@code 1.235\\cdot 10^{-7}}. */
    public static String number(double x) {
        return typeset(NumberText.of(x));
    }

    /** The same to a given number of significant digits. */
    public static String number(double x, int digits) {
        return typeset(NumberText.significant(x, digits));
    }

    /** What {@link NumberText} writes, in TeX. */
    private static String typeset(String text) {
        String t = text.replace('−', '-').replace("∞", "\\infty");
        int ten = t.indexOf("10");
        int power = ten < 0 ? -1 : ten + 2;
        if (power < 0 || power >= t.length() || "⁻⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(t.charAt(power)) < 0) return t;
        StringBuilder exponent = new StringBuilder();
        for (int i = power; i < t.length(); i++) {
            int digit = "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(t.charAt(i));
            exponent.append(digit < 0 ? "-" : Integer.toString(digit));
        }
        return t.substring(0, ten).replace("×", "\\cdot ") + "10^{" + exponent + "}";
    }

    /** {@code A = [ … ]} with four digits an entry, 0 for what is nothing but rounding beside the largest; of a large matrix only its size. */
    public static String equation(String name, DoubleTable A) {
        double largest = 0;
        for (int i = 0; i < A.rows(); i++)
            for (int j = 0; j < A.cols(); j++) largest = Math.max(largest, Math.abs(A.get(i, j)));
        return equation(name, A, largest);
    }

    /** The same of a matrix that was computed from numbers of size {@code scale}; 0 hides nothing. */
    public static String equation(String name, DoubleTable A, double scale) {
        if (A.rows() > SHOWN || A.cols() > SHOWN || A.cols() == 0)
            return name + " \\in \\mathbb{R}^{" + A.rows() + "\\times " + A.cols() + "}";
        StringBuilder out = new StringBuilder(name).append(" = \\begin{bmatrix}");
        for (int i = 0; i < A.rows(); i++) {
            out.append(i == 0 ? " " : " \\\\ ");
            for (int j = 0; j < A.cols(); j++)
                out.append(j == 0 ? "" : " & ").append(typeset(NumberText.of(A.get(i, j), scale)));
        }
        return out.append(" \\end{bmatrix}").toString();
    }

    /** A column vector likewise. */
    public static String equation(String name, DoubleList x) {
        return equation(name, x, 0);
    }

    /** The same of a vector that was computed from numbers of size {@code scale}: 0 for what is nothing but rounding beside them. */
    public static String equation(String name, DoubleList x, double scale) {
        if (x.size() > SHOWN || x.size() == 0) return name + " \\in \\mathbb{R}^{" + x.size() + "\\times 1}";
        StringBuilder out = new StringBuilder(name).append(" = \\begin{bmatrix}");
        for (int i = 0; i < x.size(); i++)
            out.append(i == 0 ? " " : " \\\\ ").append(typeset(NumberText.of(x.get(i), scale)));
        return out.append(" \\end{bmatrix}").toString();
    }

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
}
