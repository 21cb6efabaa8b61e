package mml.text;

/** Digits below and above the line. */
public final class Scripts {
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Scripts() {}

    /** {@code ₁₂} for 12, {@code ₋₁} for −1. */
    public static String subscript(int n) {
        String digits = Integer.toString(n);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            out.append(c == '-' ? '₋' : (char) (c - '0' + '₀'));
        }
        return out.toString();
    }

    /** {@code ₂₁} for row 2 and column 1, {@code ₁₂,₃} once one of them has two digits. */
    public static String subscript(int i, int j) {
        return subscript(i) + (i > 9 || j > 9 ? "," : "") + subscript(j);
    }

    /** {@code ⁻¹²} for −12. */
    public static String superscript(int n) {
        String digits = Integer.toString(n);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            out.append(c == '-' ? '⁻' : SUPERSCRIPTS.charAt(c - '0'));
        }
        return out.toString();
    }
}
