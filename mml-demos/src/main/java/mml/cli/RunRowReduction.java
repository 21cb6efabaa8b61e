package mml.cli;

import java.util.List;
import mml.data.CsvTable;
import mml.exact.FieldMatrix;
import mml.exact.Form;
import mml.exact.Parametric;
import mml.exact.PivotRule;
import mml.exact.RowReduction;
import mml.exact.Rules;
import mml.exact.SolutionSet;
import mml.trace.Step;
import mml.trace.Trace;
import mml.trace.Tracer;
import mml.viz.scene.Canvas;
import mml.viz.scene.Scene;
import org.apache.commons.math3.FieldElement;
import picocli.CommandLine.Model.OptionSpec;

/** {@code mml run row-reduction}. */
final class RunRowReduction implements Algorithm {
    @Override
    public String name() {
        return "row-reduction";
    }

    @Override
    public String summary() {
        return "Gaussian elimination to (reduced) row echelon form, with the solutions of the system";
    }

    @Override
    public String section() {
        return "§2.3.2";
    }

    @Override
    public List<String> fields() {
        return List.of("matrix", "rhs");
    }

    @Override
    public List<OptionSpec> options() {
        return List.of(
                Options.on(
                        "--augmented", "The last column of the CSV is the right-hand side; it may contain a letter."),
                Options.choice("--form", Form.class, Form.REDUCED, "Where to stop."),
                Options.choice("--pivots", PivotRule.class, PivotRule.FIRST_NONZERO, "Which row gives the pivot."));
    }

    @Override
    public Problem fromCsv(CsvTable table, Settings settings) {
        return settings.on("--augmented") ? Problem.augmented(table) : Problem.of("matrix", Cells.of(table));
    }

    @Override
    public Scene<?> scene(Trace<Step> trace, Canvas canvas) {
        return Reductions.scene(trace, canvas);
    }

    @Override
    public Answer run(Problem problem, Settings settings, Tracer<Step> trace) {
        if (!problem.has("rhs")) return answer(problem.get("matrix").fractions(), 0, settings, trace);
        FieldMatrix<Parametric> A = problem.get("matrix").fractions().map(Parametric::of);
        FieldMatrix<Parametric> b = problem.get("rhs").parse(Parametric::parse);
        Problem.sameRows(A, b);
        Answer answer = answer(A.augment(b), b.cols(), settings, trace);
        if (b.cols() == 1) Solutions.put(SolutionSet.of(A, b), answer);
        return answer;
    }

    private static <T extends FieldElement<T>> Answer answer(
            FieldMatrix<T> A, int rightHandSides, Settings settings, Tracer<Step> trace) {
        Form form = settings.get("--form", Form.class);
        Rules rules = (form == Form.REDUCED ? Rules.reduced() : Rules.echelon())
                .withPivots(settings.get("--pivots", PivotRule.class))
                .withRightHandSides(rightHandSides);
        RowReduction<T> R = RowReduction.of(A, rules, trace);
        return new Answer(R.certificate())
                .put(form == Form.REDUCED ? "rref" : "ref", R.matrix())
                .put("pivotColumns", R.pivotColumns())
                .put("rank", R.rank())
                .say(Tables.text(R.matrix(), R.variables()))
                .say("rank " + R.rank() + pivots(R));
    }

    private static String pivots(RowReduction<?> R) {
        StringBuilder out = new StringBuilder();
        for (int j : R.pivotColumns())
            out.append(out.isEmpty() ? ", pivots in columns " : ", ").append(j + 1);
        if (!R.freeColumns().isEmpty()) out.append("; free: ").append(Tables.variables(R.freeColumns()));
        return out.toString();
    }
}
