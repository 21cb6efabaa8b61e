package mml.viz.plot;

import java.util.ArrayList;
import java.util.List;
import mml.text.NumberText;
import mml.text.Scripts;

/** Where an axis is marked: at few, round values. */
public final class Ticks {
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};
    private static final int[][] FACTORS = {{1, 2, 5}, {1}, {1, 3}, {1}};
    private static final int[] ENOUGH = {2, 3, 2, 2};
    private static final int[] DECADES = {2, 3, 4, 5, 10, 20, 50, 100, 200};
    private static final double PI = 3.141592653589793;
    private static final int[][] PARTS_OF_PI = {{1, 6}, {1, 4}, {1, 2}, {1, 1}, {2, 1}, {5, 1}, {10, 1}};
    private static final int MOST_OF_PI = 8;
    /** Below this, a range counts as a single value: the steps in it would be denormal numbers. */
    private static final double SMALLEST_RANGE = 1e-300;

    private static final double LARGEST_STEP = 1e308;
    /** So many font sizes long, a decade has room for marks at all nine figures, at 2 and 5, at its start. */
    private static final double[] ROOMS = {3.5, 1.5, 0.4};

    private static final int[][] FIGURES = {{1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 2, 5}, {1}};

    private Ticks() {}

    /**
     * One mark of an axis.
     *
     * @param value where it stands
     * @param label what is written there
     */
    public record Tick(double value, String label) {}

    /**
     * Round values within [min, max]: multiples of 1, 2, 2.5 (not 2.5 itself) or 5 times a power of ten, all written with the same number of
     * decimal places. A range without width has one.
     *
     * @param min finite
     * @param max finite, at least min
     * @param most how many there may be, at least 2
     * @throws IllegalArgumentException if the range or the number makes no sense
     */
    public static List<Tick> linear(double min, double max, int most) {
        check(min, max, most);
        double raw = Math.min(max / (most - 1) - min / (most - 1), LARGEST_STEP);
        if (!(raw > SMALLEST_RANGE)) return List.of(new Tick(min, NumberText.significant(min, 6)));
        List<Tick> ticks = apart(min, max, raw, 2 * most);
        return ticks.isEmpty() ? List.of(new Tick(min, NumberText.significant(min, 6))) : ticks;
    }

    /** Within [min, max], at most {@code most} + 1 at the first round distance that is not less than {@code raw}. */
    static List<Tick> apart(double min, double max, double raw, int most) {
        int power = floorLog10(raw);
        double unit = tenTo(power);
        double mantissa = 1;
        for (double step : STEPS) {
            if (step == 2.5 && power == 0) continue; // halves between whole numbers read badly
            mantissa = step;
            if (step * unit >= raw * (1 - 1e-9)) break;
        }
        double step = mantissa * unit;
        double first = Math.ceil(min / step - 1e-9);
        int places = mantissa == 2.5 ? 1 - power : mantissa == 10 ? -power - 1 : -power;
        double largest = Math.max(Math.abs(min), Math.abs(max));
        int digits = Math.min(17, floorLog10(largest) + places + 1);

        List<Tick> ticks = new ArrayList<>();
        double last = Double.NaN;
        for (int k = 0; k <= most; k++) {
            double value = multiple(first + k, mantissa, power);
            if (value - max > 1e-9 * step || min - value > 1e-9 * step) break;
            if (value != last) ticks.add(new Tick(value, label(value, largest, step, places, digits)));
            last = value;
        }
        return List.copyOf(ticks);
    }

    /**
     * Powers of ten within [min, max], with 2 and 5 or 3 times them when there are few, and only every second, third, … when
     * there are many; on a range too narrow for two of them, round values as on a linear axis.
     *
     * @param min more than 0
     * @param max finite, at least min
     * @param most how many there may be, at least 2
     * @throws IllegalArgumentException if the range or the number makes no sense
     */
    public static List<Tick> logarithmic(double min, double max, int most) {
        check(min, max, most);
        if (!(min > 0)) throw new IllegalArgumentException("min is " + min + ", expected more than 0 on a log axis");
        int low = floorLog10(min);
        int high = floorLog10(max);
        if (high == low) return linear(min, max, most);
        boolean plain = (min > tenTo(low) * (1 + 1e-12) ? low + 1 : low) >= -3 && high <= 4;
        for (int choice = 0; choice < FACTORS.length; choice++) {
            List<Tick> ticks = new ArrayList<>();
            for (int power = low; power <= high; power++)
                for (int factor : FACTORS[choice]) {
                    double value = multiple(factor, 1, power);
                    if (value >= min * (1 - 1e-12) && value <= max)
                        ticks.add(new Tick(value, powerLabel(factor, power, plain)));
                }
            if (ticks.size() <= most && ticks.size() >= ENOUGH[choice]) return List.copyOf(ticks);
        }
        if (high - low < 2) return linear(min, max, most);
        int stride = 2;
        for (int d : DECADES) {
            stride = d;
            if ((high - low) / d + 1 <= most) break;
        }
        List<Tick> ticks = new ArrayList<>();
        for (int power = low; power <= high; power++) {
            double value = multiple(1, 1, power);
            if (power % stride == 0 && value >= min * (1 - 1e-12) && value <= max)
                ticks.add(new Tick(value, powerLabel(1, power, plain)));
        }
        return ticks.isEmpty() ? linear(min, max, most) : List.copyOf(ticks);
    }

    /**
     * Values on a logarithmic axis that are marked without a number, so that the axis is seen to be one: whole multiples of
     * powers of ten, fewer where a decade is short.
     *
     * @param numbered what has a number, and is left out
     * @param decade how long a factor of ten is, in font sizes
     */
    static List<Double> between(double min, double max, List<Tick> numbered, double decade) {
        List<Double> out = new ArrayList<>();
        for (int choice = 0; choice < ROOMS.length; choice++) {
            if (decade < ROOMS[choice]) continue;
            for (int power = floorLog10(min); power <= floorLog10(max); power++)
                for (int figure : FIGURES[choice]) {
                    double value = multiple(figure, 1, power);
                    boolean free = value >= min && value <= max;
                    for (Tick t : numbered) free &= t.value() != value;
                    if (free) out.add(value);
                }
            break;
        }
        return out;
    }

    /**
     * Multiples of π, of a half, quarter or sixth of it within [min, max].
     *
     * @param min finite
     * @param max finite, at least min
     * @param most how many there may be, at least 2
     * @throws IllegalArgumentException if the range or the number makes no sense
     */
    public static List<Tick> pi(double min, double max, int most) {
        check(min, max, most);
        for (int[] part : PARTS_OF_PI) {
            double step = PI * part[0] / part[1];
            double first = Math.ceil(min / step - 1e-9);
            double last = Math.floor(max / step + 1e-9);
            if (!(last - first < Math.min(most, MOST_OF_PI) && Math.abs(first) < 1e6)) continue;
            List<Tick> ticks = new ArrayList<>();
            for (long k = (long) first; k <= last; k++)
                ticks.add(new Tick(k * part[0] * PI / part[1], piLabel(k * part[0], part[1])));
            if (ticks.size() > 1) return List.copyOf(ticks);
        }
        return linear(min, max, most);
    }

    private static String piLabel(long times, int parts) {
        if (times == 0) return "0";
        long n = Math.abs(times);
        long d = parts;
        for (int f = 2; f <= 3; f++)
            while (n % f == 0 && d % f == 0) {
                n /= f;
                d /= f;
            }
        return (times < 0 ? "−" : "") + (n == 1 ? "" : Long.toString(n)) + "π" + (d == 1 ? "" : "/" + d);
    }

    /** The names at 0, 1, 2, … as far as they are within [min, max]. */
    static List<Tick> named(List<String> names, double min, double max) {
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) if (i >= min && i <= max) ticks.add(new Tick(i, names.get(i)));
        return List.copyOf(ticks);
    }

    /** On an axis where some are too long, all are powers of ten. */
    private static String powerLabel(int factor, int power, boolean plain) {
        if (plain || power == 0) return NumberText.shortest(multiple(factor, 1, power));
        String ten = "10" + Scripts.superscript(power);
        return factor == 1 ? ten : factor + "×" + ten;
    }

    /** {@code k · mantissa · 10^power} with one rounding wherever a double allows it: 3 · 0.1 is 0.3 here. */
    private static double multiple(double k, double mantissa, int power) {
        double factor = k * mantissa;
        if (power >= 0) return factor * tenTo(power);
        return factor / tenTo(-power);
    }

    private static String label(double value, double largest, double step, int places, int digits) {
        if (Math.abs(value) < step / 2) return "0";
        boolean plain = largest < 1e6 && places <= 5;
        return plain
                ? NumberText.fixed(value, Math.max(0, places))
                : NumberText.significant(value, Math.max(1, digits));
    }

    /** {@code ⌊log₁₀ x⌋} for x more than 0, where what is 10ⁿ but for rounding counts as 10ⁿ. */
    private static int floorLog10(double x) {
        double above = x * (1 + 1e-12);
        int n = 0;
        while (n < 308 && tenTo(n + 1) <= above) n++;
        while (n > -324 && tenTo(n) > above) n--;
        return n;
    }

    /** 10ⁿ, exact up to n = 22; no logarithms and powers here, whose tables a page would have to carry. */
    private static double tenTo(int n) {
        if (n > 300) return tenTo(300) * tenTo(n - 300);
        double power = 1;
        for (int k = 0; k < Math.abs(n); k++) power *= 10;
        return n < 0 ? 1 / power : power;
    }

    private static void check(double min, double max, int most) {
        if (!(Math.abs(min) <= Double.MAX_VALUE && Math.abs(max) <= Double.MAX_VALUE && min <= max)) {
            throw new IllegalArgumentException("axis from " + min + " to " + max + ", expected finite, in this order");
        }
        if (most < 2 || most > 100) throw new IllegalArgumentException("most is " + most + ", expected 2 to 100");
    }
}
