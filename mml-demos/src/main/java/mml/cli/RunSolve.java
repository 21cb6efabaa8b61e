package mml.cli;

import java.util.List;
import mml.data.CsvTable;
import mml.exact.FieldMatrix;
import mml.exact.Parametric;
import mml.exact.SolutionSet;
import mml.matrix.SingularMatrixException;
import mml.trace.Step;
import mml.trace.Trace;
import mml.trace.Tracer;
import mml.viz.scene.Canvas;
import mml.viz.scene.Scene;

/**
 * {@code mml run solve}: all solutions of {@code Ax = b}.
 *
 * <p>No solution is a problem without an answer, with the contradiction as its witness. A square A is expected to be
 * regular: if it is not, that is said, with a vector of its kernel, even if there are solutions, which
 * {@code row-reduction} then lists. Other systems may have infinitely many solutions.
 */
final class RunSolve implements Algorithm {
    @Override
    public String name() {
        return "solve";
    }

    @Override
    public String summary() {
        return "The solutions of a system Ax = b, exactly";
    }

    @Override
    public String section() {
        return "§2.3.1";
    }

    @Override
    public List<String> fields() {
        return List.of("matrix", "rhs");
    }

    @Override
    public String csv() {
        return "CSV with one equation a line, the right-hand side last";
    }

    @Override
    public Problem fromCsv(CsvTable table, Settings settings) {
        return Problem.augmented(table);
    }

    @Override
    public Scene<?> scene(Trace<Step> trace, Canvas canvas) {
        return Reductions.scene(trace, canvas);
    }

    @Override
    public Answer run(Problem problem, Settings settings, Tracer<Step> trace) {
        FieldMatrix<Parametric> A = problem.get("matrix").fractions().map(Parametric::of);
        FieldMatrix<Parametric> b = problem.get("rhs").parse(Parametric::parse);
        Problem.sameRows(A, b);
        SolutionSet<Parametric> S = SolutionSet.of(A, b, trace);
        if (A.rows() == A.cols() && S.reduction().rank() < A.cols()) {
            throw new SingularMatrixException(
                    "matrix", S.reduction().freeColumns().get(0), S.kernel().get(0), 0);
        }
        if (S.contradiction().isPresent())
            throw new NoSolutionException(S.contradiction().get());
        Answer answer = new Answer(S.certificate());
        Solutions.put(S, answer);
        return answer;
    }
}
