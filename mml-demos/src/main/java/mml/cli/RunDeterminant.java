package mml.cli;

import java.util.List;
import mml.exact.Determinant;
import mml.exact.FieldMatrix;
import mml.trace.Step;
import mml.trace.Trace;
import mml.trace.Tracer;
import mml.viz.scene.Canvas;
import mml.viz.scene.Scene;
import org.apache.commons.math3.fraction.BigFraction;

/** {@code mml run determinant}. */
final class RunDeterminant implements Algorithm {
    @Override
    public String name() {
        return "determinant";
    }

    @Override
    public String summary() {
        return "The determinant of a square matrix by elimination, exactly";
    }

    @Override
    public String section() {
        return "§4.1";
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
        Determinant<BigFraction> result = Determinant.of(A, trace);
        return new Answer(result.certificate())
                .put("det", result.value())
                .put("sign", result.sign())
                .put("logAbsDet", result.logAbs())
                .say("det = " + Answer.brief(result.value()));
    }
}
