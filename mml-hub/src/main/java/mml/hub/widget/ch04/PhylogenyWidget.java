package mml.hub.widget.ch04;

import java.util.ArrayList;
import java.util.List;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Drawable;
import mml.hub.widget.Fact;
import mml.hub.widget.Feedback;
import mml.hub.widget.MatrixField;
import mml.hub.widget.MatrixInput;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Widget;
import mml.matrix.Matrix;
import mml.spectral.MatrixFinding;
import mml.spectral.MatrixPhylogeny;
import mml.trace.Step;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.PhylogenyScene;

/**
 * To which families a matrix belongs, each verdict with its witness.
 *
 * @mml §4.7, Figure 4.13
 */
public final class PhylogenyWidget implements Widget {
    private static final String BOOK = "3,2,2;2,3,2;2,2,3";
    private static final Canvas CANVAS = new Canvas(480, 430, 17);
    private static final List<Option> EXAMPLES = List.of(
            new Option(BOOK, "Example 4.8: positive definite"),
            new Option("4,2;1,3", "Example 4.5: not normal"),
            new Option("2,1;0,2", "Example 4.6: a shear, defective"),
            new Option("0,-1;1,0", "A quarter turn"),
            new Option("0,1;1,0", "A reflection"),
            new Option("1,-1;-1,1", "A projection, times 2"),
            new Option("1,2;-2,1", "A turn and a stretching: normal"),
            new Option("2,0;0,3", "A diagonal matrix"),
            new Option("1,0,0;0,1,0;0,0,1", "The identity"),
            new Option("1,0,1;-2,1,0", "Example 4.13: not square"));

    private static final MatrixInput<Matrix> MATRIX = new MatrixInput<>(
            new MatrixField<>("a", BOOK, 5, 5, cells -> Drawable.parse(cells).toMatrix()),
            EXAMPLES,
            "Your own matrix A",
            "Up to 5 × 5, of any shape, one row a line.",
            "step");

    @Override
    public String name() {
        return "phylogeny";
    }

    @Override
    public String title() {
        return "The family of a matrix";
    }

    @Override
    public State set(State state, String key, String value) {
        return MATRIX.set(state, key, value);
    }

    @Override
    public View view(State state) {
        Matrix A = MATRIX.in(state).value();
        Trace<MatrixFinding> trace = Trace.of(t -> MatrixPhylogeny.of(A, t));
        PhylogenyScene scene = new PhylogenyScene(trace, CANVAS);
        int step = Math.min(state.count("step", 0), trace.size() - 1);
        var picture = scene.frame(step).picture();
        List<Fact> facts = new ArrayList<>();
        for (int k = 0; k <= step; k++) {
            MatrixFinding finding = trace.get(k);
            facts.add(Fact.checked(finding.property().adjective(), finding.holds()));
        }
        return new View(
                picture,
                "",
                picture.description(),
                step,
                scene.frames(),
                facts,
                Feedback.NONE,
                List.of(MATRIX.panel("Matrix", state)),
                List.of(),
                Words.doubles("A", A) + "MatrixPhylogeny.of(A).findings();");
    }

    @Override
    public Trace<? extends Step> run(State state) {
        return Trace.of(t -> MatrixPhylogeny.of(MATRIX.in(state).value(), t));
    }
}
