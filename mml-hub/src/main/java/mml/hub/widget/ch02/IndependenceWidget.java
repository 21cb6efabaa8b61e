package mml.hub.widget.ch02;

import java.util.List;
import mml.exact.FieldMatrix;
import mml.exact.LinearIndependence;
import mml.hub.widget.Calls;
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
import mml.viz.scene.exact.RelationPicture;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Whether vectors are independent: a reader tries to walk along them back to 0, then elimination finds all such walks.
 * The vectors can be dragged.
 *
 * @mml §2.5, Definition 2.12, Examples 2.14, 2.15
 */
public final class IndependenceWidget extends TraceWidget {
    private static final int MOST = 4;
    private static final Canvas CANVAS = new Canvas(480, 500, 16);
    private static final DraggedColumns VECTORS = DraggedColumns.of(MatrixInput.of(
                    "m",
                    3,
                    MOST,
                    cells ->
                            DraggedColumns.read(cells, "Two or three lines are needed, each with two to four numbers."))
            .example("2,-1,3;1,2,4", "Plane: three vectors")
            .example("2,-1;1,2", "Plane: two directions")
            .example("1,-2;2,-4", "Plane: two on one line")
            .example("2,0,-1;1,0,2", "Plane: one of them 0")
            .example("2,1,-1;0,2,1;1,-1,2", "Space: three directions")
            .example("1,0,1;1,2,-1;-1,1,-2", "Space: three in one plane")
            .example("2,0,1,-1;1,2,0,2;0,1,-1,2", "Space: four vectors")
            .labelled("Your own vectors", "Two or three lines: each column is a vector, two to four of them.")
            .outdates("step", "l0", "l1", "l2", "l3", "turn", "lift"));
    private static final List<Param<BigFraction>> WEIGHTS = List.of(weight(0), weight(1), weight(2), weight(3));

    private static final Prediction INDEPENDENT = Prediction.yesOrNo(
            "Are these vectors independent?",
            state -> found(state).independent(),
            state -> found(state).independent()
                    ? "only the weights 0 lead the walk back to 0."
                    : "one of them lies in the span of the others: " + sum(found(state), 0) + " = 0.");

    public IndependenceWidget() {
        super(
                "independence",
                "A walk back to 0",
                INDEPENDENT.group(),
                Group.of("Your weights", present(0), present(1), present(2), present(3)),
                Group.of("Vectors", VECTORS.input()),
                VECTORS.seen().group());
    }

    private static Param<BigFraction> weight(int j) {
        String key = "l" + j;
        return Param.fraction(
                key,
                "λ" + Scripts.subscript(j + 1),
                new Range(-MOST, MOST, "0.25"),
                state -> Reals.quarters(state.has(key) || j > 1 ? state : state.with(key, "1"), key, MOST));
    }

    private static Input present(int j) {
        return WEIGHTS.get(j).when(state -> VECTORS.in(state).cols() > j);
    }

    static LinearIndependence<BigFraction> found(State state) {
        return LinearIndependence.of(VECTORS.in(state));
    }

    private static String sum(LinearIndependence<BigFraction> found, int relation) {
        return DraggedColumns.sum(found.relations().get(relation), DraggedColumns::x);
    }

    @Override
    protected Showing run(State state) {
        LinearIndependence<BigFraction> found = found(state);
        FieldMatrix<BigFraction> X = found.X();
        FieldMatrix<BigFraction> weights =
                FieldMatrix.generate(X.cols(), 1, (j, c) -> WEIGHTS.get(j).in(state));
        RelationPicture picture = new RelationPicture(found, weights, CANVAS, VECTORS.eye(state));
        FieldMatrix<BigFraction> end = X.times(weights);
        boolean closed = end.isZero() && !weights.isZero();
        Showing showing = Showing.of(
                        () -> Trace.of(t -> LinearIndependence.of(X, t)),
                        picture.frames(),
                        step -> picture.frame(step, DraggedColumns.spoken(picture.caption(step), X, DraggedColumns::x)))
                .each((step, view) -> {
                    view.caption(picture.caption(step));
                    if (closed) view.feedback(Feedback.right("Your walk leads back to 0: the vectors are dependent."));
                })
                .handles(step -> VECTORS.handles(picture.stage(), state, j -> "x" + (j + 1), DraggedColumns::x))
                .java(Calls.matrix("X", X)
                        + "LinearIndependence<BigFraction> found = LinearIndependence.of(X);\n"
                        + "found.independent();\nfound.relations();")
                .fact("your walk ends at", NumberText.tuple(end, 0))
                .from(1)
                .fact("pivots, vectors", found.basisColumns().size() + ", " + X.cols())
                .fact("the vectors are", found.independent() ? "independent" : "dependent");
        for (int k = 0; k < found.relations().size(); k++)
            showing.from(2 + k)
                    .fact(found.relations().size() == 1 ? "relation" : "relation " + (k + 1), sum(found, k) + " = 0");
        return showing.atTheEnd()
                .check(
                        found.independent() ? "a pivot in every column" : "Xλ = 0 checked",
                        found.certificate().holds());
    }
}
