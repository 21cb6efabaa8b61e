package mml.calculus;

import java.util.Arrays;
import mml.expression.Functions;
import mml.expression.Operation;
import mml.expression.Scalar;
import mml.matrix.Shapes;
import mml.matrix.Vector;

/**
 * A power series cut off after the n-th term, {@code c₀ + c₁t + … + cₙtⁿ}: computing with it, a function gives its
 * Taylor polynomial, {@code c_k = f⁽ᵏ⁾/k!}, to any order and without a formula for a derivative.
 *
 * <p>A product is {@code c_k = Σ a_j b_{k−j}}; every function follows from its differential equation, such as {@code y′ = y u′}
 * for the exponential. An operation takes about n² multiplications. Coefficients that do not exist are NaN or infinite.
 *
 * @mml §5.1.1
 */
public final class Series implements Scalar<Series> {
    private static final int MOST = 1000;

    private final double[] c;

    private Series(double[] c) {
        this.c = c;
    }

    /** {@code value + t}, cut off after the given order. */
    public static Series variable(double value, int order) {
        return line(value, 1, order);
    }

    /** {@code value + slope·t}, cut off after the given order, at most 1000. */
    public static Series line(double value, double slope, int order) {
        if (order < 0 || order > MOST)
            throw new IllegalArgumentException("order is " + order + ", expected 0 to " + MOST);
        double[] c = new double[order + 1];
        c[0] = value;
        if (order > 0) c[1] = slope;
        return new Series(c);
    }

    public int order() {
        return c.length - 1;
    }

    /** The factor of {@code tᵏ}. */
    public double coefficient(int k) {
        return c[Shapes.index(k, c.length, "coefficient")];
    }

    /** All of them. */
    public Vector coefficients() {
        return Vector.of(c);
    }

    @Override
    public double value() {
        return c[0];
    }

    @Override
    public Series constant(double value) {
        double[] k = new double[c.length];
        k[0] = value;
        return new Series(k);
    }

    @Override
    public Series apply(Operation f, Series v) {
        if (v.c.length != c.length)
            throw new IllegalArgumentException("v is of order " + v.order() + ", expected " + order());
        return switch (f) {
            case ADD -> sum(v, 1);
            case SUBTRACT -> sum(v, -1);
            case MULTIPLY -> new Series(product(c, v.c));
            case DIVIDE -> new Series(quotient(c, v.c));
            case MIN -> c[0] < v.c[0] ? this : c[0] > v.c[0] ? v : atKink(f, v);
            case MAX -> c[0] > v.c[0] ? this : c[0] < v.c[0] ? v : atKink(f, v);
            case POWER -> raised(v);
            default -> throw new IllegalArgumentException(f + " is not one with two operands");
        };
    }

    /** Where two functions meet there is no derivative, unless they are the same. */
    private Series atKink(Operation f, Series v) {
        return equals(v) ? this : onlyValue(Functions.value(f, c[0], v.c[0]));
    }

    private Series onlyValue(double value) {
        double[] y = new double[c.length];
        y[0] = value;
        for (int k = 1; k < y.length; k++) y[k] = Double.NaN;
        return new Series(y);
    }

    private Series sum(Series v, double sign) {
        double[] y = new double[c.length];
        for (int k = 0; k < y.length; k++) y[k] = c[k] + sign * v.c[k];
        return new Series(y);
    }

    private static double[] product(double[] a, double[] b) {
        double[] y = new double[a.length];
        for (int k = 0; k < y.length; k++) for (int j = 0; j <= k; j++) y[k] += times(a[j], b[k - j]);
        return y;
    }

    /** A factor 0 wins over everything: what does not occur cannot be infinite. */
    private static double times(double a, double b) {
        return a == 0 || b == 0 ? 0 : a * b;
    }

    private static double[] quotient(double[] a, double[] b) {
        double[] y = new double[a.length];
        for (int k = 0; k < y.length; k++) {
            double s = a[k];
            for (int j = 1; j <= k; j++) s -= times(b[j], y[k - j]);
            y[k] = s / b[0];
        }
        return y;
    }

    private boolean isConstant() {
        for (int k = 1; k < c.length; k++) if (c[k] != 0) return false;
        return true;
    }

    private Series raised(Series v) {
        if (isConstant() && v.isConstant()) return constant(Functions.value(Operation.POWER, c[0], v.c[0]));
        if (v.isConstant()) return raised(v.c[0]);
        Series y = v.times(apply(Operation.LOG)).apply(Operation.EXP);
        y.c[0] = Functions.value(Operation.POWER, c[0], v.c[0]);
        return y;
    }

    /** {@code y = uʳ} satisfies {@code u y′ = r u′ y}. */
    private Series raised(double r) {
        double[] y = new double[c.length];
        y[0] = Functions.value(Operation.POWER, c[0], r);
        for (int k = 1; k < y.length; k++) {
            double s = 0;
            for (int j = 1; j <= k; j++) s += times((r * j - (k - j)) * c[j], y[k - j]);
            y[k] = s / (k * c[0]);
        }
        return new Series(y);
    }

    @Override
    public Series power(int n) {
        if (n < 0) return new Series(quotient(constant(1).c, power(-n).c));
        double[] square = c;
        double[] y = constant(1).c;
        for (int k = n; k > 0; k >>= 1) {
            if ((k & 1) == 1) y = product(y, square);
            square = product(square, square);
        }
        return new Series(y);
    }

    @Override
    public Series apply(Operation f) {
        return switch (f) {
            case NEGATE -> constant(0).minus(this);
            case ABS -> c[0] > 0 ? this : c[0] < 0 ? negate() : isConstant() ? this : onlyValue(0);
            case SIGN -> c[0] != 0 || isConstant() ? constant(Functions.value(f, c[0])) : onlyValue(0);
            case RELU -> c[0] > 0 ? this : c[0] < 0 || isConstant() ? constant(0) : onlyValue(0);
            case SQRT -> squareRoot();
            case EXP -> exponential();
            case LOG, LOG2, LOG10 -> integral(f, derivative(), c, 1 / Functions.slope(f, 1, 0));
            case SIN -> circular(-1)[0];
            case COS -> circular(-1)[1];
            case SINH -> circular(1)[0];
            case COSH -> circular(1)[1];
            case TAN -> bySquare(f, 1);
            case TANH -> bySquare(f, -1);
            case ASIN -> integral(f, derivative(), root().c, 1);
            case ACOS -> integral(f, derivative(), root().c, -1);
            case ATAN -> integral(f, derivative(), times(this).plus(1).c, 1);
            case SIGMOID -> logistic();
            case SOFTPLUS -> softplus();
            default -> throw new IllegalArgumentException(f + " is not one with one operand");
        };
    }

    /** {@code √(1 − u²)}. */
    private Series root() {
        return constant(1).minus(times(this)).apply(Operation.SQRT);
    }

    /** {@code k c_k}: what u′ has in front of {@code tᵏ⁻¹}, shifted by one. */
    private double[] derivative() {
        double[] d = new double[c.length];
        for (int k = 1; k < d.length; k++) d[k] = k * c[k];
        return d;
    }

    /** y with {@code y′ = u′ / (scale·v)}. */
    private Series integral(Operation f, double[] derivative, double[] v, double scale) {
        double[] y = new double[c.length];
        y[0] = Functions.value(f, c[0]);
        double[] d = new double[c.length]; // k y_k
        for (int k = 1; k < y.length; k++) {
            double s = derivative[k];
            for (int j = 1; j < k; j++) s -= times(v[j], d[k - j]);
            d[k] = s == 0 ? 0 : s / v[0];
            y[k] = d[k] / (k * scale);
        }
        return new Series(y);
    }

    /** {@code y² = u}. */
    private Series squareRoot() {
        double[] y = new double[c.length];
        y[0] = Math.sqrt(c[0]);
        for (int k = 1; k < y.length; k++) {
            double s = c[k];
            for (int j = 1; j < k; j++) s -= times(y[j], y[k - j]);
            y[k] = s == 0 ? 0 : s / (2 * y[0]);
        }
        return new Series(y);
    }

    /** {@code y′ = u′ y}. */
    private Series exponential() {
        double[] y = new double[c.length];
        y[0] = Functions.value(Operation.EXP, c[0]);
        for (int k = 1; k < y.length; k++) y[k] = convolution(c, y, k) / k;
        return new Series(y);
    }

    /** {@code Σ j u_j g_{k−j}}: k times the k-th coefficient of the integral of {@code u′ g}. */
    private static double convolution(double[] u, double[] g, int k) {
        double s = 0;
        for (int j = 1; j <= k; j++) s += times(j * u[j], g[k - j]);
        return s;
    }

    /** Sine and cosine, or the hyperbolic ones: {@code s′ = u′ c, c′ = ± u′ s}. */
    private Series[] circular(double sign) {
        double[] sine = new double[c.length];
        double[] cosine = new double[c.length];
        sine[0] = Functions.value(sign < 0 ? Operation.SIN : Operation.SINH, c[0]);
        cosine[0] = Functions.value(sign < 0 ? Operation.COS : Operation.COSH, c[0]);
        for (int k = 1; k < c.length; k++) {
            sine[k] = convolution(c, cosine, k) / k;
            cosine[k] = sign * convolution(c, sine, k) / k;
        }
        return new Series[] {new Series(sine), new Series(cosine)};
    }

    /** {@code y′ = u′ (1 + b y²)}. */
    private Series bySquare(Operation f, double b) {
        double[] y = new double[c.length];
        double[] g = new double[c.length];
        y[0] = Functions.value(f, c[0]);
        g[0] = Functions.slope(f, c[0], y[0]);
        for (int k = 1; k < y.length; k++) {
            y[k] = convolution(c, g, k) / k;
            for (int j = 0; j <= k; j++) g[k] += b * times(y[j], y[k - j]);
        }
        return new Series(y);
    }

    /** {@code y′ = u′ y (1 − y)}. */
    private Series logistic() {
        double[] y = new double[c.length];
        double[] g = new double[c.length];
        y[0] = Functions.value(Operation.SIGMOID, c[0]);
        g[0] = Functions.slope(Operation.SIGMOID, c[0], y[0]);
        for (int k = 1; k < y.length; k++) {
            y[k] = convolution(c, g, k) / k;
            g[k] = y[k];
            for (int j = 0; j <= k; j++) g[k] -= times(y[j], y[k - j]);
        }
        return new Series(y);
    }

    /** {@code y′ = u′ σ(u)}. */
    private Series softplus() {
        double[] sigma = logistic().c;
        double[] y = new double[c.length];
        y[0] = Functions.value(Operation.SOFTPLUS, c[0]);
        for (int k = 1; k < y.length; k++) y[k] = convolution(c, sigma, k) / k;
        return new Series(y);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Series s && Arrays.equals(c, s.c);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(c);
    }

    @Override
    public String toString() {
        return coefficients().toString();
    }
}
