package mml.exact;

import java.math.BigInteger;
import org.apache.commons.math3.Field;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The field of p elements for a prime p, {@code ℤ/pℤ = {0, 1, …, p − 1}}: everything that is done with row operations
 * can be done here, too.
 *
 * @param p a prime below 2³¹
 * @mml §2.4.1
 */
public record PrimeField(long p) implements Field<Residue> {
    private static final long LARGEST = 0x7FFFFFFFL;

    /**
     * Checks that p is prime; takes about √p divisions.
     *
     * @throws IllegalArgumentException if p is no prime, with the smallest number that divides it, or too large
     */
    public PrimeField {
        if (p < 2 || p > LARGEST)
            throw new IllegalArgumentException("p is " + p + ", expected a prime from 2 to " + LARGEST);
        for (long d = 2; d * d <= p; d++)
            if (p % d == 0)
                throw new IllegalArgumentException("p is " + p + " = " + d + " · " + p / d + ", expected a prime: " + d
                        + " would have no inverse");
    }

    /** The class of a whole number. */
    public Residue of(long x) {
        return new Residue(Math.floorMod(x, p), this);
    }

    /**
     * The class of a fraction {@code u/v}, which is {@code u·v⁻¹}.
     *
     * @throws IllegalArgumentException if p divides v
     */
    public Residue of(BigFraction x) {
        BigInteger modulus = BigInteger.valueOf(p);
        Residue v = of(x.getDenominator().mod(modulus).longValue());
        if (v.value() == 0)
            throw new IllegalArgumentException(
                    Fractions.text(x) + " divides by " + x.getDenominator() + ", which is 0 modulo " + p);
        return of(x.getNumerator().mod(modulus).longValue()).divide(v);
    }

    /** Reads what {@link Fractions#parse} reads: {@code 5}, {@code -1}, {@code 1/2}. */
    public Residue parse(String text) {
        return of(Fractions.parse(text));
    }

    @Override
    public Residue getZero() {
        return of(0);
    }

    @Override
    public Residue getOne() {
        return of(1);
    }

    @Override
    public Class<Residue> getRuntimeClass() {
        return Residue.class;
    }

    /** {@code ℤ/7ℤ}. */
    @Override
    public String toString() {
        return "ℤ/" + p + "ℤ";
    }
}
