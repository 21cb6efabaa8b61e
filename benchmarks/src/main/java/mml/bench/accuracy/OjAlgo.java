package mml.bench.accuracy;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import org.ojalgo.matrix.decomposition.Eigenvalue;
import org.ojalgo.matrix.decomposition.LU;
import org.ojalgo.matrix.decomposition.MatrixDecomposition;
import org.ojalgo.matrix.decomposition.QR;
import org.ojalgo.matrix.decomposition.SingularValue;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;

/** ojAlgo. */
final class OjAlgo implements Library {
    @Override
    public String name() {
        return "ojAlgo";
    }

    private static R064Store of(Matrix A) {
        return R064Store.FACTORY.copy(R064Store.wrap(A.transpose().entries(), A.rows()));
    }

    private static Matrix of(MatrixStore<Double> A) {
        double[][] a = new double[(int) A.countRows()][(int) A.countColumns()];
        for (int i = 0; i < a.length; i++) for (int j = 0; j < a[i].length; j++) a[i][j] = A.doubleValue(i, j);
        return Matrix.of(a);
    }

    @Override
    public Vector solve(Matrix A, Vector b) {
        return solve(LU.R064.make(of(A)), A, b);
    }

    @Override
    public Vector leastSquares(Matrix A, Vector b) {
        return solve(QR.R064.make(of(A)), A, b);
    }

    private static Vector solve(MatrixDecomposition.Solver<Double> solver, Matrix A, Vector b) {
        if (!solver.decompose(of(A))) throw new IllegalStateException("refused");
        return of(solver.getSolution(R064Store.wrap(b.toArray()))).column(0);
    }

    @Override
    public Pairs symmetricEigen(Matrix A) {
        Eigenvalue<Double> eigen = Eigenvalue.R064.make(of(A), true);
        if (!eigen.decompose(of(A))) throw new IllegalStateException("refused");
        Matrix D = of(eigen.getD());
        double[] values = new double[A.rows()];
        for (int k = 0; k < values.length; k++) values[k] = D.get(k, k);
        return new Pairs(Vector.of(values), of(eigen.getV()));
    }

    @Override
    public Matrix eigenvalues(Matrix A) {
        Eigenvalue<Double> eigen = Eigenvalue.R064.make(of(A), false);
        if (!eigen.decompose(of(A))) throw new IllegalStateException("refused");
        double[][] pairs = new double[A.rows()][];
        for (int k = 0; k < pairs.length; k++)
            pairs[k] = new double[] {
                eigen.getEigenvalues().get(k).getReal(),
                eigen.getEigenvalues().get(k).getImaginary()
            };
        return Matrix.of(pairs);
    }

    @Override
    public Triple svd(Matrix A) {
        SingularValue<Double> svd = SingularValue.R064.make(of(A));
        if (!svd.decompose(of(A))) throw new IllegalStateException("refused");
        double[] values = new double[Math.min(A.rows(), A.cols())];
        for (int k = 0; k < values.length; k++)
            values[k] = svd.getSingularValues().doubleValue(k);
        return new Triple(of(svd.getU()), Vector.of(values), of(svd.getV()));
    }
}
