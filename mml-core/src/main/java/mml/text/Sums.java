package mml.text;

import java.util.function.Function;
import java.util.function.IntFunction;

/** Sums of multiples with exact factors, as one writes them: {@code 2x₁ − 3/2·x₂}. */
public final class Sums {
    private Sums() {}

    /** {@code 3·}, {@code −3/2·}, nothing for 1, a minus for −1. */
    public static String factor(String text) {
        if (text.equals("1")) return "";
        if (text.equals("-1")) return "−";
        return NumberText.exact(text) + "·";
    }

    public static String texFactor(String text) {
        if (text.equals("1")) return "";
        if (text.equals("-1")) return "-";
        return Tex.entry(text) + "\\,";
    }

    /** {@code (1, -2)} from the first row of A. */
    public static String row(Table A) {
        StringBuilder out = new StringBuilder("(");
        for (int j = 0; j < A.cols(); j++) out.append(j == 0 ? "" : ", ").append(A.text(0, j));
        return out.append(')').toString();
    }

    /** {@code 2x₁ − 3/2·x₂ = 1} from row i of an augmented matrix, whose last column is the right-hand side. */
    public static String equation(Table M, int i) {
        return equation(M, i, n -> "x" + Scripts.subscript(n));
    }

    /**
     * {@code 2x₁ − 3/2·x₂ = 1} from row i of an augmented matrix, whose last column is the right-hand side.
     *
     * @param name of the unknown with a number, counted from 1
     */
    public static String equation(Table M, int i, IntFunction<String> name) {
        StringBuilder out = new StringBuilder();
        int n = M.cols() - 1;
        for (int j = 0; j < n; j++) {
            String weight = M.text(i, j);
            if (weight.equals("0") || weight.equals("-0")) continue;
            boolean negative = weight.startsWith("-");
            String size = negative ? weight.substring(1) : weight;
            if (out.length() > 0) out.append(negative ? " − " : " + ");
            else if (negative) out.append('−');
            out.append(multiple(size)).append(name.apply(j + 1));
        }
        if (out.length() == 0) out.append('0');
        return out.append(" = ").append(NumberText.exact(M.text(i, n))).toString();
    }

    /** {@code 2}, {@code 3/2·}, {@code (a + 1)·}, nothing for 1: what stands before a name. */
    private static String multiple(String size) {
        if (size.equals("1")) return "";
        if (size.indexOf(' ') >= 0) return "(" + NumberText.exact(size) + ")·";
        return size.indexOf('/') >= 0 ? size + "·" : size;
    }

    /** {@code −7·x₁ − 15·x₂} from weights of a relation {@code λ₁x₁ + … + x_j = 0}: x_j by those before it. */
    public static String combination(Table relation, int j) {
        return sum(relation, j, " − ", f -> factor(f) + "x", Scripts::subscript);
    }

    public static String texCombination(Table relation, int j) {
        return sum(relation, j, " - ", f -> texFactor(f) + "x", n -> "_{" + n + "}");
    }

    private static String sum(
            Table relation, int j, String minus, Function<String, String> term, IntFunction<String> index) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < j; i++) {
            String weight = relation.text(i, 0);
            if (weight.equals("0") || weight.equals("-0")) continue;
            boolean negative = weight.charAt(0) != '-'; // the term changes sides
            String magnitude = negative ? weight : weight.substring(1);
            String sign = negative ? minus : " + ";
            out.append(out.length() > 0 ? sign : negative ? sign.trim() : "");
            out.append(term.apply(magnitude)).append(index.apply(i + 1));
        }
        return out.length() == 0 ? "0" : out.toString();
    }
}
