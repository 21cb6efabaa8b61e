package mml.model;

import java.util.ArrayList;
import java.util.List;

/**
 * As few nodes of an undirected graph as part two of its nodes that no line joins: by Menger's theorem as many as there are
 * ways between the two that share no other node. Each way of that kind is found past those before it, which may be led
 * otherwise; where the search for one more comes to a halt, nearest to the first of the two, there is the cut.
 *
 * <p>Takes about n² operations for each node of the cut.
 */
final class VertexCut {
    private final int n;
    /** Whether another way may still go from one place to another: node k is entered at 2k and left at 2k + 1. */
    private final boolean[][] free;

    private VertexCut(boolean[][] joined) {
        n = joined.length;
        free = new boolean[2 * n][2 * n];
        for (int k = 0; k < n; k++) {
            free[2 * k][2 * k + 1] = true;
            for (int j = 0; j < n; j++) free[2 * k + 1][2 * j] = joined[k][j];
        }
    }

    /** The nodes of the cut, in order; {@code joined} is symmetric and does not join the two. */
    static List<Integer> of(boolean[][] joined, int from, int to) {
        VertexCut cut = new VertexCut(joined);
        int[] before = cut.search(from);
        while (before[2 * to] >= 0) {
            for (int k = 2 * to; k != 2 * from + 1; k = before[k]) {
                int last = before[k];
                // a node has room for one way, a line for any number
                cut.free[last][k] = last % 2 == 1 && last / 2 != k / 2;
                cut.free[k][last] = true;
            }
            before = cut.search(from);
        }
        List<Integer> out = new ArrayList<>();
        for (int k = 0; k < cut.n; k++) if (before[2 * k] >= 0 && before[2 * k + 1] < 0) out.add(k);
        return List.copyOf(out);
    }

    /** For each place the one before it on a shortest way, −1 where none leads. */
    private int[] search(int from) {
        int[] before = new int[2 * n];
        for (int k = 0; k < 2 * n; k++) before[k] = -1;
        int start = 2 * from + 1;
        before[start] = start;
        List<Integer> next = new ArrayList<>(List.of(start));
        for (int i = 0; i < next.size(); i++) {
            int k = next.get(i);
            for (int j = 0; j < 2 * n; j++) {
                if (!free[k][j] || before[j] >= 0) continue;
                before[j] = k;
                next.add(j);
            }
        }
        return before;
    }
}
