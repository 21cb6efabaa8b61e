package mml.hub.widget.ch03;

import mml.geometry.Projection;
import mml.hub.widget.Control;
import mml.hub.widget.Exercise;
import mml.hub.widget.Feedback;
import mml.hub.widget.State;
import mml.matrix.Matrix;
import mml.matrix.Vector;

/**
 * A projection onto a subspace whose generators are dependent.
 *
 * @mml §3.8.2, Exercise 3.5
 */
public final class DependentExercise extends Exercise {
    private static final Matrix U = Matrix.of(5, 4, 0, 1, -3, -1, -1, -3, 4, -3, 2, 1, 1, 5, 0, -1, 2, 0, 2, 2, 1, 7);
    private static final Vector X = Vector.of(-1, -9, -1, 4, 1);

    public DependentExercise() {
        super(
                "E3.1",
                Control.Field.line("k", "Dimension of U", "A whole number."),
                Control.Field.line("p", "π(x)", "Five numbers."),
                Control.Field.line("d", "Distance of x from U", "A number; √5 is one, too."));
    }

    @Override
    protected Feedback judge(State answer) {
        Projection p = Projection.of(U, X);
        double k = RootNumber.parse(answer.get("k", ""), "The dimension");
        Vector foot = Typed.vector(answer.get("p", ""), "π(x)", 5);
        double d = RootNumber.parse(answer.get("d", ""), "The distance");
        if (k != p.dimension())
            return Feedback.wrong("Dimension: four vectors span at most 4 dimensions. Are they independent?");
        if (!Typed.near(foot, p.projection())) {
            Vector left = U.transpose().times(X.minus(foot));
            return Feedback.wrong("Dimension is right. What is left of x by your π(x) is "
                    + (left.maxNorm() < 1e-9 ? "orthogonal to U, but your π(x) is not in U." : "not orthogonal to U."));
        }
        if (!Typed.near(d, p.distance()))
            return Feedback.wrong("Dimension and π(x) are right. The distance is the length of x − π(x).");
        return Feedback.right("All three are right.");
    }
}
