package mml.cli;

import java.util.Arrays;
import mml.random.Rng;

/** Numbers as outsiders bring them, written as JSON: any rank and shape, sizes from 1e-320 to 1e308, in any order. */
final class WildInput {
    private final Rng rng;

    WildInput(Rng rng) {
        this.rng = rng;
    }

    int size() {
        return 1 + rng.below(4);
    }

    /** {@code {"name": value, …}} of names and JSON values in turn. */
    String object(String... parts) {
        StringBuilder out = new StringBuilder("{");
        for (int k = 0; k < parts.length; k += 2)
            out.append(k == 0 ? "" : ", ")
                    .append('"')
                    .append(parts[k])
                    .append("\": ")
                    .append(parts[k + 1]);
        return out.append('}').toString();
    }

    String matrix(int m, int n) {
        return rows(digits(m, n), exponents(m, n));
    }

    String symmetric(int n) {
        int[][] a = digits(n, n);
        int[] e = powers(n, 150);
        boolean scaled = rng.below(2) == 0;
        int[][] symmetric = new int[n][n];
        int[][] exponents = new int[n][n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j < n; j++) {
                symmetric[i][j] = a[i][j] + a[j][i] + (i == j ? 30 : 0);
                exponents[i][j] = scaled ? e[i] + e[j] : 0;
            }
        return rows(symmetric, exponents);
    }

    String column(int m) {
        return list(m);
    }

    String list(int n) {
        String rows = matrix(1, n);
        return rows.substring(1, rows.length() - 1);
    }

    /** Fractions that sum to 1, the first of them above 0. */
    String probabilities(int n) {
        int[] parts = new int[n];
        int sum = 0;
        for (int i = 0; i < n; i++) {
            parts[i] = i == 0 ? 1 + rng.below(99) : rng.below(100);
            sum += parts[i];
        }
        StringBuilder out = new StringBuilder("[");
        for (int i = 0; i < n; i++)
            out.append(i == 0 ? "\"" : ", \"")
                    .append(parts[i])
                    .append('/')
                    .append(sum)
                    .append('"');
        return out.append(']').toString();
    }

    String number() {
        return entry(rng.below(19) - 9, power());
    }

    /** In x1 and x2, with a minimum or none. */
    String formula() {
        return "x1^2 + " + entry(1 + rng.below(9), power() / 2) + " x2^2 + " + rng.below(5) + " x1 x2 + exp(x1)";
    }

    /** Of the nodes a to e, often with a cycle, sometimes with an arrow too many. */
    String graph() {
        StringBuilder text = new StringBuilder(node());
        for (int k = rng.below(9); k > 0; k--)
            text.append(rng.below(2) == 0 ? " -> " : " <- ")
                    .append(rng.below(30) == 0 ? "" : node())
                    .append(rng.below(2) == 0 ? "; " + node() : "");
        return text.toString();
    }

    /** One of a to e. */
    String node() {
        return String.valueOf((char) ('a' + rng.below(5)));
    }

    private int[][] digits(int m, int n) {
        int rank = rng.below(2) == 0 ? Math.min(m, n) : 1 + rng.below(Math.min(m, n));
        int[][] a = new int[m][n];
        for (int i = 0; i < m; i++) for (int j = 0; j < n; j++) a[i][j] = i < rank ? rng.below(19) - 9 : a[i - rank][j];
        for (int i = 0; i < m; i++) {
            int k = rng.below(m);
            int[] row = a[i];
            a[i] = a[k];
            a[k] = row;
        }
        return a;
    }

    private int[][] exponents(int m, int n) {
        int[] rows = powers(m, 310);
        int[] cols = powers(n, 310);
        int all = power();
        int kind = rng.below(6);
        int[][] e = new int[m][n];
        for (int i = 0; i < m; i++)
            for (int j = 0; j < n; j++)
                e[i][j] = switch (kind) {
                    case 1 -> rows[i];
                    case 2 -> cols[j];
                    case 3 -> (rows[i] + cols[j]) / 2;
                    case 4 -> power();
                    case 5 -> all;
                    default -> 0;
                };
        return e;
    }

    private int[] powers(int n, int reach) {
        int[] e = new int[n];
        for (int i = 0; i < n; i++) e[i] = rng.below(2 * reach + 1) - reach;
        if (rng.below(2) == 0) Arrays.sort(e);
        return e;
    }

    private int power() {
        return rng.below(2) == 0 ? rng.below(628) - 320 : rng.below(41) - 20;
    }

    private static String rows(int[][] a, int[][] e) {
        StringBuilder out = new StringBuilder("[");
        for (int i = 0; i < a.length; i++) {
            out.append(i == 0 ? "[" : ", [");
            for (int j = 0; j < a[i].length; j++) out.append(j == 0 ? "" : ", ").append(entry(a[i][j], e[i][j]));
            out.append(']');
        }
        return out.append(']').toString();
    }

    private static String entry(int digit, int power) {
        return digit == 0 || power == 0 ? "" + digit : digit + "e" + Math.min(power, 306);
    }
}
