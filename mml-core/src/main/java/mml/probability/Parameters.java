package mml.probability;

import mml.matrix.Shapes;

/** What the parameters of a distribution have to be. */
final class Parameters {
    private static final double SMALLEST = 1e-280;
    private static final double LARGEST = 0x1p900;

    private Parameters() {}

    static void positive(String name, double x) {
        if (!(x > 0 && Shapes.finite(x))) throw new IllegalArgumentException(name + " is " + x + ", expected above 0");
    }

    /** Of a shape: positive, and not so small or large that what is left of its powers is no number. */
    static void shape(String name, double x) {
        positive(name, x);
        if (x < SMALLEST) throw new IllegalArgumentException(name + " is " + x + ", expected at least " + SMALLEST);
        if (x > LARGEST) throw new IllegalArgumentException(name + " is " + x + ", expected at most 2^900");
    }

    static void finite(String name, double x) {
        if (!Shapes.finite(x)) throw new IllegalArgumentException(name + " is " + x + ", expected a finite number");
    }

    static void probability(String name, double p) {
        if (!(p >= 0 && p <= 1)) throw new IllegalArgumentException(name + " is " + p + ", expected 0 to 1");
    }
}
