package mml.hub.widget.ch04;

import java.util.List;
import mml.decomposition.Cholesky;
import mml.decomposition.CholeskyStep;
import mml.decomposition.NotPositiveDefiniteException;
import mml.exact.FieldMatrix;
import mml.hub.widget.Calls;
import mml.hub.widget.Drawable;
import mml.hub.widget.Fact;
import mml.hub.widget.Group;
import mml.hub.widget.MatrixInput;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.viz.scene.Canvas;
import mml.viz.scene.decomposition.CholeskyScene;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The Cholesky factor fills entry by entry, or it fails, and then there is an x with xᵀAx ≤ 0.
 *
 * @mml §4.3, Theorem 4.18, Example 4.10
 */
public final class CholeskyWidget extends TraceWidget {
    private static final Param<BigFraction> T = Param.quarters("t", "Add t to the diagonal", 5);
    private static final MatrixInput<FieldMatrix<BigFraction>> MATRIX = MatrixInput.of("a", 5, 5, CholeskyWidget::read)
            .example("4,2,2;2,5,3;2,3,6", "3 × 3, L is whole")
            .example("2,1;1,2", "2 × 2 with irrational entries")
            .example("1,2,0;2,1,1;0,1,3", "3 × 3, not positive definite")
            .example("1,1;1,1", "2 × 2, only semidefinite")
            .example("4,-2,0,2;-2,2,1,0;0,1,6,-1;2,0,-1,5", "4 × 4")
            .example("1,1/2,1/3,1/4;1/2,1/3,1/4,1/5;1/3,1/4,1/5,1/6;1/4,1/5,1/6,1/7", "4 × 4 Hilbert matrix")
            .labelled("Your own symmetric matrix A", "Up to 5 × 5, one row a line; fractions and decimals are fine.")
            .outdates("step", "t");

    private static final Prediction DEFINITE = Prediction.yesOrNo(
            "Is this matrix positive definite?",
            CholeskyWidget::definite,
            state -> definite(state)
                    ? "every pivot is positive, so the decomposition reaches its end."
                    : "the decomposition meets a pivot that is not positive. Step to it.");

    private static boolean definite(State state) {
        try {
            Cholesky.of(shifted(MATRIX.in(state), T.in(state)));
            return true;
        } catch (NotPositiveDefiniteException e) {
            return false;
        }
    }

    public CholeskyWidget() {
        super(
                "cholesky",
                "Cholesky, entry by entry",
                DEFINITE.group(),
                Group.of("Diagonal", T),
                Group.of("Matrix", MATRIX));
    }

    private static FieldMatrix<BigFraction> read(String[][] cells) {
        FieldMatrix<BigFraction> A = Drawable.square(cells);
        for (int i = 0; i < A.rows(); i++)
            for (int j = 0; j < i; j++)
                if (!A.get(i, j).equals(A.get(j, i)))
                    throw new IllegalArgumentException("Not symmetric: row " + (j + 1) + ", column " + (i + 1) + " is "
                            + A.text(j, i) + ", but row " + (i + 1) + ", column " + (j + 1) + " is " + A.text(i, j)
                            + ".");
        return A;
    }

    /** {@code A + tI}. */
    private static Matrix shifted(FieldMatrix<BigFraction> A, BigFraction t) {
        return FieldMatrix.generate(
                        A.rows(), A.cols(), (i, j) -> i == j ? A.get(i, j).add(t) : A.get(i, j))
                .toMatrix();
    }

    @Override
    protected Showing run(State state) {
        Matrix A = shifted(MATRIX.in(state), T.in(state));
        Recorder<CholeskyStep> steps = Recorder.all();
        List<Fact> facts;
        String call = "Cholesky.of(A).L();";
        try {
            facts = found(Cholesky.of(A, steps));
        } catch (NotPositiveDefiniteException e) {
            facts = failed(A, e);
            call = "Cholesky.of(A);   // throws NotPositiveDefiniteException with a witness";
        }
        return Showing.of(new CholeskyScene(steps.trace(), Canvas.ofWidth(480, 18)))
                .java(Calls.matrix("A", A) + call)
                .atTheEnd()
                .facts(facts);
    }

    private static List<Fact> found(Cholesky cholesky) {
        return List.of(
                Fact.of("Positive definite", "yes"),
                Fact.of("det A = (l₁₁⋯)²", NumberText.of(cholesky.determinant())),
                Fact.checked("A = LLᵀ checked", cholesky.certificate().holds()));
    }

    private static List<Fact> failed(Matrix A, NotPositiveDefiniteException e) {
        Vector x = e.witness();
        return List.of(
                Fact.of("Positive definite", "no"),
                Fact.of("Pivot " + (e.index() + 1), NumberText.of(e.pivot())),
                Fact.of("Witness x", NumberText.tuple(x)),
                Fact.of("xᵀAx", NumberText.of(x.dot(A.times(x)), A.maxNorm() * x.dot(x))));
    }
}
