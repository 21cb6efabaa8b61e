package mml.geometry;

import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import mml.kernel.Elementary;
import mml.trace.Tracer;

/**
 * The inner product of functions on an interval, {@code ⟨u, v⟩ = ∫ₐᵇ u(t) v(t) dt}: what the dot product becomes when the
 * entries of a vector are as many as the points of an interval. The integrals come from {@link AdaptiveSimpson}.
 *
 * @param rule the interval, and how closely to integrate
 * @mml §3.7, (3.37), Example 3.9
 */
public record FunctionInnerProduct(AdaptiveSimpson rule) {
    /** On [a, b]. */
    public static FunctionInnerProduct on(double a, double b) {
        return new FunctionInnerProduct(AdaptiveSimpson.over(a, b));
    }

    /** {@code ⟨u, v⟩} with its estimated error. */
    public AdaptiveSimpson.Integral product(DoubleUnaryOperator u, DoubleUnaryOperator v) {
        return product(u, v, Tracer.off());
    }

    /**
     * {@code ⟨u, v⟩} while {@code trace} watches.
     *
     * @throws IllegalArgumentException if the product is not finite at a point where it is asked
     */
    public AdaptiveSimpson.Integral product(
            DoubleUnaryOperator u, DoubleUnaryOperator v, Tracer<? super SimpsonStep> trace) {
        Objects.requireNonNull(u, "u");
        Objects.requireNonNull(v, "v");
        return rule.integrate(t -> u.applyAsDouble(t) * v.applyAsDouble(t), trace);
    }

    /** {@code ‖u‖ = √⟨u, u⟩}. */
    public double norm(DoubleUnaryOperator u) {
        return Math.sqrt(Math.max(0, product(u, u).value()));
    }

    /** {@code ‖u − v‖}, the root of the squared deviation over the interval. */
    public double distance(DoubleUnaryOperator u, DoubleUnaryOperator v) {
        return norm(t -> u.applyAsDouble(t) - v.applyAsDouble(t));
    }

    /**
     * The angle between two functions, from 0 to π.
     *
     * @throws IllegalArgumentException if one of them is zero throughout
     */
    public double angle(DoubleUnaryOperator u, DoubleUnaryOperator v) {
        double normU = length(u, "u");
        double normV = length(v, "v");
        double apart = norm(t -> u.applyAsDouble(t) / normU - v.applyAsDouble(t) / normV);
        double together = norm(t -> u.applyAsDouble(t) / normU + v.applyAsDouble(t) / normV);
        return 2 * Elementary.atan2(apart, together);
    }

    private double length(DoubleUnaryOperator u, String name) {
        double length = norm(u);
        if (length == 0)
            throw new IllegalArgumentException(name + " is zero throughout, expected one with a direction");
        return length;
    }
}
