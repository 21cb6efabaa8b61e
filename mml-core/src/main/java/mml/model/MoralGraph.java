package mml.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The moralised ancestral graph: of a {@link Dag} only some nodes and their ancestors are kept, parents of a common child
 * are joined, and the arrows lose their heads. Two sets A and B are d-separated by C in the graph if and only if here, in
 * that of {@code A ∪ B ∪ C}, every way from A to B goes through C: another way to the same answer, without a look at trails.
 *
 * <p>Takes about K·E operations for K nodes and E edges.
 *
 * @param graph the directed graph
 * @param kept the places of the nodes that are kept
 * @param joined parents that are joined although no edge was between them, the first place below the second
 * @mml §8.5.2
 */
public record MoralGraph(Dag graph, List<Integer> kept, List<Dag.Edge> joined) {
    public MoralGraph {
        kept = List.copyOf(kept);
        joined = List.copyOf(joined);
    }

    /** That of these nodes and their ancestors. */
    public static MoralGraph of(Dag graph, Collection<Integer> nodes) {
        List<Integer> kept = graph.ancestors(nodes);
        List<Dag.Edge> joined = new ArrayList<>();
        for (int child : kept) {
            List<Integer> parents = graph.parents(child);
            for (int i = 0; i < parents.size(); i++)
                for (int j = i + 1; j < parents.size(); j++) {
                    Dag.Edge pair = new Dag.Edge(parents.get(i), parents.get(j));
                    boolean known = graph.hasEdge(pair.from(), pair.to()) || graph.hasEdge(pair.to(), pair.from());
                    if (!known && !joined.contains(pair)) joined.add(pair);
                }
        }
        return new MoralGraph(graph, kept, joined);
    }

    /**
     * A shortest way from one of A to one of B that passes no node of C; empty if there is none.
     *
     * @param A places of nodes, as are B and C
     */
    public List<Integer> way(Collection<Integer> A, Collection<Integer> B, Collection<Integer> C) {
        int n = graph.nodes().size();
        boolean[] free = new boolean[n];
        for (int k : kept) free[k] = !C.contains(k);
        int[] before = new int[n];
        List<Integer> next = new ArrayList<>();
        for (int a : A) {
            if (!free[a]) continue;
            free[a] = false;
            before[a] = -1;
            next.add(a);
        }
        List<Dag.Edge> lines = lines();
        for (int i = 0; i < next.size(); i++) {
            int k = next.get(i);
            if (B.contains(k)) {
                List<Integer> way = new ArrayList<>();
                for (int w = k; w >= 0; w = before[w]) way.add(0, w);
                return List.copyOf(way);
            }
            for (Dag.Edge e : lines) {
                int other = e.from() == k ? e.to() : e.to() == k ? e.from() : -1;
                if (other < 0 || !free[other]) continue;
                free[other] = false;
                before[other] = k;
                next.add(other);
            }
        }
        return List.of();
    }

    /** Which two places a line joins. */
    boolean[][] adjacent() {
        int n = graph.nodes().size();
        boolean[][] adjacent = new boolean[n][n];
        for (Dag.Edge e : lines())
            if (kept.contains(e.from()) && kept.contains(e.to())) {
                adjacent[e.from()][e.to()] = true;
                adjacent[e.to()][e.from()] = true;
            }
        return adjacent;
    }

    private List<Dag.Edge> lines() {
        List<Dag.Edge> lines = new ArrayList<>(graph.edges());
        lines.addAll(joined);
        return lines;
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder("moral graph of " + String.join(", ", graph.names(kept)));
        for (Dag.Edge e : joined)
            out.append("; ")
                    .append(graph.nodes().get(e.from()))
                    .append(" and ")
                    .append(graph.nodes().get(e.to()))
                    .append(" joined");
        return out.toString();
    }
}
