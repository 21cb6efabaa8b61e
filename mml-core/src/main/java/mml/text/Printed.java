package mml.text;

import java.util.List;
import java.util.function.Function;

/**
 * How a result prints itself: what it is, then its parts by name, matrices row below row, then its certificate. The
 * {@code toString} of every result is built here, so that all of them read alike.
 *
 * <pre>
 *   Cholesky decomposition A = LLᵀ (2×2)
 *   L =
 *     2  0
 *     1  2
 *   det A = 16
 *   ✓ A = LLᵀ: ‖A − LLᵀ‖ = 0 ≤ 1.2×10⁻¹⁵
 * </pre>
 */
public final class Printed {
    private static final int ITEMS = 8;
    private final StringBuilder out;

    private Printed(String title) {
        this.out = new StringBuilder(title);
    }

    /** What it is, in words. */
    public static Printed of(String what) {
        return new Printed(what);
    }

    /** What it is, and the shape of the matrix A it is of. */
    public static Printed of(String what, Table A) {
        return new Printed(what + " (" + A.rows() + "×" + A.cols() + ")");
    }

    public Printed put(String name, double x) {
        return line(name + " = " + NumberText.significant(x, Aligned.DIGITS));
    }

    public Printed put(String name, DoubleList x) {
        return line(name + " = " + Aligned.of(x, Aligned.DIGITS));
    }

    /** A matrix, row below row, as it prints itself; a vector of exact entries stays on the line. */
    public Printed put(String name, Table A) {
        return put(name, A.toString());
    }

    /** A text, below the name when it has several lines. */
    public Printed put(String name, String text) {
        return line(
                text.indexOf('\n') < 0 && text.indexOf("  ") < 0
                        ? name + " = " + text
                        : name + " =\n  " + text.replace("\n", "\n  "));
    }

    /** Several things side by side, at most eight of them. */
    public Printed put(String name, List<?> items) {
        StringBuilder list = new StringBuilder(items.isEmpty() ? "none" : "");
        for (int i = 0; i < Math.min(items.size(), ITEMS); i++)
            list.append(i == 0 ? "" : ", ").append(items.get(i));
        if (items.size() > ITEMS) list.append(", … ").append(items.size()).append(" in all");
        return line(name + ": " + list);
    }

    /** Positions, counted from 0 in code and from 1 for people; says nothing if there are none. */
    public Printed places(String name, List<Integer> positions) {
        return positions.isEmpty()
                ? this
                : put(name, positions.stream().map(i -> i + 1).toList());
    }

    /** A line of its own for each of these. */
    public <T> Printed lines(List<T> items, Function<? super T, String> line) {
        for (T item : items) line(line.apply(item));
        return this;
    }

    /** A line of its own, such as a certificate. */
    public Printed line(Object line) {
        out.append('\n').append(line);
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
