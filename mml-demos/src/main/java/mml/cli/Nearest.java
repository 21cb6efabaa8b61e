package mml.cli;

import java.util.List;
import java.util.Optional;

/** Guesses what was meant by a misspelt name. */
final class Nearest {
    private Nearest() {}

    /** The candidate at the smallest edit distance, if it is near enough to be meant. */
    static Optional<String> to(String name, List<String> candidates) {
        String best = null;
        int least = Math.max(2, name.length() / 3) + 1;
        for (String candidate : candidates) {
            int distance = candidate.startsWith(name) && name.length() > 2 ? 1 : distance(name, candidate);
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    /** {@code ; did you mean solve?}, or the list of what there is. */
    static String hint(String name, List<String> candidates, String quote) {
        return to(name, candidates)
                .map(near -> "; did you mean " + quote + near + quote + "?")
                .orElse(", expected " + quote + String.join(quote + ", " + quote, candidates) + quote);
    }

    /** Insertions, deletions, replacements and swaps of neighbours that lead from one text to the other. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++)
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                boolean same = a.charAt(i - 1) == b.charAt(j - 1);
                d[i][j] = Math.min(d[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1))
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
            }
        return d[a.length()][b.length()];
    }
}
