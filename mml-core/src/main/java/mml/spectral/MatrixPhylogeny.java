package mml.spectral;

import static mml.kernel.Rounding.EPSILON;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mml.decomposition.Lu;
import mml.matrix.Matrix;
import mml.matrix.Scaling;
import mml.matrix.Shapes;
import mml.matrix.Vector;
import mml.text.NumberText;
import mml.text.Printed;
import mml.trace.Tracer;

/**
 * The family tree of matrices: which properties a real matrix has, each with a witness that proves the verdict. Square
 * matrices are regular or singular; those with a basis of eigenvectors are diagonalisable, the others defective; normal
 * ones ({@code AᵀA = AAᵀ}) have an orthonormal one over ℂ; symmetric ones over ℝ; then come positive definite,
 * orthogonal, diagonal matrices and the identity. Every matrix has a singular value decomposition and a pseudo-inverse.
 *
 * <p>Equations are tested up to {@code 4n²ε} of the largest entry, so that rounding does not hide what was meant.
 *
 * @param A m×n
 * @param findings one for each property that can be asked of a matrix of this shape, from the root of the tree on
 * @mml §4.7, Figure 4.13
 */
public record MatrixPhylogeny(Matrix A, List<MatrixFinding> findings) {

    public MatrixPhylogeny {
        findings = List.copyOf(findings);
    }

    public static MatrixPhylogeny of(Matrix A) {
        return of(A, Tracer.off());
    }

    /**
     * Classifies A while {@code trace} watches.
     *
     * @throws IllegalArgumentException if A is empty or not finite
     */
    public static MatrixPhylogeny of(Matrix A, Tracer<? super MatrixFinding> trace) {
        Objects.requireNonNull(A, "A");
        Shapes.notEmpty(A, "A");
        Shapes.finite(A, "A");
        MatrixPhylogeny tree = new MatrixPhylogeny(A, A.rows() == A.cols() ? square(A) : rectangular(A));
        if (trace.on()) for (MatrixFinding finding : tree.findings) trace.step(finding);
        return tree;
    }

    /** Whether A has the property. */
    public boolean is(MatrixProperty property) {
        for (MatrixFinding finding : findings) if (finding.property() == property) return finding.holds();
        return false;
    }

    private static List<MatrixFinding> rectangular(Matrix A) {
        Svd svd = Svd.of(A);
        List<MatrixFinding> out = new ArrayList<>();
        out.add(new MatrixFinding(MatrixProperty.SQUARE, false, "it is " + Shapes.shape(A), A.rows() - A.cols(), 0));
        out.add(rank(svd, 1));
        return out;
    }

    private static MatrixFinding rank(Svd svd, double scale) {
        int r = svd.singularValues().size();
        double smallest = svd.singularValues().get(r - 1);
        return new MatrixFinding(
                MatrixProperty.FULL_RANK,
                svd.rank() == r,
                "rank " + svd.rank() + " of " + r + ", the smallest singular value is " + number(smallest, scale),
                smallest,
                svd.tolerance());
    }

    private static List<MatrixFinding> square(Matrix A) {
        double scale = Scaling.of(A);
        Matrix S = A.times(scale);
        int n = A.rows();
        double bound = 4.0 * n * n * EPSILON * S.maxNorm();
        Matrix T = S.transpose();
        Svd svd = Svd.of(S);
        List<MatrixFinding> out = new ArrayList<>();
        out.add(new MatrixFinding(MatrixProperty.SQUARE, true, "it is " + Shapes.shape(A), 0, 0));
        out.add(rank(svd, scale));
        out.add(diagonalisable(S, scale));
        double largest = S.maxNorm() == 0 ? 1 : S.maxNorm();
        Matrix commutator = T.times(S).minus(S.times(T));
        String name = scale == 1 ? "AᵀA − AAᵀ" : "AᵀA − AAᵀ, with A scaled,"; // since scale² has no double
        out.add(equation(MatrixProperty.NORMAL, name, commutator, bound * largest, 1));
        MatrixFinding symmetric = equation(MatrixProperty.SYMMETRIC, "A − Aᵀ", S.minus(T), bound, scale);
        out.add(symmetric);
        out.add(positiveDefinite(S, symmetric.holds(), bound, scale));
        Matrix I = Matrix.identity(n);
        MatrixFinding orthogonal = orthogonal(A);
        out.add(orthogonal);
        if (orthogonal.holds()) out.add(rotation(A));
        out.add(equation(MatrixProperty.DIAGONAL, "A less its diagonal", offDiagonal(S), bound, scale));
        out.add(equation(MatrixProperty.IDENTITY, "A − I", A.minus(I), 4.0 * n * EPSILON, 1));
        return out;
    }

    private static MatrixFinding orthogonal(Matrix A) {
        double bound = 4.0 * A.rows() * A.rows() * EPSILON;
        if (A.maxNorm() > 2) // and its square may be beyond all doubles
        return new MatrixFinding(MatrixProperty.ORTHOGONAL, false, "an entry is larger than 1", A.maxNorm(), 1 + bound);
        Matrix zero = A.transpose().times(A).minus(Matrix.identity(A.rows()));
        return equation(MatrixProperty.ORTHOGONAL, "AᵀA − I", zero, bound, 1);
    }

    private static Matrix offDiagonal(Matrix A) {
        double[][] a = A.toArray();
        for (int i = 0; i < a.length; i++) a[i][i] = 0;
        return Matrix.of(a);
    }

    /** A property that says that a matrix, given times {@code scale}, is zero; the witness is its largest entry. */
    private static MatrixFinding equation(
            MatrixProperty property, String name, Matrix zero, double bound, double scale) {
        int p = 0;
        int q = 0;
        for (int i = 0; i < zero.rows(); i++)
            for (int j = 0; j < zero.cols(); j++)
                if (Math.abs(zero.get(i, j)) > Math.abs(zero.get(p, q))) {
                    p = i;
                    q = j;
                }
        double worst = Math.abs(zero.get(p, q));
        String witness = worst <= bound
                ? name + " is zero"
                : name + " has " + number(zero.get(p, q), scale) + " in row " + (p + 1) + ", column " + (q + 1);
        return new MatrixFinding(property, worst <= bound, witness, worst, bound);
    }

    /** {@code x / scale}, also where no double is that large. */
    private static String number(double x, double scale) {
        double unscaled = x / scale;
        return Shapes.finite(unscaled) ? NumberText.of(unscaled) : NumberText.of(x) + " / " + NumberText.of(scale);
    }

    private static MatrixFinding diagonalisable(Matrix A, double scale) {
        Eigen eigen = Eigen.of(A);
        int weakest = 0;
        for (int k = 1; k < eigen.size(); k++) if (eigen.condition(k) < eigen.condition(weakest)) weakest = k;
        boolean basis = !eigen.defective();
        String field = eigen.isReal() ? "" : " over the complex numbers, since eigenvalues are complex";
        String witness = basis
                ? "the eigenvectors are a basis" + field
                : "eigenvalue " + eigen.eigenvalues().get(weakest).times(1 / scale)
                        + " has fewer eigenvectors than its multiplicity";
        return new MatrixFinding(MatrixProperty.DIAGONALISABLE, basis, witness, eigen.condition(weakest), 0);
    }

    private static MatrixFinding positiveDefinite(Matrix A, boolean symmetric, double bound, double scale) {
        if (!symmetric)
            return new MatrixFinding(MatrixProperty.POSITIVE_DEFINITE, false, "it is not symmetric", 0, bound);
        SymmetricEigen eigen = SymmetricEigen.of(A.times(0.5).plus(A.transpose().times(0.5)));
        double least = eigen.eigenvalues().get(0);
        Vector x = eigen.eigenvectors().column(0);
        boolean holds = least > bound;
        String witness = holds
                ? "the least eigenvalue is " + number(least, scale)
                : "xᵀAx = " + number(Math.abs(least) <= bound ? 0 : least, scale) + " for the x = " + rounded(x);
        return new MatrixFinding(MatrixProperty.POSITIVE_DEFINITE, holds, witness, least, bound);
    }

    private static String rounded(Vector x) {
        if (x.size() > 6) return "eigenvector of the least eigenvalue";
        StringBuilder out = new StringBuilder("(");
        for (int i = 0; i < x.size(); i++) out.append(i == 0 ? "" : ", ").append(NumberText.of(x.get(i)));
        return out.append(')').toString();
    }

    private static MatrixFinding rotation(Matrix A) {
        double det = Lu.of(A).determinant();
        return new MatrixFinding(
                MatrixProperty.ROTATION, det > 0, det > 0 ? "its determinant is 1" : "its determinant is −1", det, 0);
    }

    @Override
    public String toString() {
        return Printed.of("what A is", A)
                .lines(findings, f -> (f.holds() ? "✓ " : "✗ ") + f.property().adjective() + ": " + f.witness())
                .toString();
    }
}
