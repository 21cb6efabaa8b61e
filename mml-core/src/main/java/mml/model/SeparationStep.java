package mml.model;

import java.util.List;
import mml.text.Count;
import mml.text.Words;
import mml.trace.Step;
import mml.trace.Telling;

/**
 * What can be seen of {@link DSeparation}: the question, each trail with what blocks it, the verdict, and the graph that
 * proves it. Nodes are told by their places.
 */
public sealed interface SeparationStep extends Step {
    /**
     * The question.
     *
     * @param graph as {@link Dag#parse} reads it
     * @param A from where
     * @param B to where
     * @param C what is given
     */
    record Start(String graph, List<Integer> A, List<Integer> B, List<Integer> C) implements SeparationStep {
        public Start {
            A = List.copyOf(A);
            B = List.copyOf(B);
            C = List.copyOf(C);
        }

        @Override
        public void tell(Telling t) {
            Dag dag = Dag.parse(graph);
            t.kind("start")
                    .put("graph", graph)
                    .put("A", A)
                    .put("B", B)
                    .put("C", C)
                    .caption("Does " + Words.and(dag.names(A)) + " tell anything of " + Words.and(dag.names(B))
                            + (C.isEmpty()
                                    ? ""
                                    : " once " + Words.and(dag.names(C)) + (C.size() == 1 ? " is" : " are") + " known")
                            + "?")
                    .formula("p = " + dag.factorisation());
        }
    }

    /**
     * One trail.
     *
     * @param number which, counted from 1
     * @param nodes the places of its nodes
     * @param blocker the place of the first node that blocks it, or −1
     * @param text the trail
     * @param reason why it is blocked, or why not
     */
    record Path(int number, List<Integer> nodes, int blocker, String text, String reason) implements SeparationStep {
        public Path {
            nodes = List.copyOf(nodes);
        }

        @Override
        public void tell(Telling t) {
            t.kind("path")
                    .put("number", number)
                    .put("nodes", nodes)
                    .put("blocker", blocker)
                    .put("text", text)
                    .put("reason", reason)
                    .caption(text + (blocker < 0 ? " is open: " : " is blocked: ") + reason)
                    .formula("\\text{trail " + number + (blocker < 0 ? ": open" : ": blocked") + "}");
        }
    }

    /**
     * What follows.
     *
     * @param separated whether every trail is blocked
     * @param trails how many there are
     * @param open how many are open
     * @param claim the independence that holds or need not hold, as TeX
     */
    record Verdict(boolean separated, int trails, int open, String claim) implements SeparationStep {
        @Override
        public void tell(Telling t) {
            String all = trails == 0
                    ? "There is no trail"
                    : trails == 1
                            ? "The only trail is blocked"
                            : trails == 2
                                    ? "Both trails are blocked"
                                    : "All " + Count.of(trails, "trail is", "trails are") + " blocked";
            String some = trails == 1
                    ? "The only trail is"
                    : open + " of " + trails + (open == 1 ? " trails is" : " trails are");
            t.kind("verdict")
                    .put("separated", separated)
                    .put("trails", trails)
                    .put("open", open)
                    .put("claim", claim)
                    .caption(separated ? all + ": independent" : some + " open: nothing promises independence")
                    .formula(claim);
        }
    }

    /**
     * The proof without trails: in the moralised ancestral graph A and B hang together without C, or not.
     *
     * @param kept the places of the nodes that matter
     * @param joined pairs of parents with a common child, one after the other
     * @param way a way from A to B that passes no node of C; empty if there is none
     */
    record Moral(List<Integer> kept, List<Integer> joined, List<Integer> way) implements SeparationStep {
        public Moral {
            kept = List.copyOf(kept);
            joined = List.copyOf(joined);
            way = List.copyOf(way);
        }

        @Override
        public void tell(Telling t) {
            t.kind("moral")
                    .put("kept", kept)
                    .put("joined", joined)
                    .put("way", way)
                    .caption("Ancestors only, parents joined, heads off: "
                            + (way.isEmpty()
                                    ? "what is given parts the two sides"
                                    : "a way is left past what is given"))
                    .formula(way.isEmpty() ? "\\text{parted}" : "\\text{connected}");
        }
    }
}
