package mml.hub.widget.ch02;

import java.util.ArrayList;
import java.util.List;
import mml.exact.Coordinates;
import mml.exact.FieldMatrix;
import mml.exact.MatrixText;
import mml.hub.widget.Calls;
import mml.hub.widget.Group;
import mml.hub.widget.Handle;
import mml.hub.widget.MatrixInput;
import mml.hub.widget.Prediction;
import mml.hub.widget.Reals;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Scripts;
import mml.trace.Trace;
import mml.viz.scene.Stage;
import mml.viz.scene.exact.MapPicture;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A linear map given by the images of two basis vectors, all of which can be dragged; where it takes x, and its matrix.
 *
 * @mml §2.7.1, Definition 2.19, Example 2.21
 */
public final class MapWidget extends TraceWidget {
    private static final int MOST = 4;
    private static final int LAST = 4;
    private static final MatrixInput<FieldMatrix<BigFraction>> BASIS = MatrixInput.of("b", 2, 2, MapWidget::readBasis)
            .example("1,0;0,1", "e₁, e₂")
            .example("1,-1;1,1", "(1, 1) and (−1, 1)")
            .example("2,1;0,1", "(2, 0) and (1, 1)")
            .labelled("Your own basis", "2 × 2: each column is a basis vector.");
    private static final MatrixInput<FieldMatrix<BigFraction>> IMAGES = MatrixInput.of("m", 2, 2, BasesWidget::read)
            .example("1,-1;1,2", "A map that stretches and turns")
            .example("0,-1;1,0", "A quarter turn of e₁, e₂")
            .example("1,0;0,-1", "A mirror image of e₁, e₂")
            .example("1,1.5;0,1", "A shear of e₁, e₂")
            .example("2,-1;1,-0.5", "Both images on one line")
            .labelled("Your own images", "2 × 2: the columns are Φ(b₁) and Φ(b₂).")
            .outdates("step");

    private static final String QUESTION = "Where does Φ take x?";
    private static final Prediction PLACE = Prediction.point(
            QUESTION, state -> "The point Φ(x)", state -> image(state).toVector(), 0.3, state -> {
                FieldMatrix<BigFraction> alpha = alpha(state);
                return "x = " + DraggedColumns.sum(alpha, j -> "b" + Scripts.subscript(j + 1)) + ", so Φ(x) = "
                        + DraggedColumns.sum(alpha, j -> "Φ(b" + Scripts.subscript(j + 1) + ")") + ".";
            });

    public MapWidget() {
        super(
                "linear-map",
                "A map known on a basis",
                Group.of(QUESTION, PLACE),
                Group.of("Images", IMAGES),
                Group.of("Basis", BASIS));
    }

    private static FieldMatrix<BigFraction> readBasis(String[][] cells) {
        FieldMatrix<BigFraction> B = BasesWidget.read(cells);
        if (BasesWidget.singular(B))
            throw new IllegalArgumentException("The two columns lie on one line: they are no basis.");
        return B;
    }

    private static FieldMatrix<BigFraction> x(State state) {
        Vector p = Reals.point(state, "x", -1, 2, MOST);
        return FieldMatrix.generate(2, 1, (i, j) -> Reals.halves(p.get(i), MOST));
    }

    private static FieldMatrix<BigFraction> alpha(State state) {
        return Coordinates.of(BASIS.in(state), x(state)).alpha();
    }

    private static FieldMatrix<BigFraction> image(State state) {
        return IMAGES.in(state).times(alpha(state));
    }

    @Override
    protected Showing run(State state) {
        FieldMatrix<BigFraction> B = BASIS.in(state);
        FieldMatrix<BigFraction> A = IMAGES.in(state);
        FieldMatrix<BigFraction> x = x(state);
        FieldMatrix<BigFraction> alpha = alpha(state);
        MapPicture picture = new MapPicture(B, A, alpha);
        String words = ". x = " + NumberText.tuple(x, 0) + ", " + columns("b₁", "b₂", B) + ", "
                + columns("Φ(b₁)", "Φ(b₂)", A) + ".";
        return Showing.of(
                        () -> Trace.of(t -> Coordinates.of(B, x, t)),
                        picture.frames(),
                        step -> picture.frame(step, picture.caption(step) + words))
                .each((step, view) -> view.caption(picture.caption(step)))
                .handles(step -> handles(picture, state))
                .aim(2, picture.codomain(), Vector.of(3, -3))
                .java(Calls.matrix("B", B) + Calls.matrix("A", A) + Calls.matrix("x", x)
                        + "A.times(Coordinates.of(B, x).alpha());")
                .fact("x", NumberText.tuple(x, 0))
                .from(1)
                .fact("α, the coordinates of x", NumberText.tuple(alpha, 0))
                .from(2)
                .fact("Φ(x)", NumberText.tuple(A.times(alpha), 0))
                .from(LAST - 1)
                .fact("A, column by column", NumberText.tuple(A, 0) + ", " + NumberText.tuple(A, 1))
                .from(LAST)
                .fact("Φ(b₁), Φ(b₂) are", BasesWidget.singular(A) ? "dependent: Φ is not onto" : "a basis: Φ is onto");
    }

    private static String columns(String one, String two, FieldMatrix<BigFraction> M) {
        return one + " = " + NumberText.tuple(M, 0) + ", " + two + " = " + NumberText.tuple(M, 1);
    }

    private static List<Handle> handles(MapPicture picture, State state) {
        List<Handle> out = new ArrayList<>();
        FieldMatrix<BigFraction> x = x(state);
        out.add(Handle.of(
                "x",
                "x = " + NumberText.tuple(x, 0),
                picture.domain(),
                x.toVector(),
                0.5,
                (now, to) -> now.with("x0", Reals.text(Reals.snapped(to.get(0), 2, MOST)))
                        .with("x1", Reals.text(Reals.snapped(to.get(1), 2, MOST)))));
        for (int j = 0; j < 2; j++) {
            String b = "b" + Scripts.subscript(j + 1);
            if (BASIS.isGood(state)) out.add(column("b" + (j + 1), b, picture.domain(), BASIS, state, j));
            if (IMAGES.isGood(state))
                out.add(column("m" + (j + 1), "Φ(" + b + ")", picture.codomain(), IMAGES, state, j));
        }
        return out;
    }

    /** The tip of a column of a matrix; a basis is never dragged onto one line. */
    private static Handle column(
            String key,
            String name,
            Stage stage,
            MatrixInput<FieldMatrix<BigFraction>> input,
            State state,
            int column) {
        FieldMatrix<BigFraction> M = input.in(state);
        return Handle.of(
                key,
                name + " = " + NumberText.tuple(M, column),
                stage,
                M.column(column).toVector(),
                0.5,
                (now, to) -> {
                    FieldMatrix<BigFraction> next = FieldMatrix.generate(
                            2, 2, (i, j) -> j == column ? Reals.halves(to.get(i), MOST) : M.get(i, j));
                    return input == BASIS && BasesWidget.singular(next)
                            ? now
                            : input.put(now, MatrixText.compact(next));
                });
    }
}
