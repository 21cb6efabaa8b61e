package mml.viz.plot;

import java.util.List;
import mml.kernel.Elementary;

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

    /** Values from min to max that are marked without a number, where a factor of ten is so many font sizes long. */
    default List<Double> between(double min, double max, List<Ticks.Tick> numbered, double decade) {
        return List.of();
    }

    /** Equal differences take equal room. */
    sealed class Even implements Spacing {
        static final Even SPACING = new Even();

        Even() {}

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

    /** Evenly, and multiples of π are marked. */
    final class Pi extends Even {
        static final Pi SPACING = new Pi();

        @Override
        public List<Ticks.Tick> ticks(double min, double max, int most) {
            return Ticks.pi(min, max, most);
        }
    }

    /** Evenly, and only whole numbers are marked. */
    final class Whole extends Even {
        static final Whole SPACING = new Whole();

        @Override
        public List<Ticks.Tick> ticks(double min, double max, int most) {
            for (int fewer = most; fewer > 2; fewer--) {
                List<Ticks.Tick> ticks = Ticks.linear(min, max, fewer);
                boolean whole = true;
                for (Ticks.Tick t : ticks) whole &= t.value() == Math.floor(t.value());
                if (whole) return ticks;
            }
            return Ticks.linear(min, max, 2);
        }
    }

    /** Evenly, with names at 0, 1, 2, … */
    final class Named extends Even {
        private final List<String> names;

        Named(List<String> names) {
            this.names = names;
        }

        @Override
        public List<Ticks.Tick> ticks(double min, double max, int most) {
            return Ticks.named(names, min, max);
        }
    }

    /** Another spacing, from the end to the start. */
    final class Reversed implements Spacing {
        private final Spacing spacing;

        Reversed(Spacing spacing) {
            this.spacing = spacing;
        }

        @Override
        public boolean shows(double value) {
            return spacing.shows(value);
        }

        @Override
        public double share(double min, double max, double value) {
            return 1 - spacing.share(min, max, value);
        }

        @Override
        public double value(double min, double max, double share) {
            return spacing.value(min, max, 1 - share);
        }

        @Override
        public List<Ticks.Tick> ticks(double min, double max, int most) {
            return spacing.ticks(min, max, most);
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
            return (Elementary.log(value) - Elementary.log(min)) / (Elementary.log(max) - Elementary.log(min));
        }

        @Override
        public double value(double min, double max, double share) {
            return min * Elementary.pow(max / min, share);
        }

        @Override
        public List<Ticks.Tick> ticks(double min, double max, int most) {
            return Ticks.logarithmic(min, max, most);
        }

        @Override
        public List<Double> between(double min, double max, List<Ticks.Tick> numbered, double decade) {
            return Ticks.between(min, max, numbered, decade);
        }
    }
}
