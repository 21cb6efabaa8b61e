package mml.cli;

import java.util.ArrayList;
import java.util.List;
import mml.exact.FieldMatrix;
import mml.exact.Form;
import mml.exact.Inverse;
import mml.exact.Parametric;
import mml.exact.PivotRule;
import mml.exact.PrimeField;
import mml.exact.RationalFunction;
import mml.exact.RowReduction;
import mml.exact.Rules;
import mml.exact.SolutionSet;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import org.apache.commons.math3.FieldElement;
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
                    .withOptions(() -> List.of(Options.exact(), Options.rightHandSide(), Modulo.option())),
            Algorithm.exact(
                            "inverse",
                            "§2.3.3",
                            "The inverse of a square matrix by Gauss-Jordan, exactly",
                            Chapter02::inverse)
                    .withOptions(() -> List.of(Options.exact(), Modulo.option())),
            Iterations.ITERATE);

    private Chapter02() {}

    private static List<OptionSpec> rowReductionOptions() {
        return List.of(
                Options.on("--augmented", "The last column of a table is the right-hand side."),
                Options.rightHandSide(),
                Options.choice("--form", Form.class, Form.REDUCED, "Where to stop."),
                Options.choice("--pivots", PivotRule.class, PivotRule.FIRST_NONZERO, "Which row gives the pivot."),
                Options.exact(),
                Modulo.option());
    }

    private static Problem perhapsAugmented(Cells table, Settings settings) {
        return settings.on("--augmented") ? Problem.withRightHandSide(table, settings) : Problem.of("matrix", table);
    }

    private static Answer rowReduction(Run run) {
        PrimeField field = Modulo.field(run);
        Cells matrix = run.problem().get("matrix");
        if (field == null && Letters.in(matrix)) return withALetter(matrix, run);
        if (!run.has("rhs"))
            return field == null ? reduced(matrix.fractions(), 0, run) : reduced(matrix.parse(field::parse), 0, run);
        Cells rhs = run.problem().get("rhs");
        if (field == null && Letters.isNonlinear(rhs)) return withALetter(matrix, run);
        return field == null
                ? augmented(matrix.fractions().map(Parametric::of), rhs.parse(Parametric::parse), run)
                : augmented(matrix.parse(field::parse), rhs.parse(field::parse), run);
    }

    private static Answer withALetter(Cells matrix, Run run) {
        FieldMatrix<RationalFunction> A = Letters.functions(matrix);
        if (!run.has("rhs")) return Letters.rowReduction(A, 0, run);
        FieldMatrix<RationalFunction> b = Letters.functions(run.problem().get("rhs"));
        Problem.sameRows(A, b);
        return Letters.rowReduction(A.augment(b), b.cols(), run);
    }

    private static <T extends FieldElement<T>> Answer augmented(FieldMatrix<T> A, FieldMatrix<T> b, Run run) {
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

    static String pivots(RowReduction<?> R) {
        StringBuilder out = new StringBuilder();
        String first = R.rank() == 1 ? ", pivot in column " : ", pivots in columns ";
        for (int j : R.pivotColumns()) out.append(out.isEmpty() ? first : ", ").append(j + 1);
        if (!R.freeColumns().isEmpty()) out.append("; free: ").append(Tables.variables(R.freeColumns()));
        return out.toString();
    }

    /**
     * All solutions of {@code Ax = b}.
     *
     * <p>No solution is a problem without an answer, with the contradiction as its witness. With several right-hand sides
     * each has its solutions, which differ by the same kernel.
     */
    private static Answer solve(Run run) {
        PrimeField field = Modulo.field(run);
        Cells matrix = run.problem().get("matrix");
        Cells rhs = run.problem().get("rhs");
        if (field != null) return solve(matrix.parse(field::parse), rhs.parse(field::parse), run);
        if (!Letters.in(matrix) && !Letters.isNonlinear(rhs))
            return solve(matrix.fractions().map(Parametric::of), rhs.parse(Parametric::parse), run);
        Problem.sameRows(matrix, rhs);
        return Letters.solve(matrix, rhs, run);
    }

    private static <T extends FieldElement<T>> Answer solve(FieldMatrix<T> A, FieldMatrix<T> b, Run run) {
        Problem.sameRows(A, b);
        if (b.cols() > 1) return several(A, b, run);
        SolutionSet<T> S = SolutionSet.of(A, b, run.trace());
        if (S.contradiction().isPresent())
            throw new NoSolutionException(S.contradiction().get());
        Answer answer = new Answer(S.certificate());
        Solutions.put(S, answer);
        return answer;
    }

    /** AX = B, a column of X for each of B. */
    private static <T extends FieldElement<T>> Answer several(FieldMatrix<T> A, FieldMatrix<T> B, Run run) {
        RowReduction.of(A.augment(B), Rules.reduced().withRightHandSides(B.cols()), run.trace());
        List<Check> checks = new ArrayList<>();
        List<FieldMatrix<T>> columns = new ArrayList<>();
        List<List<T>> kernel = List.of();
        for (int j = 0; j < B.cols(); j++) {
            SolutionSet<T> S = SolutionSet.of(A, B.column(j));
            if (S.contradiction().isPresent())
                throw new NoSolutionException(S.contradiction().get());
            if (S.symbolValue().isPresent())
                throw new IllegalArgumentException("right-hand side " + (j + 1)
                        + " is solvable for one value of its letter only, expected one right-hand side with a letter");
            checks.addAll(S.certificate().checks());
            columns.add(S.particular().orElseThrow());
            kernel = S.kernel().stream().map(k -> k.columnEntries(0)).toList();
        }
        FieldMatrix<T> X = FieldMatrix.generate(
                A.cols(), B.cols(), (i, j) -> columns.get(j).get(i, 0));
        Answer answer = new Answer(new Certificate("AX = B", checks))
                .put("solutions", kernel.isEmpty() ? "one" : "infinite")
                .put(kernel.isEmpty() ? "x" : "particular", X)
                .say("X =\n" + Tables.text(X, X.cols()));
        if (!kernel.isEmpty()) {
            answer.putVectors("kernel", kernel).say("to each column of X may be added multiples of:");
            for (List<T> k : kernel) answer.say("  " + Tables.text(k));
        }
        return answer;
    }

    private static Answer inverse(Run run) {
        PrimeField field = Modulo.field(run);
        Cells matrix = run.problem().get("matrix");
        if (field == null && Letters.in(matrix)) return Letters.inverse(matrix, run);
        return field == null ? inverse(matrix.fractions(), run) : inverse(matrix.parse(field::parse), run);
    }

    private static <T extends FieldElement<T>> Answer inverse(FieldMatrix<T> A, Run run) {
        Problem.square(A);
        Inverse<T> result = Inverse.of(A, run.trace());
        return new Answer(result.certificate())
                .put("inverse", result.inverse())
                .say(Tables.text(result.inverse(), A.cols()));
    }
}
