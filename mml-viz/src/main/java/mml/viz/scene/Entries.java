package mml.viz.scene;

import java.math.BigInteger;
import mml.exact.Fractions;
import mml.text.NumberText;
import mml.text.Precision;
import mml.text.Scripts;
import mml.viz.svg.MathText;
import org.apache.commons.math3.fraction.BigFraction;

/** How an entry of a table is shown. */
public final class Entries {
    private static final int LONGEST_PART = 8;
    private static final int LONGEST_DECIMAL = 8;
    private static final int EXACT_DIGITS = 9;
    private static final int LONGEST_POWER = 300;
    private static final BigInteger FIVE = BigInteger.valueOf(5);

    private Entries() {}

    /**
     * Fractions as they are while they are short; a longer one as its value, exact if nine digits say it, such as
     * {@code 10⁻⁹}, else to five digits, {@code ≈0.33333}, so that one of them cannot make a matrix unreadable; decimals to
     * six digits. {@link Precision} may ask for other numbers of digits.
     */
    public static MathText math(String text) {
        return MathText.parse(shown(text));
    }

    /** The same as text. */
    public static String shown(String text) {
        int slash = text.indexOf('/');
        if (isNumber(text)) {
            if (slash < 0) return isDecimal(text) ? decimal(text) : integer(text);
            if (slash <= LONGEST_PART && text.length() - slash - 1 <= LONGEST_PART) return text;
            return approximate(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
        }
        return text;
    }

    /** A caption whose long integers and fractions are shown as entries are. */
    public static String brief(String caption) {
        StringBuilder out = new StringBuilder();
        for (int i = 0, end; i < caption.length(); i = end) {
            end = i;
            while (end < caption.length() && isPart(caption.charAt(end))) end++;
            if (end == i) {
                out.append(caption.charAt(end++));
                continue;
            }
            String number = caption.substring(i, end);
            boolean whole = number.charAt(0) != '/' && number.indexOf('/') == number.lastIndexOf('/');
            boolean after = end < caption.length() && ".,".indexOf(caption.charAt(end)) >= 0;
            boolean decimal = (after && end + 1 < caption.length() && isPart(caption.charAt(end + 1)))
                    || (i > 0 && caption.charAt(i - 1) == '.');
            out.append(whole && !number.endsWith("/") && !decimal ? shown(number) : number);
        }
        return out.toString();
    }

    private static boolean isPart(char c) {
        return (c >= '0' && c <= '9') || c == '/';
    }

    private static String integer(String text) {
        if (text.length() <= 2 * LONGEST_PART) return text;
        return approximate(new BigInteger(text), BigInteger.ONE);
    }

    /** Whether nine digits or fewer, with a power of ten, are the whole value p/q. */
    private static boolean isShort(BigInteger p, BigInteger q) {
        BigInteger rest = q.shiftRight(q.getLowestSetBit());
        while (rest.mod(FIVE).signum() == 0) rest = rest.divide(FIVE);
        if (p.mod(rest).signum() != 0) return false; // no power of ten is a multiple of it
        BigInteger m = p;
        for (int k = 0; k < LONGEST_POWER && m.mod(q).signum() != 0; k++) m = m.multiply(BigInteger.TEN);
        if (m.mod(q).signum() != 0) return false;
        String digits = m.divide(q).abs().toString();
        int end = digits.length();
        while (end > 1 && digits.charAt(end - 1) == '0') end--;
        return end <= EXACT_DIGITS && digits.length() < LONGEST_POWER;
    }

    /** Five digits, also of what no double can hold: {@code ≈1.5×10¹⁰⁰⁰}. */
    private static String approximate(BigInteger p, BigInteger q) {
        if (isShort(p, q)) return NumberText.significant(Fractions.toDouble(new BigFraction(p, q)), EXACT_DIGITS);
        int e = p.abs().toString().length() - q.abs().toString().length();
        if (Math.abs(e) < 300)
            return "≈" + NumberText.significant(Fractions.toDouble(new BigFraction(p, q)), Precision.or(5));
        BigInteger scale = BigInteger.TEN.pow(Math.abs(e));
        BigFraction mantissa = e > 0 ? new BigFraction(p, q.multiply(scale)) : new BigFraction(p.multiply(scale), q);
        return "≈" + NumberText.significant(Fractions.toDouble(mantissa), Precision.or(5)) + "×10"
                + Scripts.superscript(e);
    }

    private static String decimal(String text) {
        return text.length() <= LONGEST_DECIMAL
                ? text
                : NumberText.significant(Double.parseDouble(text), Precision.or(6));
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
