package mml.viz.scene.calculus;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import mml.matrix.Shapes;
import mml.viz.plot.Scale;

/**
 * A map from a part of the plane into the plane, and how much of the other side is looked at: where most of that part goes.
 *
 * @param u the first coordinate of the image; NaN where there is none
 * @param v the second
 * @param across the part that is mapped
 * @param up the part that is mapped
 * @param imageAcross what is looked at of the image
 * @param imageUp what is looked at of the image
 */
public record PlaneMap(
        DoubleBinaryOperator u, DoubleBinaryOperator v, Scale across, Scale up, Scale imageAcross, Scale imageUp) {
    private static final int LINES = 8;
    private static final int SAMPLES = 40;
    private static final double TAIL = 0.03; // this share of the points may be outside, on each side,
    private static final double FAR = 1.6; // where all of them would take so many times the room

    public static PlaneMap of(DoubleBinaryOperator u, DoubleBinaryOperator v, Scale across, Scale up) {
        return new PlaneMap(u, v, across, up, window(u, across, up), window(v, across, up));
    }

    private static Scale window(DoubleBinaryOperator f, Scale across, Scale up) {
        double[] values = new double[25 * 25];
        int n = 0;
        for (int i = 0; i < 25; i++)
            for (int j = 0; j < 25; j++) {
                double value = f.applyAsDouble(across.value(i / 24.0), up.value(j / 24.0));
                if (Shapes.finite(value)) values[n++] = value;
            }
        if (n == 0) return Scale.linear(-1, 1);
        double[] sorted = Arrays.copyOf(values, n);
        Arrays.sort(sorted);
        int tail = (int) (TAIL * (n - 1));
        double low = sorted[tail];
        double high = sorted[n - 1 - tail];
        boolean near = sorted[n - 1] - sorted[0] <= FAR * (high - low);
        return near ? Scale.around(sorted[0], sorted[n - 1]) : Scale.around(low, high);
    }

    /** The image of a path, coordinate by coordinate. */
    double[][] image(double[][] path) {
        double[][] out = new double[2][path[0].length];
        for (int k = 0; k < path[0].length; k++) {
            out[0][k] = u.applyAsDouble(path[0][k], path[1][k]);
            out[1][k] = v.applyAsDouble(path[0][k], path[1][k]);
        }
        return out;
    }

    /** Lines of both directions over the part that is mapped, one after the other, NaN between them. */
    double[][] grid() {
        int each = SAMPLES + 2;
        double[][] out = new double[2][2 * (LINES + 1) * each];
        int at = 0;
        for (int line = 0; line <= LINES; line++)
            for (int k = 0; k <= SAMPLES + 1; k++, at++) {
                boolean gap = k > SAMPLES;
                double fixed = line / (double) LINES;
                double running = k / (double) SAMPLES;
                out[0][at] = gap ? Double.NaN : across.value(fixed);
                out[1][at] = gap ? Double.NaN : up.value(running);
                int other = at + (LINES + 1) * each;
                out[0][other] = gap ? Double.NaN : across.value(running);
                out[1][other] = gap ? Double.NaN : up.value(fixed);
            }
        return out;
    }

    /** The border of a square from its lower left corner on, against the clock, the last point being the first. */
    public static double[][] square(double x, double y, double side) {
        double[][] out = new double[2][4 * SAMPLES + 1];
        for (int k = 0; k <= 4 * SAMPLES; k++) {
            double t = k % SAMPLES / (double) SAMPLES;
            int edge = k / SAMPLES % 4;
            out[0][k] = x + side * (edge == 0 ? t : edge == 1 ? 1 : edge == 2 ? 1 - t : 0);
            out[1][k] = y + side * (edge == 0 ? 0 : edge == 1 ? t : edge == 2 ? 1 : 1 - t);
        }
        return out;
    }

    /** The area within the image of a square, negative where it is turned over; NaN if a point of its border has no image. */
    public double area(double x, double y, double side) {
        double[][] p = image(square(x, y, side));
        double twice = 0;
        for (int k = 0; k + 1 < p[0].length; k++) twice += p[0][k] * p[1][k + 1] - p[0][k + 1] * p[1][k];
        return twice / 2;
    }
}
