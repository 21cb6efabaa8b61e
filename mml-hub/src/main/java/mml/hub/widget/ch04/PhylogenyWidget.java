package mml.hub.widget.ch04;

import java.util.ArrayList;
import java.util.List;
import mml.decomposition.MatrixFinding;
import mml.decomposition.MatrixPhylogeny;
import mml.hub.widget.Control;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Entered;
import mml.hub.widget.Fact;
import mml.hub.widget.Feedback;
import mml.hub.widget.MatrixField;
import mml.hub.widget.Panel;
import mml.hub.widget.State;
import mml.hub.widget.View;
import mml.hub.widget.Widget;
import mml.matrix.Matrix;
import mml.trace.Json;
import mml.trace.Latex;
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
            new Option("4,2;1,3", "Example 4.5: diagonalisable, not normal"),
            new Option("2,1;0,2", "Example 4.6: a shear, defective"),
            new Option("0,-1;1,0", "A quarter turn"),
            new Option("0,1;1,0", "A reflection"),
            new Option("1,-1;-1,1", "A projection, times 2"),
            new Option("1,2;-2,1", "A turn and a stretching: normal"),
            new Option("2,0;0,3", "A diagonal matrix"),
            new Option("1,0,0;0,1,0;0,0,1", "The identity"),
            new Option("1,0,1;-2,1,0", "Example 4.13: not square"));

    private static final MatrixField<Matrix> MATRIX =
            new MatrixField<>("a", BOOK, 5, 5, cells -> Words.drawable(cells).toMatrix());

    @Override
    public String name() {
        return "phylogeny";
    }

    @Override
    public String title() {
        return "The family of a matrix";
    }

    @Override
    public State example() {
        return State.empty();
    }

    @Override
    public State set(State state, String key, String value) {
        return switch (key) {
            case "example" -> value.isEmpty() ? state : MATRIX.put(state.without("step"), value);
            case "a" -> MATRIX.typed(state, value, "step");
            default -> state.with(key, value);
        };
    }

    @Override
    public View view(State state) {
        Entered<Matrix> entered = MATRIX.in(state);
        Matrix A = entered.value();
        Trace<MatrixFinding> trace = Trace.of(t -> MatrixPhylogeny.of(A, t));
        PhylogenyScene scene = new PhylogenyScene(trace, CANVAS);
        int step = Math.min(state.count("step", 0), trace.size() - 1);
        var picture = scene.frame(step);
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
                List.of(Panel.of(
                        "Matrix",
                        Words.examples(EXAMPLES, state.get("a", BOOK)),
                        new Control.Field(
                                "a",
                                "Your own matrix A",
                                entered.text(),
                                3,
                                "Up to 5 × 5, of any shape, one row a line.",
                                entered.error()))),
                List.of(),
                Words.doubles("A", A) + "MatrixPhylogeny.of(A).findings();");
    }

    @Override
    public String export(State state, String format) {
        Trace<MatrixFinding> trace =
                Trace.of(t -> MatrixPhylogeny.of(MATRIX.in(state).value(), t));
        return format.equals("latex") ? Latex.of(trace) : Json.of(trace);
    }
}
