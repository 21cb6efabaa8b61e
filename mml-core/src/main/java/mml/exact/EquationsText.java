package mml.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * A system of linear equations as people write it, read as its augmented matrix:
 * {@code x + 2y − z = 3; 3x + 6y = 12} is {@code 1 2 -1 3; 3 6 0 12}.
 *
 * <p>Unknowns are the letters left of the equals signs, with a number or without, {@code x}, {@code x1}, {@code x_1};
 * columns are in their alphabetical order. A term is a coefficient and at most one unknown, {@code 2x},
 * {@code 1/2 x}, {@code x/2}; a letter that is known stands in brackets, {@code (a+1)x}, or on the right alone. What
 * stands on the wrong side is brought over. Takes time in proportion to the text, times the logarithm of the number
 * of unknowns.
 */
final class EquationsText {
    private static final String LOW = "₀₁₂₃₄₅₆₇₈₉";

    /** Of each unknown, by its letter and number, its coefficient in each equation; under {@code ""} what is known. */
    private final TreeMap<String, String[]> columns = new TreeMap<>();

    private final int m;

    private EquationsText(List<String> lines) {
        m = lines.size();
        for (int i = 0; i < m; i++)
            for (String[] term : terms(side(lines.get(i), true), i))
                if (!term[1].isEmpty()) columns.put(term[1], new String[m]);
        columns.put("", new String[m]);
        for (int i = 0; i < m; i++) {
            for (String[] term : terms(side(lines.get(i), true), i))
                add(term[1], i, term[1].isEmpty() ? negative(term[0]) : term[0]);
            for (String[] term : terms(side(lines.get(i), false), i)) {
                if (columns.containsKey(term[1])) add(term[1], i, term[1].isEmpty() ? term[0] : negative(term[0]));
                else add("", i, term[2]);
            }
        }
    }

    /**
     * The cells of the augmented matrix, or none if the text is no system of equations: each line has one equals sign
     * and none has brackets, commas or commands of a matrix.
     *
     * @throws IllegalArgumentException saying which equation is not linear and where
     */
    static String[][] cells(String text) {
        List<String> lines = new ArrayList<>();
        boolean named = false;
        for (String line : TextLayout.split(text, "\n;")) {
            if (line.isBlank()) continue;
            int equals = line.indexOf('=');
            if (equals < 0 || equals != line.lastIndexOf('=')) return new String[0][];
            for (int i = 0; i < line.length(); i++) if (",[{&\\".indexOf(line.charAt(i)) >= 0) return new String[0][];
            for (int i = 0; i < equals; i++) named |= letter(line.charAt(i));
            lines.add(line);
        }
        if (!named
                || (lines.size() == 1
                        && nameEnd(side(lines.get(0), true), 0)
                                == side(lines.get(0), true).length())) return new String[0][];
        return new EquationsText(lines).cells();
    }

    private String[][] cells() {
        String[][] cells = new String[m][columns.size()];
        int j = 0;
        for (var column : columns.entrySet()) {
            int k = column.getKey().isEmpty() ? columns.size() - 1 : j++;
            for (int i = 0; i < m; i++) cells[i][k] = column.getValue()[i] == null ? "0" : column.getValue()[i];
        }
        return cells;
    }

    private void add(String name, int i, String value) {
        String[] column = Objects.requireNonNull(columns.get(name));
        column[i] = column[i] == null ? value : sum(column[i], value);
    }

    private static String sum(String a, String b) {
        BigFraction x = fraction(a);
        BigFraction y = fraction(b);
        if (x != null && y != null) return Fractions.text(x.add(y));
        return a + (b.startsWith("-") ? b : "+" + b);
    }

    private static @Nullable BigFraction fraction(String s) {
        try {
            return Fractions.parse(s);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String negative(String s) {
        return s.startsWith("-") ? s.substring(1) : "-" + s;
    }

    private static String side(String line, boolean left) {
        int equals = line.indexOf('=');
        StringBuilder plain = new StringBuilder();
        String s = left ? line.substring(0, equals) : line.substring(equals + 1);
        for (int i = 0; i < s.length(); i++) {
            int low = LOW.indexOf(s.charAt(i));
            plain.append(low < 0 ? s.charAt(i) : (char) ('0' + low));
        }
        return TextLayout.tight(PlainText.of(plain.toString()));
    }

    /** The terms of a side: coefficient, unknown or nothing, and the whole term as it stands. */
    private static List<String[]> terms(String side, int i) {
        List<String[]> terms = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int k = 0; k <= side.length(); k++) {
            char c = k < side.length() ? side.charAt(k) : '+';
            if (c == '(') depth++;
            if (c == ')') depth--;
            boolean ends = k == side.length() || (depth == 0 && k > from && (c == '+' || c == '-') && !signOf(side, k));
            if (!ends) continue;
            terms.add(term(side.substring(from, k), i));
            from = k;
        }
        return terms;
    }

    /** Whether the sign at k belongs to the number after it, as in {@code 2*-3}. */
    private static boolean signOf(String s, int k) {
        return "+-*/".indexOf(s.charAt(k - 1)) >= 0;
    }

    private static String[] term(String text, int i) {
        String whole = text.startsWith("+") ? text.substring(1) : text;
        int depth = 0;
        int from = -1;
        int end = -1;
        for (int k = 0; k < whole.length(); k++) {
            char c = whole.charAt(k);
            if (c == '(') depth++;
            if (c == ')') depth--;
            if (depth > 0 || !letter(c)) continue;
            if (from >= 0)
                throw refused(
                        i, whole, "has two letters; a term has one unknown, and a known letter in brackets: (a)x");
            from = k;
            end = nameEnd(whole, k);
            k = end - 1;
        }
        if (whole.isEmpty() || whole.equals("-")) throw refused(i, text, "is no term, expected one such as 2x or 3");
        if (from < 0) return new String[] {whole, "", whole};
        String after = whole.substring(end);
        if (!after.isEmpty() && !after.startsWith("/"))
            throw refused(i, whole, "is not linear: a number times an unknown");
        String before = whole.substring(0, from);
        if (before.endsWith("*")) before = before.substring(0, before.length() - 1);
        if (before.endsWith("/")) throw refused(i, whole, "divides by an unknown, so it is not linear");
        String number = (before.isEmpty() || before.equals("-") ? before + "1" : before) + after;
        BigFraction value = fraction(number);
        return new String[] {value == null ? number : Fractions.text(value), key(whole.substring(from, end)), whole};
    }

    private static IllegalArgumentException refused(int i, String term, String why) {
        return new IllegalArgumentException("Equation " + (i + 1) + ": \"" + term + "\" " + why + ".");
    }

    /** Where a letter and its number end: {@code x_12}, {@code x3}, {@code y}; from itself if there is none. */
    private static int nameEnd(String s, int from) {
        if (from >= s.length() || !letter(s.charAt(from))) return from;
        int k = from + 1;
        if (k + 1 < s.length() && s.charAt(k) == '_') k++;
        while (k < s.length() && s.charAt(k) >= '0' && s.charAt(k) <= '9') k++;
        return k;
    }

    /** So that {@code x_2} comes before {@code x10}, and {@code x_1} is {@code x1}. */
    private static String key(String name) {
        String number = name.substring(name.startsWith("_", 1) ? 2 : 1);
        return name.charAt(0) + (number.isEmpty() ? "" : (char) ('0' + number.length()) + number);
    }

    private static boolean letter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
