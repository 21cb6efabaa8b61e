package mml.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import mml.text.Printed;
import mml.trace.Certificate;
import mml.trace.Certificate.Check;
import mml.trace.Tracer;

/**
 * Whether a graph promises that A tells nothing of B once C is known: {@code A ⫫ B | C}. It does if every {@link Trail} from A
 * to B is blocked, in whatever way the variables depend on each other; if one is open, there are distributions of this graph
 * under which they do depend.
 *
 * <p>Every trail is looked at, except those that pass a node of A or B between their ends: such a one is open only if a
 * shorter one is. There can be very many, so beyond {@value #MOST} the question is refused; {@link MoralGraph} answers it
 * without them.
 *
 * @param graph the graph
 * @param A places of nodes, at least one
 * @param B places of other nodes, at least one
 * @param C places of the nodes that are given, none of them in A or B
 * @param trails from A to B, in the order in which they were found
 * @mml §8.5.2, Example 8.9
 */
public record DSeparation(Dag graph, List<Integer> A, List<Integer> B, List<Integer> C, List<Trail> trails) {
    /** More trails than this are not looked at. */
    public static final int MOST = 2000;

    private static final int MOST_MOVES = 1_000_000;

    public DSeparation {
        A = List.copyOf(A);
        B = List.copyOf(B);
        C = List.copyOf(C);
        trails = List.copyOf(trails);
    }

    /** Without a watcher. */
    public static DSeparation of(Dag graph, Collection<String> A, Collection<String> B, Collection<String> C) {
        return of(graph, A, B, C, Tracer.off());
    }

    /**
     * Looks at every trail while {@code trace} watches.
     *
     * @param A names of nodes
     * @throws IllegalArgumentException if a name is not in the graph or in two of the sets, A or B is empty, or there are too
     *     many trails
     */
    public static DSeparation of(
            Dag graph,
            Collection<String> A,
            Collection<String> B,
            Collection<String> C,
            Tracer<? super SeparationStep> trace) {
        List<Integer> from = graph.indices(A);
        List<Integer> to = graph.indices(B);
        List<Integer> given = graph.indices(C);
        check(graph, from, to, given);
        boolean on = trace.on();
        if (on) trace.step(new SeparationStep.Start(graph.toString(), from, to, given));
        List<Trail> trails = new Search(graph, from, to)
                .all().stream().map(nodes -> Trail.judged(graph, nodes, given)).toList();
        DSeparation result = new DSeparation(graph, from, to, given, trails);
        if (!on) return result;
        for (int k = 0; k < trails.size(); k++) {
            Trail t = trails.get(k);
            trace.step(new SeparationStep.Path(k + 1, t.nodes(), t.blocker(), t.text(), t.reason()));
        }
        trace.step(new SeparationStep.Verdict(result.separated(), trails.size(), result.open(), result.claim()));
        MoralGraph moral = result.moral();
        List<Integer> joined = new ArrayList<>();
        for (Dag.Edge e : moral.joined()) {
            joined.add(e.from());
            joined.add(e.to());
        }
        trace.step(new SeparationStep.Moral(moral.kept(), joined, moral.way(from, to, given)));
        return result;
    }

    private static void check(Dag graph, List<Integer> from, List<Integer> to, List<Integer> given) {
        if (from.isEmpty()) throw new IllegalArgumentException("A is empty, expected the name of a node");
        if (to.isEmpty()) throw new IllegalArgumentException("B is empty, expected the name of a node");
        for (int k = 0; k < graph.nodes().size(); k++) {
            String name = graph.nodes().get(k);
            if (from.contains(k) && to.contains(k))
                throw new IllegalArgumentException(name + " is in A and in B, expected in one of A, B and C");
            if (given.contains(k) && (from.contains(k) || to.contains(k)))
                throw new IllegalArgumentException(
                        name + " is in " + (from.contains(k) ? "A" : "B") + " and in C, expected in one of A, B and C");
        }
    }

    /** All ways from A to B along edges in either direction. */
    private static final class Search {
        private final List<List<Integer>> neighbours = new ArrayList<>();
        private final List<Integer> starts;
        private final List<Integer> goals;
        private final boolean[] used;
        private final List<Integer> way = new ArrayList<>();
        private final List<List<Integer>> found = new ArrayList<>();
        private int moves;

        Search(Dag graph, List<Integer> starts, List<Integer> goals) {
            this.starts = starts;
            this.goals = goals;
            int n = graph.nodes().size();
            used = new boolean[n];
            for (int k = 0; k < n; k++) neighbours.add(new ArrayList<>());
            for (Dag.Edge e : graph.edges()) {
                neighbours.get(e.from()).add(e.to());
                neighbours.get(e.to()).add(e.from());
            }
        }

        List<List<Integer>> all() {
            for (int start : starts) from(start);
            return found;
        }

        private void from(int k) {
            if (moves++ == MOST_MOVES) throw tooMany();
            used[k] = true;
            way.add(k);
            for (int next : neighbours.get(k)) {
                if (used[next] || starts.contains(next)) continue;
                if (!goals.contains(next)) {
                    from(next);
                    continue;
                }
                if (found.size() == MOST) throw tooMany();
                List<Integer> trail = new ArrayList<>(way);
                trail.add(next);
                found.add(trail);
            }
            way.remove(way.size() - 1);
            used[k] = false;
        }

        private static IllegalArgumentException tooMany() {
            return new IllegalArgumentException("graph has more than " + MOST
                    + " trails from A to B, or too many ways to look for them; its MoralGraph answers without trails");
        }
    }

    /** Whether every trail is blocked. */
    public boolean separated() {
        return open() == 0;
    }

    private int open() {
        int open = 0;
        for (Trail t : trails) if (t.isOpen()) open++;
        return open;
    }

    /** The first open trail. */
    public Optional<Trail> openTrail() {
        return trails.stream().filter(Trail::isOpen).findFirst();
    }

    /** The moralised graph of A, B, C and their ancestors. */
    public MoralGraph moral() {
        List<Integer> all = new ArrayList<>(A);
        all.addAll(B);
        all.addAll(C);
        return MoralGraph.of(graph, all);
    }

    /** {@code A ⫫ B | C} as TeX, with a stroke through it if it need not hold. */
    private String claim() {
        return Dag.tex(graph.names(A))
                + (separated() ? "\\perp\\!\\!\\!\\perp " : "\\not\\perp\\!\\!\\!\\perp ")
                + Dag.tex(graph.names(B))
                + (C.isEmpty() ? "" : "\\mid " + Dag.tex(graph.names(C)));
    }

    /** That the moralised ancestral graph says the same: there is a way past C where a trail is open, and only there. */
    public Certificate certificate() {
        boolean parted = moral().way(A, B, C).isEmpty();
        return Certificate.of(
                "the moralised ancestral graph says the same",
                Check.exact("C parts A and B there if and only if every trail is blocked", parted == separated()));
    }

    @Override
    public String toString() {
        return Printed.of("d-separation in " + graph)
                .put("A", graph.names(A))
                .put("B", graph.names(B))
                .put("C", graph.names(C))
                .put("separated", separated() ? "yes" : "no")
                .lines(trails, t -> (t.isOpen() ? "open: " : "blocked: ") + t.text() + ", " + t.reason())
                .line(certificate())
                .toString();
    }
}
