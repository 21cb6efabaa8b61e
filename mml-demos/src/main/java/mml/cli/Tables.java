package mml.cli;

import java.util.List;
import java.util.stream.Collectors;
import mml.exact.FieldMatrix;
import org.apache.commons.math3.FieldElement;

/** Matrices and vectors as plain text for a terminal. */
final class Tables {
    private Tables() {}

    /** The rows of A with right-aligned columns, and a bar after the first {@code variables} of them. */
    static String text(FieldMatrix<?> A, int variables) {
        int[] width = new int[A.cols()];
        for (int i = 0; i < A.rows(); i++)
            for (int j = 0; j < A.cols(); j++)
                width[j] = Math.max(width[j], entry(A, i, j).length());
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < A.rows(); i++) {
            for (int j = 0; j < A.cols(); j++) {
                out.append(j == variables ? "  |  " : "  ");
                String entry = entry(A, i, j);
                out.append(" ".repeat(width[j] - entry.length())).append(entry);
            }
            out.append('\n');
        }
        return out.toString();
    }

    /** {@code (1, -3/2, 0)}. */
    static String text(List<? extends FieldElement<?>> vector) {
        return vector.stream().map(Answer::brief).collect(Collectors.joining(", ", "(", ")"));
    }

    /** {@code x₁, x₃}, counted from 1. */
    static String variables(List<Integer> columns) {
        return columns.stream().map(j -> subscripted("x", j)).collect(Collectors.joining(", "));
    }

    /** {@code λ₁} for λ and 0. */
    static String subscripted(String letter, int index) {
        StringBuilder out = new StringBuilder(letter);
        for (char digit : Integer.toString(index + 1).toCharArray()) out.append((char) (digit - '0' + '₀'));
        return out.toString();
    }

    private static String entry(FieldMatrix<?> A, int i, int j) {
        return Answer.brief(A.get(i, j));
    }
}
