package mml.cli;

import java.util.List;
import mml.exact.FieldMatrix;
import mml.exact.Inverse;
import mml.trace.Step;
import mml.trace.Trace;
import mml.trace.Tracer;
import mml.viz.scene.Canvas;
import mml.viz.scene.Scene;
import org.apache.commons.math3.fraction.BigFraction;

/** {@code mml run inverse}. */
final class RunInverse implements Algorithm {
    @Override
    public String name() {
        return "inverse";
    }

    @Override
    public String summary() {
        return "The inverse of a square matrix by Gauss-Jordan elimination, exactly";
    }

    @Override
    public String section() {
        return "§2.3.3";
    }

    @Override
    public List<String> fields() {
        return List.of("matrix");
    }

    @Override
    public Scene<?> scene(Trace<Step> trace, Canvas canvas) {
        return Reductions.scene(trace, canvas);
    }

    @Override
    public Answer run(Problem problem, Settings settings, Tracer<Step> trace) {
        FieldMatrix<BigFraction> A = problem.get("matrix").fractions();
        Problem.square(A);
        Inverse<BigFraction> result = Inverse.of(A, trace);
        return new Answer(result.certificate())
                .put("inverse", result.inverse())
                .say(Tables.text(result.inverse(), A.cols()));
    }
}
