package mml.demo.ch07;

import java.io.IOException;
import java.util.List;
import mml.demo.Folder;
import mml.expression.Expression;
import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.optimization.Bfgs;
import mml.optimization.DescentStep;
import mml.optimization.DescentStep.Iterate;
import mml.optimization.GradientDescent;
import mml.optimization.Minimiser;
import mml.optimization.Minimum;
import mml.optimization.Quadratic;
import mml.optimization.StepSize;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.viz.plot.Scale;
import mml.viz.scene.optimization.Landscape;
import mml.viz.scene.optimization.LineSearchScene;
import mml.viz.scene.optimization.LineSearchScene.Asked;

/**
 * How long the first step down the valley of Example 7.1 is: by Armijo's rule with two lines, and to the bottom of the parabola; and a
 * search by Wolfe's rule, which finds steps too short by their slopes.
 *
 * @mml §7.1, §7.1.1, Example 7.1
 */
public final class Searches {
    private static final Quadratic F = Quadratic.of(Matrix.of(2, 2, 2, 1, 1, 20), Vector.of(-5, -3));
    private static final Vector START = Vector.of(-3, -1);
    private static final double LONG = 0.2;
    private static final double PART = 0.3;

    private Searches() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "searches")));
    }

    /** Draws three searches, and returns the sizes of first steps. */
    public static String run(Folder out) throws IOException {
        Landscape valley = Landscape.of(F, List.of("x_1", "x_2"), Scale.linear(-4, 4), Scale.linear(-3, 3));
        Minimiser lenient = GradientDescent.with(StepSize.backtracking(LONG));
        Minimiser strict = GradientDescent.with(StepSize.backtracking(LONG, PART));
        Minimiser exact = GradientDescent.with(StepSize.exact());
        LineSearchScene armijo =
                new LineSearchScene(valley, few(strict, valley, START), Asked.armijo(PART), out.canvas());
        out.figure("armijo", armijo.frame(4).picture());
        out.frames("backtracking", armijo);
        LineSearchScene bottom = new LineSearchScene(valley, few(exact, valley, START), Asked.nothing(), out.canvas());
        out.figure("exact", bottom.frame(2).picture());

        Landscape hollows =
                Landscape.of(Expression.parse("x^4 - 2x^2 + x/4"), Scale.linear(-2, 2), Scale.linear(-2, 2));
        out.frames(
                "wolfe",
                new LineSearchScene(hollows, few(new Bfgs(), hollows, Vector.of(0.1)), Asked.wolfe(), out.canvas()));

        boolean checked = true;
        for (Minimiser method : List.of(lenient, strict, exact)) {
            Minimum found = method.with(new Stopping(1e-6, 500)).minimise(F, START);
            checked &= found.converged() && found.certificate().holds();
        }
        return "first step: γ = " + first(lenient, valley) + " keeps " + NumberText.of(StepSize.ARMIJO)
                + " of the promise, γ = " + first(strict, valley) + " keeps " + NumberText.of(PART)
                + ", lowest at γ = " + first(exact, valley) + (checked ? "; checked" : "; unconfirmed");
    }

    private static Trace<DescentStep> few(Minimiser method, Landscape ground, Vector start) {
        return Trace.of(t -> method.withIterations(4).minimise(ground.f(), start, t));
    }

    private static String first(Minimiser method, Landscape ground) {
        for (DescentStep step : few(method, ground, START))
            if (step instanceof Iterate x && x.k() == 1) return NumberText.of(x.stepSize());
        throw new IllegalStateException("no step was taken");
    }
}
