package mml.hub.widget.ch04;

import java.util.List;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Drawable;
import mml.hub.widget.Group;
import mml.hub.widget.MatrixInput;
import mml.hub.widget.Prediction;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Matrix;
import mml.spectral.Eigen;
import mml.spectral.EigenStages;
import mml.spectral.EigenStagesStep;
import mml.text.NumberText;
import mml.trace.Recorder;
import mml.viz.scene.Canvas;
import mml.viz.scene.spectral.EigenStagesScene;

/**
 * Go to coordinates, stretch, come back: a 2×2 matrix by its eigendecomposition.
 *
 * @mml §4.4, Example 4.11, Figure 4.7
 */
public final class EigenStagesWidget extends TraceWidget {
    private static final MatrixInput<Matrix> MATRIX = MatrixInput.of("a", 2, 2, EigenStagesWidget::read)
            .example("5/2,-1;-1,5/2", "Symmetric (Example 4.11)")
            .example("2,1;0,1", "Eigenvectors not at right angles")
            .example("0,1;1,0", "A mirror: λ = −1 and 1")
            .example("1,2;2,4", "Of rank 1: λ = 0 and 5")
            .labelled("Your own matrix A", "2 × 2, one row a line; fractions and decimals are fine.")
            .outdates("step");

    private static final Prediction DIRECTIONS = Prediction.of(
            "Which arrows will point along the same line at the end as at the beginning?",
            state -> new Prediction.Asked(
                    List.of(
                            new Option("none", "neither"),
                            new Option("one", "one of the two"),
                            new Option("both", "both")),
                    "both",
                    (guess, right) ->
                            "P⁻¹ brings them to the axes, D leaves them there, P brings them back. That is what"
                                    + " makes them eigenvectors."));

    public EigenStagesWidget() {
        super("eigen-stages", "Coordinates, stretch, back", DIRECTIONS.group(), Group.of("Matrix", MATRIX));
    }

    private static Matrix read(String[][] cells) {
        Matrix A = Drawable.parse(cells).toMatrix();
        if (A.rows() != 2 || A.cols() != 2)
            throw new IllegalArgumentException(
                    "The matrix is " + A.rows() + " × " + A.cols() + "; this figure is for 2 × 2.");
        Eigen eigen = Eigen.of(A);
        if (!eigen.isReal())
            throw new IllegalArgumentException(
                    "Its eigenvalues are not real: no direction of the plane stays, so there is" + " no P to go to.");
        if (eigen.defective())
            throw new IllegalArgumentException("It is defective: its eigenvectors lie on one line and are no basis.");
        return A;
    }

    @Override
    protected Showing run(State state) {
        Matrix A = MATRIX.in(state);
        Recorder<EigenStagesStep> steps = Recorder.all();
        EigenStages stages = EigenStages.of(A, steps);
        Matrix P = stages.P();
        return Showing.of(new EigenStagesScene(
                        steps.trace(), Canvas.ofWidth(420, 17).bare()))
                .captioned()
                .java(Calls.matrix("A", A) + "EigenStages stages = EigenStages.of(A);\nstages.P(); stages.D();")
                .fact("p₁", NumberText.tuple(P.column(0), 1))
                .fact("p₂", NumberText.tuple(P.column(1), 1))
                .from(2)
                .fact(
                        "λ₁, λ₂",
                        NumberText.of(stages.D().get(0, 0)) + ", "
                                + NumberText.of(stages.D().get(1, 1)))
                .atTheEnd()
                .check("AP = PD checked", stages.eigen().certificate().holds());
    }
}
