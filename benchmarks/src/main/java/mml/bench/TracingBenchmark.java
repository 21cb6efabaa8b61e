package mml.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import mml.exact.Elements;
import mml.exact.FieldMatrix;
import mml.exact.RowOperation;
import mml.exact.RowReduction;
import mml.exact.RowReductionStep;
import mml.exact.Rules;
import mml.matrix.Matrix;
import mml.matrix.Shapes;
import mml.random.Rng;
import mml.trace.Recorder;
import mml.trace.Trace;
import org.apache.commons.math3.FieldElement;
import org.apache.commons.math3.util.Decimal64;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Does a tracer that is off cost anything, and what does recording every step cost?
 *
 * <p>Over doubles, because untraced fractions are reduced by another method. The same row reduction {@code mml}: with {@code Tracer.off()}; {@code without}: written down once more with no
 * tracing in it; {@code recorded}: with a recorder of all steps. The matrix is a product of unit triangular matrices of
 * small integers, so that neither fractions nor doubles grow or round, and little but the bookkeeping is measured.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xbatch")
@Warmup(iterations = 1, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 100, timeUnit = TimeUnit.MILLISECONDS)
public class TracingBenchmark {
    @Param({"8 doubles", "32 doubles"})
    String size;

    private FieldMatrix<?> A;

    @Setup
    public void setup() {
        int n = Integer.parseInt(size.substring(0, size.indexOf(' ')));
        Matrix integers = lowerTriangular(n, 1).times(lowerTriangular(n, 2).transpose());
        A = size.endsWith("doubles") ? FieldMatrix.rounding(integers) : FieldMatrix.exactly(integers);
        if (!RowReduction.of(A).equals(reduce(A))) throw new IllegalStateException("the two reductions differ");
        letTheCompilerSeeManyTracers();
    }

    @Benchmark
    public Object mml() {
        return RowReduction.of(A);
    }

    @Benchmark
    public Object without() {
        return reduce(A);
    }

    @Benchmark
    public Object recorded() {
        return Trace.<RowReductionStep>of(t -> RowReduction.of(A, t));
    }

    /** A call of a tracer is cheap as long as there has been one kind only; in a program there are several. */
    private void letTheCompilerSeeManyTracers() {
        AtomicLong steps = new AtomicLong();
        Recorder<RowReductionStep> last = Recorder.atMost(2);
        for (int i = 0; i < 200; i++) {
            RowReduction.of(A, (RowReductionStep step) -> steps.incrementAndGet());
            RowReduction.of(A, last);
            RowReduction.of(A);
        }
    }

    private Matrix lowerTriangular(int n, long seed) {
        Rng rng = Rng.seeded(seed);
        double[][] L = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) L[i][j] = rng.between(-1, 1);
            L[i][i] = 1;
        }
        return Matrix.of(L);
    }

    /** The reduced row echelon form of a matrix that needs no rounding, with nobody watching. */
    private static <T extends FieldElement<T>> RowReduction<T> reduce(FieldMatrix<T> A) {
        FieldMatrix<T> matrix = A;
        List<RowOperation<T>> operations = new ArrayList<>();
        List<Integer> pivotColumns = new ArrayList<>();
        double tolerance = A.rounds()
                ? Math.max(A.rows(), A.cols())
                        * 0x1p-52
                        * A.columns(0, A.cols()).toMatrix().maxNorm()
                : 0;
        for (int column = 0; column < A.cols(); column++) {
            int r = pivotColumns.size();
            int row = pivotRow(matrix, r, column, tolerance);
            if (row < 0) continue;
            pivotColumns.add(column);
            if (row != r) matrix = apply(new RowOperation.Swap<>(r, row), matrix, operations);
            for (int i = r + 1; i < A.rows(); i++) matrix = eliminate(matrix, i, r, column, operations);
        }
        for (int r = pivotColumns.size() - 1; r >= 0; r--) {
            int column = pivotColumns.get(r);
            T pivot = matrix.get(r, column);
            if (!Elements.isOne(pivot))
                matrix = apply(new RowOperation.Scale<>(r, pivot.reciprocal()), matrix, operations);
            for (int i = r - 1; i >= 0; i--) matrix = eliminate(matrix, i, r, column, operations);
        }
        return new RowReduction<>(A, matrix, Rules.reduced(), pivotColumns, operations, Optional.empty());
    }

    private static <T extends FieldElement<T>> int pivotRow(FieldMatrix<T> A, int from, int column, double tolerance) {
        for (int i = from; i < A.rows(); i++) {
            T x = A.get(i, column);
            if (Elements.isZero(x) || (tolerance > 0 && Math.abs(Elements.toDouble(x)) <= tolerance)) continue;
            return i;
        }
        return -1;
    }

    private static <T extends FieldElement<T>> FieldMatrix<T> eliminate(
            FieldMatrix<T> A, int i, int r, int j, List<RowOperation<T>> operations) {
        T x = A.get(i, j);
        if (Elements.isZero(x)) return A;
        return apply(new RowOperation.Add<>(i, x.divide(A.get(r, j)).negate(), r), A, operations);
    }

    private static <T extends FieldElement<T>> FieldMatrix<T> apply(
            RowOperation<T> operation, FieldMatrix<T> A, List<RowOperation<T>> operations) {
        FieldMatrix<T> result = operation.applyTo(A);
        for (int i : operation.rows())
            for (T x : result.rowEntries(i))
                if (x instanceof Decimal64 d && !Shapes.finite(d.doubleValue()))
                    throw new ArithmeticException("entry is " + d);
        operations.add(operation);
        return result;
    }
}
