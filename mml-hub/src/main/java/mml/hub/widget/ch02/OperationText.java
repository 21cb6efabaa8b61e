package mml.hub.widget.ch02;

import java.util.ArrayList;
import java.util.List;
import mml.exact.Fractions;
import mml.exact.Parametric;
import mml.exact.RowOperation;

/** Row operations as one types them: {@code R1 <-> R3}, {@code R2 -= 4 R1}, {@code R3 += 1/2 R1}, {@code R2 *= -1}. */
final class OperationText {
    private static final String EXPECTED = "expected R1 <-> R3, R2 -= 4 R1, R2 += 1/2 R1 or R2 *= -1";

    private OperationText() {}

    /** The lines of a text, trimmed; semicolons part lines, too. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (c == '\n' || c == ';') {
                lines.add(line.toString().trim());
                line.setLength(0);
            } else if (c != '\r') {
                line.append(c == '−' ? '-' : c);
            }
        }
        return lines;
    }

    /**
     * Reads one operation on a matrix with so many rows.
     *
     * @throws IllegalArgumentException if it is none
     */
    static RowOperation<Parametric> parse(String line, int rows) {
        String s = line.replace(" ", "").replace("·", "").replace("↔", "<->");
        int swap = s.indexOf("<->");
        if (swap > 0) return new RowOperation.Swap<>(row(s.substring(0, swap), rows), row(s.substring(swap + 3), rows));
        int equals = s.indexOf('=');
        if (equals < 2 || s.length() == equals + 1) throw new IllegalArgumentException(EXPECTED);
        int i = row(s.substring(0, equals - 1), rows);
        String right = s.substring(equals + 1);
        char sign = s.charAt(equals - 1);
        if (sign == '*') return new RowOperation.Scale<>(i, number(right));
        int other = Math.max(right.indexOf('R'), right.indexOf('r'));
        if ((sign != '+' && sign != '-') || other < 0) throw new IllegalArgumentException(EXPECTED);
        String factor = right.substring(0, other).replace("*", "");
        Parametric c =
                factor.isEmpty() ? Parametric.ONE : factor.equals("-") ? Parametric.ONE.negate() : number(factor);
        return new RowOperation.Add<>(i, sign == '-' ? c.negate() : c, row(right.substring(other), rows));
    }

    private static Parametric number(String text) {
        return Parametric.of(Fractions.parse(text));
    }

    private static int row(String name, int rows) {
        boolean good = name.length() == 2 && (name.charAt(0) == 'R' || name.charAt(0) == 'r');
        int i = good ? name.charAt(1) - '1' : -1;
        if (i < 0 || i >= rows)
            throw new IllegalArgumentException("\"" + name + "\" is no row, expected R1 to R" + rows);
        return i;
    }
}
