package mml.model;

import java.util.ArrayList;
import java.util.List;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;

/**
 * What a graph promises of every two nodes that no arrow joins: {@code a ⫫ b | C} for one of the smallest sets C that separate
 * them. Such a C always exists, among the ancestors of the two; of two nodes with an arrow between them nothing is promised,
 * whatever is known. Data that break one of these do not come from the graph.
 *
 * <p>Each C is a smallest cut of the moralised graph of the ancestors of the two, found without a look at trails; at most
 * {@value #MOST} nodes.
 *
 * @param graph the graph
 * @param all the promises, by the places of their nodes in order
 * @mml §8.5.2
 */
public record Implications(Dag graph, List<Independence> all) {
    /** So many nodes may there be. */
    public static final int MOST = 40;

    /**
     * {@code a ⫫ b | C}.
     *
     * @param a the place of the first node
     * @param b the place of the other, behind the first
     * @param C the places of the nodes that must be known, in order; empty where nothing must
     */
    public record Independence(int a, int b, List<Integer> C) {
        public Independence {
            C = List.copyOf(C);
        }
    }

    public Implications {
        all = List.copyOf(all);
    }

    /**
     * Those of a graph.
     *
     * @throws IllegalArgumentException if it has more than {@value #MOST} nodes
     */
    public static Implications of(Dag graph) {
        int n = graph.nodes().size();
        if (n > MOST) throw new IllegalArgumentException("graph has " + n + " nodes, expected " + MOST + " at most");
        List<Independence> all = new ArrayList<>();
        for (int a = 0; a < n; a++)
            for (int b = a + 1; b < n; b++)
                if (!graph.hasEdge(a, b) && !graph.hasEdge(b, a))
                    all.add(new Independence(
                            a,
                            b,
                            VertexCut.of(MoralGraph.of(graph, List.of(a, b)).adjacent(), a, b)));
        return new Implications(graph, all);
    }

    /** Each as {@code a ⫫ b | c, d}, {@code a ⫫ b} where nothing must be known. */
    public List<String> texts() {
        List<String> out = new ArrayList<>();
        for (Independence i : all)
            out.add(graph.nodes().get(i.a) + " ⫫ " + graph.nodes().get(i.b)
                    + (i.C.isEmpty() ? "" : " | " + String.join(", ", graph.names(i.C))));
        return List.copyOf(out);
    }

    /**
     * That each of them is one: in the moralised graph of its nodes and their ancestors every way from a to b goes through C,
     * and past C without any one of its nodes a way is left.
     */
    public Certificate certificate() {
        boolean parted = true;
        boolean needed = true;
        for (Independence i : all) {
            parted &= isParted(i, i.C);
            for (int c : i.C) {
                List<Integer> less = new ArrayList<>(i.C);
                less.remove(Integer.valueOf(c));
                needed &= !isParted(i, less);
            }
        }
        return Certificate.of(
                "the moralised ancestral graphs say the same",
                Check.exact("what must be known parts each two nodes there", parted),
                Check.exact("without any one of it they hang together", needed));
    }

    private boolean isParted(Independence i, List<Integer> given) {
        List<Integer> nodes = new ArrayList<>(given);
        nodes.add(i.a);
        nodes.add(i.b);
        return MoralGraph.of(graph, nodes)
                .way(List.of(i.a), List.of(i.b), given)
                .isEmpty();
    }

    @Override
    public String toString() {
        return Printed.of("independencies of " + graph)
                .lines(texts(), t -> t)
                .line(certificate())
                .toString();
    }
}
