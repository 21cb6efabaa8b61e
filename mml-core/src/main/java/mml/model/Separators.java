package mml.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What has to be known so that two nodes tell nothing of each other: every set of other nodes that separates the two and of
 * which no node can be left out. Two nodes with an edge between them have none; any other two have one, and all of its nodes
 * are ancestors of the two.
 *
 * <p>Tries all sets of those ancestors, smaller ones first: 2^n for n of them, so at most {@value #MOST}.
 *
 * @param sets the sets by the places of their nodes; the empty one alone where the two are separated as it is
 * @mml §8.5.2
 */
public record Separators(Dag graph, List<List<Integer>> sets) {
    /** So many ancestors of the two may there be. */
    public static final int MOST = 16;

    public Separators {
        sets = List.copyOf(sets);
    }

    /**
     * Those of two nodes.
     *
     * @throws IllegalArgumentException if one is not in the graph, they are the same, or they have too many ancestors
     */
    public static Separators of(Dag graph, String a, String b) {
        int from = graph.index(a);
        int to = graph.index(b);
        if (from == to) throw new IllegalArgumentException("both nodes are " + a + ", expected two");
        if (graph.hasEdge(from, to) || graph.hasEdge(to, from)) return new Separators(graph, List.of());
        List<Integer> others = new ArrayList<>(graph.ancestors(List.of(from, to)));
        others.remove(Integer.valueOf(from));
        others.remove(Integer.valueOf(to));
        int n = others.size();
        if (n > MOST)
            throw new IllegalArgumentException(
                    a + " and " + b + " have " + n + " ancestors, expected " + MOST + " at most");
        // all sets lie in the ancestors of the two, so their moralised graph is one and the same
        MoralGraph moral = MoralGraph.of(graph, List.of(from, to));
        List<Integer> found = new ArrayList<>();
        List<List<Integer>> sets = new ArrayList<>();
        for (int size = 0; size <= n; size++)
            for (int set = 0; set < 1 << n; set++) {
                if (Integer.bitCount(set) != size || holdsOne(set, found)) continue;
                List<Integer> nodes = new ArrayList<>();
                for (int i = 0; i < n; i++) if ((set >> i & 1) == 1) nodes.add(others.get(i));
                if (!moral.way(List.of(from), List.of(to), nodes).isEmpty()) continue;
                found.add(set);
                sets.add(List.copyOf(nodes));
            }
        return new Separators(graph, sets);
    }

    private static boolean holdsOne(int set, List<Integer> found) {
        for (int smaller : found) if ((set & smaller) == smaller) return true;
        return false;
    }

    /** The sets by the names of their nodes. */
    public List<List<String>> names() {
        return sets.stream().map(graph::names).toList();
    }

    @Override
    public String toString() {
        return sets.isEmpty() ? "nothing separates them" : "separated by " + names();
    }
}
