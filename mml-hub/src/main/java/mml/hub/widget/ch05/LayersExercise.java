package mml.hub.widget.ch05;

import java.util.List;
import mml.calculus.Backpropagation;
import mml.calculus.Perceptron;
import mml.calculus.Perceptron.Activation;
import mml.hub.widget.Control;
import mml.hub.widget.Draws;
import mml.hub.widget.Exercise;
import mml.hub.widget.Task;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;

/**
 * Backpropagation by hand through two rectified units, of which one may be off.
 *
 * @mml §5.6.1
 */
public final class LayersExercise extends Exercise {
    public LayersExercise() {
        super(
                "E5.7",
                Control.Field.line("f", "answer of the network, and loss", "Two numbers."),
                Control.Field.line("w", "∂L/∂A₁", "Two numbers."),
                Control.Field.line("v", "∂L/∂A₀, row by row", "Four numbers."));
    }

    @Override
    protected Task draw(Rng rng) {
        Vector x = Vector.of(Draws.sign(rng) * rng.between(1, 2), rng.between(1, 2));
        Matrix A0 = Matrix.generate(2, 2, (i, j) -> rng.between(-2, 2));
        Vector w = Vector.of(Draws.sign(rng) * rng.between(1, 2), Draws.sign(rng) * rng.between(1, 2));
        Vector z = A0.times(x);
        if (z.get(0) == 0 || z.get(1) == 0 || Math.max(z.get(0), z.get(1)) < 0) return draw(rng);
        Matrix A1 = Matrix.of(1, 2, w.toArray());
        Perceptron net = new Perceptron(List.of(
                new Perceptron.Layer(A0, Vector.zeros(2), Activation.RELU),
                new Perceptron.Layer(A1, Vector.zeros(1), Activation.IDENTITY)));
        int off = Draws.sign(rng) * rng.between(1, 2);
        int wanted = (int) net.at(x).get(0) - off;
        Backpropagation g = Backpropagation.of(net, x, Vector.of(wanted));
        Vector hidden = Vector.of(Math.max(0, z.get(0)), Math.max(0, z.get(1)));
        Vector result = Vector.of(g.output().get(0), g.loss());
        Vector outer = g.weights().get(1).row(0);
        Vector inner = Vector.of(g.weights().get(0).entries());
        Vector passed = w.times(2.0 * off);
        Vector open = Vector.of(
                passed.get(0) * x.get(0), passed.get(0) * x.get(1), passed.get(1) * x.get(0), passed.get(1) * x.get(1));
        return new Task()
                .value("x", Draws.tex(x))
                .value("A0", Draws.tex(A0))
                .value("A1", Draws.tex(A1))
                .value("y", Integer.toString(wanted))
                .value("z", Draws.tex(z))
                .value("h", Draws.tex(hidden))
                .value("o", Integer.toString((int) g.output().get(0)))
                .value("l", Integer.toString(off * off))
                .value("t", Integer.toString(2 * off))
                .value("w", Draws.tex(g.weights().get(1)))
                .value("p", Draws.tex(passed))
                .value("d", Draws.tex(g.biases().get(0)))
                .value("v", Draws.tex(g.weights().get(0)))
                .numbers(
                        "f",
                        "The answer and the loss",
                        result,
                        Draws.tuple(result),
                        "z = A₀x, each max(0, z), then A₁ times that; the loss is the square of what is missed.",
                        new Task.Slip(
                                Vector.of(w.dot(z), (w.dot(z) - wanted) * (w.dot(z) - wanted)),
                                "a hidden unit answers max(0, z), not z."))
                .numbers(
                        "w",
                        "∂L/∂A₁",
                        outer,
                        Draws.tuple(outer),
                        "2·(answer − wanted), times what the hidden units answer.",
                        new Task.Slip(outer.times(0.5), "the square has the derivative 2·(answer − wanted)."),
                        new Task.Slip(outer.times(-1), "the sign: answer − wanted."))
                .numbers(
                        "v",
                        "∂L/∂A₀",
                        inner,
                        Draws.tuple(inner),
                        "hand 2·(answer − wanted) down through A₁; a unit that is off passes nothing; then times x.",
                        new Task.Slip(open, "a unit with a negative sum is off: through it nothing comes back."));
    }
}
