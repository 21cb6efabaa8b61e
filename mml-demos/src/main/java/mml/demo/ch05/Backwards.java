package mml.demo.ch05;

import java.io.IOException;
import java.util.List;
import mml.calculus.Backpropagation;
import mml.calculus.BackpropagationStep;
import mml.calculus.ForwardMode;
import mml.calculus.ForwardStep;
import mml.calculus.Perceptron;
import mml.calculus.ReverseMode;
import mml.calculus.TapeStep;
import mml.demo.Folder;
import mml.expression.Expression;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.scene.calculus.ForwardScene;
import mml.viz.scene.calculus.NetworkScene;
import mml.viz.scene.calculus.TapeScene;

/**
 * Example 5.14: the graph of a formula, its derivative backwards, edge by edge, and forwards. And a function of three variables,
 * whose gradient takes one sweep backwards but three forwards.
 *
 * @mml §5.6.1, Figures 5.8, 5.9; §5.6.2, Example 5.14, Figures 5.10, 5.11
 */
public final class Backwards {
    private static final Expression EXAMPLE = Expression.parse("sqrt(x^2 + exp(x^2)) + cos(x^2 + exp(x^2))");
    private static final Expression SOFT = Expression.parse("log(exp(x) + exp(y) + exp(z))");

    private static final Perceptron NETWORK = new Perceptron(List.of(
            new Perceptron.Layer(
                    Matrix.of(3, 2, 0.5, -1, 0.25, 0.75, -0.5, 0.125),
                    Vector.of(0.1, -0.2, 0.3),
                    Perceptron.Activation.TANH),
            new Perceptron.Layer(Matrix.of(1, 3, 1, -0.5, 0.25), Vector.of(0.05), Perceptron.Activation.IDENTITY)));

    private Backwards() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "tape")));
    }

    /** Draws the sweeps, and returns the derivatives. */
    public static String run(Folder out) throws IOException {
        Vector one = Vector.of(1);
        Trace<TapeStep> backwards = Trace.of(t -> ReverseMode.of(EXAMPLE, one, t));
        TapeScene scene = new TapeScene(backwards, out.canvas());
        out.figure("backwards-last", scene.frame(scene.frames() - 1).picture());
        out.frames("backwards", scene);
        Trace<ForwardStep> forwards = Trace.of(t -> ForwardMode.of(EXAMPLE, one, one, t));
        out.frames("forwards", new ForwardScene(forwards, out.canvas()));
        Vector x = Vector.of(1, 2, 3);
        out.frames("three-variables", new TapeScene(Trace.of(t -> ReverseMode.of(SOFT, x, t)), out.canvas()));
        ReverseMode example = ReverseMode.of(EXAMPLE, one);
        ReverseMode soft = ReverseMode.of(SOFT, x);
        long products =
                backwards.stream().filter(TapeStep.Adjoint.class::isInstance).count();
        Trace<BackpropagationStep> network =
                Trace.of(t -> Backpropagation.of(NETWORK, Vector.of(0.6, -0.4), Vector.of(0.7), t));
        NetworkScene units = new NetworkScene(NETWORK, network, out.canvas());
        out.figure("network", units.frame(units.frames() - 1).picture());
        boolean checked = example.certificate().holds() && soft.certificate().holds();
        return "f(1) = " + NumberText.of(example.value()) + ", f′(1) = "
                + NumberText.of(example.gradient().get(0)) + " after " + products
                + " products; gradient of log-sum-exp at (1, 2, 3): " + NumberText.tuple(soft.gradient())
                + (checked ? "; checked" : "; unconfirmed");
    }
}
