package mml.demo.ch05;

import java.io.IOException;
import java.util.List;
import mml.calculus.Hessian;
import mml.calculus.MultivariateTaylor;
import mml.demo.Folder;
import mml.expression.Expression;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.viz.plot.Contours;
import mml.viz.plot.Dots;
import mml.viz.plot.Scale;
import mml.viz.scene.Canvas;
import mml.viz.svg.Dash;
import mml.viz.svg.Role;

/**
 * Example 5.15's function near (1, 2): its contours beside those of its second Taylor polynomial, which its gradient and its Hessian make; of order 3 it is the function.
 *
 * @mml §5.7, (5.147); §5.8, Example 5.15
 */
public final class Nearby {
    private static final Expression F = Expression.parse("x^2 + 2x*y + y^3");
    private static final Vector X0 = Vector.of(1, 2);
    private static final double[] LEVELS = {1, 4, 8, 13, 20, 30, 45};

    private Nearby() {}

    /** Draws into the folder given. */
    public static void main(String[] args) throws IOException {
        System.out.println(run(Folder.of(args, "nearby")));
    }

    /** Draws both, and returns the second derivatives and how far the polynomials reach. */
    public static String run(Folder out) throws IOException {
        Hessian second = Hessian.of(F, X0);
        Matrix H = second.H();
        out.figure(
                "contours",
                out.plot(Canvas.WIDE)
                        .x("x", Scale.linear(-1, 3))
                        .y("y", Scale.linear(0, 4))
                        .square()
                        .add(Contours.of((x, y) -> F.at(x, y), LEVELS)
                                .painted(Role.SERIES_1)
                                .named("function"))
                        .add(Contours.of((x, y) -> polynomial(second, Vector.of(x, y)), LEVELS)
                                .painted(Role.SERIES_2)
                                .dashed(Dash.DASHED)
                                .named("Taylor polynomial"))
                        .add(Dots.at(List.of(X0)).painted(Role.FOCUS))
                        .svg("Contours of a function and of its second Taylor polynomial at (1, 2)"));
        Vector x = Vector.of(1.5, 2.5);
        MultivariateTaylor two = MultivariateTaylor.of(F, X0, 2, x);
        MultivariateTaylor three = MultivariateTaylor.of(F, X0, 3, x);
        boolean checked = second.certificate().holds()
                && Math.abs(two.value() - polynomial(second, x)) <= 1e-12
                && Math.abs(three.value() - F.at(1.5, 2.5)) <= 1e-12;
        return "∇f = " + NumberText.tuple(second.gradient()) + ", Hessian rows " + NumberText.tuple(H.row(0)) + ", "
                + NumberText.tuple(H.row(1)) + "; half a unit further on in both variables order 2 is off by "
                + NumberText.of(F.at(1.5, 2.5) - two.value()) + ", order 3 by nothing"
                + (checked ? "; checked" : "; unconfirmed");
    }

    private static double polynomial(Hessian second, Vector x) {
        Vector delta = x.minus(X0);
        return second.value()
                + second.gradient().dot(delta)
                + 0.5 * delta.dot(second.H().times(delta));
    }
}
