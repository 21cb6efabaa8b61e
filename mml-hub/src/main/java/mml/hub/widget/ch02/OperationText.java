package mml.hub.widget.ch02;

import java.util.ArrayList;
import java.util.List;
import mml.exact.Fractions;
import mml.exact.Parametric;
import mml.exact.RowOperation;

/**
 * Row operations as one types or pastes them: {@code R1 <-> R3}, {@code R2 -= 4 R1}, {@code R2 ← R2 − 4·R1},
 * {@code R2 = R2 - (4/3)R1}, {@code R3 += 1/2 R1}, {@code R2 *= -1}, {@code R2 <- -1/2 R2}, {@code R2 /= 3}.
 */
final class OperationText {
    private static final String EXPECTED = "expected R1 ↔ R3, R2 ← R2 − 4 R1, R2 += 1/2 R1 or R2 *= -1";
    private static final String[] SWAPS = {"<->", "<=>", "↔", "⇄", "<>"};
    private static final String[] ARROWS = {"<-", "←", ":=", "->", "→"};

    private OperationText() {}

    /** The lines of a text, trimmed; semicolons part lines, too. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (c == '\n' || c == ';') {
                lines.add(line.toString().strip());
                line.setLength(0);
            } else if (c != '\r') {
                line.append(c);
            }
        }
        return lines;
    }

    /** Without spaces and signs of multiplication, with one minus sign, one kind of digits and small letters made large. */
    private static String plain(String line) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean timesEquals = c == '*' && i + 1 < line.length() && line.charAt(i + 1) == '=';
            if (c >= '₀' && c <= '₉') out.append((char) ('0' + c - '₀'));
            else if (c == '−' || c == '–') out.append('-');
            else if (c == 'r') out.append('R');
            else if (" \t\u00a0_·×⋅".indexOf(c) < 0 && (c != '*' || timesEquals)) out.append(c);
        }
        return out.toString();
    }

    /**
     * Reads one operation on a matrix with so many rows.
     *
     * @throws IllegalArgumentException if it is none
     */
    static RowOperation<Parametric> parse(String line, int rows) {
        String s = plain(line);
        for (String sign : SWAPS) {
            int at = s.indexOf(sign);
            if (at > 0)
                return new RowOperation.Swap<>(
                        row(s.substring(0, at), rows), row(s.substring(at + sign.length()), rows));
        }
        for (String arrow : ARROWS) {
            int at = s.indexOf(arrow);
            if (at > 0) return becomes(row(s.substring(0, at), rows), s.substring(at + arrow.length()), rows);
        }
        int equals = s.indexOf('=');
        if (equals < 2 || s.length() == equals + 1) throw new IllegalArgumentException(EXPECTED);
        char sign = s.charAt(equals - 1);
        String right = s.substring(equals + 1);
        if ("+-*/".indexOf(sign) < 0) return becomes(row(s.substring(0, equals), rows), right, rows);
        int i = row(s.substring(0, equals - 1), rows);
        if (sign == '*') return new RowOperation.Scale<>(i, number(right));
        if (sign == '/') return new RowOperation.Scale<>(i, Parametric.ONE.divide(number(right)));
        Term term = term(right, rows);
        return new RowOperation.Add<>(i, sign == '-' ? term.factor.negate() : term.factor, term.row);
    }

    private record Term(Parametric factor, int row) {}

    /** Row i becomes a multiple of itself, or itself and a multiple of another row, in any order. */
    private static RowOperation<Parametric> becomes(int i, String sum, int rows) {
        List<Term> terms = new ArrayList<>();
        int from = 0;
        for (int k = 1; k <= sum.length(); k++) {
            boolean ends = k == sum.length()
                    || ((sum.charAt(k) == '+' || sum.charAt(k) == '-')
                            && sum.substring(from, k).indexOf('R') >= 0);
            if (!ends) continue;
            String part = sum.substring(from, k);
            terms.add(term(part.startsWith("+") ? part.substring(1) : part, rows));
            from = k;
        }
        if (terms.size() == 1 && terms.get(0).row == i) return new RowOperation.Scale<>(i, terms.get(0).factor);
        if (terms.size() != 2) throw new IllegalArgumentException(EXPECTED);
        Term own = terms.get(terms.get(0).row == i ? 0 : 1);
        Term other = terms.get(terms.get(0).row == i ? 1 : 0);
        if (own.row != i || other.row == i)
            throw new IllegalArgumentException("row " + (i + 1) + " itself has to stand on the right, once");
        if (!own.factor.equals(Parametric.ONE))
            throw new IllegalArgumentException(
                    "these are two operations in one: first scale row " + (i + 1) + ", then add the other row");
        return new RowOperation.Add<>(i, other.factor, other.row);
    }

    /** {@code 4R1}, {@code -R1}, {@code (4/3)R1}, {@code R1/2}. */
    private static Term term(String text, int rows) {
        int at = text.indexOf('R');
        if (at < 0) throw new IllegalArgumentException(EXPECTED);
        String factor = text.substring(0, at).replace("(", "").replace(")", "");
        int slash = text.indexOf('/', at);
        Parametric c =
                factor.isEmpty() ? Parametric.ONE : factor.equals("-") ? Parametric.ONE.negate() : number(factor);
        if (slash > 0) c = c.divide(number(text.substring(slash + 1)));
        return new Term(c, row(text.substring(at, slash > 0 ? slash : text.length()), rows));
    }

    private static Parametric number(String text) {
        Parametric x = Parametric.of(
                Fractions.parse(text.replace("(", "").replace(")", "").replace(',', '.')));
        if (x.equals(Parametric.ZERO)) throw new IllegalArgumentException("0 is no factor of a row operation");
        return x;
    }

    private static int row(String name, int rows) {
        boolean good = name.length() == 2 && name.charAt(0) == 'R';
        int i = good ? name.charAt(1) - '1' : -1;
        if (i < 0 || i >= rows)
            throw new IllegalArgumentException("\"" + name + "\" is no row, expected R1 to R" + rows);
        return i;
    }
}
