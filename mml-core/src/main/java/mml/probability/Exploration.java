package mml.probability;

import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * What is asked of a distribution of any family: how much lies below x, which x has so much below it, and between which ends X
 * lies with a given probability, with equal tails or in the shortest interval.
 *
 * @param X the distribution
 * @param x where it is asked
 * @param level of the intervals
 * @param tails the ends with equal probability on either side
 * @param shortest the ends of the shortest interval; the same as {@code tails} where X is discrete or has not one mode
 * @mml §6.1.2, §6.2, §6.4.1
 */
@SuppressWarnings("InconsistentCapitalization") // X takes the value x
public record Exploration(Distribution X, double x, double level, Vector tails, Vector shortest) {
    private static final double CLOSE = 1e-9;
    private static final double SHIFT = 1e-3; // of what lies outside, or inside if that is less

    /**
     * Asks while {@code trace} watches.
     *
     * @param x finite
     * @param level between 0 and 1
     */
    public static Exploration of(Distribution X, double x, double level, Tracer<? super ExplorationStep> trace) {
        if (!Shapes.finite(x)) throw new IllegalArgumentException("x is " + x + ", expected a finite number");
        if (!(level > 0 && level < 1))
            throw new IllegalArgumentException("level is " + level + ", expected between 0 and 1");
        boolean on = trace.on();
        if (on) {
            double mean = X instanceof StudentT t && t.degrees() <= 1 ? Double.NaN : X.mean();
            Vector modes = Vector.generate(X.modes().size(), k -> X.modes().get(k));
            trace.step(new ExplorationStep.Shape(mean, X.variance(), modes));
            trace.step(new ExplorationStep.Below(x, X.density(x), X.cdf(x), X.survival(x)));
            trace.step(new ExplorationStep.Back(X.cdf(x), X.quantile(X.cdf(x))));
        }
        Vector tails = Vector.of(X.interval(level));
        if (on) trace.step(new ExplorationStep.Tails(level, tails.get(0), tails.get(1)));
        if (X.isDiscrete() || X.modes().size() != 1) return new Exploration(X, x, level, tails, tails);
        Vector shortest = Vector.of(HighestDensity.of(X, level));
        if (on) trace.step(new ExplorationStep.Highest(level, shortest.get(0), shortest.get(1)));
        return new Exploration(X, x, level, tails, shortest);
    }

    /** That cdf and survival leave nothing out, that the quantile leads back, and that the intervals hold what they should. */
    public Certificate certificate() {
        double F = X.cdf(x);
        double back = X.quantile(F);
        Check both = new Check("|F(x) + P(X > x) − 1|", Math.abs(F + X.survival(x) - 1), CLOSE);
        boolean outside = F == 0 || F == 1; // where the quantile is an end of all that can be
        Check again = new Check("|F(F⁻¹(F(x))) − F(x)|", outside ? 0 : Math.abs(X.cdf(back) - F), CLOSE);
        double tail = 0.5 * (1 - level);
        if (X.isDiscrete())
            return Certificate.of(
                    "F and its quantile agree, and the interval ends where its level is reached",
                    both,
                    again,
                    Check.exact("the lower end", reaches(tails.get(0), tail)),
                    Check.exact("the upper end", reaches(tails.get(1), 1 - tail)),
                    Check.exact("no other interval", shortest.equals(tails)));
        double off = Math.max(Math.abs(X.cdf(tails.get(0)) - tail), Math.abs(X.survival(tails.get(1)) - tail));
        Check equal = new Check("off with equal tails", off, CLOSE);
        String words = "F and its quantile agree, and the intervals hold their level";
        if (X.modes().size() != 1)
            return Certificate.of(words, both, again, equal, Check.exact("no other interval", shortest.equals(tails)));
        return Certificate.of(
                words,
                both,
                again,
                equal,
                new Check("off in the shortest", Math.abs(within(shortest) - level), CLOSE),
                new Check("part by which a shift makes the shortest shorter", shorter(), CLOSE));
    }

    /** Whether F jumps over p at {@code end}, or meets it there. */
    private boolean reaches(double end, double p) {
        double F = X.cdf(end);
        return F >= p - CLOSE && F - X.density(end) <= p + CLOSE;
    }

    /** The length has no other low place than the lowest where there is one mode: if neither side is lower, none is. */
    private double shorter() {
        double length = shortest.get(1) - shortest.get(0);
        double least = length;
        for (int side = -1; side <= 1; side += 2) {
            double below = X.cdf(shortest.get(0)) + side * SHIFT * Math.min(level, 1 - level);
            below = Math.min(1 - level, Math.max(0, below));
            least = Math.min(least, X.quantile(Math.min(1, below + level)) - X.quantile(below));
        }
        return 1 - least / length;
    }

    private double within(Vector ends) {
        return X.cdf(ends.get(1)) - X.cdf(ends.get(0));
    }

    @Override
    public String toString() {
        return Printed.of(X + " at " + x)
                .put("density", X.density(x))
                .put("P(X ≤ x)", X.cdf(x))
                .put("P(X > x)", X.survival(x))
                .put("equal tails", tails)
                .put("shortest", shortest)
                .line(certificate())
                .toString();
    }
}
