package mml.geometry;

import mml.matrix.Vector;

/**
 * A length for vectors: {@code ‖λx‖ = |λ| ‖x‖}, {@code ‖x + y‖ ≤ ‖x‖ + ‖y‖}, and only 0 has length 0.
 *
 * @mml §3.1, Definition 3.1; §3.3, Definition 3.6
 */
public interface Norm {
    /** {@code ‖x‖}. */
    double norm(Vector x);

    /** What it is called, such as {@code 2-norm}. */
    String name();

    /** {@code d(x, y) = ‖x − y‖}. */
    default double distance(Vector x, Vector y) {
        return norm(x.minus(y));
    }
}
