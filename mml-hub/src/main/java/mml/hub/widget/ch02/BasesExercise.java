package mml.hub.widget.ch02;

import mml.exact.FieldMatrix;
import mml.exact.Inverse;
import mml.exact.MatrixText;
import mml.exact.NiceMatrices;
import mml.hub.widget.Answer;
import mml.hub.widget.Control;
import mml.hub.widget.Draws;
import mml.hub.widget.Exercise;
import mml.hub.widget.Feedback;
import mml.hub.widget.Task;
import mml.hub.widget.Verdict;
import mml.matrix.Vector;
import mml.random.Rng;
import mml.text.NumberText;
import mml.text.Tex;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The image of a vector in two bases, and the matrix of the map in the second pair of bases.
 *
 * @mml §2.7.2, Exercise 2.20
 */
public final class BasesExercise extends Exercise {
    public BasesExercise() {
        super(
                "E2.5",
                Control.Field.line("c", "Image in the basis C", "Three numbers."),
                Control.Field.line("e", "Image in the standard basis", "Three numbers."),
                new Control.Field("m", "New matrix", "", 3, "Three lines of two numbers, or LaTeX.", ""));
    }

    @Override
    protected Task draw(Rng rng) {
        FieldMatrix<BigFraction> A = Draws.matrix(rng, 3, 2, 2);
        FieldMatrix<BigFraction> B = NiceMatrices.invertible(2, rng);
        FieldMatrix<BigFraction> B2 = Draws.invertible(rng, 2, 2);
        FieldMatrix<BigFraction> C = Draws.invertible(rng, 3, 1);
        FieldMatrix<BigFraction> x = FieldMatrix.generate(2, 1, (i, j) -> new BigFraction(rng.between(1, 3)));
        FieldMatrix<BigFraction> toB = Inverse.of(B).inverse().times(B2);
        FieldMatrix<BigFraction> xB = toB.times(x);
        FieldMatrix<BigFraction> inC = A.times(xB);
        FieldMatrix<BigFraction> image = C.times(inC);
        FieldMatrix<BigFraction> matrix = C.times(A).times(toB);
        Vector straight = A.times(x).toVector();
        return new Task()
                .value("A", Tex.matrix(A))
                .value("B", Tex.matrix(B))
                .value("B2", Tex.matrix(B2))
                .value("C", Tex.matrix(C))
                .value("x", Draws.tex(x))
                .value("xB", Draws.tex(xB))
                .value("inC", Draws.tex(inC))
                .value("image", Draws.tex(image))
                .value("M", Tex.matrix(matrix))
                .numbers(
                        "c",
                        "The image in C",
                        inC.toVector(),
                        NumberText.tuple(inC, 0),
                        "first find the coordinates of x in B, which are B⁻¹B′x; then apply A.",
                        new Task.Slip(straight, "that is A times the coordinates in B′; A wants those in B."))
                .numbers(
                        "e",
                        "The image in the standard basis",
                        image.toVector(),
                        NumberText.tuple(image, 0),
                        "take so much of each column of C as the image in C says.")
                .part("m", "The new matrix", typed(matrix), text -> judge(text, matrix, A));
    }

    private static Feedback judge(String text, FieldMatrix<BigFraction> matrix, FieldMatrix<BigFraction> A) {
        Answer[][] rows = Answer.rows(text, "The new matrix");
        if (rows.length != 3 || rows[0].length != 2)
            throw new IllegalArgumentException(
                    "The new matrix is 3 × 2, got " + rows.length + " × " + rows[0].length + ".");
        Verdict verdict = Verdict.of(flat(rows), matrix.toMatrix().entries());
        if (verdict == Verdict.RIGHT) return Feedback.right("");
        if (Verdict.of(flat(rows), A.toMatrix().entries()) == Verdict.RIGHT)
            return Feedback.wrong("That is A itself; the new matrix takes coordinates in B′ to standard ones.");
        return Feedback.wrong("The new matrix: from B′ to B, then A, then from C to the standard basis.");
    }

    private static Answer[] flat(Answer[][] rows) {
        Answer[] out = new Answer[rows.length * rows[0].length];
        for (int k = 0; k < out.length; k++) out[k] = rows[k / rows[0].length][k % rows[0].length];
        return out;
    }

    private static String typed(FieldMatrix<BigFraction> M) {
        return MatrixText.compact(M);
    }
}
