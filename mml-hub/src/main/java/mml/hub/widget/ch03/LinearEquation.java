package mml.hub.widget.ch03;

import mml.exact.Fractions;
import mml.text.NumberText;
import mml.text.Scripts;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A line of the plane or a plane of space by its equation, such as {@code x + 2y - z = 3} or {@code x₁ + 2x₂ = 0}.
 *
 * @param n the coefficients, not all 0
 * @param c the right-hand side
 */
record LinearEquation(BigFraction[] n, BigFraction c) {

    /**
     * Reads an equation in so many unknowns.
     *
     * @throws IllegalArgumentException saying what cannot be read
     */
    static LinearEquation parse(String text, int unknowns) {
        BigFraction[] n = new BigFraction[unknowns];
        for (int k = 0; k < unknowns; k++) n[k] = BigFraction.ZERO;
        BigFraction c = BigFraction.ZERO;
        String plain = plain(text);
        int equals = plain.indexOf('=');
        if (equals <= 0 || equals == plain.length() - 1 || plain.indexOf('=', equals + 1) >= 0)
            throw new IllegalArgumentException(
                    "An equation has one =, with something on either side, as x + 2y = 3 has.");
        int at = 0;
        while (at < plain.length()) {
            boolean left = at < equals;
            if (at == equals) {
                at++;
                continue;
            }
            int sign = left ? 1 : -1;
            while (at < plain.length() && (plain.charAt(at) == '+' || plain.charAt(at) == '-')) {
                if (plain.charAt(at) == '-') sign = -sign;
                at++;
            }
            int from = at;
            while (at < plain.length() && "0123456789./".indexOf(plain.charAt(at)) >= 0) at++;
            BigFraction factor = at > from ? Fractions.parse(plain.substring(from, at)) : BigFraction.ONE;
            if (sign < 0) factor = factor.negate();
            boolean times = at < plain.length() && plain.charAt(at) == '*';
            if (times) at++;
            int k = at < plain.length() ? "xyz".indexOf(plain.charAt(at)) : -1;
            if (k < 0) {
                if (at == from || times) throw new IllegalArgumentException("This cannot be read: " + rest(text) + ".");
                c = c.subtract(factor);
                continue;
            }
            at++;
            if (at < plain.length() && plain.charAt(at - 1) == 'x' && "123".indexOf(plain.charAt(at)) >= 0)
                k = plain.charAt(at++) - '1';
            if (k >= unknowns)
                throw new IllegalArgumentException(
                        unknowns == 2 ? "A line of the plane has two unknowns, x and y." : "There are three unknowns.");
            n[k] = n[k].add(factor);
        }
        for (BigFraction a : n) if (!a.equals(BigFraction.ZERO)) return new LinearEquation(n, c);
        throw new IllegalArgumentException("All unknowns have the coefficient 0: expected one that has not.");
    }

    /** Without spaces and underscores, indices as digits, and signs as keyboards have them. */
    private static String plain(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char a = text.charAt(i);
            int index = "₁₂₃".indexOf(a);
            if (index >= 0) out.append((char) ('1' + index));
            else if (a == '−' || a == '–') out.append('-');
            else if (a == '·' || a == '×') out.append('*');
            else if (a >= 'X' && a <= 'Z') out.append((char) (a + 32));
            else if (a == ',') out.append('.');
            else if (a > ' ' && a != '_' && a != '\u00a0') out.append(a);
        }
        return out.toString();
    }

    private static String rest(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "…";
    }

    /** {@code x₁ + 2x₂ − x₃ = 3}. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (int k = 0; k < n.length; k++) {
            int sign = n[k].getNumerator().signum();
            if (sign == 0) continue;
            out.append(out.length() == 0 ? sign < 0 ? "−" : "" : sign < 0 ? " − " : " + ");
            if (!n[k].abs().equals(BigFraction.ONE)) out.append(text(n[k].abs()));
            out.append('x').append(Scripts.subscript(k + 1));
        }
        return out.append(" = ").append(text(c)).toString();
    }

    private static String text(BigFraction a) {
        String exact = Fractions.text(a);
        return exact.indexOf('/') < 0 ? NumberText.exact(exact) : NumberText.of(Fractions.toDouble(a));
    }
}
