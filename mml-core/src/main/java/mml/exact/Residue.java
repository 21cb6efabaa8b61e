package mml.exact;

import java.util.Objects;
import org.apache.commons.math3.FieldElement;

/**
 * An element of the field with p elements: a whole number from 0 to p − 1, with which one calculates modulo p.
 *
 * @param value from 0 to p − 1
 * @mml §2.4.1
 */
public record Residue(long value, PrimeField field) implements FieldElement<Residue> {
    public Residue {
        Objects.requireNonNull(field, "field");
        if (value < 0 || value >= field.p())
            throw new IllegalArgumentException("value is " + value + ", expected 0 to " + (field.p() - 1));
    }

    @Override
    public Residue add(Residue b) {
        return field.of(value + same(b).value);
    }

    @Override
    public Residue subtract(Residue b) {
        return field.of(value - same(b).value);
    }

    @Override
    public Residue negate() {
        return field.of(-value);
    }

    @Override
    public Residue multiply(int n) {
        return field.of(value * Math.floorMod((long) n, field.p()));
    }

    @Override
    public Residue multiply(Residue b) {
        return field.of(value * same(b).value);
    }

    /**
     * {@code x⁻¹ = x^{p−2}} (Fermat).
     *
     * @throws IllegalArgumentException if this is 0
     */
    @Override
    public Residue reciprocal() {
        if (value == 0) throw new IllegalArgumentException("0 has no inverse modulo " + field.p());
        return field.of(Modular.inverse(value, field.p()));
    }

    @Override
    public Residue divide(Residue b) {
        return multiply(same(b).reciprocal());
    }

    private Residue same(Residue b) {
        if (b.field.p() != field.p())
            throw new IllegalArgumentException(b + " is modulo " + b.field.p() + ", expected modulo " + field.p());
        return b;
    }

    @Override
    public PrimeField getField() {
        return field;
    }

    /** The number alone. */
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
