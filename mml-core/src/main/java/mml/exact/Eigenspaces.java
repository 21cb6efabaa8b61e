package mml.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mml.matrix.Shapes;
import mml.text.NumberText;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * Eigenvalues and eigenspaces as one finds them by hand: the roots of {@code det(A − λI)} that are fractions, and for
 * each of them a basis of the kernel of {@code A − λI}.
 *
 * <p>Eigenvalues that are not fractions, such as √2 or 1 + 2i, stay in {@code rest}, what is left of the polynomial
 * when its rational roots are divided out. For those there is {@link mml.spectral.Eigen}, which rounds.
 *
 * @param A n×n
 * @param polynomial {@code det(A − λI)}
 * @param spaces one for each rational eigenvalue, in growing order
 * @param rest coefficients of the polynomial without its rational roots, constant first; one number if they are all
 * @mml §4.2, Definitions 4.6 to 4.11, Examples 4.5, 4.6
 */
public record Eigenspaces(
        FieldMatrix<BigFraction> A,
        CharacteristicPolynomial<BigFraction> polynomial,
        List<Eigenspace> spaces,
        List<BigFraction> rest) {

    /**
     * An eigenvalue with its eigenspace.
     *
     * @param lambda the eigenvalue λ
     * @param algebraic how often λ is a root of the characteristic polynomial
     * @param basis of the kernel of {@code A − λI}, n×1 each
     */
    public record Eigenspace(BigFraction lambda, int algebraic, List<FieldMatrix<BigFraction>> basis) {
        public Eigenspace {
            basis = List.copyOf(basis);
        }

        /** The dimension of the eigenspace: from 1 to the algebraic multiplicity. */
        public int geometric() {
            return basis.size();
        }

        /** {@code λ = 2, 3 times a root: span{(1, 0, 0)}}. */
        @Override
        public String toString() {
            StringBuilder out = new StringBuilder("λ = ").append(NumberText.exact(Elements.text(lambda)));
            if (algebraic > 1) out.append(", ").append(algebraic).append(" times a root");
            for (int k = 0; k < basis.size(); k++)
                out.append(k == 0 ? ": span{" : ", ").append(basis.get(k));
            return out.append('}').toString();
        }

        /** Whether eigenvectors are missing. */
        public boolean defective() {
            return geometric() < algebraic;
        }
    }

    public Eigenspaces {
        spaces = List.copyOf(spaces);
        rest = List.copyOf(rest);
    }

    public static Eigenspaces of(FieldMatrix<BigFraction> A) {
        return of(A, Tracer.off());
    }

    /**
     * The eigenspaces while {@code trace} watches.
     *
     * @throws IllegalArgumentException if A is not square
     */
    public static Eigenspaces of(FieldMatrix<BigFraction> A, Tracer<? super EigenspacesStep> trace) {
        Objects.requireNonNull(A, "A");
        int n = Shapes.square(A, "A");
        CharacteristicPolynomial<BigFraction> p = CharacteristicPolynomial.of(A);
        if (trace.on()) trace.step(new EigenspacesStep.Polynomial(A, p.toString()));
        List<BigFraction> rest = p.coefficients();
        List<Eigenspace> spaces = new ArrayList<>();
        for (BigFraction lambda : RationalRoots.of(p.coefficients())) {
            int algebraic = 0;
            while (Polynomials.isRoot(rest, lambda)) {
                rest = Polynomials.dividedBy(rest, lambda);
                algebraic++;
            }
            FieldMatrix<BigFraction> shifted =
                    FieldMatrix.generate(n, n, (i, j) -> i == j ? A.get(i, j).subtract(lambda) : A.get(i, j));
            if (trace.on()) trace.step(new EigenspacesStep.Root(Elements.text(lambda), algebraic, shifted));
            Eigenspace space =
                    new Eigenspace(lambda, algebraic, ImageAndKernel.of(shifted).kernel());
            spaces.add(space);
            if (trace.on()) trace.step(EigenspacesStep.Space.of(space));
        }
        return new Eigenspaces(A, p, spaces, rest);
    }

    /** Whether all eigenvalues are fractions. */
    public boolean complete() {
        return rest.size() == 1;
    }

    /** Whether the eigenvectors found are a basis, so that {@code A = PDP⁻¹} with fractions. */
    public boolean diagonalisable() {
        int dimension = 0;
        for (Eigenspace space : spaces) dimension += space.geometric();
        return dimension == A.rows();
    }

    /** Whether some eigenspace is too small, so that no basis of eigenvectors exists, not even a complex one. */
    public boolean defective() {
        for (Eigenspace space : spaces) if (space.defective()) return true;
        return false;
    }

    /** {@code Ax = λx} for every vector found, and the roots multiplied out give the polynomial. */
    public Certificate certificate() {
        List<Check> checks = new ArrayList<>();
        List<BigFraction> product = rest;
        for (Eigenspace space : spaces) {
            for (int k = 0; k < space.algebraic(); k++) product = Polynomials.timesRoot(product, space.lambda());
            for (FieldMatrix<BigFraction> x : space.basis())
                checks.add(Check.exact(
                        "Ax = λx for λ = " + Elements.text(space.lambda()),
                        A.times(x).equals(x.map(v -> v.multiply(space.lambda())))));
        }
        checks.add(Check.exact("the roots give the polynomial", product.equals(polynomial.coefficients())));
        return new Certificate("eigenvalues with their eigenvectors", checks);
    }

    @Override
    public String toString() {
        Printed out = Printed.of("eigenspaces of A", A).lines(spaces, Eigenspace::toString);
        if (!complete()) out.line("further eigenvalues are no fractions");
        return out.line(certificate()).toString();
    }
}
