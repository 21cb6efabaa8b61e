package mml.hub.widget.ch04;

import java.util.ArrayList;
import java.util.List;
import mml.decomposition.Cholesky;
import mml.decomposition.CholeskyStep;
import mml.decomposition.NotPositiveDefiniteException;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.hub.widget.Control;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Fact;
import mml.hub.widget.Feedback;
import mml.hub.widget.MatrixField;
import mml.hub.widget.MatrixInput;
import mml.hub.widget.Panel;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Widget;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.Numbers;
import mml.trace.Step;
import mml.trace.Trace;
import mml.viz.scene.CholeskyScene;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The Cholesky factor fills entry by entry, or it fails, and then there is an x with xᵀAx ≤ 0.
 *
 * @mml §4.3, Theorem 4.18, Example 4.10
 */
public final class CholeskyWidget implements Widget {
    private static final String BOOK = "4,2,2;2,5,3;2,3,6";
    private static final int SHIFT = 5;
    private static final List<Option> EXAMPLES = List.of(
            new Option(BOOK, "3 × 3, L is whole"),
            new Option("2,1;1,2", "2 × 2 with irrational entries"),
            new Option("1,2,0;2,1,1;0,1,3", "3 × 3, not positive definite"),
            new Option("1,1;1,1", "2 × 2, only semidefinite"),
            new Option("4,-2,0,2;-2,2,1,0;0,1,6,-1;2,0,-1,5", "4 × 4"),
            new Option("1,1/2,1/3,1/4;1/2,1/3,1/4,1/5;1/3,1/4,1/5,1/6;1/4,1/5,1/6,1/7", "4 × 4 Hilbert matrix"));

    private static final MatrixInput<FieldMatrix<BigFraction>> MATRIX = new MatrixInput<>(
            new MatrixField<>("a", BOOK, 5, 5, CholeskyWidget::read),
            EXAMPLES,
            "Your own symmetric matrix A",
            "Up to 5 × 5, one row a line; fractions and decimals are fine.",
            "step",
            "t");

    private static FieldMatrix<BigFraction> read(String[][] cells) {
        FieldMatrix<BigFraction> A = Words.square(cells);
        for (int i = 0; i < A.rows(); i++)
            for (int j = 0; j < i; j++)
                if (!A.get(i, j).equals(A.get(j, i)))
                    throw new IllegalArgumentException("Not symmetric: row " + (j + 1) + ", column " + (i + 1) + " is "
                            + A.text(j, i) + ", but row " + (i + 1) + ", column " + (j + 1) + " is " + A.text(i, j)
                            + ".");
        return A;
    }

    @Override
    public String name() {
        return "cholesky";
    }

    @Override
    public String title() {
        return "Cholesky, entry by entry";
    }

    @Override
    public State set(State state, String key, String value) {
        return MATRIX.set(state, key, value);
    }

    /** {@code A + tI}. */
    private static Matrix matrix(State state) {
        FieldMatrix<BigFraction> A = MATRIX.in(state).value();
        BigFraction t = Words.quarter(state, "t", SHIFT);
        return FieldMatrix.generate(
                        A.rows(), A.cols(), (i, j) -> i == j ? A.get(i, j).add(t) : A.get(i, j))
                .toMatrix();
    }

    private static Trace<CholeskyStep> trace(Matrix A, List<NotPositiveDefiniteException> failure) {
        return Trace.of(t -> {
            try {
                Cholesky.of(A, t);
            } catch (NotPositiveDefiniteException e) {
                failure.add(e);
            }
        });
    }

    @Override
    public View view(State state) {
        Matrix A = matrix(state);
        List<NotPositiveDefiniteException> failure = new ArrayList<>();
        CholeskyScene scene = CholeskyScene.ofWidth(trace(A, failure), 480, 18);
        int step = Math.min(state.count("step", 0), scene.frames() - 1);
        var picture = scene.frame(step).picture();
        return new View(
                picture,
                "",
                picture.description(),
                step,
                scene.frames(),
                failure.isEmpty() ? success(A) : failed(A, failure.get(0)),
                Feedback.NONE,
                panels(state),
                List.of(),
                Words.doubles("A", A)
                        + (failure.isEmpty()
                                ? "Cholesky.of(A).L();"
                                : "Cholesky.of(A);   // throws NotPositiveDefiniteException with a witness"));
    }

    private static List<Fact> success(Matrix A) {
        Cholesky cholesky = Cholesky.of(A);
        return List.of(
                Fact.of("Positive definite", "yes"),
                Fact.of("det A = (l₁₁⋯)²", Words.number(cholesky.determinant())),
                Fact.checked("A = LLᵀ checked", cholesky.certificate().holds()));
    }

    private static List<Fact> failed(Matrix A, NotPositiveDefiniteException e) {
        Vector x = e.witness();
        double value = x.dot(A.times(x));
        return List.of(
                Fact.of("Positive definite", "no"),
                Fact.of("Pivot " + (e.index() + 1), Words.number(e.pivot())),
                Fact.of("Witness x", Words.tuple(x)),
                Fact.of("xᵀAx", Words.number(value)));
    }

    private static List<Panel> panels(State state) {
        return List.of(
                Panel.of(
                        "Diagonal",
                        new Control.Slider(
                                "t",
                                "Add t to the diagonal",
                                -SHIFT,
                                SHIFT,
                                "0.25",
                                Numbers.shortest(Fractions.toDouble(Words.quarter(state, "t", SHIFT))))),
                MATRIX.panel("Matrix", state));
    }

    @Override
    public Trace<? extends Step> run(State state) {
        return trace(matrix(state), new ArrayList<>());
    }
}
