package mml.bench.accuracy;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/** Commons Math. */
final class CommonsMath implements Library {
    @Override
    public String name() {
        return "Commons Math";
    }

    private static RealMatrix of(Matrix A) {
        return MatrixUtils.createRealMatrix(A.toArray());
    }

    @Override
    public Vector solve(Matrix A, Vector b) {
        return Vector.of(new LUDecomposition(of(A))
                .getSolver()
                .solve(MatrixUtils.createRealVector(b.toArray()))
                .toArray());
    }

    @Override
    public Vector leastSquares(Matrix A, Vector b) {
        return Vector.of(new QRDecomposition(of(A))
                .getSolver()
                .solve(MatrixUtils.createRealVector(b.toArray()))
                .toArray());
    }

    @Override
    public Pairs symmetricEigen(Matrix A) {
        EigenDecomposition eigen = new EigenDecomposition(of(A));
        return new Pairs(
                Vector.of(eigen.getRealEigenvalues()), Matrix.of(eigen.getV().getData()));
    }

    @Override
    public Matrix eigenvalues(Matrix A) {
        EigenDecomposition eigen = new EigenDecomposition(of(A));
        return Matrix.ofColumns(Vector.of(eigen.getRealEigenvalues()), Vector.of(eigen.getImagEigenvalues()));
    }

    @Override
    public Triple svd(Matrix A) {
        SingularValueDecomposition svd = new SingularValueDecomposition(of(A));
        return new Triple(
                Matrix.of(svd.getU().getData()),
                Vector.of(svd.getSingularValues()),
                Matrix.of(svd.getV().getData()));
    }
}
