package mml.optimization;

import java.util.Arrays;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.NumberText;

/**
 * A closed convex set, known by its projection: the point of it that is nearest to x. There is exactly one, and it is x itself if and only if x is in the
 * set.
 *
 * @mml §7.3, §7.2
 */
public interface ConvexSet {
    /** The nearest point of the set. */
    Vector project(Vector x);

    /** Whether it lies within a ball, so that what goes down in it has to end. */
    boolean isBounded();

    /** In words, after "onto". */
    String text();

    /** The box {@code lower ≤ x ≤ upper}; bounds may be infinite. Each entry is moved to its bound. */
    static ConvexSet box(Vector lower, Vector upper) {
        Shapes.same(lower, upper);
        boolean bounded = true;
        for (int i = 0; i < lower.size(); i++) {
            if (!(lower.get(i) <= upper.get(i)))
                throw new IllegalArgumentException("lower[" + i + "] is " + lower.get(i) + " and upper[" + i + "] is "
                        + upper.get(i) + ", expected lower ≤ upper");
            bounded &= Shapes.finite(lower.get(i)) && Shapes.finite(upper.get(i));
        }
        return new Simple("a box", bounded) {
            @Override
            public Vector project(Vector x) {
                Shapes.same(x, lower);
                return Vector.generate(x.size(), i -> Math.max(lower.get(i), Math.min(upper.get(i), x.get(i))));
            }
        };
    }

    /** {@code x ≥ 0} with n entries. */
    static ConvexSet nonNegative(int n) {
        return box(Vector.zeros(n), Vector.generate(n, i -> Double.POSITIVE_INFINITY));
    }

    /** The ball {@code ‖x − centre‖ ≤ radius}: from outside along the ray to the centre. */
    static ConvexSet ball(Vector centre, double radius) {
        Shapes.finite(centre, "centre");
        if (!(radius >= 0 && Shapes.finite(radius)))
            throw new IllegalArgumentException("radius is " + radius + ", expected 0 or more");
        return new Simple("the ball of radius " + NumberText.of(radius), true) {
            @Override
            public Vector project(Vector x) {
                Vector d = x.minus(centre);
                double norm = d.norm();
                return norm <= radius ? x : centre.plus(radius / norm, d);
            }
        };
    }

    /** The half-space {@code aᵀx ≤ b}: from outside along a. */
    static ConvexSet halfSpace(Vector a, double b) {
        Shapes.finite(a, "a");
        if (a.maxNorm() == 0) throw new IllegalArgumentException("a is zero, expected a normal of the half-space");
        if (!Shapes.finite(b)) throw new IllegalArgumentException("b is " + b + ", expected a finite number");
        return new Simple("a half-space", false) {
            @Override
            public Vector project(Vector x) {
                double over = a.dot(x) - b;
                return over <= 0 ? x : x.plus(-over / a.dot(a), a);
            }
        };
    }

    /**
     * The probabilities {@code x ≥ 0, Σ x_i = 1} of n outcomes: {@code max(0, x_i − t)} with the t for which they add up, found by sorting.
     */
    static ConvexSet probabilities(int n) {
        if (n < 1) throw new IllegalArgumentException("n is " + n + ", expected at least 1");
        return new Simple("the probabilities of " + n + " outcomes", true) {
            @Override
            public Vector project(Vector x) {
                Shapes.vector(x, n, "x");
                double[] sorted = x.toArray();
                Arrays.sort(sorted);
                double sum = 0;
                double t = 0;
                for (int k = 1; k <= n; k++) {
                    double next = sorted[n - k];
                    sum += next;
                    if (next - (sum - 1) / k > 0) t = (sum - 1) / k;
                }
                double taken = t;
                return x.map(v -> Math.max(0, v - taken));
            }
        };
    }

    /** A set with its words. */
    abstract class Simple implements ConvexSet {
        private final String text;
        private final boolean bounded;

        Simple(String text, boolean bounded) {
            this.text = text;
            this.bounded = bounded;
        }

        @Override
        public boolean isBounded() {
            return bounded;
        }

        @Override
        public String text() {
            return text;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
