package mml.cli;

import java.util.List;
import mml.exact.FieldMatrix;
import mml.exact.Form;
import mml.exact.Inverse;
import mml.exact.Parametric;
import mml.exact.PivotRule;
import mml.exact.RowReduction;
import mml.exact.Rules;
import mml.exact.SolutionSet;
import org.apache.commons.math3.FieldElement;
import org.apache.commons.math3.fraction.BigFraction;
import picocli.CommandLine.Model.OptionSpec;

/** Chapter 2 on the command line: systems of linear equations, solved exactly. */
final class Chapter02 {
    static final List<Algorithm> ALGORITHMS = List.of(
            Algorithm.exact(
                            "row-reduction",
                            "§2.3.2",
                            "(Reduced) row echelon form, and the solutions",
                            Chapter02::rowReduction)
                    .withFields("matrix", "rhs")
                    .withLayout(Chapter02::perhapsAugmented)
                    .withOptions(Chapter02::rowReductionOptions),
            Algorithm.exact("solve", "§2.3.1", "The solutions of a system Ax = b, exactly", Chapter02::solve)
                    .withFields("matrix", "rhs")
                    .withLayout(Problem::withRightHandSide)
                    .withOptions(() -> List.of(Options.exact(), Options.rightHandSide())),
            Algorithm.exact(
                    "inverse", "§2.3.3", "The inverse of a square matrix by Gauss-Jordan, exactly", Chapter02::inverse),
            Iterations.ITERATE);

    private Chapter02() {}

    private static List<OptionSpec> rowReductionOptions() {
        return List.of(
                Options.on(
                        "--augmented", "The last column of a table is the right-hand side; it may contain a letter."),
                Options.rightHandSide(),
                Options.choice("--form", Form.class, Form.REDUCED, "Where to stop."),
                Options.choice("--pivots", PivotRule.class, PivotRule.FIRST_NONZERO, "Which row gives the pivot."),
                Options.exact());
    }

    private static Problem perhapsAugmented(Cells table, Settings settings) {
        return settings.on("--augmented") ? Problem.withRightHandSide(table, settings) : Problem.of("matrix", table);
    }

    private static Answer rowReduction(Run run) {
        if (!run.has("rhs")) return reduced(run.problem().get("matrix").fractions(), 0, run);
        FieldMatrix<Parametric> A = run.problem().get("matrix").fractions().map(Parametric::of);
        FieldMatrix<Parametric> b = run.problem().get("rhs").parse(Parametric::parse);
        Problem.sameRows(A, b);
        Answer answer = reduced(A.augment(b), b.cols(), run);
        if (b.cols() == 1) Solutions.put(SolutionSet.of(A, b), answer);
        return answer;
    }

    private static <T extends FieldElement<T>> Answer reduced(FieldMatrix<T> A, int rightHandSides, Run run) {
        Form form = run.option("--form", Form.class);
        Rules rules = (form == Form.REDUCED ? Rules.reduced() : Rules.echelon())
                .withPivots(run.option("--pivots", PivotRule.class))
                .withRightHandSides(rightHandSides);
        RowReduction<T> R = RowReduction.of(A, rules, run.trace());
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

    /**
     * All solutions of {@code Ax = b}.
     *
     * <p>No solution is a problem without an answer, with the contradiction as its witness. A square A is expected to
     * be regular: if it is not, that is said, with a vector of its kernel, even if there are solutions, which
     * {@code row-reduction} then lists. Other systems may have infinitely many solutions.
     */
    private static Answer solve(Run run) {
        FieldMatrix<Parametric> A = run.problem().get("matrix").fractions().map(Parametric::of);
        FieldMatrix<Parametric> b = run.problem().get("rhs").parse(Parametric::parse);
        Problem.sameRows(A, b);
        SolutionSet<Parametric> S = SolutionSet.of(A, b, run.trace());
        if (S.contradiction().isPresent())
            throw new NoSolutionException(S.contradiction().get());
        Answer answer = new Answer(S.certificate());
        Solutions.put(S, answer);
        return answer;
    }

    private static Answer inverse(Run run) {
        FieldMatrix<BigFraction> A = run.problem().get("matrix").fractions();
        Problem.square(A);
        Inverse<BigFraction> result = Inverse.of(A, run.trace());
        return new Answer(result.certificate())
                .put("inverse", result.inverse())
                .say(Tables.text(result.inverse(), A.cols()));
    }
}
