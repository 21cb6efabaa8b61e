package mml.viz.scene.calculus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import mml.calculus.ComputationGraph;
import mml.expression.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Where the nodes of a computation graph stand: in ranks, each node in a later one than its operands, and within a rank in an
 * order in which few edges cross. An edge that skips ranks is led around what stands there; edges of one node share the way.
 * Numbers have no place of their own, they are read in the definitions.
 */
final class GraphLayout {
    private static final int SWEEPS = 16;

    /** From an operand to the node that is made of it. */
    record Edge(int from, int to, boolean first) {}

    private final ComputationGraph graph;
    private final int nodes;
    private final double gap;
    private final int[] rank;
    private final List<Edge> edges = new ArrayList<>();
    private final List<List<Integer>> rows = new ArrayList<>();
    /** Nodes first, then what is left free for edges: how far each reaches to both sides, and where its middle is. */
    private final List<Double> half = new ArrayList<>();

    private final List<Double> across = new ArrayList<>();
    private final List<List<Integer>> before = new ArrayList<>();
    private final List<List<Integer>> after = new ArrayList<>();
    /** For each node the way of its edges: an item in each rank that they skip. */
    private final List<List<Integer>> ways = new ArrayList<>();

    /**
     * @param extents of the nodes across the ranks
     * @param room across the ranks; a rank that would need more is split
     * @param gap between two nodes of a rank
     */
    GraphLayout(ComputationGraph graph, double[] extents, double room, double gap) {
        this.graph = graph;
        this.gap = gap;
        nodes = graph.size();
        rank = new int[nodes];
        for (int i = 0; i < nodes; i++) {
            half.add(extents[i] / 2);
            across.add(0.0);
            before.add(new ArrayList<>());
            after.add(new ArrayList<>());
            ways.add(new ArrayList<>());
        }
        List<Double> taken = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            if (!isDrawn(i)) continue;
            boolean first = true;
            for (int operand : graph.operands(i)) {
                if (isDrawn(operand)) {
                    rank[i] = Math.max(rank[i], rank[operand] + 1);
                    edges.add(new Edge(operand, i, first));
                }
                first = false;
            }
            while (rank[i] < rows.size() && taken.get(rank[i]) + extents[i] > room) rank[i]++;
            while (rows.size() <= rank[i]) {
                rows.add(new ArrayList<>());
                taken.add(0.0);
            }
            rows.get(rank[i]).add(i);
            taken.set(rank[i], taken.get(rank[i]) + extents[i] + gap);
        }
        for (Edge edge : edges) lead(edge);
        order();
        shiftToZero();
    }

    /** Whether a node has a place: inputs and operations do, numbers do not. */
    boolean isDrawn(int i) {
        return graph.operation(i) == Operation.NAME || !graph.operands(i).isEmpty();
    }

    private void lead(Edge edge) {
        int last = edge.from();
        List<Integer> way = ways.get(edge.from());
        for (int r = rank[edge.from()] + 1; r < rank[edge.to()]; r++) {
            int k = r - rank[edge.from()] - 1;
            if (k == way.size()) {
                int item = half.size();
                half.add(gap / 4);
                across.add(0.0);
                before.add(new ArrayList<>(List.of(last)));
                after.add(new ArrayList<>());
                after.get(last).add(item);
                way.add(item);
                rows.get(r).add(item);
            }
            last = way.get(k);
        }
        after.get(last).add(edge.to());
        before.get(edge.to()).add(last);
    }

    private void order() {
        for (List<Integer> row : rows) place(row, null);
        List<List<Integer>> best = copy();
        int least = crossings();
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean down = sweep % 2 == 0;
            for (int k = 1; k < rows.size(); k++) {
                List<Integer> row = rows.get(down ? k : rows.size() - 1 - k);
                sort(row, down ? before : after);
                place(row, down ? before : after);
            }
            int crossings = crossings();
            if (crossings < least) {
                least = crossings;
                best = copy();
            }
        }
        rows.clear();
        rows.addAll(best);
        for (int pass = 0; pass < SWEEPS; pass++)
            for (int k = 0; k < rows.size(); k++)
                place(rows.get(pass % 2 == 0 ? k : rows.size() - 1 - k), pass % 4 < 2 ? before : after);
    }

    private List<List<Integer>> copy() {
        List<List<Integer>> out = new ArrayList<>();
        for (List<Integer> row : rows) out.add(new ArrayList<>(row));
        return out;
    }

    private double wanted(int item, List<List<Integer>> neighbours) {
        double sum = 0;
        for (int other : neighbours.get(item)) sum += across.get(other);
        return neighbours.get(item).isEmpty()
                ? across.get(item)
                : sum / neighbours.get(item).size();
    }

    /** By insertion, which keeps the order of equals. */
    private void sort(List<Integer> row, List<List<Integer>> neighbours) {
        for (int k = 1; k < row.size(); k++) {
            int item = row.get(k);
            double place = wanted(item, neighbours);
            int at = k;
            while (at > 0 && wanted(row.get(at - 1), neighbours) > place + 1e-9) {
                row.set(at, row.get(at - 1));
                at--;
            }
            row.set(at, item);
        }
    }

    /** As close as can be to where the items want to be, in their order and apart: neighbours that would overlap are pooled. */
    private void place(List<Integer> row, @Nullable List<List<Integer>> neighbours) {
        int n = row.size();
        double[] offset = new double[n];
        double[] mean = new double[n];
        int[] size = new int[n];
        int pools = 0;
        for (int k = 0; k < n; k++) {
            if (k > 0) offset[k] = offset[k - 1] + half.get(row.get(k - 1)) + half.get(row.get(k)) + gap;
            mean[pools] = (neighbours == null ? 0 : wanted(row.get(k), neighbours)) - offset[k];
            size[pools++] = 1;
            while (pools > 1 && mean[pools - 2] > mean[pools - 1]) {
                pools--;
                int both = size[pools - 1] + size[pools];
                mean[pools - 1] = (mean[pools - 1] * size[pools - 1] + mean[pools] * size[pools]) / both;
                size[pools - 1] = both;
            }
        }
        int k = 0;
        for (int pool = 0; pool < pools; pool++)
            for (int j = 0; j < size[pool]; j++, k++) across.set(row.get(k), mean[pool] + offset[k]);
    }

    private int crossings() {
        int count = 0;
        for (List<Integer> row : rows)
            for (int i = 0; i < row.size(); i++)
                for (int j = i + 1; j < row.size(); j++)
                    for (int a : after.get(row.get(i)))
                        for (int b : after.get(row.get(j))) if (across.get(a) > across.get(b) + 1e-9) count++;
        return count;
    }

    private void shiftToZero() {
        double least = Double.MAX_VALUE;
        for (List<Integer> row : rows) for (int item : row) least = Math.min(least, across.get(item) - half.get(item));
        for (List<Integer> row : rows) for (int item : row) across.set(item, across.get(item) - least);
    }

    List<Edge> edges() {
        return edges;
    }

    int ranks() {
        return rows.size();
    }

    int rank(int node) {
        return rank[node];
    }

    /** The middle of a node, across the ranks. */
    double across(int node) {
        return across.get(node);
    }

    /** The least middle of an item, across the ranks. */
    double first() {
        double least = Double.MAX_VALUE;
        for (List<Integer> row : rows) for (int item : row) least = Math.min(least, across.get(item));
        return least;
    }

    /** The largest one. */
    double last() {
        double most = -Double.MAX_VALUE;
        for (List<Integer> row : rows) for (int item : row) most = Math.max(most, across.get(item));
        return most;
    }

    /** From 0 to where the farthest item ends. */
    double extent() {
        double most = 0;
        for (List<Integer> row : rows) for (int item : row) most = Math.max(most, across.get(item) + half.get(item));
        return most;
    }

    /** Where an edge passes through the ranks that it skips, in order. */
    double[] way(Edge edge) {
        List<Integer> way = ways.get(edge.from());
        double[] out = new double[Math.max(0, rank[edge.to()] - rank[edge.from()] - 1)];
        Arrays.setAll(out, k -> across.get(way.get(k)));
        return out;
    }
}
