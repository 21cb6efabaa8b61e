package mml.expression;

/** The rules by which a formula is simplified; there are no others. */
public enum Simplification {
    /** Sums, products, quotients and whole powers of numbers, exactly. */
    NUMBERS("numbers are computed"),
    ZERO_SUM("0 + u = u"),
    ZERO_PRODUCT("0·u = 0"),
    ONE_PRODUCT("1·u = u"),
    ONE_QUOTIENT("u/1 = u"),
    POWER_ONE("u^1 = u"),
    POWER_ZERO("u^0 = 1"),
    TWO_SIGNS("−(−u) = u"),
    /** {@code u·2 = 2·u}; two of them become one. */
    NUMBERS_FIRST("numbers stand first"),
    /** {@code u·(−v) = −u·v}, {@code u + (−v) = u − v}. */
    SIGNS_OUT("signs go out"),
    /** With whole a and b. */
    SAME_BASE("u^a·u^b = u^(a+b)");

    static final Listener NOBODY = (rule, before, after) -> {};

    private final String text;

    Simplification(String text) {
        this.text = text;
    }

    /** The rule in a few signs. */
    public String text() {
        return text;
    }

    /** Hears of each use of a rule. */
    @FunctionalInterface
    public interface Listener {
        /** The part that was {@code before} is now {@code after}. */
        void applied(Simplification rule, Expression before, Expression after);
    }
}
