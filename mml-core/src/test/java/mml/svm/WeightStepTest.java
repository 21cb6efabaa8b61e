package mml.svm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import mml.iteration.Outcome;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Recorder;
import mml.trace.Trace;
import mml.trace.TraceContract;
import org.junit.jupiter.api.Test;

class WeightStepTest extends TraceContract<WeightStep> {
    private static final Matrix X = Matrix.of(5, 1, 0, 1, 2, 3, 9);
    private static final Vector Y = Vector.of(0, 1, 4, 2, 3);
    private static final SvmSettings SETTINGS = SvmSettings.of(Kernel.rbf(0.5), 2);

    @Override
    protected Class<WeightStep> family() {
        return WeightStep.class;
    }

    @Override
    protected Stream<Run<WeightStep>> runs() {
        return Stream.of(
                t -> SupportVectorRegression.of(X, Y, 0.5, SETTINGS, t), t -> OneClassSvm.of(X, 0.5, SETTINGS, t));
    }

    @Test
    void theLastWeightsAreThoseOfTheMachine() {
        Trace<WeightStep> trace = Trace.of(t -> SupportVectorRegression.of(X, Y, 0.5, SETTINGS, t));
        SupportVectorRegression machine = SupportVectorRegression.of(X, Y, 0.5, SETTINGS);
        WeightStep.Finished end = (WeightStep.Finished) trace.get(trace.size() - 1);
        double[] beta = new double[5];
        for (int k = 0; k < machine.support().length; k++)
            beta[machine.support()[k]] = machine.coefficients().get(k);
        assertEquals(Vector.of(beta), end.beta());
        assertEquals(machine.bias(), end.b());
        assertEquals(0, end.beta().sum(), 1e-12);
    }

    @Test
    void aWatcherMayStopIt() {
        Recorder<WeightStep> steps = Recorder.all();
        OneClassSvm machine =
                OneClassSvm.of(X, 0.5, SETTINGS, steps.stopWhen(step -> step instanceof WeightStep.Moved));
        assertEquals(1, machine.iterations());
        assertEquals(Outcome.STOPPED, machine.outcome());
    }
}
