package mml.probability;

/**
 * By what the sum of squares is divided for a variance.
 *
 * @mml §6.4.2
 */
public enum Divisor {
    /** N, as in the book: the variance of the data themselves, and the maximum of the likelihood. */
    N("1/N"),
    /** N − 1: without bias for the distribution the data were drawn from. */
    N_MINUS_1("1/(N − 1)");

    private final String text;

    Divisor(String text) {
        this.text = text;
    }

    /** The number for n examples. */
    public double of(double n) {
        return this == N ? n : n - 1;
    }

    /** {@code 1/N} or {@code 1/(N − 1)}. */
    @Override
    public String toString() {
        return text;
    }
}
