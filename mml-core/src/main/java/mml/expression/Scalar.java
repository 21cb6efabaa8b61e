package mml.expression;

/**
 * A number of some kind that functions can be computed with: a double with its derivative, a truncated series, a place
 * on a tape. Five methods make one; the others are names for them.
 *
 * @param <T> the kind
 * @mml §5.6.2
 */
public interface Scalar<T extends Scalar<T>> {
    /** What is left when everything beside the number itself is forgotten. */
    double value();

    /** A number of this kind that does not depend on anything. */
    T constant(double c);

    /** A function or a sign with one operand. */
    T apply(Operation operation);

    /** A function or a sign with two operands. */
    T apply(Operation operation, T v);

    /** {@code thisⁿ} by multiplications, also at 0. */
    T power(int n);

    default T plus(T v) {
        return apply(Operation.ADD, v);
    }

    default T plus(double c) {
        return apply(Operation.ADD, constant(c));
    }

    default T minus(T v) {
        return apply(Operation.SUBTRACT, v);
    }

    default T minus(double c) {
        return apply(Operation.SUBTRACT, constant(c));
    }

    default T times(T v) {
        return apply(Operation.MULTIPLY, v);
    }

    default T times(double c) {
        return apply(Operation.MULTIPLY, constant(c));
    }

    default T over(T v) {
        return apply(Operation.DIVIDE, v);
    }

    default T over(double c) {
        return apply(Operation.DIVIDE, constant(c));
    }

    default T power(T v) {
        return apply(Operation.POWER, v);
    }

    default T power(double c) {
        return apply(Operation.POWER, constant(c));
    }

    default T min(T v) {
        return apply(Operation.MIN, v);
    }

    default T max(T v) {
        return apply(Operation.MAX, v);
    }

    default T negate() {
        return apply(Operation.NEGATE);
    }

    default T abs() {
        return apply(Operation.ABS);
    }

    default T sqrt() {
        return apply(Operation.SQRT);
    }

    default T exp() {
        return apply(Operation.EXP);
    }

    default T log() {
        return apply(Operation.LOG);
    }

    default T sin() {
        return apply(Operation.SIN);
    }

    default T cos() {
        return apply(Operation.COS);
    }

    default T tan() {
        return apply(Operation.TAN);
    }

    default T tanh() {
        return apply(Operation.TANH);
    }

    default T sigmoid() {
        return apply(Operation.SIGMOID);
    }
}
