package mml.calculus;

import java.util.ArrayList;
import java.util.List;
import mml.expression.Operation;
import mml.expression.Scalar;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.Printed;

/**
 * A feed-forward network of fully connected layers, {@code f_i = σ_i(A_{i−1} f_{i−1} + b_{i−1})}.
 *
 * @param layers from input to output, one or more, each as wide as the one before is high
 * @mml §5.6.1, (5.111)–(5.113)
 */
public record Perceptron(List<Layer> layers) {
    /**
     * One layer.
     *
     * @param A its weights, a row for each unit
     * @param b its biases
     * @param activation a function of one variable, such as {@link Activation#TANH}
     */
    public record Layer(Matrix A, Vector b, Activation activation) {
        public Layer {
            if (A.rows() == 0 || b.size() != A.rows())
                throw new IllegalArgumentException(
                        "b has " + Count.entries(b.size()) + ", expected " + A.rows() + " as A has rows, one or more");
        }
    }

    /** What a unit does with its sum. */
    public enum Activation {
        IDENTITY,
        TANH,
        SIGMOID,
        RELU,
        SOFTPLUS;

        <T extends Scalar<T>> T of(T z) {
            return switch (this) {
                case IDENTITY -> z;
                case TANH -> z.apply(Operation.TANH);
                case SIGMOID -> z.apply(Operation.SIGMOID);
                case RELU -> z.apply(Operation.RELU);
                case SOFTPLUS -> z.apply(Operation.SOFTPLUS);
            };
        }
    }

    /** @throws IllegalArgumentException if there is no layer, or two do not fit */
    public Perceptron {
        layers = List.copyOf(layers);
        if (layers.isEmpty()) throw new IllegalArgumentException("layers is empty, expected one or more");
        for (int i = 1; i < layers.size(); i++) {
            int wide = layers.get(i).A().cols();
            int high = layers.get(i - 1).A().rows();
            if (wide != high)
                throw new IllegalArgumentException("layer " + (i + 1) + " has " + Count.of(wide, "column")
                        + ", expected " + high + ", the units before it");
        }
    }

    /** How many numbers it is given. */
    public int inputs() {
        return layers.get(0).A().cols();
    }

    /** How many numbers it answers. */
    public int outputs() {
        return layers.get(layers.size() - 1).A().rows();
    }

    /** The answer to x. */
    public Vector at(Vector x) {
        if (x.size() != inputs())
            throw new IllegalArgumentException("x has " + Count.entries(x.size()) + ", expected " + inputs());
        Vector f = x;
        for (Layer layer : layers) {
            double[] z = layer.A.times(f).plus(layer.b).toArray();
            for (int i = 0; i < z.length; i++)
                z[i] = layer.activation.of(new Dual(z[i], 0)).value();
            f = Vector.of(z);
        }
        return f;
    }

    /**
     * The squared loss on one example with all parameters as inputs of a tape: layer by layer the weights row by row, then the biases,
     * and at the end x.
     */
    Tape.Variable loss(Tape tape, Vector x, Vector target) {
        List<List<Tape.Variable>> weights = new ArrayList<>();
        List<List<Tape.Variable>> biases = new ArrayList<>();
        for (Layer layer : layers) {
            List<Tape.Variable> a = new ArrayList<>();
            for (double entry : layer.A.entries()) a.add(tape.input(entry));
            List<Tape.Variable> b = new ArrayList<>();
            for (int i = 0; i < layer.b.size(); i++) b.add(tape.input(layer.b.get(i)));
            weights.add(a);
            biases.add(b);
        }
        List<Tape.Variable> f = new ArrayList<>();
        for (int j = 0; j < x.size(); j++) f.add(tape.input(x.get(j)));
        for (int k = 0; k < layers.size(); k++) {
            List<Tape.Variable> next = new ArrayList<>();
            for (int i = 0; i < layers.get(k).A.rows(); i++) {
                Tape.Variable s = biases.get(k).get(i);
                for (int j = 0; j < f.size(); j++)
                    s = s.plus(weights.get(k).get(i * f.size() + j).times(f.get(j)));
                next.add(layers.get(k).activation.of(s));
            }
            f = next;
        }
        Tape.Variable loss = tape.constant(0);
        for (int i = 0; i < f.size(); i++)
            loss = loss.plus(f.get(i).minus(target.get(i)).power(2));
        return loss;
    }

    @Override
    public String toString() {
        return Printed.of("multilayer perceptron of " + Count.of(layers.size(), "layer"))
                .toString();
    }
}
