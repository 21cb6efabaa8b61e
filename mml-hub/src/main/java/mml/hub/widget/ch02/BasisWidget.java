package mml.hub.widget.ch02;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import mml.exact.FieldMatrix;
import mml.exact.LinearIndependence;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Group;
import mml.hub.widget.MatrixInput;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.exact.SiftPicture;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Generators sifted to a basis, in one order or the other: which of them stay depends on the order, how many does not.
 *
 * @mml §2.6.1, Example 2.17; §2.6.2
 */
public final class BasisWidget extends TraceWidget {
    private static final int MOST = 5;
    private static final Canvas CANVAS = new Canvas(480, 500, 16);
    private static final DraggedColumns VECTORS = DraggedColumns.of(MatrixInput.of(
                    "m",
                    3,
                    MOST,
                    cells ->
                            DraggedColumns.read(cells, "Two or three lines are needed, each with two to five numbers."))
            .example("2,-1,1,3;1,1,2,0;0,2,2,-2", "Space: four, one plane")
            .example("2,0,1,-1;1,2,0,2;0,1,-1,2", "Space: four, all of it")
            .example("1,-2,2,3;-1,2,-2,-3;1,-2,2,3", "Space: four, one line")
            .example("1,2,-1,3,0;0,0,2,-2,1;1,2,1,1,1", "Space: five vectors")
            .example("3,1,-2,-1;1,2,1,-2", "Plane: four vectors")
            .labelled("Your own vectors", "Two or three lines: each column is a vector, two to five of them.")
            .outdates("step", "turn", "lift"));
    private static final Param<String> ORDER = Param.choice(
                    "order", "Begin with", new Option("", "the first vector"), new Option("last", "the last vector"))
            .outdates("step");

    private static final Prediction HOW_MANY = Prediction.of("How many vectors has a basis of their span?", state -> {
        int rank = found(state).basisColumns().size();
        return new Prediction.Asked(
                List.of(),
                Integer.toString(rank),
                (guess, right) -> right
                        ? "their span has dimension " + rank + "."
                        : "go through them one by one: which leave the span of those before?");
    });

    public BasisWidget() {
        super(
                "basis",
                "From generators to a basis",
                HOW_MANY.group(),
                Group.of("Vectors", ORDER, VECTORS.input()),
                VECTORS.seen().group());
    }

    static FieldMatrix<BigFraction> vectors(State state) {
        return VECTORS.in(state);
    }

    /** The vectors in the order in which they are looked at. */
    private static List<Integer> order(State state) {
        List<Integer> out = new ArrayList<>();
        for (int j = 0; j < VECTORS.in(state).cols(); j++) out.add(j);
        if (!ORDER.in(state).isEmpty()) Collections.reverse(out);
        return out;
    }

    private static LinearIndependence<BigFraction> found(State state) {
        FieldMatrix<BigFraction> M = VECTORS.in(state);
        List<Integer> order = order(state);
        FieldMatrix<BigFraction> X = FieldMatrix.generate(M.rows(), M.cols(), (i, j) -> M.get(i, order.get(j)));
        return LinearIndependence.of(X);
    }

    @Override
    protected Showing run(State state) {
        FieldMatrix<BigFraction> M = VECTORS.in(state);
        List<Integer> order = order(state);
        LinearIndependence<BigFraction> found = found(state);
        FieldMatrix<BigFraction> X = found.X();
        SiftPicture picture = new SiftPicture(found, order, CANVAS, VECTORS.eye(state));
        int rank = found.basisColumns().size();
        Showing showing = Showing.of(
                        () -> Trace.of(t -> LinearIndependence.of(X, t)),
                        picture.frames(),
                        step -> picture.frame(step, DraggedColumns.spoken(picture.caption(step), M, DraggedColumns::x)))
                .each((step, view) -> view.caption(picture.caption(step)))
                .handles(step -> VECTORS.handles(picture.stage(), state, j -> "x" + (j + 1), DraggedColumns::x))
                .java(Calls.matrix("X", X)
                        + "LinearIndependence<BigFraction> found = LinearIndependence.of(X);\n"
                        + "found.basisColumns();\nfound.basis();");
        int kept = 0;
        for (int j = 0; j < X.cols(); j++) {
            String name = DraggedColumns.x(order.get(j));
            showing.from(j + 1);
            if (found.basisColumns().contains(j)) {
                kept++;
                showing.fact(name + " stays", "dimension " + kept);
            } else {
                String sum = kept == 0 ? "0" : sum(found, order, j, kept);
                showing.fact(name + " is left out", name + " = " + sum);
            }
        }
        showing.from(X.cols())
                .fact("basis", basis(found, order))
                .fact("dimension = rank", Integer.toString(rank))
                .check("reduction checked", found.certificate().holds());
        return showing;
    }

    /** Vector j out of those kept before it. */
    private static String sum(LinearIndependence<BigFraction> found, List<Integer> order, int j, int kept) {
        FieldMatrix<BigFraction> weights = found.reduction().matrix().column(j).rows(0, kept);
        return DraggedColumns.sum(
                weights, k -> DraggedColumns.x(order.get(found.basisColumns().get(k))));
    }

    private static String basis(LinearIndependence<BigFraction> found, List<Integer> order) {
        StringBuilder out = new StringBuilder();
        for (int j : found.basisColumns())
            out.append(out.length() == 0 ? "" : ", ").append(DraggedColumns.x(order.get(j)));
        return out.length() == 0 ? "no vector at all" : out.toString();
    }
}
