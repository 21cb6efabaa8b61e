package mml.svm;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How a support vector machine is trained.
 *
 * @param kernel the inner product
 * @param C what a point on the wrong side costs, a positive number: {@code ½‖w‖² + C Σ ξ_n}
 * @param weights by how much C is multiplied for the points of a class; 1 for those not named
 * @param standardise whether every feature is first shifted and scaled to mean 0 and variance 1; the model keeps how
 * @param tolerance how far a point may violate the optimality conditions, the margin being 1, and how large the duality
 *     gap may be, relative to the objective
 * @param iterations the most pairs to optimise
 * @param cacheBytes memory for rows of the kernel matrix
 * @param shrinking whether points that stay at a bound are left out for a while
 * @mml §12.2.4
 */
public record SvmSettings(
        Kernel kernel,
        double C,
        Map<String, Double> weights,
        boolean standardise,
        double tolerance,
        int iterations,
        long cacheBytes,
        boolean shrinking) {
    static final double TOLERANCE = 1e-8;
    static final int ITERATIONS = 1_000_000;
    static final long CACHE_BYTES = 200L << 20;

    public SvmSettings {
        Objects.requireNonNull(kernel, "kernel");
        if (!(C > 0 && C <= Double.MAX_VALUE))
            throw new IllegalArgumentException("C is " + C + ", expected a positive number"
                    + (C == Double.POSITIVE_INFINITY ? "; HardMarginSvm allows no violation at all" : ""));
        weights = Collections.unmodifiableMap(new TreeMap<>(weights));
        weights.forEach((name, weight) -> {
            if (!(weight > 0 && weight * C <= Double.MAX_VALUE))
                throw new IllegalArgumentException(
                        "the weight of class " + name + " is " + weight + ", expected a positive number");
        });
        tolerance(tolerance);
        if (iterations < 0) throw new IllegalArgumentException("iterations is " + iterations + ", expected 0 or more");
        if (cacheBytes < 0) throw new IllegalArgumentException("cacheBytes is " + cacheBytes + ", expected 0 or more");
    }

    static void tolerance(double tolerance) {
        if (!(tolerance > 0 && tolerance < 1))
            throw new IllegalArgumentException("tolerance is " + tolerance + ", expected between 0 and 1");
    }

    /** All else as usual: no weights, features as they are, a tolerance of 1e-8, a million pairs, 200 MB. */
    public static SvmSettings of(Kernel kernel, double C) {
        return new SvmSettings(kernel, C, Map.of(), false, TOLERANCE, ITERATIONS, CACHE_BYTES, true);
    }

    public SvmSettings withWeights(Map<String, Double> weights) {
        return new SvmSettings(kernel, C, weights, standardise, tolerance, iterations, cacheBytes, shrinking);
    }

    public SvmSettings standardised() {
        return new SvmSettings(kernel, C, weights, true, tolerance, iterations, cacheBytes, shrinking);
    }

    public SvmSettings withTolerance(double tolerance) {
        return new SvmSettings(kernel, C, weights, standardise, tolerance, iterations, cacheBytes, shrinking);
    }

    public SvmSettings withIterations(int iterations) {
        return new SvmSettings(kernel, C, weights, standardise, tolerance, iterations, cacheBytes, shrinking);
    }

    public SvmSettings withCacheBytes(long cacheBytes) {
        return new SvmSettings(kernel, C, weights, standardise, tolerance, iterations, cacheBytes, shrinking);
    }

    public SvmSettings withShrinking(boolean shrinking) {
        return new SvmSettings(kernel, C, weights, standardise, tolerance, iterations, cacheBytes, shrinking);
    }

    /** C for a point of the given class. */
    double cost(String name) {
        Double weight = weights.get(name);
        return weight == null ? C : C * weight;
    }

    SmoSettings smo() {
        return new SmoSettings(tolerance, tolerance, 0, iterations, cacheBytes, shrinking);
    }
}
