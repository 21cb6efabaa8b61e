package mml.certified;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mml.expression.Expression;
import mml.kernel.Special;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.mixture.Em;
import mml.mixture.EmSettings;
import mml.optimization.ConstrainedNewton;
import mml.optimization.ConstrainedProblem;
import mml.optimization.DescentStep;
import mml.optimization.GradientDescent;
import mml.probability.Description;
import mml.random.Rng;
import mml.reduction.Pca;
import mml.svm.Kernel;
import mml.svm.Svm;
import mml.svm.SvmSettings;
import mml.trace.Recorder;
import org.junit.jupiter.api.Test;

/** The bad inputs that are ways to use a model: long runs, orders of rows, threads, arrays that are changed later. */
class BadUseTest {
    private static final Matrix X = Rng.seeded(3).normalMatrix(40, 3);
    private static final List<String> Y = labels();

    private static List<String> labels() {
        List<String> y = new ArrayList<>();
        for (int n = 0; n < X.rows(); n++) y.add(X.get(n, 0) + X.get(n, 1) > 0 ? "b" : "a");
        return y;
    }

    private static Svm machine() {
        return Svm.of(X, Y, SvmSettings.of(Kernel.rbf(0.5), 1));
    }

    @Test
    void b047ALongRunIsKeptInBoundedMemory() {
        Recorder<DescentStep> recorder = Recorder.atMost(100);
        GradientDescent.withStepSize(1e-9)
                .withIterations(50_000)
                .minimise(Expression.parse("x1^2"), Vector.of(1), recorder);
        assertTrue(recorder.trace().size() <= 100 && recorder.trace().total() > 50_000);
    }

    @Test
    void b057MultipliersThatAreNotUniqueAreNotInvented() {
        var result = new ConstrainedNewton()
                .minimise(ConstrainedProblem.parse("(x1 - 1)^2 + x2^2", "x1 = 0", "2 x1 = 0"), Vector.of(1, 1));
        assertTrue(result.toString().contains("dependent"), result::toString);
    }

    @Test
    void b065ComponentsPointTheSameWayWhateverTheOrderOfTheRows() {
        Matrix B = Pca.of(X).B();
        assertEquals(B, Pca.of(X).B());
        assertTrue(B.isClose(Pca.of(shuffled()).B(), 1e-12));
        assertTrue(B.isClose(Pca.of(X.times(-1)).B(), 1e-12));
    }

    @Test
    void b092AndB093SumsOfExponentialsAtTheEnds() {
        assertThrows(IllegalArgumentException.class, Special::logSumExp);
        assertEquals(Double.NEGATIVE_INFINITY, Special.logSumExp(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY));
        assertEquals(1000 + Math.log(2), Special.logSumExp(1000, 1000), 1e-12);
        assertEquals(0, Expression.parse("sigmoid(x)").at(Vector.of(-800)));
        assertEquals(800, Expression.parse("softplus(x)").at(Vector.of(800)));
    }

    @Test
    void b098AVarianceFarFromZeroKeepsItsDigits() {
        Matrix x = Matrix.generate(1001, 1, (n, j) -> n == 0 ? 10_000_000.2 : 10_000_000.1 + 0.2 * (n % 2));
        double deviation =
                Description.of(x).deviation(mml.probability.Divisor.N_MINUS_1).get(0);
        assertEquals(0.1, deviation, 1e-9);
    }

    @Test
    void b100AndB101AModelForgetsTheLastAndTheOrderOfItsRows() {
        Vector first = machine().decision(X);
        Svm.of(X.times(2), Y, SvmSettings.of(Kernel.rbf(3), 9));
        assertEquals(first, machine().decision(X));
        assertTrue(Pca.of(X).eigenvalues().isClose(Pca.of(shuffled()).eigenvalues(), 1e-12));
    }

    private static Matrix shuffled() {
        int[] order = Rng.seeded(5).shuffle(X.rows());
        return Matrix.generate(X.rows(), X.cols(), (n, d) -> X.get(order[n], d));
    }

    @Test
    void b102OneRowIsPredictedAsAmongTheOthers() {
        Svm svm = machine();
        Vector all = svm.decision(X);
        Matrix z = Pca.of(X).encode(X);
        for (int n = 0; n < X.rows(); n++) {
            assertEquals(all.get(n), svm.decision(X.row(n)));
            assertEquals(z.row(n), Pca.of(X).encode(X.rows(n, n + 1)).row(0));
        }
    }

    @Test
    void b103AndB104ManyThreadsComputeWhatOneDoes() throws Exception {
        Svm shared = machine();
        Callable<List<Object>> work = () -> List.of(
                shared.decision(X),
                machine().decision(X),
                Pca.of(X).B(),
                Em.fit(X, 2, EmSettings.BOOK.withIterations(5), Rng.seeded(1)).logLikelihood());
        List<Object> serial = work.call();
        ExecutorService pool = Executors.newFixedThreadPool(32);
        try {
            for (Future<List<Object>> each : pool.invokeAll(java.util.Collections.nCopies(32, work)))
                assertEquals(serial, each.get());
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void b108ALargeMatrixPrintsItsCorners() {
        assertTrue(Matrix.zeros(5000, 5000).toString().length() < 2000);
    }

    @Test
    void b109AnArrayThatWasReturnedIsACopy() {
        Svm svm = machine();
        Vector before = svm.decision(X);
        svm.support()[0] = 7;
        svm.alpha().toArray()[0] = 99;
        svm.notes();
        Pca pca = Pca.of(X);
        pca.B().toArray()[0][0] = 99;
        assertNotEquals(99, pca.B().get(0, 0));
        assertEquals(before, svm.decision(X));
    }

    @Test
    void b110AModelThatIsReadBackIsTheSameAndAnotherVersionIsRefused() {
        Pca pca = Pca.of(X);
        assertEquals(pca.encode(X), Pca.fromJson(pca.toJson()).encode(X));
        String other = pca.toJson().replace("\"version\":1", "\"version\":99");
        assertNotEquals(other, pca.toJson());
        assertThrows(IllegalArgumentException.class, () -> Pca.fromJson(other));
    }
}
