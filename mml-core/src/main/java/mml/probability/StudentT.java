package mml.probability;

import java.util.List;
import mml.kernel.Elementary;
import mml.kernel.Special;
import mml.text.NumberText;

/**
 * Student's t with ν degrees of freedom: what a Gaussian becomes when its variance has to be estimated,
 * <pre>
 *   log p(t | ν) = −½ log ν − log B(½, ν/2) − ½(ν + 1) log(1 + t²/ν).
 * </pre>
 * The fewer degrees, the heavier the tails; with 1 there is no mean, with 2 no variance.
 *
 * @param degrees ν, above 0
 * @mml §6.6.1
 */
public record StudentT(double degrees) implements Distribution {
    public StudentT {
        Parameters.shape("degrees", degrees);
    }

    @Override
    public double logDensity(double t) {
        return -0.5 * Elementary.log(degrees)
                - Special.logBeta(0.5, 0.5 * degrees)
                - 0.5 * (degrees + 1) * Elementary.log1p(t / degrees * t);
    }

    @Override
    public double cdf(double t) {
        return t < 0 ? Special.studentTail(degrees, -t) : 1 - Special.studentTail(degrees, t);
    }

    @Override
    public double survival(double t) {
        return t > 0 ? Special.studentTail(degrees, t) : 1 - Special.studentTail(degrees, -t);
    }

    @Override
    public double quantile(double p) {
        Parameters.probability("p", p);
        if (p == 0.5) return 0;
        double t = Special.inverseStudentTail(degrees, Math.min(p, 1 - p));
        return p < 0.5 ? -t : t;
    }

    /**
     * 0.
     *
     * @throws IllegalStateException with 1 degree or fewer, when there is none
     */
    @Override
    public double mean() {
        if (degrees <= 1) throw new IllegalStateException("with " + degrees + " degrees of freedom there is no mean");
        return 0;
    }

    /** {@code ν/(ν − 2)}, ∞ with 2 degrees or fewer. */
    @Override
    public double variance() {
        return degrees > 2 ? degrees / (degrees - 2) : Double.POSITIVE_INFINITY;
    }

    @Override
    public List<Double> modes() {
        return List.of(0.0);
    }

    @Override
    public String toString() {
        return "t(" + NumberText.of(degrees) + ")";
    }
}
