package mml.exact;

import java.util.function.Function;
import java.util.function.IntFunction;
import mml.matrix.Table;
import mml.trace.Latex;

/** Small pieces of text and TeX that the steps of this package share. */
final class Captions {
    private Captions() {}

    /** {@code ₁₂} for 12. */
    static String subscript(int n) {
        String digits = Integer.toString(n);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) out.append((char) (digits.charAt(i) - '0' + '₀'));
        return out.toString();
    }

    /** {@code ¹²} for 12. */
    static String superscript(int n) {
        String digits = Integer.toString(n);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) out.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digits.charAt(i) - '0'));
        return out.toString();
    }

    /** An entry with a true minus sign. */
    static String number(String text) {
        return text.replace('-', '−');
    }

    /** {@code 3·}, {@code −3/2·}, nothing for 1, a minus for −1. */
    static String factor(String text) {
        if (text.equals("1")) return "";
        if (text.equals("-1")) return "−";
        return number(text) + "·";
    }

    static String texFactor(String text) {
        if (text.equals("1")) return "";
        if (text.equals("-1")) return "-";
        return Latex.entry(text) + "\\,";
    }

    /** {@code (1, -2)} from the first row of A. */
    static String row(Table A) {
        StringBuilder out = new StringBuilder("(");
        for (int j = 0; j < A.cols(); j++) out.append(j == 0 ? "" : ", ").append(A.text(0, j));
        return out.append(')').toString();
    }

    /** {@code −7·x₁ − 15·x₂} from weights of a relation {@code λ₁x₁ + … + x_j = 0}: x_j by those before it. */
    static String combination(Table relation, int j) {
        return sum(relation, j, " − ", f -> factor(f) + "x", Captions::subscript);
    }

    static String texCombination(Table relation, int j) {
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
