package mml.hub.widget.ch02;

import mml.exact.FieldMatrix;
import mml.exact.ImageAndKernel;
import mml.exact.NiceMatrices;
import mml.exact.RowReduction;
import mml.exact.SolutionSet;
import mml.hub.widget.Answer;
import mml.hub.widget.Control;
import mml.hub.widget.Draws;
import mml.hub.widget.Exercise;
import mml.hub.widget.Feedback;
import mml.hub.widget.Task;
import mml.random.Rng;
import mml.text.NumberText;
import mml.text.Tex;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A particular solution and a basis of the kernel, any that is right.
 *
 * @mml §2.3.1, Exercise 2.5
 */
public final class AllSolutionsExercise extends Exercise {
    private static final int COLS = 4;
    private static final int RANK = 2;

    public AllSolutionsExercise() {
        super(
                "E2.3",
                Control.Field.line("x", "One solution", "Four numbers: (1, -1/2, 0, 3)."),
                new Control.Field(
                        "k", "A basis of the kernel", "", 3, "One vector a line, or (1, 0, 2, 0), (0, 1, 1, 0).", ""));
    }

    @Override
    protected Task draw(Rng rng) {
        NiceMatrices.NiceSystem system = NiceMatrices.solvable(3, COLS, RANK, rng);
        FieldMatrix<BigFraction> A = system.A();
        FieldMatrix<BigFraction> b = system.b();
        SolutionSet<BigFraction> all = SolutionSet.of(A, b);
        FieldMatrix<BigFraction> x = all.particular().orElseThrow();
        FieldMatrix<BigFraction> K = all.kernel().get(0).augment(all.kernel().get(1));
        return new Task()
                .value("A", Tex.matrix(A))
                .value("b", Tex.matrix(b))
                .value("R", Tex.matrix(all.reduction().matrix(), COLS))
                .value("x", Draws.tex(x))
                .value("k1", Draws.tex(all.kernel().get(0)))
                .value("k2", Draws.tex(all.kernel().get(1)))
                .part("x", "The solution", NumberText.tuple(x, 0), text -> solves(A, b, text))
                .part("k", "The basis", Draws.columns(K), text -> spansKernel(A, text));
    }

    private static Feedback solves(FieldMatrix<BigFraction> A, FieldMatrix<BigFraction> b, String text) {
        FieldMatrix<BigFraction> x = column(Answer.entries(text, "The solution", A.cols()), "The solution");
        FieldMatrix<BigFraction> Ax = A.times(x);
        if (Ax.equals(b)) return Feedback.right("");
        String product = "A·x is " + NumberText.tuple(Ax, 0) + ", not " + NumberText.tuple(b, 0) + ".";
        if (Ax.isZero())
            return Feedback.wrong("This x lies in the kernel: A·x is 0, not " + NumberText.tuple(b, 0) + ".");
        boolean negative = Ax.<BigFraction>map(BigFraction::negate).equals(b);
        return Feedback.wrong(negative ? product + " Only the sign is wrong." : product);
    }

    private static Feedback spansKernel(FieldMatrix<BigFraction> A, String text) {
        Answer[][] rows = Answer.rows(text, "The basis");
        if (rows[0].length != A.cols())
            throw new IllegalArgumentException(
                    "The basis needs " + A.cols() + " numbers a vector, got " + rows[0].length + ".");
        FieldMatrix<BigFraction> K =
                FieldMatrix.generate(rows.length, A.cols(), (i, j) -> rows[i][j].fraction("The basis"));
        for (int k = 0; k < K.rows(); k++) {
            FieldMatrix<BigFraction> image = A.times(K.row(k));
            if (!image.isZero())
                return Feedback.wrong("A times vector " + (k + 1) + " is " + NumberText.tuple(image, 0) + ", not 0.");
        }
        int nullity = ImageAndKernel.of(A).nullity();
        int rank = RowReduction.of(K).rank();
        if (rank < K.rows()) return Feedback.wrong("All in the kernel, but these vectors are dependent.");
        if (rank < nullity)
            return Feedback.wrong("The kernel has dimension " + nullity + ", and these span " + rank + ".");
        return Feedback.right("Your " + nullity + " vectors are a basis of the kernel.");
    }

    private static FieldMatrix<BigFraction> column(Answer[] x, String name) {
        return FieldMatrix.generate(x.length, 1, (i, j) -> x[i].fraction(name));
    }
}
