package mml.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mml.matrix.Shapes;

/**
 * A directed graph without cycles: which variable depends directly on which. It stands for the factorisation
 * <pre>
 *   p(x_1, …, x_K) = Π_k p(x_k | Pa_k),   Pa_k the parents of x_k                              (8.31)
 * </pre>
 *
 * @param nodes the names of the variables, each once
 * @param edges each once, by the places of its ends among the nodes
 * @mml §8.5.1, (8.31), Examples 8.7 and 8.8
 */
public record Dag(List<String> nodes, List<Edge> edges) {
    /** From the parent to the child, each by its place among the nodes. */
    public record Edge(int from, int to) {}

    /**
     * Takes the graph.
     *
     * @throws IllegalArgumentException if a name is none or comes twice, so does an edge, an end is no node, or there is a cycle
     */
    public Dag {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        Set<String> names = new HashSet<>();
        for (String name : nodes) {
            if (!DagReader.isName(name))
                throw new IllegalArgumentException(
                        "a node is called '" + name + "', expected letters, digits and underscores");
            if (!names.add(name))
                throw new IllegalArgumentException("the node " + name + " comes twice, expected once");
        }
        Set<Edge> seen = new HashSet<>();
        for (Edge e : edges) {
            Shapes.index(e.from, nodes.size(), "from");
            Shapes.index(e.to, nodes.size(), "to");
            if (!seen.add(e))
                throw new IllegalArgumentException(
                        "the edge " + nodes.get(e.from) + " -> " + nodes.get(e.to) + " comes twice, expected once");
        }
        if (sorted(nodes.size(), edges).size() < nodes.size())
            throw new IllegalArgumentException("the edges close a cycle, expected a graph without one");
    }

    /**
     * Reads a graph such as {@code a -> b -> c; a -> d <- c}: chains of names and arrows, apart by semicolons or line ends. A
     * name alone is a node without edges. Nodes come in the order in which they are named; an edge may be said again.
     *
     * @throws IllegalArgumentException if the text is no such graph or an arrow closes a cycle, with its position
     */
    public static Dag parse(String text) {
        return new DagReader(text).read();
    }

    /** The place of a node. */
    public int index(String name) {
        int k = nodes.indexOf(name);
        if (k < 0)
            throw new IllegalArgumentException(
                    "there is no node '" + name + "', expected one of " + String.join(", ", nodes));
        return k;
    }

    /** The places of some nodes, in order and each once. */
    public List<Integer> indices(Collection<String> names) {
        boolean[] in = new boolean[nodes.size()];
        for (String name : names) in[index(name)] = true;
        return places(in);
    }

    static List<Integer> places(boolean[] in) {
        List<Integer> out = new ArrayList<>();
        for (int k = 0; k < in.length; k++) if (in[k]) out.add(k);
        return List.copyOf(out);
    }

    /** The names of the nodes at these places. */
    public List<String> names(List<Integer> places) {
        List<String> out = new ArrayList<>();
        for (int k : places) out.add(nodes.get(k));
        return List.copyOf(out);
    }

    /** Whether an edge goes from one node to another. */
    public boolean hasEdge(int from, int to) {
        return edges.contains(new Edge(from, to));
    }

    /** The nodes on a shortest way along the edges, with both ends; none if there is no way. */
    public List<Integer> way(int from, int to) {
        Shapes.index(from, nodes.size(), "from");
        Shapes.index(to, nodes.size(), "to");
        return way(nodes.size(), edges, from, to);
    }

    static List<Integer> way(int n, List<Edge> edges, int from, int to) {
        int[] before = new int[n];
        List<Integer> next = new ArrayList<>(List.of(from));
        before[from] = -1 - n;
        for (int i = 0; i < next.size(); i++) {
            int k = next.get(i);
            if (k == to) {
                List<Integer> way = new ArrayList<>();
                for (int w = to; w != from; w = before[w] - 1) way.add(0, w);
                way.add(0, from);
                return List.copyOf(way);
            }
            for (Edge e : edges)
                if (e.from == k && before[e.to] == 0) {
                    before[e.to] = k + 1;
                    next.add(e.to);
                }
        }
        return List.of();
    }

    /** A way, closed by an edge back to where it began: {@code a -> b -> a}. */
    static String cycle(List<String> nodes, List<Integer> way) {
        StringBuilder out = new StringBuilder();
        for (int k : way) out.append(nodes.get(k)).append(" -> ");
        return out.append(nodes.get(way.get(0))).toString();
    }

    /**
     * The same with one more edge; with none if it is there already.
     *
     * @throws IllegalArgumentException if an end is no node, or the edge closes a cycle, which is named
     */
    public Dag with(Edge edge) {
        List<Integer> back = way(edge.to, edge.from);
        if (!back.isEmpty())
            throw new IllegalArgumentException("the edge " + nodes.get(edge.from) + " -> " + nodes.get(edge.to)
                    + " closes the cycle " + cycle(nodes, back) + ", expected a graph without one");
        if (edges.contains(edge)) return this;
        List<Edge> more = new ArrayList<>(edges);
        more.add(edge);
        return new Dag(nodes, more);
    }

    /** The same without an edge. */
    public Dag without(Edge edge) {
        return new Dag(nodes, edges.stream().filter(e -> !e.equals(edge)).toList());
    }

    /**
     * The same with one more node, without edges.
     *
     * @throws IllegalArgumentException if that is no name, or there is such a node
     */
    public Dag with(String node) {
        List<String> more = new ArrayList<>(nodes);
        more.add(node);
        return new Dag(more, edges);
    }

    /** The same without the node at a place, and without its edges. */
    public Dag without(int node) {
        Shapes.index(node, nodes.size(), "node");
        List<String> fewer = new ArrayList<>(nodes);
        fewer.remove(node);
        List<Edge> kept = new ArrayList<>();
        for (Edge e : edges)
            if (e.from != node && e.to != node)
                kept.add(new Edge(e.from > node ? e.from - 1 : e.from, e.to > node ? e.to - 1 : e.to));
        return new Dag(fewer, kept);
    }

    /** Pa_k. */
    public List<Integer> parents(int k) {
        boolean[] in = new boolean[nodes.size()];
        for (Edge e : edges) if (e.to == k) in[e.from] = true;
        return places(in);
    }

    /** Those of which this node is a parent. */
    public List<Integer> children(int k) {
        boolean[] in = new boolean[nodes.size()];
        for (Edge e : edges) if (e.from == k) in[e.to] = true;
        return places(in);
    }

    /** All nodes from which an edge or several in their direction lead to one of these, and these themselves. */
    public List<Integer> ancestors(Collection<Integer> of) {
        return places(reached(of, false));
    }

    /** All nodes to which an edge or several in their direction lead from one of these, and these themselves. */
    public List<Integer> descendants(Collection<Integer> of) {
        return places(reached(of, true));
    }

    private boolean[] reached(Collection<Integer> of, boolean forward) {
        boolean[] in = new boolean[nodes.size()];
        List<Integer> next = new ArrayList<>();
        for (int k : of) {
            if (!in[k]) next.add(k);
            in[k] = true;
        }
        for (int at = 0; at < next.size(); at++) {
            int k = next.get(at);
            for (Edge e : edges) {
                int here = forward ? e.from : e.to;
                int there = forward ? e.to : e.from;
                if (here != k || in[there]) continue;
                in[there] = true;
                next.add(there);
            }
        }
        return in;
    }

    /** All nodes, each after its parents; of several that could come next the first. */
    public List<Integer> order() {
        return sorted(nodes.size(), edges);
    }

    /** Nodes of a cycle, and what lies below one, are left out. */
    private static List<Integer> sorted(int n, List<Edge> edges) {
        int[] waiting = new int[n];
        for (Edge e : edges) waiting[e.to]++;
        List<Integer> out = new ArrayList<>();
        while (true) {
            int next = 0;
            while (next < n && waiting[next] != 0) next++;
            if (next == n) return List.copyOf(out);
            waiting[next] = -1;
            out.add(next);
            for (Edge e : edges) if (e.from == next) waiting[e.to]--;
        }
    }

    /**
     * What it promises of every two nodes that no arrow joins.
     *
     * @throws IllegalArgumentException if there are more than {@value Implications#MOST} nodes
     */
    public Implications implications() {
        return Implications.of(this);
    }

    /** The joint distribution that the graph stands for, as TeX: {@code p(a)\,p(b\mid a)}. */
    public String factorisation() {
        StringBuilder out = new StringBuilder();
        for (int k : order()) {
            List<Integer> parents = parents(k);
            out.append(out.length() == 0 ? "p(" : "\\,p(").append(tex(nodes.get(k)));
            if (!parents.isEmpty()) out.append("\\mid ").append(tex(names(parents)));
            out.append(')');
        }
        return out.toString();
    }

    /** Names as TeX, apart by commas. */
    static String tex(List<String> names) {
        StringBuilder out = new StringBuilder();
        for (String name : names) out.append(out.length() == 0 ? "" : ", ").append(tex(name));
        return out.toString();
    }

    private static String tex(String name) {
        if (name.length() == 1 && name.charAt(0) != '_') return name;
        StringBuilder out = new StringBuilder("\\text{");
        for (int i = 0; i < name.length(); i++)
            out.append(name.charAt(i) == '_' ? "\\_" : String.valueOf(name.charAt(i)));
        return out.append('}').toString();
    }

    /** The text that {@link #parse} reads back: the edges, and before them all nodes where the edges alone name them otherwise. */
    @Override
    public String toString() {
        List<String> named = new ArrayList<>();
        StringBuilder out = new StringBuilder();
        for (Edge e : edges) {
            String from = nodes.get(e.from);
            String to = nodes.get(e.to);
            if (!named.contains(from)) named.add(from);
            if (!named.contains(to)) named.add(to);
            out.append(out.length() == 0 ? "" : "; ")
                    .append(from)
                    .append(" -> ")
                    .append(to);
        }
        if (named.equals(nodes)) return out.toString();
        String all = String.join("; ", nodes);
        return edges.isEmpty() ? all : all + "; " + out;
    }
}
