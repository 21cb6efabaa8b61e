package mml.mixture;

import java.util.Objects;
import mml.iteration.Stopping;
import org.jspecify.annotations.Nullable;

/**
 * How a mixture is fitted.
 *
 * @param prior of every covariance; without one the likelihood alone counts
 * @param restarts from how many starts, of which the best is taken
 * @param stopping when an iteration raises the objective by no more than the tolerance for each point
 * @mml §11.3
 */
public record EmSettings(Family family, @Nullable Prior prior, int restarts, Stopping stopping) {
    /** Full covariances, no prior, ten starts, a gain of 10⁻¹² a point, 10000 iterations. */
    public static final EmSettings BOOK = new EmSettings(Family.FULL, null, 10, new Stopping(1e-12, 10_000));

    public EmSettings {
        Objects.requireNonNull(family, "family");
        Objects.requireNonNull(stopping, "stopping");
        if (restarts < 1) throw new IllegalArgumentException("restarts is " + restarts + ", expected at least 1");
    }

    public EmSettings withFamily(Family family) {
        return new EmSettings(family, prior, restarts, stopping);
    }

    public EmSettings withPrior(Prior prior) {
        return new EmSettings(family, prior, restarts, stopping);
    }

    public EmSettings withRestarts(int restarts) {
        return new EmSettings(family, prior, restarts, stopping);
    }

    public EmSettings withTolerance(double tolerance) {
        return new EmSettings(family, prior, restarts, stopping.withTolerance(tolerance));
    }

    public EmSettings withIterations(int iterations) {
        return new EmSettings(family, prior, restarts, stopping.withIterations(iterations));
    }
}
