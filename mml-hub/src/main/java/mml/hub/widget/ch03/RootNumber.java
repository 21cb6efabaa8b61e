package mml.hub.widget.ch03;

/** A number as one writes it by hand: {@code 2.24}, {@code √5}, {@code sqrt(5)}, {@code -3/√2}, {@code 2√3/5}. */
final class RootNumber {
    private final String text;
    private int at;

    private RootNumber(String text) {
        this.text = text;
    }

    /**
     * Reads a product or quotient of numbers and roots.
     *
     * @throws IllegalArgumentException saying what could not be read, under the name given
     */
    static double parse(String typed, String name) {
        StringBuilder bare = new StringBuilder();
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c != ' ' && c != '\n') bare.append(c == '−' ? '-' : c);
        }
        try {
            return new RootNumber(bare.toString()).number();
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    name + ": type a number such as 2.24, √5 or -3/sqrt(2), not “" + typed + "”.", e);
        }
    }

    private double number() {
        boolean negative = next('-');
        double value = factor();
        while (at < text.length()) {
            if (next('/')) value /= factor();
            else {
                if (!next('*')) next('·');
                value *= factor();
            }
        }
        if (!(Math.abs(value) <= Double.MAX_VALUE)) throw new NumberFormatException(text);
        return negative ? -value : value;
    }

    private double factor() {
        boolean root = next('√');
        if (text.startsWith("sqrt", at)) {
            root = true;
            at += 4;
        }
        boolean open = next('(');
        int from = at;
        while (at < text.length() && isDigit(text.charAt(at))) at++;
        if (from == at || at - from > 12) throw new NumberFormatException(text);
        double value = Double.parseDouble(text.substring(from, at));
        if (open && !next(')')) throw new NumberFormatException(text);
        return root ? Math.sqrt(value) : value;
    }

    private static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || c == '.';
    }

    private boolean next(char c) {
        boolean here = at < text.length() && text.charAt(at) == c;
        if (here) at++;
        return here;
    }
}
