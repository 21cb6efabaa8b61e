package mml.viz.plot;

import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * How room is given to values along an axis. A page without a log axis does not carry the tables that logarithms need,
 * because nothing there makes a {@link Logarithmic}.
 */
public sealed interface Spacing {
    /** Whether a finite value has a place on the axis. */
    boolean shows(double value);

    /** Where a value lies between min (0) and max (1). */
    double share(double min, double max, double value);

    /** The value at a share of the way from min to max. */
    double value(double min, double max, double share);

    /** Round values from min to max, at most so many. */
    List<Ticks.Tick> ticks(double min, double max, int most);

    /** Equal differences take equal room. */
    final class Even implements Spacing {
        static final Even SPACING = new Even();

        private Even() {}

        @Override
        public boolean shows(double value) {
            return true;
        }

        @Override
        public double share(double min, double max, double value) {
            return (value / 2 - min / 2) / (max / 2 - min / 2);
        }

        @Override
        public double value(double min, double max, double share) {
            return min * (1 - share) + max * share;
        }

        @Override
        public List<Ticks.Tick> ticks(double min, double max, int most) {
            return Ticks.linear(min, max, most);
        }
    }

    /** Equal ratios take equal room. */
    final class Logarithmic implements Spacing {
        static final Logarithmic SPACING = new Logarithmic();

        private Logarithmic() {}

        @Override
        public boolean shows(double value) {
            return value > 0;
        }

        @Override
        public double share(double min, double max, double value) {
            return (FastMath.log(value) - FastMath.log(min)) / (FastMath.log(max) - FastMath.log(min));
        }

        @Override
        public double value(double min, double max, double share) {
            return min * FastMath.pow(max / min, share);
        }

        @Override
        public List<Ticks.Tick> ticks(double min, double max, int most) {
            return Ticks.logarithmic(min, max, most);
        }
    }
}
