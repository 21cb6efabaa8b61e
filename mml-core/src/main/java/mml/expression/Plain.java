package mml.expression;

/**
 * A text in the few characters the language is made of, {@code x²} as {@code x^2}, {@code α} as {@code alpha}, each
 * with its place in the text.
 */
final class Plain {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String LETTERS = "αβγδεηθκλμρσςτφψωπϑϕϵ";
    private static final String[] NAMES = {
        "alpha", "beta", "gamma", "delta", "epsilon", "eta", "theta", "kappa", "lambda", "mu", "rho", "sigma", "sigma",
        "tau", "phi", "psi", "omega", "pi", "theta", "phi", "epsilon"
    };

    private final String source;
    private final StringBuilder chars = new StringBuilder();
    private final int[] places;

    Plain(String source) {
        this.source = source;
        this.places = new int[8 * source.length() + 1];
        boolean raised = false;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            int superscript = c == '⁻' ? 10 : SUPERSCRIPTS.indexOf(c);
            if (superscript >= 0) {
                if (!raised) put('^', i);
                put(superscript == 10 ? '-' : (char) ('0' + superscript), i);
            } else {
                if (raised) put(' ', i);
                put(c, i);
            }
            raised = superscript >= 0;
        }
        places[chars.length()] = source.length();
    }

    private void one(char c, int i) {
        places[chars.length()] = i;
        chars.append(c);
    }

    private void put(char c, int i) {
        if (c >= ' ' && c < 127 && c != '_') {
            one(c, i);
        } else if (c >= '₀' && c <= '₉' && afterName()) {
            one((char) (c - '₀' + '0'), i);
        } else if (c == '_' && afterName()) {
            char next = i + 1 < source.length() ? source.charAt(i + 1) : ' ';
            if (i + 1 == source.length())
                throw new ExpressionException(source, i + 1, 0, "ends after \"_\", expected an index", "", true);
            if (!Names.digit(next) && !(next >= '₀' && next <= '₉'))
                throw unexpected(i, "an index is digits, as in x_1");
        } else if (space(c)) {
            one(' ', i);
        } else if (sign(c) != 0) {
            one(sign(c), i);
        } else if (LETTERS.indexOf(c) >= 0) {
            String name = NAMES[LETTERS.indexOf(c)];
            for (int k = 0; k < name.length(); k++) one(name.charAt(k), i);
        } else {
            throw unexpected(i, c == '√' ? "write sqrt(x)" : "");
        }
    }

    /** Whether a letter, or an index of one, stands before. */
    private boolean afterName() {
        int end = chars.length();
        while (end > 0 && Names.digit(chars.charAt(end - 1))) end--;
        return end > 0 && Names.latin(chars.charAt(end - 1));
    }

    private static boolean space(char c) {
        return c == '\t' || c == '\n' || c == '\r' || c == '\u00a0' || c == '\u2009' || c == '\u202f' || c == '\u3000';
    }

    private static char sign(char c) {
        return switch (c) {
            case '−', '–' -> '-';
            case '·', '×', '⋅', '∗' -> '*';
            case '÷', '∕' -> '/';
            default -> 0;
        };
    }

    private ExpressionException unexpected(int i, String hint) {
        boolean pair = Character.isHighSurrogate(source.charAt(i)) && i + 1 < source.length();
        int length = pair ? 2 : 1; // half a character cannot be shown
        return new ExpressionException(
                source,
                i,
                length,
                "\"" + source.substring(i, i + length) + "\" at position " + (i + 1) + " is not understood",
                hint,
                false);
    }

    int size() {
        return chars.length();
    }

    /** The i-th character, 0 at the end. */
    char at(int i) {
        return i < chars.length() ? chars.charAt(i) : 0;
    }

    String text(int from, int to) {
        return chars.substring(from, to);
    }

    /** Where the i-th character stands in the text. */
    int place(int i) {
        return places[i];
    }

    /** Where the part before the i-th character ends in the text. */
    int end(int i) {
        return i == 0 ? 0 : places[i - 1] + 1;
    }

    /** The first character at or after i that is no space. */
    int skip(int i) {
        int k = i;
        while (at(k) == ' ') k++;
        return k;
    }

    String source() {
        return source;
    }
}
