package mml.optimization;

import mml.expression.Expression;
import mml.expression.Functions;
import mml.expression.Operation;
import mml.kernel.Elementary;
import mml.matrix.Shapes;
import mml.matrix.Vector;

/**
 * How a formula curves in a box, as far as the rules of composition tell: sums of convex functions are convex, so are positive multiples, maxima, and
 * growing convex functions of convex ones. What the rules do not reach is {@link Kind#UNKNOWN}, not "not convex": {@code log(eˣ + eʸ)} is convex, and no
 * rule for its parts says so.
 *
 * <p>The range of each part, needed for {@code |u|}, {@code u²} and the like, is found by intervals from the bounds of the variables.
 *
 * @param kind what is known
 * @param rule by which, in words
 * @param low the least that the values can be
 * @param high the largest
 * @param degree of a polynomial, 3 for all that is none of degree at most 2
 * @mml §7.3, Example 7.4
 */
record Curvature(Kind kind, String rule, double low, double high, int degree) {
    /** The kinds. */
    enum Kind {
        CONSTANT("constant"),
        AFFINE("affine"),
        CONVEX("convex"),
        CONCAVE("concave"),
        UNKNOWN("not told by the rules");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }

        boolean isConvex() {
            return this != CONCAVE && this != UNKNOWN;
        }

        boolean isConcave() {
            return this != CONVEX && this != UNKNOWN;
        }

        Kind flipped() {
            return this == CONVEX ? CONCAVE : this == CONCAVE ? CONVEX : this;
        }
    }

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    /** Of every part of a formula, in order; the last is the formula itself. */
    static Curvature[] of(Expression f, Vector lower, Vector upper) {
        Curvature[] all = new Curvature[f.size()];
        for (int i = 0; i < all.length; i++) all[i] = part(f, i, all, lower, upper);
        return all;
    }

    private static Curvature part(Expression f, int i, Curvature[] all, Vector lower, Vector upper) {
        Operation op = f.operation(i);
        if (op == Operation.NAME) {
            int j = f.variables().indexOf(f.label(i));
            return new Curvature(Kind.AFFINE, "a variable", lower.get(j), upper.get(j), 1);
        }
        if (op.operands() == 0) {
            double value = f.part(i).over().at();
            return new Curvature(Kind.CONSTANT, "a number", value, value, 0);
        }
        Curvature u = all[f.left(i)];
        Curvature made = op.operands() == 1 ? unary(op, u) : binary(op, u, all[f.right(i)], f.left(i) == f.right(i));
        if (made.kind != Kind.UNKNOWN
                && made.low == made.high
                && constant(u)
                && (op.operands() == 1 || constant(all[f.right(i)])))
            return new Curvature(Kind.CONSTANT, "a number", made.low, made.high, 0);
        return made;
    }

    private static boolean constant(Curvature u) {
        return u.kind == Kind.CONSTANT;
    }

    private static Curvature unknown(double low, double high, int degree) {
        return new Curvature(Kind.UNKNOWN, "no rule", low, high, degree);
    }

    private static Curvature unary(Operation op, Curvature u) {
        return switch (op) {
            case NEGATE -> new Curvature(u.kind.flipped(), "a negative turns it around", -u.high, -u.low, u.degree);
            case EXP -> growing(u, "exp grows and is convex", Elementary.exp(u.low), Elementary.exp(u.high));
            case RELU -> growing(u, "max(0, ·) grows and is convex", Math.max(0, u.low), Math.max(0, u.high));
            case SOFTPLUS ->
                growing(u, "softplus grows and is convex", Elementary.softplus(u.low), Elementary.softplus(u.high));
            case LOG, LOG2, LOG10 ->
                rising(
                        u,
                        "a logarithm grows and is concave",
                        -INFINITY,
                        u.high > 0 ? Functions.value(op, u.high) : -INFINITY);
            case SQRT ->
                rising(u, "a root grows and is concave", Math.sqrt(Math.max(0, u.low)), Math.sqrt(Math.max(0, u.high)));
            case ABS, COSH -> even(op, u);
            default -> unknown(-INFINITY, INFINITY, 3);
        };
    }

    private static Curvature growing(Curvature u, String rule, double low, double high) {
        return u.kind.isConvex()
                ? new Curvature(constant(u) ? Kind.CONSTANT : Kind.CONVEX, rule, low, high, 3)
                : unknown(low, high, 3);
    }

    private static Curvature rising(Curvature u, String rule, double low, double high) {
        return u.kind.isConcave()
                ? new Curvature(constant(u) ? Kind.CONSTANT : Kind.CONCAVE, rule, low, high, 3)
                : unknown(low, high, 3);
    }

    /** |u| and cosh u: of an affine u; of a convex one that is not negative, of a concave one that is not positive. */
    private static Curvature even(Operation op, Curvature u) {
        double least = u.low > 0 ? u.low : u.high < 0 ? -u.high : 0;
        double most = Math.max(Math.abs(u.low), Math.abs(u.high));
        double low = Functions.value(op, least);
        double high = Functions.value(op, most);
        if (constant(u)) return new Curvature(Kind.CONSTANT, "a number", low, high, 0);
        return bowl(u) ? new Curvature(Kind.CONVEX, op.text() + inside(u), low, high, 3) : unknown(low, high, 3);
    }

    private static String inside(Curvature u) {
        return u.kind == Kind.AFFINE || u.kind == Kind.CONSTANT ? " of an affine part" : " of a part of one sign";
    }

    private static boolean bowl(Curvature u) {
        return u.kind == Kind.AFFINE
                || u.kind == Kind.CONSTANT
                || (u.kind == Kind.CONVEX && u.low >= 0)
                || (u.kind == Kind.CONCAVE && u.high <= 0);
    }

    private static Curvature binary(Operation op, Curvature u, Curvature v, boolean same) {
        int degree = Math.max(u.degree, v.degree);
        return switch (op) {
            case ADD -> sum(u, v, degree);
            case SUBTRACT -> sum(u, unary(Operation.NEGATE, v), degree);
            case MAX ->
                u.kind.isConvex() && v.kind.isConvex()
                        ? new Curvature(
                                Kind.CONVEX,
                                "the larger of convex functions",
                                Math.max(u.low, v.low),
                                Math.max(u.high, v.high),
                                3)
                        : unknown(Math.max(u.low, v.low), Math.max(u.high, v.high), 3);
            case MIN ->
                u.kind.isConcave() && v.kind.isConcave()
                        ? new Curvature(
                                Kind.CONCAVE,
                                "the smaller of concave functions",
                                Math.min(u.low, v.low),
                                Math.min(u.high, v.high),
                                3)
                        : unknown(Math.min(u.low, v.low), Math.min(u.high, v.high), 3);
            case MULTIPLY ->
                same
                        ? power(u, 2)
                        : constant(u) ? multiple(u.low, v) : constant(v) ? multiple(v.low, u) : product(u, v);
            case DIVIDE ->
                constant(v) && v.low != 0
                        ? multiple(1 / v.low, u)
                        : constant(u) ? multiple(u.low, power(v, -1)) : unknown(-INFINITY, INFINITY, 3);
            case POWER -> constant(v) ? power(u, v.low) : unknown(-INFINITY, INFINITY, 3);
            default -> unknown(-INFINITY, INFINITY, 3);
        };
    }

    private static Curvature sum(Curvature u, Curvature v, int degree) {
        double low = u.low + v.low;
        double high = u.high + v.high;
        if (Double.isNaN(low)) low = -INFINITY;
        if (Double.isNaN(high)) high = INFINITY;
        Kind kind = constant(u)
                ? v.kind
                : constant(v)
                        ? u.kind
                        : u.kind == Kind.AFFINE && v.kind == Kind.AFFINE
                                ? Kind.AFFINE
                                : u.kind.isConvex() && v.kind.isConvex()
                                        ? Kind.CONVEX
                                        : u.kind.isConcave() && v.kind.isConcave() ? Kind.CONCAVE : Kind.UNKNOWN;
        return new Curvature(kind, kind == Kind.UNKNOWN ? "no rule" : "a sum of such", low, high, degree);
    }

    private static Curvature multiple(double c, Curvature u) {
        if (c == 0 && Shapes.finite(u.low) && Shapes.finite(u.high))
            return new Curvature(Kind.CONSTANT, "a number", 0, 0, 0);
        double a = c * u.low;
        double b = c * u.high;
        if (Double.isNaN(a) || Double.isNaN(b)) return unknown(-INFINITY, INFINITY, u.degree);
        return new Curvature(
                c < 0 ? u.kind.flipped() : u.kind,
                c < 0 ? "a negative multiple turns it around" : "a multiple",
                Math.min(a, b),
                Math.max(a, b),
                u.degree);
    }

    private static Curvature product(Curvature u, Curvature v) {
        double low = INFINITY;
        double high = -INFINITY;
        for (double a : new double[] {u.low, u.high})
            for (double b : new double[] {v.low, v.high}) {
                double c = a == 0 || b == 0 ? 0 : a * b;
                low = Math.min(low, c);
                high = Math.max(high, c);
            }
        return unknown(low, high, Math.min(3, u.degree + v.degree));
    }

    /** uᵖ with a constant p. */
    private static Curvature power(Curvature u, double p) {
        if (p == 1) return u;
        if (p == 0) return new Curvature(Kind.CONSTANT, "a number", 1, 1, 0);
        boolean whole = Math.floor(p) == p;
        boolean isEven = whole && Math.floor(p / 2) * 2 == p;
        int degree = whole && p > 0 ? (int) Math.min(3, p * u.degree) : 3;
        double a = Elementary.pow(u.low, p);
        double b = Elementary.pow(u.high, p);
        boolean oneSided = u.low > 0 || (u.low >= 0 && p > 0) || (isEven && p > 0 && u.high <= 0);
        double low = oneSided ? Math.min(a, b) : isEven && p > 0 ? 0 : -INFINITY;
        double high = oneSided || (isEven && p > 0) ? Math.max(a, b) : INFINITY;
        if (constant(u)) return new Curvature(Kind.CONSTANT, "a number", a, a, 0);
        if (isEven && p > 0 && bowl(u))
            return new Curvature(Kind.CONVEX, "an even power" + inside(u), low, high, degree);
        if (p > 1 && u.low >= 0 && u.kind.isConvex())
            return new Curvature(Kind.CONVEX, "a power above 1 of a convex part not below 0", low, high, degree);
        if (p > 0 && p < 1 && u.kind.isConcave())
            return new Curvature(
                    Kind.CONCAVE, "a power below 1 of a concave part not below 0", Math.max(0, low), high, degree);
        if (p < 0 && u.low > 0 && u.kind.isConcave())
            return new Curvature(Kind.CONVEX, "a negative power of a concave part above 0", low, high, 3);
        return unknown(low, high, degree);
    }
}
