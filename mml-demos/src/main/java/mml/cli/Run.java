package mml.cli;

import mml.matrix.Matrix;
import mml.matrix.Vector;
import mml.trace.Step;
import mml.trace.Trace;
import mml.trace.Tracer;
import mml.viz.scene.Canvas;
import mml.viz.scene.StepScene;

/** One run of an algorithm: its input, its options, and the steps it makes. */
record Run(Problem problem, Settings settings, Watch watch) {
    /** The field {@code matrix} as doubles. */
    Matrix matrix() {
        return problem.matrix();
    }

    /** A field as a vector: a row, a column or a list of numbers. */
    Vector vector(String field) {
        return problem.vector(field);
    }

    boolean has(String field) {
        return problem.has(field);
    }

    /** The value of an option that has a default or was given. */
    <T> T option(String name, Class<T> type) {
        return settings.get(name, type);
    }

    /** Who watches the algorithm. */
    Tracer<Step> trace() {
        return watch;
    }

    /** The steps it has made. */
    Trace<Step> steps() {
        return watch.steps();
    }

    /**
     * The steps, all of which belong to one family.
     *
     * @throws IllegalArgumentException if one does not
     */
    <S extends Step> Trace<S> steps(Class<S> family) {
        return steps().as(family);
    }

    /** Whether numbers of the run can be read on this canvas: those of its first step stand for all. */
    boolean isWritten(Canvas canvas) {
        Step first = steps().get(0);
        return new StepScene(Trace.of(t -> t.step(first)), canvas).isWritten();
    }
}
