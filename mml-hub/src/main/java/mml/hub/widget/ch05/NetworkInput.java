package mml.hub.widget.ch05;

import java.util.ArrayList;
import java.util.List;
import mml.calculus.Perceptron;
import mml.calculus.Perceptron.Activation;
import mml.exact.Fractions;
import mml.exact.MatrixText;
import mml.hub.widget.Control;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Input;
import mml.hub.widget.State;
import mml.hub.widget.TextField;
import mml.matrix.Matrix;
import mml.text.Count;

/**
 * A network of two inputs and one output, an example or typed: a line for each unit, its weights and then its bias, and an
 * empty line where the next layer begins.
 */
final class NetworkInput implements Input {
    private static final int INPUTS = 2;
    private static final int UNITS = 5;
    private static final int LAYERS = 3;
    private static final double LARGEST = 100;

    private static final List<Option> EXAMPLES = List.of(
            new Option("0.5 -1 0.1\n0.25 0.75 -0.2\n-0.5 0.125 0.3\n\n1 -0.5 0.25 0.05", "Three hidden units"),
            new Option("1 -1 0\n-1 1 0\n\n1 1 0", "Two that mirror each other"),
            new Option("0.5 -1 0.1\n0.25 0.75 -0.2\n\n1 -0.5 0.2\n0.5 1 -0.1\n\n0.8 -0.6 0.05", "Two hidden layers"),
            new Option("0.5 -1 0.1", "No hidden unit"));
    private static final TextField<List<Matrix>> FIELD =
            new TextField<>("net", EXAMPLES.get(0).value(), NetworkInput::read);

    /** The weights and biases of this state, hidden units with this activation. */
    Perceptron network(State state, Activation activation) {
        List<Matrix> blocks = FIELD.in(state);
        List<Perceptron.Layer> layers = new ArrayList<>();
        for (Matrix block : blocks) {
            int n = block.cols() - 1;
            boolean last = layers.size() == blocks.size() - 1;
            layers.add(new Perceptron.Layer(
                    Matrix.generate(block.rows(), n, block::get),
                    block.column(n),
                    last ? Activation.IDENTITY : activation));
        }
        return new Perceptron(layers);
    }

    private static List<Matrix> read(String text) {
        List<Matrix> layers = new ArrayList<>();
        int inputs = INPUTS;
        for (String block : blocks(text)) {
            String layer = "Layer " + (layers.size() + 1) + ": ";
            if (layers.size() == LAYERS) throw new IllegalArgumentException("there is room for " + LAYERS + " layers");
            Matrix read = numbers(layer, block);
            if (read.cols() != inputs + 1)
                throw new IllegalArgumentException(layer + "a line has " + Count.of(read.cols(), "number")
                        + ", expected " + (inputs + 1) + ": " + Count.of(inputs, "weight") + " and the bias");
            inputs = read.rows();
            layers.add(read);
        }
        if (layers.isEmpty()) throw new IllegalArgumentException("there is no layer, expected one line at least");
        if (inputs != 1)
            throw new IllegalArgumentException(
                    "the last layer has " + Count.of(inputs, "unit") + ", expected 1: the network gives one answer");
        return layers;
    }

    private static Matrix numbers(String layer, String block) {
        try {
            String[][] cells = MatrixText.parse(block, UNITS, UNITS + 1).cells();
            return Matrix.generate(cells.length, cells[0].length, (i, j) -> number(cells[i][j]));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(layer + e.getMessage(), e);
        }
    }

    private static double number(String cell) {
        double x = Fractions.toDouble(Fractions.parse(cell));
        if (!(Math.abs(x) <= LARGEST))
            throw new IllegalArgumentException(cell + " is too large, expected at most " + (int) LARGEST);
        return x;
    }

    /** What stands between empty lines. */
    private static List<String> blocks(String text) {
        List<String> out = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        int start = 0;
        for (int end = 0; end <= text.length(); end++) {
            boolean over = end == text.length();
            if (!over && text.charAt(end) != '\n') continue;
            String line = text.substring(start, end);
            if (!line.isBlank()) block.append(line).append('\n');
            if ((over || line.isBlank()) && block.length() > 0) {
                out.add(block.toString());
                block.setLength(0);
            }
            start = end + 1;
        }
        return out;
    }

    @Override
    public List<Control> controls(State state) {
        return List.of(
                Control.Choice.ofExamples(EXAMPLES, FIELD.text(state), "Your own network"),
                FIELD.field(
                        state,
                        "Weights and biases",
                        5,
                        "A line for each unit: its weights, then its bias. An empty line begins the next layer; up to "
                                + LAYERS + " layers of up to " + UNITS + " units."));
    }

    @Override
    public boolean owns(String key) {
        return key.equals("example") || key.equals(FIELD.key());
    }

    @Override
    public State set(State state, String key, String value) {
        if (key.equals("example") && value.isEmpty()) return state;
        return FIELD.typed(state, value, "step", "guess", "k");
    }
}
