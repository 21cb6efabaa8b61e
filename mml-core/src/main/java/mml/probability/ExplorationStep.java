package mml.probability;

import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Tex;
import mml.trace.Step;
import mml.trace.Telling;

/** What is asked of a distribution by {@link Exploration}, one answer after the other. */
public sealed interface ExplorationStep extends Step {
    /**
     * Where it lies.
     *
     * @param mean E[X], NaN if there is none
     * @param variance V[X], may be ∞
     * @param modes where the density is highest; none where it is flat
     */
    record Shape(double mean, double variance, Vector modes) implements ExplorationStep {
        @Override
        public void tell(Telling t) {
            String about = Shapes.finite(mean) ? "mean " + NumberText.of(mean) : "no finite mean";
            String spread =
                    variance < Double.POSITIVE_INFINITY ? "variance " + NumberText.of(variance) : "no finite variance";
            t.kind("shape")
                    .put("mean", mean)
                    .put("variance", variance)
                    .put("modes", modes)
                    .caption("How likely each value is: " + about + ", " + spread)
                    .formula("p(x)");
        }
    }

    /**
     * How much lies on either side of x.
     *
     * @param x where
     * @param density p(x), may be ∞ at an end
     * @param cdf {@code P(X ≤ x)}
     * @param survival {@code P(X > x)}
     */
    record Below(double x, double density, double cdf, double survival) implements ExplorationStep {
        @Override
        public void tell(Telling t) {
            t.kind("below")
                    .put("x", x)
                    .put("density", density)
                    .put("cdf", cdf)
                    .put("survival", survival)
                    .caption("Up to x = " + NumberText.of(x) + " lies " + NumberText.of(cdf) + ", above it "
                            + NumberText.of(survival))
                    .formula("F(" + Tex.number(x) + ")=P(X\\le" + Tex.number(x) + ")=" + Tex.number(cdf));
        }
    }

    /** Which x has p below it. */
    record Back(double p, double x) implements ExplorationStep {
        @Override
        public void tell(Telling t) {
            t.kind("back")
                    .put("p", p)
                    .put("x", x)
                    .caption("The other way: " + NumberText.of(p) + " lies up to the quantile " + NumberText.of(x))
                    .formula("F^{-1}(" + Tex.number(p) + ")=" + Tex.number(x));
        }
    }

    /** The ends with equal probability outside of either. */
    record Tails(double level, double low, double high) implements ExplorationStep {
        @Override
        public void tell(Telling t) {
            t.kind("tails")
                    .put("level", level)
                    .put("low", low)
                    .put("high", high)
                    .caption(NumberText.of(100 * level) + " % with equal tails: from " + NumberText.of(low) + " to "
                            + NumberText.of(high))
                    .formula("[F^{-1}(" + Tex.number(0.5 * (1 - level)) + "),\\,F^{-1}(" + Tex.number(0.5 * (1 + level))
                            + ")]");
        }
    }

    /** The ends of the shortest interval. */
    record Highest(double level, double low, double high) implements ExplorationStep {
        @Override
        public void tell(Telling t) {
            t.kind("highest")
                    .put("level", level)
                    .put("low", low)
                    .put("high", high)
                    .caption(NumberText.of(100 * level) + " % of highest density: from " + NumberText.of(low) + " to "
                            + NumberText.of(high) + ", the shortest that holds as much")
                    .formula("\\min(b-a):\\quad P(a\\le X\\le b)=" + Tex.number(level));
        }
    }
}
