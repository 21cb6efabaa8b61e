package mml.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import mml.matrix.Shapes;
import mml.text.Count;
import org.jspecify.annotations.Nullable;

/**
 * Operations one after the other, each on results that stand before it: what {@link Expression} becomes to be evaluated, and what a tape
 * records. It runs over doubles and over any other {@link Scalar}, in this order, in a loop.
 *
 * <p>The operations are those of {@link Operation}, with {@code NUMBER} for a constant, {@code NAME} for an input whose
 * number stands in {@link #left}, and {@code INTEGER_POWER} for a power whose whole exponent stands in {@link #right}.
 *
 * @mml §5.6.2
 */
public final class Program {
    private static final int LARGEST_POWER = 1024;

    private final int inputs;
    private final Operation[] operations;
    private final int[] left;
    private final int[] right;
    private final double[] constants;
    private final int[] outputs;
    private final List<String> missing;

    private Program(Builder made, int inputs, int[] outputs, List<String> missing) {
        this.inputs = inputs;
        int size = 0;
        for (int output : outputs) size = Math.max(size, 1 + Shapes.index(output, made.size, "output"));
        if (size == 0) throw new IllegalArgumentException("the program has no output, expected one or more");
        for (int i = 0; i < size; i++)
            if (made.operations[i] == Operation.NAME) Shapes.index(made.left[i], inputs, "input");
        this.operations = Arrays.copyOf(made.operations, size);
        this.left = Arrays.copyOf(made.left, size);
        this.right = Arrays.copyOf(made.right, size);
        this.constants = Arrays.copyOf(made.constants, size);
        this.outputs = outputs.clone();
        this.missing = missing;
    }

    /** A program that grows. */
    public static final class Builder {
        private static final int MOST = 50_000_000;

        private Operation[] operations = new Operation[64];
        private int[] left = new int[64];
        private int[] right = new int[64];
        private double[] constants = new double[64];
        private int size;

        /** Adds an operation; its place is the answer. */
        public int add(Operation operation, int left, int right) {
            Shapes.index(left, size, "operand");
            if (operation.operands() == 2) Shapes.index(right, size, "operand");
            else if (operation.operands() != 1 || operation == Operation.INTEGER_POWER)
                throw new IllegalArgumentException(
                        operation + " cannot be added, expected one with one or two operands");
            return add(operation, left, right, 0);
        }

        public int input(int number) {
            Shapes.count(number, "input");
            return add(Operation.NAME, number, -1, 0);
        }

        public int constant(double value) {
            return add(Operation.NUMBER, -1, -1, value);
        }

        private int add(Operation operation, int a, int b, double constant) {
            if (size == operations.length) grow();
            operations[size] = operation;
            left[size] = a;
            right[size] = b;
            constants[size] = constant;
            return size++;
        }

        private void grow() {
            if (size >= MOST)
                throw new IllegalArgumentException("a program of more than " + MOST + " operations, expected less");
            int length = 2 * size;
            operations = Arrays.copyOf(operations, length);
            left = Arrays.copyOf(left, length);
            right = Arrays.copyOf(right, length);
            constants = Arrays.copyOf(constants, length);
        }

        public int size() {
            return size;
        }

        /** An operation with a whole exponent. */
        public int power(int base, int exponent) {
            Shapes.index(base, size, "operand");
            return add(Operation.INTEGER_POWER, base, exponent, 0);
        }

        /**
         * What was added so far as a program.
         *
         * @param inputs how many there are, of which it need not use all
         * @param outputs the places of its results, the first of which is its value
         */
        public Program program(int inputs, int... outputs) {
            return new Program(this, inputs, outputs, List.of());
        }
    }

    static Program of(Expression f) {
        return new Compiler(f).program();
    }

    /**
     * One program with a result for each formula; equal parts are computed once.
     *
     * @param f one or more formulas in the same variables
     */
    public static Program of(List<Expression> f) {
        if (f.isEmpty()) throw new IllegalArgumentException("f is empty, expected one formula or more");
        Nodes pool = new Nodes();
        int[] roots = new int[f.size()];
        for (int k = 0; k < roots.length; k++) {
            if (!f.get(k).variables().equals(f.get(0).variables()))
                throw new IllegalArgumentException("f[" + k + "] is a function of "
                        + f.get(k).variables() + ", expected " + f.get(0).variables() + " as f[0]");
            int[] where = pool.addAll(f.get(k));
            roots[k] = where[where.length - 1];
        }
        // a formula that holds them all: its own sums stand behind every root
        int all = roots[roots.length - 1];
        for (int k = roots.length - 2; k >= 0; k--) all = pool.add(Operation.ADD, roots[k], all);
        Expression together = new Expression(pool.under(all), Names.of(f.get(0).variables()));
        Compiler compiler = new Compiler(together);
        int[] outputs = new int[roots.length];
        for (int k = 0; k < roots.length; k++) outputs[k] = compiler.where[together.find(pool.under(roots[k]))];
        return new Program(
                compiler.builder, compiler.variables.size() + compiler.parameters.size(), outputs, compiler.parameters);
    }

    /** Parts of a formula as operations, leaving out the numbers that go into an operation. */
    static final class Compiler {
        final Expression f;
        final List<String> variables;
        final List<String> parameters;
        final Builder builder = new Builder();
        /** Where the operation of each part stands, −1 for one that has none. */
        final int[] where;

        Compiler(Expression f) {
            this.f = f;
            this.variables = f.variables();
            this.parameters = f.parameters();
            this.where = new int[f.size()];
            boolean[] needed = needed();
            for (int i = 0; i < where.length; i++) where[i] = needed[i] ? add(i, where) : -1;
        }

        Program program() {
            return new Program(
                    builder, variables.size() + parameters.size(), new int[] {where[where.length - 1]}, parameters);
        }

        private boolean[] needed() {
            boolean[] needed = new boolean[f.size()];
            needed[needed.length - 1] = true;
            for (int i = needed.length - 1; i >= 0; i--) {
                if (!needed[i]) continue;
                boolean power = f.operation(i) == Operation.POWER;
                boolean exponential = power && f.operation(f.left(i)) == Operation.E;
                boolean plain = power && (wholeExponent(f.right(i)) != null || isHalf(f.right(i)));
                if (f.left(i) >= 0 && !exponential) needed[f.left(i)] = true;
                if (f.right(i) >= 0 && (exponential || !plain)) needed[f.right(i)] = true;
            }
            return needed;
        }

        private int add(int i, int[] where) {
            int left = f.left(i);
            int right = f.right(i);
            return switch (f.operation(i)) {
                case NUMBER -> builder.constant(Exact.toDouble(f.label(i)));
                case PI -> builder.constant(Math.PI);
                case E -> builder.constant(Math.E);
                case NAME -> builder.input(input(f.label(i)));
                case POWER -> power(left, right, where);
                default -> builder.add(f.operation(i), where[left], right < 0 ? -1 : where[right]);
            };
        }

        private int input(String name) {
            int variable = variables.indexOf(name);
            return variable >= 0 ? variable : variables.size() + parameters.indexOf(name);
        }

        private int power(int base, int exponent, int[] where) {
            if (f.operation(base) == Operation.E) return builder.add(Operation.EXP, where[exponent], -1);
            Integer whole = wholeExponent(exponent);
            if (whole != null) return builder.power(where[base], whole);
            if (isHalf(exponent)) return builder.add(Operation.SQRT, where[base], -1);
            return builder.add(Operation.POWER, where[base], where[exponent]);
        }

        private @Nullable Integer wholeExponent(int i) {
            boolean minus = f.operation(i) == Operation.NEGATE;
            int k = minus ? f.left(i) : i;
            if (f.operation(k) != Operation.NUMBER) return null;
            double n = Exact.toDouble(f.label(k));
            if (n > LARGEST_POWER || n != Math.floor(n) || !Exact.isInteger(Exact.value(f.label(k)))) return null;
            return minus ? -(int) n : (int) n;
        }

        private boolean isHalf(int i) {
            if (f.operation(i) == Operation.NUMBER) return f.label(i).equals("0.5");
            return f.operation(i) == Operation.DIVIDE
                    && f.label(f.left(i)).equals("1")
                    && f.label(f.right(i)).equals("2");
        }
    }

    /** How many operations there are. */
    public int size() {
        return operations.length;
    }

    /** How many numbers it is given. */
    public int inputs() {
        return inputs - missing.size();
    }

    /** How many results there are. */
    public int outputs() {
        return outputs.length;
    }

    /** The place of the k-th result. */
    public int output(int k) {
        return outputs[Shapes.index(k, outputs.length, "output")];
    }

    public Operation operation(int i) {
        return operations[i];
    }

    /** The place of the first operand; of an input its number. */
    public int left(int i) {
        return left[i];
    }

    /** The place of the second operand; of a whole power its exponent. */
    public int right(int i) {
        return right[i];
    }

    /** The value of a constant. */
    public double constant(int i) {
        return constants[i];
    }

    /**
     * The value at x.
     *
     * @throws IllegalArgumentException if x has another number of entries than there are inputs, or a parameter has no value
     */
    public double at(double... x) {
        return values(x)[outputs[0]];
    }

    /** The results of all operations, in order. */
    public double[] values(double... x) {
        double[] values = new double[size()];
        check(x.length);
        for (int i = 0; i < values.length; i++)
            values[i] = operations[i] == Operation.NAME ? x[left[i]] : value(i, values);
        return values;
    }

    /** The result of the i-th operation, no input, from those before it. */
    public double value(int i, double[] values) {
        int a = left[i];
        return switch (operations[i]) {
            case NUMBER -> constants[i];
            case ADD -> values[a] + values[right[i]];
            case SUBTRACT -> values[a] - values[right[i]];
            case MULTIPLY -> values[a] * values[right[i]];
            case DIVIDE -> values[a] / values[right[i]];
            case INTEGER_POWER -> Functions.power(values[a], right[i]);
            case POWER, MIN, MAX -> Functions.value(operations[i], values[a], values[right[i]]);
            default -> Functions.value(operations[i], values[a]);
        };
    }

    /** The result over numbers of another kind, as many as there are inputs, at least one. */
    public <T extends Scalar<T>> T at(List<T> x) {
        check(x.size());
        if (x.isEmpty())
            throw new IllegalArgumentException("x is empty, expected at least one number to know their kind");
        T any = x.get(0);
        List<T> values = new ArrayList<>(size());
        for (int i = 0; i < size(); i++) {
            Operation operation = operation(i);
            values.add(
                    switch (operation) {
                        case NUMBER -> any.constant(constants[i]);
                        case NAME -> x.get(left[i]);
                        case INTEGER_POWER -> values.get(left[i]).power(right[i]);
                        default ->
                            operation.operands() == 1
                                    ? values.get(left[i]).apply(operation)
                                    : values.get(left[i]).apply(operation, values.get(right[i]));
                    });
        }
        return values.get(outputs[0]);
    }

    private void check(int given) {
        if (!missing.isEmpty())
            throw new IllegalArgumentException("the parameter " + missing.get(0)
                    + " has no value, expected one given by with(\"" + missing.get(0) + "\", …)");
        if (given != inputs())
            throw new IllegalArgumentException("x has " + Count.entries(given) + ", expected " + inputs());
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Program p
                && inputs == p.inputs
                && missing.equals(p.missing)
                && Arrays.equals(operations, p.operations)
                && Arrays.equals(left, p.left)
                && Arrays.equals(right, p.right)
                && Arrays.equals(outputs, p.outputs)
                && Arrays.equals(constants, p.constants);
    }

    @Override
    public int hashCode() {
        return Objects.hash(inputs, Arrays.hashCode(operations), Arrays.hashCode(left), Arrays.hashCode(right));
    }
}
