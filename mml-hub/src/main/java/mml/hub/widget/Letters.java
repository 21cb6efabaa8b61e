package mml.hub.widget;

import java.util.ArrayList;
import java.util.List;
import mml.expression.Expression;

/** The free letters of formulas as sliders: {@code a sin(b x)} has a and b. */
public final class Letters {
    private static final Range RANGE = new Range(-10, 10, "0.1");
    private static final int MOST = 4;
    private static final String KEY = "let-";

    private Letters() {}

    /** Their numbers put into a formula; each is 1 until it is moved. */
    public static Expression put(State state, Expression f) {
        return put(state, f, f.parameters());
    }

    /** The numbers of these letters put into a formula. */
    public static Expression put(State state, Expression f, List<String> letters) {
        for (String letter : letters) f = f.with(letter, value(state, letter));
        return f;
    }

    private static double value(State state, String letter) {
        return Reals.in(state, KEY + letter, 1, RANGE.min(), RANGE.max());
    }

    /** A slider for each. */
    public static List<Control> sliders(State state, List<String> letters) {
        List<Control> out = new ArrayList<>();
        for (String letter : letters)
            out.add(new Control.Slider(
                    KEY + letter, letter, RANGE.min(), RANGE.max(), RANGE.step(), Reals.text(value(state, letter))));
        return out;
    }

    /** Whether a control is one of these sliders. */
    public static boolean owns(String key) {
        return key.startsWith(KEY);
    }

    /**
     * Takes as many as there is room for.
     *
     * @throws IllegalArgumentException if there are more
     */
    public static void check(List<String> letters) {
        if (letters.size() > MOST)
            throw new IllegalArgumentException(
                    "There are " + letters.size() + " free letters; there is room for " + MOST + " sliders");
    }
}
