package mml.calculus;

import mml.expression.Functions;
import mml.expression.Operation;
import mml.expression.Scalar;
import mml.text.NumberText;

/**
 * A dual number {@code v + ε v̇} with {@code ε² = 0}: computing with it, a function gives its value and its derivative,
 * {@code f(v + ε v̇) = f(v) + ε f′(v) v̇}.
 *
 * <p>A part v̇ that is 0 stays 0 whatever it is multiplied by. At a kink v̇ is NaN, at a vertical tangent infinite;
 * {@link ForwardMode} makes errors of them.
 *
 * @param value v
 * @param tangent v̇
 * @mml §5.6.2
 */
public record Dual(double value, double tangent) implements Scalar<Dual> {
    /** The variable by which is differentiated. */
    public static Dual variable(double value) {
        return new Dual(value, 1);
    }

    @Override
    public Dual constant(double c) {
        return new Dual(c, 0);
    }

    @Override
    public Dual apply(Operation f) {
        double y = Functions.value(f, value);
        return new Dual(y, tangent == 0 ? 0 : Functions.slope(f, value, y) * tangent);
    }

    @Override
    public Dual apply(Operation f, Dual v) {
        double y = Functions.value(f, value, v.value);
        if (equals(v) && (f == Operation.MIN || f == Operation.MAX)) return this;
        double sum = 0;
        if (tangent != 0) sum = Functions.left(f, value, v.value) * tangent;
        if (v.tangent != 0) sum += Functions.right(f, value, v.value, y) * v.tangent;
        return new Dual(y, sum);
    }

    @Override
    public Dual power(int n) {
        return new Dual(Functions.power(value, n), tangent == 0 ? 0 : Functions.powerSlope(value, n) * tangent);
    }

    /** {@code 3 + 2ε}. */
    @Override
    public String toString() {
        return NumberText.significant(value, 5) + (tangent < 0 ? " − " : " + ")
                + NumberText.significant(Math.abs(tangent), 5) + "ε";
    }
}
