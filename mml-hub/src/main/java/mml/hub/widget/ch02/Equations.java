package mml.hub.widget.ch02;

import mml.text.Table;

/** Rows of an augmented matrix as equations: {@code 2x₁ − x₂ = 3/2}. */
final class Equations {
    private Equations() {}

    /** The equation of row i; the last column is the right-hand side. */
    static String text(Table M, int i) {
        StringBuilder out = new StringBuilder();
        int n = M.cols() - 1;
        for (int j = 0; j < n; j++) term(out, M.text(i, j), "x" + subscript(j + 1));
        if (out.length() == 0) out.append('0');
        return out.append(" = ").append(minus(M.text(i, n))).toString();
    }

    /** The same, for {@link mml.viz.svg.MathText}. */
    static String math(Table M, int i) {
        StringBuilder out = new StringBuilder();
        int n = M.cols() - 1;
        for (int j = 0; j < n; j++) term(out, M.text(i, j), "x_" + (j + 1));
        if (out.length() == 0) out.append('0');
        return out.append(" = ").append(minus(M.text(i, n))).toString();
    }

    /** Adds {@code + factor·name} to a sum; nothing for 0. */
    static void term(StringBuilder sum, String factor, String name) {
        if (factor.equals("0") || factor.equals("-0")) return;
        boolean negative = factor.startsWith("-");
        String size = negative ? factor.substring(1) : factor;
        if (sum.length() > 0) sum.append(negative ? " − " : " + ");
        else if (negative) sum.append('−');
        if (size.indexOf(' ') >= 0) sum.append('(').append(minus(size)).append(')');
        else if (!size.equals("1")) sum.append(size);
        sum.append(name);
    }

    static String minus(String number) {
        return number.replace('-', '−');
    }

    static String subscript(int n) {
        String digits = Integer.toString(n);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) out.append((char) (digits.charAt(i) - '0' + '₀'));
        return out.toString();
    }
}
