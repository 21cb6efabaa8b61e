package mml.hub.widget.ch02;

import mml.exact.FieldMatrix;
import mml.exact.Inverse;
import mml.hub.widget.Control;
import mml.hub.widget.Exercise;
import mml.hub.widget.Feedback;
import mml.hub.widget.State;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The image of a vector in two bases, and the matrix of the map in the second pair of bases.
 *
 * @mml §2.7.2, Exercise 2.20
 */
public final class BasesExercise extends Exercise {
    private static final FieldMatrix<BigFraction> A = FieldMatrix.of(new int[][] {{1, -1}, {0, 1}, {2, -1}});
    private static final FieldMatrix<BigFraction> B = FieldMatrix.of(new int[][] {{2, -1}, {1, -1}});
    private static final FieldMatrix<BigFraction> B2 = FieldMatrix.of(new int[][] {{2, 1}, {-2, 1}});
    private static final FieldMatrix<BigFraction> C = FieldMatrix.of(new int[][] {{1, 0, 1}, {2, -1, 0}, {-1, 2, -1}});
    private static final FieldMatrix<BigFraction> X = FieldMatrix.of(new int[][] {{2}, {3}});

    public BasesExercise() {
        super(
                "E2.5",
                Control.Field.line("c", "Image in the basis C", "Three numbers."),
                Control.Field.line("e", "Image in the standard basis", "Three numbers."),
                new Control.Field("m", "New matrix", "", 3, "Three lines of two numbers.", ""));
    }

    @Override
    protected Feedback judge(State answer) {
        FieldMatrix<BigFraction> toB = Inverse.of(B).inverse().times(B2);
        FieldMatrix<BigFraction> inC = A.times(toB).times(X);
        FieldMatrix<BigFraction> matrix = C.times(A).times(toB);
        FieldMatrix<BigFraction> c = Typed.vector(answer.get("c", ""), "The image in C", 3);
        FieldMatrix<BigFraction> e = Typed.vector(answer.get("e", ""), "The image in the standard basis", 3);
        FieldMatrix<BigFraction> m = Typed.matrix(answer.get("m", ""), "The new matrix", 2);
        if (!c.equals(inC))
            return Feedback.wrong(
                    "Image in C: first find the coordinates of x in B, which are B⁻¹B′(2, 3); then" + " apply A.");
        if (!e.equals(C.times(inC)))
            return Feedback.wrong("Image in C is right. Standard basis: take so much of each column of C.");
        if (!m.equals(matrix))
            return Feedback.wrong(
                    "Both images are right. Matrix: from B′ to B, then A, then from C to the standard" + " basis.");
        return Feedback.right("All three are right.");
    }
}
