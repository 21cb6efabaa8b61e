package mml.text;

/**
 * A rectangular table of exact entries that can be shown: {@code -3/2}, {@code a + 1}, {@code 0.25}.
 *
 * <p>Pictures and files need no more of an exact matrix than this, whatever field its entries come from.
 */
public interface Table {
    int rows();

    int cols();

    /** The entry in plain ASCII, with {@code /} for a fraction and {@code -} for minus. */
    String text(int i, int j);
}
