package mml.bench.accuracy;

import mml.decomposition.LeastSquares;
import mml.decomposition.Lu;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.spectral.Complex;
import mml.spectral.Eigen;
import mml.spectral.Svd;
import mml.spectral.SymmetricEigen;

/** This library. */
final class Mml implements Library {
    @Override
    public String name() {
        return "mml";
    }

    @Override
    public Vector solve(Matrix A, Vector b) {
        return Lu.of(A).solve(b);
    }

    @Override
    public Vector leastSquares(Matrix A, Vector b) {
        return LeastSquares.of(A, b).x();
    }

    @Override
    public Pairs symmetricEigen(Matrix A) {
        SymmetricEigen eigen = SymmetricEigen.of(A);
        return new Pairs(eigen.eigenvalues(), eigen.eigenvectors());
    }

    @Override
    public Matrix eigenvalues(Matrix A) {
        return Matrix.of(Eigen.of(A).eigenvalues().stream()
                .map((Complex z) -> new double[] {z.re(), z.im()})
                .toArray(double[][]::new));
    }

    @Override
    public Triple svd(Matrix A) {
        Svd svd = Svd.of(A);
        return new Triple(svd.U(), svd.singularValues(), svd.V());
    }
}
