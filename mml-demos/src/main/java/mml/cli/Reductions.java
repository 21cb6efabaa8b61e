package mml.cli;

import mml.exact.DeterminantStep;
import mml.exact.RowReductionStep;
import mml.trace.Step;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.RowReductionScene;
import mml.viz.scene.Scene;

/** The picture that everything made of one row reduction shares. */
final class Reductions {
    private Reductions() {}

    /** The steps of the reduction, also those inside a determinant; what follows the reduction has no picture. */
    static Scene scene(Trace<Step> trace, Canvas canvas) {
        Trace<RowReductionStep> reduction = Trace.of(t -> {
            for (Step step : trace) {
                if (step instanceof RowReductionStep r) t.step(r);
                else if (step instanceof DeterminantStep.Eliminate e) t.step(e.step());
            }
        });
        return new RowReductionScene(reduction, canvas);
    }
}
