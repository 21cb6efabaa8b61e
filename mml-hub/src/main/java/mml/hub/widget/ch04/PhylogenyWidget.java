package mml.hub.widget.ch04;

import java.util.List;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Drawable;
import mml.hub.widget.Group;
import mml.hub.widget.MatrixField;
import mml.hub.widget.MatrixInput;
import mml.hub.widget.Run;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Matrix;
import mml.spectral.MatrixFinding;
import mml.spectral.MatrixPhylogeny;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.PhylogenyScene;

/**
 * To which families a matrix belongs, each verdict with its witness.
 *
 * @mml §4.7, Figure 4.13
 */
public final class PhylogenyWidget extends TraceWidget {
    private static final String BOOK = "3,2,2;2,3,2;2,2,3";
    private static final MatrixInput<Matrix> MATRIX = new MatrixInput<>(
            new MatrixField<>("a", BOOK, 5, 5, cells -> Drawable.parse(cells).toMatrix()),
            List.of(
                    new Option(BOOK, "Example 4.8: positive definite"),
                    new Option("4,2;1,3", "Example 4.5: not normal"),
                    new Option("2,1;0,2", "Example 4.6: a shear, defective"),
                    new Option("0,-1;1,0", "A quarter turn"),
                    new Option("0,1;1,0", "A reflection"),
                    new Option("1,-1;-1,1", "A projection, times 2"),
                    new Option("1,2;-2,1", "A turn and a stretching: normal"),
                    new Option("2,0;0,3", "A diagonal matrix"),
                    new Option("1,0,0;0,1,0;0,0,1", "The identity"),
                    new Option("1,0,1;-2,1,0", "Example 4.13: not square")),
            "Your own matrix A",
            "Up to 5 × 5, of any shape, one row a line.",
            "step");

    public PhylogenyWidget() {
        super("phylogeny", "The family of a matrix", Group.of("Matrix", MATRIX));
    }

    @Override
    protected Run run(State state) {
        Matrix A = MATRIX.in(state);
        Trace<MatrixFinding> trace = Trace.of(t -> MatrixPhylogeny.of(A, t));
        Run run = Run.of(new PhylogenyScene(trace, new Canvas(480, 430, 17)));
        for (int k = 0; k < trace.size(); k++)
            run.from(k).check(trace.get(k).property().adjective(), trace.get(k).holds());
        return run.from(0).java(Calls.matrix("A", A) + "MatrixPhylogeny.of(A).findings();");
    }
}
