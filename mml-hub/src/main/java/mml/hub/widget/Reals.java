package mml.hub.widget;

import mml.exact.Fractions;
import mml.matrix.Vector;
import mml.text.Numbers;
import org.apache.commons.math3.fraction.BigFraction;

/** Decimal numbers in a {@link State}. */
public final class Reals {
    private static final double LARGEST = 1000;

    private Reals() {}

    /** The number under a name, brought into its range; anything that is none counts as not given. */
    public static double in(State state, String name, double otherwise, double min, double max) {
        String text = state.get(name, "");
        if (!decimal(text)) return otherwise;
        return Math.max(min, Math.min(max, Double.parseDouble(text)));
    }

    /** Up to nine digits with one point and a sign. */
    private static boolean decimal(String text) {
        int digits = 0;
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') digits++;
            else if (c == '.') points++;
            else if (c != '-' || i > 0) return false;
        }
        return digits > 0 && digits < 10 && points < 2;
    }

    /** x as a multiple of one of so many parts of one, within ±most: what a dragged handle is set to. */
    public static double snapped(double x, int parts, double most) {
        double within = Math.max(-most, Math.min(most, x));
        return Math.floor(parts * within + 0.5) / parts;
    }

    /** The number under a name in steps of 1/4, within ±most; 0 if it is none. It may be written as a fraction. */
    public static BigFraction quarters(State state, String name, int most) {
        try {
            return quarters(Fractions.toDouble(Fractions.parse(state.get(name, "0"))), most);
        } catch (IllegalArgumentException e) {
            return BigFraction.ZERO;
        }
    }

    /** x in steps of 1/4, within ±most. */
    public static BigFraction quarters(double x, int most) {
        double within = Math.max(-most, Math.min(most, x));
        return new BigFraction((int) Math.floor(4 * within + 0.5), 4);
    }

    /** x in steps of 1/2, within ±most. */
    public static BigFraction halves(double x, int most) {
        double within = Math.max(-most, Math.min(most, x));
        return new BigFraction((int) Math.floor(2 * within + 0.5), 2);
    }

    /** x as the state keeps it. */
    public static String text(double x) {
        return Numbers.rounded(x, 3);
    }

    /** The point of the plane under NAME0 and NAME1. */
    public static Vector point(State state, String name, double x, double y, double most) {
        return Vector.of(in(state, name + 0, x, -most, most), in(state, name + 1, y, -most, most));
    }

    /** Two numbers apart by a semicolon; anything else counts as not given. */
    static Vector pair(String text, Vector otherwise) {
        try {
            Answer[] p = Answer.entries(text, "The point", 2);
            Vector read = Vector.of(p[0].value(), p[1].value());
            return read.maxNorm() <= LARGEST ? read : otherwise;
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }

    /** The state with the point under NAME0 and NAME1 moved to quarters. */
    public static State moved(State state, String name, double x, double y, double most) {
        return state.with(name + 0, text(snapped(x, 4, most))).with(name + 1, text(snapped(y, 4, most)));
    }
}
