package mml.hub.widget.ch04;

import java.util.ArrayList;
import java.util.List;
import mml.exact.Eigenspaces;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.hub.widget.Calls;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Group;
import mml.hub.widget.Handle;
import mml.hub.widget.Param;
import mml.hub.widget.Prediction;
import mml.hub.widget.Range;
import mml.hub.widget.Reals;
import mml.hub.widget.Showing;
import mml.hub.widget.State;
import mml.hub.widget.TraceWidget;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.spectral.SymmetricEigen;
import mml.text.NumberText;
import mml.trace.Trace;
import mml.trace.Tracer;
import mml.viz.scene.spectral.SymmetryPicture;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A symmetric matrix of the plane, its columns to be dragged: its eigenvectors stay at a right angle, until something
 * antisymmetric is added.
 *
 * @mml §4.2, Theorem 4.15; §4.4, Theorem 4.21, Example 4.11
 */
public final class SymmetryWidget extends TraceWidget {
    private static final int MOST = 3;
    private static final Param<BigFraction> A11 = entry("s11", "a₁₁", "2.5");
    private static final Param<BigFraction> A12 = entry("s12", "a₁₂ and a₂₁", "-1");
    private static final Param<BigFraction> A22 = entry("s22", "a₂₂", "1");
    private static final Param<BigFraction> T = entry("t", "t: a₂₁ + t, a₁₂ − t", "0");

    private static final Prediction ANGLE = Prediction.of("At what angle do the eigenvectors of A meet?", state -> {
        Pairs pairs = Pairs.of(matrix(state));
        int lines = pairs.directions().size();
        return new Prediction.Asked(
                List.of(
                        new Option("right", "a right angle"),
                        new Option("other", "another angle"),
                        new Option("one", "there is only one line"),
                        new Option("none", "there are none")),
                isSymmetric(state) ? "right" : lines == 2 ? "other" : lines == 1 ? "one" : "none",
                (guess, is) -> isSymmetric(state)
                        ? "A is symmetric, so two of them at a right angle can always be found."
                        : lines == 2
                                ? "A is not symmetric, and its two lines lean."
                                : lines == 1
                                        ? "A is defective: its one eigenvalue has only one line."
                                        : "the eigenvalues are complex: every direction is turned.");
    });

    /** Eigenvectors of length one with their eigenvalues. */
    private record Pairs(List<Vector> directions, List<Double> values, boolean checked) {
        static Pairs of(FieldMatrix<BigFraction> exact) {
            if (!exact.equals(exact.transpose())) {
                Spectrum spectrum = Spectrum.of(exact, Tracer.off());
                return new Pairs(spectrum.directions(), spectrum.values(), true);
            }
            SymmetricEigen eigen = SymmetricEigen.of(exact.toMatrix()).descending();
            List<Vector> directions = new ArrayList<>();
            List<Double> values = new ArrayList<>();
            for (int k = 0; k < 2; k++) {
                Vector p = eigen.eigenvectors().column(k);
                boolean turned = k == 0
                        ? p.get(0) < 0 || (p.get(0) == 0 && p.get(1) < 0)
                        : directions.get(0).get(0) * p.get(1)
                                < directions.get(0).get(1) * p.get(0);
                directions.add(turned ? p.times(-1) : p); // so P is a rotation, never a reflection
                values.add(eigen.eigenvalues().get(k));
            }
            return new Pairs(directions, values, eigen.certificate().holds());
        }
    }

    public SymmetryWidget() {
        super(
                "symmetry",
                "Eigenvectors at a right angle",
                ANGLE.group(),
                Group.of("A symmetric matrix", A11, A12, A22),
                Group.of("Not symmetric any more", T));
    }

    private static Param<BigFraction> entry(String key, String label, String otherwise) {
        return Param.fraction(
                key,
                label,
                new Range(-MOST, MOST, "0.25"),
                state -> Reals.quarters(state.has(key) ? state : state.with(key, otherwise), key, MOST));
    }

    private static boolean isSymmetric(State state) {
        return T.in(state).equals(BigFraction.ZERO);
    }

    static FieldMatrix<BigFraction> matrix(State state) {
        BigFraction b = A12.in(state);
        BigFraction t = T.in(state);
        return FieldMatrix.of(List.of(List.of(A11.in(state), b.subtract(t)), List.of(b.add(t), A22.in(state))));
    }

    @Override
    protected Showing run(State state) {
        FieldMatrix<BigFraction> A = matrix(state);
        boolean symmetric = isSymmetric(state);
        Pairs pairs = Pairs.of(A);
        Matrix M = A.toMatrix();
        SymmetryPicture picture = new SymmetryPicture(M, pairs.directions(), pairs.values());
        String spoken = ". A has the columns " + NumberText.tuple(A, 0) + " and " + NumberText.tuple(A, 1) + ".";
        Showing showing = Showing.of(
                        () -> Trace.of(t -> Eigenspaces.of(A, t)),
                        picture.frames(),
                        step -> picture.frame(step, picture.caption(step) + spoken))
                .each((step, view) -> view.caption(picture.caption(step)))
                .handles(step -> List.of(tip(picture, A, state, 0), tip(picture, A, state, 1)))
                .java(Calls.line("A", M)
                        + (symmetric
                                ? "SymmetricEigen eigen = SymmetricEigen.of(A);\n"
                                        + "eigen.eigenvectors();   // P\neigen.eigenvalues();"
                                : "Eigen.of(A).eigenvectors();"))
                .from(1)
                .fact("A = Aᵀ", symmetric ? "yes" : "no");
        int lines = pairs.directions().size();
        for (int k = 0; k < lines; k++)
            showing.fact(
                    lines == 1 ? "p" : "p" + (char) ('₁' + k),
                    NumberText.tuple(pairs.directions().get(k), 1));
        if (lines == 2)
            showing.fact(
                    "p₁ᵀp₂",
                    symmetric
                            ? "0: a right angle"
                            : NumberText.of(pairs.directions()
                                            .get(0)
                                            .dot(pairs.directions().get(1))) + ": no right angle");
        showing.from(2);
        for (int k = 0; k < lines; k++)
            showing.fact(
                    lines == 1 ? "λ" : "λ" + (char) ('₁' + k),
                    NumberText.of(pairs.values().get(k), M.maxNorm()));
        if (symmetric) showing.from(3).check("PDPᵀ = A checked", pairs.checked());
        return showing;
    }

    /** The tip of a column; the entry that both columns share moves with it. */
    private static Handle tip(SymmetryPicture picture, FieldMatrix<BigFraction> A, State now, int j) {
        double t = Fractions.toDouble(T.in(now)) * (j == 0 ? 1 : -1);
        return Handle.of(
                "a" + (j + 1),
                "a" + (char) ('₁' + j) + " = " + NumberText.tuple(A, j),
                picture.stage(),
                A.column(j).toVector(),
                0.25,
                (state, to) -> state.with(j == 0 ? "s11" : "s22", quarters(to.get(j)))
                        .with("s12", quarters(to.get(1 - j) - t)));
    }

    private static String quarters(double x) {
        return Reals.text(Reals.snapped(x, 4, MOST) + 0.0);
    }
}
