package mml.hub.widget.ch04;

import java.util.ArrayList;
import java.util.List;
import mml.exact.Eigenspaces;
import mml.exact.Eigenspaces.Eigenspace;
import mml.exact.EigenspacesStep;
import mml.exact.FieldMatrix;
import mml.exact.Fractions;
import mml.hub.widget.Fact;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.spectral.Complex;
import mml.spectral.Eigen;
import mml.text.NumberText;
import mml.trace.Tracer;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The eigenvalues of a 2×2 matrix with their directions: exact where they are fractions, otherwise in doubles.
 *
 * @param A the matrix
 * @param spaces what is exact
 * @param values the real eigenvalues that have a direction, in the order of {@code directions}
 * @param directions of length one, one for each real eigenspace that is a line
 * @param facts what to say of them
 */
record Spectrum(Matrix A, Eigenspaces spaces, List<Double> values, List<Vector> directions, List<Fact> facts) {
    static Spectrum of(FieldMatrix<BigFraction> exact, Tracer<? super EigenspacesStep> trace) {
        Eigenspaces spaces = Eigenspaces.of(exact, trace);
        Matrix A = exact.toMatrix();
        List<Double> values = new ArrayList<>();
        List<Vector> directions = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(
                "det(A − λI)", NumberText.exact(spaces.polynomial().toString().replace("λ^2", "λ²"))));
        if (spaces.complete()) {
            StringBuilder counts = new StringBuilder();
            for (Eigenspace space : spaces.spaces()) {
                counts.append(counts.length() == 0 ? "" : "; ")
                        .append(NumberText.exact(Fractions.text(space.lambda())))
                        .append(": ")
                        .append(space.algebraic())
                        .append(", ")
                        .append(space.geometric());
                StringBuilder text = new StringBuilder("span of ");
                for (int k = 0; k < space.geometric(); k++)
                    text.append(k > 0 ? ", " : "")
                            .append(NumberText.tuple(space.basis().get(k), 0));
                facts.add(Fact.of(
                        "λ = " + NumberText.exact(Fractions.text(space.lambda()))
                                + (space.algebraic() > 1 ? ", twice" : ""),
                        text.toString()));
                if (space.geometric() > 1) continue;
                values.add(Fractions.toDouble(space.lambda()));
                directions.add(unit(space.basis().get(0).toVector()));
            }
            facts.add(Fact.of("multiplicity, algebraic and geometric", counts.toString()));
            facts.add(Fact.of("Basis of eigenvectors", spaces.diagonalisable() ? "yes" : "no: A is defective"));
            facts.add(Fact.checked("Ax = λx checked", spaces.certificate().holds()));
        } else {
            Eigen eigen = Eigen.of(A);
            for (int k = 0; k < 2; k++) {
                Complex lambda = eigen.eigenvalues().get(k);
                facts.add(Fact.of("λ" + (char) ('₁' + k), text(lambda)));
                if (!eigen.isReal()) continue;
                values.add(lambda.re());
                directions.add(unit(eigen.eigenvectors().re().column(k)));
            }
            facts.add(Fact.of("Basis of eigenvectors", eigen.isReal() ? "yes" : "only a complex one"));
            facts.add(Fact.checked("Ax = λx checked", eigen.certificate().holds()));
        }
        facts.add(Fact.of("tr A = Σλ, det A = Πλ", trace(exact) + ", " + determinant(spaces)));
        return new Spectrum(A, spaces, List.copyOf(values), List.copyOf(directions), List.copyOf(facts));
    }

    /** Both eigenvalues in words. */
    List<String> both() {
        List<String> out = new ArrayList<>();
        if (spaces.complete()) {
            for (Eigenspace space : spaces.spaces())
                for (int k = 0; k < space.algebraic(); k++) out.add(NumberText.exact(Fractions.text(space.lambda())));
        } else {
            for (Complex lambda : Eigen.of(A).eigenvalues()) out.add(text(lambda));
        }
        return out;
    }

    private static String trace(FieldMatrix<BigFraction> A) {
        return NumberText.exact(Fractions.text(A.get(0, 0).add(A.get(1, 1))));
    }

    private static String determinant(Eigenspaces spaces) {
        return NumberText.exact(Fractions.text(spaces.polynomial().determinant()));
    }

    private static String text(Complex z) {
        if (z.im() == 0) return NumberText.of(z.re());
        String real = NumberText.of(z.re(), Math.abs(z.im()));
        String size = NumberText.of(Math.abs(z.im()));
        String imaginary = (size.equals("1") ? "" : size) + "i";
        if (real.equals("0")) return z.im() < 0 ? "−" + imaginary : imaginary;
        return real + (z.im() < 0 ? " − " : " + ") + imaginary;
    }

    /** Of length one, and not pointing to the left. */
    private static Vector unit(Vector x) {
        Vector scaled = x.times(1 / x.maxNorm());
        double sign = scaled.get(0) < 0 || (scaled.get(0) == 0 && scaled.get(1) < 0) ? -1 : 1;
        return scaled.times(sign / scaled.norm());
    }

    /** Every direction is kept: A is a multiple of the identity. */
    boolean all() {
        return spaces.spaces().size() == 1 && spaces.spaces().get(0).geometric() == 2;
    }

    boolean complex() {
        return directions.isEmpty() && !all();
    }
}
