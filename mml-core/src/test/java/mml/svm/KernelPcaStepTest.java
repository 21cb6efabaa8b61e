package mml.svm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import mml.matrix.Matrix;
import mml.trace.Trace;
import mml.trace.TraceContract;
import org.junit.jupiter.api.Test;

class KernelPcaStepTest extends TraceContract<KernelPcaStep> {
    private static final Matrix X = Matrix.of(4, 2, 0, 0, 1, 0, 0, 2, -1, 1);

    @Override
    protected Class<KernelPcaStep> family() {
        return KernelPcaStep.class;
    }

    @Override
    protected Stream<Run<KernelPcaStep>> runs() {
        return Stream.of(t -> KernelPca.of(X, Kernel.rbf(0.5), 2, t));
    }

    @Test
    void centredProductsSumToNothingAndDirectionsAreThoseOfTheResult() {
        Trace<KernelPcaStep> trace = Trace.of(t -> KernelPca.of(X, Kernel.rbf(0.5), 2, t));
        KernelPca pca = KernelPca.of(X, Kernel.rbf(0.5), 2);
        Matrix K = trace.latest(1, KernelPcaStep.Centred.class).orElseThrow().K();
        assertEquals(0, K.columnMeans().maxNorm(), 1e-15);
        KernelPcaStep.Direction second =
                trace.latest(3, KernelPcaStep.Direction.class).orElseThrow();
        assertEquals(1, second.m());
        assertEquals(pca.eigenvalues().get(1), second.lambda());
        assertEquals(0, pca.A().column(1).minus(second.a()).maxNorm(), 1e-15);
    }
}
