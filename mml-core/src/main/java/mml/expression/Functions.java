package mml.expression;

import mml.kernel.Elementary;

/**
 * The operations over doubles, with their first and second derivatives. A derivative is NaN at a kink and infinite
 * where the tangent is vertical.
 *
 * @mml §5.1.2
 */
public final class Functions {
    private static final double LN2 = 0.6931471805599453;
    private static final double LN10 = 2.302585092994046;

    private Functions() {}

    /** f(u). */
    public static double value(Operation f, double u) {
        return switch (f) {
            case NEGATE -> u == 0 ? 0 : -u;
            case ABS -> Math.abs(u);
            case SIGN -> u > 0 ? 1 : u < 0 ? -1 : u;
            case RELU -> Math.max(u, 0);
            case SQRT -> Math.sqrt(u);
            case EXP -> Elementary.exp(u);
            case LOG -> Elementary.log(u);
            case LOG2 -> Elementary.log2(u);
            case LOG10 -> Elementary.log10(u);
            case SIN -> Elementary.sin(u);
            case COS -> Elementary.cos(u);
            case TAN -> Elementary.tan(u);
            case ASIN -> Elementary.asin(u);
            case ACOS -> Elementary.acos(u);
            case ATAN -> Elementary.atan(u);
            case SINH -> Elementary.sinh(u);
            case COSH -> Elementary.cosh(u);
            case TANH -> Elementary.tanh(u);
            case SIGMOID -> Elementary.sigmoid(u);
            case SOFTPLUS -> Elementary.softplus(u);
            default -> throw not(f, "one operand");
        };
    }

    /** f(u, v). */
    public static double value(Operation f, double u, double v) {
        return switch (f) {
            case ADD -> u + v;
            case SUBTRACT -> u - v;
            case MULTIPLY -> u * v;
            case DIVIDE -> u / v;
            case POWER -> Elementary.pow(u, v);
            case MIN -> Math.min(u, v);
            case MAX -> Math.max(u, v);
            default -> throw not(f, "two operands");
        };
    }

    /** uⁿ by squaring, in a fixed order; u⁰ is 1 for every u, and a negative power divides once, at the end. */
    public static double power(double u, int n) {
        if (n == 2) return u * u; // what the loop gives, and by far the most frequent
        double square = u;
        double result = 1;
        for (int k = Math.abs(n); k > 0; k >>= 1) {
            if ((k & 1) == 1) result *= square;
            square *= square;
        }
        return n < 0 ? 1 / result : result;
    }

    /** f′(u), where y = f(u). */
    public static double slope(Operation f, double u, double y) {
        return switch (f) {
            case NEGATE -> -1;
            case ABS -> u > 0 ? 1 : u < 0 ? -1 : Double.NaN;
            case SIGN -> u != 0 ? 0 : Double.NaN;
            case RELU -> u > 0 ? 1 : u < 0 ? 0 : Double.NaN;
            case SQRT -> 0.5 / y;
            case EXP -> y;
            case SINH -> Elementary.cosh(u);
            case COSH -> Elementary.sinh(u);
            case LOG -> 1 / u;
            case LOG2 -> 1 / (u * LN2);
            case LOG10 -> 1 / (u * LN10);
            case SIN -> Elementary.cos(u);
            case COS -> -Elementary.sin(u);
            case TAN -> 1 + y * y;
            case ASIN -> 1 / Math.sqrt((1 - u) * (1 + u));
            case ACOS -> -1 / Math.sqrt((1 - u) * (1 + u));
            case ATAN -> 1 / (1 + u * u);
            case TANH -> (1 - y) * (1 + y);
            case SIGMOID -> y * Elementary.sigmoid(-u);
            case SOFTPLUS -> Elementary.sigmoid(u);
            default -> throw not(f, "one operand");
        };
    }

    /** f″(u), where y = f(u). */
    public static double curvature(Operation f, double u, double y) {
        return switch (f) {
            case NEGATE -> 0;
            case ABS, SIGN, RELU -> u != 0 ? 0 : Double.NaN;
            case SQRT -> -0.25 / (u * y);
            case EXP, SINH, COSH -> y;
            case LOG -> -1 / (u * u);
            case LOG2 -> -1 / (u * u * LN2);
            case LOG10 -> -1 / (u * u * LN10);
            case SIN, COS -> -y;
            case TAN -> 2 * y * (1 + y * y);
            case ASIN, ACOS -> u * power(slope(f, u, y), 3);
            case ATAN -> -2 * u * power(slope(f, u, y), 2);
            case TANH -> -2 * y * slope(f, u, y);
            case SIGMOID -> slope(f, u, y) * (1 - 2 * y);
            case SOFTPLUS -> Elementary.sigmoid(u) * Elementary.sigmoid(-u);
            default -> throw not(f, "one operand");
        };
    }

    /** n uⁿ⁻¹. */
    public static double powerSlope(double u, int n) {
        return n == 0 ? 0 : n * power(u, n - 1);
    }

    /** n (n − 1) uⁿ⁻². */
    public static double powerCurvature(double u, int n) {
        return n == 0 || n == 1 ? 0 : (double) n * (n - 1) * power(u, n - 2);
    }

    /** ∂f/∂u at (u, v), where y = f(u, v). */
    public static double left(Operation f, double u, double v) {
        return switch (f) {
            case ADD, SUBTRACT -> 1;
            case MULTIPLY -> v;
            case DIVIDE -> 1 / v;
            case POWER -> v == 0 ? 0 : v * Elementary.pow(u, v - 1);
            case MIN -> u < v ? 1 : u > v ? 0 : Double.NaN;
            case MAX -> u > v ? 1 : u < v ? 0 : Double.NaN;
            default -> throw not(f, "two operands");
        };
    }

    /** ∂f/∂v at (u, v), where y = f(u, v). */
    public static double right(Operation f, double u, double v, double y) {
        return switch (f) {
            case ADD -> 1;
            case SUBTRACT -> -1;
            case MULTIPLY -> u;
            case DIVIDE -> -y / v;
            case POWER -> u > 0 ? y * Elementary.log(u) : u == 0 && v > 0 ? 0 : Double.NaN;
            case MIN -> u > v ? 1 : u < v ? 0 : Double.NaN;
            case MAX -> u < v ? 1 : u > v ? 0 : Double.NaN;
            default -> throw not(f, "two operands");
        };
    }

    /** ∂²f/∂u². */
    public static double leftLeft(Operation f, double u, double v) {
        return switch (f) {
            case POWER -> v == 0 || v == 1 ? 0 : v * (v - 1) * Elementary.pow(u, v - 2);
            case MIN, MAX -> u != v ? 0 : Double.NaN;
            default -> 0;
        };
    }

    /** ∂²f/∂u∂v. */
    public static double leftRight(Operation f, double u, double v) {
        return switch (f) {
            case MULTIPLY -> 1;
            case DIVIDE -> -1 / (v * v);
            case POWER ->
                u > 0 ? Elementary.pow(u, v - 1) * (1 + v * Elementary.log(u)) : u == 0 && v > 1 ? 0 : Double.NaN;
            case MIN, MAX -> u != v ? 0 : Double.NaN;
            default -> 0;
        };
    }

    /** ∂²f/∂v². */
    public static double rightRight(Operation f, double u, double v, double y) {
        return switch (f) {
            case DIVIDE -> 2 * y / (v * v);
            case POWER -> {
                double log = Elementary.log(u);
                yield u > 0 ? y * log * log : u == 0 && v > 0 ? 0 : Double.NaN;
            }
            case MIN, MAX -> u != v ? 0 : Double.NaN;
            default -> 0;
        };
    }

    private static IllegalArgumentException not(Operation f, String expected) {
        return new IllegalArgumentException(f + " is not one with " + expected);
    }
}
