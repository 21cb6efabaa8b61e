package mml.viz.scene.calculus;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import mml.calculus.Backpropagation;
import mml.calculus.BackpropagationStep;
import mml.calculus.Perceptron;
import mml.calculus.Perceptron.Activation;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Trace;
import mml.viz.Bounds;
import mml.viz.Golden;
import mml.viz.scene.Canvas;
import org.junit.jupiter.api.Test;

class NetworkSceneTest {
    private static Perceptron network(double size) {
        return new Perceptron(List.of(
                new Perceptron.Layer(
                        Matrix.of(3, 2, 0.5, -1, 0.25, 0.75, -0.5, 0.125).times(size),
                        Vector.of(0.1, -0.2, 0.3),
                        Activation.TANH),
                new Perceptron.Layer(
                        Matrix.of(1, 3, 1, -0.5, 0.25).times(size), Vector.of(0.05), Activation.IDENTITY)));
    }

    private static NetworkScene scene(Perceptron net, Vector x, Canvas canvas) {
        Trace<BackpropagationStep> trace = Trace.of(t -> Backpropagation.of(net, x, Vector.of(0.7), t));
        return new NetworkScene(net, trace, canvas);
    }

    @Test
    void itLooksAsItDid() {
        Golden.frames("network", scene(network(1), Vector.of(0.6, -0.4), Canvas.WIDE), 4);
        Golden.frames(
                "network-page",
                scene(network(1), Vector.of(0.6, -0.4), Canvas.ofWidth(480, 15).bare()),
                2);
    }

    @Test
    void everyMarkLiesInTheFigureAndEveryStepIsSeen() {
        for (Canvas canvas :
                List.of(Canvas.WIDE, Canvas.HALF, Canvas.ofWidth(480, 15).bare()))
            for (double size : new double[] {0, 1, 12345.678}) {
                NetworkScene scene = scene(network(size), Vector.of(600, -0.4), canvas);
                for (int i = 0; i < scene.frames(); i++) {
                    Bounds.check(scene.frame(i).picture());
                    if (i > 0)
                        assertNotEquals(
                                scene.frame(i - 1).picture().marks(),
                                scene.frame(i).picture().marks());
                }
            }
    }
}
