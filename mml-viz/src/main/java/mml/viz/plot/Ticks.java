package mml.viz.plot;

import java.util.ArrayList;
import java.util.List;
import mml.text.NumberText;
import mml.text.Scripts;

/** Where an axis is marked: at few, round values. */
public final class Ticks {
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};
    private static final int[] DECADES = {1, 2, 3, 5, 10, 20, 50, 100};
    /** Below this, a range counts as a single value: the steps in it would be denormal numbers. */
    private static final double SMALLEST_RANGE = 1e-300;

    private static final double LARGEST_STEP = 1e308;

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
        for (int k = 0; k <= 2 * most; k++) {
            double value = multiple(first + k, mantissa, power);
            if (value - max > 1e-9 * step || min - value > 1e-9 * step) break;
            if (value != last) ticks.add(new Tick(value, label(value, largest, step, places, digits)));
            last = value;
        }
        return ticks.isEmpty() ? List.of(new Tick(min, NumberText.significant(min, 6))) : List.copyOf(ticks);
    }

    /**
     * Powers of ten within [min, max], with 2 and 5 times them when there are few; on a range too narrow for that, round
     * values as on a linear axis.
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
        int[] between = 3 * (high - low + 1) <= most ? new int[] {1, 2, 5} : new int[] {1};
        int stride = DECADES[DECADES.length - 1];
        for (int d : DECADES) {
            if ((high - low) / d + 1 <= most) {
                stride = d;
                break;
            }
        }
        List<Tick> ticks = new ArrayList<>();
        for (int power = low; power <= high; power++) {
            if (power % stride != 0) continue;
            for (int factor : between) {
                double value = multiple(factor, 1, power);
                if (value >= min * (1 - 1e-12) && value <= max) ticks.add(new Tick(value, powerLabel(factor, power)));
            }
        }
        return List.copyOf(ticks);
    }

    private static String powerLabel(int factor, int power) {
        if (power >= -3 && power <= 4) return NumberText.shortest(multiple(factor, 1, power));
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
