package mml.hub.widget.ch03;

import mml.geometry.Angle;
import mml.geometry.InnerProduct;
import mml.hub.widget.Control;
import mml.hub.widget.Exercise;
import mml.hub.widget.Feedback;
import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.matrix.Vector;

/**
 * Distances and an angle under the dot product and under a matrix.
 *
 * @mml §3.3, §3.4, Exercises 3.3, 3.4
 */
public final class DistanceExercise extends Exercise {
    private static final Vector X = Vector.of(1, 2, 3);
    private static final Vector Y = Vector.of(-1, -1, 0);
    private static final Matrix A = Matrix.of(3, 3, 2, 1, 0, 1, 3, -1, 0, -1, 2);
    private static final Vector U = Vector.of(1, 2);
    private static final Vector V = Vector.of(-1, -1);
    private static final Matrix B = Matrix.of(2, 2, 2, 1, 1, 3);

    public DistanceExercise() {
        super(
                "E3.2",
                Control.Field.line("d", "Distance under the dot product", "A number; √5 and 3/√2 are numbers, too."),
                Control.Field.line("a", "Distance under A", "A number."),
                Control.Field.line("c", "Cosine of the angle under B", "A number."));
    }

    @Override
    protected Feedback judge(State answer) {
        double d = RootNumber.parse(answer.get("d", ""), "The first distance");
        double a = RootNumber.parse(answer.get("a", ""), "The second distance");
        double c = RootNumber.parse(answer.get("c", ""), "The cosine");
        if (!near(d, InnerProduct.dot().distance(X, Y)))
            return Feedback.wrong("First distance: x − y = (2, 3, 3); its length is the root of a sum of squares.");
        if (!near(a, InnerProduct.of(A).distance(X, Y)))
            return Feedback.wrong("The first is right. Second: multiply A by z = (2, 3, 3) first, then take the root"
                    + " of zᵀ(Az).");
        double cosine = Angle.of(U, V, InnerProduct.of(B)).cosine();
        if (near(c, -cosine)) return Feedback.wrong("Both distances are right. The cosine has the wrong sign.");
        if (!near(c, cosine))
            return Feedback.wrong("Both distances are right. Cosine: three numbers are needed, uᵀBv, uᵀBu and vᵀBv.");
        return Feedback.right("All three are right.");
    }

    /** Three significant digits are enough. */
    private static boolean near(double typed, double exact) {
        return Math.abs(typed - exact) <= 2e-3 * Math.abs(exact);
    }
}
