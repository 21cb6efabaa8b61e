package mml.decomposition;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import mml.iterative.ConjugateGradient;
import mml.iterative.GaussSeidel;
import mml.iterative.Gmres;
import mml.iterative.Jacobi;
import mml.iterative.Minres;
import mml.iterative.Richardson;
import mml.iterative.Sor;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.spectral.Condition;
import mml.spectral.Eigen;
import mml.spectral.EigenStages;
import mml.spectral.InverseIteration;
import mml.spectral.JacobiEigen;
import mml.spectral.LowRank;
import mml.spectral.MatrixPhylogeny;
import mml.spectral.MatrixPower;
import mml.spectral.OneSidedJacobiSvd;
import mml.spectral.PageRank;
import mml.spectral.Polar;
import mml.spectral.PowerIteration;
import mml.spectral.PseudoInverse;
import mml.spectral.RankSequence;
import mml.spectral.RayleighQuotientIteration;
import mml.spectral.Svd;
import mml.spectral.SvdStages;
import mml.spectral.SvdViaGram;
import mml.spectral.SymmetricEigen;
import org.junit.jupiter.api.function.Executable;

/** Everything in linear algebra and least squares that takes a matrix. */
@SuppressWarnings("NullAway") // null is one of the inputs
final class TakesMatrix {
    /** What decomposes, classifies or measures a matrix. */
    static final Map<String, Function<Matrix, Object>> DECOMPOSITIONS = new TreeMap<>(Map.ofEntries(
            entry("Cholesky", Cholesky::of),
            entry("Condition", Condition::of),
            entry("Eigen", Eigen::of),
            entry("Eigen.values", Eigen::values),
            entry("GivensQr", GivensQr::of),
            entry("InverseIteration", A -> InverseIteration.of(A, 0.5)),
            entry("JacobiEigen", JacobiEigen::of),
            entry("Ldlt", Ldlt::of),
            entry("LowRank", A -> LowRank.of(A, 1)),
            entry("Lu", Lu::of),
            entry("MatrixPhylogeny", MatrixPhylogeny::of),
            entry("MatrixPower", A -> MatrixPower.of(A, 3)),
            entry("OneSidedJacobiSvd", OneSidedJacobiSvd::of),
            entry("PageRank", PageRank::of),
            entry("PivotedQr", PivotedQr::of),
            entry("Polar", Polar::of),
            entry("PowerIteration", PowerIteration::of),
            entry("PseudoInverse", PseudoInverse::of),
            entry("Qr", Qr::of),
            entry("RankSequence", RankSequence::of),
            entry("RayleighQuotientIteration", A -> RayleighQuotientIteration.of(A, ones(A == null ? 1 : A.rows()))),
            entry("Svd", Svd::of),
            entry("Svd.full", Svd::full),
            entry("Svd.truncated", A -> Svd.truncated(A, 1)),
            entry("Svd.values", Svd::values),
            entry("EigenStages", EigenStages::of),
            entry("SvdStages", SvdStages::of),
            entry("SvdViaGram", SvdViaGram::of),
            entry("SymmetricEigen", SymmetricEigen::of),
            entry("SymmetricEigen.values", SymmetricEigen::values)));

    /** What solves {@code Ax = b}. */
    static final Map<String, BiFunction<Matrix, Vector, Vector>> SOLVERS = new TreeMap<>(Map.ofEntries(
            entry("Cholesky", (A, b) -> Cholesky.of(A).solve(b)),
            entry("GivensQr", (A, b) -> GivensQr.of(A).solve(b)),
            entry("Ldlt", (A, b) -> Ldlt.of(A).solve(b)),
            entry("LeastSquares", (A, b) -> LeastSquares.of(A, b).x()),
            entry("Lu", (A, b) -> Lu.of(A).solve(b)),
            entry("PseudoInverse", (A, b) -> PseudoInverse.of(A).solve(b)),
            entry("Qr", (A, b) -> Qr.of(A).solve(b)),
            entry("Svd", (A, b) -> Svd.of(A).solve(b)),
            entry("SymmetricEigen", (A, b) -> SymmetricEigen.of(A).solve(b)),
            entry("ConjugateGradient", (A, b) -> ConjugateGradient.of(A, b).x()),
            entry("GaussSeidel", (A, b) -> GaussSeidel.of(A, b).x()),
            entry("Gmres", (A, b) -> Gmres.of(A, b).x()),
            entry("Jacobi", (A, b) -> Jacobi.of(A, b).x()),
            entry("Minres", (A, b) -> Minres.of(A, b).x()),
            entry("Richardson", (A, b) -> Richardson.of(A, b, 0.1).x()),
            entry("Sor", (A, b) -> Sor.of(A, b, 1.2).x())));

    static final Matrix GOOD = Matrix.of(3, 3, 4, 1, 0, 1, 3, 1, 0, 1, 5);

    private TakesMatrix() {}

    static Vector ones(int n) {
        double[] x = new double[n];
        for (int i = 0; i < n; i++) x[i] = 1;
        return Vector.of(x);
    }

    /** That a call is refused with words that contain these. */
    static void refuses(String who, String expected, Executable call) {
        var e = assertThrows(IllegalArgumentException.class, call, who);
        assertTrue(e.getMessage().contains(expected), () -> who + ": " + e.getMessage() + ", not " + expected);
    }
}
