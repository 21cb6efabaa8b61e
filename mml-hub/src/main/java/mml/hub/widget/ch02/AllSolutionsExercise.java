package mml.hub.widget.ch02;

import mml.exact.FieldMatrix;
import mml.exact.ImageAndKernel;
import mml.exact.RowReduction;
import mml.hub.widget.Control;
import mml.hub.widget.Exercise;
import mml.hub.widget.Feedback;
import mml.hub.widget.State;
import mml.text.NumberText;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A particular solution and a basis of the kernel, any that is right.
 *
 * @mml §2.3.1, Exercise 2.5
 */
public final class AllSolutionsExercise extends Exercise {
    private static final FieldMatrix<BigFraction> A =
            FieldMatrix.of(new int[][] {{1, -1, 0, 0, 1}, {1, 1, 0, -3, 0}, {2, -1, 0, 1, -1}, {-1, 2, 0, -2, -1}});
    private static final FieldMatrix<BigFraction> B = FieldMatrix.of(new int[][] {{3}, {6}, {5}, {-1}});

    public AllSolutionsExercise() {
        super(
                "E2.3",
                Control.Field.line("x", "One solution", "Five numbers."),
                new Control.Field("k", "A basis of the kernel", "", 3, "One vector a line, five numbers each.", ""));
    }

    @Override
    protected Feedback judge(State answer) {
        FieldMatrix<BigFraction> x = Typed.vector(answer.get("x", ""), "The solution", 5);
        FieldMatrix<BigFraction> K = Typed.matrix(answer.get("k", ""), "The basis", 5);
        FieldMatrix<BigFraction> Ax = A.times(x);
        if (!Ax.equals(B))
            return Feedback.wrong("A·x is " + NumberText.tuple(Ax, 0) + ", not " + NumberText.tuple(B, 0) + ".");
        for (int k = 0; k < K.rows(); k++) {
            FieldMatrix<BigFraction> image = A.times(K.row(k));
            if (!image.isZero())
                return Feedback.wrong("x is a solution. But A times vector " + (k + 1) + " is "
                        + NumberText.tuple(image, 0) + ", not 0.");
        }
        int nullity = ImageAndKernel.of(A).nullity();
        int rank = RowReduction.of(K).rank();
        if (rank < K.rows()) return Feedback.wrong("All in the kernel, but these vectors are dependent.");
        if (rank < nullity)
            return Feedback.wrong(
                    "All right so far, but the kernel has dimension " + nullity + ", and these span " + rank + ".");
        return Feedback.right("x solves the system, and your " + nullity + " vectors are a basis of the kernel.");
    }
}
