package mml.kernel;

import org.jspecify.annotations.Nullable;

/** A costly constant of two numbers, such as that of a density: whoever asks at many points asks for the same one again and again. */
final class Remembered {
    private record Last(double a, double b, DoubleDouble value) {}

    /** The constant. */
    @FunctionalInterface
    interface Function {
        DoubleDouble at(double a, double b);
    }

    private final Function f;
    private volatile @Nullable Last last;

    Remembered(Function f) {
        this.f = f;
    }

    DoubleDouble at(double a, double b) {
        Last known = last;
        if (known != null && known.a == a && known.b == b) return known.value;
        DoubleDouble value = f.at(a, b);
        last = new Last(a, b, value);
        return value;
    }
}
