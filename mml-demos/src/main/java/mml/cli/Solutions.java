package mml.cli;

import java.util.List;
import java.util.Locale;
import mml.exact.Elements;
import mml.exact.FieldMatrix;
import mml.exact.Parametric;
import mml.exact.SolutionSet;

/** Puts a set of solutions into an answer. */
final class Solutions {
    private Solutions() {}

    /** The fields {@code solutions}, then {@code x}, or {@code particular} and {@code kernel}, and the words for them. */
    static void put(SolutionSet<Parametric> S, Answer answer) {
        answer.put("solutions", S.kind().name().toLowerCase(Locale.ROOT));
        S.symbolValue().ifPresent(value -> {
            answer.put("symbolValue", value);
            answer.say("solvable only for " + symbol(S.b()) + " = " + Elements.text(value));
        });
        switch (S.kind()) {
            case NONE -> answer.say("no solution");
            case ONE -> one(S.particular().orElseThrow(), answer);
            case INFINITE -> infinitelyMany(S, answer);
        }
    }

    private static void one(FieldMatrix<Parametric> x, Answer answer) {
        answer.putVector("x", x.columnEntries(0)).say("one solution: x = " + Tables.text(x.columnEntries(0)));
    }

    private static void infinitelyMany(SolutionSet<Parametric> S, Answer answer) {
        FieldMatrix<Parametric> particular = S.particular().orElseThrow();
        List<List<Parametric>> kernel =
                S.kernel().stream().map(k -> k.columnEntries(0)).toList();
        answer.putVector("particular", particular.columnEntries(0)).putVectors("kernel", kernel);
        StringBuilder line =
                new StringBuilder("infinitely many solutions: x = " + Tables.text(particular.columnEntries(0)));
        for (int k = 0; k < kernel.size(); k++)
            line.append(" + ").append(Tables.subscripted("λ", k)).append(' ').append(Tables.text(kernel.get(k)));
        answer.say(line.toString());
    }

    private static String symbol(FieldMatrix<Parametric> b) {
        for (Parametric p : b.columnEntries(0)) if (!p.isNumber()) return p.symbol();
        throw new IllegalStateException("no symbol in " + b);
    }
}
