package mml.expression;

import org.apache.commons.math3.util.FastMath;

/** The elementary functions until the kernel has all of them. */
final class Elementary {
    private Elementary() {}

    static double exp(double x) {
        return mml.kernel.Elementary.exp(x);
    }

    static double log(double x) {
        return mml.kernel.Elementary.log(x);
    }

    static double log2(double x) {
        int k = x > 0 && x < Double.POSITIVE_INFINITY ? FastMath.getExponent(x) : 0;
        return k + log(FastMath.scalb(x, -k)) * 1.4426950408889634;
    }

    static double log10(double x) {
        return FastMath.log10(x);
    }

    static double pow(double x, double y) {
        return FastMath.pow(x, y);
    }

    static double sin(double x) {
        return FastMath.sin(x);
    }

    static double cos(double x) {
        return FastMath.cos(x);
    }

    static double tan(double x) {
        return FastMath.tan(x);
    }

    static double asin(double x) {
        return FastMath.asin(x);
    }

    static double acos(double x) {
        return FastMath.acos(x);
    }

    static double atan(double x) {
        return FastMath.atan(x);
    }

    static double sinh(double x) {
        return FastMath.sinh(x);
    }

    static double cosh(double x) {
        return FastMath.cosh(x);
    }

    static double tanh(double x) {
        return FastMath.tanh(x);
    }

    static double sigmoid(double x) {
        return x >= 0 ? 1 / (1 + exp(-x)) : exp(x) / (1 + exp(x));
    }

    static double softplus(double x) {
        return Math.max(x, 0) + FastMath.log1p(exp(-Math.abs(x)));
    }
}
