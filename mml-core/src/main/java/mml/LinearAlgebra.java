package mml;

import java.util.List;
import mml.decomposition.LeastSquares;
import mml.decomposition.Lu;
import mml.exact.Determinant;
import mml.exact.ExactMatrix;
import mml.exact.Inverse;
import mml.exact.RowReduction;
import mml.exact.SolutionSet;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.spectral.Complex;
import mml.spectral.Eigen;
import mml.spectral.LowRank;
import mml.spectral.PseudoInverse;
import mml.spectral.Svd;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The door to linear algebra, for {@code import static mml.LinearAlgebra.*}: one line a question, each of which names the
 * class where one reads on, watches the steps and finds the certificate.
 *
 * @mml §2.3, §3.8, §4.1, §4.2, §4.5
 */
public final class LinearAlgebra {
    private LinearAlgebra() {}

    /** The x with {@code Ax = b}, for a regular A: {@link Lu}. */
    public static Vector solve(Matrix A, Vector b) {
        return Lu.of(A).solve(b);
    }

    /** The X with {@code AX = B}, for a regular A: {@link Lu}. */
    public static Matrix solve(Matrix A, Matrix B) {
        return Lu.of(A).solve(B);
    }

    /** {@code A⁻¹}, for a regular A: {@link Lu}. */
    public static Matrix inverse(Matrix A) {
        return Lu.of(A).inverse();
    }

    /** {@code det A}: {@link Lu}. */
    public static double det(Matrix A) {
        return Lu.of(A).determinant();
    }

    /** How many singular values are more than rounding: {@link Svd}. */
    public static int rank(Matrix A) {
        return Svd.of(A).rank();
    }

    /** {@code A⁺}, for any A: {@link PseudoInverse}. */
    public static Matrix pinv(Matrix A) {
        return PseudoInverse.of(A).matrix();
    }

    /** {@code ‖x‖}, the Euclidean length: {@link Vector#norm()}. */
    public static double norm(Vector x) {
        return x.norm();
    }

    /** {@code ‖A‖₂ = σ₁}, the most that A lengthens a vector: {@link Svd#spectralNorm}. */
    public static double norm(Matrix A) {
        return Svd.spectralNorm(A);
    }

    /** All eigenvalues, complex ones in pairs: {@link Eigen}; of a symmetric A see {@link mml.spectral.SymmetricEigen}. */
    public static List<Complex> eigenvalues(Matrix A) {
        return Eigen.values(A);
    }

    /** {@code A = UΣVᵀ}: {@link Svd}. */
    public static Svd svd(Matrix A) {
        return Svd.of(A);
    }

    /** The matrix of rank k nearest to A: {@link LowRank}. */
    public static Matrix lowRank(Matrix A, int k) {
        return LowRank.of(A, k).matrix();
    }

    /** All solutions of {@code Ax = b} over fractions: {@link SolutionSet}. */
    public static SolutionSet<BigFraction> solutions(ExactMatrix A, ExactMatrix b) {
        return SolutionSet.of(A, b);
    }

    /** {@code A⁻¹} over fractions, for a regular A: {@link Inverse}. */
    public static ExactMatrix inverse(ExactMatrix A) {
        return ExactMatrix.of(Inverse.of(A).inverse());
    }

    /** {@code det A} over fractions: {@link Determinant}. */
    public static BigFraction det(ExactMatrix A) {
        return Determinant.of(A).value();
    }

    /** The rank over fractions, with no tolerance: {@link RowReduction}. */
    public static int rank(ExactMatrix A) {
        return RowReduction.of(A).rank();
    }

    /** The shortest x with the least {@code ‖b − Ax‖}: {@link LeastSquares}. */
    public static Vector leastSquares(Matrix A, Vector b) {
        return LeastSquares.of(A, b).x();
    }
}
