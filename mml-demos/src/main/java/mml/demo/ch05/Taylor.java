package mml.demo.ch05;

import java.io.IOException;
import mml.calculus.TaylorPolynomial;
import mml.calculus.TaylorStep;
import mml.demo.Folder;
import mml.expression.Expression;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Scale;
import mml.viz.scene.calculus.Graph;
import mml.viz.scene.calculus.TaylorScene;

/**
 * Taylor polynomials to order 10 of sin x + cos x, which come closer everywhere, and of log(1 + x), which do not beyond 1.
 *
 * @mml §5.1.1, Example 5.4, Figure 5.4
 */
public final class Taylor {
    private static final int ORDER = 10;

    private Taylor() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "taylor")));
    }

    /** Draws both, and returns by how much each is off at the border of its window. */
    public static String run(Folder out) throws IOException {
        return draw(out, "sin(x) + cos(x)", "waves", -5, 5, 4) + "; "
                + draw(out, "log(1 + x)", "logarithm", -1.5, 3.5, 1.5);
    }

    private static String draw(Folder out, String formula, String name, double from, double to, double at)
            throws IOException {
        Expression f = Expression.parse(formula);
        Trace<TaylorStep> trace = Trace.of(t -> TaylorPolynomial.of(f, 0, ORDER, t));
        TaylorScene scene = new TaylorScene(Graph.of(x -> f.at(x), "x", Scale.linear(from, to)), trace, out.canvas());
        out.figure(name + "-last", scene.frame(scene.frames() - 1).picture());
        out.frames(name, scene);
        TaylorPolynomial T = TaylorPolynomial.of(f, 0, ORDER);
        return formula + " at " + NumberText.of(at) + ": order 5 is off by "
                + NumberText.of(T.truncated(5).error(at))
                + ", order " + ORDER + " by " + NumberText.of(T.error(at))
                + (T.certificate().holds() ? ", checked near 0" : ", unconfirmed");
    }
}
