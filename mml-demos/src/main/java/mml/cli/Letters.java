package mml.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mml.exact.Cases;
import mml.exact.Elements;
import mml.exact.FieldMatrix;
import mml.exact.Parametric;
import mml.exact.RationalFunction;
import mml.exact.SolutionSet;

/** Systems with a letter in the matrix: for which of its values there are how many solutions. */
final class Letters {
    private Letters() {}

    /** Whether a cell has a letter. */
    static boolean in(Cells cells) {
        for (int i = 0; i < cells.rows(); i++)
            for (int j = 0; j < cells.cols(); j++) if (Cells.isExpression(cells.text(i, j))) return true;
        return false;
    }

    static Answer solve(Cells matrix, Cells rhs, Run run) {
        FieldMatrix<RationalFunction> A = functions(matrix);
        FieldMatrix<RationalFunction> b = functions(rhs);
        if (b.cols() != 1)
            throw new IllegalArgumentException(
                    "there are " + b.cols() + " right-hand sides, expected one where the matrix has a letter");
        Cases cases = Cases.of(A, b, run.trace());
        String letter = letter(A);
        List<String> values =
                cases.special().stream().map(c -> Elements.text(c.value())).toList();
        List<String> texts = new ArrayList<>();
        String but = values.isEmpty() ? "" : " but " + String.join(", ", values);
        String roots = cases.open().map(p -> " and the roots of " + p).orElse("");
        if (values.isEmpty() && !roots.isEmpty()) but = " but";
        texts.add("for all " + letter + but + (values.isEmpty() ? roots.replace(" and", "") : roots) + ": "
                + how(cases.general()));
        for (Cases.Case c : cases.special())
            texts.add("for " + letter + " = " + Elements.text(c.value()) + ": " + how(c.solutions()));
        cases.open().ifPresent(p -> texts.add("for " + p + " = 0, which no fraction solves: not followed"));
        Answer answer = new Answer(cases.certificate())
                .put("symbol", letter)
                .putTexts("specialValues", values)
                .putTexts("cases", texts);
        texts.forEach(answer::say);
        return answer;
    }

    private static String how(SolutionSet<?> S) {
        return switch (S.kind()) {
            case NONE -> "no solution";
            case ONE -> "one solution, " + Solutions.words(S);
            case INFINITE -> "infinitely many solutions, " + Solutions.words(S);
        };
    }

    private static FieldMatrix<RationalFunction> functions(Cells cells) {
        return cells.parse(text -> RationalFunction.of(Parametric.parse(text)));
    }

    private static String letter(FieldMatrix<RationalFunction> A) {
        List<String> letters = new ArrayList<>();
        for (int i = 0; i < A.rows(); i++)
            for (RationalFunction x : A.rowEntries(i)) if (!x.symbol().isEmpty()) letters.add(x.symbol());
        return letters.stream().distinct().collect(Collectors.joining(", "));
    }
}
