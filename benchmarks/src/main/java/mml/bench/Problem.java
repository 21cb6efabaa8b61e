package mml.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.random.Rng;
import org.apache.commons.math3.linear.MatrixUtils;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.jspecify.annotations.Nullable;
import org.ojalgo.OjAlgoUtils;
import org.ojalgo.matrix.decomposition.MatrixDecomposition;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A matrix A and a vector b of numbers between −1 and 1, as each library wants to have them; made when first asked for,
 * so that a fork loads one library only.
 *
 * <p>With {@code -Xbatch} methods wait for the JIT compiler, so that on a busy machine, too, the warm-up is long enough.
 * An iteration lasts as long as its operation when that takes longer, so one setting suits all sizes; models, which are many
 * loops, each compiled when it has become hot, warm up for longer. The heap is
 * touched before: the system's first pages would cost more than a small operation, and whoever allocates more would pay
 * more for them. Rounds over several forks are {@link Main}'s.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+AlwaysPreTouch", "-Xbatch"})
@Warmup(iterations = 1, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 100, timeUnit = TimeUnit.MILLISECONDS)
public abstract class Problem {
    private static final Matrix NONE = Matrix.zeros(0, 0);

    private Matrix A = NONE;
    private Vector b = Vector.of();
    private org.apache.commons.math3.linear.@Nullable RealMatrix commons;
    private org.hipparchus.linear.@Nullable RealMatrix hipparchus;
    private @Nullable DMatrixRMaj ejml;
    private @Nullable R064Store ojalgo;
    private org.apache.commons.math3.linear.@Nullable RealVector commonsB;
    private org.hipparchus.linear.@Nullable RealVector hipparchusB;
    private @Nullable DMatrixRMaj ejmlB;
    private @Nullable R064Store ojalgoB;

    /** Rows and columns of "1000x200", or of "500" for a square matrix. */
    static int[] shape(String size) {
        int x = size.indexOf('x');
        int m = Integer.parseInt(x < 0 ? size : size.substring(0, x));
        return new int[] {m, x < 0 ? m : Integer.parseInt(size.substring(x + 1))};
    }

    static Matrix random(String size) {
        int[] shape = shape(size);
        Rng rng = Rng.seeded(1);
        double[] a = new double[shape[0] * shape[1]];
        for (int i = 0; i < a.length; i++) a[i] = 2 * rng.uniform() - 1;
        return Matrix.of(shape[0], shape[1], a);
    }

    void pose(Matrix A) {
        this.A = A;
        Rng rng = Rng.seeded(2);
        double[] entries = new double[A.rows()];
        for (int i = 0; i < entries.length; i++) entries[i] = 2 * rng.uniform() - 1;
        b = Vector.of(entries);
    }

    final Matrix A() {
        return A;
    }

    final Vector b() {
        return b;
    }

    final org.apache.commons.math3.linear.RealMatrix commonsA() {
        if (commons == null) commons = MatrixUtils.createRealMatrix(A.toArray());
        return commons;
    }

    final org.hipparchus.linear.RealMatrix hipparchusA() {
        if (hipparchus == null) hipparchus = org.hipparchus.linear.MatrixUtils.createRealMatrix(A.toArray());
        return hipparchus;
    }

    final DMatrixRMaj ejmlA() {
        if (ejml == null) ejml = new DMatrixRMaj(A.toArray());
        return ejml;
    }

    final R064Store ojalgoA() {
        if (ojalgo == null) {
            OjAlgoUtils.limitThreadsTo(1); // like all others
            ojalgo = R064Store.FACTORY.copy(R064Store.wrap(A.transpose().entries(), A.rows()));
        }
        return ojalgo;
    }

    final org.apache.commons.math3.linear.RealVector commonsB() {
        if (commonsB == null) commonsB = MatrixUtils.createRealVector(b.toArray());
        return commonsB;
    }

    final org.hipparchus.linear.RealVector hipparchusB() {
        if (hipparchusB == null) hipparchusB = org.hipparchus.linear.MatrixUtils.createRealVector(b.toArray());
        return hipparchusB;
    }

    final DMatrixRMaj ejmlB() {
        if (ejmlB == null) ejmlB = new DMatrixRMaj(b.toArray());
        return ejmlB;
    }

    final R064Store ojalgoB() {
        if (ojalgoB == null) ojalgoB = R064Store.wrap(b.toArray());
        return ojalgoB;
    }

    /** EJML's way to solve {@code Ax = b}. */
    final DMatrixRMaj solve(LinearSolverDense<DMatrixRMaj> solver) {
        DMatrixRMaj x = new DMatrixRMaj(A.cols(), 1);
        if (!solver.setA(solver.modifiesA() ? ejmlA().copy() : ejmlA())) throw new IllegalStateException("singular");
        solver.solve(ejmlB(), x);
        return x;
    }

    /** EJML's eigenvalues and eigenvectors. */
    final List<Object> eigen(boolean symmetric) {
        var eigen = DecompositionFactory_DDRM.eig(A.rows(), true, symmetric);
        if (!eigen.decompose(eigen.inputModified() ? ejmlA().copy() : ejmlA()))
            throw new IllegalStateException("failed");
        List<Object> pairs = new ArrayList<>();
        for (int k = 0; k < A.rows(); k++) {
            pairs.add(eigen.getEigenvalue(k));
            DMatrixRMaj v = eigen.getEigenVector(k);
            if (v != null) pairs.add(v); // of a complex eigenvalue it has none
        }
        return pairs;
    }

    /** ojAlgo's way. */
    final MatrixStore<Double> solve(MatrixDecomposition.Solver<Double> solver) {
        if (!solver.decompose(ojalgoA())) throw new IllegalStateException("singular");
        return solver.getSolution(ojalgoB());
    }
}
