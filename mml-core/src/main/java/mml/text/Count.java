package mml.text;

/** How many of something: {@code 1 entry}, {@code 3 entries}. */
public final class Count {
    private Count() {}

    /** {@code 1 row}, {@code 3 rows}. */
    public static String of(long n, String one) {
        return of(n, one, one + "s");
    }

    /** {@code 1 entry}, {@code 3 entries}. */
    public static String of(long n, String one, String several) {
        return n + " " + (n == 1 ? one : several);
    }

    /** {@code 1 entry}, {@code 3 entries}. */
    public static String entries(long n) {
        return of(n, "entry", "entries");
    }
}
