package mml.regression;

import java.util.stream.Stream;
import mml.iteration.Stopping;
import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.TraceContract;

class EvidenceTraceTest extends TraceContract<EvidenceStep> {
    @Override
    protected Class<EvidenceStep> family() {
        return EvidenceStep.class;
    }

    @Override
    protected Stream<Run<EvidenceStep>> runs() {
        Matrix X = Matrix.of(4, 1, 0, 1, 2, 4);
        return Stream.of(t -> EvidenceMaximisation.of(
                FeatureMap.polynomial(1), X, Vector.of(1, 3, 2, 5), new Stopping(1e-3, 100), t));
    }
}
