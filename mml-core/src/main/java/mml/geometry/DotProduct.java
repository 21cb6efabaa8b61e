package mml.geometry;

import mml.matrix.MagnitudeException;
import mml.matrix.Shapes;
import mml.matrix.Vector;

/** The dot product as if summed with twice the digits (Ogita, Rump and Oishi 2005): nothing small is lost beside large. */
final class DotProduct {
    private static final double SPLIT = 0x8000001p0; // 2²⁷ + 1
    private static final double SAFE = 0x1p960;

    private DotProduct() {}

    /** {@code Σ x_i y_i}; the rounding of every product and every sum is kept and added at the end. */
    static double of(Vector x, Vector y) {
        Shapes.same(x, y);
        double s = 0;
        double lost = 0;
        for (int i = 0; i < x.size(); i++) {
            double p = x.get(i) * y.get(i);
            double t = s + p;
            double part = t - s;
            lost += (s - (t - part)) + (p - part) + rounding(x.get(i), y.get(i), p);
            s = t;
        }
        double sum = s + lost;
        if (!Shapes.finite(s)) throw new MagnitudeException("the inner product", s, 1);
        return sum;
    }

    /** {@code ab − p} exactly for {@code p = ab} rounded (Veltkamp and Dekker); 0 near the ends of the range of doubles. */
    private static double rounding(double a, double b, double p) {
        if (!(Math.abs(a) < SAFE && Math.abs(b) < SAFE && Math.abs(p) < SAFE)) return 0;
        double a1 = SPLIT * a;
        a1 -= a1 - a;
        double a2 = a - a1;
        double b1 = SPLIT * b;
        b1 -= b1 - b;
        double b2 = b - b1;
        return a2 * b2 - (((p - a1 * b1) - a2 * b1) - a1 * b2);
    }
}
