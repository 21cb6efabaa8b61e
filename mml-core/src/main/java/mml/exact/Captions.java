package mml.exact;

import mml.trace.Latex;

/** Small pieces of text and TeX that the steps of this package share. */
final class Captions {
    private Captions() {}

    /** {@code ₁₂} for 12. */
    static String subscript(int n) {
        String digits = Integer.toString(n);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) out.append((char) (digits.charAt(i) - '0' + '₀'));
        return out.toString();
    }

    /** An entry with a true minus sign. */
    static String number(String text) {
        return text.replace('-', '−');
    }

    /** {@code 3·}, {@code −3/2·}, nothing for 1, a minus for −1. */
    static String factor(String text) {
        if (text.equals("1")) return "";
        if (text.equals("-1")) return "−";
        return number(text) + "·";
    }

    static String texFactor(String text) {
        if (text.equals("1")) return "";
        if (text.equals("-1")) return "-";
        return Latex.entry(text) + "\\,";
    }
}
