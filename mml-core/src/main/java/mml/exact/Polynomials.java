package mml.exact;

import java.util.ArrayList;
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
}
