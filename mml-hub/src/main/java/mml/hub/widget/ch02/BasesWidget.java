package mml.hub.widget.ch02;

import java.util.ArrayList;
import java.util.List;
import mml.exact.BasisChange;
import mml.exact.Coordinates;
import mml.exact.FieldMatrix;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Drawable;
import mml.hub.widget.Group;
import mml.hub.widget.Handle;
import mml.hub.widget.MatrixInput;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Reals;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Numbers;
import mml.text.Scripts;
import mml.trace.Trace;
import mml.viz.scene.Stage;
import mml.viz.scene.exact.BasesPicture;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * One mapping of the plane in two pairs of bases, which can be dragged: coordinates read off their grids, and the square
 * that says {@code Ã = T⁻¹AS}.
 *
 * @mml §2.7.1, Example 2.20; §2.7.2, Theorem 2.20, Example 2.23
 */
public final class BasesWidget extends TraceWidget {
    private static final int MOST = 4;
    private static final int LARGEST = 100;
    private static final MatrixInput<FieldMatrix<BigFraction>> MATRIX = MatrixInput.of("m", 2, 2, BasesWidget::read)
            .example("2,1;1,2", "Example 2.23: a stretch")
            .example("1,1;0,1", "A shear")
            .example("0,-1;1,0", "A quarter turn")
            .example("1,0;0,0", "A projection")
            .example("1,0;0,1", "The identity")
            .labelled("Your own matrix A", "2 × 2, one row a line; fractions and decimals are fine.")
            .outdates("step");
    private static final Param<String> SAME = Param.choice(
            "same",
            "Basis on the right",
            new Option("", "the same, T = S"),
            new Option("own", "one of its own: drag t₁, t₂"));

    private static final String QUESTION = "Where is the point with these new coordinates?";
    private static final int[][] COORDINATES = {{-1, 1}, {1, 1}, {-1, -1}, {1, 0}};
    private static final Prediction PLACE = Prediction.point(
            QUESTION,
            state -> "The point with x̃ = " + NumberText.tuple(aim(state), 0),
            state -> basis(state, "s").times(aim(state)).toVector(),
            0.3,
            state -> "x̃ = " + NumberText.tuple(aim(state), 0) + " means " + term(aim(state), 0) + " s₁ + "
                    + term(aim(state), 1) + " s₂: first along s₁, then along s₂.");

    public BasesWidget() {
        super(
                "bases",
                "One map, two pairs of bases",
                Group.of(QUESTION, PLACE.when(BasesWidget::isBasis)),
                Group.of("Bases", SAME),
                Group.of("Matrix", MATRIX));
    }

    static FieldMatrix<BigFraction> read(String[][] cells) {
        FieldMatrix<BigFraction> A = Drawable.square(cells);
        if (A.rows() != 2) throw new IllegalArgumentException("The matrix needs 2 rows and 2 columns.");
        for (int i = 0; i < 2; i++)
            for (int j = 0; j < 2; j++)
                if (A.get(i, j).abs().compareTo(new BigFraction(LARGEST)) > 0)
                    throw new IllegalArgumentException(
                            "Row " + (i + 1) + ", column " + (j + 1) + " is too large: up to 100 can be drawn.");
        return A;
    }

    private static boolean isBasis(State state) {
        return !singular(basis(state, "s"));
    }

    /** The coordinates that are asked for: not those of x, and of a point that is in view. */
    private static FieldMatrix<BigFraction> aim(State state) {
        FieldMatrix<BigFraction> S = basis(state, "s");
        FieldMatrix<BigFraction> x = x(state);
        for (int[] c : COORDINATES) {
            FieldMatrix<BigFraction> column = FieldMatrix.of(new int[][] {{c[0]}, {c[1]}});
            FieldMatrix<BigFraction> p = S.times(column);
            if (p.toVector().maxNorm() <= MOST && !p.equals(x)) return column;
        }
        return FieldMatrix.of(new int[][] {{0}, {1}});
    }

    private static String term(FieldMatrix<BigFraction> c, int i) {
        String text = NumberText.exact(c.text(i, 0));
        return c.get(i, 0).getNumerator().signum() < 0 ? "(" + text + ")" : text;
    }

    /** A vector of the plane, in halves. */
    private static FieldMatrix<BigFraction> point(State state, String name, double a, double b) {
        Vector p = Reals.point(state, name, a, b, MOST);
        return FieldMatrix.generate(2, 1, (i, j) -> Reals.halves(p.get(i), MOST));
    }

    static FieldMatrix<BigFraction> x(State state) {
        return point(state, "x", 3, 1);
    }

    /** The columns of S; of T, those of S unless it has its own. */
    static FieldMatrix<BigFraction> basis(State state, String name) {
        String of = name.equals("t") && SAME.in(state).isEmpty() ? "s" : name;
        boolean s = of.equals("s");
        return point(state, of + 1, 1, s ? 1 : 0).augment(point(state, of + 2, 1, s ? -1 : 2));
    }

    static FieldMatrix<BigFraction> map(State state) {
        return MATRIX.in(state);
    }

    static boolean singular(FieldMatrix<BigFraction> S) {
        return S.get(0, 0).multiply(S.get(1, 1)).equals(S.get(0, 1).multiply(S.get(1, 0)));
    }

    @Override
    protected Showing run(State state) {
        FieldMatrix<BigFraction> A = map(state);
        FieldMatrix<BigFraction> S = basis(state, "s");
        FieldMatrix<BigFraction> T = basis(state, "t");
        FieldMatrix<BigFraction> x = x(state);
        if (singular(S) || singular(T))
            return noBasis(state, BasesPicture.withoutBasis(S, T, x), singular(S) ? "s" : "t");
        BasisChange<BigFraction> change = BasisChange.of(A, S, T);
        FieldMatrix<BigFraction> xNew = Coordinates.of(S, x).alpha();
        FieldMatrix<BigFraction> y = A.times(x);
        BasesPicture picture = BasesPicture.of(change, xNew);
        String words = ". x = " + NumberText.tuple(x, 0) + ", " + columns("s", S) + ", " + columns("t", T) + ".";
        return Showing.of(
                        () -> Trace.of(t -> BasisChange.of(A, S, T, t)),
                        picture.frames(),
                        step -> picture.frame(step, picture.caption(step) + words))
                .each((step, view) -> view.caption(picture.caption(step)))
                .handles(step -> handles(picture, state))
                .aim(picture.frames(), picture.domain(), Vector.of(-3, 3))
                .java(Calls.matrix("A", A) + Calls.matrix("S", S) + Calls.matrix("T", T)
                        + "BasisChange.of(A, S, T).result();")
                .fact("x", NumberText.tuple(x, 0))
                .from(1)
                .fact("x̃ = S⁻¹x", NumberText.tuple(xNew, 0))
                .from(2)
                .fact("y = Ax", NumberText.tuple(y, 0))
                .from(3)
                .fact("ỹ = T⁻¹y", NumberText.tuple(change.result().times(xNew), 0))
                .from(4)
                .fact(
                        "Ã, column by column",
                        NumberText.tuple(change.result(), 0) + ", " + NumberText.tuple(change.result(), 1))
                .check("TÃ = AS checked", change.certificate().holds());
    }

    private static Showing noBasis(State state, BasesPicture picture, String name) {
        return Showing.of(Trace.of(t -> {}), 1, step -> picture.frame(step, picture.caption(step) + "."))
                .each((step, view) -> view.caption(picture.caption(step)))
                .handles(step -> handles(picture, state))
                .warning(name + "₁ and " + name + "₂ lie on one line. Drag one of them off it.");
    }

    private static String columns(String name, FieldMatrix<BigFraction> S) {
        return name + "₁ = " + NumberText.tuple(S, 0) + ", " + name + "₂ = " + NumberText.tuple(S, 1);
    }

    private static List<Handle> handles(BasesPicture picture, State state) {
        List<Handle> out = new ArrayList<>();
        out.add(handle("x", "x", picture.domain(), x(state)));
        FieldMatrix<BigFraction> S = basis(state, "s");
        for (int j = 0; j < 2; j++)
            out.add(handle("s" + (j + 1), "s" + Scripts.subscript(j + 1), picture.domain(), S.column(j)));
        if (SAME.in(state).isEmpty()) return out;
        FieldMatrix<BigFraction> T = basis(state, "t");
        for (int j = 0; j < 2; j++)
            out.add(handle("t" + (j + 1), "t" + Scripts.subscript(j + 1), picture.codomain(), T.column(j)));
        return out;
    }

    private static Handle handle(String key, String name, Stage stage, FieldMatrix<BigFraction> v) {
        return Handle.of(
                key,
                name + " = " + NumberText.tuple(v, 0),
                stage,
                v.toVector(),
                0.5,
                (state, to) -> moved(state, key, to));
    }

    private static State moved(State state, String key, Vector to) {
        return state.with(key + 0, halves(to.get(0))).with(key + 1, halves(to.get(1)));
    }

    private static String halves(double x) {
        return Numbers.shortest(Reals.snapped(x, 2, MOST) + 0.0);
    }
}
