package mml.hub.widget.ch04;

import mml.hub.widget.Calls;
import mml.hub.widget.Drawable;
import mml.hub.widget.Group;
import mml.hub.widget.MatrixInput;
import mml.hub.widget.Prediction;
import mml.hub.widget.Screen;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Matrix;
import mml.spectral.MatrixFinding;
import mml.spectral.MatrixPhylogeny;
import mml.spectral.MatrixProperty;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.spectral.PhylogenyScene;

/**
 * To which families a matrix belongs, each verdict with its witness.
 *
 * @mml §4.7, Figure 4.13
 */
public final class PhylogenyWidget extends TraceWidget {
    private static final MatrixInput<Matrix> MATRIX = MatrixInput.of(
                    "a", 5, 5, cells -> Drawable.parse(cells).toMatrix())
            .example("3,2,2;2,3,2;2,2,3", "Example 4.8: positive definite")
            .example("4,2;1,3", "Example 4.5: not normal")
            .example("2,1;0,2", "Example 4.6: a shear, defective")
            .example("0,-1;1,0", "A quarter turn")
            .example("0,1;1,0", "A reflection")
            .example("1,-1;-1,1", "A projection, times 2")
            .example("1,2;-2,1", "A turn and a stretching: normal")
            .example("2,0;0,3", "A diagonal matrix")
            .example("1,0,0;0,1,0;0,0,1", "The identity")
            .example("1,0,1;-2,1,0", "Example 4.13: not square")
            .labelled("Your own matrix A", "Up to 5 × 5, of any shape, one row a line.")
            .outdates("step");

    private static final Prediction NORMAL = Prediction.yesOrNo(
            "Is A normal, that is, AᵀA = AAᵀ?",
            state -> MatrixPhylogeny.of(MATRIX.in(state)).is(MatrixProperty.NORMAL),
            state -> MatrixPhylogeny.of(MATRIX.in(state)).is(MatrixProperty.NORMAL)
                    ? "so it has an orthonormal basis of eigenvectors, which may be complex."
                    : "only square matrices can be, and of those symmetric, skew, orthogonal ones are. Step to it.");

    public PhylogenyWidget() {
        super("phylogeny", "The family of a matrix", NORMAL.group(), Group.of("Matrix", MATRIX));
    }

    @Override
    protected Showing run(State state) {
        Matrix A = MATRIX.in(state);
        Trace<MatrixFinding> trace = Trace.of(t -> MatrixPhylogeny.of(A, t));
        Showing showing = Showing.of(new PhylogenyScene(trace, Screen.canvas(state, new Canvas(480, 430, 17))));
        for (int k = 0; k < trace.size(); k++)
            showing.from(k)
                    .check(trace.get(k).property().adjective(), trace.get(k).holds());
        return showing.from(0).java(Calls.matrix("A", A) + "MatrixPhylogeny.of(A).findings();");
    }
}
