package mml.bench.accuracy;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import org.hipparchus.linear.EigenDecompositionNonSymmetric;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/** Hipparchus. */
final class Hipparchus implements Library {
    @Override
    public String name() {
        return "Hipparchus";
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
        EigenDecompositionSymmetric eigen = new EigenDecompositionSymmetric(of(A));
        return new Pairs(
                Vector.of(eigen.getEigenvalues()), Matrix.of(eigen.getV().getData()));
    }

    @Override
    public Matrix eigenvalues(Matrix A) {
        EigenDecompositionNonSymmetric eigen = new EigenDecompositionNonSymmetric(of(A));
        double[][] pairs = new double[A.rows()][];
        for (int k = 0; k < pairs.length; k++)
            pairs[k] = new double[] {
                eigen.getEigenvalue(k).getReal(), eigen.getEigenvalue(k).getImaginary()
            };
        return Matrix.of(pairs);
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
