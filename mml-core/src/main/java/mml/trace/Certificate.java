package mml.trace;

import java.util.List;

/**
 * A cheap proof that a result is right, recomputed from input and result: {@code ‖b − Ax‖} is small, the rows of the
 * reduced matrix span what the rows of the input span. Pages and files show a tick only from it.
 *
 * @param claim what is certified, in one line
 * @param checks what was measured, and what it may be at most
 */
public record Certificate(String claim, List<Check> checks) {
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

        public boolean holds() {
            return value <= bound;
        }
    }
}
