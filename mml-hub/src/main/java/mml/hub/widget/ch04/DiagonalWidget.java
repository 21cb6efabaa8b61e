package mml.hub.widget.ch04;

import java.util.ArrayList;
import java.util.List;
import mml.exact.BasisChange;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.hub.widget.Calls;
import mml.hub.widget.Drawable;
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
import mml.trace.Tracer;
import mml.viz.scene.Canvas;
import mml.viz.scene.spectral.DiagonalPicture;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The trace as what all bases agree on: how much of each basis vector its image has, in a basis that can be dragged.
 *
 * @mml §4.1, Definition 4.4
 */
public final class DiagonalWidget extends TraceWidget {
    private static final int MOST = 4;
    private static final int LARGEST = 100;
    private static final Canvas CANVAS = new Canvas(440, 520, 17);
    private static final MatrixInput<FieldMatrix<BigFraction>> MATRIX = MatrixInput.of("a", 2, 2, DiagonalWidget::read)
            .example("1,1;2,0", "One line kept, one flipped")
            .example("2,1;1,2", "A stretch (Example 2.23)")
            .example("1,1;0,1", "A shear")
            .example("0,-1;1,0", "A quarter turn")
            .example("1,2;2,4", "Onto a line")
            .labelled("Your own matrix A", "2 × 2, one row a line; fractions and decimals are fine.")
            .outdates("step");

    private static final String QUESTION = "What do the two shares add up to?";
    private static final Prediction SUM = Prediction.of(
            QUESTION,
            state -> new Prediction.Asked(
                    List.of(),
                    Fractions.text(MATRIX.in(state).trace()),
                    (guess, right) -> right
                            ? "it is the trace of A, in every basis."
                            : "step to see both shares, or try the basis (1, 0), (0, 1): there they stand in A itself."));

    public DiagonalWidget() {
        super(
                "diagonal",
                "What each vector keeps of itself",
                Group.of(QUESTION, SUM.when(DiagonalWidget::isBasis)),
                Group.of("Matrix", MATRIX));
    }

    private static FieldMatrix<BigFraction> read(String[][] cells) {
        FieldMatrix<BigFraction> A = Drawable.square(cells);
        if (A.rows() != 2) throw new IllegalArgumentException("The matrix needs 2 rows and 2 columns.");
        if (A.toMatrix().maxNorm() > LARGEST)
            throw new IllegalArgumentException("An entry is too large: up to 100 can be drawn.");
        return A;
    }

    static FieldMatrix<BigFraction> map(State state) {
        return MATRIX.in(state);
    }

    /** The basis vectors, in halves. */
    static FieldMatrix<BigFraction> basis(State state) {
        Vector one = Reals.point(state, "s1", 2, 1, MOST);
        Vector two = Reals.point(state, "s2", -1, 1, MOST);
        return FieldMatrix.generate(2, 2, (i, j) -> Reals.halves((j == 0 ? one : two).get(i), MOST));
    }

    static boolean isBasis(State state) {
        FieldMatrix<BigFraction> S = basis(state);
        return !S.get(0, 0).multiply(S.get(1, 1)).equals(S.get(0, 1).multiply(S.get(1, 0)));
    }

    @Override
    protected Showing run(State state) {
        FieldMatrix<BigFraction> A = map(state);
        FieldMatrix<BigFraction> S = basis(state);
        if (!isBasis(state)) {
            DiagonalPicture picture = DiagonalPicture.withoutBasis(A, S, CANVAS);
            return Showing.of(Trace.of(t -> {}), 1, step -> picture.frame(step, picture.caption(step) + "."))
                    .each((step, view) -> view.caption(picture.caption(step)))
                    .handles(step -> handles(picture, S))
                    .warning("s₁ and s₂ lie on one line. Drag one of them off it.");
        }
        BasisChange<BigFraction> change = BasisChange.similar(A, S);
        Spectrum spectrum = Spectrum.of(A, Tracer.off());
        DiagonalPicture picture = new DiagonalPicture(change, spectrum.both(), spectrum.directions(), CANVAS);
        FieldMatrix<BigFraction> B = change.result();
        String words = ". s₁ = " + NumberText.tuple(S, 0) + ", s₂ = " + NumberText.tuple(S, 1) + "; As₁ = "
                + NumberText.tuple(change.AS(), 0) + ", As₂ = " + NumberText.tuple(change.AS(), 1) + ".";
        return Showing.of(
                        () -> Trace.of(t -> BasisChange.of(A, S, S, t)),
                        picture.frames(),
                        step -> picture.frame(step, picture.caption(step) + words))
                .each((step, view) -> view.caption(picture.caption(step)))
                .handles(step -> handles(picture, S))
                .java(Calls.matrix("A", A) + Calls.matrix("S", S) + "BasisChange.similar(A, S).result().trace();")
                .from(1)
                .fact("share of s₁", NumberText.exact(B.text(0, 0)))
                .from(2)
                .fact("share of s₂", NumberText.exact(B.text(1, 1)))
                .from(3)
                .fact("tr Ã", sum(B))
                .fact("tr A", sum(A))
                .atTheEnd()
                .fact("λ₁, λ₂", String.join(", ", spectrum.both()))
                .check("SÃ = AS checked", change.certificate().holds());
    }

    /** {@code 7/3 − 4/3 = 1}. */
    private static String sum(FieldMatrix<BigFraction> M) {
        BigFraction second = M.get(1, 1);
        boolean minus = second.getNumerator().signum() < 0;
        return NumberText.exact(M.text(0, 0)) + (minus ? " − " : " + ") + Fractions.text(second.abs()) + " = "
                + NumberText.exact(Fractions.text(M.trace()));
    }

    private static List<Handle> handles(DiagonalPicture picture, FieldMatrix<BigFraction> S) {
        List<Handle> out = new ArrayList<>();
        for (int j = 0; j < 2; j++) {
            String key = "s" + (j + 1);
            out.add(Handle.of(
                    key,
                    "s" + Scripts.subscript(j + 1) + " = " + NumberText.tuple(S, j),
                    picture.stage(),
                    S.column(j).toVector(),
                    0.5,
                    (state, to) -> state.with(key + 0, halves(to.get(0))).with(key + 1, halves(to.get(1)))));
        }
        return out;
    }

    private static String halves(double x) {
        return Reals.text(Reals.snapped(x, 2, MOST) + 0.0);
    }
}
