package mml.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/** Polynomials by their coefficients, the constant first. */
final class Polynomials {
    private Polynomials() {}

    static boolean isRoot(List<BigFraction> p, BigFraction x) {
        BigFraction value = BigFraction.ZERO;
        for (int i = p.size() - 1; i >= 0; i--) value = value.multiply(x).add(p.get(i));
        return p.size() > 1 && value.getNumerator().signum() == 0;
    }

    /** {@code p(λ) / (λ − x)} for a root x, by Horner's rule. */
    static List<BigFraction> dividedBy(List<BigFraction> p, BigFraction x) {
        List<BigFraction> descending = new ArrayList<>();
        BigFraction carry = BigFraction.ZERO;
        for (int i = p.size() - 1; i >= 1; i--) {
            carry = carry.multiply(x).add(p.get(i));
            descending.add(carry);
        }
        Collections.reverse(descending);
        return descending;
    }

    /** {@code p(λ) · (λ − x)}. */
    static List<BigFraction> timesRoot(List<BigFraction> p, BigFraction x) {
        List<BigFraction> out = new ArrayList<>();
        for (int i = 0; i <= p.size(); i++) {
            BigFraction c = i > 0 ? p.get(i - 1) : BigFraction.ZERO;
            out.add(i < p.size() ? c.subtract(p.get(i).multiply(x)) : c);
        }
        return out;
    }

    static BigFraction at(List<BigFraction> p, BigFraction x) {
        BigFraction value = BigFraction.ZERO;
        for (int i = p.size() - 1; i >= 0; i--) value = value.multiply(x).add(p.get(i));
        return value;
    }

    /** Without zeros at the end; the polynomial 0 has no coefficients. */
    static List<BigFraction> trimmed(List<BigFraction> p) {
        int size = p.size();
        while (size > 0 && p.get(size - 1).getNumerator().signum() == 0) size--;
        return List.copyOf(p.subList(0, size));
    }

    static List<BigFraction> sum(List<BigFraction> p, List<BigFraction> q) {
        List<BigFraction> out = new ArrayList<>();
        for (int i = 0; i < Math.max(p.size(), q.size()); i++)
            out.add((i < p.size() ? p.get(i) : BigFraction.ZERO).add(i < q.size() ? q.get(i) : BigFraction.ZERO));
        return trimmed(out);
    }

    static List<BigFraction> times(List<BigFraction> p, BigFraction x) {
        return p.stream().map(c -> c.multiply(x)).toList();
    }

    static List<BigFraction> product(List<BigFraction> p, List<BigFraction> q) {
        if (p.isEmpty() || q.isEmpty()) return List.of();
        List<BigFraction> out = new ArrayList<>(Collections.nCopies(p.size() + q.size() - 1, BigFraction.ZERO));
        for (int i = 0; i < p.size(); i++)
            for (int j = 0; j < q.size(); j++)
                out.set(i + j, out.get(i + j).add(p.get(i).multiply(q.get(j))));
        return out;
    }

    /** {@code p/q} where q divides p. */
    static List<BigFraction> quotient(List<BigFraction> p, List<BigFraction> q) {
        if (q.size() == 1) return times(p, q.get(0).reciprocal());
        List<BigFraction> left = new ArrayList<>(p);
        int n = q.size();
        List<BigFraction> out = new ArrayList<>();
        for (int k = p.size() - n; k >= 0; k--) {
            BigFraction c = left.get(k + n - 1).divide(q.get(n - 1));
            out.add(c);
            for (int i = 0; i < n; i++) left.set(k + i, left.get(k + i).subtract(c.multiply(q.get(i))));
        }
        Collections.reverse(out);
        return out;
    }

    /**
     * The greatest common divisor, its last coefficient 1; not both are 0. Euclid's algorithm on whole coefficients without
     * a common divisor: fractions would grow with every step.
     */
    static List<BigFraction> gcd(List<BigFraction> p, List<BigFraction> q) {
        if (p.size() == 1 || q.size() == 1) return List.of(BigFraction.ONE);
        BigInteger[] a = whole(p);
        BigInteger[] b = whole(q);
        while (b.length > 0) {
            BigInteger[] rest = primitive(rest(a, b));
            a = b;
            b = rest;
        }
        BigInteger lead = a[a.length - 1];
        return Arrays.stream(a).map(c -> new BigFraction(c, lead)).toList();
    }

    /** The polynomial times what makes its coefficients whole numbers without a common divisor. */
    static BigInteger[] whole(List<BigFraction> p) {
        BigInteger d = BigInteger.ONE;
        for (BigFraction c : p) d = d.multiply(c.getDenominator()).divide(d.gcd(c.getDenominator()));
        BigInteger[] out = new BigInteger[p.size()];
        for (int i = 0; i < out.length; i++)
            out[i] = p.get(i).getNumerator().multiply(d.divide(p.get(i).getDenominator()));
        return primitive(out);
    }

    private static BigInteger[] primitive(BigInteger[] p) {
        int size = p.length;
        while (size > 0 && p[size - 1].signum() == 0) size--;
        BigInteger common = BigInteger.ZERO;
        for (int i = 0; i < size; i++) common = common.gcd(p[i]);
        BigInteger[] out = new BigInteger[size];
        for (int i = 0; i < size; i++) out[i] = p[i].divide(common);
        return out;
    }

    /** A multiple of what is left of {@code a} when it is divided by {@code b}. */
    private static BigInteger[] rest(BigInteger[] a, BigInteger[] b) {
        BigInteger[] left = a.clone();
        int n = b.length;
        for (int k = a.length - n; k >= 0; k--) {
            BigInteger c = left[k + n - 1];
            if (c.signum() == 0) continue;
            for (int i = 0; i < left.length; i++) {
                BigInteger x = left[i].multiply(b[n - 1]);
                left[i] = i < k || i >= k + n ? x : x.subtract(c.multiply(b[i - k]));
            }
        }
        return left;
    }

    /**
     * The letter of two expressions together; empty if neither has one.
     *
     * @throws IllegalArgumentException if they have different ones
     */
    static String symbol(String a, String b) {
        if (!a.isEmpty() && !b.isEmpty() && !a.equals(b))
            throw new IllegalArgumentException("one symbol is allowed, found " + a + " and " + b);
        return a.isEmpty() ? b : a;
    }

    /** Whether p is a power of its letter. */
    static boolean isPower(List<BigFraction> p) {
        for (int i = 0; i + 1 < p.size(); i++) if (p.get(i).getNumerator().signum() != 0) return false;
        return p.get(p.size() - 1).equals(BigFraction.ONE);
    }

    /** {@code a^2 - 3/2 a + 1}. */
    static String text(List<BigFraction> p, String symbol) {
        StringBuilder out = new StringBuilder();
        for (int i = p.size() - 1; i >= 0; i--) {
            int sign = p.get(i).getNumerator().signum();
            if (sign == 0) continue;
            String c = Fractions.text(p.get(i).abs());
            String power = i == 0 ? "" : i == 1 ? symbol : symbol + "^" + i;
            out.append(out.isEmpty() ? (sign < 0 ? "-" : "") : sign < 0 ? " - " : " + ");
            if (i == 0) out.append(c);
            else
                out.append(c.equals("1") ? "" : c.indexOf('/') < 0 ? c : c + " ")
                        .append(power);
        }
        return out.isEmpty() ? "0" : out.toString();
    }
}
