package mml.bench.accuracy;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** EJML. */
final class Ejml implements Library {
    @Override
    public String name() {
        return "EJML";
    }

    private static DMatrixRMaj of(Matrix A) {
        return new DMatrixRMaj(A.toArray());
    }

    private static Matrix of(DMatrixRMaj A) {
        return Matrix.of(A.numRows, A.numCols, A.getData());
    }

    @Override
    public Vector solve(Matrix A, Vector b) {
        return solve(LinearSolverFactory_DDRM.lu(A.rows()), A, b);
    }

    @Override
    public Vector leastSquares(Matrix A, Vector b) {
        return solve(LinearSolverFactory_DDRM.leastSquares(A.rows(), A.cols()), A, b);
    }

    private static Vector solve(LinearSolverDense<DMatrixRMaj> solver, Matrix A, Vector b) {
        DMatrixRMaj x = new DMatrixRMaj(A.cols(), 1);
        if (!solver.setA(of(A))) throw new IllegalStateException("refused");
        solver.solve(new DMatrixRMaj(b.toArray()), x);
        return Vector.of(x.getData());
    }

    @Override
    public Pairs symmetricEigen(Matrix A) {
        EigenDecomposition_F64<DMatrixRMaj> eigen = eigen(A, true);
        double[] values = new double[A.rows()];
        Vector[] vectors = new Vector[A.rows()];
        for (int k = 0; k < values.length; k++) {
            values[k] = eigen.getEigenvalue(k).getReal();
            vectors[k] = Vector.of(eigen.getEigenVector(k).getData());
        }
        return new Pairs(Vector.of(values), Matrix.ofColumns(vectors));
    }

    @Override
    public Matrix eigenvalues(Matrix A) {
        EigenDecomposition_F64<DMatrixRMaj> eigen = eigen(A, false);
        double[][] pairs = new double[eigen.getNumberOfEigenvalues()][];
        for (int k = 0; k < pairs.length; k++)
            pairs[k] = new double[] {
                eigen.getEigenvalue(k).getReal(), eigen.getEigenvalue(k).getImaginary()
            };
        return Matrix.of(pairs);
    }

    private static EigenDecomposition_F64<DMatrixRMaj> eigen(Matrix A, boolean symmetric) {
        EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(A.rows(), true, symmetric);
        if (!eigen.decompose(of(A))) throw new IllegalStateException("refused");
        return eigen;
    }

    @Override
    public Triple svd(Matrix A) {
        var svd = DecompositionFactory_DDRM.svd(A.rows(), A.cols(), true, true, true);
        if (!svd.decompose(of(A))) throw new IllegalStateException("refused");
        return new Triple(of(svd.getU(null, false)), Vector.of(svd.getSingularValues()), of(svd.getV(null, false)));
    }
}
