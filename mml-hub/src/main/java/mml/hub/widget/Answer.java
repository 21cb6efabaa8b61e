package mml.hub.widget;

import java.math.BigInteger;
import mml.exact.Fractions;
import mml.exact.MatrixText;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * A number as one answers with it: {@code 5/9}, {@code -3/√2}, {@code 2√3/5}, {@code (1 + √5)/2}, {@code 0,25}, {@code x = 3}.
 *
 * @param value its size
 * @param exact the same as a fraction, if it is one
 * @param half how much a typed decimal may be off by rounding, 0 for what is no plain decimal or whole number
 * @param decimal whether it was typed with a decimal point
 */
public record Answer(double value, @Nullable BigFraction exact, double half, boolean decimal) {
    private static final int LONGEST = 60;

    /**
     * Reads one number.
     *
     * @param name what the number is, for the message
     * @throws IllegalArgumentException under that name, if it is none
     */
    public static Answer number(String typed, String name) {
        String text = typed.substring(typed.lastIndexOf('=') + 1).strip();
        if (text.isEmpty()) throw new IllegalArgumentException(name + " is still missing.");
        return entries(oneComma(text), name, 1)[0];
    }

    /** A single comma between digits is a decimal one. */
    private static String oneComma(String text) {
        int comma = text.indexOf(',');
        boolean decimal = comma > 0
                && comma == text.lastIndexOf(',')
                && comma + 1 < text.length()
                && digit(text.charAt(comma - 1))
                && digit(text.charAt(comma + 1));
        return decimal ? text.replace(',', '.') : text;
    }

    /**
     * Reads n numbers, in a row or a column, in any way that {@link MatrixText} knows.
     *
     * @throws IllegalArgumentException under the name given, if there are more or fewer or one is no number
     */
    public static Answer[] entries(String typed, String name, int n) {
        Answer[][] rows = rows(typed, name);
        int count = rows.length * rows[0].length;
        if (count != n || (rows.length > 1 && rows[0].length > 1))
            throw new IllegalArgumentException(
                    name + " needs " + n + (n == 1 ? " number" : " numbers") + ", got " + count + ".");
        Answer[] out = new Answer[n];
        for (int k = 0; k < n; k++) out[k] = rows.length == 1 ? rows[0][k] : rows[k][0];
        return out;
    }

    /**
     * Reads rows of numbers.
     *
     * @throws IllegalArgumentException under the name given, if it is no matrix of numbers
     */
    public static Answer[][] rows(String typed, String name) {
        String text = typed.substring(typed.lastIndexOf('=') + 1).strip();
        if (text.isEmpty()) throw new IllegalArgumentException(name + " is still missing.");
        MatrixText M;
        try {
            M = MatrixText.parse(text, 12, 12);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
        Answer[][] rows = new Answer[M.rows()][M.cols()];
        for (int i = 0; i < M.rows(); i++) for (int j = 0; j < M.cols(); j++) rows[i][j] = of(M.text(i, j), name);
        return rows;
    }

    private static Answer of(String cell, String name) {
        if (cell.length() > LONGEST) throw new IllegalArgumentException(name + ": “" + cell + "” is too long.");
        Answer read = new Reader(cell).whole();
        if (read == null || !(Math.abs(read.value) <= Double.MAX_VALUE))
            throw new IllegalArgumentException(
                    name + ": type a number such as 2.24, 5/9, √5 or -3/√2, not “" + cell + "”.");
        return read;
    }

    /**
     * The number as a fraction.
     *
     * @throws IllegalArgumentException under the name given, if it is none
     */
    public BigFraction fraction(String name) {
        if (exact == null) throw new IllegalArgumentException(name + ": a fraction is expected here, without roots.");
        return exact;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Sums of products of numbers, roots and brackets; null wherever something else stands. */
    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        @Nullable
        Answer whole() {
            Answer sum = sum();
            if (sum == null || at < text.length()) return null;
            int digits = 0;
            int point = -1;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (digit(c)) digits++;
                else if (c == '.') point = i;
                else if (!(i == 0 && (c == '-' || c == '+'))) return sum;
            }
            if (digits == 0) return null;
            double half = 0.5;
            for (int i = point + 1; point >= 0 && i < text.length(); i++) half /= 10;
            return new Answer(sum.value, sum.exact, half, point >= 0);
        }

        private @Nullable Answer sum() {
            boolean minus = next('-');
            if (!minus) next('+');
            Answer value = product();
            if (value != null && minus) value = minus(value);
            while (value != null && at < text.length() && (peek('+') || peek('-'))) {
                boolean less = next('-');
                if (!less) next('+');
                Answer more = product();
                value = more == null ? null : plus(value, less ? minus(more) : more);
            }
            return value;
        }

        private @Nullable Answer product() {
            Answer value = power();
            while (value != null && at < text.length() && !peek('+') && !peek('-') && !peek(')')) {
                boolean over = next('/');
                if (!over && next('*')) next('*');
                boolean minus = next('-');
                Answer more = power();
                if (more == null) return null;
                if (minus) more = minus(more);
                if (over && more.value == 0) return null;
                value = over ? over(value, more) : times(value, more);
            }
            return value;
        }

        private @Nullable Answer power() {
            Answer base = factor();
            if (base == null || !next('^')) return base;
            int exponent = at < text.length() && digit(text.charAt(at)) ? text.charAt(at++) - '0' : -1;
            if (exponent < 0 || (at < text.length() && digit(text.charAt(at)))) return null;
            Answer power = new Answer(1, BigFraction.ONE, 0, false);
            for (int i = 0; i < exponent; i++) power = times(power, base);
            return power;
        }

        private @Nullable Answer factor() {
            if (next('√')) return root(factor());
            if (text.startsWith("sqrt", at)) {
                at += 4;
                return root(factor());
            }
            if (next('(')) {
                Answer inside = sum();
                return next(')') ? inside : null;
            }
            int from = at;
            while (at < text.length() && (digit(text.charAt(at)) || text.charAt(at) == '.')) at++;
            if (from == at) return null;
            try {
                BigFraction x = Fractions.parse(text.substring(from, at));
                return new Answer(
                        Fractions.toDouble(x), x, 0, text.substring(from, at).indexOf('.') >= 0);
            } catch (IllegalArgumentException e) {
                return null;
            }
        }

        private static @Nullable Answer root(@Nullable Answer x) {
            if (x == null || !(x.value >= 0)) return null;
            BigFraction exact = null;
            double value = Math.sqrt(x.value);
            if (x.exact != null && value < 1e9) {
                BigFraction r = new BigFraction(root(x.exact.getNumerator()), root(x.exact.getDenominator()));
                if (r.multiply(r).equals(x.exact)) exact = r;
            }
            return new Answer(value, exact, 0, x.decimal);
        }

        /** The whole number nearest to the root of one below 10¹⁸. */
        private static BigInteger root(BigInteger n) {
            return BigInteger.valueOf((long) Math.floor(Math.sqrt(Fractions.toDouble(new BigFraction(n))) + 0.5));
        }

        private static Answer minus(Answer x) {
            return new Answer(-x.value, x.exact == null ? null : x.exact.negate(), 0, x.decimal);
        }

        private static Answer plus(Answer x, Answer y) {
            BigFraction exact = x.exact == null || y.exact == null ? null : x.exact.add(y.exact);
            return new Answer(size(exact, x.value + y.value), exact, 0, x.decimal || y.decimal);
        }

        private static Answer times(Answer x, Answer y) {
            BigFraction exact = x.exact == null || y.exact == null ? null : x.exact.multiply(y.exact);
            return new Answer(size(exact, x.value * y.value), exact, 0, x.decimal || y.decimal);
        }

        private static Answer over(Answer x, Answer y) {
            BigFraction exact = x.exact == null || y.exact == null ? null : x.exact.divide(y.exact);
            return new Answer(size(exact, x.value / y.value), exact, 0, x.decimal || y.decimal);
        }

        private static double size(@Nullable BigFraction exact, double value) {
            return exact == null ? value : Fractions.toDouble(exact);
        }

        private boolean peek(char c) {
            return at < text.length() && text.charAt(at) == c;
        }

        private boolean next(char c) {
            boolean here = peek(c);
            if (here) at++;
            return here;
        }
    }
}
