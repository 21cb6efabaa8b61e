package mml.hub.widget.ch05;

import java.util.ArrayList;
import java.util.List;
import mml.calculus.Backpropagation;
import mml.calculus.BackpropagationStep;
import mml.calculus.NotDifferentiableException;
import mml.calculus.Perceptron;
import mml.calculus.Perceptron.Activation;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Group;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Range;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.viz.scene.Canvas;
import mml.viz.scene.calculus.NetworkScene;

/**
 * Backpropagation on a network of two inputs, three hidden units and one output, and what some steps of gradient descent make
 * of it.
 *
 * @mml §5.6.1, Figures 5.8, 5.9
 */
public final class NetworkWidget extends TraceWidget {
    private static final Canvas CANVAS = Canvas.ofWidth(480, 15).bare();

    private static final double LARGEST = 1e6;
    private static final Matrix A0 = Matrix.of(3, 2, 0.5, -1, 0.25, 0.75, -0.5, 0.125);
    private static final Vector B0 = Vector.of(0.1, -0.2, 0.3);
    private static final Matrix A1 = Matrix.of(1, 3, 1, -0.5, 0.25);
    private static final Vector B1 = Vector.of(0.05);

    private static final Param<String> ACTIVATION = Param.choice(
            "act",
            "Activation of the hidden units",
            new Option("TANH", "tanh"),
            new Option("SIGMOID", "sigmoid"),
            new Option("RELU", "relu: max(0, z)"),
            new Option("SOFTPLUS", "softplus: log(1 + exp z)"));
    private static final Param<Double> X1 = Param.decimal("x1", "input x₁", new Range(-3, 3, "0.1"), 0.6);
    private static final Param<Double> X2 = Param.decimal("x2", "input x₂", new Range(-3, 3, "0.1"), -0.4);
    private static final Param<Double> TARGET = Param.decimal("t", "wanted", new Range(-2, 2, "0.1"), -0.5);
    private static final Param<Integer> DESCENT = Param.count("k", "steps of descent", new Range(0, 20, "1"), 0);
    private static final Param<Double> RATE = Param.decimal("g", "step size γ", new Range(0, 1, "0.01"), 0.1);

    private static final Prediction MOST =
            Prediction.of("Which weight into the output does the loss feel most?", state -> {
                List<Option> options = List.of(
                        new Option("0", "that of the upper hidden unit"),
                        new Option("1", "that of the middle one"),
                        new Option("2", "that of the lower one"),
                        new Option("none", "none: all derivatives are 0"),
                        new Option("kink", "there is a unit at a kink"));
                try {
                    Vector g = gradient(state).weights().get(1).row(0);
                    int best = 0;
                    for (int j = 1; j < g.size(); j++) if (Math.abs(g.get(j)) > Math.abs(g.get(best))) best = j;
                    return new Prediction.Asked(
                            options,
                            g.get(best) == 0 ? "none" : Integer.toString(best),
                            (guess, right) -> "the derivatives are " + NumberText.tuple(g)
                                    + ", each the output of its unit times ∂L/∂z.");
                } catch (NotDifferentiableException e) {
                    return new Prediction.Asked(options, "kink", (guess, right) -> e.text() + ".");
                }
            });

    public NetworkWidget() {
        super(
                "network",
                "Backpropagation",
                MOST.group(),
                Group.of("Example", X1, X2, TARGET),
                Group.of("Network", ACTIVATION, DESCENT, RATE.when(state -> DESCENT.in(state) > 0)));
    }

    private static Vector x(State state) {
        return Vector.of(X1.in(state), X2.in(state));
    }

    private static Vector target(State state) {
        return Vector.of(TARGET.in(state));
    }

    private static Activation activation(State state) {
        return switch (ACTIVATION.in(state)) {
            case "SIGMOID" -> Activation.SIGMOID;
            case "RELU" -> Activation.RELU;
            case "SOFTPLUS" -> Activation.SOFTPLUS;
            default -> Activation.TANH;
        };
    }

    /** A network after some steps of descent; fewer than were asked for if it ran away or came to a kink. */
    private record Trained(Perceptron network, int steps, String stopped) {}

    private static Trained trained(State state) {
        Perceptron net = new Perceptron(List.of(
                new Perceptron.Layer(A0, B0, activation(state)), new Perceptron.Layer(A1, B1, Activation.IDENTITY)));
        for (int k = 0; k < DESCENT.in(state); k++) {
            try {
                Perceptron next = next(net, state);
                if (size(next) > LARGEST) return new Trained(net, k, "the parameters run away: take a smaller γ");
                net = next;
            } catch (NotDifferentiableException e) {
                return new Trained(net, k, e.text());
            }
        }
        return new Trained(net, DESCENT.in(state), "");
    }

    private static Perceptron next(Perceptron net, State state) {
        Backpropagation g = Backpropagation.of(net, x(state), target(state));
        double gamma = RATE.in(state);
        List<Perceptron.Layer> layers = new ArrayList<>();
        for (int l = 0; l < net.layers().size(); l++) {
            Perceptron.Layer layer = net.layers().get(l);
            layers.add(new Perceptron.Layer(
                    layer.A().minus(g.weights().get(l).times(gamma)),
                    layer.b().plus(-gamma, g.biases().get(l)),
                    layer.activation()));
        }
        return new Perceptron(layers);
    }

    private static double size(Perceptron net) {
        double most = 0;
        for (Perceptron.Layer layer : net.layers())
            most = Math.max(most, Math.max(layer.A().maxNorm(), layer.b().maxNorm()));
        return most;
    }

    /** The derivatives that a state shows. */
    static Backpropagation gradient(State state) {
        return Backpropagation.of(trained(state).network(), x(state), target(state));
    }

    @Override
    protected Showing run(State state) {
        Trained trained = trained(state);
        Perceptron net = trained.network();
        String stopped = "";
        Recorder<BackpropagationStep> steps = Recorder.all();
        try {
            Backpropagation.of(net, x(state), target(state), steps);
        } catch (NotDifferentiableException e) {
            stopped = e.text();
        }
        Showing shown = Showing.of(new NetworkScene(net, steps.trace(), CANVAS))
                .captioned()
                .java(
                        "Backpropagation g = Backpropagation.of(network, x, target);\ng.loss();\ng.weights();\ng.biases();");
        if (!trained.stopped().isEmpty())
            shown.warning("After " + Count.of(trained.steps(), "step") + " " + trained.stopped() + ".");
        shown.atTheEnd();
        if (!stopped.isEmpty()) return shown.fact("no gradient", stopped);
        Backpropagation g = gradient(state);
        return shown.fact("wanted", NumberText.of(TARGET.in(state)))
                .fact("answer", NumberText.of(g.output().get(0)))
                .fact("loss", NumberText.of(g.loss()))
                .fact("∂L/∂A₁", NumberText.tuple(g.weights().get(1).row(0)))
                .fact("∂L/∂b₀", NumberText.tuple(g.biases().get(0)))
                .check("the tape gives the same", g.certificate().holds());
    }
}
