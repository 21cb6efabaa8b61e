package mml.regression;

import java.util.stream.Stream;
import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.TraceContract;

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
}
