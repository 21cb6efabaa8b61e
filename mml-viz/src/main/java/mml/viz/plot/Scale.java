package mml.viz.plot;

import java.util.List;
import mml.kernel.Elementary;

/**
 * How values lie along an axis: evenly, or by their order of magnitude.
 *
 * @param min value at the start
 * @param max value at the end, more than min
 * @param spacing whether equal differences or equal ratios take equal room
 */
public record Scale(double min, double max, Spacing spacing) {
    private static final double MARGIN = 0.05;

    /** @throws IllegalArgumentException if the range is empty, not finite or, on a log axis, not positive */
    public Scale {
        if (!(Math.abs(min) <= Double.MAX_VALUE && Math.abs(max) <= Double.MAX_VALUE && min < max)) {
            throw new IllegalArgumentException("axis from " + min + " to " + max + ", expected finite and growing");
        }
        if (!spacing.shows(min)) {
            throw new IllegalArgumentException("log axis from " + min + ", expected more than 0");
        }
    }

    /** Equal differences take equal room. */
    public static Scale linear(double min, double max) {
        return new Scale(min, max, Spacing.Even.SPACING);
    }

    /** Equal ratios take equal room. */
    public static Scale log(double min, double max) {
        return new Scale(min, max, Spacing.Logarithmic.SPACING);
    }

    /** Equal differences take equal room, and multiples of π are marked. */
    public static Scale pi(double min, double max) {
        return new Scale(min, max, Spacing.Pi.SPACING);
    }

    /** Equal differences take equal room, and only whole numbers are marked: steps, sizes, ranks. */
    public static Scale whole(double min, double max) {
        return new Scale(min, max, Spacing.Whole.SPACING);
    }

    /** Names at 0, 1, 2, …, half a unit of room around each; what does not fit is left out. */
    public static Scale named(List<String> names) {
        return new Scale(-0.5, Math.max(1, names.size()) - 0.5, new Spacing.Named(List.copyOf(names)));
    }

    /** The same scale the other way round: from top to bottom, as rows of a matrix are counted. */
    public Scale reversed() {
        return new Scale(min, max, new Spacing.Reversed(spacing));
    }

    /**
     * A linear scale with room for all finite values and a margin around them. A single value stands in the middle; without
     * any the scale runs from 0 to 1.
     */
    public static Scale around(double... values) {
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (double v : values) {
            if (!(Math.abs(v) <= Double.MAX_VALUE)) continue;
            low = Math.min(low, v);
            high = Math.max(high, v);
        }
        if (low > high) return linear(0, 1);
        double half = high / 2 - low / 2;
        double room = Math.max(2 * MARGIN * half, Math.max(Math.abs(low), Math.abs(high)) * 1e-12);
        if (half == 0) room = low == 0 ? 1 : Math.abs(low) / 2;
        return linear(within(low - room), within(high + room));
    }

    /**
     * A linear scale around points that may be dragged: so much of their span is free to either side, and 1 where they are
     * all the same.
     *
     * @param share of the span, 0 or more
     * @param values one or more that are numbers; any that are not are left out
     */
    public static Scale roomy(double share, double... values) {
        double low = Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (double v : values) {
            if (Double.isNaN(v)) continue;
            low = Math.min(low, v);
            high = Math.max(high, v);
        }
        double margin = high > low ? share * (high - low) : 1;
        return linear(low - margin, high + margin);
    }

    /** A logarithmic scale with room for all positive finite values from {@code 2⁻¹⁰²²} on; without any it runs from 1 to 10. */
    public static Scale aroundLog(double... values) {
        double low = Double.MAX_VALUE;
        double high = 0;
        for (double v : values) {
            if (!(v > 0 && v <= Double.MAX_VALUE)) continue;
            low = Math.min(low, v);
            high = Math.max(high, v);
        }
        if (low > high) return log(1, 10);
        double margin = Elementary.pow(high / low <= Double.MAX_VALUE ? high / low : 1e300, MARGIN);
        double factor = Math.max(margin, 1.2);
        return log(Math.max(low / factor, Double.MIN_NORMAL), Math.max(within(high * factor), 10 * Double.MIN_NORMAL));
    }

    /** Whether equal ratios take equal room. */
    public boolean logarithmic() {
        return spacing instanceof Spacing.Logarithmic;
    }

    /** Whether a value can be shown on this axis at all; on a log axis only positive ones can. */
    public boolean shows(double value) {
        return Math.abs(value) <= Double.MAX_VALUE && spacing.shows(value);
    }

    /** Where a value lies: 0 at the start of the axis, 1 at its end, beyond that outside, at most 10⁶ away. */
    public double share(double value) {
        return Math.max(-1e6, Math.min(1e6, spacing.share(min, max, value)));
    }

    /** The value that lies at a share of the axis. */
    public double value(double share) {
        return spacing.value(min, max, share);
    }

    /** Round values on this axis, at most so many. */
    public List<Ticks.Tick> ticks(int most) {
        return spacing.ticks(min, max, most);
    }

    /**
     * Values between those that have a number: on a logarithmic axis 2, 3, … 9 times the powers of ten, or the powers
     * themselves, as far as there is room for them; on others none.
     *
     * @param numbered what {@link #ticks} answered
     * @param decade how long a factor of ten is, in font sizes
     */
    List<Double> between(List<Ticks.Tick> numbered, double decade) {
        return spacing.between(min, max, numbered, decade);
    }

    private static double within(double x) {
        return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, x));
    }
}
