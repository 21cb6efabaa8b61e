package mml.regression;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.TraceContract;
import org.junit.jupiter.api.Test;

class LassoTraceTest extends TraceContract<LassoStep> {
    @Override
    protected Class<LassoStep> family() {
        return LassoStep.class;
    }

    @Override
    protected Stream<Run<LassoStep>> runs() {
        Matrix Phi = Matrix.of(3, 2, 1, 1, 1, 2, 1, 4);
        return Stream.of(t -> Lasso.of(Phi, Vector.of(1, 2, 2), 1, new Stopping(1e-6, 100), t));
    }

    @Test
    void parametersThatAreNotTheBestAreNotCertified() {
        Matrix Phi = Matrix.of(3, 2, 1, 0, 0, 1, 1, 1);
        Vector y = Vector.of(1, 2, 4);
        Lasso l = Lasso.of(Phi, y, 0.5);
        assertTrue(l.certificate().holds());
        Vector near = l.theta().plus(Vector.of(1e-2, 0));
        assertFalse(new Lasso(Phi, y, 0.5, near, l.objective(), l.gap(), l.outcome(), l.sweeps())
                .certificate()
                .holds());
    }
}
