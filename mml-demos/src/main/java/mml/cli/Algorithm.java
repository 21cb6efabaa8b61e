package mml.cli;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import mml.matrix.NumericalException;
import mml.trace.Step;
import mml.trace.Trace;
import mml.viz.scene.Canvas;
import mml.viz.scene.MatrixFilm;
import mml.viz.scene.Scene;
import mml.viz.scene.StepScene;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;

/**
 * One algorithm of the command line. A new one is a method that does its {@link Work} and a line in the list of its
 * chapter, such as {@link Chapter04#ALGORITHMS}:
 * <pre>{@code Algorithm.of("qr", "§3.8.3", "Orthonormal columns times a triangle, A = QR", Chapter03::qr)}</pre>
 *
 * <p>Names of fields, in the input and in the answer, are those of the reference cases: {@code matrix}, {@code rhs},
 * {@code rref}, {@code x}.
 *
 * @param name what the user types: {@code row-reduction}
 * @param section where the book has it: {@code §2.3.2}
 * @param summary what it does, in one line
 * @param fields the fields that a JSON object may have; the first one must be there
 * @param layout which fields a table of cells stands for
 * @param options makes the options that only this algorithm has
 * @param work what it does
 * @param drawing the picture of a run, as the lessons draw it
 */
record Algorithm(
        String name,
        String section,
        String summary,
        List<String> fields,
        Layout layout,
        Supplier<List<OptionSpec>> options,
        Work work,
        Drawing drawing) {

    /** Solves a problem while a tracer watches. */
    @FunctionalInterface
    interface Work {
        /**
         * Gives the answer.
         *
         * @throws IllegalArgumentException if the input is not what was expected, with the place
         * @throws mml.matrix.NumericalException if the problem has no answer
         */
        Answer run(Run run);
    }

    /** Draws a run: what the work was given, and its steps. Null where such a run has no place on paper. */
    @FunctionalInterface
    interface Drawing {
        @Nullable
        Scene scene(Run run, Canvas canvas);
    }

    /** Splits a table, as CSV and Matrix Market files hold it, into fields. */
    @FunctionalInterface
    interface Layout {
        Problem problem(Cells table, Settings settings);
    }

    /** An algorithm of one matrix, every step of it drawn as what it holds. */
    static Algorithm of(String name, String section, String summary, Work work) {
        return new Algorithm(
                name,
                section,
                summary,
                List.of("matrix"),
                (table, settings) -> Problem.of("matrix", table),
                List::of,
                work,
                (run, canvas) -> null);
    }

    /** An algorithm over fractions, drawn as the row reduction it stands on. */
    static Algorithm exact(String name, String section, String summary, Work work) {
        return of(name, section, summary, work)
                .withOptions(() -> List.of(Options.exact()))
                .drawnBy(Drawings::reduction);
    }

    /** The same with other fields; a table is the first of them. */
    Algorithm withFields(String... names) {
        return new Algorithm(
                name,
                section,
                summary,
                List.of(names),
                (table, settings) -> Problem.of(names[0], table),
                options,
                work,
                drawing);
    }

    /** The same with another reading of tables. */
    Algorithm withLayout(Layout other) {
        return new Algorithm(name, section, summary, fields, other, options, work, drawing);
    }

    /** The same with options; they are made anew for each run. */
    Algorithm withOptions(Supplier<List<OptionSpec>> made) {
        return new Algorithm(name, section, summary, fields, layout, made, work, drawing);
    }

    /** The same with another picture. */
    Algorithm drawnBy(Drawing other) {
        return new Algorithm(name, section, summary, fields, layout, options, work, other);
    }

    /** The same drawn by the scene made for its steps, as long as numbers can be read. */
    <S extends Step> Algorithm withScene(Class<S> family, BiFunction<Trace<S>, Canvas, Scene> scene) {
        return drawnBy((run, canvas) -> {
            if (!run.isWritten(canvas)) return null;
            Scene picture = scene.apply(run.steps(family), canvas);
            return picture instanceof MatrixFilm<?> matrices && !matrices.isWritten() ? null : picture;
        });
    }

    /** The picture of a run; where it has none, or meets what kept the run from an answer, its steps with what they hold. */
    Scene scene(Run run, Canvas canvas) {
        try {
            Scene picture = drawing.scene(run, canvas);
            if (picture != null) return picture;
        } catch (NumericalException unanswered) {
            // its steps have been made all the same
        }
        return new StepScene(run.steps(), canvas);
    }
}
