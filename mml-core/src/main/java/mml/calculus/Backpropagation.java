package mml.calculus;

import static mml.kernel.Rounding.EPSILON;

import java.util.ArrayList;
import java.util.List;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Tracer;

/**
 * The gradient of the squared loss {@code L = ‖f(x) − t‖²} of a network by its parameters, layer by layer from the last to the first:
 * reverse mode, written with matrices,
 * <pre>
 *   δ_i = σ_i′(z_i) ∂L/∂f_i,   ∂L/∂A_{i−1} = δ_i f_{i−1}ᵀ,   ∂L/∂b_{i−1} = δ_i,   ∂L/∂f_{i−1} = A_{i−1}ᵀ δ_i    (5.115)–(5.118)
 * </pre>
 *
 * <p>What a layer passes on is used by the one before it and never computed again. The certificate runs the same network on a {@link Tape}.
 *
 * @param network which network
 * @param x its input
 * @param target what it should answer
 * @param output what it answers
 * @param loss L
 * @param weights ∂L/∂A for each layer
 * @param biases ∂L/∂b for each layer
 * @param input ∂L/∂x
 * @mml §5.6.1
 */
public record Backpropagation(
        Perceptron network,
        Vector x,
        Vector target,
        Vector output,
        double loss,
        List<Matrix> weights,
        List<Vector> biases,
        Vector input) {

    public static Backpropagation of(Perceptron network, Vector x, Vector target) {
        return of(network, x, target, Tracer.off());
    }

    /**
     * Differentiates while {@code trace} watches.
     *
     * @param x as many numbers as the network has inputs
     * @param target as many as it has outputs
     * @throws NotDifferentiableException if a unit stands at a kink
     */
    public static Backpropagation of(
            Perceptron network, Vector x, Vector target, Tracer<? super BackpropagationStep> trace) {
        if (x.size() != network.inputs())
            throw new IllegalArgumentException("x has " + Count.entries(x.size()) + ", expected " + network.inputs());
        if (target.size() != network.outputs())
            throw new IllegalArgumentException(
                    "target has " + Count.entries(target.size()) + ", expected " + network.outputs());
        boolean on = trace.on();
        if (on) trace.step(new BackpropagationStep.Start(x, target));
        int layers = network.layers().size();
        List<Vector> values = new ArrayList<>(List.of(x));
        List<Vector> slopes = new ArrayList<>();
        for (int k = 0; k < layers; k++) {
            Perceptron.Layer layer = network.layers().get(k);
            Vector z = layer.A().times(values.get(k)).plus(layer.b());
            double[] f = new double[z.size()];
            double[] slope = new double[z.size()];
            for (int i = 0; i < f.length; i++) {
                Dual unit = layer.activation().of(Dual.variable(z.get(i)));
                f[i] = unit.value();
                slope[i] = unit.tangent();
            }
            values.add(Vector.of(f));
            slopes.add(Vector.of(slope));
            if (on) trace.step(new BackpropagationStep.Layer(k + 1, z, values.get(k + 1)));
        }
        Vector output = values.get(layers);
        Vector difference = output.minus(target);
        double loss = difference.dot(difference);
        Vector flow = difference.times(2);
        if (on) trace.step(new BackpropagationStep.Loss(loss, flow));
        List<Matrix> weights = new ArrayList<>();
        List<Vector> biases = new ArrayList<>();
        for (int k = layers - 1; k >= 0; k--) {
            Vector delta = delta(slopes.get(k), flow, k);
            Matrix gradient = Matrix.ofColumns(delta)
                    .times(Matrix.ofColumns(values.get(k)).transpose());
            flow = network.layers().get(k).A().transpose().times(delta);
            weights.add(0, gradient);
            biases.add(0, delta);
            if (on) trace.step(new BackpropagationStep.Gradient(k + 1, delta, gradient, flow));
        }
        return new Backpropagation(network, x, target, output, loss, List.copyOf(weights), List.copyOf(biases), flow);
    }

    private static Vector delta(Vector slope, Vector flow, int layer) {
        double[] delta = new double[flow.size()];
        for (int i = 0; i < delta.length; i++) {
            if (flow.get(i) == 0) continue; // what does not count may stand at a kink
            if (Double.isNaN(slope.get(i)))
                throw new NotDifferentiableException(
                        i,
                        NotDifferentiableException.Reason.KINK,
                        "unit " + (i + 1) + " of layer " + (layer + 1) + " stands at a kink");
            delta[i] = slope.get(i) * flow.get(i);
        }
        return Vector.of(delta);
    }

    /** All derivatives in one vector: layer by layer the weights row by row, then the biases, and at the end x. */
    public Vector flat() {
        List<Double> all = new ArrayList<>();
        for (int k = 0; k < weights.size(); k++) {
            for (double v : weights.get(k).entries()) all.add(v);
            for (int i = 0; i < biases.get(k).size(); i++) all.add(biases.get(k).get(i));
        }
        for (int j = 0; j < input.size(); j++) all.add(input.get(j));
        double[] flat = new double[all.size()];
        for (int i = 0; i < flat.length; i++) flat[i] = all.get(i);
        return Vector.of(flat);
    }

    /** The network on a tape, all parameters and x its inputs, as reverse mode differentiates it. */
    public ReverseMode onTape(Tracer<? super TapeStep> trace) {
        Tape tape = new Tape();
        Tape.Variable result = network.loss(tape, x, target);
        List<Double> inputs = new ArrayList<>();
        for (Perceptron.Layer layer : network.layers()) {
            for (double v : layer.A().entries()) inputs.add(v);
            for (int i = 0; i < layer.b().size(); i++) inputs.add(layer.b().get(i));
        }
        for (int j = 0; j < x.size(); j++) inputs.add(x.get(j));
        double[] values = new double[inputs.size()];
        for (int i = 0; i < values.length; i++) values[i] = inputs.get(i);
        return ReverseMode.of(tape.program(result), Vector.of(values), trace);
    }

    /** That reverse mode on a tape gives the same derivatives. */
    public Certificate certificate() {
        ReverseMode tape = onTape(Tracer.off());
        double scale = Math.max(1e-300, tape.gradient().maxNorm());
        return Certificate.of(
                "the layers give what the tape gives",
                new Certificate.Check(
                        "‖layers − tape‖∞",
                        flat().minus(tape.gradient()).maxNorm(),
                        64 * tape.graph().size() * EPSILON * scale),
                new Certificate.Check(
                        "|L − tape|",
                        Math.abs(loss - tape.value()),
                        1e-14 * Math.max(loss, 1e-300) * tape.graph().size()));
    }

    @Override
    public String toString() {
        return Printed.of("backpropagation")
                .put("output", output)
                .put("loss", loss)
                .put("∂L/∂W", weights)
                .put("∂L/∂b", biases)
                .line(certificate())
                .toString();
    }
}
