package mml.hub.widget.ch02;

import java.util.ArrayList;
import java.util.List;
import mml.exact.Elements;
import mml.exact.FieldMatrix;
import mml.exact.RowReduction;
import mml.hub.widget.Fact;
import org.apache.commons.math3.FieldElement;

/**
 * The solutions of a system in reduced row echelon form: none, or a particular one plus all combinations of directions
 * read off by the Minus-1 trick.
 *
 * @mml §2.3.1, §2.3.3
 */
record Solutions(boolean some, List<String> particular, List<List<String>> directions, int rank, int rankAugmented) {

    static <T extends FieldElement<T>> Solutions of(RowReduction<T> reduction) {
        FieldMatrix<T> R = reduction.matrix();
        int n = reduction.variables();
        T zero = R.field().getZero();
        List<String> particular = new ArrayList<>();
        List<List<String>> directions = new ArrayList<>();
        for (int j = 0; j < n; j++) {
            int i = reduction.pivotColumns().indexOf(j);
            particular.add(Elements.text(i < 0 || n == R.cols() ? zero : R.get(i, n)));
        }
        for (int f : reduction.freeColumns()) {
            List<String> direction = new ArrayList<>();
            for (int j = 0; j < n; j++) {
                int i = reduction.pivotColumns().indexOf(j);
                direction.add(Elements.text(
                        j == f ? R.field().getOne() : i < 0 ? zero : R.get(i, f).negate()));
            }
            directions.add(List.copyOf(direction));
        }
        boolean some = reduction.consistent();
        return new Solutions(
                some, List.copyOf(particular), List.copyOf(directions), reduction.rank(),
                some ? reduction.rank() : reduction.rank() + 1);
    }

    boolean unique() {
        return some && directions.isEmpty();
    }

    /** "they have no common point". */
    String where() {
        if (!some) return "they have no common point";
        return switch (directions.size()) {
            case 0 -> "they meet in one point";
            case 1 -> "they meet along a line";
            case 2 -> "they meet in a plane";
            default -> "every point is common";
        };
    }

    String set() {
        if (!some) return "∅";
        StringBuilder out = new StringBuilder(vector(particular));
        for (int k = 0; k < directions.size(); k++)
            out.append(" + λ").append(Equations.subscript(k + 1)).append(' ').append(vector(directions.get(k)));
        return out.toString();
    }

    List<Fact> facts() {
        return List.of(
                Fact.of("Solutions", !some ? "none" : directions.isEmpty() ? "exactly one" : "infinitely many"),
                Fact.of("x", set()),
                Fact.of("rk A, rk [A | b]", rank + ", " + rankAugmented));
    }

    static String vector(List<String> entries) {
        StringBuilder out = new StringBuilder("(");
        for (int j = 0; j < entries.size(); j++) out.append(j > 0 ? ", " : "").append(Equations.minus(entries.get(j)));
        return out.append(')').toString();
    }
}
