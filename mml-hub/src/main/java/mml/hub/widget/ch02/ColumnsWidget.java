package mml.hub.widget.ch02;

import java.util.ArrayList;
import java.util.List;
import mml.exact.FieldMatrix;
import mml.exact.SolutionSet;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Feedback;
import mml.hub.widget.Group;
import mml.hub.widget.Input;
import mml.hub.widget.MatrixInput;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Range;
import mml.hub.widget.Reals;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.text.NumberText;
import mml.text.Scripts;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.exact.ColumnsPicture;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A system as a walk along the columns of its matrix: what they span, whether b is reached, and whether a walk leads back
 * to 0. The columns and b can be dragged.
 *
 * @mml §2.2; §2.5, Example 2.14; §2.6.2
 */
public final class ColumnsWidget extends TraceWidget {
    private static final int MOST = 5;
    private static final Canvas CANVAS = new Canvas(480, 500, 16);
    private static final MatrixInput<FieldMatrix<BigFraction>> SYSTEM = MatrixInput.of("m", 3, 4, ColumnsWidget::read)
            .example("2,-1,1;1,2,3", "Plane: two directions")
            .example("1,2,3;2,4,1", "Plane: one direction, b beside it")
            .example("1,-2,2;2,-4,4", "Plane: one direction, b on it")
            .example("2,-1,1,3;1,2,-2,4", "Plane: three columns")
            .example("1,0,2;2,1,3;0,1,1", "Space: b beside a plane")
            .example("1,0,2,3;2,1,0,2;0,1,1,3", "Space: three directions")
            .example("1,0,1,2;2,1,3,2;-1,1,0,-3", "Space: three columns of one plane")
            .labelled(
                    "Your own columns",
                    "Two or three lines: one to three columns, and b as the last one. Equations, such as x + 2y = 3, are understood.")
            .outdates("step", "x0", "x1", "x2", "turn", "lift");
    private static final List<Param<BigFraction>> X = List.of(weight(0), weight(1), weight(2));
    private static final DraggedColumns COLUMNS = DraggedColumns.of(SYSTEM);

    private static final Prediction REACHED = Prediction.of("Do the columns reach b?", state -> {
        SolutionSet<BigFraction> set = solutions(SYSTEM.in(state));
        boolean some = set.particular().isPresent();
        boolean many = !set.kernel().isEmpty();
        return new Prediction.Asked(
                List.of(new Option("no", "no"), new Option("one", "in one way"), new Option("many", "in many ways")),
                !some ? "no" : many ? "many" : "one",
                (guess, right) -> !some
                        ? "b lies outside of the span of the columns."
                        : many
                                ? "b lies in the span, and the columns are dependent: a walk back to 0 can be added."
                                : "b lies in the span, and the columns are independent.");
    });

    public ColumnsWidget() {
        super(
                "columns",
                "A walk along the columns",
                REACHED.group(),
                Group.of("Your walk", X.get(0), present(1), present(2)),
                Group.of("Columns and b", SYSTEM),
                COLUMNS.seen().group());
    }

    private static Param<BigFraction> weight(int j) {
        String key = "x" + j;
        String first = j == 0 ? "1" : "0.5";
        return Param.fraction(
                key,
                "x" + Scripts.subscript(j + 1),
                new Range(-MOST, MOST, "0.25"),
                state -> Reals.quarters(state.has(key) ? state : state.with(key, first), key, MOST));
    }

    private static Input present(int j) {
        return X.get(j).when(state -> SYSTEM.in(state).cols() > j + 1);
    }

    private static FieldMatrix<BigFraction> read(String[][] cells) {
        return DraggedColumns.read(cells, "Two or three lines are needed, each with at least a column and b.");
    }

    private static SolutionSet<BigFraction> solutions(FieldMatrix<BigFraction> M) {
        int n = M.cols() - 1;
        return SolutionSet.of(M.columns(0, n), M.columns(n, n + 1));
    }

    @Override
    protected Showing run(State state) {
        FieldMatrix<BigFraction> M = SYSTEM.in(state);
        SolutionSet<BigFraction> set = solutions(M);
        int n = M.cols() - 1;
        FieldMatrix<BigFraction> x =
                FieldMatrix.generate(n, 1, (j, c) -> X.get(j).in(state));
        ColumnsPicture picture = new ColumnsPicture(set, x, CANVAS, COLUMNS.eye(state));
        FieldMatrix<BigFraction> Ax = set.A().times(x);
        boolean there = Ax.equals(set.b()) && !Ax.isZero();
        Showing showing = Showing.of(
                        () -> Trace.of(t -> SolutionSet.of(set.A(), set.b(), t)),
                        picture.frames(),
                        step -> picture.frame(step, DraggedColumns.spoken(picture.caption(step), M, j -> name(M, j))))
                .each((step, view) -> {
                    view.caption(picture.caption(step));
                    if (there) view.feedback(Feedback.right("Your walk ends at b."));
                })
                .handles(step -> COLUMNS.handles(picture.stage(), state, j -> key(M, j), j -> name(M, j)))
                .java(Calls.matrix("M", M) + "SolutionSet.of(M.columns(0, " + n + "), M.columns(" + n + ", " + (n + 1)
                        + ")).particular();")
                .fact("your walk ends at", NumberText.tuple(Ax, 0))
                .from(1)
                .fact("the columns span", Solutions.span(basis(set)))
                .from(2)
                .facts(Solutions.of(set).facts());
        return showing.atTheEnd()
                .fact(
                        "the columns are",
                        set.kernel().isEmpty()
                                ? "independent"
                                : "dependent: "
                                        + DraggedColumns.sum(set.kernel().get(0), j -> name(M, j)) + " = 0");
    }

    private static String key(FieldMatrix<BigFraction> M, int j) {
        return j == M.cols() - 1 ? "b" : "a" + (j + 1);
    }

    private static String name(FieldMatrix<BigFraction> M, int j) {
        return j == M.cols() - 1 ? "b" : "a" + Scripts.subscript(j + 1);
    }

    private static List<FieldMatrix<BigFraction>> basis(SolutionSet<BigFraction> set) {
        List<FieldMatrix<BigFraction>> out = new ArrayList<>();
        for (int j : set.reduction().pivotColumns())
            if (j < set.A().cols()) out.add(set.A().column(j));
        return out;
    }
}
