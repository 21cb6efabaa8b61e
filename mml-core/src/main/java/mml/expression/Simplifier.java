package mml.expression;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Applies the rules of {@link Simplification} from the inside out until none applies. */
final class Simplifier {
    private static final int LARGEST_POWER = 1000;

    private final Nodes pool = new Nodes();
    private final Names names;
    private final Simplification.Listener listener;
    private @Nullable Simplification rule; // of the last rewriting

    private Simplifier(Names names, Simplification.Listener listener) {
        this.names = names;
        this.listener = listener;
    }

    static Expression simplify(Expression f, Simplification.Listener listener) {
        Simplifier simplifier = new Simplifier(f.names(), listener);
        int[] where = new int[f.size()];
        for (int i = 0; i < where.length; i++) where[i] = simplifier.simplest(Nodes.moved(f.node(i), where));
        return simplifier.expression(where[where.length - 1]);
    }

    private Expression expression(int i) {
        return new Expression(pool.under(i), names);
    }

    /** The node whose operands are as simple as they get, as simple as it gets. */
    private int simplest(Node node) {
        int i = pool.add(node);
        while (true) {
            rule = null;
            int better = rewrite(i);
            Simplification applied = rule;
            if (applied == null) return i;
            if (listener != Simplification.NOBODY) listener.applied(applied, expression(i), expression(better));
            i = better;
        }
    }

    private int by(Simplification applied, int result) {
        rule = applied;
        return result;
    }

    private int rewrite(int i) {
        int a = pool.left(i);
        int b = pool.right(i);
        return switch (pool.operation(i)) {
            case ADD -> sum(i, a, b);
            case SUBTRACT -> difference(i, a, b);
            case MULTIPLY -> product(i, a, b);
            case DIVIDE -> quotient(i, a, b);
            case POWER -> power(i, a, b);
            case NEGATE -> negation(i, a);
            default -> i;
        };
    }

    private int sum(int i, int a, int b) {
        if (isZero(a)) return by(Simplification.ZERO_SUM, b);
        if (isZero(b)) return by(Simplification.ZERO_SUM, a);
        BigFraction u = rational(a);
        BigFraction v = rational(b);
        if (u != null && v != null) return number(i, u.add(v), a, b);
        return negated(b) ? by(Simplification.SIGNS_OUT, pool.add(Operation.SUBTRACT, a, pool.left(b))) : i;
    }

    private int difference(int i, int a, int b) {
        if (isZero(b)) return by(Simplification.ZERO_SUM, a);
        if (isZero(a)) return by(Simplification.ZERO_SUM, simplest(new Node(Operation.NEGATE, b, -1)));
        BigFraction u = rational(a);
        BigFraction v = rational(b);
        if (u != null && v != null) return number(i, u.subtract(v), a, b);
        return negated(b) ? by(Simplification.SIGNS_OUT, pool.add(Operation.ADD, a, pool.left(b))) : i;
    }

    private int negation(int i, int a) {
        if (negated(a)) return by(Simplification.TWO_SIGNS, pool.left(a));
        if (isZero(a)) return by(Simplification.NUMBERS, a);
        return i;
    }

    private int product(int i, int a, int b) {
        if (isZero(a)) return by(Simplification.ZERO_PRODUCT, a);
        if (isZero(b)) return by(Simplification.ZERO_PRODUCT, b);
        if (isOne(a)) return by(Simplification.ONE_PRODUCT, b);
        if (isOne(b)) return by(Simplification.ONE_PRODUCT, a);
        BigFraction u = rational(a);
        BigFraction v = rational(b);
        if (u != null && v != null) return number(i, u.multiply(v), a, b);
        if (negated(a)) {
            int rest = simplest(new Node(Operation.MULTIPLY, pool.left(a), b));
            return by(Simplification.SIGNS_OUT, simplest(new Node(Operation.NEGATE, rest, -1)));
        }
        if (negated(b)) {
            int rest = simplest(new Node(Operation.MULTIPLY, a, pool.left(b)));
            return by(Simplification.SIGNS_OUT, simplest(new Node(Operation.NEGATE, rest, -1)));
        }
        int front = numbersFirst(i, a, b, u, v);
        return front != i ? front : sameBase(i, a, b);
    }

    private int numbersFirst(int i, int a, int b, @Nullable BigFraction u, @Nullable BigFraction v) {
        if (v != null && leading(a) == null)
            return by(Simplification.NUMBERS_FIRST, simplest(new Node(Operation.MULTIPLY, b, a)));
        BigFraction inA = u != null ? u : leading(a);
        BigFraction inB = v != null ? v : leading(b);
        if (inB == null) return i;
        if (inA == null) {
            int number = factors(b).get(0);
            int rest = simplest(new Node(Operation.MULTIPLY, a, withoutLeading(b)));
            return by(Simplification.NUMBERS_FIRST, times(number, rest));
        }
        // two numbers, which become one
        int first = u != null ? a : factors(a).get(0);
        int second = v != null ? b : factors(b).get(0);
        int number = simplest(new Node(Operation.MULTIPLY, first, second));
        if (pool.operation(number) == Operation.MULTIPLY) return i; // too large to be computed
        int restB = v != null ? -1 : withoutLeading(b);
        int rest = u != null ? restB : withoutLeading(a);
        if (u == null && restB >= 0) rest = simplest(new Node(Operation.MULTIPLY, rest, restB));
        return by(Simplification.NUMBERS_FIRST, times(number, rest));
    }

    /** The number times the product, in front of it. */
    private int times(int number, int rest) {
        if (isOne(number)) return rest;
        List<Integer> factors = factors(rest);
        int out = simplest(new Node(Operation.MULTIPLY, number, factors.get(0)));
        for (int k = 1; k < factors.size(); k++) out = pool.add(Operation.MULTIPLY, out, factors.get(k));
        return out;
    }

    /** The factors of a product from left to right, of its left operand, the left operand of that, and so on. */
    private List<Integer> factors(int i) {
        List<Integer> reversed = new ArrayList<>();
        int k = i;
        while (pool.operation(k) == Operation.MULTIPLY) {
            reversed.add(pool.right(k));
            k = pool.left(k);
        }
        reversed.add(k);
        List<Integer> factors = new ArrayList<>();
        for (int j = reversed.size() - 1; j >= 0; j--) factors.add(reversed.get(j));
        return factors;
    }

    /** The number a product starts with, null if there is none. */
    private @Nullable BigFraction leading(int i) {
        return pool.operation(i) == Operation.MULTIPLY ? rational(factors(i).get(0)) : null;
    }

    private int withoutLeading(int i) {
        List<Integer> factors = factors(i);
        int out = factors.get(1);
        for (int k = 2; k < factors.size(); k++) out = pool.add(Operation.MULTIPLY, out, factors.get(k));
        return out;
    }

    /** Some factor of the first operand and some factor of the second become one. */
    private int sameBase(int i, int a, int b) {
        List<Integer> first = factors(a);
        List<Integer> second = factors(b);
        for (int k = 0; k < first.size(); k++)
            for (int l = 0; l < second.size(); l++) {
                int base = base(first.get(k));
                BigInteger m = exponent(first.get(k));
                BigInteger n = exponent(second.get(l));
                if (m == null || n == null || base(second.get(l)) != base || isRational(base)) continue;
                first.set(k, simplest(new Node(Operation.POWER, base, integer(m.add(n)))));
                second.remove(l);
                int out = product(first);
                if (!second.isEmpty()) out = simplest(new Node(Operation.MULTIPLY, out, product(second)));
                return by(Simplification.SAME_BASE, out);
            }
        return i;
    }

    private int product(List<Integer> factors) {
        int out = factors.get(0);
        for (int k = 1; k < factors.size(); k++) out = simplest(new Node(Operation.MULTIPLY, out, factors.get(k)));
        return out;
    }

    /** The whole exponent of a power, 1 for what is none; null if it is not whole. */
    private @Nullable BigInteger exponent(int i) {
        if (pool.operation(i) != Operation.POWER) return BigInteger.ONE;
        BigFraction n = rational(pool.right(i));
        return n != null && Exact.isInteger(n) && Exact.isShort(n.getNumerator()) ? n.getNumerator() : null;
    }

    private int base(int i) {
        return pool.operation(i) == Operation.POWER ? pool.left(i) : i;
    }

    private int quotient(int i, int a, int b) {
        if (isOne(b)) return by(Simplification.ONE_QUOTIENT, a);
        BigFraction v = rational(b);
        if (isZero(a) && (v == null || v.getNumerator().signum() != 0)) return by(Simplification.ZERO_PRODUCT, a);
        BigFraction u = rational(a);
        if (u != null && v != null && v.getNumerator().signum() != 0) {
            int number = number(i, u.divide(v), a, b);
            if (rule != null) return number;
        }
        if (negated(a)) return signOut(Operation.DIVIDE, pool.left(a), b);
        return negated(b) ? signOut(Operation.DIVIDE, a, pool.left(b)) : i;
    }

    private int signOut(Operation operation, int a, int b) {
        int rest = simplest(new Node(operation, a, b));
        return by(Simplification.SIGNS_OUT, simplest(new Node(Operation.NEGATE, rest, -1)));
    }

    private int power(int i, int a, int b) {
        if (isOne(b)) return by(Simplification.POWER_ONE, a);
        if (isZero(b)) return by(Simplification.POWER_ZERO, integer(BigInteger.ONE));
        BigFraction u = rational(a);
        BigFraction v = rational(b);
        if (u == null || v == null || !Exact.isInteger(v)) return i;
        if (v.getNumerator().bitLength() > 10 || Math.abs(v.intValue()) > LARGEST_POWER) return i;
        if (u.getNumerator().signum() == 0 && v.getNumerator().signum() < 0) return i;
        int bits = Math.max(u.getNumerator().bitLength(), u.getDenominator().bitLength());
        return (long) bits * Math.abs(v.intValue()) > 128 ? i : number(i, u.pow(v.intValue()), a, b);
    }

    /** The node of a number, i itself if that is what it is or the number is too long. */
    private int number(int i, BigFraction value, int a, int b) {
        int result = literal(value, decimal(a) || decimal(b));
        return result < 0 || result == i ? i : by(Simplification.NUMBERS, result);
    }

    /** −1 for a number too long to be read. */
    private int literal(BigFraction value, boolean decimal) {
        BigFraction size = value.abs();
        BigInteger p = size.getNumerator();
        BigInteger q = size.getDenominator();
        String text = decimal ? Exact.decimal(size) : null;
        if (text == null && !(Exact.isShort(p) && Exact.isShort(q))) return -1;
        if (text == null && Exact.isInteger(size)) text = p.toString();
        int out = text != null
                ? pool.add(Node.number(text))
                : pool.add(Operation.DIVIDE, pool.add(Node.number(p.toString())), pool.add(Node.number(q.toString())));
        return value.getNumerator().signum() < 0 ? pool.add(Operation.NEGATE, out) : out;
    }

    private int integer(BigInteger n) {
        int out = pool.add(Node.number(n.abs().toString()));
        return n.signum() < 0 ? pool.add(Operation.NEGATE, out) : out;
    }

    private boolean decimal(int i) {
        return switch (pool.operation(i)) {
            case NUMBER -> Exact.isDecimal(pool.get(i).text());
            case NEGATE -> decimal(pool.left(i));
            case DIVIDE -> decimal(pool.left(i)) || decimal(pool.right(i));
            default -> false;
        };
    }

    /** The number a node is, null if it is none: a literal, a quotient of two, or one of these with a sign. */
    private @Nullable BigFraction rational(int i) {
        int k = i;
        boolean minus = false;
        while (negated(k)) {
            minus = !minus;
            k = pool.left(k);
        }
        BigFraction value = null;
        if (pool.operation(k) == Operation.NUMBER)
            value = Exact.value(pool.get(k).text());
        if (pool.operation(k) == Operation.DIVIDE
                && pool.operation(pool.left(k)) == Operation.NUMBER
                && pool.operation(pool.right(k)) == Operation.NUMBER
                && !isZero(pool.right(k)))
            value = Exact.value(pool.get(pool.left(k)).text())
                    .divide(Exact.value(pool.get(pool.right(k)).text()));
        return value == null || !minus ? value : value.negate();
    }

    private boolean isRational(int i) {
        return rational(i) != null;
    }

    private boolean isZero(int i) {
        BigFraction value = pool.operation(i) == Operation.NUMBER ? rational(i) : null;
        return value != null && value.getNumerator().signum() == 0;
    }

    private boolean isOne(int i) {
        BigFraction value = pool.operation(i) == Operation.NUMBER ? rational(i) : null;
        return value != null && value.equals(BigFraction.ONE);
    }

    private boolean negated(int i) {
        return pool.operation(i) == Operation.NEGATE;
    }
}
