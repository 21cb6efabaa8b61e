package mml.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.math3.Field;
import org.apache.commons.math3.FieldElement;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * An expression {@code p + q·a} in one symbol, such as the right-hand side {@code a + 1} of Example 2.6.
 *
 * <p>These are added and multiplied by numbers, which is all that row operations do to a right-hand side. A product
 * of two expressions that both contain the symbol, or a division by one, is refused: no row operation makes it.
 *
 * @mml §2.3.2, Example 2.6
 */
public final class Parametric implements FieldElement<Parametric> {
    public static final Parametric ZERO = new Parametric(BigFraction.ZERO, BigFraction.ZERO, "");
    public static final Parametric ONE = new Parametric(BigFraction.ONE, BigFraction.ZERO, "");

    private final BigFraction constant;
    private final BigFraction coefficient;
    private final String symbol; // empty when the coefficient is zero

    private Parametric(BigFraction constant, BigFraction coefficient, String symbol) {
        this.constant = constant;
        this.coefficient = coefficient;
        this.symbol = coefficient.equals(BigFraction.ZERO) ? "" : symbol;
    }

    public static Parametric of(BigFraction constant) {
        return new Parametric(constant, BigFraction.ZERO, "");
    }

    /** {@code constant + coefficient·symbol}. */
    public static Parametric of(BigFraction constant, BigFraction coefficient, String symbol) {
        if (symbol.isEmpty()) throw new IllegalArgumentException("symbol is empty, expected a letter");
        return new Parametric(constant, coefficient, symbol);
    }

    /**
     * Reads sums of numbers and multiples of one letter: {@code a}, {@code 2a - 1}, {@code 3/2 a + 1}, {@code -a/2}.
     *
     * @throws IllegalArgumentException if it is anything else, with the text and the reason
     */
    public static Parametric parse(String text) {
        Parametric sum = ZERO;
        for (String term : terms(text)) sum = sum.add(term(term, text));
        return sum;
    }

    /** What is added up, each with its sign. */
    static List<String> terms(String text) {
        String s = text.replace('−', '-').trim();
        if (s.isEmpty()) throw new IllegalArgumentException("\"" + text + "\" is empty, expected a number");
        List<String> terms = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= s.length(); i++) {
            boolean end = i == s.length() || (plusOrMinus(s.charAt(i)) && !exponentOrSign(s, i));
            if (!end) continue;
            terms.add(s.substring(start, i));
            start = i;
        }
        return terms;
    }

    private static boolean plusOrMinus(char c) {
        return c == '+' || c == '-';
    }

    /** Whether the sign at i belongs to what stands before it: {@code 1e-3}, {@code 1/-3}. */
    private static boolean exponentOrSign(String s, int i) {
        char before = s.charAt(i - 1);
        boolean exponent = (before == 'e' || before == 'E') && i > 1 && digit(s.charAt(i - 2));
        return exponent || before == '/';
    }

    /** Sign, factor, letter, divisor, of which factor or letter may be missing, and sign and divisor as well. */
    static Parametric term(String term, String text) {
        String t = term.trim();
        boolean signed = !t.isEmpty() && plusOrMinus(t.charAt(0));
        BigFraction sign = signed && t.charAt(0) == '-' ? BigFraction.MINUS_ONE : BigFraction.ONE;
        if (signed) t = t.substring(1).trim();
        if (t.isEmpty() || plusOrMinus(t.charAt(0))) throw refuse(text);
        int letter = 0;
        while (letter < t.length() && !(letter(t.charAt(letter)) && !exponent(t, letter))) letter++;
        if (letter == t.length()) return of(number(t, text).multiply(sign));
        BigFraction q = factor(t.substring(0, letter).trim(), text).multiply(sign);
        return new Parametric(
                BigFraction.ZERO,
                q.divide(divisor(t.substring(letter + 1).trim(), text)),
                t.substring(letter, letter + 1));
    }

    /** {@code 3/2}, {@code 2·}, {@code 2 *}, or nothing for 1. */
    private static BigFraction factor(String t, String text) {
        if (t.isEmpty()) return BigFraction.ONE;
        boolean times = t.endsWith("*") || t.endsWith("·");
        return number(times ? t.substring(0, t.length() - 1).trim() : t, text);
    }

    /** {@code /2}, or nothing for 1. */
    private static BigFraction divisor(String t, String text) {
        if (t.isEmpty()) return BigFraction.ONE;
        if (t.charAt(0) != '/' || t.indexOf('/', 1) > 0) throw refuse(text);
        BigFraction d = number(t.substring(1), text);
        if (d.equals(BigFraction.ZERO)) throw new IllegalArgumentException("\"" + text + "\" divides by zero");
        return d;
    }

    private static boolean letter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 'α' && c <= 'ω');
    }

    /** Whether the letter at i is the e of {@code 1e3} or {@code 1e-3}. */
    private static boolean exponent(String t, int i) {
        int next = i + 1 < t.length() && plusOrMinus(t.charAt(i + 1)) ? i + 2 : i + 1;
        boolean e = t.charAt(i) == 'e' || t.charAt(i) == 'E';
        return e && i > 0 && digit(t.charAt(i - 1)) && next < t.length() && digit(t.charAt(next));
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static BigFraction number(String t, String text) {
        try {
            return Fractions.parse(t);
        } catch (IllegalArgumentException e) {
            throw t.equals(text) ? e : refuse(text);
        }
    }

    static IllegalArgumentException refuse(String text) {
        return new IllegalArgumentException("\"" + text
                + "\" is not a number, expected one such as 3, -3/2 or 0.25, or an expression such as 2a - 1");
    }

    public BigFraction constant() {
        return constant;
    }

    public BigFraction coefficient() {
        return coefficient;
    }

    /** The letter, empty for a plain number. */
    public String symbol() {
        return symbol;
    }

    public boolean isNumber() {
        return symbol.isEmpty();
    }

    /** The expression with {@code value} in place of the symbol. */
    public Parametric at(BigFraction value) {
        return of(constant.add(coefficient.multiply(value)));
    }

    /** The value of the symbol that makes the expression zero, {@code −p/q}. */
    public BigFraction root() {
        if (isNumber()) throw new IllegalArgumentException(this + " contains no symbol to solve for");
        return constant.negate().divide(coefficient);
    }

    @Override
    public Parametric add(Parametric b) {
        return new Parametric(
                constant.add(b.constant), coefficient.add(b.coefficient), Polynomials.symbol(symbol, b.symbol));
    }

    @Override
    public Parametric subtract(Parametric b) {
        return new Parametric(
                constant.subtract(b.constant),
                coefficient.subtract(b.coefficient),
                Polynomials.symbol(symbol, b.symbol));
    }

    @Override
    public Parametric negate() {
        return new Parametric(constant.negate(), coefficient.negate(), symbol);
    }

    @Override
    public Parametric multiply(int n) {
        return multiply(of(new BigFraction(n)));
    }

    @Override
    public Parametric multiply(Parametric b) {
        if (!isNumber() && !b.isNumber())
            throw new IllegalArgumentException("(" + this + ")·(" + b + ") is not linear in " + symbol);
        Parametric expression = isNumber() ? b : this;
        BigFraction number = isNumber() ? constant : b.constant;
        return new Parametric(
                expression.constant.multiply(number), expression.coefficient.multiply(number), expression.symbol);
    }

    @Override
    public Parametric reciprocal() {
        if (!isNumber()) throw new IllegalArgumentException("1/(" + this + ") is not linear in " + symbol);
        return of(constant.reciprocal());
    }

    @Override
    public Parametric divide(Parametric b) {
        return multiply(b.reciprocal());
    }

    @Override
    public Field<Parametric> getField() {
        return ParametricField.INSTANCE;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Parametric b
                && constant.equals(b.constant)
                && coefficient.equals(b.coefficient)
                && symbol.equals(b.symbol);
    }

    @Override
    public int hashCode() {
        return Objects.hash(constant, coefficient, symbol);
    }

    /** {@code a + 1}, {@code 3/2 a - 1/2}, {@code -a}, {@code 7}. */
    @Override
    public String toString() {
        if (isNumber()) return Fractions.text(constant);
        String q = Fractions.text(coefficient);
        String multiple;
        if (q.equals("1")) multiple = symbol;
        else if (q.equals("-1")) multiple = "-" + symbol;
        else multiple = q.indexOf('/') < 0 ? q + symbol : q + " " + symbol;
        int sign = constant.getNumerator().signum();
        if (sign == 0) return multiple;
        return multiple + (sign > 0 ? " + " : " - ") + Fractions.text(constant.abs());
    }

    /** The numbers and linear expressions, as Commons Math asks for them. */
    private enum ParametricField implements Field<Parametric> {
        INSTANCE;

        @Override
        public Parametric getZero() {
            return ZERO;
        }

        @Override
        public Parametric getOne() {
            return ONE;
        }

        @Override
        public Class<Parametric> getRuntimeClass() {
            return Parametric.class;
        }
    }
}
