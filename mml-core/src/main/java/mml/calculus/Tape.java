package mml.calculus;

import java.util.Arrays;
import mml.expression.Functions;
import mml.expression.Operation;
import mml.expression.Program;
import mml.expression.Scalar;
import mml.text.Numbers;

/**
 * Writes down what a Java function does with numbers, so that it can be differentiated:
 * <pre>{@code
 * Tape tape = new Tape();
 * Tape.Variable x = tape.input(2), y = tape.input(3);
 * Program f = tape.program(x.times(y).plus(x.sin()));
 * ReverseMode.of(f, Vector.of(2, 3), Tracer.off()).gradient();
 * }</pre>
 *
 * <p>A function that decides by the values of its variables is written down as it went: its tape is for this point, or
 * those that take the same way. {@link Differentiable#of} then writes a new one at each point.
 *
 * @mml §5.6.2
 */
public final class Tape {
    private final Program.Builder builder = new Program.Builder();
    private double[] values = new double[64];
    private int inputs;
    private boolean lookedAt;

    /** The next input, with its value. */
    public Variable input(double value) {
        return new Variable(keep(builder.input(inputs++), value));
    }

    /** A number that does not depend on an input. */
    public Variable constant(double value) {
        return new Variable(keep(builder.constant(value), value));
    }

    /** What was written down so far, with one or more of its results; the first is the value of the function. */
    public Program program(Variable... outputs) {
        int[] places = new int[outputs.length];
        for (int k = 0; k < places.length; k++) places[k] = mine(outputs[k]).place;
        return builder.program(inputs, places);
    }

    /** How many operations, inputs and constants stand on it. */
    public int size() {
        return builder.size();
    }

    /** Whether anybody asked for the value of a variable: the function may have decided by it. */
    boolean lookedAt() {
        return lookedAt;
    }

    private int keep(int place, double value) {
        if (place == values.length) values = Arrays.copyOf(values, 2 * place);
        values[place] = value;
        return place;
    }

    private Variable mine(Variable v) {
        if (v.tape() != this) throw new IllegalArgumentException("a variable is on another tape, expected all on one");
        return v;
    }

    /** A number that remembers how it was made. */
    public final class Variable implements Scalar<Variable> {
        private final int place;

        private Variable(int place) {
            this.place = place;
        }

        private Tape tape() {
            return Tape.this;
        }

        /** Where it stands on the tape. */
        public int place() {
            return place;
        }

        @Override
        public double value() {
            lookedAt = true;
            return values[place];
        }

        @Override
        public Variable constant(double c) {
            return Tape.this.constant(c);
        }

        @Override
        public Variable apply(Operation f) {
            return new Variable(keep(builder.add(f, place, -1), Functions.value(f, values[place])));
        }

        @Override
        public Variable apply(Operation f, Variable v) {
            int other = mine(v).place;
            return new Variable(keep(builder.add(f, place, other), Functions.value(f, values[place], values[other])));
        }

        @Override
        public Variable power(int n) {
            return new Variable(keep(builder.power(place, n), Functions.power(values[place], n)));
        }

        @Override
        public String toString() {
            return Numbers.shortest(value());
        }
    }
}
