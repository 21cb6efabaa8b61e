package mml.cli;

import java.util.List;
import java.util.Locale;
import mml.exact.Elements;
import mml.exact.FieldMatrix;
import mml.exact.Parametric;
import mml.exact.SolutionSet;
import org.apache.commons.math3.FieldElement;

/** Puts a set of solutions into an answer. */
final class Solutions {
    private Solutions() {}

    /** The fields {@code solutions}, then {@code x}, or {@code particular} and {@code kernel}, and the words for them. */
    static <T extends FieldElement<T>> void put(SolutionSet<T> S, Answer answer) {
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

    private static void one(FieldMatrix<?> x, Answer answer) {
        answer.putVector("x", x.columnEntries(0)).say("one solution: x = " + Tables.text(x.columnEntries(0)));
    }

    private static <T extends FieldElement<T>> void infinitelyMany(SolutionSet<T> S, Answer answer) {
        FieldMatrix<T> particular = S.particular().orElseThrow();
        List<List<T>> kernel = S.kernel().stream().map(k -> k.columnEntries(0)).toList();
        answer.putVector("particular", particular.columnEntries(0)).putVectors("kernel", kernel);
        answer.say(many(S) + ": " + words(S));
    }

    private static String many(SolutionSet<?> S) {
        if (S.prime().isEmpty()) return "infinitely many solutions";
        long p = S.prime().get();
        return p + (S.kernel().size() == 1 ? "" : "^" + S.kernel().size()) + " solutions (each λ is 0 to " + (p - 1)
                + ")";
    }

    /** {@code x = (1, 0) + λ₁ (2, 1)}, or that there is no solution. */
    static String words(SolutionSet<?> S) {
        if (S.particular().isEmpty()) return "no solution";
        StringBuilder line =
                new StringBuilder("x = " + Tables.text(S.particular().get().columnEntries(0)));
        for (int k = 0; k < S.kernel().size(); k++)
            line.append(" + ")
                    .append(Tables.subscripted("λ", k))
                    .append(' ')
                    .append(Tables.text(S.kernel().get(k).columnEntries(0)));
        return line.toString();
    }

    private static String symbol(FieldMatrix<?> b) {
        for (Object x : b.columnEntries(0)) if (x instanceof Parametric p && !p.isNumber()) return p.symbol();
        throw new IllegalStateException("no symbol in " + b);
    }
}
