package mml.hub.widget;

/** How a typed answer stands to the right one. */
public enum Verdict {
    RIGHT("right"),
    /** Rounded rightly, but so far that the method cannot be seen. */
    FEW_DIGITS("right as far as it goes; give at least three digits, or the exact form"),
    WRONG_SIGN("right but for the sign"),
    SWAPPED("the right numbers, in another order"),
    WRONG("not right");

    /** Typed decimals may be off by so much of their size. */
    private static final double CLOSE = 2e-3;

    private static final double ROUNDING = 1e-9;

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** What is said about it. */
    public String words() {
        return words;
    }

    /** Compares numbers, entry by entry. */
    public static Verdict of(Answer[] typed, double[] exact) {
        boolean right = true;
        boolean rough = true;
        boolean negative = true;
        for (int i = 0; i < exact.length; i++) {
            right &= same(typed[i], typed[i].value(), exact[i]);
            rough &= same(typed[i], typed[i].value(), exact[i]) || roughly(typed[i], exact[i]);
            negative &= same(typed[i], -typed[i].value(), exact[i]);
        }
        if (right) return RIGHT;
        if (rough) return FEW_DIGITS;
        if (negative) return WRONG_SIGN;
        return permuted(typed, exact) ? SWAPPED : WRONG;
    }

    public static Verdict of(Answer typed, double exact) {
        return of(new Answer[] {typed}, new double[] {exact});
    }

    private static boolean same(Answer typed, double value, double exact) {
        double allowed =
                typed.decimal() ? CLOSE * Math.max(Math.abs(exact), 0.05) : ROUNDING * Math.max(1, Math.abs(exact));
        return Math.abs(value - exact) <= allowed;
    }

    private static boolean roughly(Answer typed, double exact) {
        double off = Math.abs(typed.value() - exact);
        return off <= typed.half() * (1 + ROUNDING) && off <= 0.1 * Math.abs(exact);
    }

    private static boolean permuted(Answer[] typed, double[] exact) {
        boolean[] used = new boolean[exact.length];
        for (Answer t : typed) {
            int found = -1;
            for (int k = 0; k < exact.length && found < 0; k++) if (!used[k] && same(t, t.value(), exact[k])) found = k;
            if (found < 0) return false;
            used[found] = true;
        }
        return true;
    }
}
