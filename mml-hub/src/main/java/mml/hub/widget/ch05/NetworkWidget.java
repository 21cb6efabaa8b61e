package mml.hub.widget.ch05;

import java.util.ArrayList;
import java.util.List;
import mml.calculus.Backpropagation;
import mml.calculus.BackpropagationStep;
import mml.calculus.NotDifferentiableException;
import mml.calculus.Perceptron;
import mml.calculus.Perceptron.Activation;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Group;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Range;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Vector;
import mml.text.Count;
import mml.text.NumberText;
import mml.text.Scripts;
import mml.trace.Recorder;
import mml.viz.scene.Canvas;
import mml.viz.scene.calculus.NetworkScene;

/**
 * Backpropagation on a small network of two inputs and one output, an example or the reader's own, and what some steps of gradient descent make
 * of it.
 *
 * @mml §5.6.1, Figures 5.8, 5.9
 */
public final class NetworkWidget extends TraceWidget {
    private static final Canvas CANVAS = Canvas.ofWidth(480, 15).bare();

    private static final double LARGEST = 1e6;
    private static final NetworkInput NETWORK = new NetworkInput();
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
            Prediction.of("Which weight into the output does the loss feel most?", NetworkWidget::most);

    public NetworkWidget() {
        super(
                "network",
                "Backpropagation",
                MOST.group(),
                Group.of("Data point", X1, X2, TARGET),
                Group.of("Network", NETWORK, ACTIVATION, DESCENT, RATE.when(state -> DESCENT.in(state) > 0)));
    }

    private static Prediction.Asked most(State state) {
        List<Perceptron.Layer> layers = trained(state).network().layers();
        boolean hidden = layers.size() > 1;
        int n = layers.get(layers.size() - 1).A().cols();
        List<Option> options = new ArrayList<>();
        for (int j = 0; j < n; j++)
            options.add(new Option(Integer.toString(j), hidden ? unit(j, n) : "that of x" + Scripts.subscript(j + 1)));
        options.add(new Option("none", "none: all derivatives are 0"));
        options.add(new Option("kink", "there is a unit at a kink"));
        try {
            Vector g = into(gradient(state));
            int best = 0;
            for (int j = 1; j < n; j++) if (Math.abs(g.get(j)) > Math.abs(g.get(best))) best = j;
            return new Prediction.Asked(
                    options,
                    g.get(best) == 0 ? "none" : Integer.toString(best),
                    (guess, right) -> "the derivatives are " + NumberText.tuple(g) + ", each "
                            + (hidden ? "the output of its unit" : "its input") + " times ∂L/∂z.");
        } catch (NotDifferentiableException e) {
            return new Prediction.Asked(options, "kink", (guess, right) -> e.text() + ".");
        }
    }

    /** What unit j of n is called, counted downwards. */
    private static String unit(int j, int n) {
        if (n == 1) return "that of the hidden unit";
        if (j == 0) return "that of the upper hidden unit";
        if (j == n - 1) return "that of the lower one";
        return n == 3
                ? "that of the middle one"
                : "that of the " + (j == 1 ? "second" : j == 2 ? "third" : "fourth") + " from above";
    }

    private static String call(Perceptron net, State state) {
        StringBuilder out = new StringBuilder("Perceptron network = new Perceptron(List.of(");
        String between = "\n";
        for (Perceptron.Layer layer : net.layers()) {
            out.append(between)
                    .append("    new Perceptron.Layer(")
                    .append(Calls.matrix(layer.A()))
                    .append(", ");
            out.append(Calls.vector(layer.b()))
                    .append(", Perceptron.Activation.")
                    .append(layer.activation())
                    .append(')');
            between = ",\n";
        }
        return out + "));\nBackpropagation g = Backpropagation.of(network, " + Calls.vector(x(state)) + ", "
                + Calls.vector(target(state)) + ");\ng.loss();\ng.weights();\ng.biases();";
    }

    /** The derivatives by the weights into the output. */
    private static Vector into(Backpropagation g) {
        return g.weights().get(g.weights().size() - 1).row(0);
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
        Perceptron net = NETWORK.network(state, activation(state));
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
                .java(call(net, state));
        if (!trained.stopped().isEmpty())
            shown.warning("After " + Count.of(trained.steps(), "step") + " " + trained.stopped() + ".");
        shown.atTheEnd();
        if (!stopped.isEmpty()) return shown.fact("no gradient", stopped);
        Backpropagation g = gradient(state);
        return shown.fact("wanted", NumberText.of(TARGET.in(state)))
                .fact("answer", NumberText.of(g.output().get(0)))
                .fact("loss", NumberText.of(g.loss()))
                .fact("∂L/∂A" + Scripts.subscript(g.weights().size() - 1), NumberText.tuple(into(g)))
                .fact("∂L/∂b₀", NumberText.tuple(g.biases().get(0)))
                .check("the tape gives the same", g.certificate().holds());
    }
}
