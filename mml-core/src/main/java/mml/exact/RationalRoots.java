package mml.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The roots of a polynomial that are fractions.
 *
 * <p>With λ = μ/d for the common denominator d of the coefficients of {@code ±λⁿ + …}, the polynomial in μ has whole
 * coefficients and begins with {@code ±μⁿ}, so its rational roots are whole. They are found without factoring anything:
 * between two neighbouring roots of its derivative a polynomial only rises or only falls, so bisection finds there the
 * one place where it changes its sign; and for the derivative the same holds.
 */
final class RationalRoots {
    private RationalRoots() {}

    /**
     * The rational roots in growing order, each once.
     *
     * @param p coefficients, the constant first, the last one 1 or −1
     */
    static List<BigFraction> of(List<BigFraction> p) {
        int n = p.size() - 1;
        BigInteger d = BigInteger.ONE;
        for (BigFraction c : p) d = d.multiply(c.getDenominator()).divide(d.gcd(c.getDenominator()));
        List<BigInteger> whole = new ArrayList<>(); // c_i dⁿ⁻ⁱ
        for (int i = 0; i <= n; i++)
            whole.add(p.get(i).multiply(new BigFraction(d.pow(n - i))).getNumerator());
        BigInteger bound = BigInteger.ONE; // on the size of every root, also of the derivatives (Gauss and Lucas)
        for (BigInteger c : whole) bound = bound.max(c.abs());
        bound = bound.add(BigInteger.ONE);
        List<BigFraction> roots = new ArrayList<>();
        for (BigInteger m : floors(whole, bound)) if (at(whole, m).signum() == 0) roots.add(new BigFraction(m, d));
        return roots;
    }

    /** Whole numbers among which is the floor of every real root of p. */
    private static Set<BigInteger> floors(List<BigInteger> p, BigInteger bound) {
        Set<BigInteger> out = new TreeSet<>();
        if (p.size() < 2) return out;
        List<BigInteger> derivative = new ArrayList<>();
        for (int i = 1; i < p.size(); i++) derivative.add(p.get(i).multiply(BigInteger.valueOf(i)));
        BigInteger from = bound.negate();
        for (BigInteger turn : floors(derivative, bound)) {
            addSignChange(p, from, turn, out);
            out.add(turn);
            from = turn.add(BigInteger.ONE);
        }
        addSignChange(p, from, bound, out);
        return out;
    }

    /** Adds the floor of the root between two whole numbers, where p is monotonic. */
    private static void addSignChange(List<BigInteger> p, BigInteger from, BigInteger to, Set<BigInteger> out) {
        if (from.compareTo(to) > 0) return;
        int sign = at(p, from).signum();
        int end = at(p, to).signum();
        if (end == 0) out.add(to);
        if (sign == 0) out.add(from);
        if (sign == 0 || sign == end) return;
        BigInteger low = from;
        BigInteger high = to;
        while (high.subtract(low).compareTo(BigInteger.ONE) > 0) {
            BigInteger middle = low.add(high).shiftRight(1);
            int s = at(p, middle).signum();
            if (s == 0) out.add(middle);
            if (s == sign) low = middle;
            else high = middle;
        }
        out.add(low);
    }

    private static BigInteger at(List<BigInteger> p, BigInteger x) {
        BigInteger value = BigInteger.ZERO;
        for (int i = p.size() - 1; i >= 0; i--) value = value.multiply(x).add(p.get(i));
        return value;
    }
}
