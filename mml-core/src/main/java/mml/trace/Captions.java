package mml.trace;

import mml.matrix.Matrix;
import mml.matrix.Numbers;
import mml.matrix.Vector;

/** Small pieces of text and TeX that the steps of all algorithms share. */
public final class Captions {
    private static final int SHOWN = 8;

    private Captions() {}

    /** {@code ₁₂} for 12. */
    public static String subscript(int n) {
        String digits = Integer.toString(n);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) out.append((char) (digits.charAt(i) - '0' + '₀'));
        return out.toString();
    }

    /** About four significant digits, with a true minus sign. */
    public static String digits(double x) {
        return plain(x).replace('-', '−');
    }

    /** The same, with what is nothing but rounding beside numbers of size {@code scale} shown as 0. */
    public static String digits(double x, double scale) {
        return digits(Math.abs(x) <= 1e-14 * scale ? 0 : x);
    }

    /** About four significant digits in ASCII: {@code -0.3333}, {@code 1234.5}, {@code 1.235e-7}. */
    public static String plain(double x) {
        double v = Math.abs(x);
        if (v == 0) return "0";
        if (v >= 1e-2 && v < 1e6) return Numbers.rounded(x, v < 10 ? 4 : v < 1000 ? 2 : 1);
        if (v > Double.MAX_VALUE || Double.isNaN(v)) return Numbers.shortest(x);
        return x < 0 ? "-" + scientific(v) : scientific(v);
    }

    /** {@code 1.235e-7}, from the shortest digits: no logarithm, whose tables a page would have to carry. */
    private static String scientific(double v) {
        String text = Numbers.shortest(v);
        int e = text.indexOf('e');
        String plain = e < 0 ? text : text.substring(0, e);
        int point = plain.indexOf('.');
        String digits = point < 0 ? plain : plain.substring(0, point) + plain.substring(point + 1);
        int first = 0;
        while (digits.charAt(first) == '0') first++;
        int power = (point < 0 ? digits.length() : point) - 1 - first;
        if (e >= 0) power += Integer.parseInt(text.substring(e + 1));
        String mantissa =
                Numbers.rounded(Double.parseDouble(digits.charAt(first) + "." + digits.substring(first + 1) + "0"), 3);
        return mantissa.equals("10") ? "1e" + (power + 1) : mantissa + "e" + power;
    }

    /** The entries in parentheses, about four digits each: {@code (1, −0.5)}; of a long vector only the first few. */
    public static String tuple(Vector x) {
        StringBuilder out = new StringBuilder("(");
        for (int i = 0; i < Math.min(x.size(), SHOWN); i++)
            out.append(i == 0 ? "" : ", ").append(digits(x.get(i)));
        return out.append(x.size() > SHOWN ? ", …)" : ")").toString();
    }

    /** The same, with entries that are nothing but rounding beside numbers of size {@code scale} shown as 0. */
    public static String tuple(Vector x, double scale) {
        return tuple(cleaned(x, scale));
    }

    /** x with entries of at most {@code 1e-14 scale} as 0. */
    private static Vector cleaned(Vector x, double scale) {
        double[] out = x.toArray();
        for (int i = 0; i < out.length; i++) if (Math.abs(out[i]) <= 1e-14 * scale) out[i] = 0;
        return Vector.of(out);
    }

    /** A number in TeX, about four digits. */
    public static String tex(double x) {
        return Latex.entry(plain(x));
    }

    /** {@code A = [ … ]} with about four digits an entry; of a large matrix only its size. */
    public static String equation(String name, Matrix A) {
        if (A.rows() > SHOWN || A.cols() > SHOWN || A.cols() == 0)
            return name + " \\in \\mathbb{R}^{" + A.rows() + "\\times " + A.cols() + "}";
        StringBuilder out = new StringBuilder(name).append(" = \\begin{bmatrix}");
        for (int i = 0; i < A.rows(); i++) {
            out.append(i == 0 ? " " : " \\\\ ");
            for (int j = 0; j < A.cols(); j++) out.append(j == 0 ? "" : " & ").append(tex(A.get(i, j)));
        }
        return out.append(" \\end{bmatrix}").toString();
    }

    /** A column vector likewise. */
    public static String equation(String name, Vector x) {
        return equation(name, Matrix.ofColumns(x));
    }
}
