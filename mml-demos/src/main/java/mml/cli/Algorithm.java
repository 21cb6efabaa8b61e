package mml.cli;

import java.util.List;
import mml.data.CsvTable;
import mml.trace.Step;
import mml.trace.Trace;
import mml.trace.Tracer;
import mml.viz.scene.Canvas;
import mml.viz.scene.Scene;
import picocli.CommandLine.Model.OptionSpec;

/**
 * One algorithm of the command line. A new one is a class that implements this and a line in {@link Algorithms}.
 *
 * <p>Names of fields, in the input and in the answer, are those of the reference cases: {@code matrix}, {@code rhs},
 * {@code rref}, {@code x}.
 */
interface Algorithm {
    /** What the user types: {@code row-reduction}. */
    String name();

    /** What it does, in one line. */
    String summary();

    /** Where the book has it: {@code §2.3.2}. */
    String section();

    /** The fields that a JSON object may have; the first one must be there. */
    List<String> fields();

    /** What a CSV must hold, for the help text. */
    default String csv() {
        return "CSV with one row of the matrix a line";
    }

    /** The options that only this algorithm has. */
    default List<OptionSpec> options() {
        return List.of();
    }

    /** The fields that a CSV table stands for: unless overridden, all of it is the first field. */
    default Problem fromCsv(CsvTable table, Settings settings) {
        return Problem.of(fields().get(0), Cells.of(table));
    }

    /**
     * Solves the problem while {@code trace} watches.
     *
     * @throws IllegalArgumentException if the input is not what was expected, with the place
     * @throws mml.matrix.NumericalException if the problem has no answer
     */
    Answer run(Problem problem, Settings settings, Tracer<Step> trace);

    /** How the steps of a run are drawn. */
    Scene<?> scene(Trace<Step> trace, Canvas canvas);
}
