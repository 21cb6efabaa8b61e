package mml.probability;

import mml.kernel.Elementary;
import mml.random.Rng;
import mml.text.NumberText;
import mml.trace.Tracer;

/**
 * Two standard normal numbers of two uniform ones (Box and Muller 1958): radius and angle of a point of the standard Gaussian
 * in the plane are independent, the square of the radius exponential and the angle uniform,
 * <pre>
 *   r = √(−2 log(1 − u₁)),   φ = 2πu₂,   z₁ = r cos φ,   z₂ = r sin φ.
 * </pre>
 * With {@code 1 − u₁} in the place of the usual u₁, since 0 is among the uniform numbers and 1 is not.
 *
 * @param z1 the first number
 * @param z2 the second one, independent of the first
 * @mml §6.5.4
 */
public record BoxMuller(double z1, double z2) {
    /**
     * The pair of two numbers.
     *
     * @param u1 from 0 to below 1
     * @param u2 from 0 to below 1
     */
    public static BoxMuller of(double u1, double u2) {
        check("u1", u1);
        check("u2", u2);
        double r = radius(u1);
        if (r == 0) return new BoxMuller(0, 0);
        double phi = 2 * Math.PI * u2;
        return new BoxMuller(r * Elementary.cos(phi), r * Elementary.sin(phi));
    }

    private static double radius(double u1) {
        return u1 == 0 ? 0 : Math.sqrt(-2 * Elementary.log1p(-u1));
    }

    private static void check(String name, double u) {
        if (!(u >= 0 && u < 1)) throw new IllegalArgumentException(name + " is " + u + ", expected 0 to below 1");
    }

    /** Draws pairs while {@code trace} watches; what is returned is the last. */
    public static BoxMuller of(int pairs, Rng rng, Tracer<? super BoxMullerStep> trace) {
        if (pairs < 1) throw new IllegalArgumentException("pairs is " + pairs + ", expected 1 or more");
        boolean on = trace.on();
        BoxMuller z = new BoxMuller(0, 0);
        for (int n = 0; n < pairs; n++) {
            double u1 = rng.uniform();
            double u2 = rng.uniform();
            z = of(u1, u2);
            if (on) trace.step(new BoxMullerStep(n, u1, u2, radius(u1), 2 * Math.PI * u2, z.z1, z.z2));
        }
        return z;
    }

    @Override
    public String toString() {
        return "z₁ = " + NumberText.of(z1) + ", z₂ = " + NumberText.of(z2);
    }
}
