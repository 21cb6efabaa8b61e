package mml.viz.scene;

import mml.exact.Fractions;
import mml.viz.svg.MathText;
import mml.viz.svg.NumberText;

/** How an entry of a table is shown. */
public final class Entries {
    private static final int LONGEST_PART = 8;
    private static final int LONGEST_DECIMAL = 8;

    private Entries() {}

    /**
     * Fractions as they are while they are short; a fraction of long numbers as its value to five digits, {@code ≈ 0.33333},
     * so that one of them cannot make a matrix unreadable; decimals to six digits.
     */
    public static MathText math(String text) {
        return MathText.parse(shown(text));
    }

    static String shown(String text) {
        int slash = text.indexOf('/');
        if (isNumber(text)) {
            if (slash < 0) return isDecimal(text) ? decimal(text) : integer(text);
            if (slash <= LONGEST_PART && text.length() - slash - 1 <= LONGEST_PART) return text;
            return "≈" + NumberText.significant(Fractions.toDouble(Fractions.parse(text)), 5);
        }
        return text;
    }

    private static String integer(String text) {
        if (text.length() <= 2 * LONGEST_PART) return text;
        return "≈" + NumberText.significant(Fractions.toDouble(Fractions.parse(text)), 5);
    }

    private static String decimal(String text) {
        return text.length() <= LONGEST_DECIMAL ? text : NumberText.significant(Double.parseDouble(text), 6);
    }

    private static boolean isDecimal(String text) {
        return text.indexOf('.') >= 0 || text.indexOf('e') >= 0;
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789-/.e".indexOf(text.charAt(i)) < 0) return false;
        }
        return !text.isEmpty() && !text.equals("e");
    }
}
