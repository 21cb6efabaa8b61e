package mml.hub.widget.ch02;

import java.util.ArrayList;
import java.util.List;
import mml.exact.FieldMatrix;
import mml.exact.SolutionSet;
import mml.hub.widget.Control.Option;
import mml.hub.widget.Fact;
import mml.hub.widget.Prediction;
import mml.text.NumberText;
import mml.text.Scripts;
import mml.text.Table;
import org.apache.commons.math3.FieldElement;

/** A {@link SolutionSet} in words and as the text of its vectors. */
record Solutions(boolean some, List<String> particular, List<List<String>> directions, List<Fact> facts) {

    /** Solves the system whose right-hand side is the last column. */
    static <T extends FieldElement<T>> Solutions of(FieldMatrix<T> augmented) {
        int n = augmented.cols() - 1;
        return of(SolutionSet.of(augmented.columns(0, n), augmented.columns(n, n + 1)));
    }

    static <T extends FieldElement<T>> Solutions of(SolutionSet<T> set) {
        List<List<String>> directions = new ArrayList<>();
        for (FieldMatrix<T> k : set.kernel()) directions.add(column(k));
        List<String> particular =
                set.particular().isPresent() ? column(set.particular().get()) : List.of();
        boolean some = set.particular().isPresent();
        int rank = set.reduction().rank();
        List<Fact> facts = new ArrayList<>();
        set.symbolValue()
                .ifPresent(v -> facts.add(Fact.of("Solvable only for", "a = " + NumberText.exact(v.toString()))));
        facts.add(Fact.of("Solutions", !some ? "none" : directions.isEmpty() ? "exactly one" : "infinitely many"));
        facts.add(Fact.of("Why", why(some, set.reduction().freeColumns())));
        facts.add(Fact.of("x", some ? sum(particular, directions) : "∅"));
        facts.add(Fact.of("rk A, rk [A | b]", rank + ", " + (some ? rank : rank + 1)));
        facts.add(Fact.checked(
                some ? "A·x = b checked" : "contradiction checked",
                set.certificate().holds()));
        return new Solutions(some, particular, List.copyOf(directions), List.copyOf(facts));
    }

    private static String why(boolean some, List<Integer> free) {
        if (!some) return "the equations, combined, say 0 = c with a c that is not 0";
        if (free.isEmpty()) return "every column of A has a pivot";
        StringBuilder out = new StringBuilder();
        for (int j : free) out.append(out.length() == 0 ? "" : ", ").append('x').append(Scripts.subscript(j + 1));
        return out.append(free.size() == 1 ? " is free: its column has" : " are free: their columns have")
                .append(" no pivot")
                .toString();
    }

    boolean unique() {
        return some && directions.isEmpty();
    }

    /** How many there are, as a question. */
    Prediction.Asked asked(String what) {
        String right = !some ? "none" : directions.isEmpty() ? "one" : "many";
        return new Prediction.Asked(
                List.of(
                        new Option("none", "none"),
                        new Option("one", "exactly one"),
                        new Option("many", "infinitely many")),
                right,
                (guess, is) -> is ? "there is " + words(right, what) + "." : whyNot(guess, right, what));
    }

    private static String words(String right, String what) {
        return right.equals("none")
                ? "no such point: a row says 0 = c"
                : right.equals("one")
                        ? "exactly one; every variable has its pivot"
                        : what + " for each value of the free variables";
    }

    private static String whyNot(String guess, String right, String what) {
        if (right.equals("none")) return "step to the end and look for a row 0 = c.";
        if (guess.equals("none")) return "there is " + what + "; step to the end, no row says 0 = c.";
        return "count the columns without a pivot at the end: each leaves a variable free.";
    }

    private static String sum(List<String> particular, List<List<String>> directions) {
        StringBuilder out = new StringBuilder(vector(particular));
        for (int k = 0; k < directions.size(); k++)
            out.append(" + λ").append(Scripts.subscript(k + 1)).append(' ').append(vector(directions.get(k)));
        return out.toString();
    }

    private static List<String> column(Table x) {
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < x.rows(); i++) entries.add(x.text(i, 0));
        return List.copyOf(entries);
    }

    /** {@code span of (1, 0), (0, 1)}. */
    static String span(List<? extends Table> basis) {
        StringBuilder out = new StringBuilder();
        for (Table v : basis) out.append(out.length() > 0 ? ", " : "span of ").append(NumberText.tuple(v, 0));
        return out.length() == 0 ? "only 0" : out.toString();
    }

    private static String vector(List<String> entries) {
        StringBuilder out = new StringBuilder("(");
        for (int j = 0; j < entries.size(); j++) out.append(j > 0 ? ", " : "").append(NumberText.exact(entries.get(j)));
        return out.append(')').toString();
    }
}
