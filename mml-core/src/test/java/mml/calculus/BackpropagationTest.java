package mml.calculus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import mml.calculus.Perceptron.Activation;
import mml.calculus.Perceptron.Layer;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.TraceContract;
import org.junit.jupiter.api.Test;

class BackpropagationTest extends TraceContract<BackpropagationStep> {
    private static final Perceptron NET = new Perceptron(List.of(
            new Layer(
                    Matrix.of(new double[][] {{0.5, -1}, {0.25, 0.75}, {-0.5, 0.125}}),
                    Vector.of(0.1, -0.2, 0.3),
                    Activation.TANH),
            new Layer(Matrix.of(new double[][] {{1, -0.5, 0.25}}), Vector.of(0.05), Activation.IDENTITY)));
    private static final Vector X = Vector.of(0.6, -0.4);

    @Override
    protected Class<BackpropagationStep> family() {
        return BackpropagationStep.class;
    }

    @Override
    protected Stream<Run<BackpropagationStep>> runs() {
        return Stream.of(t -> Backpropagation.of(NET, X, Vector.of(0.7), t));
    }

    private static void assertClose(Matrix expected, Matrix actual) {
        assertEquals(0, expected.minus(actual).maxNorm(), 1e-15);
    }

    private static void assertClose(Vector expected, Vector actual) {
        assertEquals(0, expected.minus(actual).maxNorm(), 1e-15);
    }

    @Test
    void numbersOfThePlan() {
        Backpropagation b = Backpropagation.of(NET, X, Vector.of(0.7));
        assertEquals(0.8697349486965451, b.output().get(0), 1e-15);
        assertEquals(b.output(), NET.at(X));
        assertEquals(0.028809952809018814, b.loss(), 1e-16);
        assertClose(
                Matrix.of(new double[][] {{0.22542049426806576, -0.1141893715213996, -0.016959364420877046}}),
                b.weights().get(1));
        assertClose(Vector.of(0.3394698973930903), b.biases().get(1));
        assertClose(
                Matrix.of(new double[][] {
                    {0.11386944025628504, -0.0759129601708567},
                    {-0.09031781561704674, 0.06021187707803117},
                    {0.050793395265945715, -0.03386226351063048}
                }),
                b.weights().get(0));
        assertClose(
                Vector.of(0.18978240042714173, -0.1505296926950779, 0.0846556587765762),
                b.biases().get(0));
        assertClose(Vector.of(0.014930947651513295, -0.2920977126013782), b.input());
        assertTrue(b.certificate().holds());
    }

    @Test
    void allActivationsAgreeWithTheTape() {
        for (Activation activation : Activation.values()) {
            Layer layer = new Layer(Matrix.of(new double[][] {{0.5, -1}, {0.3, 0.7}}), Vector.of(0.1, 0.2), activation);
            Perceptron deep = new Perceptron(List.of(layer, layer, layer));
            Backpropagation b = Backpropagation.of(deep, X, Vector.of(1, -1));
            assertTrue(b.certificate().holds(), activation + ": " + b.certificate());
        }
    }

    @Test
    void aUnitAtAKinkIsNamedUnlessItDoesNotCount() {
        Layer relu = new Layer(Matrix.of(1, 1, 1), Vector.of(0), Activation.RELU);
        Perceptron net = new Perceptron(List.of(relu));
        assertThrows(NotDifferentiableException.class, () -> Backpropagation.of(net, Vector.of(0), Vector.of(1)));
        assertEquals(0, Backpropagation.of(net, Vector.of(0), Vector.of(0)).loss());
    }

    @Test
    void shapesAreChecked() {
        assertThrows(IllegalArgumentException.class, () -> new Perceptron(List.of()));
        Layer wide = new Layer(Matrix.zeros(1, 3), Vector.of(0), Activation.TANH);
        assertThrows(IllegalArgumentException.class, () -> new Perceptron(List.of(wide, wide)));
        assertThrows(
                IllegalArgumentException.class, () -> new Layer(Matrix.zeros(2, 3), Vector.of(0), Activation.TANH));
        assertThrows(IllegalArgumentException.class, () -> Backpropagation.of(NET, Vector.of(1), Vector.of(1)));
        assertThrows(IllegalArgumentException.class, () -> Backpropagation.of(NET, X, Vector.of(1, 2)));
    }
}
