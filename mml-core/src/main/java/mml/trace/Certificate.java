package mml.trace;

import java.util.List;
import mml.text.NumberText;

/**
 * A cheap proof that a result is right, recomputed from input and result: {@code ‖b − Ax‖} is small, the rows of the
 * reduced matrix span what the rows of the input span. Pages and files show a tick only from it.
 *
 * @param claim what is certified, in one line
 * @param checks what was measured, and what it may be at most
 */
public record Certificate(String claim, List<Check> checks) {
    private static final int LINE = 120;

    public Certificate {
        checks = List.copyOf(checks);
    }

    /** A certificate of the given checks. */
    public static Certificate of(String claim, Check... checks) {
        return new Certificate(claim, List.of(checks));
    }

    /** True when every check holds. */
    public boolean holds() {
        for (Check check : checks) if (!check.holds()) return false;
        return true;
    }

    /**
     * {@code ✓ PA = LU: ‖PA − LU‖ = 1.11×10⁻¹⁶ ≤ 1.6×10⁻¹⁴}, with ✗ and {@code >} where a check fails; several checks
     * too long for a line stand below it.
     */
    @Override
    public String toString() {
        String line = written(": ", "; ");
        return line.length() <= LINE || checks.size() < 2 ? line : written(":\n    ", "\n    ");
    }

    private String written(String before, String between) {
        StringBuilder out = new StringBuilder(holds() ? "✓ " : "✗ ").append(claim);
        for (int i = 0; i < checks.size(); i++)
            out.append(i == 0 ? before : between).append(checks.get(i));
        return out.toString();
    }

    /**
     * One measured number and its bound.
     *
     * @param name what was measured, such as {@code ‖b − Ax‖∞}
     * @param value 0 or more; NaN never passes
     * @param bound the largest value that passes, 0 in exact arithmetic
     */
    public record Check(String name, double value, double bound) {
        /** An exact statement: passes with 0 when true, fails with 1. */
        public static Check exact(String name, boolean holds) {
            return new Check(name, holds ? 0 : 1, 0);
        }

        /** A bound that is not finite confirms nothing. */
        public boolean holds() {
            return value <= bound && bound <= Double.MAX_VALUE;
        }

        @Override
        public String toString() {
            if (bound == 0 && (value == 0 || value == 1)) return name + (holds() ? "" : " is false");
            return name + " = " + NumberText.significant(value, 3) + (holds() ? " ≤ " : " > ")
                    + NumberText.significant(bound, 3);
        }
    }
}
