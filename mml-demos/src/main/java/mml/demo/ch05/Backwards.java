package mml.demo.ch05;

import java.io.IOException;
import mml.calculus.ForwardMode;
import mml.calculus.ForwardStep;
import mml.calculus.ReverseMode;
import mml.calculus.TapeStep;
import mml.demo.Folder;
import mml.expression.Expression;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.scene.calculus.ForwardScene;
import mml.viz.scene.calculus.TapeScene;

/**
 * Example 5.14: the graph of a formula, its derivative backwards, edge by edge, and forwards. And a function of three variables,
 * whose gradient takes one sweep backwards but three forwards.
 *
 * @mml §5.6.2, Example 5.14, Figures 5.10, 5.11
 */
public final class Backwards {
    private static final Expression EXAMPLE = Expression.parse("sqrt(x^2 + exp(x^2)) + cos(x^2 + exp(x^2))");
    private static final Expression SOFT = Expression.parse("log(exp(x) + exp(y) + exp(z))");

    private Backwards() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "tape")));
    }

    /** Draws the sweeps, and returns the derivatives. */
    public static String run(Folder out) throws IOException {
        Vector one = Vector.of(1);
        Trace<TapeStep> backwards = Trace.of(t -> ReverseMode.of(EXAMPLE, one, t));
        TapeScene scene = new TapeScene(backwards);
        out.figure("backwards-last", scene.frame(scene.frames() - 1).picture());
        out.frames("backwards", scene);
        Trace<ForwardStep> forwards = Trace.of(t -> ForwardMode.of(EXAMPLE, one, one, t));
        out.frames("forwards", new ForwardScene(forwards));
        Vector x = Vector.of(1, 2, 3);
        out.frames("three-variables", new TapeScene(Trace.of(t -> ReverseMode.of(SOFT, x, t))));
        ReverseMode example = ReverseMode.of(EXAMPLE, one);
        ReverseMode soft = ReverseMode.of(SOFT, x);
        long products =
                backwards.stream().filter(TapeStep.Adjoint.class::isInstance).count();
        boolean checked = example.certificate().holds() && soft.certificate().holds();
        return "f(1) = " + NumberText.of(example.value()) + ", f′(1) = "
                + NumberText.of(example.gradient().get(0)) + " after " + products
                + " products; gradient of log-sum-exp at (1, 2, 3): " + NumberText.tuple(soft.gradient())
                + (checked ? "; checked" : "; unconfirmed");
    }
}
