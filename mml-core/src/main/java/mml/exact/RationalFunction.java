package mml.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.apache.commons.math3.Field;
import org.apache.commons.math3.FieldElement;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A quotient of two polynomials in one letter, with fractions as coefficients and in lowest terms: the field in which a
 * matrix with a parameter, such as {@code a} or {@code 2a − 1}, is reduced as if a were a number that is zero nowhere.
 *
 * <p>A product of degrees m and n takes mn multiplications; lowest terms take Euclid's algorithm.
 *
 * @mml §2.3
 */
public final class RationalFunction implements FieldElement<RationalFunction> {
    public static final RationalFunction ZERO = constant(BigFraction.ZERO);
    public static final RationalFunction ONE = constant(BigFraction.ONE);

    private final List<BigFraction> numerator; // the constant first, no zero last; empty for 0
    private final List<BigFraction> denominator; // likewise, its last coefficient 1
    private final String symbol; // empty for a number

    private RationalFunction(List<BigFraction> numerator, List<BigFraction> denominator, String symbol) {
        this.numerator = List.copyOf(numerator);
        this.denominator = List.copyOf(denominator);
        this.symbol = numerator.size() <= 1 && denominator.size() == 1 ? "" : symbol;
    }

    private static RationalFunction constant(BigFraction x) {
        return new RationalFunction(Polynomials.trimmed(List.of(x)), List.of(BigFraction.ONE), "");
    }

    /** The number or the expression {@code p + q·a} as a rational function. */
    public static RationalFunction of(Parametric x) {
        return new RationalFunction(
                Polynomials.trimmed(List.of(x.constant(), x.coefficient())), List.of(BigFraction.ONE), x.symbol());
    }

    /**
     * Reads a polynomial in one letter, such as {@code a}, {@code 2a - 1}, {@code a^2 - 3/2 a + 1} or {@code −a²/2}.
     *
     * @throws IllegalArgumentException if it is anything else, with the text and the reason
     */
    public static RationalFunction parse(String text) {
        RationalFunction sum = ZERO;
        for (String term : Parametric.terms(text.replace("²", "^2").replace("³", "^3")))
            sum = sum.add(power(term, text));
        return sum;
    }

    /** {@code -3/2 a^2}: what {@link Parametric} reads, the letter to a power of one or two digits. */
    private static RationalFunction power(String term, String text) {
        int at = term.indexOf('^');
        if (at < 0) return of(Parametric.term(term, text));
        int end = at + 1;
        while (end < term.length() && Character.isDigit(term.charAt(end))) end++;
        boolean isPower = at > 0 && Character.isLetter(term.charAt(at - 1)) && end > at + 1 && end <= at + 3;
        if (!isPower) throw Parametric.refuse(text);
        Parametric linear = Parametric.term(term.substring(0, at) + term.substring(end), text);
        int n = Integer.parseInt(term.substring(at + 1, end));
        List<BigFraction> p = new ArrayList<>(Collections.nCopies(n, BigFraction.ZERO));
        p.add(linear.coefficient());
        return new RationalFunction(Polynomials.trimmed(p), List.of(BigFraction.ONE), linear.symbol());
    }

    private static RationalFunction reduced(List<BigFraction> p, List<BigFraction> q, String symbol) {
        List<BigFraction> common = Polynomials.gcd(p, q);
        List<BigFraction> u = Polynomials.quotient(p, common);
        List<BigFraction> v = Polynomials.quotient(q, common);
        BigFraction lead = v.get(v.size() - 1).reciprocal();
        return new RationalFunction(Polynomials.times(u, lead), Polynomials.times(v, lead), symbol);
    }

    /** The coefficients of the numerator in lowest terms, the constant first; none for 0. */
    public List<BigFraction> numerator() {
        return numerator;
    }

    /** The number, where there is no letter. */
    BigFraction constant() {
        return numerator.isEmpty() ? BigFraction.ZERO : numerator.get(0);
    }

    /** The letter, empty for a number. */
    public String symbol() {
        return symbol;
    }

    /** The greatest common divisor of the two numerators; zero if both are. */
    RationalFunction gcd(RationalFunction b) {
        if (numerator.isEmpty() && b.numerator.isEmpty()) return ZERO;
        return new RationalFunction(
                Polynomials.gcd(numerator, b.numerator),
                List.of(BigFraction.ONE),
                Polynomials.symbol(symbol, b.symbol));
    }

    /**
     * The value where the letter is x.
     *
     * @throws IllegalArgumentException if the denominator is 0 there
     */
    public BigFraction at(BigFraction x) {
        BigFraction below = Polynomials.at(denominator, x);
        if (below.getNumerator().signum() == 0)
            throw new IllegalArgumentException(this + " has no value for " + symbol + " = " + Fractions.text(x));
        return Polynomials.at(numerator, x).divide(below);
    }

    @Override
    public RationalFunction add(RationalFunction b) {
        return reduced(
                Polynomials.sum(
                        Polynomials.product(numerator, b.denominator), Polynomials.product(b.numerator, denominator)),
                Polynomials.product(denominator, b.denominator),
                Polynomials.symbol(symbol, b.symbol));
    }

    @Override
    public RationalFunction subtract(RationalFunction b) {
        return add(b.negate());
    }

    @Override
    public RationalFunction negate() {
        return new RationalFunction(Polynomials.times(numerator, BigFraction.MINUS_ONE), denominator, symbol);
    }

    @Override
    public RationalFunction multiply(int n) {
        return multiply(constant(new BigFraction(n)));
    }

    @Override
    public RationalFunction multiply(RationalFunction b) {
        return reduced(
                Polynomials.product(numerator, b.numerator),
                Polynomials.product(denominator, b.denominator),
                Polynomials.symbol(symbol, b.symbol));
    }

    /**
     * The inverse as a function, which has no value where this is 0.
     *
     * @throws IllegalArgumentException if this is the function 0
     */
    @Override
    public RationalFunction reciprocal() {
        if (numerator.isEmpty()) throw new IllegalArgumentException("0 has no inverse");
        return reduced(denominator, numerator, symbol);
    }

    @Override
    public RationalFunction divide(RationalFunction b) {
        return multiply(b.reciprocal());
    }

    @Override
    public Field<RationalFunction> getField() {
        return Functions.INSTANCE;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof RationalFunction b
                && numerator.equals(b.numerator)
                && denominator.equals(b.denominator)
                && symbol.equals(b.symbol);
    }

    @Override
    public int hashCode() {
        return Objects.hash(numerator, denominator, symbol);
    }

    /** {@code a^2 - 1}, {@code (a + 1)/(2a - 1)}, {@code 7}. */
    @Override
    public String toString() {
        if (denominator.size() == 1) return Polynomials.text(numerator, symbol);
        List<BigFraction> both = new ArrayList<>(numerator);
        both.addAll(denominator);
        List<BigFraction> whole =
                Arrays.stream(Polynomials.whole(both)).map(BigFraction::new).toList();
        List<BigFraction> below = whole.subList(numerator.size(), whole.size());
        String p = Polynomials.text(whole.subList(0, numerator.size()), symbol);
        String q = Polynomials.text(below, symbol);
        return (p.indexOf(' ') < 0 ? p : "(" + p + ")") + "/" + (Polynomials.isPower(below) ? q : "(" + q + ")");
    }

    /** The rational functions, as Commons Math asks for them. */
    private enum Functions implements Field<RationalFunction> {
        INSTANCE;

        @Override
        public RationalFunction getZero() {
            return ZERO;
        }

        @Override
        public RationalFunction getOne() {
            return ONE;
        }

        @Override
        public Class<RationalFunction> getRuntimeClass() {
            return RationalFunction.class;
        }
    }
}
