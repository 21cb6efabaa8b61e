package mml.viz.scene.calculus;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import mml.matrix.Shapes;
import mml.viz.plot.Line;
import mml.viz.plot.Plot;
import mml.viz.plot.Scale;
import mml.viz.svg.Role;
import mml.viz.svg.Room;

/** The graph of a function of one variable, in a window that a pole does not make too high. */
public final class Graph {
    private static final int SAMPLES = 240;
    private static final double TAIL = 0.04; // this share of the values may leave the window above, and below

    private final DoubleUnaryOperator f;
    private final String name;
    private final Scale across;
    private final Scale up;

    private Graph(DoubleUnaryOperator f, String name, Scale across, Scale up) {
        this.f = f;
        this.name = name;
        this.across = across;
        this.up = up;
    }

    /**
     * The graph of f over a range.
     *
     * @param f may be NaN where it has no value
     * @param name of its variable
     */
    public static Graph of(DoubleUnaryOperator f, String name, Scale across) {
        return new Graph(f, name, across, height(f, across));
    }

    private static Scale height(DoubleUnaryOperator f, Scale across) {
        double[] values = new double[SAMPLES + 1];
        int n = 0;
        for (int i = 0; i <= SAMPLES; i++) {
            double y = f.applyAsDouble(across.value(i / (double) SAMPLES));
            if (Shapes.finite(y)) values[n++] = y;
        }
        if (n == 0) return Scale.linear(-1, 1);
        double[] sorted = Arrays.copyOf(values, n);
        Arrays.sort(sorted);
        int tail = (int) (TAIL * (n - 1));
        double low = sorted[tail];
        double high = sorted[n - 1 - tail];
        double margin = 0.35 * (high - low);
        Scale inner = Scale.around(Math.max(sorted[0], low - margin), Math.min(sorted[n - 1], high + margin));
        double more = 0.08 * (inner.max() - inner.min());
        return Scale.linear(inner.min() - more, inner.max() + more);
    }

    /** How high the window is. */
    double height() {
        return up.max() - up.min();
    }

    double width() {
        return across.max() - across.min();
    }

    Scale across() {
        return across;
    }

    Scale up() {
        return up;
    }

    /** Of its variable. */
    String name() {
        return name;
    }

    /** f(x). */
    double at(double x) {
        return f.applyAsDouble(x);
    }

    /** Its graph in a room, ready for more layers. */
    public Plot in(Room room) {
        return Plot.in(room)
                .named("graph")
                .x(name, across)
                .y("f", up)
                .add(Line.graph(f, across.min(), across.max()).painted(Role.INK));
    }
}
