package mml.spectral;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * The irreducible parts of a matrix: the finest partition of its rows for which, in this order, every non-zero entry
 * stands in a diagonal block or above them. They are the strongly connected components of the graph with an edge from
 * i to j where {@code b_ij ≠ 0} (Tarjan 1972), and each has eigenvalues of its own. Takes n² operations.
 */
final class Irreducible {
    private final double[][] B;
    private final int low;
    private final int high;
    private final int[] number; // in the order of the search, from 1; 0: not seen
    private final int[] reach; // the least number that can be reached
    private final int[] next; // where the search of a row goes on
    private final boolean[] open; // not in a part yet
    private final Deque<Integer> found = new ArrayDeque<>();
    private final List<int[]> parts = new ArrayList<>();
    private int count;

    private Irreducible(double[][] B, int low, int high) {
        this.B = B;
        this.low = low;
        this.high = high;
        number = new int[B.length];
        reach = new int[B.length];
        next = new int[B.length];
        open = new boolean[B.length];
    }

    /** The parts of rows and columns {@code low} to {@code high}, each ascending; of a block upper triangular B in its order. */
    static List<int[]> parts(double[][] B, int low, int high) {
        Irreducible search = new Irreducible(B, low, high);
        for (int i = high; i >= low; i--) if (search.number[i] == 0) search.from(i);
        Collections.reverse(search.parts); // what nothing leaves is found first
        return search.parts;
    }

    private void from(int root) {
        Deque<Integer> path = new ArrayDeque<>();
        enter(root, path);
        while (!path.isEmpty()) {
            int i = path.peek();
            int j = next[i]++;
            if (j <= high) {
                if (j == i || B[i][j] == 0) continue;
                if (number[j] == 0) enter(j, path);
                else if (open[j]) reach[i] = Math.min(reach[i], number[j]);
                continue;
            }
            path.pop();
            if (!path.isEmpty()) reach[path.peek()] = Math.min(reach[path.peek()], reach[i]);
            if (reach[i] == number[i]) close(i);
        }
    }

    private void enter(int i, Deque<Integer> path) {
        number[i] = reach[i] = ++count;
        next[i] = low;
        open[i] = true;
        found.push(i);
        path.push(i);
    }

    private void close(int first) {
        int[] part = new int[found.size()];
        int size = 0;
        do {
            part[size] = found.pop();
            open[part[size]] = false;
        } while (part[size++] != first);
        part = Arrays.copyOf(part, size);
        Arrays.sort(part);
        parts.add(part);
    }
}
